// SPDX-License-Identifier: GPL-3.0-or-later
/* What can be printed, by name, for those who list it. */
#include "command/prints.h"

#include "base/words.h"

static const struct print_facts names[] = {
	{ "commands", N_("the commands of the program") },
	{ "options", N_("its options") },
	{ "orders", N_("the orders to the tutor") },
	{ "keys", N_("the keys of the split screen") },
	{ "environment", N_("the variables that it looks at") },
	{ "files", N_("the files that it keeps or reads") },
	{ "status", N_("its exit statuses") },
	{ "course", N_("the lessons") },
	{ "verbs", N_("the commands of SMTP") },
	{ "events", N_("the names of what is no command") },
	{ "rules", N_("every rule the server answers by; with --as, as that one does") },
	{ "flaws", N_("what exactly can be wrong with a line, by name") },
	{ "map", N_("the states of a session, as a list") },
	{ "map.dot", N_("the same as a graph for Graphviz") },
	{ "man", N_("the manual page, for man(1)") },
	{ "codes", N_("all that is known of codes: the reference") },
	{ "servers", N_("the servers that are built in") },
	{ "setting", N_("one of them as a file: print setting NAME") },
	{ "limits", N_("its limits beside those of the RFCs: print limits NAME") },
	{ "json", N_("what --json prints, member by member") },
	{ "dialects", N_("where real servers answer otherwise than the rules") },
	{ "settings", N_("what can stand in such a file") },
};

const struct print_facts *print_facts(size_t n)
{
	return n < sizeof(names) / sizeof(names[0]) ? &names[n] : NULL;
}
