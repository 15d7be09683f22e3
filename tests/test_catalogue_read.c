// SPDX-License-Identifier: GPL-3.0-or-later
/* Replies as people paste them, and what they contradict. */
#include "catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* What is pasted, and what has to be read from it. */
struct pasted {
	const char *text;
	const char *code, *enhanced, *words;
};

static void assert_read(const struct pasted *pasted)
{
	struct catalogue_reading r;
	bool any = catalogue_read(&r, text_of(pasted->text));

	if (strcmp(r.code, pasted->code) != 0 || strcmp(r.enhanced, pasted->enhanced) != 0 ||
	    strcmp(buffer_string_of(&r.text), pasted->words) != 0)
		fail_msg("\"%s\" was read as \"%s\" \"%s\" \"%s\"", pasted->text, r.code,
			 r.enhanced, buffer_string_of(&r.text));
	assert_int_equal(any, *r.code || *r.enhanced);
	catalogue_reading_clear(&r);
}

static void codes_are_found_wherever_they_stand(void **state)
{
	static const struct pasted all[] = {
		{ "550", "550", "", "" },
		{ " 5.7.1 \n", "", "5.7.1", "" },
		{ "X.7.1", "", "X.7.1", "" },
		{ "999", "999", "", "" },
		{ "550 5.1.1 No such user", "550", "5.1.1", "No such user" },
		{ "550-5.7.1 [192.0.2.1] Our system has\r\n550-5.7.1 detected\r\n"
		  "550 5.7.1 spam.\r\n", "550", "5.7.1", "[192.0.2.1] Our system has detected spam." },
		{ "550 Mailbox unavailable (#5.1.1)", "550", "5.1.1",
		  "Mailbox unavailable (#5.1.1)" },
		{ "host mx.example.org[192.0.2.7] said: 452-4.2.2 The mailbox\n"
		  "    452 4.2.2 is full (in reply to RCPT TO command)", "452", "4.2.2",
		  "The mailbox is full (in reply to RCPT TO command)" },
		{ "Diagnostic-Code: smtp; 554 5.4.6 Too many hops\n\nThe message", "554", "5.4.6",
		  "Too many hops" },
		{ "Status: 5.7.26", "", "5.7.26", "Status: 5.7.26" },
		{ "<<< 421 too busy", "421", "", "too busy" },
		{ "delay=300, dsn=5.1.1, relay=192.0.2.250:25 (said: 550 x)", "550", "5.1.1", "x)" },
		{ "MAIL FROM:<a@b.example>\r\n250 2.1.0 ok\r\nRCPT TO:<c@d.example>\r\n"
		  "553 5.1.8 no\r\n", "553", "5.1.8", "no" },
		{ "after 300 seconds on port 587 of 192.0.2.250", "", "",
		  "after 300 seconds on port 587 of 192.0.2.250" },
		{ "559 what", "559", "", "what" },
		{ "550 a\033[1m  \tb", "550", "", "a^[[1m b" },
		{ "", "", "", "" },
		{ "   \n ", "", "", "" },
		{ "version 5.7.1.2 or 5.7.1a, 1550", "", "", "version 5.7.1.2 or 5.7.1a, 1550" },
		{ "5.1.1. Unknown", "", "5.1.1", ". Unknown" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		assert_read(&all[i]);
}

/* What is pasted, the conflicts in it, and the words they rest on. */
struct weighed {
	const char *text;
	unsigned conflicts;
	const char *relied;
};

static void assert_weighed(const struct weighed *weighed)
{
	struct catalogue_reading r;
	char relied[64];

	catalogue_read(&r, text_of(weighed->text));
	snprintf(relied, sizeof(relied), "%.*s", (int)r.relied.len,
		 r.telltale ? r.relied.at : "");
	if (r.conflicts != weighed->conflicts || strcmp(relied, weighed->relied) != 0)
		fail_msg("\"%s\" has conflicts %u, by \"%s\"", weighed->text, r.conflicts,
			 relied);
	catalogue_reading_clear(&r);
}

static void contradictions_are_seen(void **state)
{
	static const struct weighed all[] = {
		{ "550 5.1.1 Rate limit exceeded", CATALOGUE_WORDS, "Rate limit" },
		{ "550 5.7.1 User unknown", CATALOGUE_WORDS, "User unknown" },
		{ "550 5.1.1 listed at Spamhaus", CATALOGUE_WORDS, "Spamhaus" },
		{ "550 5.1.1 SPF check failed", CATALOGUE_WORDS, "SPF" },
		{ "550 5.7.1 Mailbox full", CATALOGUE_WORDS, "Mailbox full" },
		{ "550 5.1.1 Greylisted, come back", CATALOGUE_WORDS, "Greylist" },
		{ "551 Relaying denied", CATALOGUE_WORDS, "Relaying denied" },
		{ "503 authentication required", CATALOGUE_WORDS, "authentication required" },
		{ "554 4.3.2 go away", CATALOGUE_CLASSES, "" },
		{ "450 5.2.2 mailbox full", CATALOGUE_CLASSES, "mailbox full" },
		{ "354 3.0.0 go", 0, "" },
		{ "354 2.0.0 go", CATALOGUE_NOT_HERE, "" },
		{ "552 5.1.1 no", CATALOGUE_SUBJECT, "" },
		{ "535 5.2.2 Mailbox full", CATALOGUE_SUBJECT, "Mailbox full" },
		{ "250 5.7.1 no", CATALOGUE_CLASSES, "" },
		{ "503 4.7.0 no", CATALOGUE_CLASSES, "" },
		{ "500 4.2.2 over quota", CATALOGUE_CLASSES | CATALOGUE_SUBJECT, "over quota" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		assert_weighed(&all[i]);
}

/* Replies as well-known servers send them: none of them is to be blamed. */
static void good_replies_are_not_blamed(void **state)
{
	static const struct weighed all[] = {
		{ "550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in local "
		  "recipient table", 0, "User unknown" },
		{ "454 4.7.1 <a@b.example>: Relay access denied", 0, "Relay access denied" },
		{ "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using "
		  "zen.spamhaus.org", 0, "blocked using" },
		{ "450 4.2.0 <a@b.example>: Recipient address rejected: Greylisted", 0,
		  "Greylist" },
		{ "452 4.5.3 Error: too many recipients", 0, "too many recipients" },
		{ "552 5.3.4 Message size exceeds fixed limit", 0, "exceeds fixed" },
		{ "421 4.7.0 Too many connections from your host", 0, "Too many connections" },
		{ "421 4.4.2 mx.example.org Error: timeout exceeded", 0, "timeout" },
		{ "535 5.7.8 Error: authentication failed: bad", 0, "authentication failed" },
		{ "530 5.7.0 Must issue a STARTTLS command first", 0, "Must issue a STARTTLS" },
		{ "503 5.5.1 Error: need MAIL command", 0, "need MAIL" },
		{ "554 5.4.6 Error: too many hops", 0, "too many hops" },
		{ "451 4.3.0 Temporary lookup failure", 0, "Temporary" },
		{ "550 5.7.26 This mail has been blocked: fails DMARC", 0, "DMARC" },
		{ "450 4.7.25 Client host rejected: cannot find your reverse hostname", 0,
		  "reverse hostname" },
		{ "556 5.1.10 Recipient address has null MX", 0, "null MX" },
		{ "552 5.2.2 The mailbox is over quota", 0, "over quota" },
		{ "250 2.1.5 Ok", 0, "" },
		{ "553 5.1.3 The recipient address is not valid", 0, "" },
		{ "354 End data with <CR><LF>.<CR><LF>", 0, "End data with" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		assert_weighed(&all[i]);
}

/* The page as text, each block a line, has the words. */
static void assert_page(const char *pasted, const char *wanted)
{
	struct page *page = page_new();
	struct buffer shown = { 0 };
	struct catalogue_reading r;

	catalogue_read(&r, text_of(pasted));
	catalogue_reading_page(page, &r);
	catalogue_reading_clear(&r);
	page_print(page, 0, &page_marks_ascii, &shown);
	page_free(page);
	if (!strstr(buffer_string_of(&shown), wanted))
		fail_msg("\"%s\" is not on the page:\n%s", wanted, shown.at);
	buffer_free(&shown);
}

static void the_page_explains_each_part(void **state)
{
	static const char pasted[] = "550-5.1.1 You send too much mail\r\n550 5.1.1 *now*\r\n";

	(void)state;
	assert_page(pasted, "550 5.1.1\nWords: You send too much mail *now*\n");
	assert_page(pasted, "\nx The words contradict the code: \"too much mail\" speaks of "
		    "sending too fast, for which the code would be 4.7.28 or another of its "
		    "kind, and not 5.1.1.");
	assert_page(pasted, "\n550: Refused: no such mailbox, or not allowed\n");
	assert_page(pasted, "\n5.1.1: No such mailbox\n");
	assert_page("450 4.2.2 mailbox full", "\n+ The words agree with the code: \"mailbox "
		    "full\" speaks of a full mailbox.\n");
	assert_page("554 4.3.2 x", "\nx The codes contradict each other: 554 and 4.3.2 do not");
	assert_page("354 2.0.0 x", "\nx A reply such as 354, which begins with 3,");
	assert_page("552 5.1.1 x", "\nx The codes do not go together: 552 is not for what");
	assert_page("559 5.77.1 x", "\n559: not in this catalogue\n");
	assert_page("559 5.77.1 x", "\n5.77.1: not in this catalogue\n");
	assert_page("5.7.1", "5.7.1\n\n5.7.1: You may not send there\n");
	assert_page("no code", "There is no code in this.\n");
}

/* Every end of a reply, and every byte in it, is read without harm. */
static void nothing_pasted_does_harm(void **state)
{
	static const char reply[] = "said: 550-5.7.1 \xff mailbox full\r\n550 5.7.1 x";

	(void)state;
	for (size_t len = 0; len < sizeof(reply); len++)
		for (unsigned byte = 0; byte < 256; byte += 5) {
			char part[sizeof(reply)];
			struct catalogue_reading r;

			memcpy(part, reply, sizeof(part));
			part[len] = (char)byte;
			catalogue_read(&r, text_span(part, len + 1));
			for (size_t i = 0; i < r.text.len; i++)
				assert_true((unsigned char)r.text.at[i] >= ' ');
			catalogue_reading_clear(&r);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_found_wherever_they_stand),
		cmocka_unit_test(contradictions_are_seen),
		cmocka_unit_test(good_replies_are_not_blamed),
		cmocka_unit_test(the_page_explains_each_part),
		cmocka_unit_test(nothing_pasted_does_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
