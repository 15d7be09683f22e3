// SPDX-License-Identifier: GPL-3.0-or-later
/* What a server takes at most, and how long it waits. */
#include "config/key_limits.h"

#include "base/words.h"
#include "smtp/smtp.h"

#define LIMIT(text, member, low, high, sentence)                               \
	{ .name = (text), .read = key_number,                                  \
	  .at = offsetof(struct plan_limits, member),                          \
	  .with = &(const struct key_range){ low, high }, .does = (sentence) }

const struct key limit_keys[] = {
	LIMIT("message", message, 1, 1000000000,
	      N_("Octets of a message, CRLFs included and doubled dots not.")),
	LIMIT("recipients", recipients, 1, SMTP_RECIPIENTS_MAX,
	      N_("Recipients accepted for one message.")),
	LIMIT("command-line", command_line, 512, SMTP_WIRE_MAX,
	      N_("Octets of a command line with its CRLF; RFC 5321 4.5.3.1.4 forbids fewer than 512.")),
	LIMIT("response", response, 512, SMTP_WIRE_MAX,
	      N_("Octets of a line in an AUTH exchange with its CRLF.")),
	LIMIT("text-line", text_line, 1, 1000000,
	      N_("Octets of a line of mail data without its CRLF.")),
	LIMIT("received", received, 1, 1000,
	      N_("Received fields that prove that the message goes in a circle.")),
	LIMIT("idle", idle, 1, 86400,
	      N_("Seconds without a command, after which the server hangs up.")),
	{ .name = NULL },
};

struct plan_limits limits_of(const struct smtp_limits *limits)
{
	return (struct plan_limits){
		limits->message, limits->recipients, limits->command_line, limits->response,
		limits->text_line, limits->received, limits->idle,
	};
}

struct smtp_limits limits_from(const struct plan_limits *limits)
{
	return (struct smtp_limits){
		.message = limits->message,
		.recipients = (unsigned)limits->recipients,
		.command_line = (unsigned)limits->command_line,
		.response = (unsigned)limits->response,
		.text_line = (unsigned)limits->text_line,
		.received = (unsigned)limits->received,
		.idle = (unsigned)limits->idle,
	};
}
