// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows of each verb, one file to a subject. For src/smtp only.
 *
 * To add a row: put it where its question belongs (order, syntax, limits and
 * policy, success), give it an id that nothing else has, a guard from
 * guards.h, a sentence for the learner, the section that rules it, and a
 * line that this very row answers. Then write its golden transcript; the
 * rule sweeps name what is missing. */
#ifndef SMTP_RULES_RULES_H
#define SMTP_RULES_RULES_H

#include "smtp/law/effects.h"
#include "smtp/law/faults.h"
#include "smtp/law/flaws.h"
#include "smtp/law/guards/guards.h"

struct smtp_rows {
	const struct smtp_rule *rows;
	size_t count;
};

#define SMTP_ROWS(array) { (array), sizeof(array) / sizeof((array)[0]) }

extern const struct smtp_rows smtp_anywhere_rows;
extern const struct smtp_rows smtp_connect_rows, smtp_idle_rows, smtp_hangup_rows;
extern const struct smtp_rows smtp_ehlo_rows, smtp_helo_rows;
extern const struct smtp_rows smtp_lhlo_rows, smtp_delivery_rows;
extern const struct smtp_rows smtp_mail_rows, smtp_rcpt_rows;
extern const struct smtp_rows smtp_data_rows, smtp_text_rows, smtp_dot_rows;
extern const struct smtp_rows smtp_rset_rows, smtp_noop_rows, smtp_quit_rows;
extern const struct smtp_rows smtp_vrfy_rows, smtp_expn_rows, smtp_help_rows;
extern const struct smtp_rows smtp_starttls_rows, smtp_auth_rows, smtp_response_rows;
extern const struct smtp_rows smtp_obsolete_rows, smtp_extension_rows;
extern const struct smtp_rows smtp_bdat_rows, smtp_chunk_rows, smtp_etrn_rows;
extern const struct smtp_rows smtp_unknown_rows, smtp_overlong_rows;

#endif
