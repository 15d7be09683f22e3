// SPDX-License-Identifier: GPL-3.0-or-later
/* AUTH exchanges taken apart: every field, and no password. */
#include "lib/reach.h"

#include "sasl/sasl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HELLO "EHLO client.example\n"
#define SECURE HELLO "STARTTLS\n" HELLO
#define PLAIN_ANN "AGFubgBwYXBlciBib2F0" /* NUL ann NUL paper boat */
#define ANN "YW5u"
#define PAPER_BOAT "cGFwZXIgYm9hdA=="

/* All that is told of the last of the lines; for free(). */
static char *told(const char *setting, const char *lines, enum teach_detail detail)
{
	static struct reach reach;
	struct buffer text = { 0 };
	struct page *page = page_new();
	struct teach_moment moment;

	reach_lines(&reach, setting, lines);
	moment = reach_moment(&reach);
	teach_why(page, &moment, detail);
	page_print(page, 0, &page_marks_ascii, &text);
	teach_why_line(&text, &moment);
	page_free(page);
	return text.at;
}

static void expect(const char *setting, const char *lines, const char *words)
{
	char *text = told(setting, lines, TEACH_SHORT);

	if (!strstr(text, words))
		fail_msg("not said after %s: %s\nbut:\n%s", lines, words, text);
	free(text);
}

static void expect_no_secret(const char *setting, const char *lines)
{
	static const char *const secrets[] = { "paper", "boat", "BwYXBlc", "cGFwZXIg", "kettle",
					       "a2V0dGxl" };

	for (int detail = TEACH_SHORT; detail <= TEACH_FULL; detail++) {
		char *text = told(setting, lines, (enum teach_detail)detail);

		/* What to send next is the setting's own line, and none that was sent. */
		if (strstr(text, "Next: AUTH"))
			strstr(text, "Next: AUTH")[0] = '\0';
		for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
			if (strstr(text, secrets[i]))
				fail_msg("%s after %s:\n%s", secrets[i], lines, text);
		free(text);
	}
}

static void plain_is_taken_apart(void **state)
{
	(void)state;
	expect("outage", HELLO "AUTH PLAIN", "Server: The server waits for the client's only "
					     "message.\n");
	expect("submission", SECURE "AUTH PLAIN " PLAIN_ANN,
	       "Client: The client says who it is and gives its password, parted by NULs.\n"
	       "Base64: AGFubg********\n"
	       "Text: <NUL>ann<NUL>********\n"
	       "authzid: empty - The identity to act as");
	expect("submission", SECURE "AUTH PLAIN " PLAIN_ANN, "authcid: ann - The user name");
	expect("submission", SECURE "AUTH PLAIN " PLAIN_ANN, "passwd: ******** - ");
}

static void login_is_taken_apart(void **state)
{
	(void)state;
	expect("submission", SECURE "AUTH LOGIN", "Base64: VXNlcm5hbWU6\nText: Username:\n");
	expect("submission", SECURE "AUTH LOGIN\n" ANN,
	       "Base64: YW5u\nText: ann\nuser: The user name.\n"
	       "Server: The server asks for the password.\n"
	       "Base64: UGFzc3dvcmQ6\nText: Password:\n");
	expect("submission", SECURE "AUTH LOGIN\n" ANN "\n" PAPER_BOAT,
	       "Base64: ********\nText: ********\n");
}

static void base64_is_no_encryption(void **state)
{
	(void)state;
	expect("submission", SECURE "AUTH LOGIN",
	       "Base64 is an encoding, not encryption: whoever reads the line can decode it. "
	       "What hides it from others on the way is TLS, which is on");
	expect("outage", HELLO "AUTH LOGIN",
	       "Base64 is an encoding, not encryption: whoever reads the line can decode it. "
	       "Only TLS would hide it from others on the way, and TLS is not on.");
}

static void no_answer_is_shown(void **state)
{
	(void)state;
	expect_no_secret("submission", SECURE "AUTH PLAIN " PLAIN_ANN);
	expect_no_secret("submission", SECURE "AUTH PLAIN\n" PLAIN_ANN);
	expect_no_secret("submission", SECURE "AUTH LOGIN\n" ANN "\n" PAPER_BOAT);
	expect_no_secret("submission", SECURE "AUTH LOGIN\n" ANN "\na2V0dGxl");
	expect_no_secret("default", HELLO "AUTH PLAIN " PLAIN_ANN);
	expect_no_secret("submission", HELLO "AUTH PLAIN " PLAIN_ANN);
	expect_no_secret("submission", "AUTH PLAIN a2V0dGxl");
	expect("submission", SECURE "AUTH PLAIN " PLAIN_ANN, "AUTH PLAIN ********");
}

static void what_is_no_message_is_left_alone(void **state)
{
	static struct reach reach;
	static const char *const lines[] = {
		HELLO "NOOP", HELLO "AUTH NONE " PLAIN_ANN, HELLO "AUTH", "AUTH PLAIN",
		SECURE "AUTH PLAIN\n*", SECURE "AUTH PLAIN !!!!", SECURE "AUTH PLAIN\nYW5",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct page *page = page_new();
		struct teach_moment moment;

		reach_lines(&reach, "submission", lines[i]);
		moment = reach_moment(&reach);
		assert_false(teach_login(page, &moment));
		assert_true(page_is_empty(page));
		page_free(page);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_is_taken_apart),
		cmocka_unit_test(login_is_taken_apart),
		cmocka_unit_test(base64_is_no_encryption),
		cmocka_unit_test(no_answer_is_shown),
		cmocka_unit_test(what_is_no_message_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
