// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/wire.h"

#include "smtp/dialects/dialect.h"
#include "smtp/law/parameters.h"
#include "smtp/machine/besides.h"
#include "smtp/machine/hearing.h"
#include "smtp/machine/hearing_data.h"

#include <string.h>

/* How many of bytes belong to the unfinished line, its end included; *ended
 * says whether the end is among them. */
static size_t find_line(const struct smtp_wire *wire, bool bare_ends, struct text bytes,
			bool *ended)
{
	size_t next = 0;
	size_t lf;

	while ((lf = next + text_find(text_skip(bytes, next), '\n')) < bytes.len) {
		*ended = bare_ends || (lf ? bytes.at[lf - 1] == '\r' : wire->last_cr);
		next = lf + 1;
		if (*ended)
			return next;
	}
	*ended = false;
	return bytes.len;
}

static size_t kept(const struct smtp_wire *wire)
{
	return wire->length - wire->passed;
}

/* Adds bytes, at least one, to the unfinished line; those that find no place
 * are only counted. */
static void keep(struct smtp_wire *wire, struct text bytes, bool ended)
{
	size_t n = kept(wire);
	struct text fits = text_head(bytes, n < SMTP_WIRE_MAX ? SMTP_WIRE_MAX - n : 0);

	if (wire->from)
		memmove(wire->line, wire->line + wire->from, n);
	wire->from = 0;
	if (fits.len)
		memcpy(wire->line + n, fits.at, fits.len);
	wire->length += bytes.len;
	wire->last_cr = bytes.at[bytes.len - 1] == '\r';
	if (!ended && text_find(bytes, '\n') < bytes.len)
		wire->bare_lf = true;
}

static void start_line(struct smtp_wire *wire)
{
	wire->length = 0;
	wire->passed = 0;
	wire->from = 0;
	wire->last_cr = false;
	wire->bare_lf = false;
}

/* The octets of a line's end: CRLF, or LF alone where that ends lines. */
static unsigned end_of(struct text line)
{
	return line.len > 1 && line.at[line.len - 2] == '\r' ? 2 : 1;
}

static void say_line(struct smtp_session *session, struct text line, bool bare,
		     struct smtp_turn *turn)
{
	if (bare)
		smtp_session_bare_line(session, line, turn);
	else
		smtp_session_line(session, line, turn);
}

static size_t take_command(struct smtp_wire *wire, struct smtp_session *session,
			   struct text bytes, struct smtp_turn *turn, bool *happened)
{
	bool bare_ends = smtp_takes_lone_lf(session);
	size_t taken = find_line(wire, bare_ends, bytes, happened);
	struct text line = text_head(bytes, taken);
	size_t limit;
	unsigned end = 0;

	if (*happened)
		end = taken > 1 ? end_of(line) : wire->last_cr ? 2 : 1;
	if (wire->length || !*happened) {
		keep(wire, line, *happened);
		line = text_span(wire->line, wire->length);
	}
	if (!*happened)
		return taken;
	start_line(wire);
	line = text_head(line, line.len - end);
	limit = session->state == SMTP_IN_AUTH ? session->setting->limits.response
					       : smtp_command_line_limit(session, line);
	say_line(session, text_head(line, limit - 1), end == 1, turn);
	return taken;
}

/* Hands back a whole line of mail data, or the last piece of one. */
static void end_data_line(struct smtp_wire *wire, struct smtp_session *session,
			  struct smtp_turn *turn)
{
	struct text line = text_span(wire->line, kept(wire));
	unsigned end = end_of(line);
	struct smtp_piece last = { .data = line, .before = wire->passed, .end = end };

	start_line(wire);
	if (last.before)
		smtp_session_piece(session, &last, turn);
	else if (end == 1 || text_is(line, ".\r\n"))
		say_line(session, text_head(line, line.len - end), end == 1, turn);
	else
		smtp_session_text(session, line, turn);
	if (turn->verb == SMTP_TEXT && end == 1 && !last.before)
		turn->data.len++; /* its LF */
}

/* Hands back what is kept of a line that is too long. A CR at its end stays:
 * it may be half of the CRLF. A stuffed dot is not counted as the line's. */
static void pass_piece(struct smtp_wire *wire, struct smtp_session *session,
		       struct smtp_turn *turn)
{
	struct text all = text_span(wire->line, SMTP_WIRE_MAX - wire->last_cr);
	bool stuffed = !wire->passed && all.at[0] == '.';
	struct smtp_piece piece = { text_skip(all, stuffed), wire->passed, 0, stuffed };

	wire->length -= stuffed;
	wire->passed += piece.data.len;
	wire->from = all.len;
	smtp_session_piece(session, &piece, turn);
}

/* Mail data that does not stand in `bytes` as a whole line. */
static size_t take_kept_data(struct smtp_wire *wire, struct smtp_session *session,
			     struct text bytes, struct smtp_turn *turn, bool *happened)
{
	struct text fits = text_head(bytes, SMTP_WIRE_MAX - kept(wire));
	bool ended;
	size_t taken = find_line(wire, smtp_takes_lone_lf(session), fits, &ended);
	bool full;

	keep(wire, text_head(bytes, taken), ended);
	full = kept(wire) == SMTP_WIRE_MAX;
	*happened = ended || full;
	if (ended)
		end_data_line(wire, session, turn);
	else if (full)
		pass_piece(wire, session, turn);
	return taken;
}

static size_t take_data(struct smtp_wire *wire, struct smtp_session *session,
			struct text bytes, struct smtp_turn *turn, bool *happened)
{
	size_t taken;

	if (wire->length || smtp_takes_lone_lf(session))
		return take_kept_data(wire, session, bytes, turn, happened);
	*happened = true;
	if (text_equal(text_head(bytes, 3), text_span(".\r\n", 3))) {
		smtp_session_line(session, text_head(bytes, 1), turn);
		return 3;
	}
	taken = smtp_session_text(session, bytes, turn);
	if (taken)
		return taken;
	return take_kept_data(wire, session, bytes, turn, happened);
}

/* Octets of a chunk are handed over as they come, whatever they are. */
static size_t take_chunk(struct smtp_session *session, struct text bytes,
			 struct smtp_turn *turn, bool *happened)
{
	struct text octets = text_head(bytes, session->facts.chunk.left);

	*happened = true;
	smtp_session_chunk(session, octets, turn);
	return octets.len;
}

static size_t take(struct smtp_wire *wire, struct smtp_session *session,
		   struct text bytes, struct smtp_turn *turn, bool *happened)
{
	if (session->state == SMTP_IN_CHUNK)
		return take_chunk(session, bytes, turn, happened);
	if (session->state == SMTP_IN_DATA)
		return take_data(wire, session, bytes, turn, happened);
	return take_command(wire, session, bytes, turn, happened);
}

/* Notes with which others the turn's line came; first is its number, or, when it is a run of
 * lines, that of the first of them. */
static void note_group(struct smtp_wire *wire, struct smtp_turn *turn, unsigned first,
		       bool more)
{
	if (!wire->more)
		wire->group = first;
	turn->group = wire->more || more ? wire->group : 0;
	turn->more = more;
	wire->more = more;
}

/* Whether something stands behind the first line. */
static bool has_more(struct text bytes)
{
	return text_find(bytes, '\n') + 1 < bytes.len;
}

size_t smtp_wire_take(struct smtp_wire *wire, struct smtp_session *session,
		      struct text bytes, struct smtp_turn *turn, bool *happened)
{
	unsigned first = session->memory.line + 1;
	bool secured = session->facts.secured;
	size_t taken;

	*happened = false;
	if (!bytes.len || session->state == SMTP_CLOSED)
		return bytes.len;
	session->memory.followed = session->setting->dialect && has_more(bytes);
	taken = take(wire, session, bytes, turn, happened);
	session->memory.followed = false;
	if (!*happened)
		return taken;
	note_group(wire, turn, first, taken < bytes.len);
	if (!smtp_ends_burst(secured, session))
		return taken;
	wire->more = false;
	return bytes.len;
}

enum smtp_waiting smtp_wire_waits(const struct smtp_wire *wire)
{
	if (!wire->length)
		return SMTP_WAITS_NOT;
	if (wire->length > 1 && wire->line[0] == 0x16 && wire->line[1] == 0x03)
		return SMTP_WAITS_FOR_TLS;
	return wire->bare_lf ? SMTP_WAITS_IN_VAIN : SMTP_WAITS_FOR_CRLF;
}

/* Where the line that begins at `from` is followed by another: behind its CRLF. */
static size_t next_line(struct text data, size_t from)
{
	size_t lf = from;

	do
		lf += text_find(text_skip(data, lf), '\n') + 1;
	while (lf < data.len && (lf < 2 || data.at[lf - 2] != '\r'));
	return lf < data.len ? lf : data.len;
}

struct text smtp_data_part(const struct smtp_turn *turn, struct text *rest)
{
	struct text part = *rest;
	size_t end = 0;

	if (!turn->dots) {
		*rest = text_skip(*rest, rest->len);
		return part;
	}
	if (part.len && part.at[0] == '.')
		part = text_skip(part, 1);
	do
		end = next_line(part, end);
	while (end < part.len && part.at[end] != '.');
	*rest = text_skip(part, end);
	return text_head(part, end);
}
