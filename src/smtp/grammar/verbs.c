// SPDX-License-Identifier: GPL-3.0-or-later
/* The verbs: which words are read as one, and what is known of each.
 *
 * To add a word: give it a row in `words`, where HELP and completion are to
 * list it. To add a verb or an event: name it in line.h and give it a row
 * in `facts`; then write its rules. Settings and lessons then know its name. */
#include "smtp/grammar/line.h"

#include "base/words.h"

#include <stdint.h>
#include <string.h>

static const struct smtp_verb_word words[] = {
	{ "EHLO", SMTP_EHLO, NULL },
	{ "HELO", SMTP_HELO, NULL },
	{ "LHLO", SMTP_LHLO, NULL },
	{ "MAIL", SMTP_MAIL, NULL },
	{ "RCPT", SMTP_RCPT, NULL },
	{ "DATA", SMTP_DATA, NULL },
	{ "RSET", SMTP_RSET, NULL },
	{ "NOOP", SMTP_NOOP, NULL },
	{ "QUIT", SMTP_QUIT, NULL },
	{ "VRFY", SMTP_VRFY, NULL },
	{ "EXPN", SMTP_EXPN, NULL },
	{ "HELP", SMTP_HELP, NULL },
	{ "SEND", SMTP_OBSOLETE, NULL },
	{ "SOML", SMTP_OBSOLETE, NULL },
	{ "SAML", SMTP_OBSOLETE, NULL },
	{ "TURN", SMTP_OBSOLETE, NULL },
	{ "AUTH", SMTP_AUTH, "AUTH (RFC 4954)" },
	{ "STARTTLS", SMTP_STARTTLS, "STARTTLS (RFC 3207)" },
	{ "BDAT", SMTP_BDAT, "CHUNKING (RFC 3030)" },
	{ "ETRN", SMTP_ETRN, "ETRN (RFC 1985)" },
	{ "BURL", SMTP_EXTENSION, "BURL (RFC 4468)" },
};

enum { WORDS = sizeof words / sizeof *words };

/* What is no command is named by a plain word, which stands in brackets among
 * words of SMTP. */
#define EVENT(word) .name = "(" word ")", .plain = (word)

static const struct smtp_verb_facts facts[SMTP_VERBS] = {
	[SMTP_EHLO] = { "EHLO", N_("EHLO client-domain"),
		N_("Introduces the client and asks which extensions the server offers."),
		"RFC 5321 4.1.1.1", false, NULL },
	[SMTP_HELO] = { "HELO", N_("HELO client-domain"),
		N_("Introduces the client the old way, without extensions."),
		"RFC 5321 4.1.1.1", false, NULL },
	[SMTP_LHLO] = { "LHLO", N_("LHLO client-domain"),
		N_("Introduces a client of LMTP, as EHLO does one of SMTP."),
		"RFC 2033 4.1", false, NULL },
	[SMTP_MAIL] = { "MAIL", N_("MAIL FROM:<reverse-path> [parameters]"),
		N_("Begins a mail transaction and names where failure reports go."),
		"RFC 5321 4.1.1.2", false, NULL },
	[SMTP_RCPT] = { "RCPT", N_("RCPT TO:<forward-path> [parameters]"),
		N_("Names one recipient of the mail."),
		"RFC 5321 4.1.1.3", false, NULL },
	[SMTP_DATA] = { "DATA", N_("DATA"),
		N_("Begins the message itself, which a line with a single dot ends."),
		"RFC 5321 4.1.1.4", false, NULL },
	[SMTP_RSET] = { "RSET", N_("RSET"),
		N_("Drops the mail transaction and keeps the session."),
		"RFC 5321 4.1.1.5", false, NULL },
	[SMTP_NOOP] = { "NOOP", N_("NOOP [string]"),
		N_("Does nothing; the server answers that it is there."),
		"RFC 5321 4.1.1.9", false, NULL },
	[SMTP_QUIT] = { "QUIT", N_("QUIT"),
		N_("Ends the session; the server answers and closes the connection."),
		"RFC 5321 4.1.1.10", false, NULL },
	[SMTP_VRFY] = { "VRFY", N_("VRFY string"),
		N_("Asks whether a user or mailbox exists."),
		"RFC 5321 4.1.1.6", false, NULL },
	[SMTP_EXPN] = { "EXPN", N_("EXPN string"),
		N_("Asks who is on a mailing list."),
		"RFC 5321 4.1.1.7", false, NULL },
	[SMTP_HELP] = { "HELP", N_("HELP [string]"),
		N_("Asks the server for help, on one command or on all."),
		"RFC 5321 4.1.1.8", false, NULL },
	[SMTP_STARTTLS] = { "STARTTLS", N_("STARTTLS"),
		N_("Begins TLS; who you are and what you said is forgotten."),
		"RFC 3207 4", false, NULL },
	[SMTP_AUTH] = { "AUTH", N_("AUTH mechanism [initial-response]"),
		N_("Logs in, by the mechanism that is named."),
		"RFC 4954 4", false, NULL },
	[SMTP_BDAT] = { "BDAT", N_("BDAT octets [LAST]"),
		N_("Sends so many octets of the message; LAST says that they end it."),
		"RFC 3030 2", false, NULL },
	[SMTP_ETRN] = { "ETRN", N_("ETRN [@|#]node"),
		N_("Asks the server to send on the mail that waits for a host."),
		"RFC 1985 5", false, NULL },
	[SMTP_OBSOLETE] = { "(obsolete)", N_("SEND, SOML, SAML FROM:<reverse-path>; TURN"),
		N_("A command of RFC 821 that is no longer used."),
		"RFC 5321 F.1, F.6", false, NULL },
	[SMTP_EXTENSION] = { "(extension)", N_("AUTH, STARTTLS, BDAT, ETRN, BURL"),
		N_("A command of an extension, which only a server that offers it takes."),
		"RFC 5321 2.2", false, NULL },
	[SMTP_UNKNOWN] = { EVENT("unknown"), .syntax = N_("any other word"),
		.does = N_("No command of SMTP."),
		.rfc = "RFC 5321 4.2.4" },
	[SMTP_CONNECT] = { EVENT("connect"),
		.does = N_("The connection has been made."),
		.rfc = "RFC 5321 3.1", .is_event = true },
	[SMTP_TEXT] = { EVENT("text"),
		.does = N_("Lines of the message have come in."),
		.rfc = "RFC 5321 4.1.1.4", .is_event = true },
	[SMTP_DOT] = { EVENT("dot"),
		.does = N_("The line with a single dot has ended the message."),
		.rfc = "RFC 5321 4.1.1.4", .is_event = true },
	[SMTP_DELIVERY] = { EVENT("delivery"),
		.does = N_("The message has ended, and the server answers for the next recipient."),
		.rfc = "RFC 2033 4.2", .is_event = true },
	[SMTP_RESPONSE] = { EVENT("response"),
		.does = N_("The client has answered a challenge of AUTH, or broken off."),
		.rfc = "RFC 4954 4", .is_event = true },
	[SMTP_CHUNK] = { EVENT("chunk"),
		.does = N_("The last octet of a chunk has come in."),
		.rfc = "RFC 3030 2", .is_event = true },
	[SMTP_OVERLONG] = { EVENT("overlong"),
		.does = N_("A command line was longer than the server takes."),
		.rfc = "RFC 5321 4.5.3.1.4", .is_event = true },
	[SMTP_IDLE] = { EVENT("idle"),
		.does = N_("The client has said nothing for too long."),
		.rfc = "RFC 5321 4.5.3.2.7", .is_event = true },
	[SMTP_HANGUP] = { EVENT("hangup"),
		.does = N_("The client has closed the connection without QUIT."),
		.rfc = "RFC 5321 3.8", .is_event = true },
};

const struct smtp_verb_facts *smtp_verb_facts(enum smtp_verb verb)
{
	return &facts[verb];
}

enum smtp_extension smtp_verb_extension(enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_STARTTLS:
		return SMTP_EXT_STARTTLS;
	case SMTP_AUTH:
	case SMTP_RESPONSE:
		return SMTP_EXT_AUTH;
	case SMTP_BDAT:
		return SMTP_EXT_CHUNKING;
	case SMTP_ETRN:
		return SMTP_EXT_ETRN;
	default:
		return SMTP_EXT_NONE;
	}
}

const struct smtp_verb_word *smtp_verb_word(size_t n)
{
	return n < WORDS ? &words[n] : NULL;
}

/* Four letters at once, in upper case. Other bytes change too, but none of
 * them becomes a letter of ASCII. */
static uint32_t four_upper(const char *letters)
{
	uint32_t four;

	memcpy(&four, letters, sizeof four);
	return four & 0xDFDFDFDFu;
}

enum smtp_verb smtp_verb_of(struct text line)
{
	struct text word = text_trim_right(line);

	word = text_head(word, text_find(word, ' '));
	if (word.len < 4)
		return SMTP_UNKNOWN;
	for (size_t i = 0; i < WORDS; i++)
		if (four_upper(word.at) == four_upper(words[i].word) &&
		    text_is_fold(text_skip(word, 4), words[i].word + 4))
			return words[i].verb;
	return SMTP_UNKNOWN;
}
