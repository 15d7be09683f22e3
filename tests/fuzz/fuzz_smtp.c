// SPDX-License-Identifier: GPL-3.0-or-later
/* Any bytes at all, said to a session through the wire reader.
 *
 * What must hold whatever is said: each command line gets exactly one reply;
 * texts and counts stay within their bounds; a refused command leaves the
 * session as it was; what is closed stays closed; and however the bytes are
 * cut into pieces, the same comes of them.
 *
 * The first three bytes choose a setting, the size of the pieces and how long
 * the client is silent in the end; the rest is what it says. */
#include "smtp/smtp.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

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
};

static void digest_add(struct digest *digest, const void *bytes, size_t count)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < count; i++)
		digest->sum = (digest->sum ^ at[i]) * 0x100000001b3u;
}

static void digest_turn(struct digest *digest, const struct smtp_turn *turn)
{
	if (turn->verb == SMTP_TEXT) {
		digest_add(digest, turn->data.at, turn->data.len);
		return;
	}
	digest_add(digest, turn->rule->id, strlen(turn->rule->id));
	digest_add(digest, turn->reply.text, turn->reply.length);
	digest_add(digest, &turn->line, sizeof(turn->line));
}

static void hold_address(const struct smtp_address *address)
{
	HOLD(address->length <= SMTP_PATH_MAX);
	HOLD(!memchr(address->at, '\0', address->length));
}

static void hold_session(const struct smtp_session *session)
{
	const struct smtp_facts *facts = &session->facts;

	HOLD(session->state > SMTP_STAY && session->state < SMTP_STATES);
	HOLD(facts->client_length <= SMTP_DOMAIN_MAX);
	HOLD(facts->recipient_count <= SMTP_RECIPIENTS_MAX);
	HOLD(facts->recipient_count <= session->setting->limits.recipients);
	hold_address(&facts->reverse_path);
	for (unsigned i = 0; i < facts->recipient_count; i++)
		hold_address(&facts->recipients[i]);
}

/* The reply as a client reads it: whole lines, none too long, codes alike, and
 * the enhanced code where it belongs. */
static void hold_reply(const struct smtp_reply *reply, enum smtp_verb verb)
{
	char line[SMTP_REPLY_LINE_MAX];
	struct text rest = smtp_reply_lines(reply);
	struct room room = room_over(line, sizeof(line));
	bool bare = reply->code / 100 == 3 || verb == SMTP_CONNECT ||
		    (reply->code < 300 && (verb == SMTP_EHLO || verb == SMTP_HELO));
	unsigned lines = 0;

	HOLD(reply->code >= 200 && reply->code <= 599);
	HOLD(reply->length < SMTP_REPLY_TEXT_MAX);
	HOLD(memchr(reply->enhanced, '\0', sizeof(reply->enhanced)));
	HOLD(!bare || !reply->enhanced[0]);
	HOLD(!reply->enhanced[0] || (unsigned)(reply->enhanced[0] - '0') == reply->code / 100);
	for (; smtp_reply_line(reply, &rest, &room); lines++) {
		HOLD(room.len >= 4 && room.len <= SMTP_REPLY_LINE_MAX - 2);
		for (size_t i = 0; i < room.len; i++)
			HOLD(line[i] != '\r' && line[i] != '\n' && line[i] != '\0');
		room_cut(&room, 0);
	}
	HOLD(lines >= 1);
}

static void hold_turn(const struct smtp_session *before, const struct smtp_turn *turn,
		      const struct smtp_session *after)
{
	HOLD(turn->rule && turn->check_count <= SMTP_CHECKS_MAX);
	HOLD(turn->before == before->state && turn->after == after->state);
	HOLD(before->state != SMTP_CLOSED);
	hold_session(after);
	if (turn->verb == SMTP_TEXT || turn->verb == SMTP_HANGUP) {
		HOLD(turn->reply.code == 0);
		return;
	}
	hold_reply(&turn->reply, turn->verb);
	if (turn->reply.code >= 400 && turn->verb != SMTP_CONNECT && turn->verb != SMTP_DOT &&
	    turn->verb != SMTP_RESPONSE && after->state != SMTP_CLOSED)
		HOLD(smtp_session_equal(before, after));
	if (turn->verb == SMTP_DOT)
		HOLD(after->facts.recipient_count == 0);
}

/* A command has just ended: its line ends in the one CRLF that it holds. */
static void hold_line(struct text line)
{
	const char *end = line.len < 2 ? NULL : memmem(line.at, line.len, "\r\n", 2);

	HOLD(end && end == line.at + line.len - 2);
}

/* Says all bytes in pieces of that size, 0 for all at once. */
static struct digest say(struct smtp_session *session, struct text bytes, size_t piece)
{
	struct smtp_wire wire = { 0 };
	struct digest digest = { 0xcbf29ce484222325u };
	struct smtp_session before;
	struct smtp_turn turn;
	struct text part;
	size_t taken;
	bool happened;

	while (bytes.len) {
		part = piece ? text_head(bytes, piece) : bytes;
		before = *session;
		taken = smtp_wire_take(&wire, session, part, &turn, &happened);
		HOLD(taken <= part.len);
		HOLD(happened || taken == part.len);
		if (happened) {
			hold_turn(&before, &turn, session);
			digest_turn(&digest, &turn);
			if (!piece && turn.verb != SMTP_TEXT && turn.verb != SMTP_DOT)
				hold_line(text_head(part, taken));
		} else {
			HOLD(before.state == session->state);
		}
		bytes = text_skip(bytes, taken);
	}
	return digest;
}

static void begin(struct smtp_session *session, const struct smtp_setting *setting)
{
	struct smtp_session before;
	struct smtp_turn turn;

	smtp_session_init(session, setting);
	before = *session;
	smtp_session_connect(session, &turn);
	hold_turn(&before, &turn, session);
}

/* The client falls silent, then is gone. */
static void end(struct smtp_session *session, unsigned long seconds)
{
	struct smtp_session before = *session;
	struct smtp_turn turn;

	if (before.state == SMTP_CLOSED)
		return;
	if (smtp_session_wait(session, seconds, &turn)) {
		hold_turn(&before, &turn, session);
		HOLD(session->state == SMTP_CLOSED);
		return;
	}
	HOLD(smtp_session_equal(&before, session));
	before = *session;
	smtp_session_hangup(session, &turn);
	hold_turn(&before, &turn, session);
	HOLD(session->state == SMTP_CLOSED);
	smtp_session_line(session, text_of("NOOP"), &turn);
	HOLD(session->state == SMTP_CLOSED && turn.reply.code == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	static struct smtp_session whole, pieces;
	const struct smtp_setting *setting;
	struct text said;
	size_t settings = 0;

	if (count < 3)
		return 0;
	while (smtp_setting_builtin(settings))
		settings++;
	setting = smtp_setting_builtin(bytes[0] % settings);
	said = text_span((const char *)bytes + 3, count - 3);
	begin(&whole, setting);
	begin(&pieces, setting);
	HOLD(say(&whole, said, 0).sum == say(&pieces, said, 1 + bytes[1] % 64).sum);
	HOLD(smtp_session_equal(&whole, &pieces));
	end(&whole, bytes[2] * 4ul);
	return 0;
}
