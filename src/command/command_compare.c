// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that sets codes side by side. */
#include "command/commands.h"

#include "base/words.h"
#include "catalogue/catalogue.h"
#include "command/answer.h"
#include "json/json.h"

static int compare(const struct options *options, const struct text *codes, size_t count)
{
	struct buffer json = { 0 };
	struct page *page;

	if (options->json) {
		report_comparison(&json, codes, count);
		return command_write(&json, 0);
	}
	page = page_new();
	catalogue_compare(page, codes, count);
	command_show(options, page);
	page_free(page);
	return 0;
}

int command_compare(const struct options *options)
{
	struct text codes[CATALOGUE_COMPARED], flaw;
	struct buffer asked = { 0 };
	struct fault fault = { 0 };
	size_t count;
	int status;

	command_join(options, &asked);
	count = catalogue_codes(buffer_view(&asked), codes, &flaw);
	if (flaw.len)
		fault_set(&fault, NULL, 0, _("“%.*s” is no code; codes look like 354 or 5.7.1."),
			  (int)(flaw.len < 40 ? flaw.len : 40), flaw.at);
	else if (count < 2 || count > CATALOGUE_COMPARED)
		fault_set(&fault, NULL, 0, _("compare takes two to four codes: "
					     "smtp-tutor compare 354 503"));
	status = *fault.says ? command_fail(&fault, EXIT_USAGE)
			     : compare(options, codes, count);
	buffer_free(&asked);
	return status;
}
