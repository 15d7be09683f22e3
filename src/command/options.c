// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of options. */
#include "command/options.h"

#include "base/words.h"

#include <stddef.h>

static const struct option_facts options[] = {
	{ "plain", NULL, NULL,
	  N_("labelled lines instead of the split screen"),
	  OPTION_FLAG, 0, offsetof(struct options, plain) },
	{ "setting", N_("NAME|FILE"), NULL,
	  N_("the server to speak to, by name or from a file"),
	  OPTION_WORD, 0, offsetof(struct options, setting) },
	{ "as", N_("NAME"), NULL,
	  N_("answer as a real server does, see print dialects"),
	  OPTION_WORD, 0, offsetof(struct options, as) },
	{ "lessons", N_("DIR"), NULL, N_("where the lessons are"),
	  OPTION_WORD, 0, offsetof(struct options, lessons) },
	{ "color", N_("WHEN"), NULL, N_("colours: auto, always or never"),
	  OPTION_COLOUR, 0, offsetof(struct options, colour) },
	{ "explain", NULL, "stdio",
	  N_("with stdio: say why, on stderr"),
	  OPTION_FLAG, 0, offsetof(struct options, explain) },
	{ "list", NULL, "code",
	  N_("with code: list all codes, or some"),
	  OPTION_FLAG, 0, offsetof(struct options, list) },
	{ "class", N_("DIGIT"), "code",
	  N_("with code --list: those that begin with it"),
	  OPTION_WORD, 0, offsetof(struct options, code_class) },
	{ "provenance", N_("KIND"), "code",
	  N_("with code --list: those of that provenance"),
	  OPTION_WORD, 0, offsetof(struct options, provenance) },
	{ "json", NULL, "code, compare",
	  N_("with code and compare: answer in JSON, for programs"),
	  OPTION_FLAG, 0, offsetof(struct options, json) },
	{ "reset", NULL, "progress",
	  N_("with progress: forget it, of one lesson or of all"),
	  OPTION_FLAG, 0, offsetof(struct options, reset) },
	{ "help", NULL, NULL, N_("show this help"),
	  OPTION_FLAG, 'h', offsetof(struct options, help) },
	{ "version", NULL, NULL, N_("show the version"),
	  OPTION_FLAG, 'V', offsetof(struct options, version) },
};

_Static_assert(sizeof(options) / sizeof(options[0]) <= OPTIONS_MAX,
	       "who reads the table has room for OPTIONS_MAX");

const struct option_facts *option_facts(size_t n)
{
	return n < sizeof(options) / sizeof(options[0]) ? &options[n] : NULL;
}
