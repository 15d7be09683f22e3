// SPDX-License-Identifier: GPL-3.0-or-later
/* The texts of JSON that the commands about codes print. */
#include "json/json.h"

#include "json/code.h"

enum { MATCHES_MAX = 8 };

static json_t *begin(const char *command)
{
	json_t *value = json_object();

	value_set(value, "schema", json_integer(REPORT_SCHEMA));
	value_set(value, "command", value_string(command));
	return value;
}

/* A sentence whose places are those of a reading. */
static json_t *filled(const char *sentence, const struct catalogue_reading *reading)
{
	char at[1024];
	struct room room = room_over(at, sizeof(at));

	words_fill(&room, sentence, catalogue_reading_place, reading);
	return value_sentence(at);
}

static json_t *contradictions(const struct catalogue_reading *reading)
{
	const struct catalogue_conflict_facts *facts;
	json_t *value = json_array();

	for (size_t n = 0; (facts = catalogue_conflict_at(n)); n++) {
		json_t *one;

		if (!(reading->conflicts & facts->conflict))
			continue;
		one = json_object();
		value_set(one, "kind", value_string(facts->name));
		value_set(one, "says", filled(_(facts->says), reading));
		value_append(value, one);
	}
	return value;
}

/* What the words speak of, and which of them were relied on. */
static json_t *words_value(const struct catalogue_reading *reading)
{
	json_t *value;

	if (!reading->telltale)
		return json_null();
	value = json_object();
	value_set(value, "relied_on", value_text(reading->relied));
	value_set(value, "about", value_string(_(reading->telltale->about)));
	value_set(value, "agree", json_boolean(!(reading->conflicts & CATALOGUE_WORDS)));
	return value;
}

static json_t *reply_value(const struct catalogue_reading *reading)
{
	json_t *value = json_object();

	value_set(value, "code", value_string(*reading->code ? reading->code : NULL));
	value_set(value, "enhanced", value_string(*reading->enhanced ? reading->enhanced : NULL));
	value_set(value, "text", value_text(buffer_view(&reading->text)));
	value_set(value, "words", words_value(reading));
	value_set(value, "contradictions", contradictions(reading));
	return value;
}

static bool add_codes(json_t *codes, struct text asked)
{
	bool known = true;

	while (asked.len) {
		struct text code = catalogue_take_word(&asked);

		value_append(codes, code_value(code));
		known &= catalogue_find(code) != NULL;
	}
	return known;
}

static bool add_reading(json_t *codes, const struct catalogue_reading *reading)
{
	if (*reading->code)
		value_append(codes, code_value(text_of(reading->code)));
	if (*reading->enhanced)
		value_append(codes, code_value(text_of(reading->enhanced)));
	return catalogue_reading_known(reading);
}

static bool add_matches(json_t *matches, struct text words)
{
	const struct catalogue_entry *found[MATCHES_MAX];
	size_t count = catalogue_search(words, found, MATCHES_MAX);

	for (size_t i = 0; i < count; i++)
		value_append(matches, code_brief(text_of(found[i]->code), found[i]));
	return count;
}

static bool add_answer(json_t *answers, struct text asked)
{
	static const char *const kinds[] = {
		[CATALOGUE_ASKED_CODES] = "codes",
		[CATALOGUE_ASKED_RULES] = "codes",
		[CATALOGUE_ASKED_REPLY] = "reply",
		[CATALOGUE_ASKED_WORDS] = "words",
	};
	json_t *value = json_object(), *codes = json_array(), *matches = json_array();
	struct catalogue_reading reading;
	enum catalogue_kind kind = catalogue_kind_of(asked, &reading);
	struct text words = asked;
	bool known = kind == CATALOGUE_ASKED_CODES ? add_codes(codes, text_trim(asked)) :
		kind == CATALOGUE_ASKED_RULES ? add_codes(codes, catalogue_take_word(&words)) :
		kind == CATALOGUE_ASKED_REPLY ? add_reading(codes, &reading) :
		add_matches(matches, asked);

	value_set(value, "asked", value_lines(asked));
	value_set(value, "kind", value_string(kinds[kind]));
	value_set(value, "known", json_boolean(known));
	value_set(value, "reply", kind == CATALOGUE_ASKED_REPLY ? reply_value(&reading) : json_null());
	value_set(value, "codes", codes);
	value_set(value, "matches", matches);
	value_append(answers, value);
	catalogue_reading_clear(&reading);
	return known;
}

bool report_asked(struct buffer *json, struct text asked)
{
	json_t *value = begin("code"), *answers = json_array();
	bool known = add_answer(answers, asked);

	value_set(value, "answers", answers);
	value_print(json, value);
	return known;
}

bool report_pasted(struct buffer *json, struct text pasted)
{
	json_t *value = begin("code"), *answers = json_array();
	struct text item;
	bool known = true;

	while (catalogue_item(&pasted, &item))
		known &= add_answer(answers, item);
	value_set(value, "answers", answers);
	value_print(json, value);
	return known;
}

/* What the page of a comparison says of two codes, as one sentence each. */
static json_t *contrast_value(struct text a, struct text b)
{
	const struct catalogue_pair *pair = catalogue_pair_find(a, b);
	json_t *value = json_object(), *codes = json_array();
	struct page *page = page_new();
	struct buffer shown = { 0 };
	json_t *sentences = json_array();
	struct text rest;

	value_append(codes, value_text(a));
	value_append(codes, value_text(b));
	catalogue_contrast(page, a, b);
	page_print(page, 0, &page_marks_words, &shown);
	for (rest = buffer_view(&shown); rest.len;)
		value_append(sentences, value_text(text_take_line(&rest)));
	value_set(value, "codes", codes);
	value_set(value, "differ", pair ? value_sentence(_(pair->differ)) : json_null());
	value_set(value, "choose", pair ? value_sentence(_(pair->choose)) : json_null());
	value_set(value, "mistake", pair ? value_sentence(_(pair->mistake)) : json_null());
	value_set(value, "derived", sentences);
	buffer_free(&shown);
	page_free(page);
	return value;
}

void report_comparison(struct buffer *json, const struct text *codes, size_t count)
{
	json_t *value = begin("compare"), *compared = json_array(), *differences = json_array();

	for (size_t i = 0; i < count; i++) {
		value_append(compared, code_value(codes[i]));
		for (size_t j = i + 1; j < count; j++)
			value_append(differences, contrast_value(codes[i], codes[j]));
	}
	value_set(value, "codes", compared);
	value_set(value, "differences", differences);
	value_print(json, value);
}

size_t report_list(struct buffer *json, const struct catalogue_filter *filter)
{
	json_t *value = begin("list"), *codes = json_array();
	const struct catalogue_entry *entry;
	struct catalogue_code code;
	size_t count = 0;

	for (size_t n = 0; (entry = catalogue_filtered(filter, &n, &code)); count++)
		value_append(codes, code_brief(text_of(code.at), entry));
	value_set(value, "codes", codes);
	value_print(json, value);
	return count;
}
