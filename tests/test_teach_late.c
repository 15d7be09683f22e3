// SPDX-License-Identifier: GPL-3.0-or-later
/* What is told of a reply that a fault made late. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/heap.h"
#include "config/config.h"
#include "teach/teach.h"
#include "smtp/machine/hearing.h"

/* What is told of the last of these lines, under the faults. */
static void tells(const char *faults, const char *lines, const char *wanted)
{
	const struct source source = { "site.yaml", 1 };
	static struct smtp_trial before, trial;
	static struct smtp_turn turn;
	struct text rest = text_of(lines);
	struct page *page = page_new();
	struct buffer told = { 0 }, line = { 0 };
	struct pool pool = { 0 };
	struct fault fault = { 0 };
	const struct smtp_setting *setting =
		config_parse(&pool, "site", text_of(faults), &source, &fault);

	if (!setting)
		fail_msg("%u: %s", fault.line, fault.says);
	smtp_trial_init(&trial, setting, NULL);
	smtp_session_connect(&trial.session, &turn);
	while (rest.len) {
		smtp_trial_copy(&before, &trial.session);
		smtp_session_line(&trial.session, text_take(&rest, '\n'), &turn);
	}
	teach_late(page, &(struct teach_moment){ &before.session, &turn, &trial.session });
	page_print(page, 1000, &page_marks_words, &told);
	teach_why_line(&line, &(struct teach_moment){ &before.session, &turn, &trial.session });
	if (!strstr(line.at, " s late.") != !*wanted)
		fail_msg("%s\ntold: %s", lines, line.at);
	if (strcmp(buffer_string_of(&told), wanted) != 0)
		fail_msg("%s\ntold: %s", lines, buffer_string_of(&told));
	page_free(page);
	buffer_free(&told);
	buffer_free(&line);
	pool_free(&pool);
}

static void a_late_reply_is_told_of(void **state)
{
	(void)state;
	tells("faults:\n- {id: sleepy, on: [noop, mail], wait: 300}\n", "NOOP",
	      "This came 300 s late: the fault \"sleepy\" (site.yaml:2) makes the "
	      "server slow.\n");
	tells("faults:\n- {on: mail, wait: 300}\n", "HELO a.example\nMAIL FROM:<>",
	      "This came 300 s late: the fault \"fault-1\" (site.yaml:2) makes the "
	      "server slow. A client waits 300 seconds at least for such a reply (RFC 5321 "
	      "4.5.3.2).\n");
	tells("faults:\n- {on: mail, wait: 301}\n", "HELO a.example\nMAIL FROM:<>",
	      "This came 301 s late: the fault \"fault-1\" (site.yaml:2) makes the "
	      "server slow. A client need not wait more than 300 seconds for such a reply "
	      "(RFC 5321 4.5.3.2): by now many would have hung up.\n");
}

static void what_is_in_time_is_not(void **state)
{
	(void)state;
	tells("faults:\n- {on: mail, wait: 5}\n", "NOOP", "");
	tells("faults:\n- {on: mail, wait: 5, times: 1}\n", "MAIL FROM:<>\nMAIL FROM:<>", "");
	tells("faults:\n- {on: mail, wait: 5}\n", "QUIT\nMAIL FROM:<>", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_late_reply_is_told_of),
		cmocka_unit_test(what_is_in_time_is_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
