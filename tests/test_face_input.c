// SPDX-License-Identifier: GPL-3.0-or-later
/* Bytes on their way to the prompt, pastes taken out of them; and the keys. */
#include "face/tui/input.h"
#include "face/tui/bindings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Deals with what waits as the loop does: keys as they are, lines of a paste
 * as "[line]", a paste's end as ".". */
static void take_all(struct input *input, struct buffer *pasted, struct buffer *seen)
{
	while (input->count) {
		enum input_piece piece;

		if (!input->pasting && input_paste(input) == INPUT_PART)
			return;
		if (!input->pasting && input_paste(input) == INPUT_PASTE)
			input_paste_begin(input);
		if (!input->pasting) {
			buffer_byte(seen, (char)input_take(input));
			continue;
		}
		piece = input_paste_take(input, pasted);
		if (piece == INPUT_REST)
			return;
		buffer_string(seen, piece == INPUT_LINE ? "[" : "(");
		buffer_text(seen, buffer_view(pasted));
		buffer_string(seen, piece == INPUT_LINE ? "]" : ").");
		buffer_clear(pasted);
	}
}

/* What comes of bytes that arrive `step` at a time. */
static void hold_in_steps(const char *bytes, size_t step, const char *wanted)
{
	struct input input = { 0 };
	struct buffer pasted = { 0 }, seen = { 0 };
	struct text rest = text_of(bytes);

	while (rest.len) {
		input_add(&input, text_head(rest, step));
		take_all(&input, &pasted, &seen);
		rest = text_skip(rest, step);
	}
	assert_string_equal(buffer_string_of(&seen), wanted);
	buffer_free(&pasted);
	buffer_free(&seen);
}

/* Escape that comes alone is a key, so the smallest piece is two bytes. */
static void hold(const char *bytes, const char *wanted)
{
	for (size_t step = strlen(bytes); step >= 2; step--)
		if (step == strlen(bytes) || bytes[step - 1] != '\033')
			hold_in_steps(bytes, step, wanted);
}

static void test_keys_pass(void **state)
{
	(void)state;
	hold("EHLO\r", "EHLO\r");
	hold("ab\033[Acd", "ab\033[Acd");
}

static void test_paste(void **state)
{
	(void)state;
	hold("\033[200~one\rtwo\nthree\r\nfour\033[201~x", "[one][two][three](four).x");
	hold("\033[200~\r\r\n\n\r\033[201~", "[][][][]().");
	hold("\033[200~a\033[20b\033[A\033[201~", "(a\033[20b\033[A).");
	hold("ab\033[200~\033[201~cd", "ab().cd");
}

static void test_lost_end(void **state)
{
	struct input input = { 0 };
	struct buffer pasted = { 0 }, seen = { 0 };

	(void)state;
	input_add(&input, text_of("\033[200~abc"));
	take_all(&input, &pasted, &seen);
	assert_true(input.pasting);
	input_add(&input, text_of("\003"));
	take_all(&input, &pasted, &seen);
	assert_false(input.pasting);
	assert_string_equal(buffer_string_of(&seen), "(abc).");
	buffer_free(&pasted);
	buffer_free(&seen);
}

static void hold_characters(const char *bytes, const char *wanted, int last)
{
	struct input input = { 0 };
	struct buffer seen = { 0 };
	int byte;

	input_add(&input, text_of(bytes));
	while ((byte = input_take_utf8(&input)) >= 0 || byte == INPUT_DROPPED)
		buffer_byte(&seen, byte == INPUT_DROPPED ? '!' : (char)byte);
	assert_int_equal(byte, last);
	assert_string_equal(buffer_string_of(&seen), wanted);
	buffer_free(&seen);
}

static void test_only_whole_characters(void **state)
{
	(void)state;
	hold_characters("a\303\251z", "a\303\251z", -1);
	hold_characters("\360\237\230\200\345\207\272", "\360\237\230\200\345\207\272", -1);
	hold_characters("a\225\377b", "a!!b", -1);
	hold_characters("\303a\303\303\251", "!a!\303\251", -1);
	hold_characters("x\303", "x", INPUT_WAITS);
	hold_characters("x\360\237\230", "x", INPUT_WAITS);
	hold_characters("\300\257\355\240\200", "!!!!!", -1);
}

static void test_ring_is_bounded(void **state)
{
	static char much[INPUT_SIZE + 100];
	struct input input = { 0 };

	(void)state;
	memset(much, 'x', sizeof(much));
	assert_int_equal(input_add(&input, text_span(much, 100)), 100);
	for (int i = 0; i < 60; i++)
		assert_int_equal(input_take(&input), 'x');
	assert_int_equal(input_add(&input, text_span(much, sizeof(much))), INPUT_SIZE - 40);
	assert_int_equal(input.count, INPUT_SIZE);
	assert_int_equal(input.total, INPUT_SIZE + 60);
	for (int i = 0; i < INPUT_SIZE; i++)
		assert_int_equal(input_take(&input), 'x');
	assert_int_equal(input_take(&input), -1);
}

static void test_keys_are_whole(void **state)
{
	(void)state;
	for (enum action action = 0; action < ACTIONS; action++) {
		const struct action_facts *facts = action_facts(action);

		assert_non_null(facts->command);
		assert_memory_equal(facts->command, "tutor-", 6);
		assert_non_null(facts->keys[0]);
		assert_non_null(facts->called);
		assert_int_equal(facts->does[strlen(facts->does) - 1], '.');
		for (enum action other = 0; other < action; other++) {
			assert_string_not_equal(facts->command,
						action_facts(other)->command);
			assert_string_not_equal(facts->called, action_facts(other)->called);
		}
	}
}

static void hold_own(const char *keys, enum action own)
{
	for (enum action action = 0; action < ACTIONS; action++)
		for (const char *const *key = action_facts(action)->keys; *key; key++)
			if (action != own)
				assert_string_not_equal(keys, *key);
}

static void test_keys_are_distinct(void **state)
{
	(void)state;
	for (enum action action = 0; action < ACTIONS; action++)
		for (const char *const *key = action_facts(action)->keys; *key; key++)
			hold_own(*key, action);
}

static void test_help_names_every_key(void **state)
{
	struct page *page = page_new();
	struct buffer print = { 0 };

	(void)state;
	bindings_fill(page);
	page_print(page, 0, &page_marks_words, &print);
	for (enum action action = 0; action < ACTIONS; action++) {
		assert_non_null(strstr(print.at, action_facts(action)->called));
		assert_non_null(strstr(print.at, action_facts(action)->does));
	}
	buffer_free(&print);
	page_free(page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_pass),
		cmocka_unit_test(test_paste),
		cmocka_unit_test(test_lost_end),
		cmocka_unit_test(test_only_whole_characters),
		cmocka_unit_test(test_ring_is_bounded),
		cmocka_unit_test(test_keys_are_whole),
		cmocka_unit_test(test_keys_are_distinct),
		cmocka_unit_test(test_help_names_every_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
