// SPDX-License-Identifier: GPL-3.0-or-later
/* Ways that have been tried: breadth first over copies of a session, each
 * move being the line that a row of the table gives as its example. */
#include "teach/teach_inside.h"

#include <search.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A session that was reached. Its copy is given back once all moves from it
 * have been tried. */
struct reached {
	uint64_t key;
	struct smtp_session *session;
	size_t from; /* index of the one before */
	unsigned depth;
	struct teach_step step; /* the one that led here */
};

enum { DEPTH_MAX = 12, OCTETS_IN_REACH = DEPTH_MAX * 100 };

struct search {
	const struct teach_aim *aim;
	struct teach_moves moves;
	bool gentle;    /* nothing is refused on the way */
	unsigned limit; /* of moves in a row */
	bool spared;    /* and something was left out for that */
	bool cut;       /* something was left out for being over the limit */
	struct reached **reached;
	size_t count, room;
	void *keys; /* a tree of those reached, by key */
	struct reached *next; /* where the move at hand would lead */
};

static unsigned left(unsigned long limit, unsigned long used, unsigned reach)
{
	unsigned long rest = used < limit ? limit - used : 0;

	return rest < reach ? (unsigned)rest : reach;
}

/* Behind what key holds, a number of so many bits. */
static uint64_t packed(uint64_t key, unsigned bits, unsigned number)
{
	return key << bits | number;
}

/* What of the world can matter, spread over all bits; nothing, mostly. */
static uint64_t world_of(const struct smtp_session *s)
{
	return smtp_world_mark(&s->world, s->setting);
}

/* Which exchange of AUTH is under way, how far, and whether the client has
 * named an account: in seven bits. */
static unsigned login_of(const struct smtp_session *s)
{
	const struct sasl_exchange *exchange = &s->login.exchange;
	unsigned n = 0;

	if (s->state != SMTP_IN_AUTH)
		return 0;
	while (sasl_mechanism(n) != exchange->mechanism)
		n++;
	n = n << 1 | (exchange->account ? 1u : 0u);
	return (n << 3 | (exchange->round & 7)) & 127;
}

/* Where BDAT was said, as far as it matters. */
static unsigned from_of(const struct smtp_chunk *chunk)
{
	return chunk->from == SMTP_GREETED ? 1 : chunk->from == SMTP_IN_MAIL ? 2 : 0;
}

/* Whether a size was declared, where some mailbox has room for so much only. */
static bool declares_size(const struct smtp_session *s)
{
	for (size_t i = 0; i < s->setting->mailbox_count && s->facts.options.size; i++)
		if (s->setting->mailboxes[i].room || s->setting->mailboxes[i].largest)
			return true;
	return false;
}

/* Whether a recipient is one whose failure is reported. */
static bool wants_report(const struct smtp_session *s)
{
	for (unsigned i = 0; i < s->facts.recipient_count; i++)
		if (!s->facts.notify[i] || s->facts.notify[i] & SMTP_NOTIFY_FAILURE)
			return true;
	return false;
}

/* Of a delivery that is under way, or could be: whether the recipients whose
 * turns come next are full, and whether more wait. */
static uint64_t delivery_of(const struct smtp_session *s)
{
	const struct smtp_facts *facts = &s->facts;
	unsigned next = facts->delivery.answered;
	uint64_t key = 0;

	if (!s->setting->lmtp)
		return 0;
	for (unsigned i = next; i < next + 2; i++)
		key = key << 1 | smtp_recipient_is_full(s, i);
	key = key << 2 | (facts->recipient_count - next < 3 ? facts->recipient_count - next : 3);
	key = key << 1 | (facts->delivery.taken > 0);
	return key * 0x9E3779B97F4A7C15u;
}

/* What of a session can matter to a row within the reach of a search, packed.
 * What is counted is kept as the distance to its limit, as far as that could
 * be walked: so all sessions far from a limit count as one. */
static uint64_t key_of(const struct smtp_session *s)
{
	const struct smtp_limits *limits = &s->setting->limits;
	const struct smtp_facts *facts = &s->facts;
	const struct smtp_content *content = &s->content;
	uint64_t key = packed(s->state, 1, facts->extended);

	key = packed(key, 1, facts->reverse_path.length != 0);
	key = packed(key, 1, facts->client_length != 0);
	key = packed(key, 2, (unsigned)facts->options.body);
	key = packed(key, 1, facts->options.utf8);
	key = packed(key, 2, facts->recipient_count < 2 ? facts->recipient_count : 2);
	key = packed(key, 4, left(limits->recipients, facts->recipient_count, DEPTH_MAX));
	key = packed(key, 1, content->lines != 0);
	key = packed(key, 1, content->in_body);
	key = packed(key, 1, content->long_lines != 0);
	key = packed(key, 1, s->setting->bare_ends ? content->after_bare
						   : content->bare_ends != 0);
	key = packed(key, 1, content->eight_header);
	key = packed(key, 1, content->eight_body);
	key = packed(key, 11, left(limits->message, content->octets, OCTETS_IN_REACH));
	key = packed(key, 4, left(limits->received, content->received, DEPTH_MAX));
	key = packed(key, 1, facts->secured);
	key = packed(key, 1, facts->login != NULL);
	key = packed(key, 7, login_of(s));
	key = packed(key, 1, s->memory.refused_count != 0);
	key = packed(key, 1, s->memory.dot_line != 0);
	key = packed(key, 8, left(facts->chunk.left, 0, UINT8_MAX));
	key = packed(key, 1, facts->chunk.last);
	key = packed(key, 1, facts->chunk.failed);
	key = packed(key, 2, from_of(&facts->chunk));
	key = packed(key, 1, declares_size(s));
	key = packed(key, 1, wants_report(s));
	return key ^ world_of(s) ^ delivery_of(s);
}

static int compare_keys(const void *a, const void *b)
{
	uint64_t left_key = ((const struct reached *)a)->key;
	uint64_t right_key = ((const struct reached *)b)->key;

	return (left_key > right_key) - (left_key < right_key);
}

static bool is_known(const struct search *search, const struct reached *reached)
{
	return tfind(reached, &search->keys, compare_keys) != NULL;
}

/* The session is not zeroed: only what a copy fills of it is ever touched. */
static struct reached *reached_new(void)
{
	struct reached *reached = heap_new(1, sizeof(*reached));

	reached->session = heap_resize(NULL, 1, sizeof(*reached->session));
	return reached;
}

static void reached_free(struct reached *reached)
{
	free(reached->session);
	free(reached);
}

/* Keeps what search->next holds, and makes room for another. */
static void keep_next(struct search *search)
{
	if (search->count == search->room) {
		search->room = search->room ? 2 * search->room : 32;
		search->reached = heap_resize(search->reached, search->room,
					      sizeof(struct reached *));
	}
	search->reached[search->count++] = search->next;
	if (!tsearch(search->next, &search->keys, compare_keys))
		heap_exhausted();
	search->next = reached_new();
}

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

/* Says what row gives as its example, and whether that makes rule speak. */
static bool try_line(const struct smtp_session *session, const struct smtp_rule *rule,
		     const struct smtp_rule *row, struct teach_step *step,
		     struct smtp_session *after, struct smtp_turn *turn)
{
	struct room room = room_over(step->line, sizeof(step->line));

	smtp_session_copy(after, session);
	if (!smtp_session_like(after, row, step->verb, &room, turn) || room.full ||
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

bool teach_try(const struct smtp_session *session, const struct smtp_rule *rule,
	       enum smtp_verb verb, struct teach_step *step,
	       struct smtp_session *after, struct smtp_turn *turn)
{
	step->verb = verb;
	if (ends_data(session, verb) && teach_is_refusal(rule->say.code) &&
	    try_line(session, rule, teach_usual_row(verb), step, after, turn))
		return true;
	step->verb = verb;
	return try_line(session, rule, rule, step, after, turn);
}

/* Tries one move from reached[at]. True when it meets the goal; what it
 * leads to, if new and near enough, is kept for later. */
static bool meets_goal(struct search *search, size_t at, const struct teach_move *move)
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
	if (search->aim->goal(search->aim->context, &moment))
		return true;
	if (search->gentle && teach_is_refusal(turn.reply.code)) {
		search->spared = true;
		return false;
	}
	if (next->depth + search->moves.distance[next->session->state] > search->limit)
		return false;
	next->key = key_of(next->session);
	if (!is_known(search, next))
		keep_next(search);
	return false;
}

/* Whether a move can be left out: it cannot meet the goal here, and changes
 * nothing, or leads to where the goal is too far away. */
static bool is_idle(struct search *search, const struct reached *here,
		    const struct teach_move *move)
{
	enum smtp_state from = here->session->state;
	unsigned way = here->depth + 1 + teach_moves_behind(&search->moves, move, from);
	bool far = way > search->limit;

	search->cut |= far && way <= DEPTH_MAX;
	if (move->hits & SMTP_BIT(from))
		return false;
	if (search->gentle && teach_is_refusal(move->rule->say.code)) {
		search->spared |= !move->quiet;
		return true;
	}
	return far || (move->quiet && !here->session->memory.dot_line);
}

/* All moves from reached[at]. True when one of them meets the goal. */
static bool try_moves(struct search *search, size_t at)
{
	struct reached *here = search->reached[at];
	unsigned state = SMTP_BIT(here->session->state);
	bool found = false;

	for (size_t i = 0; i < search->moves.count && !found; i++) {
		const struct teach_move *move = &search->moves.list[i];

		if (move->states & state && !is_idle(search, here, move))
			found = meets_goal(search, at, move);
	}
	free(here->session);
	here->session = NULL;
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

/* The tree only points at what the list holds. */
static void forget(void *node)
{
	(void)node;
}

/* Looks for a way of search->limit moves at most. */
static bool find_within(struct search *search, const struct smtp_session *session,
			struct teach_path *path)
{
	bool found = false;

	search->cut = false;
	search->count = 0;
	search->keys = NULL;
	search->next = reached_new();
	smtp_session_copy(search->next->session, session);
	search->next->key = key_of(session);
	keep_next(search);
	for (size_t at = 0; at < search->count && !found; at++)
		found = try_moves(search, at);
	path->count = 0;
	if (found)
		found = write_path(search, session, path);
	tdestroy(search->keys, forget);
	for (size_t i = 0; i < search->count; i++)
		reached_free(search->reached[i]);
	reached_free(search->next);
	return found;
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
static bool find(const struct smtp_session *session, const struct teach_aim *aim,
		 bool gentle, bool with_accidents, struct teach_path *path, bool *spared)
{
	struct search search; /* most of it is filled by the list of moves */
	bool found;

	*spared = true;
	search.aim = aim;
	search.gentle = gentle;
	search.spared = false;
	search.reached = NULL;
	search.room = 0;
	path->count = 0;
	teach_moves_list(&search.moves, session, aim, with_accidents);
	search.limit = search.moves.distance[session->state];
	if (search.limit > DEPTH_MAX ||
	    (with_accidents && !ends_by_accident(&search.moves)))
		return false;
	found = find_within(&search, session, path);
	if (!found && search.cut) {
		search.limit = DEPTH_MAX;
		found = find_within(&search, session, path);
	}
	free(search.reached);
	*spared = search.spared;
	return found;
}

/* What an honest client would do comes first, even when it is longer; then
 * what is refused on the way, and then accidents. */
bool teach_path_to(const struct smtp_session *session, const struct teach_aim *aim,
		   struct teach_path *path)
{
	bool spared;

	return find(session, aim, true, false, path, &spared) ||
	       (spared && find(session, aim, false, false, path, &spared)) ||
	       find(session, aim, false, true, path, &spared);
}
