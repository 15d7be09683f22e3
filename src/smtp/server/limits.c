// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server/limits.h"

#include "base/words.h"
#include "smtp/grammar/address.h"

static const struct smtp_limit_facts facts[SMTP_LIMITS] = {
	[SMTP_LIMIT_LOCAL_PART] = { "local-part", SMTP_LOCAL_PART_MAX, NULL,
		N_("A local part has {number} octets at most ({rfc})."),
		"RFC 5321 4.5.3.1.1" },
	[SMTP_LIMIT_DOMAIN] = { "domain", SMTP_DOMAIN_MAX, NULL,
		N_("A domain has {number} octets at most ({rfc})."),
		"RFC 5321 4.5.3.1.2" },
	[SMTP_LIMIT_PATH] = { "path", SMTP_PATH_MAX, NULL,
		N_("A path has {number} octets at most, its angle brackets counted ({rfc})."),
		"RFC 5321 4.5.3.1.3" },
	[SMTP_LIMIT_COMMAND_LINE] = { "command-line", 512,
		N_P("Here a command line may have {here} octet with its CRLF.",
		    "Here a command line may have {here} octets with its CRLF."),
		N_("A server must take {number}, and more where the parameters of extensions need it ({rfc})."),
		"RFC 5321 4.5.3.1.4" },
	[SMTP_LIMIT_TEXT_LINE] = { "text-line", 998,
		N_P("Here a line of mail data may have {here} octet before its CRLF.",
		    "Here a line of mail data may have {here} octets before its CRLF."),
		N_("A server must take {number}, which are 1000 with the CRLF ({rfc})."),
		"RFC 5321 4.5.3.1.6" },
	[SMTP_LIMIT_MESSAGE] = { "message", 65536,
		N_P("Here a message may have {here} octet.",
		    "Here a message may have {here} octets."),
		N_("A server must take {number} at least ({rfc})."),
		"RFC 5321 4.5.3.1.7" },
	[SMTP_LIMIT_RECIPIENTS] = { "recipients", SMTP_RECIPIENTS_MAX,
		N_P("Here a mail may have {here} recipient.",
		    "Here a mail may have {here} recipients."),
		N_("A server must take {number} at least ({rfc})."),
		"RFC 5321 4.5.3.1.8" },
	[SMTP_LIMIT_RECEIVED] = { "received", 100,
		N_P("Here {here} Received field is taken for a loop.",
		    "Here {here} Received fields are taken for a loop."),
		N_("A server should allow many more hops than a message needs: normally at least {number} ({rfc})."),
		"RFC 5321 6.3" },
	[SMTP_LIMIT_RESPONSE] = { "response", 12288,
		N_P("Here a line of a login may have {here} octet with its CRLF.",
		    "Here a line of a login may have {here} octets with its CRLF."),
		N_("A server takes the longest that its mechanisms need, and {number} was thought to be enough for all that were in use ({rfc})."),
		"RFC 4954 4" },
	[SMTP_LIMIT_IDLE] = { "idle", 300,
		N_P("Here the server waits {here} second for a command.",
		    "Here the server waits {here} seconds for a command."),
		N_("A server should wait {number} at least ({rfc})."),
		"RFC 5321 4.5.3.2.7" },
	[SMTP_LIMIT_ERRORS] = { "errors", 0,
		N_P("Here {here} command of a connection may be refused.",
		    "Here {here} commands of a connection may be refused."),
		N_("The RFC names no number: it allows a server to close where it takes this for an attack ({rfc})."),
		"RFC 5321 7.8" },

	[SMTP_LIMIT_WAIT_GREETING] = { "wait-greeting", 300, NULL,
		N_("A client should wait {number} seconds at least for the greeting ({rfc})."),
		"RFC 5321 4.5.3.2.1" },
	[SMTP_LIMIT_WAIT_MAIL] = { "wait-mail", 300, NULL,
		N_("A client should wait {number} seconds at least for the reply to MAIL ({rfc})."),
		"RFC 5321 4.5.3.2.2" },
	[SMTP_LIMIT_WAIT_RCPT] = { "wait-rcpt", 300, NULL,
		N_("A client should wait {number} seconds at least for the reply to RCPT ({rfc})."),
		"RFC 5321 4.5.3.2.3" },
	[SMTP_LIMIT_WAIT_DATA] = { "wait-data", 120, NULL,
		N_("A client should wait {number} seconds at least for the reply to DATA ({rfc})."),
		"RFC 5321 4.5.3.2.4" },
	[SMTP_LIMIT_WAIT_BLOCK] = { "wait-block", 180, NULL,
		N_("A client should wait {number} seconds at least until a piece of mail data has been sent ({rfc})."),
		"RFC 5321 4.5.3.2.5" },
	[SMTP_LIMIT_WAIT_DOT] = { "wait-dot", 600, NULL,
		N_("A client should wait {number} seconds at least for the reply to the final dot ({rfc})."),
		"RFC 5321 4.5.3.2.6" },
};

const struct smtp_limit_facts *smtp_limit_facts(enum smtp_limit limit)
{
	return &facts[limit];
}

unsigned long smtp_limit_here(const struct smtp_setting *setting, enum smtp_limit limit)
{
	const struct smtp_limits *limits = &setting->limits;

	switch (limit) {
	case SMTP_LIMIT_COMMAND_LINE:
		return limits->command_line;
	case SMTP_LIMIT_TEXT_LINE:
		return limits->text_line;
	case SMTP_LIMIT_MESSAGE:
		return limits->message;
	case SMTP_LIMIT_RECIPIENTS:
		return limits->recipients;
	case SMTP_LIMIT_RECEIVED:
		return limits->received;
	case SMTP_LIMIT_RESPONSE:
		return limits->response;
	case SMTP_LIMIT_IDLE:
		return limits->idle;
	case SMTP_LIMIT_ERRORS:
		return setting->policy.errors;
	default:
		return 0;
	}
}

bool smtp_limit_is_small(const struct smtp_setting *setting, enum smtp_limit limit)
{
	return facts[limit].here && smtp_limit_here(setting, limit) < facts[limit].number;
}

unsigned long smtp_limit_wait(enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_CONNECT:
		return facts[SMTP_LIMIT_WAIT_GREETING].number;
	case SMTP_MAIL:
		return facts[SMTP_LIMIT_WAIT_MAIL].number;
	case SMTP_RCPT:
		return facts[SMTP_LIMIT_WAIT_RCPT].number;
	case SMTP_DATA:
		return facts[SMTP_LIMIT_WAIT_DATA].number;
	case SMTP_DOT:
	case SMTP_CHUNK:
		return facts[SMTP_LIMIT_WAIT_DOT].number;
	default:
		return 0;
	}
}
