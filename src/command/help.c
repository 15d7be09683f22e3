// SPDX-License-Identifier: GPL-3.0-or-later
/* Help for people, from the tables. */
#include "command/help.h"

#include "base/width.h"
#include "base/words.h"
#include "command/options.h"
#include "command/outside.h"

/* "  --lessons=DIR" and what it does, beside it or below. */
static void print_row(FILE *out, const char *what, const char *does)
{
	enum { COLUMN = 26 };
	int used = (int)text_width(text_of(what)) + 2;

	fprintf(out, "  %s", what);
	if (used >= COLUMN)
		used = fprintf(out, "\n") - 1;
	fprintf(out, "%*s%s\n", COLUMN - used, "", does);
}

static void print_commands(FILE *out, const struct command *commands)
{
	for (const struct command *command = commands; command->run; command++) {
		struct buffer what = { 0 };

		buffer_string(&what, command->name ? command->name : _("(none)"));
		if (command->argument)
			buffer_format(&what, " %s", _(command->argument));
		print_row(out, what.at, _(command->does));
		buffer_free(&what);
	}
}

static void print_options(FILE *out)
{
	const struct option_facts *facts;

	for (size_t n = 0; (facts = option_facts(n)); n++) {
		struct buffer what = { 0 };

		if (facts->letter)
			buffer_format(&what, "-%c, ", facts->letter);
		buffer_format(&what, "--%s", facts->name);
		if (facts->argument)
			buffer_format(&what, "=%s", _(facts->argument));
		print_row(out, what.at, _(facts->does));
		buffer_free(&what);
	}
}

void help_print(FILE *out, const struct command *commands)
{
	const struct outside_facts *status;

	fprintf(out, "%s\n%s\n", _("Usage: smtp-tutor [OPTION]... [COMMAND [ARGUMENT]...]"),
		_("Learn SMTP by speaking it: a server answers, and says why."));
	fprintf(out, "\n%s\n", _("Commands:"));
	print_commands(out, commands);
	fprintf(out, "\n%s\n", _("Options:"));
	print_options(out);
	fprintf(out, "\n%s\n", _("Exit status:"));
	for (size_t n = 0; (status = outside_status(n)); n++)
		print_row(out, _(status->name), _(status->does));
}

void help_print_version(FILE *out)
{
	fputs("smtp-tutor " SMTP_TUTOR_VERSION "\n", out);
	fprintf(out, "%s\n",
		_("License GPLv3+: GNU GPL version 3 or later "
		  "<https://gnu.org/licenses/gpl.html>.\n"
		  "This is free software: you are free to change and redistribute it.\n"
		  "There is NO WARRANTY, to the extent permitted by law."));
}
