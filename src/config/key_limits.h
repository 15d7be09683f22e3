// SPDX-License-Identifier: GPL-3.0-or-later
/* The limits of a setting. For src/config only. */
#ifndef CONFIG_KEY_LIMITS_H
#define CONFIG_KEY_LIMITS_H

#include "config/keys.h"
#include "smtp/smtp.h"

struct plan_limits {
	unsigned long message, recipients, command_line, response, text_line,
		received, idle;
};

extern const struct key limit_keys[];

/* From a setting's, and back. */
struct plan_limits limits_of(const struct smtp_limits *limits);
struct smtp_limits limits_from(const struct plan_limits *limits);

#endif
