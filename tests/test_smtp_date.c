// SPDX-License-Identifier: GPL-3.0-or-later
/* Dates read and written: known ones, every day of the years around, and what is none. */
#include "smtp/grammar/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

static int64_t read(const char *date)
{
	int64_t seconds = 0;

	if (!smtp_date_read(text_of(date), &seconds))
		fail_msg("%s is no date", date);
	return seconds;
}

static void assert_written(int64_t seconds, const char *date)
{
	char at[32];
	struct room room = room_over(at, sizeof(at));

	smtp_date_write(&room, seconds);
	assert_string_equal(at, date);
}

/* Beside the C library's calendar, an hour and a day apart, for 130 years. */
static void dates_follow_one_another_as_in_the_calendar(void **state)
{
	const int64_t epoch = read("1970-01-01T00:00:00Z");

	(void)state;
	for (time_t t = 0; t < (time_t)4102444800; t += 25 * 3600 + 61) {
		char date[32];
		struct tm tm;

		assert_non_null(gmtime_r(&t, &tm));
		strftime(date, sizeof(date), "%Y-%m-%dT%H:%M:%SZ", &tm);
		assert_int_equal(read(date) - epoch, t);
		assert_written(epoch + t, date);
	}
}

static void a_leap_second_is_the_next_minute(void **state)
{
	(void)state;
	assert_int_equal(read("2016-12-31T23:59:60Z"), read("2017-01-01T00:00:00Z"));
	assert_int_equal(read("2016-12-31t23:59:59z") + 1, read("2017-01-01T00:00:00Z"));
	assert_int_equal(read("0000-01-01T00:00:00Z"), 0);
	assert_int_equal(read("9999-12-31T23:59:59Z") - read("9999-12-31T00:00:00Z"), 86399);
}

static void what_is_no_date_is_not_read(void **state)
{
	static const char *const wrong[] = {
		"", "2030-12-31", "2030-12-31T23:59:59", "2030-12-31 23:59:59Z",
		"2030-12-31T23:59:59+", "2030-00-01T00:00:00Z", "2030-13-01T00:00:00Z",
		"2030-01-00T00:00:00Z", "2030-02-29T00:00:00Z", "2100-02-29T00:00:00Z",
		"2030-04-31T00:00:00Z", "2030-01-01T24:00:00Z", "2030-01-01T00:60:00Z",
		"2030-01-01T00:00:61Z", "2030-01-01T00:00:00ZZ", "+030-01-01T00:00:00Z",
	};
	int64_t seconds;

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (smtp_date_read(text_of(wrong[i]), &seconds))
			fail_msg("%s was read", wrong[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_follow_one_another_as_in_the_calendar),
		cmocka_unit_test(a_leap_second_is_the_next_minute),
		cmocka_unit_test(what_is_no_date_is_not_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
