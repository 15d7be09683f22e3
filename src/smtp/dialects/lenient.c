// SPDX-License-Identifier: GPL-3.0-or-later
/* What a setting with `grammar: lenient` takes, for those who test devices: what at least
 * half of the servers that were observed take, though the grammar of RFC 5321 does not.
 * It is told like a dialect, and is none: nobody has observed this server. */
#include "smtp/dialects/dialects.h"

#define TAKES(row, what) { .rule = (row), .flaw = (what), .passes = true }
#define TAKES_IF(row, what, so) { .rule = (row), .flaw = (what), .when = (so), .passes = true }
#define TAKES_ANY(row) { .rule = (row), .passes = true }

#define PATHS(row)                                                            \
	TAKES(row, SMTP_FLAW_PATH_NO_BRACKETS),                               \
	TAKES_IF(row, SMTP_FLAW_PATH_SPACE, &smtp_space_at_edge),             \
	TAKES(row, SMTP_FLAW_LOCAL_CHARACTER),                                \
	TAKES(row, SMTP_FLAW_LOCAL_DOT_FIRST),                                \
	TAKES(row, SMTP_FLAW_LOCAL_DOT_LAST),                                 \
	TAKES(row, SMTP_FLAW_LOCAL_DOTS),                                     \
	TAKES(row, SMTP_FLAW_DOMAIN_UNDERSCORE)

static const struct smtp_manner manners[] = {
	TAKES_ANY("ehlo.name-malformed"),
	TAKES_ANY("helo.name-malformed"),
	TAKES_ANY("helo.name-literal"),
	TAKES_ANY("mail.colon-space"),
	PATHS("mail.path-malformed"),
	TAKES_ANY("rcpt.colon-space"),
	PATHS("rcpt.path-malformed"),
};

const struct smtp_dialect smtp_lenient = {
	.name = "lenient",
	.server = "This server",
	.blanks = " ",
	SMTP_MANNERS(manners),
};
