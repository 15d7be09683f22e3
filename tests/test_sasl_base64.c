// SPDX-License-Identifier: GPL-3.0-or-later
/* Base64: RFC 4648's own examples, and what is refused. */
#include "lib/sasl.h"
#include "sasl/base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct {
	struct text bytes;
	const char *encoded;
} pairs[] = {
	{ BYTES(""), "" },
	{ BYTES("f"), "Zg==" },
	{ BYTES("fo"), "Zm8=" },
	{ BYTES("foo"), "Zm9v" },
	{ BYTES("foob"), "Zm9vYg==" },
	{ BYTES("fooba"), "Zm9vYmE=" },
	{ BYTES("foobar"), "Zm9vYmFy" },
	{ BYTES("\0"), "AA==" },
	{ BYTES("\0a\0b"), "AGEAYg==" },
	{ BYTES("\xff\xff\xfe"), "///+" },
	{ BYTES("n,,"), "biws" },
};

static void bytes_are_written_and_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		char at[64];
		struct room room = room_over(at, sizeof(at));

		base64_encode(pairs[i].bytes, &room);
		assert_string_equal(at, pairs[i].encoded);
		room_cut(&room, 0);
		assert_true(base64_decode(text_of(pairs[i].encoded), &room, NULL));
		assert_true(text_equal(room_view(&room), pairs[i].bytes));
	}
}

static const struct {
	struct text encoded;
	enum base64_wrong wrong;
	size_t at;
} mistakes[] = {
	{ BYTES("Zm 9"), BASE64_CHARACTER, 2 },
	{ BYTES("Zm9v\r\n"), BASE64_CHARACTER, 4 },
	{ BYTES("Zm9v\n"), BASE64_CHARACTER, 4 },
	{ BYTES("Zm-_"), BASE64_CHARACTER, 2 },
	{ BYTES("Zm9\0"), BASE64_CHARACTER, 3 },
	{ BYTES("Z\xc3\xa9g"), BASE64_CHARACTER, 1 },
	{ BYTES("username!"), BASE64_CHARACTER, 8 },
	{ BYTES("="), BASE64_PADDING, 0 },
	{ BYTES("===="), BASE64_PADDING, 0 },
	{ BYTES("Zg==Zg=="), BASE64_PADDING, 2 },
	{ BYTES("Zg=a"), BASE64_PADDING, 2 },
	{ BYTES("Z==="), BASE64_PADDING, 1 },
	{ BYTES("Zg==="), BASE64_PADDING, 2 },
	{ BYTES("Zm9v="), BASE64_PADDING, 4 },
	{ BYTES("Zm9v===="), BASE64_PADDING, 4 },
	{ BYTES("Zg"), BASE64_LENGTH, 2 },
	{ BYTES("Zg="), BASE64_LENGTH, 3 },
	{ BYTES("Zm8"), BASE64_LENGTH, 3 },
	{ BYTES("Zm9vY"), BASE64_LENGTH, 5 },
	{ BYTES("Zh=="), BASE64_BITS, 1 },
	{ BYTES("Zm9="), BASE64_BITS, 2 },
	{ BYTES("Zm9vZm9="), BASE64_BITS, 6 },
};

static void anything_else_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		char at[64];
		struct room room = room_over(at, sizeof(at));
		struct base64_fault fault;

		room_string(&room, "kept");
		assert_false(base64_decode(mistakes[i].encoded, &room, &fault));
		assert_int_equal(fault.wrong, mistakes[i].wrong);
		assert_int_equal(fault.at, mistakes[i].at);
		assert_string_equal(at, "kept");
		assert_non_null(base64_says(fault.wrong));
	}
	assert_null(base64_says(BASE64_FINE));
}

static void what_does_not_fit_is_refused(void **state)
{
	char at[6];
	struct room room = room_over(at, sizeof(at));
	struct base64_fault fault;

	(void)state;
	assert_true(base64_decode(text_of("Zm9v"), &room, &fault));
	assert_false(base64_decode(text_of("Zm9v"), &room, &fault));
	assert_int_equal(fault.wrong, BASE64_TOO_LONG);
	assert_string_equal(at, "foo");
	assert_true(base64_decode(text_of("YmE="), &room, &fault));
	assert_string_equal(at, "fooba");
}

/* Of all texts of four characters, just those that bytes are written as. */
static void each_text_of_bytes_has_one_form(void **state)
{
	static const char some[] = "ABQgwZ+/9=\n";

	(void)state;
	for (size_t i = 0; i < 11 * 11 * 11 * 11; i++) {
		char four[] = { some[i % 11], some[i / 11 % 11], some[i / 121 % 11],
				some[i / 1331], '\0' };
		char at[8], again[8];
		struct room room = room_over(at, sizeof(at));
		struct room back = room_over(again, sizeof(again));

		if (!base64_decode(text_of(four), &room, NULL))
			continue;
		base64_encode(room_view(&room), &back);
		assert_string_equal(again, four);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_written_and_read),
		cmocka_unit_test(anything_else_is_refused),
		cmocka_unit_test(what_does_not_fit_is_refused),
		cmocka_unit_test(each_text_of_bytes_has_one_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
