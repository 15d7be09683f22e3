// SPDX-License-Identifier: GPL-3.0-or-later
/* Every code cites sections that exist, and for a standard one they name it:
 * held against tests/rfc-codes.txt, which was read off the texts of the RFCs. */
#include "catalogue/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static char *read_table(void)
{
	struct buffer all = { 0 };
	char part[4096];
	size_t got;
	FILE *file = fopen("tests/rfc-codes.txt", "r");

	if (!file)
		fail_msg("tests/rfc-codes.txt cannot be read from here");
	while ((got = fread(part, 1, sizeof(part), file)) > 0)
		buffer_text(&all, text_span(part, got));
	fclose(file);
	return all.at;
}

/* The codes that a section names, as they stand in the table, with a space
 * at both ends; NULL when there is no such section. Free it. */
static char *section_codes(const char *table, struct text rfc, struct text section)
{
	struct buffer wanted = { 0 }, codes = { 0 };
	const char *row;

	buffer_format(&wanted, "\n%.*s %.*s:", (int)rfc.len, rfc.at, (int)section.len,
		      section.at);
	row = strstr(table, wanted.at);
	if (row) {
		row += wanted.len;
		buffer_text(&codes, text_span(row, strcspn(row, "\n")));
		buffer_byte(&codes, ' ');
	}
	buffer_free(&wanted);
	return codes.at;
}

/* Whether one of the cited sections names the entry's code. Fails when one
 * does not exist. */
static bool is_named(const char *table, const struct catalogue_entry *entry)
{
	struct text cited = text_of(entry->rfc);
	struct buffer spaced = { 0 };
	bool named = false;

	buffer_format(&spaced, " %s ", entry->code);
	while (cited.len) {
		struct text sections = text_skip(text_trim(text_take(&cited, ';')), 4);
		struct text rfc = text_take(&sections, ' ');

		while (sections.len) {
			struct text section = text_trim(text_take(&sections, ','));
			char *codes = section_codes(table, rfc, section);

			if (!codes)
				fail_msg("%s cites RFC %.*s %.*s, which is no section",
					 entry->code, (int)rfc.len, rfc.at,
					 (int)section.len, section.at);
			named |= strstr(codes, spaced.at) != NULL;
			free(codes);
		}
	}
	buffer_free(&spaced);
	return named;
}

static void every_standard_code_is_named_where_it_is_cited(void **state)
{
	char *table = read_table();
	const struct catalogue_entry *entry;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		bool named = is_named(table, entry);

		if (entry->source == CATALOGUE_STANDARD && !named)
			fail_msg("%s is not named by %s", entry->code, entry->rfc);
		if (entry->source == CATALOGUE_FOLKLORE && named)
			fail_msg("%s is named by %s: it is no folklore", entry->code, entry->rfc);
	}
	free(table);
}

/* The test above would notice a section that is not there. */
static void sections_are_told_from_what_is_none(void **state)
{
	char *table = read_table();
	char *codes = section_codes(table, text_of("5321"), text_of("4.1.1.4"));

	(void)state;
	assert_non_null(codes);
	assert_non_null(strstr(codes, " 354 "));
	assert_null(strstr(codes, " 220 "));
	free(codes);
	assert_null(section_codes(table, text_of("5321"), text_of("4.1.9")));
	assert_null(section_codes(table, text_of("321"), text_of("4.1")));
	free(table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_standard_code_is_named_where_it_is_cited),
		cmocka_unit_test(sections_are_told_from_what_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
