// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that sets codes side by side. */
#include "command/commands.h"

#include "base/words.h"
#include "catalogue/catalogue.h"
#include "command/answer.h"
#include "json/json.h"

#include <stdlib.h>

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
	char *flawed;
	size_t count;
	int status;

	command_join(options, &asked);
	count = catalogue_codes(buffer_view(&asked), codes, &flaw);
	flawed = heap_copy(flaw);
	if (flaw.len)
		fault_set(&fault, NULL, 0, _("“{word}” is no code; codes look like 354 or 5.7.1."),
			  WORDS({ "word", flawed }));
	else if (count < 2 || count > CATALOGUE_COMPARED)
		fault_set(&fault, NULL, 0, _("compare takes two to four codes: "
					     "smtp-tutor compare 354 503"), NULL);
	status = *fault.says ? command_fail(&fault, EXIT_USAGE)
			     : compare(options, codes, count);
	free(flawed);
	buffer_free(&asked);
	return status;
}
