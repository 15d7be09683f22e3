// SPDX-License-Identifier: GPL-3.0-or-later
/* What rests on the search: the slowest forecast, advice, :why not and :try, under every
 * built-in setting and with every dialect, from the greeting and from where usual
 * sessions come by. */
#include "bench/bench.h"
#include "crypto/crypto.h"
#include "smtp/machine/hearing.h"
#include "teach/teach.h"

#include <stdio.h>
#include <string.h>

/* A usual session: what is refused leaves it where it is. */
static const char *const lines[] = {
	"EHLO client.example",
	"LHLO client.example",
	"MAIL FROM:<ann@example.org>",
	"RCPT TO:<bob@example.org>",
	"RCPT TO:<carol@example.org>",
	"DATA",
	"Subject: Hello",
	".",
};
enum { LINES = sizeof(lines) / sizeof(*lines) };

/* All that is answered anywhere, and a code that nobody gives. */
static bool codes[600] = { [499] = true };

/* A sitting remembers the passwords that it stretched; one that has just begun none. */
static struct sasl_memory memory;
static struct sasl_crypto crypto;

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

static double begin(void)
{
	memory.count = 0;
	return bench_computed();
}

static void note(struct slowest *slowest, double since, const char *where, unsigned code)
{
	double took = bench_computed() - since;
	char digits[16] = "";

	if (took <= slowest->took)
		return;
	if (code)
		snprintf(digits, sizeof(digits), ", %u", code);
	slowest->took = took;
	snprintf(slowest->where, sizeof(slowest->where), "%s%s", where, digits);
}

static void add_codes(void)
{
	const struct smtp_dialect *dialect;
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++)
		codes[rule->say.code] = true;
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++) {
		for (size_t i = 0; i < dialect->count; i++)
			codes[dialect->manners[i].code] = true;
		for (size_t i = 0; i < dialect->strike_count; i++)
			codes[dialect->strikes[i].code] = true;
	}
	codes[0] = false;
}

static void ask_why_not(const struct teach_moment *moment, const char *where)
{
	for (unsigned n = 0; n < sizeof(codes) / sizeof(*codes); n++) {
		struct teach_code code = { .code = n };
		struct page *page;
		double from;

		if (!codes[n])
			continue;
		page = page_new();
		from = begin();
		teach_why_not(page, moment, &code);
		note(&why_not, from, where, n);
		page_free(page);
	}
}

/* :why not is asked where sessions begin, where a mail is open, and where one has been
 * sent. */
static void ask(const struct teach_moment *moment, const char *line, bool is_full)
{
	static struct teach_forecast rows[SMTP_VERBS];
	const struct smtp_setting *setting = moment->after->setting;
	const char *as = setting->dialect ? setting->dialect->name : "the table";
	struct teach_step step;
	char where[64];
	double from;

	snprintf(where, sizeof(where), "%s as %s, %s", setting->name, as, line);
	from = begin();
	teach_forecast(moment->after, rows, SMTP_VERBS);
	note(&forecast, from, where, 0);
	from = begin();
	teach_next(moment->after, &step);
	note(&advice, from, where, 0);
	if (is_full)
		ask_why_not(moment, where);
}

static void ask_all_the_way(const struct smtp_setting *setting)
{
	static struct smtp_trial before, after;
	static struct smtp_turn turn;
	const struct teach_moment moment = { &before.session, &turn, &after.session };

	smtp_trial_init(&before, setting, &crypto);
	smtp_trial_init(&after, setting, &crypto);
	smtp_session_connect(&after.session, &turn);
	ask(&moment, "the greeting", true);
	for (size_t i = 0; i < LINES; i++) {
		smtp_trial_copy(&before, &after.session);
		smtp_session_line(&after.session, text_of(lines[i]), &turn);
		ask(&moment, lines[i], i == 4 || i + 1 == LINES);
	}
}

/* The first setting as each dialect, as `--as` has it. */
static void ask_dialects(void)
{
	struct smtp_setting setting = *smtp_setting_builtin(0);

	for (size_t n = 0; (setting.dialect = smtp_dialect_at(n)); n++)
		ask_all_the_way(&setting);
}

/* Every row, and all ways to every code. */
static void try_all(void)
{
	struct teach_recipe *recipe = heap_new(1, sizeof(*recipe));
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		struct teach_asked asked = { .code.code = rule->say.code, .cause = rule };
		double from = begin();

		teach_recipe_find(&asked, &crypto, recipe);
		note(&try, from, rule->id, rule->say.code);
	}
	free(recipe);
	for (unsigned n = 0; n < sizeof(codes) / sizeof(*codes); n++) {
		struct teach_code code = { .code = n };
		struct page *page = page_new();
		double from = begin();

		if (codes[n])
			teach_recipes_page(page, &code, &crypto);
		note(&list, from, "all ways", n);
		page_free(page);
	}
}

static void show(const struct slowest *slowest)
{
	printf("%-20s %8.1f ms at the slowest: %s\n", slowest->what, slowest->took * 1e3,
	       slowest->where);
	printf("  %-3s %.2f of the %.0f ms that it may take\n",
	       slowest->took <= slowest->limit ? "yes" : "NO", slowest->took / slowest->limit,
	       slowest->limit * 1e3);
}

int main(void)
{
	const struct smtp_setting *setting;

	crypto = crypto_with_memory(&memory);
	add_codes();
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		ask_all_the_way(setting);
	ask_dialects();
	try_all();
	show(&forecast);
	show(&advice);
	show(&why_not);
	show(&try);
	show(&list);
	return EXIT_SUCCESS;
}
