// SPDX-License-Identifier: GPL-3.0-or-later
/* Values of JSON, and how they are printed. */
#include "json/value.h"

#include "base/page.h"
#include "base/width.h"

#include <stdlib.h>

void value_set(json_t *object, const char *name, json_t *value)
{
	if (json_object_set_new(object, name, value))
		heap_exhausted();
}

void value_append(json_t *array, json_t *value)
{
	if (json_array_append_new(array, value))
		heap_exhausted();
}

json_t *value_text(struct text t)
{
	struct buffer shown = { 0 };
	json_t *value;

	shown_text(&shown, t);
	value = json_string(buffer_string_of(&shown));
	buffer_free(&shown);
	return value;
}

json_t *value_lines(struct text t)
{
	struct buffer shown = { 0 };
	json_t *value;

	while (t.len) {
		shown_text(&shown, text_take_line(&t));
		if (t.len)
			buffer_byte(&shown, '\n');
	}
	value = json_string(buffer_string_of(&shown));
	buffer_free(&shown);
	return value;
}

json_t *value_string(const char *string)
{
	return string ? value_text(text_of(string)) : json_null();
}

json_t *value_sentence(const char *sentence)
{
	struct page *page;
	struct buffer plain = { 0 };
	json_t *value;

	if (!sentence || !*sentence)
		return json_null();
	page = page_new();
	page_say(page, PAGE_PARAGRAPH, sentence);
	page_print(page, 0, &page_marks_words, &plain);
	value = value_text(text_head(buffer_view(&plain), plain.len - 1));
	buffer_free(&plain);
	page_free(page);
	return value;
}

void value_print(struct buffer *json, json_t *value)
{
	char *text = json_dumps(value, JSON_INDENT(2));

	if (!text)
		heap_exhausted();
	buffer_string(json, text);
	buffer_byte(json, '\n');
	free(text);
	json_decref(value);
}
