// SPDX-License-Identifier: GPL-3.0-or-later
/* The servers that can be spoken to, and what can be said of one. */
#include "command/prints.h"

#include "base/words.h"
#include "command/answer.h"
#include "command/print_cells.h"
#include "command/servers.h"
#include "config/config.h"

int print_servers(const struct options *options)
{
	const struct smtp_setting *setting;

	(void)options;
	print_head(_("Server"), _("What it is like"));
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		print_row("", setting->name, NULL, _(setting->about));
	return 0;
}

/* What the file is, as a comment in it. */
static void add_comment(struct buffer *yaml, const char *server)
{
	struct page *page = page_new();
	struct buffer words = { 0 };

	page_fill(page, PAGE_PARAGRAPH,
		  _("The server \"{server}\" as a file, to be changed and used by smtp-tutor "
		    "--setting=FILE. smtp-tutor print settings tells what can stand here, "
		    "smtp-tutor check FILE what is wrong."),
		  words_from_pairs, WORDS({ "server", server }));
	page_print(page, 70, &page_marks_ascii, &words);
	for (struct text rest = buffer_view(&words); rest.len;) {
		buffer_string(yaml, "# ");
		buffer_text(yaml, text_take_line(&rest));
		buffer_byte(yaml, '\n');
	}
	buffer_free(&words);
	page_free(page);
}

/* One that is built in, as the file that would describe it. */
int print_setting(const struct options *options)
{
	const char *name = options->argument_count > 1 ? options->arguments[1] : "default";
	const struct smtp_setting *setting = smtp_setting_named(text_of(name));
	struct buffer yaml = { 0 };

	if (!setting) {
		command_no_setting(name);
		return EXIT_USAGE;
	}
	add_comment(&yaml, name);
	config_write(&yaml, setting);
	return command_write(&yaml, 0);
}

int print_settings(const struct options *options)
{
	struct buffer reference = { 0 };

	(void)options;
	config_reference(&reference);
	return print_text(&reference);
}

/* Of one that is built in, as of print_setting(). */
int print_limits(const struct options *options)
{
	const char *name = options->argument_count > 1 ? options->arguments[1] : "default";
	const struct smtp_setting *setting = smtp_setting_named(text_of(name));
	struct buffer limits = { 0 };

	if (!setting) {
		command_no_setting(name);
		return EXIT_USAGE;
	}
	teach_limits_markdown(&limits, setting);
	return print_text(&limits);
}

int print_dialects(const struct options *options)
{
	struct buffer dialects = { 0 };

	(void)options;
	teach_dialects_markdown(&dialects);
	return print_text(&dialects);
}
