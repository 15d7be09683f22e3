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

/* What the sentence says of it. */
struct told {
	const char *sentence;
	unsigned long count;
	struct list lines;
	const char *names; /* of lines */
};

/* False where nothing was counted; else told is to be freed. */
static bool find_told(const struct teach_moment *moment, struct told *told)
{
	struct counted counted;

	if (!find_counted(moment, &counted))
		return false;
	*told = (struct told){ .count = counted.count + (counted.line > 0) };
	list_lines(&told->lines, &counted);
	told->names = list_and(&told->lines);
	told->sentence = counted.idle
		? P_("{count} command was counted that brings no mail nearer, in line {lines}.",
		     "{count} commands were counted that bring no mail nearer, in lines {lines}.",
		     told->count)
		: P_("{count} refused command was counted, in line {lines}.",
		     "{count} refused commands were counted, in lines {lines}.", told->count);
	return true;
}

static bool place(const void *context, struct text name, struct room *room)
{
	const struct told *told = context;

	if (text_is(name, "count"))
		room_number(room, told->count);
	else if (text_is(name, "lines"))
		room_string(room, told->names);
	else
		return false;
	return true;
}

void teach_counted_line(struct buffer *buffer, const struct teach_moment *moment)
{
	struct told told;

	if (!find_told(moment, &told))
		return;
	buffer_byte(buffer, ' ');
	buffer_fill(buffer, told.sentence, place, &told);
	list_free(&told.lines);
}

void teach_counted(struct page *page, const struct teach_moment *moment)
{
	struct told told;

	if (!find_told(moment, &told))
		return;
	page_fill(page, PAGE_PARAGRAPH, told.sentence, place, &told);
	list_free(&told.lines);
}
