// SPDX-License-Identifier: GPL-3.0-or-later
/* What a site turns away by its own choice, and how much it bears. For
 * src/config only. */
#ifndef CONFIG_KEY_POLICY_H
#define CONFIG_KEY_POLICY_H

#include "config/keys.h"
#include "smtp/smtp.h"

/* As the keys of a setting fill it. */
struct plan_policy {
	struct key_texts blocked_clients, blocked_senders;
	struct key_texts unknown_domains, silent_domains, null_mx;
	unsigned senders; /* 1: own only */
	unsigned relay;   /* enum plan_relay */
	struct plan_rate {
		unsigned long messages, connections, before, seconds;
	} rate;
	unsigned long errors;
};

enum plan_relay { PLAN_RELAY_NO, PLAN_RELAY_YES, PLAN_RELAY_LOGINS };

extern const struct key_choice policy_senders[];
extern const struct key_choice policy_relays[];
extern const struct key rate_keys[];

/* One or several patterns, or none as []; to: struct key_texts; with: nothing. */
key_reader patterns_read;

/* From a setting, and into one. */
struct plan_policy policy_of(const struct smtp_setting *setting);
void policy_settle(const struct plan_policy *policy, struct smtp_setting *setting);

/* Whether the policies go together with the rest of the setting. */
bool policy_is_good(const struct reading *reading, const struct tree *mapping,
		    const struct smtp_setting *setting);

#endif
