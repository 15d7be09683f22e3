// SPDX-License-Identifier: GPL-3.0-or-later
/* The address grammar: what it derives, and where and why it does not. */
#include "smtp/grammar/flaw.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ten octets, for names of a length that matters */
#define TEN "abcdefghij"
#define SIXTY TEN TEN TEN TEN TEN TEN
#define LABEL_63 SIXTY "abc"

static const struct {
	const char *mailbox;
	bool valid;
} mailboxes[] = {
	{ "alice@example.com", true },
	{ "ALICE@Example.COM", true },
	{ "a@b", true },
	{ "user+tag@example.com", true },
	{ "o'brien!x%y@example.com", true },
	{ "\"john doe\"@example.com", true },
	{ "\"a\\\"b\"@example.com", true },
	{ "\"a\\\\b\"@example.com", true },
	{ "\"a@b\"@example.com", true },
	{ "\"Joe\\,Smith\"@example.com", true },
	{ "\"\"@example.com", true },
	{ "alice@[192.0.2.1]", true },
	{ "alice@[IPv6:2001:db8::1]", true },
	{ "alice@[IPv6:::1]", true },
	{ "alice@[x-foo:bar]", false },
	{ "alice@123.456", true },
	{ ".alice@example.com", false },
	{ "alice.@example.com", false },
	{ "al..ice@example.com", false },
	{ "al ice@example.com", false },
	{ "alice@example.com.", false },
	{ "alice@exa_mple.com", false },
	{ "al_ice@example.com", true },
	{ "alice@-example.com", false },
	{ "alice@example-.com", false },
	{ "alice@exa--mple.com", true },
	{ "alice@@example.com", false },
	{ "alice", false },
	{ "alice@[192.0.2.256]", false },
	{ "alice@[192.0.2]", false },
	{ "alice@[2001:db8::1]", false },
	{ "alice@[IPv6:1:2:3:4:5:6:7::]", false },
	{ "alice(comment)@example.com", false },
	{ "\"tab\there\"@example.com", false },
	/* beyond the reference's table */
	{ "", false },
	{ "@", false },
	{ "a@", false },
	{ "@b", false },
	{ "!#$%&'*+-/=?^_`{|}~@example.com", true },
	{ "a,b@example.com", false },
	{ "a\\b@example.com", false },
	{ "a\"b\"@example.com", false },
	{ "\"a\".b@example.com", false },
	{ "\"a\"b\"@example.com", false },
	{ "\"\\ \"@example.com", true },
	{ "\"a\\\"@example.com", false },
	{ "\"\x7f\"@example.com", false },
};

static void a_mailbox_is_what_the_grammar_derives(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(mailboxes); i++) {
		bool valid = smtp_mailbox_is_valid(text_of(mailboxes[i].mailbox));

		if (valid != mailboxes[i].valid)
			fail_msg("%s", mailboxes[i].mailbox);
	}
}

/* A path gives the same answer as the mailbox in it. */
static void a_path_holds_a_mailbox(void **state)
{
	(void)state;
	for (size_t i = 1; i < COUNT(mailboxes); i++) {
		char line[128] = "<";
		struct smtp_path path;
		struct smtp_path_reading r;

		strcat(strcat(line, mailboxes[i].mailbox), ">");
		if (!mailboxes[i].mailbox[0])
			continue;
		r = smtp_path_read(text_of(line), &path);
		if (mailboxes[i].valid != (r.flaw == SMTP_PATH_GOOD))
			fail_msg("%s: %d", line, (int)r.flaw);
		if (mailboxes[i].valid) {
			assert_true(text_is(path.mailbox, mailboxes[i].mailbox));
			assert_true(text_is(path.whole, line));
			assert_int_equal(r.end, strlen(line));
		}
	}
}

/* RFC 6531 3.3: a path may hold them, and says so; a mailbox, domain or string
 * of RFC 5321 may not. */
static void what_is_not_ascii_is_told(void **state)
{
	static const char *const more[] = {
		"<j\xc3\xb6rg@example.org>", "<\"j\xc3\xb6 rg\"@example.org>",
		"<joerg@\xe4\xbe\x8b.example>",
	};
	struct smtp_path path;

	(void)state;
	for (size_t i = 0; i < COUNT(more); i++) {
		struct text t = text_of(more[i]);

		assert_int_equal(smtp_path_read(t, &path).flaw, SMTP_PATH_GOOD);
		assert_true(path.utf8);
		assert_false(smtp_mailbox_is_valid(path.mailbox));
	}
	smtp_path_read(text_of("<joerg@example.org>"), &path);
	assert_false(path.utf8);
	assert_false(smtp_domain_is_valid(text_of("\xe4\xbe\x8b.example")));
	assert_false(smtp_string_is_valid(text_of("j\xc3\xb6rg")));
	assert_false(smtp_string_is_valid(text_of("\"j\xc3\xb6rg\"")));
}

static const struct {
	const char *text;
	enum smtp_path_flaw flaw;
	size_t at;
} flaws[] = {
	{ "", SMTP_PATH_NO_BRACKETS, 0 },
	{ "a@b.c", SMTP_PATH_NO_BRACKETS, 0 },
	{ "<", SMTP_PATH_UNCLOSED, 1 },
	{ "<a@b.c", SMTP_PATH_UNCLOSED, 6 },
	{ "<a@b.c SIZE=1", SMTP_PATH_UNCLOSED, 6 },
	{ "<\"a>\"@b", SMTP_PATH_UNCLOSED, 7 },
	{ "<\"a", SMTP_PATH_UNCLOSED, 3 },
	{ "< >", SMTP_PATH_SPACE, 1 },
	{ "<a b@c>", SMTP_PATH_SPACE, 2 },
	{ "< a@b>", SMTP_PATH_SPACE, 1 },
	{ "<a@b >", SMTP_PATH_SPACE, 4 },
	{ "<\"a b\" @c>", SMTP_PATH_SPACE, 6 },
	{ "<@a,b:c@d>", SMTP_PATH_ROUTE, 4 },
	{ "<@a,:c@d>", SMTP_PATH_ROUTE, 4 },
	{ "<@a,@:c@d>", SMTP_PATH_ROUTE, 5 },
	{ "<@:c@d>", SMTP_PATH_ROUTE, 2 },
	{ "<@a_b:c@d>", SMTP_PATH_ROUTE, 3 },
	{ "<@a,@b>", SMTP_PATH_ROUTE, 6 },
	{ "<@[192.0.2.1]:a@b>", SMTP_PATH_ROUTE, 2 },
	{ "<ann>", SMTP_PATH_NO_DOMAIN, 4 },
	{ "<@a:Postmaster>", SMTP_PATH_NO_DOMAIN, 14 },
	{ "<\"ann\">", SMTP_PATH_NO_DOMAIN, 6 },
	{ "<@example.org>", SMTP_PATH_LOCAL_EMPTY, 1 },
	{ "<@a:@b>", SMTP_PATH_LOCAL_EMPTY, 4 },
	{ "<.a@b>", SMTP_PATH_LOCAL_DOTS, 1 },
	{ "<a.@b>", SMTP_PATH_LOCAL_DOTS, 2 },
	{ "<a..b@c>", SMTP_PATH_LOCAL_DOTS, 3 },
	{ "<@r:a..b@c>", SMTP_PATH_LOCAL_DOTS, 6 },
	{ "<a(b@c>", SMTP_PATH_LOCAL_CHARACTER, 2 },
	{ "<a\tb@c>", SMTP_PATH_LOCAL_CHARACTER, 2 },
	{ "<a\"b@c>", SMTP_PATH_LOCAL_CHARACTER, 2 },
	{ "<\"a@b>", SMTP_PATH_QUOTES, 1 },
	{ "<\"a>", SMTP_PATH_QUOTES, 1 },
	{ "<\"a\"b@c>", SMTP_PATH_QUOTES, 4 },
	{ "<\"a\tb\"@c>", SMTP_PATH_QUOTES, 3 },
	{ "<a@>", SMTP_PATH_DOMAIN_EMPTY, 3 },
	{ "<a@.b>", SMTP_PATH_DOMAIN_DOTS, 3 },
	{ "<a@b.>", SMTP_PATH_DOMAIN_DOTS, 4 },
	{ "<a@b..c>", SMTP_PATH_DOMAIN_DOTS, 5 },
	{ "<a@-b>", SMTP_PATH_DOMAIN_HYPHEN, 3 },
	{ "<a@b-.c>", SMTP_PATH_DOMAIN_HYPHEN, 4 },
	{ "<a@b.-c>", SMTP_PATH_DOMAIN_HYPHEN, 5 },
	{ "<a@b@c>", SMTP_PATH_DOMAIN_CHARACTER, 4 },
	{ "<a@b_c>", SMTP_PATH_DOMAIN_CHARACTER, 4 },
	{ "<a@b\"c>", SMTP_PATH_DOMAIN_CHARACTER, 4 },
	{ "<a@[192.0.2.1>", SMTP_PATH_LITERAL, 3 },
	{ "<a@[192.0.2.1]x>", SMTP_PATH_LITERAL, 3 },
	{ "<a@[]>", SMTP_PATH_LITERAL, 3 },
	{ "<" SIXTY "abcde@b>", SMTP_PATH_LOCAL_LONG, 65 },
	{ "<a@" LABEL_63 "d.b>", SMTP_PATH_DOMAIN_LONG, 66 },
	{ "<a@b." LABEL_63 "d>", SMTP_PATH_DOMAIN_LONG, 68 },
	{ "<a@" LABEL_63 "." LABEL_63 "." LABEL_63 "." LABEL_63 ".b>",
	  SMTP_PATH_DOMAIN_LONG, 258 },
	{ "<a@" LABEL_63 "." LABEL_63 "." LABEL_63 "." LABEL_63 ">",
	  SMTP_PATH_LONG, 256 },
	{ "<@" LABEL_63 "d:a@b>", SMTP_PATH_ROUTE, 65 },
};

/* A path that is not read as good has a flaw of the table, which lies in the line. */
static void assert_told(const char *path)
{
	char line[1024] = "RCPT TO:";
	struct smtp_command command;
	struct smtp_flaw_found found;

	strncat(line, path, sizeof(line) - strlen(line) - 1);
	command = smtp_command_read(text_of(line));
	found = smtp_flaw_in_path(&command);
	if (!found.flaw || found.at + found.length > strlen(line))
		fail_msg("%s: no flaw of the table", line);
}

static void a_flaw_is_named_and_pointed_at(void **state)
{
	unsigned seen = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(flaws); i++) {
		struct smtp_path path;
		struct text t = text_of(flaws[i].text);
		struct smtp_path_reading r = smtp_path_read(t, &path);

		if (r.flaw != flaws[i].flaw || r.at != flaws[i].at)
			fail_msg("%s: %zu: %d", flaws[i].text, r.at, (int)r.flaw);
		assert_told(flaws[i].text);
		assert_ptr_equal(path.whole.at, t.at);
		assert_int_equal(r.end, smtp_path_flaw_is_length(r.flaw) ? path.whole.len : 0);
		seen |= 1u << r.flaw;
	}
	assert_int_equal(seen | 1u, (1u << SMTP_PATH_FLAWS) - 1);
}

static void limits_are_reached_before_they_are_passed(void **state)
{
	struct smtp_path path;

	(void)state;
	assert_int_equal(smtp_path_read(text_of("<" SIXTY "abcd@b>"), &path).flaw,
			 SMTP_PATH_GOOD);
	assert_int_equal(path.local_part.len, SMTP_LOCAL_PART_MAX);
	assert_int_equal(smtp_path_read(text_of("<a@" LABEL_63 ".b>"), &path).flaw,
			 SMTP_PATH_GOOD);
	assert_int_equal(smtp_path_read(text_of("<a@" LABEL_63 "." LABEL_63 "." LABEL_63
						"." SIXTY ">"), &path).flaw,
			 SMTP_PATH_GOOD);
	assert_int_equal(path.whole.len, SMTP_PATH_MAX);
	assert_true(smtp_domain_is_valid(text_of(LABEL_63 "." LABEL_63 "." LABEL_63
						 "." LABEL_63)));
	assert_false(smtp_domain_is_valid(text_of(LABEL_63 "." LABEL_63 "." LABEL_63
						  "." LABEL_63 ".")));
	assert_false(smtp_domain_is_valid(text_of(LABEL_63 "." LABEL_63 "." LABEL_63
						  "." LABEL_63 ".b")));
}

static void a_path_is_taken_apart(void **state)
{
	struct smtp_path path;
	struct text t = text_of("<@r1.example,@r2.example:\"a>b\"@c.example> SIZE=1");
	struct smtp_path_reading r = smtp_path_read(t, &path);

	(void)state;
	assert_int_equal(r.flaw, SMTP_PATH_GOOD);
	assert_int_equal(r.end, text_find(t, ' '));
	assert_true(text_is(path.route, "@r1.example,@r2.example"));
	assert_true(text_is(path.mailbox, "\"a>b\"@c.example"));
	assert_true(text_is(path.local_part, "\"a>b\""));
	assert_true(text_is(path.domain, "c.example"));
	assert_false(path.null || path.postmaster || path.literal);
}

static void a_literal_may_hold_what_closes_a_path_elsewhere(void **state)
{
	struct smtp_path path;
	struct smtp_path_reading r = smtp_path_read(text_of("<a@[x-y:<@\">]> X"), &path);

	(void)state;
	assert_int_equal(r.flaw, SMTP_PATH_LITERAL);
	assert_true(text_is(path.domain, "[x-y:<@\">]"));
	assert_true(path.literal);
	assert_true(text_is(path.whole, "<a@[x-y:<@\">]>"));
}

static void null_and_postmaster_are_good(void **state)
{
	static const char *const postmasters[] = { "<Postmaster>", "<postMASTER>",
						   "<POSTMASTER> X" };
	struct smtp_path path;

	(void)state;
	assert_int_equal(smtp_path_read(text_of("<> X=y>"), &path).flaw, SMTP_PATH_GOOD);
	assert_true(path.null);
	assert_false(path.postmaster);
	assert_int_equal(path.mailbox.len, 0);
	assert_true(text_is(path.whole, "<>"));
	for (size_t i = 0; i < COUNT(postmasters); i++) {
		assert_int_equal(smtp_path_read(text_of(postmasters[i]), &path).flaw,
				 SMTP_PATH_GOOD);
		assert_true(path.postmaster);
		assert_true(text_is_fold(path.local_part, "postmaster"));
		assert_int_equal(path.domain.len, 0);
	}
	assert_int_equal(smtp_path_read(text_of("<postmaster@EXAMPLE.com>"), &path).flaw,
			 SMTP_PATH_GOOD);
	assert_false(path.postmaster);
}

static const struct {
	const char *literal;
	bool valid;
} literals[] = {
	{ "[0.0.0.0]", true },
	{ "[255.255.255.255]", true },
	{ "[001.002.003.004]", true },
	{ "[1.2.3.0004]", false },
	{ "[1.2.3.4.5]", false },
	{ "[1.2.3.]", false },
	{ "[.1.2.3]", false },
	{ "[1.2.3.-4]", false },
	{ "[ 1.2.3.4]", false },
	{ "1.2.3.4", false },
	{ "[1.2.3.4", false },
	{ "[", false },
	{ "[]", false },
	{ "[IPv6:1:2:3:4:5:6:7:8]", true },
	{ "[ipv6:ABCD:ef01:3:4:5:6:7:8]", true },
	{ "[IPv6:1:2:3:4:5:6:7]", false },
	{ "[IPv6:1:2:3:4:5:6:7:8:9]", false },
	{ "[IPv6:1:2:3:4:5:6:1.2.3.4]", true },
	{ "[IPv6:1:2:3:4:5:6:7:1.2.3.4]", false },
	{ "[IPv6:1:2:3:4:5:1.2.3.4:6]", false },
	{ "[IPv6:::]", true },
	{ "[IPv6:1::]", true },
	{ "[IPv6:1:2:3:4:5:6::]", true },
	{ "[IPv6:::2:3:4:5:6:7]", true },
	{ "[IPv6:::2:3:4:5:6:7:8]", false },
	{ "[IPv6:1:2:3::5:6:7]", true },
	{ "[IPv6:1:2:3::5:6:7:8]", false },
	{ "[IPv6:1::2::3]", false },
	{ "[IPv6:1:::2]", false },
	{ "[IPv6::1]", false },
	{ "[IPv6:1:2:3:4:5:6:7:]", false },
	{ "[IPv6:::1.2.3.4]", true },
	{ "[IPv6:1:2::3:4:1.2.3.4]", true },
	{ "[IPv6:1:2::3:4:5:1.2.3.4]", false },
	{ "[IPv6:1.2.3.4::]", false },
	{ "[IPv6:12345::]", false },
	{ "[IPv6:g::]", false },
	{ "[IPv6:]", false },
	{ "[IPv6:anything]", false },
	{ "[x-foo:bar]", false }, /* IANA has registered IPv6 alone */
	{ "[-x:bar]", false },
	{ "[x-:bar]", false },
	{ "[x_y:bar]", false },
	{ "[:bar]", false },
	{ "[tag:]", false },
	{ "[tag:a b]", false },
	{ "[tag:a\\b]", false },
	{ "[tag:a[b]", false },
	{ "[tag:a]b]", false },
	{ "[fe80::1]", false },
	{ "[::1]", false },
};

static void a_literal_is_what_the_grammar_derives(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(literals); i++)
		if (smtp_literal_is_valid(text_of(literals[i].literal)) != literals[i].valid)
			fail_msg("%s", literals[i].literal);
}

static void a_domain_is_a_name(void **state)
{
	(void)state;
	assert_true(smtp_domain_is_valid(text_of("example.org")));
	assert_true(smtp_domain_is_valid(text_of("1.2.3.4")));
	assert_false(smtp_domain_is_valid(text_of("")));
	assert_false(smtp_domain_is_valid(text_of("[1.2.3.4]")));
	assert_false(smtp_domain_is_valid(text_of("a b")));
	assert_false(smtp_domain_is_valid(text_of("a_b")));
}

static void a_string_is_an_atom_or_quoted(void **state)
{
	(void)state;
	assert_true(smtp_string_is_valid(text_of("alice")));
	assert_true(smtp_string_is_valid(text_of("\"Smith, Joe\"")));
	assert_true(smtp_string_is_valid(text_of("\"\"")));
	assert_false(smtp_string_is_valid(text_of("")));
	assert_false(smtp_string_is_valid(text_of("two words")));
	assert_false(smtp_string_is_valid(text_of("alice@example.com")));
	assert_false(smtp_string_is_valid(text_of("a.b")));
	assert_false(smtp_string_is_valid(text_of("\"a")));
	assert_false(smtp_string_is_valid(text_of("\"a\" ")));
}

static void the_bare_local_part_has_no_quotes(void **state)
{
	static const char *const pairs[][2] = {
		{ "joe", "joe" },
		{ "\"joe\"", "joe" },
		{ "\"\"", "" },
		{ "\"Joe\\,Smith\"", "Joe,Smith" },
		{ "\"a\\\"b\\\\c d\"", "a\"b\\c d" },
	};
	char out[32];

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		size_t n = smtp_local_part_bare(text_of(pairs[i][0]), out, sizeof out);

		assert_string_equal(out, pairs[i][1]);
		assert_int_equal(n, strlen(out));
	}
	assert_int_equal(smtp_local_part_bare(text_of("postmaster"), out, 5), 4);
	assert_string_equal(out, "post");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mailbox_is_what_the_grammar_derives),
		cmocka_unit_test(a_path_holds_a_mailbox),
		cmocka_unit_test(what_is_not_ascii_is_told),
		cmocka_unit_test(a_flaw_is_named_and_pointed_at),
		cmocka_unit_test(limits_are_reached_before_they_are_passed),
		cmocka_unit_test(a_path_is_taken_apart),
		cmocka_unit_test(a_literal_may_hold_what_closes_a_path_elsewhere),
		cmocka_unit_test(null_and_postmaster_are_good),
		cmocka_unit_test(a_literal_is_what_the_grammar_derives),
		cmocka_unit_test(a_domain_is_a_name),
		cmocka_unit_test(a_string_is_an_atom_or_quoted),
		cmocka_unit_test(the_bare_local_part_has_no_quotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
