// SPDX-License-Identifier: GPL-3.0-or-later
/* What every row of the table leaves behind, in each of its states, held against the RFCs. */
#include "lib/reach.h"
#include "lib/sound.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Wherever a row may speak, it leaves what the RFCs ask for. */
static void every_row_leaves_a_sound_session(void **state)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned turns = 0;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++)
		for (enum smtp_state in = SMTP_CONNECTING; in < SMTP_STATES; in++) {
			static struct reach reach;
			const char *not_so;

			if (!(rule->in->states & SMTP_BIT(in)) || !reach_rule_in(&reach, rule, in))
				continue;
			turns++;
			not_so = sound_after(&reach.after.session, &reach.turn);
			if (not_so)
				fail_msg("%s in the state %s: not so: %s", rule->id,
					 smtp_state_facts(in)->name, not_so);
		}
	assert_true(turns > 300);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_leaves_a_sound_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
