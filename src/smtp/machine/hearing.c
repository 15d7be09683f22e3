// SPDX-License-Identifier: GPL-3.0-or-later
/* How lines and events are heard: each becomes a turn. */
#include "smtp/session/session.h"

#include "base/words.h"
#include "smtp/machine/chunk.h"
#include "smtp/machine/content.h"
#include "smtp/machine/delivery.h"
#include "smtp/dialects/dialect.h"
#include "smtp/machine/engine.h"
#include "smtp/law/login.h"
#include "smtp/law/parameters.h"
#include "smtp/law/query.h"

#include <string.h>

void smtp_session_init(struct smtp_session *session, const struct smtp_setting *setting)
{
	memset(session, 0, sizeof(*session));
	session->setting = setting;
	session->state = SMTP_CONNECTING;
}

void smtp_session_reconnect(struct smtp_session *session)
{
	struct smtp_world world = session->world;
	const struct sasl_crypto *crypto = session->crypto;

	smtp_session_init(session, session->setting);
	session->world = world;
	session->crypto = crypto;
}

static void happen(struct smtp_session *session, enum smtp_verb event,
		   struct smtp_turn *turn)
{
	const struct smtp_command none = { .verb = event };

	smtp_engine_decide(session, event, &none, turn);
}

void smtp_session_connect(struct smtp_session *session, struct smtp_turn *turn)
{
	happen(session, SMTP_CONNECT, turn);
}

void smtp_session_hangup(struct smtp_session *session, struct smtp_turn *turn)
{
	happen(session, SMTP_HANGUP, turn);
}

bool smtp_session_wait(struct smtp_session *session, unsigned long seconds,
		       struct smtp_turn *turn)
{
	unsigned long limit = session->setting->limits.idle;
	unsigned long idle = session->memory.idle;

	session->world.now += seconds;
	if (session->state == SMTP_CLOSED || session->state == SMTP_CONNECTING)
		return false;
	if (idle < limit && seconds < limit - idle) {
		session->memory.idle = idle + seconds;
		return false;
	}
	session->memory.idle = limit;
	happen(session, SMTP_IDLE, turn);
	return true;
}

/* A line of mail data, or the dot that ends it (RFC 5321 4.5.2). */
static void hear_data(struct smtp_session *session, struct text line, bool bare_end,
		      struct smtp_turn *turn)
{
	struct smtp_command said = { .line = line, .verb = SMTP_TEXT, .bare_end = bare_end };
	bool unstuffed = line.len && line.at[0] == '.';

	if (text_is(line, ".")) {
		said.verb = SMTP_DOT;
		smtp_engine_decide(session, session->setting->lmtp ? SMTP_DELIVERY : SMTP_DOT,
				   &said, turn);
		return;
	}
	line = text_skip(line, unstuffed ? 1 : 0);
	smtp_content_line(&session->content, &session->setting->limits, line);
	smtp_content_end(&session->content, bare_end);
	smtp_engine_decide(session, SMTP_TEXT, &said, turn);
	turn->data = line;
	turn->unstuffed = unstuffed;
}

bool smtp_setting_speaks(const struct smtp_setting *setting, enum smtp_verb verb)
{
	enum smtp_extension extension = smtp_verb_extension(verb);

	return extension == SMTP_EXT_NONE ||
	       (setting->extensions & SMTP_EXT(extension));
}

/* A command line, as the grammar or the setting's dialect reads it. */
static struct smtp_command read_command(const struct smtp_setting *setting,
					struct text line)
{
	const struct smtp_dialect *dialect = setting->dialect;
	struct smtp_command command =
		smtp_command_read(dialect ? smtp_dialect_line(dialect, line) : line);

	command.line = line;
	if (dialect)
		smtp_dialect_path(dialect, &command);
	return command;
}

bool smtp_setting_has(const struct smtp_setting *setting, enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_LHLO:
	case SMTP_DELIVERY:
		return setting->lmtp;
	case SMTP_EHLO:
	case SMTP_HELO:
	case SMTP_DOT:
		return !setting->lmtp;
	default:
		return true;
	}
}

/* A line of an AUTH exchange. */
static void hear_response(struct smtp_session *session, struct text line, bool bare_end,
			  struct smtp_turn *turn)
{
	struct smtp_command said = { .line = line, .verb = SMTP_RESPONSE,
				     .bare_end = bare_end };

	if (line.len + 2 <= session->setting->limits.response)
		said.attempt = smtp_login_try(session, &said);
	smtp_engine_decide(session, SMTP_RESPONSE, &said, turn);
	turn->secret = true;
}

static void hear_line(struct smtp_session *session, struct text line, bool bare_end,
		      struct smtp_turn *turn)
{
	struct smtp_command command;
	bool overlong = line.len + 2 > smtp_command_line_limit(session, line);
	bool secret;

	session->memory.line++;
	session->memory.idle = 0;
	if (session->state == SMTP_IN_DATA) {
		hear_data(session, line, bare_end, turn);
		return;
	}
	if (session->state == SMTP_IN_AUTH) {
		hear_response(session, line, bare_end, turn);
		return;
	}
	command = read_command(session->setting, line);
	command.bare_end = bare_end;
	smtp_query_read(session, &command);
	secret = command.verb == SMTP_AUTH && smtp_login_initial(&command).at;
	if (!smtp_setting_speaks(session->setting, command.verb))
		command.verb = SMTP_EXTENSION;
	else if (command.verb == SMTP_AUTH && session->state == SMTP_GREETED)
		command.attempt = smtp_login_try(session, &command);
	smtp_engine_decide(session, overlong ? SMTP_OVERLONG : command.verb, &command, turn);
	turn->secret = secret;
}

void smtp_session_line(struct smtp_session *session, struct text line,
		       struct smtp_turn *turn)
{
	size_t end = session->setting->bare_ends ? text_find(line, '\n') : line.len;

	if (!line.at)
		line = text_of("");
	if (session->state == SMTP_IN_CHUNK) {
		smtp_session_chunk_line(session, line, turn);
		return;
	}
	hear_line(session, text_head(line, end), end < line.len, turn);
	if (end < line.len) {
		turn->has_rest = true;
		turn->rest = text_skip(line, end + 1);
	}
}

void smtp_session_bare_line(struct smtp_session *session, struct text line,
			    struct smtp_turn *turn)
{
	hear_line(session, line, true, turn);
}

bool smtp_session_next(struct smtp_session *session, struct smtp_turn *turn)
{
	bool has_rest = turn->has_rest;

	if (session->state == SMTP_DELIVERING) {
		bool bare_end = turn->command.bare_end;
		struct text rest = turn->rest;

		smtp_delivery_go_on(session, turn);
		turn->command.bare_end = bare_end;
		turn->has_rest = has_rest;
		turn->rest = rest;
	} else if (has_rest) {
		if (!turn->command.bare_end)
			session->memory.line--; /* it is still the same line */
		smtp_session_line(session, turn->rest, turn);
	} else if (session->state == SMTP_IN_CHUNK && !session->facts.chunk.left) {
		smtp_session_chunk(session, text_span("", 0), turn);
	} else {
		return false;
	}
	return true;
}

bool smtp_turn_accepts(const struct smtp_turn *turn)
{
	bool ends = turn->verb == SMTP_DOT || turn->verb == SMTP_CHUNK;

	if (turn->verb == SMTP_DELIVERY)
		return turn->reply.code / 100 == 2;
	return ends && turn->reply.code / 100 == 2 &&
	       (turn->after == SMTP_GREETED || turn->after == SMTP_CONNECTED);
}

struct text smtp_like_take(const struct smtp_rule *rule, struct text *lines)
{
	struct text all = *lines;

	if (!text_has(text_of(rule->like), "{lf}"))
		return text_take(lines, '\n');
	*lines = text_skip(all, all.len);
	return all;
}

void smtp_like_say(struct smtp_session *session, struct text line,
		   struct smtp_turn *turn)
{
	smtp_session_line(session, line, turn);
	while (turn->has_rest && turn->command.bare_end)
		smtp_session_next(session, turn);
}

/* Says each line of `lines`; the turn is the last one's. */
static void say_lines(struct smtp_session *session, const struct smtp_rule *rule,
		      struct text lines, struct smtp_turn *turn)
{
	do {
		smtp_like_say(session, smtp_like_take(rule, &lines), turn);
	} while (lines.len);
}

bool smtp_session_like(struct smtp_session *session, const struct smtp_rule *rule,
		       enum smtp_verb verb, struct room *room, struct smtp_turn *turn)
{
	const struct smtp_scene scene = { session, NULL };

	if (verb == SMTP_DELIVERY && session->state == SMTP_DELIVERING) {
		smtp_delivery_go_on(session, turn);
		return true;
	}
	if (!rule->like) {
		if (verb == SMTP_IDLE)
			return smtp_session_wait(session, session->setting->limits.idle, turn);
		happen(session, verb, turn);
		return true;
	}
	if (!words_fill(room, rule->like, smtp_place, &scene) || room->full)
		return false;
	say_lines(session, rule, room_view(room), turn);
	return true;
}

void smtp_session_copy(struct smtp_session *to, const struct smtp_session *from)
{
	const struct smtp_facts *facts = &from->facts;
	const struct smtp_memory *memory = &from->memory;
	unsigned refusals = memory->refused_count < SMTP_REFUSALS_MAX ? memory->refused_count
								      : SMTP_REFUSALS_MAX;

	to->setting = from->setting;
	to->state = from->state;
	to->content = from->content;
	to->crypto = from->crypto;
	to->login.exchanges = from->login.exchanges;
	if (from->state == SMTP_IN_AUTH)
		to->login.exchange = from->login.exchange;
	to->world = from->world;
	memcpy(&to->facts, facts, offsetof(struct smtp_facts, recipients) +
	       facts->recipient_count * sizeof(facts->recipients[0]));
	memcpy(&to->memory, memory, offsetof(struct smtp_memory, refusals) +
	       refusals * sizeof(memory->refusals[0]));
}

static bool same_address(const struct smtp_address *a, const struct smtp_address *b)
{
	return a->length == b->length && memcmp(a->at, b->at, a->length) == 0;
}

static bool same_options(const struct smtp_options *a, const struct smtp_options *b)
{
	return a->size == b->size && a->body == b->body && a->utf8 == b->utf8 &&
	       a->ret == b->ret && a->envid_length == b->envid_length &&
	       memcmp(a->envid, b->envid, a->envid_length) == 0;
}

static bool same_content(const struct smtp_content *a, const struct smtp_content *b)
{
	return a->octets == b->octets && a->lines == b->lines &&
	       a->long_lines == b->long_lines && a->bare_ends == b->bare_ends &&
	       a->received == b->received && a->in_body == b->in_body &&
	       a->after_bare == b->after_bare && a->eight_header == b->eight_header &&
	       a->eight_body == b->eight_body && a->nul == b->nul &&
	       a->line == b->line && a->cr == b->cr && a->named == b->named;
}

static bool same_chunk(const struct smtp_chunk *a, const struct smtp_chunk *b)
{
	return a->size == b->size && a->left == b->left && a->last == b->last &&
	       a->failed == b->failed && a->from == b->from;
}

bool smtp_session_alike(const struct smtp_session *a, const struct smtp_session *b)
{
	const struct smtp_facts *f = &a->facts;
	const struct smtp_facts *g = &b->facts;

	if (a->setting != b->setting || a->state != b->state ||
	    f->secured != g->secured || f->login != g->login ||
	    a->login.exchanges != b->login.exchanges ||
	    (a->state == SMTP_IN_AUTH && !smtp_login_equal(&a->login, &b->login)) ||
	    f->extended != g->extended || f->client_length != g->client_length ||
	    memcmp(f->client, g->client, f->client_length) != 0 ||
	    !same_options(&f->options, &g->options) ||
	    !same_address(&f->reverse_path, &g->reverse_path) ||
	    f->recipient_count != g->recipient_count ||
	    f->delivery.answered != g->delivery.answered ||
	    f->delivery.taken != g->delivery.taken ||
	    !same_content(&a->content, &b->content) || !same_chunk(&f->chunk, &g->chunk))
		return false;
	for (unsigned i = 0; i < f->recipient_count; i++)
		if (!same_address(&f->recipients[i], &g->recipients[i]) ||
		    f->notify[i] != g->notify[i])
			return false;
	return true;
}

bool smtp_session_equal(const struct smtp_session *a, const struct smtp_session *b)
{
	return smtp_session_alike(a, b) &&
	       smtp_world_mark(&a->world, a->setting) == smtp_world_mark(&b->world, b->setting);
}
