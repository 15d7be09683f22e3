// SPDX-License-Identifier: GPL-3.0-or-later
/* Why a line was answered as it was. The decision itself is shown: the row
 * that spoke, and the questions asked on the way to it. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "catalogue/catalogue.h"
#include "smtp/smtp.h"

static void add_line(struct page *page, const struct smtp_turn *turn)
{
	struct buffer label = { 0 }, said = { 0 };

	if (!turn->line)
		return;
	buffer_pairs(&label, _("Line {line}"), WORDS({ "line", WORDS_NUMBER(turn->line) }));
	page_block(page, PAGE_FIELD);
	page_label(page, label.at);
	buffer_free(&label);
	teach_said(&said, turn);
	page_text(page, PAGE_CODE, buffer_view(&said));
	buffer_free(&said);
}

static void add_reply(struct page *page, const struct smtp_turn *turn)
{
	if (!turn->reply.code)
		return;
	page_block(page, PAGE_FIELD);
	page_label(page, _("Reply"));
	teach_add_code(page, turn->reply.code, turn->reply.enhanced);
}

/* How to send the line that ended the message too early. */
static void add_lone_dot(struct page *page, const struct teach_moment *moment)
{
	if (moment->turn->verb != SMTP_UNKNOWN || !moment->before->memory.dot_line)
		return;
	page_say(page, PAGE_PARAGRAPH,
		 _("A line of a letter that is only a dot is sent as `..`, and one that "
		   "begins with a dot as that line with one dot more; the receiver takes "
		   "the first dot away again. Mail programs do this by themselves."));
}

static void add_more_checks(struct page *page, unsigned long count)
{
	page_fill(page, PAGE_YES,
		  P_("{count} more check passed", "{count} more checks passed", count),
		  words_from_pairs, WORDS({ "count", WORDS_NUMBER(count) }));
}

static bool is_drawn_together(const struct teach_check *check)
{
	return check->minor && !check->decides && check->mark == PAGE_YES;
}

/* Checks in order; when short, those of less weight become one line, which
 * stands before what the row that spoke says. */
static void add_checks(struct page *page, const struct teach_moment *moment,
		       enum teach_detail detail)
{
	struct smtp_scene scene = teach_scene(moment);
	struct teach_checks checks;
	unsigned long together = 0;
	bool few;

	teach_checks_gather(&checks, moment);
	for (size_t i = 0; i < checks.count; i++)
		together += is_drawn_together(&checks.list[i]);
	few = detail == TEACH_FULL || together == 1;
	for (size_t i = 0; i < checks.count; i++) {
		const struct teach_check *check = &checks.list[i];

		if (!few && together && check->decides) {
			add_more_checks(page, together);
			together = 0;
		}
		if (!few && is_drawn_together(check))
			continue;
		if (detail == TEACH_FULL || check->mark != PAGE_ASIDE)
			page_fill(page, check->mark,
				  translation_for(check->words, smtp_place, &scene),
				  smtp_place, &scene);
	}
	if (!few && together)
		add_more_checks(page, together);
}

static struct text code_text(unsigned code, struct room *room)
{
	room_number(room, code);
	return room_view(room);
}

/* What the numbers of a reply are called. */
struct digits {
	const struct smtp_reply *reply;
	struct text code;
};

static const char *subject_name(const char *enhanced)
{
	struct text rest = text_skip(text_of(enhanced), 2);
	const struct catalogue_digit *subject = catalogue_subject(text_take(&rest, '.'));

	return subject ? subject->name : catalogue_subject(text_of("0"))->name;
}

static bool digit_place(const void *context, struct text name, struct room *room)
{
	const struct digits *digits = context;
	const char *code = digits->code.at;

	if (text_is(name, "first"))
		room_byte(room, code[0]);
	else if (text_is(name, "first-name"))
		room_string(room, _(catalogue_first_digit(code[0])->name));
	else if (text_is(name, "second"))
		room_byte(room, code[1]);
	else if (text_is(name, "second-name"))
		room_string(room, _(catalogue_second_digit(code[1])->name));
	else if (text_is(name, "third"))
		room_byte(room, code[2]);
	else if (text_is(name, "enhanced"))
		room_string(room, digits->reply->enhanced);
	else if (text_is(name, "subject"))
		room_string(room, _(subject_name(digits->reply->enhanced)));
	else
		return false;
	return true;
}

/* Each digit with all that it means. */
static void add_digits_full(struct page *page, const struct smtp_reply *reply)
{
	char number[8];
	struct room room = room_over(number, sizeof(number));

	if (!reply->code)
		return;
	page_blank(page);
	catalogue_digits(page, code_text(reply->code, &room));
	if (*reply->enhanced)
		catalogue_digits(page, text_of(reply->enhanced));
	page_blank(page);
}

/* All digits in two lines: what they are called. */
static void add_digits(struct page *page, const struct smtp_reply *reply)
{
	char number[8], label[32];
	struct room room = room_over(number, sizeof(number));
	struct room label_room = room_over(label, sizeof(label));
	struct digits digits = { reply, code_text(reply->code, &room) };

	if (digits.code.len != 3)
		return;
	teach_write_code(&label_room, reply->code, reply->enhanced);
	page_block(page, PAGE_FIELD);
	page_label(page, label);
	page_add(page, *reply->enhanced
		 ? _("{first} {first-name}, {second} {second-name}, {third} its number; "
		     "{enhanced}: {subject}")
		 : _("{first} {first-name}, {second} {second-name}, {third} its number"),
		 digit_place, &digits);
}

static void add_next(struct page *page, const struct teach_moment *moment)
{
	struct teach_step step;

	if (teach_wait(page, moment) || !teach_next(moment->after, &step) || !*step.line)
		return;
	page_block(page, PAGE_FIELD);
	page_label(page, _("Next"));
	page_string(page, PAGE_CODE, step.line);
}

/* What can be read elsewhere about this row, and about the flaw. */
static void add_sources(struct page *page, const struct smtp_turn *turn)
{
	teach_add_rule(page, turn->rule, turn);
	if (turn->rule->allowed)
		page_field(page, _("Allowed"), _(turn->rule->allowed));
}

void teach_why(struct page *page, const struct teach_moment *moment,
	       enum teach_detail detail)
{
	const struct smtp_turn *turn = moment->turn;
	struct smtp_scene scene = teach_scene(moment);

	page_fill(page, PAGE_TITLE,
		  translation_for(smtp_turn_because(turn), smtp_place, &scene), smtp_place,
		  &scene);
	if (detail == TEACH_FULL) {
		add_line(page, turn);
		add_reply(page, turn);
	}
	if (teach_login(page, moment))
		teach_encoding(page, moment->before);
	teach_late(page, moment);
	add_lone_dot(page, moment);
	add_checks(page, moment, detail);
	teach_counted(page, moment);
	teach_cause_before(page, moment);
	teach_flipped(page, moment);
	teach_caret(page, moment);
	teach_limit(page, moment);
	teach_asked(page, moment);
	teach_traps(page, moment);
	teach_group(page, moment);
	teach_kept(page, moment);
	teach_reports(page, moment);
	if (detail == TEACH_FULL)
		add_digits_full(page, &turn->reply);
	else
		add_digits(page, &turn->reply);
	add_next(page, moment);
	teach_dialect(page, moment);
	add_sources(page, turn);
	teach_elsewhere(page, moment);
}
