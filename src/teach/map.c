// SPDX-License-Identifier: GPL-3.0-or-later
/* The state diagram in text. The states a mail passes through stand below
 * one another, each with the ways that leave that line beside it. */
#include "teach/teach_inside.h"

struct map {
	struct teach_edge edges[TEACH_EDGES_MAX];
	size_t count;
	enum smtp_state here;
	const struct smtp_turn *last; /* that changed the state; NULL: none has */
};

static const char *name_of(enum smtp_state state)
{
	return smtp_state_facts(state)->name;
}

static bool is_on_spine(enum smtp_state state)
{
	return state >= SMTP_CONNECTING && state <= SMTP_IN_DATA;
}

static bool is_last(const struct map *map, const struct teach_edge *edge)
{
	return map->last && edge->from == map->last->before &&
		edge->to == map->last->after;
}

/* A state, in brackets when the learner is in it. */
static void add_state(struct page *page, const struct map *map, enum smtp_state state)
{
	bool here = state == map->here;
	enum page_style style = here ? PAGE_STRONG : PAGE_NORMAL;

	page_string(page, style, here ? "[" : " ");
	page_string(page, style, name_of(state));
	page_string(page, style, here ? "]" : "");
}

static void add_verbs(struct page *page, const struct map *map,
		      const struct teach_edge *edge)
{
	struct buffer names = { 0 };

	teach_verb_names(&names, edge->verbs, " ");
	page_string(page, PAGE_CODE, is_last(map, edge) ? "*" : " ");
	page_string(page, PAGE_CODE, buffer_string_of(&names));
	buffer_free(&names);
}

/* The way down to the next state of the line. */
static void add_down(struct page *page, const struct map *map,
		     const struct teach_edge *edge)
{
	page_block(page, PAGE_VERBATIM);
	page_string(page, PAGE_NORMAL, "   | ");
	add_verbs(page, map, edge);
}

/* A way back to a state further up the line, or from one that stands beside it. */
static void add_back(struct page *page, const struct map *map,
		     const struct teach_edge *edge)
{
	page_block(page, PAGE_VERBATIM);
	page_string(page, PAGE_NORMAL, "   +-");
	add_verbs(page, map, edge);
	page_string(page, PAGE_NORMAL, " -> ");
	page_string(page, PAGE_NORMAL, name_of(edge->to));
}

/* Whether a state beside the line has ways to others than the end: then it is
 * drawn by itself below the line. */
static bool leads_on(const struct map *map, enum smtp_state state)
{
	for (size_t i = 0; i < map->count; i++)
		if (map->edges[i].from == state && map->edges[i].to != SMTP_CLOSED)
			return !is_on_spine(state);
	return false;
}

static void add_side_state(struct page *page, const struct map *map, enum smtp_state state)
{
	page_block(page, PAGE_VERBATIM);
	add_state(page, map, state);
	for (size_t i = 0; i < map->count; i++)
		if (map->edges[i].from == state && map->edges[i].to != SMTP_CLOSED)
			add_back(page, map, &map->edges[i]);
}

static void add_spine_state(struct page *page, const struct map *map, enum smtp_state state)
{
	const struct teach_edge *down = NULL;

	page_block(page, PAGE_VERBATIM);
	add_state(page, map, state);
	for (size_t i = 0; i < map->count; i++) {
		const struct teach_edge *edge = &map->edges[i];

		if (edge->from != state || is_on_spine(edge->to) || edge->to == SMTP_CLOSED)
			continue;
		add_verbs(page, map, edge);
		page_string(page, PAGE_NORMAL, " ->");
		if (leads_on(map, edge->to)) {
			page_string(page, PAGE_NORMAL, " ");
			page_string(page, PAGE_NORMAL, name_of(edge->to));
		} else {
			add_state(page, map, edge->to);
		}
	}
	for (size_t i = 0; i < map->count; i++) {
		const struct teach_edge *edge = &map->edges[i];

		if (edge->from == state && edge->to == state + 1)
			down = edge;
		else if (edge->from == state && is_on_spine(edge->to))
			add_back(page, map, edge);
	}
	if (down)
		add_down(page, map, down);
}

/* Ways to the end start nearly everywhere: they are gathered at the end. */
static void add_end(struct page *page, const struct map *map)
{
	struct teach_edge all = { SMTP_CLOSED, SMTP_CLOSED, 0 };

	for (size_t i = 0; i < map->count; i++) {
		const struct teach_edge *edge = &map->edges[i];

		if (edge->to != SMTP_CLOSED)
			continue;
		all.verbs |= edge->verbs;
		if (is_last(map, edge))
			all.from = edge->from;
	}
	all.to = all.from == SMTP_CLOSED ? SMTP_STAY : SMTP_CLOSED;
	page_block(page, PAGE_VERBATIM);
	add_state(page, map, SMTP_CLOSED);
	page_block(page, PAGE_VERBATIM);
	page_string(page, PAGE_NORMAL, "   <-");
	add_verbs(page, map, &all);
}

/* The same in sentences, for those who hear the page. */
static void add_where(struct page *page, const struct map *map)
{
	page_fill(page, PAGE_PARAGRAPH, _("You are in *{state}*."), words_from_pairs,
		  (struct words_pair[]){ { "state", name_of(map->here) }, { NULL, NULL } });
	page_string(page, PAGE_NORMAL, " ");
	page_string(page, PAGE_NORMAL, _(smtp_state_facts(map->here)->means));
	if (!map->last)
		return;
	page_fill(page, PAGE_PARAGRAPH,
		  _("The last step (*\\**): `{verb}` led from {from} to {to}."),
		  words_from_pairs, (struct words_pair[]){
			{ "verb", smtp_verb_facts(map->last->verb)->name },
			{ "from", name_of(map->last->before) },
			{ "to", name_of(map->last->after) },
			{ NULL, NULL } });
}

static void add_ways(struct page *page, const struct map *map)
{
	for (size_t i = 0; i < map->count; i++) {
		struct buffer names = { 0 };

		if (map->edges[i].from != map->here)
			continue;
		teach_verb_names(&names, map->edges[i].verbs, ", ");
		page_fill(page, PAGE_ITEM, _("To {state}: `{verbs}`."), words_from_pairs,
			  (struct words_pair[]){
				{ "state", name_of(map->edges[i].to) },
				{ "verbs", buffer_string_of(&names) },
				{ NULL, NULL } });
		buffer_free(&names);
	}
}

/* The states that can be come to along these edges, as bits. */
static unsigned states_reached(const struct map *map)
{
	unsigned reached = SMTP_BIT(SMTP_CONNECTING), before = 0;

	while (reached != before) {
		before = reached;
		for (size_t i = 0; i < map->count; i++)
			if (reached & SMTP_BIT(map->edges[i].from))
				reached |= SMTP_BIT(map->edges[i].to);
	}
	return reached;
}

static void keep_edges(struct map *map, unsigned verbs, unsigned states)
{
	size_t kept = 0;

	for (size_t i = 0; i < map->count; i++) {
		struct teach_edge edge = map->edges[i];

		edge.verbs &= verbs;
		if (edge.verbs && states & SMTP_BIT(edge.from))
			map->edges[kept++] = edge;
	}
	map->count = kept;
}

/* What this server does not speak is not drawn. */
static void leave_out_unspoken(struct map *map, const struct smtp_setting *setting)
{
	unsigned verbs = 0;

	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++)
		if (smtp_setting_speaks(setting, verb) && smtp_setting_has(setting, verb))
			verbs |= 1u << verb;
	keep_edges(map, verbs, ~0u);
	keep_edges(map, verbs, states_reached(map));
}

void teach_map_page(struct page *page, const struct smtp_session *session,
		    const struct smtp_turn *last)
{
	struct map map = {
		.here = session->state,
		.last = last && last->before != last->after ? last : NULL,
	};

	map.count = teach_edges(map.edges);
	leave_out_unspoken(&map, session->setting);
	add_where(page, &map);
	page_blank(page);
	for (enum smtp_state state = SMTP_CONNECTING; state <= SMTP_IN_DATA; state++)
		add_spine_state(page, &map, state);
	for (enum smtp_state state = SMTP_IN_DATA; state < SMTP_STATES; state++)
		if (leads_on(&map, state))
			add_side_state(page, &map, state);
	add_end(page, &map);
	page_blank(page);
	add_ways(page, &map);
}
