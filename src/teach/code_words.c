// SPDX-License-Identifier: GPL-3.0-or-later
/* Codes as people write them, and what gives them. */
#include "teach/teach_inside.h"

#include "smtp/smtp.h"

#include <string.h>

/* "5.5.1" (RFC 3463 2): a class, and two numbers of one to three digits. */
static bool is_enhanced(struct text t)
{
	struct text class = text_take(&t, '.');
	struct text subject = text_take(&t, '.');
	unsigned long n;

	if (class.len != 1 || (*class.at != '2' && *class.at != '4' && *class.at != '5'))
		return false;
	return subject.len <= 3 && text_number(subject, 999, &n) &&
		t.len <= 3 && text_number(t, 999, &n);
}

bool teach_code_read(struct text t, struct teach_code *code)
{
	struct text first, rest = text_trim(t);
	unsigned long n = 0;

	*code = (struct teach_code){ 0 };
	first = text_take(&rest, ' ');
	if (first.len == 3 && text_number(first, 599, &n) && n >= 200) {
		code->code = (unsigned)n;
		first = text_trim(rest);
		if (!first.len)
			return true;
	} else if (rest.len) {
		return false;
	}
	if (!is_enhanced(first))
		return false;
	memcpy(code->enhanced, first.at, first.len);
	return true;
}

void teach_write_code(struct room *room, unsigned code, const char *enhanced)
{
	if (code)
		room_number(room, code);
	if (code && *enhanced)
		room_byte(room, ' ');
	room_string(room, enhanced);
}

void teach_add_code(struct page *page, unsigned code, const char *enhanced)
{
	char at[32];
	struct room room = room_over(at, sizeof(at));

	teach_write_code(&room, code, enhanced);
	page_text(page, PAGE_CODE, room_view(&room));
}

bool teach_row_gives(const struct smtp_rule *rule, const struct teach_code *code)
{
	const char *enhanced = rule->say.enhanced ? rule->say.enhanced : "";

	if (!rule->say.code || (code->code && code->code != rule->say.code))
		return false;
	return !*code->enhanced || strcmp(code->enhanced, enhanced) == 0;
}

static bool gives(const struct smtp_said *said, const struct teach_code *code)
{
	if (!said->code || (code->code && code->code != said->code))
		return false;
	return !*code->enhanced || strcmp(code->enhanced, said->enhanced) == 0;
}

static bool fault_gives(const struct smtp_setting *setting, const struct teach_code *code)
{
	for (size_t i = 0; i < setting->fault_count; i++)
		if (gives(&setting->faults[i].said, code))
			return true;
	return setting->fault_addresses;
}

/* Whether the row does when it speaks in this manner; NULL: in none. */
static bool manner_gives(const struct teach_move *move, const struct smtp_manner *manner,
			 const struct teach_code *code)
{
	struct smtp_said said = { .code = move->rule->say.code };
	struct room enhanced = room_over(said.enhanced, sizeof(said.enhanced));

	room_string(&enhanced, move->rule->say.enhanced ? move->rule->say.enhanced : "");
	smtp_manner_says(move->setting->dialect, manner, &said);
	return gives(&said, code);
}

/* Whether the strike does at the move's command, at whatever the row would have said. */
static bool strike_gives(const struct teach_move *move, const struct smtp_strike *strike,
			 const struct teach_code *code)
{
	if (strike->verbs && (move->verb == SMTP_VERBS || !(strike->verbs & SMTP_BIT(move->verb))))
		return false;
	if (strike->code && code->code && code->code != strike->code)
		return false;
	return (strike->code || strike->enhanced) &&
	       (!*code->enhanced || !strike->enhanced ||
		strcmp(code->enhanced, strike->enhanced) == 0);
}

static bool strikes_give(const struct teach_move *move, const struct teach_code *code)
{
	const struct smtp_dialect *dialect = move->setting->dialect;

	for (size_t i = 0; i < dialect->strike_count; i++)
		if (strike_gives(move, &dialect->strikes[i], code))
			return true;
	return false;
}

bool teach_move_gives(const struct teach_move *move, const struct teach_code *code)
{
	const struct smtp_manner *manner = NULL;

	if (move->struck)
		return strike_gives(move, move->struck, code);
	if (move->rule->says)
		return fault_gives(move->setting, code);
	if (!move->varies && !move->strikes)
		return teach_row_gives(move->rule, code);
	while ((manner = smtp_manner_of(move->setting->dialect, move->rule, manner)))
		if (!manner->passes && manner_gives(move, manner, code))
			return true;
	return manner_gives(move, NULL, code) || (move->strikes && strikes_give(move, code));
}

bool teach_goal_code(const void *context, const struct teach_moment *moment)
{
	const struct teach_code *code = context;
	const struct smtp_reply *reply = &moment->turn->reply;

	if (code->code && code->code != reply->code)
		return false;
	return !*code->enhanced || strcmp(code->enhanced, reply->enhanced) == 0;
}
