// SPDX-License-Identifier: GPL-3.0-or-later
/* What a client may send after a code. */
#include "catalogue/tables.h"

struct next {
	const char *codes; /* patterns */
	const char *send;
};

/* The first row that fits is taken, so the general ones stand last. */
static const struct next nexts[] = {
	{ "211 214", N_("Whatever you like: the answer to `HELP` changed nothing.") },
	{ "220", N_("`EHLO` and your name; after `STARTTLS` the TLS handshake, then `EHLO` "
		    "again.") },
	{ "221", N_("Nothing more: the connection is closed.") },
	{ "235", N_("`MAIL`, or first `EHLO` again if the login brought encryption with "
		    "it.") },
	{ "250", N_("The next step: after `EHLO` comes `MAIL`, after `MAIL` comes `RCPT`, "
		    "after `RCPT` another one or `DATA`, after the final dot `MAIL` or "
		    "`QUIT`.") },
	{ "251", N_("Another `RCPT`, or `DATA`.") },
	{ "252 253 453 458 459", N_("Any command that was possible before.") },
	{ "334", N_("One line of base64 that answers the challenge, or `*` to break off.") },
	{ "354", N_("The message, and at its end a line of one dot.") },
	{ "355", N_("`DATA`, and after its 354 the message from that byte on.") },
	{ "421", N_("Nothing: it hangs up. Connect again later.") },
	{ "432", N_("`AUTH` with the plain mechanism, under TLS.") },
	{ "435 454", N_("`QUIT`, and try again later; or go on without login or TLS, if both "
			"sides allow that.") },
	{ "45x", N_("Another recipient, `DATA` for those accepted, `RSET` or `QUIT`; and "
		    "the same again later.") },
	{ "500 501 502", N_("The corrected command, or another one; `QUIT` is always in "
			    "order.") },
	{ "503", N_("The step that is missing, then the same command again. `RSET` if you "
		    "do not know which.") },
	{ "504 534", N_("The same command with a choice that `EHLO` offers.") },
	{ "521", N_("`QUIT`, and nothing else.") },
	{ "554", N_("At the greeting only `QUIT`; later `RSET` and the next mail.") },
	{ "523 538", N_("`STARTTLS`, `EHLO` again, then `AUTH`.") },
	{ "525 535", N_("`AUTH` with other credentials, or `QUIT`.") },
	{ "530", N_("`STARTTLS` or `AUTH`, whichever the words ask for; then the same "
		    "command.") },
	{ "550 551 553 556", N_("After `RCPT` another recipient, or `DATA` if one was "
				"accepted; else `RSET` or `QUIT`.") },
	{ "552", N_("`RSET` and a smaller mail, or `QUIT`.") },
	{ "555", N_("The same `MAIL` or `RCPT` without the parameter.") },
	{ "2xx", N_("The next command.") },
	{ "3xx", N_("The rest of what was begun.") },
	{ "4xx", N_("Another command, or `QUIT`; and the same again later.") },
	{ "5xx", N_("Something else than before, or `QUIT`.") },
	{ "2.1.5", N_("The next `RCPT`, or `DATA`.") },
	{ "2.x.x", N_("What the reply code before it allows: the next command.") },
	{ "4.1.x 4.2.x 5.1.x 5.2.x",
	  N_("Another address; or `DATA`, if a recipient was accepted before.") },
	{ "5.5.x", N_("The command put right: in its order, without the slip, without the "
		      "parameter.") },
	{ "4.7.12 5.7.8 5.7.9",
	  N_("`AUTH` again, as the code says: with another mechanism or other "
	     "credentials.") },
	{ "5.7.10 5.7.11", N_("`STARTTLS`, `EHLO`, and then what was refused.") },
	{ "4.x.x", N_("What the reply code before it allows, and the same again later.") },
	{ "5.x.x", N_("What the reply code before it allows; the same again is of no use.") },
	{ NULL, NULL },
};

const char *catalogue_next(struct text code)
{
	const struct next *next = nexts;

	while (next->codes && !catalogue_matches_one(code, next->codes))
		next++;
	return next->codes ? next->send : N_("That depends on the first digit: see the "
					     "reply code before it.");
}
