// SPDX-License-Identifier: GPL-3.0-or-later
/* Ways that have been tried: breadth first over copies of a session, each
 * move being the line that a row of the table gives as its example. */
#include "teach/reached.h"

#include <stdlib.h>
#include <string.h>

struct search {
	const struct teach_aim *aim;
	struct teach_moves moves;
	bool gentle;    /* nothing is refused on the way */
	unsigned limit; /* of moves in a row */
	bool spared;    /* something was left out for being refused */
	bool cut;       /* something was left out for being over the limit */
	bool met;       /* the goal */
	struct reached_list reached;
	struct reached_list *tried; /* from these the aim was looked for in vain before; NULL:
	                               nobody wants to know */
	struct reached *next;       /* where the move at hand would lead */
	const struct smtp_rule *spoke[TEACH_MOVES_MAX]; /* what answered each move in the session
	                               at hand, as far as its like was said; NULL: it was not */
};

void teach_note_turn(struct teach_step *step, const struct smtp_turn *turn)
{
	step->rule = turn->rule;
	step->verb = turn->verb;
	step->code = turn->reply.code;
	memcpy(step->enhanced, turn->reply.enhanced, sizeof(step->enhanced));
}

void teach_take_step(struct smtp_session *session, const struct teach_step *step,
		     struct smtp_turn *turn)
{
	char line[TEACH_LINE_MAX];
	struct room room = room_over(line, sizeof(line));

	if (step->rule->like && session->state != SMTP_DELIVERING)
		smtp_like_say(session, text_of(step->line), turn);
	else
		smtp_session_like(session, step->rule, step->verb, &room, turn);
}

/* What answers a line that cannot be said. */
static const struct smtp_rule nobody = { .id = NULL };

/* Says what row gives as its example, and whether that makes rule speak. */
static bool try_line(const struct smtp_session *session, const struct smtp_rule *rule,
		     const struct smtp_rule *row, struct teach_step *step,
		     struct smtp_trial *after, struct smtp_turn *turn)
{
	struct room room = room_over(step->line, sizeof(step->line));

	smtp_trial_copy(after, session);
	if (!smtp_session_like(&after->session, row, step->verb, &room, turn) || room.full ||
	    turn->rule != rule)
		return false;
	teach_note_turn(step, turn);
	return true;
}

/* Whether the verb is an end of mail data, of which lines have come already:
 * what they are can be reason enough for the row. */
static bool ends_data(const struct smtp_session *session, enum smtp_verb verb)
{
	return session->content.octets &&
	       (verb == SMTP_DOT || verb == SMTP_CHUNK || verb == SMTP_DELIVERY);
}

/* Says what the move says, unless another one did so here and it is not this row that
 * answers it. */
static bool try_move(struct search *search, const struct smtp_session *session,
		     const struct teach_move *move, struct smtp_turn *turn)
{
	const struct smtp_rule **spoke = &search->spoke[move->like];
	struct reached *next = search->next;
	bool made;

	if (*spoke && *spoke != move->rule)
		return false;
	turn->rule = &nobody;
	made = teach_try(session, move->rule, move->verb, &next->step, next->trial, turn);
	if (!ends_data(session, move->verb))
		*spoke = turn->rule;
	return made;
}

bool teach_try(const struct smtp_session *session, const struct smtp_rule *rule,
	       enum smtp_verb verb, struct teach_step *step,
	       struct smtp_trial *after, struct smtp_turn *turn)
{
	step->verb = verb;
	if (ends_data(session, verb) && teach_is_refusal(rule->say.code) &&
	    try_line(session, rule, teach_usual_row(verb), step, after, turn))
		return true;
	step->verb = verb;
	return try_line(session, rule, rule, step, after, turn);
}

static bool is_known(const struct search *search, const struct reached *reached)
{
	const struct smtp_strain *ends = &search->moves.ends;

	return reached_is_known(&search->reached, reached, ends, search->limit) ||
	       (search->tried && reached_is_known(search->tried, reached, ends, search->limit));
}

/* Keeps what search->next holds, and makes room for another. */
static void keep_next(struct search *search)
{
	reached_keep(&search->reached, search->next);
	search->next = reached_new();
}

/* Tries one move from reached[at]. True when it meets the goal; what it
 * leads to, if new and near enough, is kept for later. */
static bool meets_goal(struct search *search, size_t at, const struct teach_move *move)
{
	const struct reached *here = search->reached.at[at];
	const struct smtp_session *before = &here->trial->session;
	struct reached *next = search->next;
	const struct smtp_session *after = &next->trial->session;
	struct smtp_turn turn;
	struct teach_moment moment = { before, &turn, after };

	if (!try_move(search, before, move, &turn))
		return false;
	next->from = at;
	next->depth = here->depth + 1;
	if (search->aim->goal(search->aim->context, &moment))
		return true;
	if (search->gentle && teach_is_refusal(turn.reply.code)) {
		search->spared = true;
		return false;
	}
	if (next->depth + search->moves.distance[after->state] > search->limit)
		return false;
	reached_note(next);
	if (!is_known(search, next))
		keep_next(search);
	return false;
}

/* Whether a move can be left out: it cannot meet the goal here, and changes
 * nothing, or leads to where the goal is too far away. */
static bool is_idle(struct search *search, const struct reached *here,
		    const struct teach_move *move)
{
	enum smtp_state from = here->trial->session.state;
	unsigned way = here->depth + 1 + teach_moves_behind(&search->moves, move, from);
	bool far = way > search->limit;

	search->cut |= far && way <= TEACH_WAY_MAX;
	if (move->hits & SMTP_BIT(from))
		return false;
	if (search->gentle && teach_is_refusal(move->rule->say.code)) {
		search->spared |= !move->quiet;
		return true;
	}
	return far || (move->quiet && !here->trial->session.facts.after_dot);
}

/* All moves from reached[at]. True when one of them meets the goal. */
static bool try_moves(struct search *search, size_t at)
{
	struct reached *here = search->reached.at[at];
	unsigned state = SMTP_BIT(here->trial->session.state);
	bool found = false;

	memset(search->spoke, 0, search->moves.count * sizeof(search->spoke[0]));
	for (size_t i = 0; i < search->moves.count && !found; i++) {
		const struct teach_move *move = &search->moves.list[i];

		if (move->states & state && !is_idle(search, here, move))
			found = meets_goal(search, at, move);
	}
	free(here->trial);
	here->trial = NULL;
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
		if (move->rule->like && session->state != SMTP_DELIVERING) {
			room_text(&room, smtp_like_take(move->rule, &lines));
			smtp_like_say(session, room_view(&room), &turn);
		} else {
			smtp_session_like(session, move->rule, move->verb, &room, &turn);
		}
		teach_note_turn(step, &turn);
	} while (lines.len);
	return true;
}

/* Goes the way that was found once more, from its beginning. */
static bool write_path(const struct search *search, const struct smtp_session *session,
		       struct teach_path *path)
{
	const struct reached *way[TEACH_WAY_MAX];
	const struct reached *step = search->next;
	struct smtp_trial trial;
	unsigned count = step->depth;

	for (unsigned i = count; i--; step = search->reached.at[step->from])
		way[i] = step;
	smtp_trial_copy(&trial, session);
	for (unsigned i = 0; i < count; i++)
		if (!add_steps(path, &trial.session, &way[i]->step))
			return false;
	return true;
}

static void begin(struct search *search, const struct smtp_session *session)
{
	search->spared = false;
	search->cut = false;
	search->met = false;
	search->reached = (struct reached_list){ .count = 0 };
	search->next = reached_new();
	smtp_trial_copy(search->next->trial, session);
	reached_note(search->next);
	keep_next(search);
}

/* Where all was tried in vain, what was reached is kept for whoever asks again. */
static void end(struct search *search)
{
	bool all = !search->gentle && search->limit == TEACH_WAY_MAX && !search->met;

	reached_free(search->next);
	if (search->tried && !search->tried->count && all)
		*search->tried = search->reached;
	else
		reached_forget(&search->reached);
}

/* Looks for a way of so many moves at most. */
static bool find_within(struct search *search, const struct smtp_session *session,
			unsigned limit, struct teach_path *path)
{
	bool written;

	search->limit = limit;
	begin(search, session);
	for (size_t at = 0; at < search->reached.count && !search->met; at++)
		search->met = try_moves(search, at);
	path->count = 0;
	written = search->met && write_path(search, session, path);
	end(search);
	return written;
}

/* A time-out or a hang-up ends the session: either is the last move or none. */
static bool ends_by_accident(const struct teach_moves *moves)
{
	for (size_t i = 0; i < moves->count; i++)
		if (moves->list[i].hits && (moves->list[i].verb == SMTP_IDLE ||
					    moves->list[i].verb == SMTP_HANGUP))
			return true;
	return false;
}

/* First looks for a way as short as the table allows, which is seldom far
 * from what there is; only what that leaves out is looked at after that. */
static bool find_any(struct search *search, const struct smtp_session *session,
		     struct teach_path *path)
{
	return find_within(search, session, search->moves.distance[session->state], path) ||
	       (search->cut && find_within(search, session, TEACH_WAY_MAX, path));
}

/* What an honest client would do comes first, even when it is longer than a way on
 * which something is refused. But where there is no such way either, there is none:
 * to look for that first spares looking through everything twice. */
static bool find_gently(struct search *search, const struct smtp_session *session,
			struct teach_path *path)
{
	struct teach_path any;
	bool cut, written;

	search->gentle = true;
	if (find_within(search, session, search->moves.distance[session->state], path))
		return true;
	cut = search->cut;
	if (!cut && !search->spared)
		return false;
	search->gentle = false;
	written = find_any(search, session, &any);
	if (!search->met)
		return false;
	search->gentle = true;
	if (cut && find_within(search, session, TEACH_WAY_MAX, path))
		return true;
	*path = any;
	return written;
}

static bool may_be_met(const struct teach_moves *moves, const struct smtp_session *session)
{
	return moves->distance[session->state] <= TEACH_WAY_MAX;
}

bool teach_path_to(const struct smtp_session *session, const struct teach_aim *aim,
		   struct teach_path *path)
{
	return teach_path_beyond(session, aim, NULL, path);
}

bool teach_path_beyond(const struct smtp_session *session, const struct teach_aim *aim,
		       struct reached_list *tried, struct teach_path *path)
{
	struct search search; /* most of it is filled by the list of moves */

	path->count = 0;
	search.aim = aim;
	search.tried = tried;
	teach_moves_list(&search.moves, session, aim, false);
	if (may_be_met(&search.moves, session) && find_gently(&search, session, path))
		return true;
	search.gentle = false;
	search.tried = NULL; /* it knows nothing of accidents */
	teach_moves_list(&search.moves, session, aim, true);
	return ends_by_accident(&search.moves) && may_be_met(&search.moves, session) &&
	       find_any(&search, session, path);
}
