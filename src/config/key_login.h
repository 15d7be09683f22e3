// SPDX-License-Identifier: GPL-3.0-or-later
/* TLS, logins and who can log in. For src/config only. */
#ifndef CONFIG_KEY_LOGIN_H
#define CONFIG_KEY_LOGIN_H

#include "config/keys.h"
#include "smtp/smtp.h"

struct plan_login {
	const char *seed;
	struct plan_tls {
		bool needed, down;
	} tls;
	struct plan_auth {
		bool needed, down, clear;
		struct key_texts mechanisms, tls_only;
	} auth;
	struct plan_accounts {
		const struct sasl_account *at;
		size_t count;
	} accounts;
};

extern const struct key tls_keys[];
extern const struct key auth_keys[];
extern const struct key account_keys[];

/* A mapping from user to what is known of him; to: struct plan_accounts; with:
 * nothing. */
key_reader accounts_read;
key_writer accounts_write;

/* From a setting, and into one. */
struct plan_login login_of(const struct smtp_setting *setting);
void login_settle(const struct plan_login *login, struct smtp_setting *setting);

#endif
