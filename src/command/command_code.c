// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that explains codes and pasted replies, or lists codes. */
#include "command/commands.h"

#include "base/words.h"
#include "catalogue/catalogue.h"
#include "command/answer.h"
#include "json/json.h"

#include <string.h>
#include <unistd.h>

enum { PASTE_SIZE_MAX = 256 * 1024 };

/* All of stdin. Returns 0, or the status to end with when it is too much. */
static int read_stdin(struct buffer *asked)
{
	char at[4096];
	struct fault fault;
	size_t len;

	while ((len = fread(at, 1, sizeof(at), stdin))) {
		if (asked->len + len > PASTE_SIZE_MAX) {
			fault_set(&fault, NULL, 0, _("That is too long to be a reply: at most "
						     "{most} bytes are read."),
				  WORDS({ "most", WORDS_NUMBER(PASTE_SIZE_MAX) }));
			return command_fail(&fault, FACE_EXIT_DATA);
		}
		buffer_text(asked, text_span(at, len));
	}
	return 0;
}

static int explain_arguments(const struct options *options, struct page *page)
{
	struct buffer asked = { 0 };
	bool known;

	command_join(options, &asked);
	known = catalogue_ask(page, buffer_view(&asked));
	buffer_free(&asked);
	command_show(options, page);
	return known ? 0 : EXIT_NO;
}

static int explain_items(const struct options *options, struct page *page, struct text rest)
{
	struct text item;
	int status = 0;

	while (catalogue_item(&rest, &item)) {
		if (!page_is_empty(page))
			page_blank(page);
		if (!catalogue_ask(page, item))
			status = EXIT_NO;
	}
	command_show(options, page);
	return status;
}

/* What is asked on stdin, or by arguments, as one JSON text. */
static int report(const struct options *options, struct text pasted)
{
	struct buffer asked = { 0 }, json = { 0 };
	bool known;

	command_join(options, &asked);
	known = options->argument_count ? report_asked(&json, buffer_view(&asked))
					: report_pasted(&json, pasted);
	buffer_free(&asked);
	return command_write(&json, known ? 0 : EXIT_NO);
}

/* Whether anything is asked at all: empty lines ask for nothing. */
static bool asks(const struct options *options, struct text pasted)
{
	struct text item;

	return options->argument_count || catalogue_item(&pasted, &item);
}

static int nothing_asked(void)
{
	struct fault fault;

	fault_set(&fault, NULL, 0,
		  _("Say what: smtp-tutor code CODE|WORDS..., or give codes or a reply on "
		    "standard input. smtp-tutor code --list lists them all."), NULL);
	return command_fail(&fault, EXIT_USAGE);
}

static int explain(const struct options *options)
{
	struct buffer pasted = { 0 };
	struct page *page = page_new();
	int status = 0;

	if (!options->argument_count && !isatty(STDIN_FILENO))
		status = read_stdin(&pasted);
	if (!status && !asks(options, buffer_view(&pasted)))
		status = nothing_asked();
	else if (!status && options->json)
		status = report(options, buffer_view(&pasted));
	else if (!status && options->argument_count)
		status = explain_arguments(options, page);
	else if (!status)
		status = explain_items(options, page, buffer_view(&pasted));
	page_free(page);
	buffer_free(&pasted);
	return status;
}

/* The filter that --class and --provenance ask for. */
static bool read_filter(const struct options *options, struct catalogue_filter *filter,
			struct fault *fault)
{
	const char *class = options->code_class, *source = options->provenance;

	*filter = (struct catalogue_filter){ .all_sources = !source };
	if (class && (strlen(class) != 1 || !strchr("12345", *class))) {
		fault_set(fault, NULL, 0, _("--class takes 2, 3, 4 or 5 (or 1, for codes that "
					    "are no SMTP), not “{word}”."),
			  WORDS({ "word", class }));
		return false;
	}
	filter->class = class ? *class : '\0';
	if (source && !catalogue_source_named(text_of(source), &filter->source)) {
		fault_set(fault, NULL, 0, _("--provenance takes standard, registry-only, "
					    "de-facto or folklore, not “{word}”."),
			  WORDS({ "word", source }));
		return false;
	}
	return true;
}

static int list(const struct options *options)
{
	struct catalogue_filter filter;
	struct fault fault;
	struct page *page;
	struct buffer json = { 0 };
	size_t count;

	if (!read_filter(options, &filter, &fault))
		return command_fail(&fault, EXIT_USAGE);
	if (options->json) {
		count = report_list(&json, &filter);
		return command_write(&json, count ? 0 : EXIT_NO);
	}
	page = page_new();
	count = catalogue_list(page, &filter);
	command_show(options, page);
	page_free(page);
	return count ? 0 : EXIT_NO;
}

int command_code(const struct options *options)
{
	struct fault fault = { 0 };

	if (options->list && options->argument_count)
		fault_set(&fault, NULL, 0, _("--list lists codes by --class and --provenance; "
					     "“{word}” is a word too many."),
			  WORDS({ "word", options->arguments[0] }));
	else if (!options->list && (options->code_class || options->provenance))
		fault_set(&fault, NULL, 0, _("--class and --provenance go with --list."), NULL);
	if (*fault.says)
		return command_fail(&fault, EXIT_USAGE);
	return options->list ? list(options) : explain(options);
}
