// SPDX-License-Identifier: GPL-3.0-or-later
/* Bytes from a connection, cut into lines for the session.
 *
 * Only CRLF ends a line (RFC 5321 2.3.8): a bare CR or LF is content, unless
 * the setting takes LF alone as an end too. A
 * command line is kept until its CRLF has come; mail data is handed back as
 * it comes, in runs of whole lines where they stand together. However the
 * bytes are cut into calls, the commands, the mail data and all that is
 * counted come out the same; only where one run of mail data ends and the
 * next begins may differ. */
#ifndef SMTP_WIRE_H
#define SMTP_WIRE_H

#include "smtp/session/session.h"
#include "smtp/session/turn.h"

struct smtp_wire {
	size_t length;  /* octets of the unfinished line, so far; 0: there is none */
	size_t passed;  /* of these, mail data that has been handed back */
	size_t from;    /* where in line[] those that were not handed back begin */
	bool last_cr;   /* the last octet was CR */
	bool bare_lf;   /* one of them was LF */
	bool more;      /* behind the last line there was more in the same bytes */
	unsigned group; /* the number of the first line of that burst */
	char line[SMTP_WIRE_MAX]; /* of a command line, only what fits */
};

/* An empty reader: zero it. */

/* Takes bytes from the front of `bytes` until a turn has happened or they
 * are used up; returns how many were taken. *happened says whether *turn is
 * set. turn->data and turn->command look into `bytes` or into the wire and
 * hold until the next call. Call again with the rest until nothing is left.
 *
 * A command line over smtp_command_line_limit(), which is at most
 * SMTP_WIRE_MAX, is thrown away up to its CRLF and then makes one turn: the
 * session is given its first limit - 1 octets, which is one more than fits
 * with CRLF, and so says SMTP_OVERLONG.
 *
 * turn->data of SMTP_TEXT ends in its line's end, unless it is a piece of a line that
 * is longer than SMTP_WIRE_MAX; the next turns then go on with that line.
 * All turn->data together are the message, once smtp_data_part() has taken the stuffed
 * dots away that are left in runs (turn->dots).
 *
 * Lines in one `bytes` came in one burst, and their turns say so (turn->group,
 * turn->more). Of a burst with STARTTLS in it, all that stands behind it is
 * taken and thrown away once TLS begins: it was not said under TLS (RFC 3207 4.2).
 *
 * In SMTP_CLOSED all bytes are taken and nothing happens. */
size_t smtp_wire_take(struct smtp_wire *wire, struct smtp_session *session,
		      struct text bytes, struct smtp_turn *turn, bool *happened);

/* What an unfinished line waits for. */
enum smtp_waiting {
	SMTP_WAITS_NOT,      /* there is none */
	SMTP_WAITS_FOR_CRLF,
	SMTP_WAITS_IN_VAIN,  /* it holds a bare LF: a sender that ends lines with LF alone waits
	                        for ever */
	SMTP_WAITS_FOR_TLS,  /* it is the beginning of a TLS handshake */
};
enum smtp_waiting smtp_wire_waits(const struct smtp_wire *wire);

/* Takes the next part of a turn's data, up to a stuffed dot, which is left out: *rest begins
 * as turn->data. An empty part says that there is no more. */
struct text smtp_data_part(const struct smtp_turn *turn, struct text *rest);

#endif
