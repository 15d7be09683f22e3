// SPDX-License-Identifier: GPL-3.0-or-later
/* Ways that have been tried: breadth first over copies of a session, each
 * move being the line that a row of the table gives as its example. */
#include "teach/inside.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What of a session can matter to a row within the reach of a search. What
 * is counted is kept as the distance to its limit, as far as that could be
 * walked: so all sessions far from a limit count as one. */
struct key {
	unsigned of[13];
};

/* A session that was reached. Its copy is given back once all moves from it
 * have been tried. */
struct reached {
	struct key key;
	struct smtp_session *session;
	size_t from; /* index of the one before */
	unsigned depth;
	struct teach_step step; /* the one that led here */
};

struct move {
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned states; /* in which the row can speak */
};

enum { DEPTH_MAX = 12, MOVES_MAX = 256, OCTETS_IN_REACH = DEPTH_MAX * 100 };

struct search {
	teach_goal *goal;
	const void *context;
	struct move moves[MOVES_MAX];
	size_t move_count;
	struct reached **reached;
	size_t count, room;
	struct reached *next; /* where the move at hand would lead */
};

static unsigned left(unsigned long limit, unsigned long used, unsigned reach)
{
	unsigned long rest = used < limit ? limit - used : 0;

	return rest < reach ? (unsigned)rest : reach;
}

static struct key key_of(const struct smtp_session *s)
{
	const struct smtp_limits *limits = &s->setting->limits;
	const struct smtp_facts *facts = &s->facts;
	const struct smtp_content *content = &s->content;

	return (struct key){ {
		s->state,
		facts->extended,
		facts->reverse_path.length != 0,
		facts->recipient_count < 2 ? facts->recipient_count : 2,
		left(limits->recipients, facts->recipient_count, DEPTH_MAX),
		content->lines != 0,
		content->in_body,
		content->long_lines != 0,
		content->bare_ends != 0,
		left(limits->message, content->octets, OCTETS_IN_REACH),
		left(limits->received, content->received, DEPTH_MAX),
		s->memory.refused_count != 0,
		s->memory.dot_line != 0,
	} };
}

static bool is_known(const struct search *search, const struct key *key)
{
	for (size_t i = search->count; i--;)
		if (memcmp(&search->reached[i]->key, key, sizeof(*key)) == 0)
			return true;
	return false;
}

/* Keeps what search->next holds, and makes room for another. */
static void keep_next(struct search *search)
{
	if (search->count == search->room) {
		search->room = search->room ? 2 * search->room : 32;
		search->reached = heap_resize(search->reached, search->room,
					      sizeof(*search->reached));
	}
	search->reached[search->count++] = search->next;
	search->next = heap_new(1, sizeof(*search->next));
	search->next->session = heap_new(1, sizeof(*search->next->session));
}

static void reached_free(struct reached *reached)
{
	free(reached->session);
	free(reached);
}

/* Notes the moves of one verb, its usual rows first: of two ways that are
 * equally short, the plainer one is found. */
static void add_moves(struct search *search, enum smtp_verb verb,
		      const struct smtp_rule *rows, size_t count)
{
	while (count-- && search->move_count < MOVES_MAX)
		search->moves[search->move_count++] = (struct move){
			&rows[count], verb, teach_states_of(&rows[count], verb),
		};
}

static void list_moves(struct search *search, bool with_accidents)
{
	size_t count;
	const struct smtp_rule *rows;

	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
		if (!with_accidents && (verb == SMTP_IDLE || verb == SMTP_HANGUP))
			continue;
		rows = smtp_rules_for(verb, &count);
		add_moves(search, verb, rows, count);
	}
	rows = smtp_rules_anywhere(&count);
	add_moves(search, SMTP_VERBS, rows, count);
}

static void note_turn(struct teach_step *step, const struct smtp_turn *turn)
{
	step->rule = turn->rule;
	step->verb = turn->verb;
	step->code = turn->reply.code;
	memcpy(step->enhanced, turn->reply.enhanced, sizeof(step->enhanced));
}

/* A copy as good as one by assignment, at a fifth of the cost: of the
 * recipients only those that are set are taken along. */
static void copy_session(struct smtp_session *to, const struct smtp_session *from)
{
	size_t facts = offsetof(struct smtp_facts, recipients) +
		from->facts.recipient_count * sizeof(from->facts.recipients[0]);

	to->setting = from->setting;
	to->state = from->state;
	memcpy(&to->facts, &from->facts, facts);
	to->content = from->content;
	to->memory = from->memory;
}

bool teach_try(const struct smtp_session *session, const struct smtp_rule *rule,
	       enum smtp_verb verb, struct teach_step *step,
	       struct smtp_session *after, struct smtp_turn *turn)
{
	struct room room = room_over(step->line, sizeof(step->line));

	copy_session(after, session);
	if (!smtp_session_like(after, rule, verb, &room, turn))
		return false;
	if (room.full || turn->rule != rule)
		return false;
	note_turn(step, turn);
	return true;
}

/* Tries one move from reached[at]. True when it meets the goal; what it
 * leads to, if new, is kept for later. */
static bool meets_goal(struct search *search, size_t at, const struct move *move)
{
	const struct reached *here = search->reached[at];
	struct reached *next = search->next;
	struct smtp_turn turn;
	struct teach_moment moment = { here->session, &turn, next->session };

	if (!teach_try(here->session, move->rule, move->verb, &next->step,
		       next->session, &turn))
		return false;
	next->from = at;
	next->depth = here->depth + 1;
	if (search->goal(search->context, &moment))
		return true;
	if (next->depth == DEPTH_MAX)
		return false;
	next->key = key_of(next->session);
	if (!is_known(search, &next->key))
		keep_next(search);
	return false;
}

/* All moves from reached[at]. True when one of them meets the goal. */
static bool try_moves(struct search *search, size_t at)
{
	struct smtp_session **session = &search->reached[at]->session;
	unsigned state = SMTP_BIT((*session)->state);
	bool found = false;

	for (size_t i = 0; i < search->move_count && !found; i++)
		if (search->moves[i].states & state)
			found = meets_goal(search, at, &search->moves[i]);
	free(*session);
	*session = NULL;
	return found;
}

/* Takes one move of the way that was found, line by line: what a row gives
 * as its example may be several lines of mail data. */
static bool add_steps(struct teach_path *path, struct smtp_session *session,
		      const struct teach_step *move)
{
	struct text lines = text_of(move->line);

	do {
		struct teach_step *step;
		struct smtp_turn turn;
		struct room room;

		if (path->count == TEACH_STEPS_MAX)
			return false;
		step = &path->steps[path->count++];
		room = room_over(step->line, sizeof(step->line));
		if (move->rule->like) {
			room_text(&room, text_take(&lines, '\n'));
			smtp_session_line(session, room_view(&room), &turn);
		} else {
			smtp_session_like(session, move->rule, move->verb, &room, &turn);
		}
		note_turn(step, &turn);
	} while (lines.len);
	return true;
}

/* Goes the way that was found once more, from its beginning. */
static bool write_path(const struct search *search, const struct smtp_session *session,
		       struct teach_path *path)
{
	const struct reached *way[DEPTH_MAX];
	const struct reached *step = search->next;
	struct smtp_session copy = *session;
	unsigned count = step->depth;

	for (unsigned i = count; i--; step = search->reached[step->from])
		way[i] = step;
	for (unsigned i = 0; i < count; i++)
		if (!add_steps(path, &copy, &way[i]->step))
			return false;
	return true;
}

static bool path_find(const struct smtp_session *session, bool with_accidents,
		      teach_goal *goal, const void *context, struct teach_path *path)
{
	struct search search = { .goal = goal, .context = context };
	bool found = false;

	list_moves(&search, with_accidents);
	search.next = heap_new(1, sizeof(*search.next));
	search.next->session = heap_new(1, sizeof(*search.next->session));
	*search.next->session = *session;
	search.next->key = key_of(session);
	keep_next(&search);
	for (size_t at = 0; at < search.count && !found; at++)
		found = try_moves(&search, at);
	path->count = 0;
	if (found)
		found = write_path(&search, session, path);
	for (size_t i = 0; i < search.count; i++)
		reached_free(search.reached[i]);
	reached_free(search.next);
	free(search.reached);
	return found;
}

bool teach_path_find(const struct smtp_session *session, teach_goal *goal,
		     const void *context, struct teach_path *path)
{
	return path_find(session, false, goal, context, path) ||
		path_find(session, true, goal, context, path);
}
