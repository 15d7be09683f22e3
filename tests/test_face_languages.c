// SPDX-License-Identifier: GPL-3.0-or-later
/* Every face in a language that nobody speaks (tests/lib/pseudo.h): no sentence
 * for people is left in English, glued together, or cut.
 *
 * What stands in no translation, and why:
 * - SMTP itself, which is the same everywhere: lines, replies, codes, addresses,
 *   keywords in capitals, sections of RFCs;
 * - names that are typed, or that goals, settings and logs use: of commands,
 *   options, orders, rules, states, servers, dialects, keys,
 *   reasons of logins;
 * - what the learner typed, and the prose of lessons, which here is in capitals;
 * - file formats: YAML, JSON's names, mdoc's macros, Graphviz's;
 * - what the C library, SQLite and libyaml say went wrong, in words of their own. */
#include "lib/pseudo.h"
#include "lib/reach.h"
#include "lib/screen.h"

#include "base/filling.h"
#include "catalogue/catalogue.h"
#include "crypto/crypto.h"
#include "teach/teach.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What is typed on the command line, but for options. */
static const char *const typed_names[] = {
	"smtp-tutor", "lesson", "code", "compare", "try", "stdio", "progress", "check", "print",
	"commands", "events", "options", "orders", "keys", "course", "verbs", "rules", "map", "man", "codes",
	"servers", "setting", "limits", "json", "dialects", "flaws", "settings", "environment", "files", "status",
	"standard", "registry-only",
	"de-facto", "folklore", "auto", "always", "never",
	"digraph", "smtp", "node", /* of Graphviz */
	"Cc", /* a field of the header */
	"nobody", /* the local part of an address that nobody has */
};

static int begin(void **state)
{
	(void)state;
	setenv("SMTP_TUTOR_LESSONS", "tests/capitals", 1);
	for (size_t i = 0; i < sizeof(typed_names) / sizeof(typed_names[0]); i++)
		pseudo_name(typed_names[i]);
	for (int reason = SASL_FINE + 1; reason < SASL_REASONS; reason++)
		pseudo_name(sasl_reason_facts((enum sasl_reason)reason)->name);
	return pseudo_open() ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	pseudo_close();
	return 0;
}

/* So that the test is known to fail where it should. */
static void what_is_wrong_is_seen(void **state)
{
	static const struct {
		const char *text;
		unsigned faults;
	} texts[] = {
		{ "⟦Ŵĥōľē.⟧", 0 },
		{ "⟦Ŵĥōľē.⟧ ⟦Ţōō.⟧\n\n  ⟦ōķ:⟧ ⟦šō⟧  ⟦ţōō⟧", 0 },
		{ "MAIL FROM:<ann@example.org> -> 250 2.1.0 (data.no-mail), --plain, RFC 5321", 0 },
		{ "\033[36many code\033[0m and", 1 },
		{ "`any code` ⟦ţōō⟧", 0 },
		{ "connected ann greeted", 0 },
		{ "Not this.", 1 },
		{ "⟦Ŵĥōľē, but⟧", 1 },
		{ "⟦Ţĥē ⟨⟦ɱāīľ⟧⟩.⟧", 0 },
		{ "⟦Ţĥē ⟦ɱāīľ⟧.⟧", 2 },
		{ "⟦Ţĥē <⟦ɱāīľ⟧>⟧", 0 },
		{ "⟦Ŵĥō", 1 },
		{ "ľē⟧", 1 },
		{ "⟦Ţĥē⟧ ⟦ɱāīľ⟧", 1 },
		{ "⟦Ţĥē⟧, ⟦ɱāīľ⟧", 1 },
		{ "⟦Ţĥē.⟧⟦Ṁāīľ⟧", 1 },
		{ "⟦Ţĥē ɱāīľ⟧.", 1 },
		{ "⟦ɱāīľ⟧s", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (pseudo_faults("seen", texts[i].text, 0) != texts[i].faults)
			fail_msg("%s: not %u", texts[i].text, texts[i].faults);
	pseudo_typed("Not this");
	assert_int_equal(pseudo_faults("seen", "Not this.", 0), 0);
	pseudo_typed(NULL);
	assert_int_equal(pseudo_faults("seen", "250 2.1.0 Sender ok", PSEUDO_REPLIES), 0);
	assert_int_equal(pseudo_faults("seen", "250 2.1.0 Sender ok", 0), 1);
}

/* What is said of a turn, at length and in one line. */
static unsigned why_faults(const char *where, const struct teach_moment *moment)
{
	struct page *page = page_new();
	struct buffer line = { 0 };
	unsigned faults;

	teach_why(page, moment, TEACH_FULL);
	faults = pseudo_page_faults(where, page, 0);
	page_clear(page);
	teach_why(page, moment, TEACH_SHORT);
	faults += pseudo_page_faults(where, page, 0);
	teach_why_line(&line, moment);
	faults += pseudo_faults(where, line.at, PSEUDO_REPLIES);
	page_free(page);
	buffer_free(&line);
	return faults;
}

static void why_of_every_rule(void **state)
{
	static struct reach reach;
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	unsigned faults = 0, reached = 0;

	(void)state;
	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		struct teach_moment moment = reach_moment(&reach);

		if (!reach_rule(&reach, rule))
			continue;
		reached++;
		pseudo_typed(reach.line);
		faults += why_faults(rule->id, &moment);
	}
	assert_true(reached > 200);
	assert_int_equal(faults, 0);
}

/* Manners of dialects of which the page was looked at. */
static struct manners {
	const struct smtp_manner *seen[1024];
	size_t count;
	unsigned faults;
} manners;

static bool is_new(const struct smtp_manner *manner)
{
	for (size_t i = 0; i < manners.count; i++)
		if (manners.seen[i] == manner)
			return false;
	assert_true(manners.count < sizeof(manners.seen) / sizeof(manners.seen[0]));
	manners.seen[manners.count++] = manner;
	return true;
}

/* As a goal that nothing meets: it is shown all that is tried. */
static bool look_at_manner(const void *context, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	char *line;

	(void)context;
	if (!(turn->manner && is_new(turn->manner)) &&
	    !(turn->let_by_manner && is_new(turn->let_by_manner)))
		return false;
	line = heap_copy(turn->command.line);
	pseudo_typed(line);
	manners.faults += why_faults(turn->rule->id, moment);
	pseudo_typed(NULL);
	free(line);
	return false;
}

static unsigned strike_faults(const char *dialect, const char *lines)
{
	static struct reach reach;
	struct teach_moment moment = reach_moment(&reach);

	reach_lines(&reach, dialect, lines);
	assert_non_null(reach.turn.strike);
	pseudo_typed(reach.line);
	return why_faults(dialect, &moment);
}

static void why_of_every_dialect(void **state)
{
	const struct smtp_dialect *dialect;

	(void)state;
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++) {
		static struct smtp_trial trial;
		struct teach_path path;

		smtp_trial_init(&trial, smtp_setting_named(text_of(dialect->name)),
				&crypto_for_sasl);
		teach_path_find(&trial.session, look_at_manner, NULL, &path);
	}
	assert_true(manners.count > 200);
	manners.faults += strike_faults("exim", "EHLO client.example\nFOO\nFOO\nFOO\nDATA");
	manners.faults += strike_faults("aiosmtpd", "FOO\nFOO\nFOO\nFOO\nFOO");
	assert_int_equal(manners.faults, 0);
}

/* The pages of each state: what could be said, where one is, what to say next. */
static void pages_of_every_state(void **state)
{
	static struct reach reach;
	struct page *page = page_new();
	unsigned faults = 0, reached = 0;

	(void)state;
	for (enum smtp_state in = SMTP_CONNECTED; in < SMTP_STATES; in++) {
		struct teach_moment moment = reach_moment(&reach);
		const struct smtp_rule *rule;
		struct teach_code wanted;
		enum smtp_verb verb;
		bool there = false;

		for (size_t n = 0; !there && (rule = smtp_rule_at(n, &verb)); n++)
			there = reach_rule_in(&reach, rule, in);
		if (!there)
			continue;
		reached++;
		page_clear(page);
		pseudo_typed(reach.line);
		teach_forecast_page(page, moment.before);
		teach_map_page(page, moment.before, moment.turn);
		teach_code_read(text_of(in == SMTP_IN_MAIL ? "554 5.6.0" : "354"), &wanted);
		teach_why_not(page, &moment, &wanted);
		faults += pseudo_page_faults(smtp_state_facts(in)->name, page, PSEUDO_REPLIES);
	}
	page_free(page);
	assert_true(reached > 8);
	assert_int_equal(faults, 0);
}

static void every_code(void **state)
{
	const struct catalogue_entry *entry;
	const struct catalogue_pair *pair;
	struct page *page = page_new();
	unsigned faults = 0;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		page_clear(page);
		catalogue_explain(page, text_of(entry->code));
		faults += pseudo_page_faults(entry->code, page, 0);
	}
	for (size_t n = 0; (pair = catalogue_pair_at(n)); n++) {
		const struct text codes[] = { text_of(pair->one), text_of(pair->other) };

		page_clear(page);
		catalogue_compare(page, codes, 2);
		faults += pseudo_page_faults(pair->one, page, 0);
	}
	page_free(page);
	assert_int_equal(faults, 0);
}

/* What the program prints for a command line of its own, said to a shell. */
static char *print_of(const char *words, const char *input)
{
	const char *program = getenv("TUTOR");
	struct buffer command = { 0 }, print = { 0 };
	char at[4096];
	size_t len;
	FILE *out;

	buffer_pairs(&command, "printf %s '{input}' | {program} 2>&1 {words}",
		     WORDS({ "input", input }, { "words", words },
			   { "program", program ? program : "build/smtp-tutor" }));
	out = popen(command.at, "r");
	assert_non_null(out);
	while ((len = fread(at, 1, sizeof(at), out)))
		buffer_text(&print, text_span(at, len));
	pclose(out);
	buffer_free(&command);
	return print.at ? print.at : heap_copy_string("");
}

static unsigned command_faults(const char *words, const char *input, unsigned allowed)
{
	char *print = print_of(words, input);
	struct buffer typed = { 0 };
	unsigned faults;

	/* What the C library says of a file that is not there is its own. */
	buffer_format(&typed, "%s\n%s\n%s", words, input, strerror(ENOENT));
	pseudo_typed(typed.at);
	faults = pseudo_faults(words, print, allowed);
	pseudo_typed(NULL);
	free(print);
	buffer_free(&typed);
	return faults;
}

static void commands_and_their_faults(void **state)
{
	static const char *const words[] = {
		"--help", "--version", "--nonsense", "--color=x", "--helpp", "--setting", "--reset=1",
		"sitt", "xyzzy", "code", "code 354 --color=always", "code 999 4.9.9 --color=always",
		"code relay denied", "code 550 rules", "code zzzz", "code --list", "code --class=7",
		"code --list --provenance=x", "code --list 250", "code --class=5",
		"compare 354 503 554 --color=always", "compare 354 5.1.1 --color=always",
		"compare 4.2.2 5.2.2 --color=always", "compare 354", "compare 354 x",
		"try 503 --color=always", "try xyz", "try 354 77", "try 599", "print", "print nothing", "print mapp",
		"print map x", "print commands", "print options", "print orders", "print keys",
		"print verbs", "print rules", "print rules --as=postfix", "print rules --as=post",
		"print map --color=always", "print map.dot", "print codes", "print servers",
		"print dialects", "print flaws", "print settings", "print setting nobody", "print limits",
		"print limits workshop", "print limits nobody", "print json",
		"print environment", "print files", "print status", "lesson", "lesson nothing",
		"lesson --setting=relay first", "progress", "progress nothing", "progress --reset",
		/* The keys that a goal can have are told. */
		("check tests/capitals/bad.md # goal vreb id say rule flaw code enhanced verb state recipients "
		 "delivered after different repairs without within"),
		"check", "check tests/capitals/bad.yaml",
		"check tests/capitals/unproved.md",
		"check nothing", "check /none.yaml", "check /none.md", "check a b c",
		"--setting=defautl", "--setting=/none.yaml", "--lessons=/none lesson", "print course",
	};
	unsigned faults = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		faults += command_faults(words[i], "", PSEUDO_REPLIES);
	assert_int_equal(faults, 0);
}

/* Keeps the lines of which kept() says so, each from where it says; the rest is
 * a file format's. */
static char *filtered(char *text, const char *(*kept)(const char *line))
{
	struct buffer out = { 0 };
	struct text rest = text_of(text);

	/* Bold in mdoc is code, and a quote has a name. */
	for (char *at = text; (at = strstr(at, "\\f")) && at[2]; at += 3)
		memcpy(at, "  `", 3);
	for (char *at = text; (at = strstr(at, "\\(dq")); at += 4)
		memcpy(at, "   \"", 4);
	while (rest.len) {
		char *line = heap_copy(text_take_line(&rest));
		const char *from = kept(line);

		if (from) {
			buffer_string(&out, from);
			buffer_byte(&out, '\n');
		}
		free(line);
	}
	free(text);
	return out.at ? out.at : heap_copy_string("");
}

/* Of YAML the comments. */
static const char *comment_of(const char *line)
{
	return *line == '#' ? line + 1 : NULL;
}

/* Of mdoc what is no macro: a heading, what a list tells of, or a line of text. */
static const char *prose_of(const char *line)
{
	if (!strncmp(line, ".It ", 4)) {
		line = strchr(line, '"') + 1;
		return strstr(line, "⟦") ? line + strcspn(line, " ⟦") : NULL;
	}
	if (*line == '.' && strncmp(line, ".Sh", 3) && strncmp(line, ".Ss", 3) &&
	    strncmp(line, ".Nd", 3))
		return NULL;
	return *line == '.' ? line + 3 : line;
}

/* Of JSON the values, but for those of one word that are the same in every
 * language. */
static const char *value_of(const char *line)
{
	static const char *const words[] = {
		"\"command\":", "\"kind\":", "\"form\":", "\"provenance\":", "\"asked\":",
		"\"rfc\": \"", "\"verb\":",
	};
	const char *colon = strstr(line, "\": ");

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strstr(line, words[i]))
			return NULL;
	line = colon ? colon + 3 : line;
	return strstr(line, "\"(") ? NULL : strchr(line, '"');
}

static unsigned filtered_faults(const char *words, const char *input,
				const char *(*kept)(const char *line))
{
	char *print = filtered(print_of(words, input), kept);
	unsigned faults;

	pseudo_typed(input);
	faults = pseudo_faults(words, print, 0);
	pseudo_typed(NULL);
	free(print);
	return faults;
}

static void files_and_the_manual(void **state)
{
	(void)state;
	assert_int_equal(filtered_faults("print setting", "", comment_of), 0);
	assert_int_equal(filtered_faults("print man", "", prose_of), 0);
}

static void json(void **state)
{
	static const char *const words[] = {
		"code 354 999 5.7.1 --json", "code relay denied --json", "code --list --json",
		"compare 354 503 --json", "compare 550 5.1.1 --json",
	};
	unsigned faults = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		faults += filtered_faults(words[i], "", value_of);
	faults += filtered_faults("code --json", "550 5.1.1 relay denied\n\n354\n", value_of);
	assert_int_equal(faults, 0);
}

static void the_plain_face(void **state)
{
	static const char *const sittings[][2] = {
		{ "", "EHLO ME\nMAIL FROM:<ann@example.org>\n:why\n:why all\n:why 1\n:why not 354\n"
		  ":why 99\n:why x\n:hint\n:goals\n:forecast\n:map\n:code\n:code 250 2.1.0\n:code no\n"
		  ":compare 1\n:compare 354 503\n:try 503\n:try\n:try 503 88\n:try 354\n\n"
		  ":why\n.\n:back 2\n:back x\n:back\n:reset\n:back\n:send\n:send a\\\\r\\\\nb\n"
		  ":send NOOP a\\\\nb\n:wait\n:wait 1\n:wait 1h\n:reset\n:auth\n:auth ann\n:course\n"
		  ":answer\n:answer 1\n:forget\n:forget x\n:setting\n:setting x\n:edit\n:save\n:help\n"
		  ":help why\n:help MAIL\n:help ETRN\n:help x\n:nonsense\n:wyh\n:goals all\n\n:quit" },
		{ "lesson first", ":lesson\n:goals\n:hint\n:hint\n:hint\n:hint\nEHLO ME\n:goals\nNOOP\n"
		  ":goals\nDATA\nRCPT TO:<bob@example.org>\n:hint\nMAIL FROM:<ann@example.org>\n"
		  "RCPT TO:<bob@example.org>\nDATA\n:goals\nSubject: BYE\n:: X\n:x\n.\n:goals\n:answer 2\n"
		  ":answer 3\n:answer 1\n:goals\nMAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\n"
		  "DATA\nSubject: HELLO\n\nNOON.\n.\n:goals\n:course\n:next\nQUIT\n:next\n:lesson 7\n"
		  ":forget 1\n:course\n\n:hint" },
		{ "--setting=submission", "EHLO ME\nMAIL FROM:<ann@example.org>\nAUTH PLAIN\nSTARTTLS\n"
		  ":map\nEHLO ME\n:auth\n:auth ann\nAUTH PLAIN\n:auth ann\n:auth bob\nzzz\n:why\n"
		  "AUTH PLAIN =\n:why\nAUTH LOGIN\nYW5u\n:auth\n*\n:why\nAUTH CRAM-MD5\n:auth ann\n:auth" },
		{ "--setting=lmtp", "LHLO ME\nMAIL FROM:<ann@example.org>\nRCPT TO:<bob@example.org>\n"
		  "RCPT TO:<carol@example.org>\nDATA\nA\n.\n:why\n:forecast\n:map\n:why all" },
		{ "--setting=modern", "EHLO ME\nMAIL FROM:<ann@example.org> RET=FULL ENVID=x\n:why\n"
		  "RCPT TO:<bob@example.org> NOTIFY=SUCCESS\nMAIL FROM:<ann@example.org> SIZE=y\n:why\n"
		  "BDAT 5\nA\n:why\n:next\nBDAT 0 LAST\n:why all\n:forecast" },
		{ "--as=postfix", "EHLO ME\nRCPT TO:<bob@example.org>\n:why\n:why all" },
		{ "--setting=outage", "EHLO ME\nSTARTTLS\n:why\nAUTH PLAIN\n:why" },
	};
	unsigned faults = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(sittings) / sizeof(sittings[0]); i++) {
		char words[200];

		snprintf(words, sizeof(words), "--plain --color=always %s", sittings[i][0]);
		faults += command_faults(words, sittings[i][1], PSEUDO_REPLIES);
	}
	assert_int_equal(faults, 0);
}

/* The screen with the colours of show_page(), row by row. */
static char *screen_text(struct pty *pty, unsigned rows, unsigned columns)
{
	enum { CYAN = 6 };
	struct buffer text = { 0 };

	for (unsigned row = 0; row < rows; row++) {
		for (unsigned column = 0; column < columns; column++) {
			struct pty_cell cell = pty_cell_at(pty, row, column);

			buffer_string(&text, cell.colour == CYAN ? "\033[36m" : "");
			buffer_string(&text, *cell.text || cell.width == 2 ? cell.text : " ");
			buffer_string(&text, cell.colour == CYAN ? "\033[0m" : "");
		}
		buffer_byte(&text, '\n');
	}
	return text.at;
}

/* What a screen cuts or wraps is not looked at here, but each word is. */
static unsigned screen_faults(struct pty *pty, const char *keys, unsigned rows,
			      unsigned columns)
{
	char *text;
	unsigned faults;

	screen_keys(pty, keys);
	text = screen_text(pty, rows, columns);
	faults = pseudo_word_faults(keys, text, PSEUDO_REPLIES);
	free(text);
	return faults;
}

static unsigned screens_of(unsigned rows, unsigned columns, const char *lesson)
{
	static const char *const keys[] = {
		"", "\033OP", "\033OQ", "\033OR", "\033OS", "\033[15~", "\033[17~", "\033[20~", "\033[Z",
		"EHLO ME\r", "\t\t", "MAIL\r", "\033[5~", ":help\r", ":map\r", ":course\r", ":setting\r",
		":auth\r", ":why all\r", ":forecast\r", ":goals\r", ":hint\r",
		":try 354\r", "\r", "A\r", ".\r", ":compare 354 503\r", ":code 550\r", "QUIT\r", "\r",
	};
	const char *const words[] = { "lesson", lesson, NULL };
	struct pty *pty = screen_open(rows, columns, lesson ? words : NULL);
	struct buffer typed = { 0 };
	unsigned faults = 0;

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		buffer_string(&typed, *keys[i] == '\033' ? "" : keys[i]);
		pseudo_typed(typed.at);
		faults += screen_faults(pty, keys[i], rows, columns);
	}
	pseudo_typed(NULL);
	screen_leave(pty, ":quit\r");
	buffer_free(&typed);
	return faults;
}

static void the_screen(void **state)
{
	(void)state;
	assert_int_equal(screens_of(40, 160, NULL), 0);
	assert_int_equal(screens_of(24, 80, "first"), 0);
	assert_int_equal(screens_of(10, 40, "first"), 0);
	assert_int_equal(screens_of(4, 20, NULL), 0);
}

/* Bare SMTP: replies stay English, and the words about them do not. */
static void stdio_explained(void **state)
{
	static const char *const talks[][2] = {
		{ "", "EHLO ME\r\nMAIL FROM:<ann@example.org>\r\nRCPT TO:<x>\r\nDATA\r\nNOOP" },
		{ "", "EHLO ME\n" },
		{ "--as=exim", "HELP\r\nQUIT\r\nNOOP\r\n" },
		{ "--setting=submission", "EHLO ME\r\nAUTH PLAIN AGFubgBwYXBlciBib2F0\r\nQUIT\r\n" },
	};
	unsigned faults = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(talks) / sizeof(talks[0]); i++) {
		char words[100];

		snprintf(words, sizeof(words), "stdio --explain %s", talks[i][0]);
		faults += command_faults(words, talks[i][1], PSEUDO_REPLIES);
	}
	assert_int_equal(faults, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_wrong_is_seen),
		cmocka_unit_test(why_of_every_rule),
		cmocka_unit_test(why_of_every_dialect),
		cmocka_unit_test(pages_of_every_state),
		cmocka_unit_test(every_code),
		cmocka_unit_test(commands_and_their_faults),
		cmocka_unit_test(files_and_the_manual),
		cmocka_unit_test(json),
		cmocka_unit_test(the_plain_face),
		cmocka_unit_test(the_screen),
		cmocka_unit_test(stdio_explained),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
