// SPDX-License-Identifier: GPL-3.0-or-later
/* A page lists what was asked. So nothing is asked about what a server does not have: each row
 * stands under the settings in which it could speak. */
#include "smtp/law/guards/guards.h"
#include "smtp/law/rule.h"
#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The parts that a setting does not have. */
static unsigned lacks(const struct smtp_setting *s)
{
	static const struct smtp_policy none = { .errors = 0 };
	const unsigned logins = SMTP_EXT(SMTP_EXT_AUTH) | SMTP_EXT(SMTP_EXT_STARTTLS);
	unsigned parts = 0;

	if (!s->extensions)
		parts |= SMTP_PART_EXTENSIONS;
	if (!(s->extensions & logins) && !(s->security & (SMTP_NEEDS_TLS | SMTP_NEEDS_LOGIN)))
		parts |= SMTP_PART_SECURITY;
	if (!s->greylist && memcmp(&s->policy, &none, sizeof(none)) == 0)
		parts |= SMTP_PART_POLICY;
	if (!s->fault_count && !s->fault_addresses)
		parts |= SMTP_PART_FAULTS;
	return parts;
}

/* What is asked of every server: that it has no extensions answers it. */
static bool asks_everybody(const struct smtp_guard *guard)
{
	return guard == &smtp_has_eight_bit || guard == &smtp_parameter_not_offered ||
	       guard == &smtp_does_not_expand;
}

/* States that no session at a server can come to. */
static unsigned never_in(const struct smtp_setting *s)
{
	unsigned states = 0;

	if (!(s->extensions & SMTP_EXT(SMTP_EXT_CHUNKING)))
		states |= SMTP_BIT(SMTP_IN_CHUNK) | SMTP_BIT(SMTP_IN_CHUNKS);
	if (!(s->extensions & SMTP_EXT(SMTP_EXT_AUTH)))
		states |= SMTP_BIT(SMTP_IN_AUTH);
	if (!s->lmtp)
		states |= SMTP_BIT(SMTP_DELIVERING);
	if (s->welcome != SMTP_WELCOME_REFUSED && s->welcome != SMTP_WELCOME_NEVER)
		states |= SMTP_BIT(SMTP_TURNED_AWAY);
	return states;
}

static bool has_condition(const struct smtp_setting *s, enum smtp_mailbox_condition condition)
{
	for (size_t i = 0; i < s->mailbox_count; i++)
		if (s->mailboxes[i].condition == condition)
			return true;
	return false;
}

static bool has_room_to_fill(const struct smtp_setting *s)
{
	for (size_t i = 0; i < s->mailbox_count; i++)
		if (s->mailboxes[i].room)
			return true;
	return false;
}

static bool has_largest(const struct smtp_setting *s)
{
	for (size_t i = 0; i < s->mailbox_count; i++)
		if (s->mailboxes[i].largest)
			return true;
	return false;
}

static bool has_far_address(const struct smtp_setting *s)
{
	for (size_t i = 0; i < s->mailbox_count; i++)
		for (const char *c = s->mailboxes[i].moved_to; c && *c; c++)
			if ((unsigned char)*c >= 0x80)
				return true;
	return false;
}

static bool has_strong_only(const struct smtp_setting *s)
{
	for (size_t i = 0; i < s->account_count; i++)
		if (s->accounts[i].strong_only)
			return true;
	return false;
}

/* What can be so at some servers only, whatever is said to them. */
static bool can_be(const struct smtp_guard *guard, enum smtp_verb verb,
		   const struct smtp_setting *s)
{
	const unsigned long of_mail = SMTP_EXT(SMTP_EXT_SIZE) | SMTP_EXT(SMTP_EXT_8BITMIME) |
		SMTP_EXT(SMTP_EXT_SMTPUTF8) | SMTP_EXT(SMTP_EXT_DSN) |
		SMTP_EXT(SMTP_EXT_DELIVERBY) | SMTP_EXT(SMTP_EXT_FUTURERELEASE) |
		SMTP_EXT(SMTP_EXT_MT_PRIORITY) | SMTP_EXT(SMTP_EXT_REQUIRETLS) |
		SMTP_EXT(SMTP_EXT_AUTH);
	unsigned long has = s->extensions;

	if (guard == &smtp_speaks_lmtp)
		return s->lmtp;
	if (guard == &smtp_speaks_smtp)
		return !s->lmtp;
	if (guard == &smtp_ehlo_unknown)
		return s->helo_only;
	if (guard == &smtp_never_takes_mail)
		return s->welcome == SMTP_WELCOME_NEVER;
	if (guard == &smtp_mail_failed || guard == &smtp_chunk_owes_reset)
		return has & SMTP_EXT(SMTP_EXT_CHUNKING);
	if (guard == &smtp_body_is_binary || guard == &smtp_asks_binary)
		return has & SMTP_EXT(SMTP_EXT_BINARYMIME);
	if (guard == &smtp_wants_no_report || (guard == &smtp_has_parameters && verb == SMTP_RCPT))
		return has & SMTP_EXT(SMTP_EXT_DSN);
	if (guard == &smtp_has_parameters)
		return has & of_mail;
	if (guard == &smtp_priority_raised)
		return has & SMTP_EXT(SMTP_EXT_MT_PRIORITY);
	if (guard == &smtp_hold_twice || guard == &smtp_hold_long)
		return has & SMTP_EXT(SMTP_EXT_FUTURERELEASE);
	if (guard == &smtp_hold_past_by)
		return has & SMTP_EXT(SMTP_EXT_FUTURERELEASE) && has & SMTP_EXT(SMTP_EXT_DELIVERBY);
	if (guard == &smtp_by_soon)
		return has & SMTP_EXT(SMTP_EXT_DELIVERBY);
	if (guard == &smtp_size_large)
		return has & SMTP_EXT(SMTP_EXT_SIZE);
	if (guard == &smtp_needs_tls || guard == &smtp_chunk_needs_tls)
		return s->security & SMTP_NEEDS_TLS;
	if (guard == &smtp_needs_login || guard == &smtp_chunk_needs_login)
		return s->security & SMTP_NEEDS_LOGIN;
	if (guard == &smtp_login_weak)
		return has_strong_only(s);
	if (guard == &smtp_moved_in_utf8 || guard == &smtp_forwarded_in_utf8)
		return has_far_address(s);
	if (guard == &smtp_mailbox_slow)
		return has_condition(s, SMTP_MAILBOX_SLOW);
	if (guard == &smtp_mailbox_small)
		return has_largest(s);
	if (guard == &smtp_mailbox_tight)
		return has_room_to_fill(s);
	return true;
}

/* Whether nothing is ever heard there that the rows of the verb would answer. */
static bool is_unheard(const struct smtp_setting *s, enum smtp_verb verb)
{
	switch (verb) {
	case SMTP_RESPONSE:
		return !(s->extensions & SMTP_EXT(SMTP_EXT_AUTH));
	case SMTP_CHUNK:
		return s->lmtp || !(s->extensions & SMTP_EXT(SMTP_EXT_CHUNKING));
	case SMTP_TEXT:
	case SMTP_DELIVERY:
	case SMTP_HANGUP:
		return true; /* they are asked by where the session is, and there are few */
	default:
		return verb < SMTP_VERBS && (!smtp_setting_speaks(s, verb) || !smtp_setting_has(s, verb));
	}
}

static void what_a_server_lacks_is_not_asked_about(void **state)
{
	const struct smtp_setting *setting;
	const struct smtp_rule *rule;
	const unsigned always = SMTP_PART_WORLD | SMTP_PART_LIMITS;
	enum smtp_verb verb;
	unsigned all = 0;

	(void)state;
	for (size_t i = 0; (setting = smtp_setting_builtin(i)); i++) {
		unsigned lacked = lacks(setting), never = never_in(setting);

		all |= lacked;
		for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
			unsigned rests_on = rule->when ? rule->when->rests_on & ~always : 0;

			if ((rule->under && !rule->under(setting)) || is_unheard(setting, verb))
				continue;
			if (rule->in->states & ~never &&
			    (!rests_on || rests_on & ~lacked || asks_everybody(rule->when)) &&
			    (!rule->when || can_be(rule->when, verb, setting)))
				continue;
			fail_msg("%s asks about what the server \"%s\" does not have", rule->id,
				 setting->name);
		}
	}
	assert_int_equal(all, SMTP_PART_EXTENSIONS | SMTP_PART_SECURITY | SMTP_PART_POLICY |
			      SMTP_PART_FAULTS);
}

/* Whether a row before it in the table has the same question for the same state. */
static bool is_asked_again(const struct smtp_setting *s, const struct smtp_rule *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((!rows[i].under || rows[i].under(s)) && rows[i].when == rows[n].when &&
		    rows[i].in->states & rows[n].in->states)
			return true;
	return false;
}

static void nothing_is_asked_twice(void **state)
{
	const struct smtp_setting *setting;

	(void)state;
	for (size_t i = 0; (setting = smtp_setting_builtin(i)); i++)
		for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++) {
			size_t count;
			const struct smtp_rule *rows = smtp_rules_for(verb, &count);

			for (size_t n = 0; n < count; n++)
				if (rows[n].when && (!rows[n].under || rows[n].under(setting)) &&
				    is_asked_again(setting, rows, n))
					fail_msg("%s is asked what was asked before, at the server \"%s\"",
						 rows[n].id, setting->name);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_server_lacks_is_not_asked_about),
		cmocka_unit_test(nothing_is_asked_twice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
