// SPDX-License-Identifier: GPL-3.0-or-later
/* What rests on the search: under every built-in setting, from where sessions
 * come by, the slowest forecast, advice, :why not and :try. */
#include "bench/bench.h"
#include "base/heap.h"
#include "crypto/crypto.h"
#include "teach/teach.h"
#include "smtp/machine/hearing.h"

#include <stdio.h>
#include <string.h>

/* How far sessions have come: what is refused leaves them where they are. */
static const char *const lines[] = {
	"EHLO client.example",
	"LHLO client.example",
	"MAIL FROM:<ann@example.org>",
	"RCPT TO:<bob@example.org>",
	"RCPT TO:<carol@example.org>",
	"DATA",
	"Subject: Hello",
};
enum { LINES = sizeof(lines) / sizeof(*lines) };

static const char *const wanted[] = { "250", "354", "452", "530", "552", "554", "555" };
enum { WANTED = sizeof(wanted) / sizeof(*wanted) };

/* One question, timed, and where it took longest. */
struct slowest {
	const char *what;
	double limit; /* in seconds */
	double took;
	char where[80];
};

static struct slowest forecast = { "forecast", 0.010, 0, "" };
static struct slowest advice = { "what to say next", 0.010, 0, "" };
static struct slowest why_not = { ":why not CODE", 0.100, 0, "" };
static struct slowest try = { ":try CODE", 0.100, 0, "" };
static struct slowest list = { ":try CODE, a list", 0.100, 0, "" };

static void note(struct slowest *slowest, double since, const char *setting,
		 const char *line, const char *code)
{
	double took = bench_now() - since;

	if (took <= slowest->took)
		return;
	slowest->took = took;
	snprintf(slowest->where, sizeof(slowest->where), "%s, %s%s%s", setting,
		 line ? line : "the greeting", *code ? ", " : "", code);
}

static void ask(const struct smtp_session *session, const char *line)
{
	static struct teach_forecast rows[SMTP_VERBS];
	const struct teach_moment moment = { session, NULL, session };
	const char *name = session->setting->name;
	struct teach_step step;
	double from = bench_now();

	teach_forecast(session, rows, SMTP_VERBS);
	note(&forecast, from, name, line, "");
	from = bench_now();
	teach_next(session, &step);
	note(&advice, from, name, line, "");
	for (size_t i = 0; i < WANTED; i++) {
		struct page *page = page_new();
		struct teach_code code;

		teach_code_read(text_of(wanted[i]), &code);
		from = bench_now();
		teach_why_not(page, &moment, &code);
		note(&why_not, from, name, line, wanted[i]);
		page_free(page);
	}
}

static void ask_all_the_way(const struct smtp_setting *setting)
{
	struct smtp_trial trial;
	struct smtp_turn turn;

	smtp_trial_init(&trial, setting, &crypto_for_sasl);
	smtp_session_connect(&trial.session, &turn);
	ask(&trial.session, NULL);
	for (size_t i = 0; i < LINES; i++) {
		smtp_session_line(&trial.session, text_of(lines[i]), &turn);
		ask(&trial.session, lines[i]);
	}
}

/* Every code that a row speaks. */
static void try_all(void)
{
	struct teach_recipe *recipe = heap_new(1, sizeof(*recipe));
	bool done[600] = { false };
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		struct teach_asked asked = { .code.code = rule->say.code };
		struct page *page = page_new();
		double from = bench_now();
		char code[8];

		snprintf(code, sizeof(code), "%u", rule->say.code);
		asked.cause = rule;
		teach_recipe_find(&asked, &crypto_for_sasl, recipe);
		note(&try, from, rule->id, "to it", code);
		from = bench_now();
		if (rule->say.code && !done[rule->say.code])
			teach_recipes_page(page, &asked.code, &crypto_for_sasl);
		done[rule->say.code] = true;
		note(&list, from, "all ways", "to it", code);
		page_free(page);
	}
	free(recipe);
}

static void show(const struct slowest *slowest)
{
	printf("%-20s %8.1f ms at the slowest: %s\n", slowest->what, slowest->took * 1e3,
	       slowest->where);
	printf("  %-3s below %.0f ms\n", slowest->took < slowest->limit ? "yes" : "NO",
	       slowest->limit * 1e3);
}

int main(void)
{
	const struct smtp_setting *setting;

	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		ask_all_the_way(setting);
	try_all();
	show(&forecast);
	show(&advice);
	show(&why_not);
	show(&try);
	show(&list);
	return EXIT_SUCCESS;
}
