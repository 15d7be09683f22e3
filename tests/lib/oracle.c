// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/oracle.h"

#include <stdio.h>
#include <string.h>

struct row {
	const char *section;
	const char *codes; /* with a space around each */
	bool common;       /* 500, 501 and 421 may answer it too (4.3.2) */
};

static const struct row rows[SMTP_VERBS + 1] = {
	/* 554 or 220 open a session, or 521 (RFC 7504 5.1); 421 says that there is
	 * no service now. */
	[SMTP_CONNECT] = { "3.1, 4.2.2, 4.3.2", " 220 521 554 421 ", false },
	/* 504 and 502 are allowed for obscure cases and very old servers. */
	[SMTP_EHLO] = { "4.3.2", " 250 504 550 502 ", true },
	[SMTP_HELO] = { "4.3.2", " 250 504 550 502 ", true },
	/* RFC 2033 4.1: as EHLO; an SMTP server does not know it (4.2.4). */
	[SMTP_LHLO] = { "RFC 2033 4.1", " 250 504 550 502 ", true },
	[SMTP_MAIL] = { "4.3.2", " 250 552 451 452 550 553 503 455 555 ", true },
	/* 556 is RFC 7504 5.1's. */
	[SMTP_RCPT] = { "4.3.2",
			" 250 251 550 551 552 553 450 451 452 503 455 555 556 ", true },
	[SMTP_DATA] = { "4.3.2, 3.3", " 354 503 554 ", true },
	[SMTP_TEXT] = { "4.1.1.4", " 0 ", false },
	/* The second reply to DATA: what became of the message. */
	[SMTP_DOT] = { "4.3.2, 4.2.5", " 250 552 554 451 452 450 550 ", false },
	[SMTP_RSET] = { "4.3.2", " 250 ", true },
	[SMTP_NOOP] = { "4.3.2", " 250 ", true },
	[SMTP_QUIT] = { "4.3.2", " 221 ", true },
	[SMTP_VRFY] = { "4.3.2", " 250 251 252 550 551 553 502 504 ", true },
	[SMTP_EXPN] = { "4.3.2", " 250 252 550 500 502 504 ", true },
	[SMTP_HELP] = { "4.3.2", " 211 214 502 504 ", true },
	/* RFC 3207 4 gives 220, 501 and 454; 503 is RFC 5321's for what is out of
	 * order. RFC 4954 4 and 6 for AUTH and what its exchange comes to. */
	[SMTP_STARTTLS] = { "RFC 3207 4", " 220 454 503 ", true },
	[SMTP_AUTH] = { "RFC 4954 4, 6", " 235 334 432 454 503 504 534 535 538 ", true },
	[SMTP_RESPONSE] = { "RFC 4954 4, 6", " 235 334 432 454 534 535 ", true },
	/* RFC 3030 2: nothing before the chunk has come, unless it is not known how
	 * long it is (501); whatever is wrong with BDAT is said behind it. */
	[SMTP_BDAT] = { "RFC 3030 2", " 0 ", true },
	[SMTP_CHUNK] = { "RFC 3030 2", " 250 501 503 530 552 554 451 452 450 550 ", false },
	/* RFC 2033 4.2 and 4.3: what the dot or the last chunk may be answered, for
	 * each recipient; nothing where there is none. */
	[SMTP_DELIVERY] = { "RFC 2033 4.2, 4.3", " 0 250 503 552 554 451 452 450 550 ", false },
	[SMTP_ETRN] = { "RFC 1985 5.1", " 250 251 252 253 458 459 503 ", true },
	/* Known and not implemented: 502; not known: 500. */
	[SMTP_OBSOLETE] = { "4.2.4, F.6", " 502 ", true },
	[SMTP_EXTENSION] = { "4.2.4, 2.2", " 502 ", true },
	[SMTP_UNKNOWN] = { "4.2.4, 4.3.2", " 500 ", false },
	[SMTP_OVERLONG] = { "4.3.2, 4.5.3.1.9", " 500 ", false },
	[SMTP_IDLE] = { "3.8, 4.5.3.2.7", " 421 ", false },
	[SMTP_HANGUP] = { "4.1.1.10", " 0 ", false },
	/* 421 may answer any command (4.3.2). A server that has a fault may refuse
	 * any with 451, "local error in processing" (4.2.3). 530 answers what needs
	 * TLS (RFC 3207 4) or a login (RFC 4954 6) first. A host that greeted with
	 * 521 may go on saying so (RFC 7504 3). */
	[SMTP_VERBS] = { "3.1, 4.3.1, 4.1.1.10, 4.3.2, 4.2.3", " 503 521 500 421 451 530 0 ", false },
};

bool oracle_allows(enum smtp_verb verb, unsigned code)
{
	char word[16];

	snprintf(word, sizeof(word), " %u ", code);
	if (strstr(rows[verb].codes, word))
		return true;
	return rows[verb].common && strstr(" 500 501 421 ", word);
}

const char *oracle_section(enum smtp_verb verb)
{
	return rows[verb].section;
}
