// SPDX-License-Identifier: GPL-3.0-or-later
/* Of a server that has had enough of its client: what it counted, and in which lines. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "base/name_list.h"
#include "smtp/smtp.h"

/* What was counted, the turn itself with it where it is one of those. */
struct counted {
	unsigned count;
	const unsigned *lines; /* of those before the turn */
	unsigned line;         /* of the turn; 0: it was not counted */
	bool idle;
};

static bool is_counting(const struct smtp_strike *strike)
{
	return strike && strike->on != SMTP_STRIKE_BURST;
}

/* False where nothing was counted that brought the turn about. */
static bool find_counted(const struct teach_moment *moment, struct counted *counted)
{
	const struct smtp_session *before = moment->before;
	const struct smtp_strike *strike = moment->turn->strike;
	bool too_many = moment->turn->rule->when == &smtp_errors_many;

	if (!is_counting(strike) && !too_many)
		return false;
	counted->idle = !too_many && strike->on == SMTP_STRIKE_IDLE;
	counted->lines = counted->idle ? before->memory.strain.idle : before->memory.strain.errors;
	counted->count = counted->idle ? before->facts.strain.idle : before->facts.strain.errors;
	counted->line = too_many ? 0 : moment->turn->line;
	return true;
}

static void list_line(struct list *list, unsigned line)
{
	char at[16];
	struct room room = room_over(at, sizeof(at));

	room_number(&room, line);
	list_add(list, at);
}

static void list_lines(struct list *list, const struct counted *counted)
{
	for (unsigned i = 0; i < counted->count && i < SMTP_STRAIN_LINES; i++)
		list_line(list, counted->lines[i]);
	if (counted->line)
		list_line(list, counted->line);
}

/* The sentence; false where nothing was counted. */
static bool say_counted(struct buffer *buffer, const struct teach_moment *moment)
{
	struct counted counted;
	struct list list = { 0 };
	unsigned long count;

	if (!find_counted(moment, &counted))
		return false;
	count = counted.count + (counted.line > 0);
	list_lines(&list, &counted);
	buffer_pairs(buffer, counted.idle
		? P_("{count} command was counted that brings no mail nearer, in line {lines}.",
		     "{count} commands were counted that bring no mail nearer, in lines {lines}.",
		     count)
		: P_("{count} refused command was counted, in line {lines}.",
		     "{count} refused commands were counted, in lines {lines}.", count),
		WORDS({ "count", WORDS_NUMBER(count) }, { "lines", list_and(&list) }));
	list_free(&list);
	return true;
}

void teach_counted_line(struct buffer *buffer, const struct teach_moment *moment)
{
	struct buffer says = { 0 };

	if (say_counted(&says, moment)) {
		buffer_byte(buffer, ' ');
		buffer_string(buffer, says.at);
	}
	buffer_free(&says);
}

void teach_counted(struct page *page, const struct teach_moment *moment)
{
	struct buffer says = { 0 };

	if (say_counted(&says, moment))
		page_say(page, PAGE_PARAGRAPH, says.at);
	buffer_free(&says);
}
