// SPDX-License-Identifier: GPL-3.0-or-later
/* The commands about codes: code, compare, and the list of all. */
#include "command/commands.h"

#include "base/words.h"
#include "catalogue/catalogue.h"
#include "json/json.h"

#include <string.h>
#include <unistd.h>

enum { PASTE_SIZE_MAX = 256 * 1024 };

void command_join(const struct options *options, struct buffer *words)
{
	for (size_t i = 0; i < options->argument_count; i++) {
		buffer_string(words, i ? " " : "");
		buffer_string(words, options->arguments[i]);
	}
}

static int print_buffer(struct buffer *buffer, int status)
{
	fwrite(buffer_string_of(buffer), 1, buffer->len, stdout);
	buffer_free(buffer);
	return status;
}

/* All of stdin. Returns 0, or the status to end with when it is too much. */
static int read_stdin(struct buffer *asked)
{
	char at[4096];
	struct fault fault;
	size_t len;

	while ((len = fread(at, 1, sizeof(at), stdin))) {
		if (asked->len + len > PASTE_SIZE_MAX) {
			fault_set(&fault, NULL, 0, _("That is too long to be a reply: at most "
						     "%d bytes are read."), PASTE_SIZE_MAX);
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
	return known ? 0 : 1;
}

static int explain_items(const struct options *options, struct page *page, struct text rest)
{
	struct text item;
	int status = 0;

	while (catalogue_item(&rest, &item)) {
		if (!page_is_empty(page))
			page_blank(page);
		if (!catalogue_ask(page, item))
			status = 1;
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
	return print_buffer(&json, known ? 0 : 1);
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

	fault_set(&fault, NULL, 0, "%s",
		  _("Say what: smtp-tutor code CODE|WORDS..., or give codes or a reply on "
		    "standard input. smtp-tutor code --list lists them all."));
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
					    "are no SMTP), not “%.40s”."), class);
		return false;
	}
	filter->class = class ? *class : '\0';
	if (source && !catalogue_source_named(text_of(source), &filter->source)) {
		fault_set(fault, NULL, 0, _("--provenance takes standard, registry-only, "
					    "de-facto or folklore, not “%.40s”."), source);
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
		return print_buffer(&json, count ? 0 : 1);
	}
	page = page_new();
	count = catalogue_list(page, &filter);
	command_show(options, page);
	page_free(page);
	return count ? 0 : 1;
}

int command_code(const struct options *options)
{
	struct fault fault = { 0 };

	if (options->list && options->argument_count)
		fault_set(&fault, NULL, 0, _("--list lists codes by --class and --provenance; "
					     "“%.40s” is a word too many."),
			  options->arguments[0]);
	else if (!options->list && (options->code_class || options->provenance))
		fault_set(&fault, NULL, 0, "%s", _("--class and --provenance go with --list."));
	if (*fault.says)
		return command_fail(&fault, EXIT_USAGE);
	return options->list ? list(options) : explain(options);
}

static int compare(const struct options *options, const struct text *codes, size_t count)
{
	struct buffer json = { 0 };
	struct page *page;

	if (options->json) {
		report_comparison(&json, codes, count);
		return print_buffer(&json, 0);
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

int command_print_codes(const struct options *options)
{
	struct buffer markdown = { 0 };

	(void)options;
	catalogue_markdown(&markdown);
	return print_buffer(&markdown, 0);
}
