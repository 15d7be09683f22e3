// SPDX-License-Identifier: GPL-3.0-or-later
/* The edges of the state diagram, read off the rule table, and the diagram
 * for Graphviz. */
#include "teach/teach_inside.h"

/* Notes that the row leads from each of its states to where it goes. */
static void note_row(unsigned verbs[SMTP_STATES][SMTP_STATES],
		     const struct smtp_rule *rule, enum smtp_verb verb)
{
	unsigned states = teach_states_of(rule, verb);

	if (rule->under)
		return; /* the map is the protocol's, and not one setting's */
	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++)
		if (states & SMTP_BIT(from) && rule->go != SMTP_STAY && rule->go != from)
			verbs[from][rule->go] |= 1u << verb;
	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++)
		if (states & SMTP_BIT(from) && rule->go_on != SMTP_STAY && rule->go_on != from)
			verbs[from][rule->go_on] |= 1u << verb;
}

size_t teach_edges(struct teach_edge edges[TEACH_EDGES_MAX])
{
	unsigned verbs[SMTP_STATES][SMTP_STATES] = { { 0 } };
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	size_t count = 0;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)) != NULL; n++)
		note_row(verbs, rule, verb);
	for (enum smtp_state from = SMTP_CONNECTING; from < SMTP_STATES; from++)
		for (enum smtp_state to = SMTP_CONNECTING; to < SMTP_STATES; to++)
			if (verbs[from][to])
				edges[count++] =
					(struct teach_edge){ from, to, verbs[from][to] };
	return count;
}

void teach_verb_names(struct buffer *buffer, unsigned verbs, const char *separator)
{
	bool any = false;

	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		if (!(verbs & 1u << verb))
			continue;
		if (any)
			buffer_string(buffer, separator);
		buffer_string(buffer, smtp_verb_facts(verb)->name);
		any = true;
	}
}

void teach_map_dot(struct buffer *buffer)
{
	struct teach_edge edges[TEACH_EDGES_MAX];
	size_t count = teach_edges(edges);

	buffer_string(buffer, "digraph smtp {\n"
		      "\tnode [shape=box, style=rounded];\n");
	for (enum smtp_state state = SMTP_CONNECTING; state < SMTP_STATES; state++)
		buffer_format(buffer, "\t\"%s\";\n", smtp_state_facts(state)->name);
	for (size_t i = 0; i < count; i++) {
		buffer_format(buffer, "\t\"%s\" -> \"%s\" [label=\"",
			      smtp_state_facts(edges[i].from)->name,
			      smtp_state_facts(edges[i].to)->name);
		teach_verb_names(buffer, edges[i].verbs, "\\n");
		buffer_string(buffer, "\"];\n");
	}
	buffer_string(buffer, "}\n");
}
