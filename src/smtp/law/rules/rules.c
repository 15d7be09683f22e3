// SPDX-License-Identifier: GPL-3.0-or-later
/* The whole table: which rows stand under which verb. */
#include "smtp/law/rules/rules.h"

static const struct smtp_rows *const table[SMTP_VERBS] = {
	[SMTP_EHLO] = &smtp_ehlo_rows,
	[SMTP_HELO] = &smtp_helo_rows,
	[SMTP_LHLO] = &smtp_lhlo_rows,
	[SMTP_MAIL] = &smtp_mail_rows,
	[SMTP_RCPT] = &smtp_rcpt_rows,
	[SMTP_DATA] = &smtp_data_rows,
	[SMTP_RSET] = &smtp_rset_rows,
	[SMTP_NOOP] = &smtp_noop_rows,
	[SMTP_QUIT] = &smtp_quit_rows,
	[SMTP_VRFY] = &smtp_vrfy_rows,
	[SMTP_EXPN] = &smtp_expn_rows,
	[SMTP_HELP] = &smtp_help_rows,
	[SMTP_STARTTLS] = &smtp_starttls_rows,
	[SMTP_AUTH] = &smtp_auth_rows,
	[SMTP_BDAT] = &smtp_bdat_rows,
	[SMTP_ETRN] = &smtp_etrn_rows,
	[SMTP_OBSOLETE] = &smtp_obsolete_rows,
	[SMTP_EXTENSION] = &smtp_extension_rows,
	[SMTP_UNKNOWN] = &smtp_unknown_rows,
	[SMTP_CONNECT] = &smtp_connect_rows,
	[SMTP_TEXT] = &smtp_text_rows,
	[SMTP_DOT] = &smtp_dot_rows,
	[SMTP_DELIVERY] = &smtp_delivery_rows,
	[SMTP_RESPONSE] = &smtp_response_rows,
	[SMTP_CHUNK] = &smtp_chunk_rows,
	[SMTP_OVERLONG] = &smtp_overlong_rows,
	[SMTP_IDLE] = &smtp_idle_rows,
	[SMTP_HANGUP] = &smtp_hangup_rows,
};

const struct smtp_rule *smtp_rules_for(enum smtp_verb verb, size_t *count)
{
	*count = table[verb]->count;
	return table[verb]->rows;
}

const struct smtp_rule *smtp_rules_anywhere(size_t *count)
{
	*count = smtp_anywhere_rows.count;
	return smtp_anywhere_rows.rows;
}

const struct smtp_rule *smtp_rule_at(size_t n, enum smtp_verb *verb)
{
	for (int v = 0; v < SMTP_VERBS; v++) {
		if (n < table[v]->count) {
			*verb = (enum smtp_verb)v;
			return &table[v]->rows[n];
		}
		n -= table[v]->count;
	}
	*verb = SMTP_VERBS;
	return n < smtp_anywhere_rows.count ? &smtp_anywhere_rows.rows[n] : NULL;
}

const struct smtp_rule *smtp_rule_named(struct text id, enum smtp_verb *verb)
{
	const struct smtp_rule *rule;

	for (size_t n = 0; (rule = smtp_rule_at(n, verb)); n++)
		if (text_is(id, rule->id))
			return rule;
	return NULL;
}
