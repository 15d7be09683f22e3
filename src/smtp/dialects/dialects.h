// SPDX-License-Identifier: GPL-3.0-or-later
/* The dialects, one file each: tables only. For src/smtp only. */
#ifndef SMTP_DIALECTS_DIALECTS_H
#define SMTP_DIALECTS_DIALECTS_H

#include "smtp/dialects/dialect.h"
#include "smtp/law/guards/guards.h"

#define SMTP_MANNERS(array) .manners = (array), .count = sizeof(array) / sizeof((array)[0])

extern const struct smtp_dialect smtp_postfix;
extern const struct smtp_dialect smtp_exim;
extern const struct smtp_dialect smtp_sendmail;
extern const struct smtp_dialect smtp_opensmtpd;
extern const struct smtp_dialect smtp_haraka;
extern const struct smtp_dialect smtp_aiosmtpd;
extern const struct smtp_dialect smtp_go_smtp;

/* Questions that only dialects ask. */
extern const struct smtp_guard smtp_path_good;
extern const struct smtp_guard smtp_path_brackets;
extern const struct smtp_guard smtp_path_space;
extern const struct smtp_guard smtp_path_without_domain;
extern const struct smtp_guard smtp_path_local_part;
extern const struct smtp_guard smtp_path_domain_empty;
extern const struct smtp_guard smtp_path_domain_dots;
extern const struct smtp_guard smtp_path_domain_hyphen;
extern const struct smtp_guard smtp_path_domain_character;
extern const struct smtp_guard smtp_path_domain_odd;
extern const struct smtp_guard smtp_path_literal_bad;
extern const struct smtp_guard smtp_path_local_long;
extern const struct smtp_guard smtp_path_domain_long;
extern const struct smtp_guard smtp_size_value;
extern const struct smtp_guard smtp_size_bare;
extern const struct smtp_guard smtp_size_twice;
extern const struct smtp_guard smtp_body_value;
extern const struct smtp_guard smtp_ret_value;
extern const struct smtp_guard smtp_envid_value;
extern const struct smtp_guard smtp_body_binary;
extern const struct smtp_guard smtp_auth_not_offered;
extern const struct smtp_guard smtp_names_no_domain;
extern const struct smtp_guard smtp_name_in_words;
extern const struct smtp_guard smtp_path_missing;
extern const struct smtp_guard smtp_size_empty;
extern const struct smtp_guard smtp_not_named;
extern const struct smtp_guard smtp_utf8_value;
extern const struct smtp_guard smtp_has_greeted;
extern const struct smtp_guard smtp_says_noop;
extern const struct smtp_guard smtp_says_rcpt;
extern const struct smtp_guard smtp_says_mail;
extern const struct smtp_guard smtp_verb_not_four;

#endif
