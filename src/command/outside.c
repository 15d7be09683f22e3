// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/outside.h"

#include "base/words.h"

/* In the order in which somebody may want them. */
static const struct outside_facts variables[] = {
	{ "SMTP_TUTOR_LESSONS", N_("a folder of lessons, in place of the usual ones") },
	{ "XDG_STATE_HOME", N_("progress and history stand in its folder smtp-tutor; "
			       "without it, in $HOME/.local/state") },
	{ "XDG_DATA_HOME", N_("lessons of your own stand in its folder smtp-tutor/lessons; "
			      "without it, in $HOME/.local/share") },
	{ "XDG_DATA_DIRS", N_("more such folders, for everybody on the machine; without it, "
			      "/usr/local/share and /usr/share") },
	{ "NO_COLOR", N_("no colours, when it is not empty") },
	{ "CLICOLOR", N_("no colours, when it is 0") },
	{ "CLICOLOR_FORCE", N_("colours in a pipe too, when it is neither empty nor 0") },
	{ "TERM", N_("the terminal; dumb: labelled lines, and no colours") },
	{ "LC_ALL, LC_MESSAGES, LANG", N_("the language of sentences, where there is a "
					  "translation; SMTP itself is the same in all") },
	{ "SMTP_TUTOR_LOCALES", N_("a folder of translations, in place of the installed one") },
	{ "LC_ALL, LC_CTYPE, LANG", N_("the signs that can be shown: where they are not "
				       "UTF-8, only ASCII is") },
	{ "VISUAL, EDITOR", N_("the editor that the order :edit opens; without them, vi") },
	{ "TMPDIR", N_("the folder of the file that it is given; without it, /tmp") },
	{ "INPUTRC", N_("Readline's file, in place of ~/.inputrc") },
};

static const struct outside_facts files[] = {
	{ "~/.local/state/smtp-tutor/progress.db", N_("which goals were met, and by which "
						      "lines") },
	{ "~/.local/state/smtp-tutor/history", N_("the lines typed before, but no answers "
						  "to AUTH") },
	{ "~/.local/share/smtp-tutor/lessons", N_("lessons of your own") },
	{ "~/.inputrc", N_("keys and vi mode for Readline; a section $if smtp-tutor holds "
			   "here only") },
};

static const struct outside_facts statuses[] = {
	{ "0", N_("all is well") },
	{ "1", N_("the answer is no: an unknown code, a broken lesson") },
	{ "2", N_("the command line is not understood") },
	{ "65", N_("the input is not well formed") },
	{ "66", N_("a file or a lesson is not there") },
	{ "74", N_("something could not be written") },
	{ N_("128 and more"), N_("a signal ended it: 128 and its number") },
};

#define NTH(table, n) ((n) < sizeof(table) / sizeof((table)[0]) ? &(table)[n] : NULL)

const struct outside_facts *outside_variable(size_t n)
{
	return NTH(variables, n);
}

const struct outside_facts *outside_file(size_t n)
{
	return NTH(files, n);
}

const struct outside_facts *outside_status(size_t n)
{
	return NTH(statuses, n);
}
