// SPDX-License-Identifier: GPL-3.0-or-later
/* What programs are given: every text is one JSON value with the members that
 * the manual promises, and five of them are as they stand in tests/json. */
#include "catalogue/catalogue.h"
#include "json/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static json_t *parsed(struct buffer *json)
{
	json_error_t error;
	json_t *value = json_loads(buffer_string_of(json), JSON_REJECT_DUPLICATES, &error);

	if (!value)
		fail_msg("%s in\n%s", error.text, json->at);
	buffer_free(json);
	return value;
}

static const char *string_at(const json_t *object, const char *name)
{
	const char *string = json_string_value(json_object_get(object, name));

	if (!string)
		fail_msg("there is no string %s", name);
	return string;
}

/* The JSON is what stands in tests/json/NAME.json. */
static void assert_is_golden(const char *name, struct buffer *json)
{
	char path[64], at[4096];
	struct buffer wanted = { 0 };
	FILE *file;
	size_t len;

	snprintf(path, sizeof(path), "tests/json/%s.json", name);
	file = fopen(path, "r");
	if (!file)
		fail_msg("%s is not there; this was printed:\n%s", path, json->at);
	while ((len = fread(at, 1, sizeof(at), file)))
		buffer_text(&wanted, text_span(at, len));
	fclose(file);
	assert_string_equal(buffer_string_of(json), buffer_string_of(&wanted));
	buffer_free(&wanted);
	buffer_free(json);
}

static void answers_are_as_they_were(void **state)
{
	const struct text pair[] = { text_of("235"), text_of("354") };
	const struct catalogue_filter filter = {
		.class = '4', .source = CATALOGUE_REGISTRY_ONLY,
	};
	struct buffer json = { 0 };

	(void)state;
	assert_false(report_asked(&json, text_of("599")));
	assert_is_golden("unknown", &json);
	assert_true(report_asked(&json, text_of("354")));
	assert_is_golden("code", &json);
	assert_true(report_pasted(&json, text_of("442-5.7.23 Our system has found an unusual\n"
						 "442 5.7.23 rate of mail\n")));
	assert_is_golden("reply", &json);
	report_comparison(&json, pair, 2);
	assert_is_golden("compare", &json);
	assert_int_equal(report_list(&json, &filter), 3);
	assert_is_golden("list", &json);
}

/* The members of every code, in their order. */
static const char *const members[] = {
	"code", "form", "known", "entry", "name", "meaning", "class", "subject", "detail",
	"cause", "support", "when", "fix", "try", "session", "next", "server", "rfc",
	"provenance", "confused_with",
};

static void assert_has_members(const json_t *code)
{
	size_t n = 0;
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)(uintptr_t)code, name, value) {
		if (n < sizeof(members) / sizeof(members[0]))
			assert_string_equal(name, members[n]);
		n++;
	}
	assert_int_equal(n, sizeof(members) / sizeof(members[0]));
}

static void every_code_has_every_member(void **state)
{
	const struct catalogue_entry *entry;

	(void)state;
	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++) {
		struct buffer json = { 0 };
		json_t *value, *answer, *code;

		assert_true(report_asked(&json, text_of(entry->code)));
		value = parsed(&json);
		assert_int_equal(json_integer_value(json_object_get(value, "schema")), 1);
		answer = json_array_get(json_object_get(value, "answers"), 0);
		code = json_array_get(json_object_get(answer, "codes"), 0);
		assert_has_members(code);
		assert_string_equal(string_at(code, "code"), entry->code);
		assert_string_equal(string_at(code, "entry"), entry->code);
		assert_true(json_array_size(json_object_get(code, "rfc")) > 0);
		assert_null(strchr(string_at(code, "meaning"), '`'));
		json_decref(value);
	}
}

static bool is_described(const char *path)
{
	const struct schema_member *member;

	for (size_t n = 0; (member = schema_member_at(n)); n++)
		if (strcmp(member->path, path) == 0)
			return true;
	return false;
}

/* Holds each member below value against the description. A code's members are
 * described once, wherever the code stands. */
static void assert_described(const char *path, const json_t *value)
{
	const char *name;
	json_t *member, *one;
	size_t n;

	json_object_foreach((json_t *)(uintptr_t)value, name, member) {
		char full[160];

		snprintf(full, sizeof(full), "%s%s%s%s", path, *path ? "." : "", name,
			 json_is_array(member) ? "[]" : "");
		if (strcmp(full, "answers[].codes[]") == 0)
			snprintf(full, sizeof(full), "codes[]");
		if (!is_described(full))
			fail_msg("%s is not described", full);
		if (strcmp(full, "answers[].matches[]") == 0)
			snprintf(full, sizeof(full), "codes[]");
		json_array_foreach(member, n, one)
			assert_described(full, one);
		if (json_is_object(member))
			assert_described(full, member);
	}
}

static void every_member_is_described(void **state)
{
	const struct text codes[] = { text_of("354"), text_of("503"), text_of("4.2.2") };
	const struct catalogue_filter all = { .all_sources = true };
	struct buffer json = { 0 };
	json_t *value;

	(void)state;
	for (unsigned n = 0; n < 4; n++) {
		switch (n) {
		case 0:
			report_asked(&json, text_of("550 4.7.28 mailbox full"));
			break;
		case 1:
			report_asked(&json, text_of("mailbox full"));
			break;
		case 2:
			report_comparison(&json, codes, 3);
			break;
		default:
			report_list(&json, &all);
		}
		value = parsed(&json);
		assert_described("", value);
		json_decref(value);
	}
}

/* The ids of the flaws that the rule of that name is told to speak of, as ",a,b,". */
static void list_flaws(const char *code, const char *rule, struct buffer *ids)
{
	struct buffer json = { 0 };
	json_t *value, *rules, *one, *flaw;
	size_t i, n;

	report_asked(&json, text_of(code));
	value = parsed(&json);
	rules = json_object_get(json_object_get(json_array_get(json_object_get(json_array_get(
		json_object_get(value, "answers"), 0), "codes"), 0), "when"), "rules");
	buffer_byte(ids, ',');
	json_array_foreach(rules, i, one) {
		if (strcmp(string_at(one, "id"), rule) != 0)
			continue;
		json_array_foreach(json_object_get(one, "flaws"), n, flaw)
			buffer_format(ids, "%s,", string_at(flaw, "id"));
	}
	json_decref(value);
}

static void rules_tell_their_flaws(void **state)
{
	struct buffer ids = { 0 };

	(void)state;
	list_flaws("501", "helo.name-long", &ids);
	assert_string_equal(ids.at, ",domain.label-long,domain.long,");
	buffer_clear(&ids);
	list_flaws("501", "mail.path-malformed", &ids);
	assert_non_null(strstr(ids.at, ",local.dot-last,"));
	assert_null(strstr(ids.at, ",prefix.other,"));
	buffer_clear(&ids);
	list_flaws("501", "response.undecodable", &ids);
	assert_non_null(strstr(ids.at, ",base64.length,"));
	assert_null(strstr(ids.at, ",line.control,"));
	buffer_clear(&ids);
	list_flaws("501", "data.argument", &ids);
	assert_string_equal(ids.at, ",");
	buffer_free(&ids);
}

static void each_line_of_a_pipe_has_its_answer(void **state)
{
	struct buffer json = { 0 };
	json_t *value, *answers;

	(void)state;
	assert_false(report_pasted(&json, text_of("550\n599\nmailbox full\n")));
	value = parsed(&json);
	answers = json_object_get(value, "answers");
	assert_int_equal(json_array_size(answers), 3);
	assert_true(json_is_true(json_object_get(json_array_get(answers, 0), "known")));
	assert_true(json_is_false(json_object_get(json_array_get(answers, 1), "known")));
	assert_string_equal(string_at(json_array_get(answers, 2), "kind"), "words");
	assert_string_equal(string_at(json_array_get(json_object_get(json_array_get(answers, 2),
								    "matches"), 0), "code"),
			    "X.2.2");
	json_decref(value);
}

static void bytes_that_are_no_text_are_shown(void **state)
{
	struct buffer json = { 0 };
	json_t *value, *answer;

	(void)state;
	assert_true(report_asked(&json, text_of("550 caf\351 \033[2J\n\"quoted\"")));
	value = parsed(&json);
	answer = json_array_get(json_object_get(value, "answers"), 0);
	assert_string_equal(string_at(answer, "asked"), "550 caf\\xe9 ^[[2J\n\"quoted\"");
	json_decref(value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_as_they_were),
		cmocka_unit_test(every_code_has_every_member),
		cmocka_unit_test(every_member_is_described),
		cmocka_unit_test(rules_tell_their_flaws),
		cmocka_unit_test(each_line_of_a_pipe_has_its_answer),
		cmocka_unit_test(bytes_that_are_no_text_are_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
