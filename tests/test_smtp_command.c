// SPDX-License-Identifier: GPL-3.0-or-later
/* A command line taken apart: verb, argument, path and parameters. */
#include "smtp/grammar/flaw.h"
#include "smtp/grammar/verb_names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
	const char *line;
	enum smtp_verb verb;
} verbs[] = {
	{ "EHLO client.example", SMTP_EHLO },
	{ "helo client.example", SMTP_HELO },
	{ "Mail FROM:<>", SMTP_MAIL },
	{ "rCPT", SMTP_RCPT },
	{ "DATA ", SMTP_DATA },
	{ "DATA\t", SMTP_DATA },
	{ "RSET", SMTP_RSET },
	{ "NOOP two words", SMTP_NOOP },
	{ "QUIT", SMTP_QUIT },
	{ "VRFY ann", SMTP_VRFY },
	{ "EXPN staff", SMTP_EXPN },
	{ "HELP", SMTP_HELP },
	{ "SEND FROM:<>", SMTP_OBSOLETE },
	{ "SOML", SMTP_OBSOLETE },
	{ "SAML", SMTP_OBSOLETE },
	{ "TURN", SMTP_OBSOLETE },
	{ "AUTH PLAIN =", SMTP_AUTH },
	{ "starttls", SMTP_STARTTLS },
	{ "BDAT 0 LAST", SMTP_BDAT },
	{ "ETRN example.org", SMTP_ETRN },
	{ "BURL imap://x", SMTP_EXTENSION },
	{ "", SMTP_UNKNOWN },
	{ " ", SMTP_UNKNOWN },
	{ " QUIT", SMTP_UNKNOWN },
	{ "QUI", SMTP_UNKNOWN },
	{ "QUITS", SMTP_UNKNOWN },
	{ "MAIL:", SMTP_UNKNOWN },
	{ "MAIL\tFROM:<>", SMTP_UNKNOWN },
	{ "START", SMTP_UNKNOWN },
	{ "STARTTLSX", SMTP_UNKNOWN },
	{ "STARXTLS", SMTP_UNKNOWN },
	{ "\xc8" "ELP", SMTP_UNKNOWN },
	{ "(ELP", SMTP_UNKNOWN },
	{ "QU\x09T", SMTP_UNKNOWN },
};

static void a_verb_is_the_word_before_the_first_space(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(verbs); i++) {
		struct text line = text_of(verbs[i].line);

		if (smtp_verb_of(line) != verbs[i].verb ||
		    smtp_command_read(line).verb != verbs[i].verb)
			fail_msg("%s", verbs[i].line);
	}
}

/* A byte that differs from a letter in one bit must not be read as one. */
static void only_letters_make_a_verb(void **state)
{
	(void)state;
	for (int place = 0; place < 4; place++)
		for (int byte = 0; byte < 256; byte++) {
			char line[] = "MAIL";
			bool same = text_lower(line[place]) == text_lower((char)byte);

			line[place] = (char)byte;
			assert_int_equal(smtp_verb_of(text_span(line, 4)) == SMTP_MAIL, same);
		}
}

static void the_argument_stands_as_written(void **state)
{
	static const char *const lines[][3] = {
		{ "QUIT", "QUIT", "" },
		{ "QUIT  \t ", "QUIT", "" },
		{ "NOOP two words ", "NOOP", "two words" },
		{ "EHLO  a", "EHLO", " a" },
		{ "vrfy \"a b\"\t", "vrfy", "\"a b\"" },
		{ " QUIT", "", "QUIT" },
		{ "MAIL FROM:<a@b>  ", "MAIL", "FROM:<a@b>" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct smtp_command c = smtp_command_read(text_of(lines[i][0]));

		assert_true(text_is(c.line, lines[i][0]));
		assert_true(text_is(c.word, lines[i][1]));
		assert_true(text_is(c.argument, lines[i][2]));
	}
}

/* MAIL and RCPT: what is wrong with the line, if anything. */
static const struct {
	const char *line;
	bool prefix, space;
	enum smtp_path_flaw path;
	enum smtp_parameter_flaw parameters;
} paths[] = {
	{ "MAIL FROM:<>", true, false, 0, 0 },
	{ "MAIL FROM:< >", true, false, SMTP_PATH_SPACE, 0 },
	{ "MAIL FROM: <a@b.c>", true, true, 0, 0 },
	{ "MAIL FROM:   <a@b.c> SIZE=1", true, true, 0, 0 },
	{ "MAIL FROM:a@b.c", true, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "mail from:<a@b.c>", true, false, 0, 0 },
	{ "MAIL FROM:<a@b.c> SIZE=1000 BODY=8BITMIME", true, false, 0, 0 },
	{ "MAIL FROM:<a@b.c>SIZE=1000", true, false, 0, SMTP_PARAMETERS_NO_SPACE },
	{ "MAIL FROM:<a@b.c> SIZE=", true, false, 0, SMTP_PARAMETERS_VALUE },
	{ "MAIL FROM:<a@b.c> X=a=b", true, false, 0, SMTP_PARAMETERS_VALUE },
	{ "MAIL FROM:<@r1.example,@r2.example:a@b.c>", true, false, 0, 0 },
	{ "MAIL FROM:<a@b.c", true, false, SMTP_PATH_UNCLOSED, 0 },
	{ "RCPT TO:<Postmaster>", true, false, 0, 0 },
	{ "RCPT TO:<postMASTER>", true, false, 0, 0 },
	{ "RCPT TO:<>", true, false, 0, 0 }, /* null: a rule refuses it */
	{ "RCPT TO:<postmaster@EXAMPLE.com>", true, false, 0, 0 },
	/* beyond the reference's table */
	{ "MAIL", false, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL <a@b>", false, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL FROM :<a@b>", false, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL  FROM:<a@b>", false, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL TO:<a@b>", false, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "RCPT FROM:<a@b>", false, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL FROM:", true, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL FROM:\t<a@b>", true, false, SMTP_PATH_NO_BRACKETS, 0 },
	{ "MAIL FROM:<a@b>\tX", true, false, 0, SMTP_PARAMETERS_NO_SPACE },
	{ "MAIL FROM:<a@b>  X", true, false, 0, SMTP_PARAMETERS_KEYWORD },
	{ "MAIL FROM:<a@b> X  Y", true, false, 0, SMTP_PARAMETERS_KEYWORD },
	{ "MAIL FROM:<a@b> =1", true, false, 0, SMTP_PARAMETERS_KEYWORD },
	{ "MAIL FROM:<a@b> -X=1", true, false, 0, SMTP_PARAMETERS_KEYWORD },
	{ "MAIL FROM:<a@b> X_Y=1", true, false, 0, SMTP_PARAMETERS_KEYWORD },
	{ "MAIL FROM:<a@b> X-Y=1", true, false, 0, 0 },
	{ "MAIL FROM:<a@b> 8BIT", true, false, 0, 0 },
	{ "MAIL FROM:<a@b> X=\x7f", true, false, 0, SMTP_PARAMETERS_VALUE },
	{ "MAIL FROM:<a@b> X=a\tb", true, false, 0, SMTP_PARAMETERS_VALUE },
	{ "MAIL FROM:<a@b> X=\xc3\xa9", true, false, 0, SMTP_PARAMETERS_VALUE },
	{ "MAIL FROM:<a b> X=", true, false, SMTP_PATH_SPACE, 0 },
	{ "RCPT TO:<\"a> b\"@c> NOTIFY=NEVER", true, false, 0, 0 },
};

static void a_path_and_its_parameters_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(paths); i++) {
		struct smtp_command c = smtp_command_read(text_of(paths[i].line));

		if (c.has_prefix != paths[i].prefix ||
		    c.space_after_colon != paths[i].space ||
		    c.path_reading.flaw != paths[i].path ||
		    c.parameter_flaw != paths[i].parameters)
			fail_msg("%s: %d %d", paths[i].line, (int)c.path_reading.flaw,
				 (int)c.parameter_flaw);
		if (c.parameter_flaw && !smtp_flaw_in_parameters(&c).flaw)
			fail_msg("%s: no flaw of the table", paths[i].line);
		assert_in_range((uintptr_t)c.path.whole.at, (uintptr_t)c.line.at,
				(uintptr_t)(c.line.at + c.line.len));
	}
}

static void assert_parameter(const struct smtp_command *c, unsigned n,
			     const char *keyword, const char *value)
{
	struct smtp_parameter p;

	assert_true(smtp_command_parameter(c, n, &p));
	assert_true(text_is(p.keyword, keyword));
	assert_true(text_is(p.value, value));
}

static void parameters_are_listed(void **state)
{
	struct smtp_command c =
		smtp_command_read(text_of("MAIL FROM:<a@b> SIZE=1000 SMTPUTF8 x-y=<z> "));

	(void)state;
	assert_int_equal(c.parameter_count, 3);
	assert_parameter(&c, 0, "SIZE", "1000");
	assert_parameter(&c, 1, "SMTPUTF8", "");
	assert_parameter(&c, 2, "x-y", "<z>");
	assert_false(smtp_command_parameter(&c, 3, &(struct smtp_parameter){ 0 }));
}

static void parameters_stop_at_a_flaw(void **state)
{
	struct smtp_command c = smtp_command_read(text_of("MAIL FROM:<a@b> SIZE=1 =2 X"));

	(void)state;
	assert_int_equal(c.parameter_flaw, SMTP_PARAMETERS_KEYWORD);
	assert_int_equal(c.parameter_count, 1);
	assert_parameter(&c, 0, "SIZE", "1");
	assert_false(smtp_command_parameter(&c, 1, &(struct smtp_parameter){ 0 }));
}

static void other_verbs_have_no_path(void **state)
{
	struct smtp_command c = smtp_command_read(text_of("SEND FROM:<a@b> X=1"));

	(void)state;
	assert_false(c.has_prefix);
	assert_int_equal(c.path.whole.len, 0);
	assert_int_equal(c.parameter_count, 0);
}

static void every_word_is_read_as_its_verb(void **state)
{
	bool spoken[SMTP_VERBS] = { false };
	const struct smtp_verb_word *w;

	(void)state;
	for (size_t n = 0; (w = smtp_verb_word(n)); n++) {
		assert_int_equal(smtp_verb_of(text_of(w->word)), w->verb);
		assert_int_equal(w->extension != NULL, w->verb == SMTP_EXTENSION ||
				 smtp_verb_extension(w->verb) != SMTP_EXT_NONE);
		assert_true(strlen(w->word) >= 4);
		spoken[w->verb] = true;
	}
	for (int v = 0; v < SMTP_UNKNOWN; v++)
		assert_true(spoken[v]);
}

static void every_verb_has_its_facts(void **state)
{
	(void)state;
	for (int v = 0; v < SMTP_VERBS; v++) {
		const struct smtp_verb_facts *f = smtp_verb_facts((enum smtp_verb)v);

		assert_non_null(f->name);
		assert_int_equal(f->does[strlen(f->does) - 1], '.');
		assert_true(text_starts_fold(text_of(f->rfc), "RFC "));
		assert_int_equal(f->is_event, v > SMTP_UNKNOWN);
		assert_int_equal(f->syntax == NULL, f->is_event);
		assert_int_equal(f->plain != NULL, v >= SMTP_UNKNOWN);
		if (v < SMTP_OBSOLETE)
			assert_int_equal(smtp_verb_of(text_of(f->name)), v);
		for (int w = 0; w < v; w++)
			assert_string_not_equal(
				smtp_verb_facts((enum smtp_verb)w)->name, f->name);
	}
}

/* What settings and lessons write is read as what it names, in any case. */
static void every_verb_has_a_name(void **state)
{
	bool named[SMTP_VERBS] = { false };
	enum smtp_verb verb = SMTP_VERBS;
	const char *name;

	(void)state;
	for (size_t n = 0; (name = smtp_verb_name(n, &verb)); n++) {
		char upper[16];
		struct room room = room_over(upper, sizeof(upper));

		for (const char *c = name; *c; c++)
			room_byte(&room, text_upper(*c));
		assert_int_equal(smtp_verb_named(text_of(name)), verb);
		assert_int_equal(smtp_verb_named(room_view(&room)), verb);
		assert_string_equal(smtp_verb_name_of(verb, text_of(name)), name);
		named[verb] = true;
	}
	for (int v = 0; v < SMTP_VERBS; v++)
		assert_true(named[v]);
	assert_int_equal(smtp_verb_named(text_of("(dot)")), SMTP_VERBS);
	assert_int_equal(smtp_verb_named(text_of("dots")), SMTP_VERBS);
	assert_int_equal(smtp_verb_named(text_of("")), SMTP_VERBS);
}

static void a_name_is_that_of_the_word_said(void **state)
{
	(void)state;
	assert_string_equal(smtp_verb_name_of(SMTP_EXTENSION, text_of("starttls")), "STARTTLS");
	assert_string_equal(smtp_verb_name_of(SMTP_OBSOLETE, text_of("Turn")), "TURN");
	assert_string_equal(smtp_verb_name_of(SMTP_UNKNOWN, text_of("HALLO")), "unknown");
	assert_string_equal(smtp_verb_name_of(SMTP_CHUNK, text_of("")), "chunk");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_verb_is_the_word_before_the_first_space),
		cmocka_unit_test(only_letters_make_a_verb),
		cmocka_unit_test(the_argument_stands_as_written),
		cmocka_unit_test(a_path_and_its_parameters_are_read),
		cmocka_unit_test(parameters_are_listed),
		cmocka_unit_test(parameters_stop_at_a_flaw),
		cmocka_unit_test(other_verbs_have_no_path),
		cmocka_unit_test(every_word_is_read_as_its_verb),
		cmocka_unit_test(every_verb_has_its_facts),
		cmocka_unit_test(every_verb_has_a_name),
		cmocka_unit_test(a_name_is_that_of_the_word_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
