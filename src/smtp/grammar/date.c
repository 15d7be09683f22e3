// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/date.h"

enum { DAY = 86400, HOUR = 3600, MINUTE = 60, FEBRUARY = 2, MONTHS = 12 };

static const unsigned month_days[MONTHS] = {
	31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
};

static bool is_leap(unsigned year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static unsigned days_in_month(unsigned year, unsigned month)
{
	return month_days[month - 1] + (month == FEBRUARY && is_leap(year));
}

static unsigned number_at(struct text t, size_t at, size_t digits)
{
	unsigned long number = 0;

	text_number(text_span(t.at + at, digits), 9999, &number);
	return (unsigned)number;
}

/* A "9" in the form is a digit; letters may be small ones. */
static bool has_form(struct text t)
{
	static const char form[] = "9999-99-99T99:99:99Z";

	if (t.len != sizeof(form) - 1)
		return false;
	for (size_t i = 0; i < t.len; i++)
		if (form[i] == '9' ? !text_is_digit(t.at[i]) : text_upper(t.at[i]) != form[i])
			return false;
	return true;
}

/* How many days there were before that one. */
static int64_t days_before(unsigned year, unsigned month, unsigned day)
{
	int64_t days = (int64_t)year * 365 + day - 1;

	if (year)
		days += (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1;
	while (--month)
		days += days_in_month(year, month);
	return days;
}

static bool read_day(struct text t, int64_t *days)
{
	unsigned year = number_at(t, 0, 4), month = number_at(t, 5, 2);
	unsigned day = number_at(t, 8, 2);

	if (!month || month > MONTHS || !day || day > days_in_month(year, month))
		return false;
	*days = days_before(year, month, day);
	return true;
}

/* A minute may have a leap second. */
static bool read_time(struct text t, unsigned *seconds)
{
	unsigned hour = number_at(t, 11, 2), minute = number_at(t, 14, 2);
	unsigned second = number_at(t, 17, 2);

	*seconds = hour * HOUR + minute * MINUTE + second;
	return hour < 24 && minute < 60 && second <= 60;
}

bool smtp_date_read(struct text t, int64_t *seconds)
{
	unsigned time;
	int64_t days;

	if (!has_form(t) || !read_day(t, &days) || !read_time(t, &time))
		return false;
	*seconds = days * DAY + time;
	return true;
}

static void put_padded(struct room *room, char before, unsigned number)
{
	room_byte(room, before);
	room_string(room, number < 10 ? "0" : "");
	room_number(room, number);
}

/* The last that is no later than `days`, in *month and *day of the year returned. */
static unsigned date_of(int64_t days, unsigned *month, unsigned *day)
{
	unsigned year = (unsigned)(days / 366);

	while (days_before(year + 1, 1, 1) <= days)
		year++;
	for (*month = MONTHS; days_before(year, *month, 1) > days;)
		--*month;
	*day = (unsigned)(days - days_before(year, *month, 1)) + 1;
	return year;
}

void smtp_date_write(struct room *room, int64_t seconds)
{
	unsigned month, day, time = (unsigned)(seconds % DAY);
	unsigned year = date_of(seconds / DAY, &month, &day);

	room_number(room, year);
	put_padded(room, '-', month);
	put_padded(room, '-', day);
	put_padded(room, 'T', time / HOUR);
	put_padded(room, ':', time / MINUTE % 60);
	put_padded(room, ':', time % MINUTE);
	room_byte(room, 'Z');
}
