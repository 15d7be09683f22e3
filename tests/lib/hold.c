// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/hold.h"

#include "lib/sasl.h"
#include "smtp/dialects/dialect.h"
#include "smtp/machine/hearing.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HOLD(what)                                           \
	do {                                                 \
		if (!(what)) {                               \
			fprintf(stderr, "not so: %s\n", #what); \
			abort();                             \
		}                                            \
	} while (0)

/* All that came of a conversation, as one number. */
struct digest {
	uint64_t sum;
	bool secured; /* TLS began on the way */
};

static void digest_add(struct digest *digest, const void *bytes, size_t count)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < count; i++)
		digest->sum = (digest->sum ^ at[i]) * 0x100000001b3u;
}

static void digest_turn(struct digest *digest, const struct smtp_turn *turn)
{
	struct text rest = turn->data, part;

	if (turn->verb == SMTP_TEXT || turn->verb == SMTP_CHUNK)
		while ((part = smtp_data_part(turn, &rest)).len)
			digest_add(digest, part.at, part.len);
	if (turn->verb == SMTP_TEXT)
		return;
	digest_add(digest, turn->rule->id, strlen(turn->rule->id));
	digest_add(digest, turn->reply.text, turn->reply.length);
	digest_add(digest, &turn->line, sizeof(turn->line));
}

/* Only a dialect may take a NUL in an address: real servers were seen to. */
static void hold_address(const struct smtp_address *address, const struct smtp_dialect *dialect)
{
	HOLD(address->length <= SMTP_PATH_MAX);
	HOLD(dialect || !memchr(address->at, '\0', address->length));
}

static void hold_session(const struct smtp_session *session)
{
	const struct smtp_facts *facts = &session->facts;

	HOLD(session->state > SMTP_STAY && session->state < SMTP_STATES);
	HOLD(facts->client_length <= SMTP_DOMAIN_MAX);
	HOLD(facts->recipient_count <= SMTP_RECIPIENTS_MAX);
	HOLD(facts->recipient_count <= session->setting->limits.recipients);
	hold_address(&facts->reverse_path, session->setting->dialect);
	for (unsigned i = 0; i < facts->recipient_count; i++)
		hold_address(&session->envelope->recipients[i], session->setting->dialect);
}

/* The reply as a client reads it: whole lines, none too long, codes alike, and
 * the enhanced code where it belongs, but for what dialects do. */
static void hold_reply(const struct smtp_turn *turn)
{
	const struct smtp_reply *reply = &turn->reply;
	enum smtp_verb verb = turn->verb;
	static char line[SMTP_REPLY_TEXT_MAX + 6];
	size_t most = reply->code == 334 ? sizeof(line) : SMTP_REPLY_LINE_MAX;
	struct text rest = smtp_reply_lines(reply);
	struct room room = room_over(line, sizeof(line));
	bool bare = reply->code / 100 == 3 || verb == SMTP_CONNECT ||
		    (reply->code < 300 && (verb == SMTP_EHLO || verb == SMTP_HELO));
	unsigned lines = 0;

	if (!reply->code) /* the connection broke */
		return;
	HOLD(reply->code >= 200 && reply->code <= 599);
	HOLD(reply->length < SMTP_REPLY_TEXT_MAX);
	HOLD(memchr(reply->enhanced, '\0', sizeof(reply->enhanced)));
	HOLD(!bare || !reply->enhanced[0] || turn->manner);
	HOLD(!reply->enhanced[0] || (unsigned)(reply->enhanced[0] - '0') == reply->code / 100);
	for (; smtp_reply_line(reply, &rest, &room); lines++) {
		HOLD(room.len >= 4 && room.len <= most - 2);
		for (size_t i = 0; i < room.len; i++)
			HOLD(line[i] != '\r' && line[i] != '\n' && line[i] != '\0');
		room_cut(&room, 0);
	}
	HOLD(lines >= 1);
}

/* Whether a refusal of it leaves all as it was: the others end something in any
 * case, and BDAT is followed by its octets. */
static bool is_command(enum smtp_verb verb)
{
	return verb != SMTP_CONNECT && verb != SMTP_DOT && verb != SMTP_CHUNK &&
	       verb != SMTP_DELIVERY && verb != SMTP_RESPONSE && verb != SMTP_BDAT;
}

static void hold_turn(const struct smtp_session *before, const struct smtp_turn *turn,
		      const struct smtp_session *after)
{
	HOLD(turn->rule && turn->check_count <= SMTP_CHECKS_MAX);
	HOLD(turn->before == before->state && turn->after == after->state);
	HOLD(before->state != SMTP_CLOSED);
	hold_session(after);
	if (turn->verb == SMTP_TEXT || turn->verb == SMTP_HANGUP) {
		HOLD(turn->reply.code == 0 || turn->manner);
		return;
	}
	hold_reply(turn);
	HOLD(turn->reply.code || after->state == SMTP_CLOSED || turn->verb == SMTP_BDAT ||
	     turn->verb == SMTP_CHUNK || turn->verb == SMTP_DELIVERY);
	if (turn->reply.code >= 400 && is_command(turn->verb) && after->state != SMTP_CLOSED &&
	    !(turn->verb == SMTP_DATA && after->facts.chunk.failed))
		HOLD(smtp_session_alike(before, after));
	if (turn->verb == SMTP_DOT && after->state != SMTP_IN_DATA)
		HOLD(after->facts.recipient_count == 0);
}

/* A command has just ended: its line ends in the one CRLF that it holds, unless LF alone
 * ended one. */
static void hold_line(struct text line, const struct smtp_session *before)
{
	const char *end = line.len < 2 ? NULL : memmem(line.at, line.len, "\r\n", 2);

	HOLD(smtp_takes_lone_lf(before) || (end && end == line.at + line.len - 2));
}

/* Of mail data more is taken at once, and so is what stands behind STARTTLS. */
static bool is_one_line(enum smtp_verb verb)
{
	return verb != SMTP_TEXT && verb != SMTP_DOT && verb != SMTP_CHUNK &&
	       verb != SMTP_STARTTLS;
}

static void look_at(struct digest *digest, const struct smtp_session *before,
		    const struct smtp_turn *turn, const struct smtp_session *after)
{
	hold_turn(before, turn, after);
	digest_turn(digest, turn);
	digest->secured |= after->facts.secured;
}

/* Whether it matters to the server what comes in the same octets (RFC 2920 3). */
static bool minds_bursts(const struct smtp_setting *setting)
{
	const struct smtp_dialect *dialect = setting->dialect;

	for (size_t i = 0; dialect && i < dialect->strike_count; i++)
		if (dialect->strikes[i].on == SMTP_STRIKE_BURST)
			return true;
	return false;
}

/* Says all bytes in pieces of that size, 0 for all at once. */
static struct digest say(struct smtp_trial *trial, struct text bytes, size_t piece)
{
	struct smtp_wire wire = { 0 };
	struct smtp_session *session = &trial->session;
	struct digest digest = { .sum = 0xcbf29ce484222325u };
	static struct smtp_trial before;
	static struct smtp_turn turn;

	while (bytes.len) {
		struct text part = piece ? text_head(bytes, piece) : bytes;
		bool happened;
		size_t taken;

		smtp_trial_copy(&before, session);
		taken = smtp_wire_take(&wire, session, part, &turn, &happened);
		HOLD(taken <= part.len);
		HOLD(happened || taken == part.len);
		HOLD(happened || before.session.state == session->state);
		bytes = text_skip(bytes, taken);
		if (!happened)
			continue;
		look_at(&digest, &before.session, &turn, session);
		if (!piece && is_one_line(turn.verb))
			hold_line(text_head(part, taken), &before.session);
		for (;;) {
			smtp_trial_copy(&before, session);
			if (session->state == SMTP_CLOSED || !smtp_session_next(session, &turn))
				break;
			look_at(&digest, &before.session, &turn, session);
		}
	}
	return digest;
}

static void begin(struct smtp_trial *trial, const struct smtp_setting *setting)
{
	struct smtp_trial before;
	struct smtp_turn turn;

	smtp_trial_init(trial, setting, &sasl_toy);
	smtp_trial_copy(&before, &trial->session);
	smtp_session_connect(&trial->session, &turn);
	hold_turn(&before.session, &turn, &trial->session);
}

/* The client falls silent, then is gone. */
static void end(struct smtp_trial *trial, unsigned long seconds)
{
	struct smtp_session *session = &trial->session;
	struct smtp_trial before;
	struct smtp_turn turn;

	smtp_trial_copy(&before, session);
	if (before.session.state == SMTP_CLOSED)
		return;
	smtp_server_pass(&trial->server, seconds);
	if (smtp_session_time(session, &turn)) {
		hold_turn(&before.session, &turn, session);
		HOLD(session->state == SMTP_CLOSED);
		return;
	}
	HOLD(smtp_session_alike(&before.session, session));
	smtp_trial_copy(&before, session);
	smtp_session_hangup(session, &turn);
	hold_turn(&before.session, &turn, session);
	HOLD(session->state == SMTP_CLOSED);
	smtp_session_line(session, text_of("NOOP"), &turn);
	HOLD(session->state == SMTP_CLOSED && turn.reply.code == 0);
}

void hold_talk(const struct smtp_setting *setting, struct text said, size_t piece,
	       unsigned long silence)
{
	static struct smtp_trial whole, pieces;
	struct digest at_once, in_pieces;

	begin(&whole, setting);
	begin(&pieces, setting);
	at_once = say(&whole, said, 0);
	in_pieces = say(&pieces, said, piece);
	/* What is behind STARTTLS in one piece is thrown away, so then it matters. */
	if (!minds_bursts(setting) && !at_once.secured && !in_pieces.secured) {
		HOLD(at_once.sum == in_pieces.sum);
		HOLD(smtp_session_equal(&whole.session, &pieces.session));
	}
	end(&whole, silence);
}
