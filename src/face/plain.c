// SPDX-License-Identifier: GPL-3.0-or-later
/* The plain face: labelled lines, one after the other, nothing redrawn. For
 * screen readers and braille lines, for terminals that can do no more, and
 * for pipes. */
#include "base/filling.h"
#include "face/face.h"
#include "face/plain_input.h"
#include "face/private.h"
#include "face/show.h"

#include <unistd.h>

enum {
	LINE_WIDTH = 100000, /* wide enough that nothing is wrapped */
};

struct plain {
	struct sitting *sitting;
	struct tutor *tutor;
	bool typed;      /* a person types on a terminal, which echoes */
	bool colour;
	unsigned epoch;
	size_t shown;    /* entries */
	enum smtp_state state;
	struct buffer goal; /* the goal line last printed */
};

/* What was sent or typed, in one piece behind its label. */
static void quote(const struct plain *plain, const char *label, const char *what)
{
	show_labelled(stdout, label, PAGE_CODE, text_of(what), plain->colour);
}

static void show_whole(const struct plain *plain, const struct page *page)
{
	show_page(stdout, page, show_columns(STDOUT_FILENO), &page_marks_words,
		  plain->colour);
}

/* A sentence of ours behind its label, wrapped where a terminal shows it. */
static void say_prose(const struct plain *plain, const char *label, const char *what)
{
	struct page *page = page_new();

	page_block(page, PAGE_PARAGRAPH);
	if (label) {
		page_string(page, PAGE_STRONG, label);
		page_string(page, PAGE_NORMAL, " ");
	}
	page_string(page, PAGE_NORMAL, what);
	show_whole(plain, page);
	page_free(page);
}

static const char *label_of(const struct tutor_entry *entry)
{
	if (entry->kind == TUTOR_SERVER)
		return entry->number ? _("Server, to line {number}:") : _("Server:");
	return entry->kind == TUTOR_DATA ? _("Line {number}, data:")
					 : _("Line {number}, client:");
}

static void show_line(const struct plain *plain, const struct tutor_entry *entry)
{
	struct buffer label = { 0 }, said = { 0 };

	buffer_pairs(&label, label_of(entry),
		     WORDS({ "number", WORDS_NUMBER(entry->number) }));
	tutor_entry_shown(entry, &said);
	quote(plain, label.at, buffer_string_of(&said));
	buffer_free(&said);
	buffer_free(&label);
}

/* echo: what the client sent is shown too. */
static void show_entry(const struct plain *plain, const struct tutor_entry *entry, bool echo)
{
	switch (entry->kind) {
	case TUTOR_CLIENT:
	case TUTOR_DATA:
		if (echo)
			show_line(plain, entry);
		break;
	case TUTOR_SERVER:
		show_line(plain, entry);
		break;
	case TUTOR_ORDER:
		if (echo)
			quote(plain, _("Order:"), entry->text);
		break;
	case TUTOR_NOTE:
	case TUTOR_PAGE:
		show_whole(plain, entry->page);
		break;
	}
}

/* After :back and the like the conversation is another one; it is taken up
 * at the last line that was said in it. */
static size_t taken_up_at(const struct tutor *tutor)
{
	size_t n = tutor_kept(tutor);

	while (n) {
		enum tutor_entry_kind kind = tutor_entry(tutor, --n).kind;

		if (kind == TUTOR_CLIENT || kind == TUTOR_DATA)
			return n;
	}
	return 0;
}

/* The text of a line that was laid out. */
static void line_add(struct buffer *buffer, const struct page_line *line)
{
	for (size_t i = 0; i < line->span_count; i++)
		buffer_text(buffer, line->spans[i].text);
}

/* Of what tells why, the sentence and the check that decided. */
static void show_reason(const struct plain *plain, const struct page *why)
{
	struct page_layout *layout = page_lay(why, LINE_WIDTH, &page_marks_words);

	for (size_t n = 0; n < page_layout_lines(layout); n++) {
		struct page_line line = page_layout_line(layout, n);
		struct buffer text = { 0 };

		line_add(&text, &line);
		if (line.kind == PAGE_TITLE)
			say_prose(plain, _("Why:"), buffer_string_of(&text));
		else if (line.kind == PAGE_NO)
			say_prose(plain, NULL, buffer_string_of(&text));
		buffer_free(&text);
	}
	page_layout_free(layout);
}

/* Why the last reply was given, and what Base64 stands for. The rest is there
 * for :why to tell. */
static void show_why(const struct plain *plain)
{
	struct teach_moment moment = tutor_moment(plain->tutor);
	struct page *page = page_new();

	teach_why(page, &moment, TEACH_SHORT);
	show_reason(plain, page);
	page_clear(page);
	if (teach_login(page, &moment)) {
		teach_encoding(page, moment.before);
		show_whole(plain, page);
	}
	page_free(page);
}

static void show_state(struct plain *plain, bool always)
{
	enum smtp_state state = tutor_session(plain->tutor)->state;

	if (state != plain->state || always)
		say_prose(plain, _("State:"), _(smtp_state_facts(state)->means));
	plain->state = state;
}

static void show_goal(struct plain *plain)
{
	struct buffer goal = { 0 };

	tutor_goal_line(plain->tutor, &goal);
	if (goal.len && !text_equal(buffer_view(&goal), buffer_view(&plain->goal)))
		say_prose(plain, NULL, goal.at);
	buffer_free(&plain->goal);
	plain->goal = goal;
}

/* Behind the last line of the last reply, which is the one that can be told why
 * of: what a whole way there was answered needs no such words. */
static size_t behind_last_reply(const struct tutor *tutor)
{
	size_t n = tutor_entry_count(tutor);

	while (n && tutor_entry(tutor, n - 1).kind != TUTOR_SERVER)
		n--;
	return n;
}

/* All that has happened since the last time. */
static void show_news(struct plain *plain)
{
	size_t why_at = behind_last_reply(plain->tutor);
	bool afresh = tutor_epoch(plain->tutor) != plain->epoch;
	bool answered = false;
	size_t n = afresh ? taken_up_at(plain->tutor) : plain->shown;

	for (; n < tutor_entry_count(plain->tutor); n++) {
		struct tutor_entry entry = tutor_entry(plain->tutor, n);

		if (answered && n == why_at)
			show_why(plain);
		show_entry(plain, &entry, afresh || !plain->typed);
		answered = entry.kind == TUTOR_SERVER && !entry.page;
		if (entry.kind == TUTOR_SERVER && entry.page)
			show_reason(plain, entry.page);
	}
	if (answered)
		show_why(plain);
	show_state(plain, afresh);
	show_goal(plain);
	fflush(stdout);
	plain->shown = n;
	plain->epoch = tutor_epoch(plain->tutor);
}

/* The prompt, with the number that the next line will have. */
static void fill_prompt(const struct plain *plain, struct buffer *prompt)
{
	buffer_clear(prompt);
	buffer_format(prompt, "%u %s", tutor_session(plain->tutor)->memory.line + 1,
		      tutor_prompt(plain->tutor));
}

static void converse(struct plain *plain, struct plain_input *input)
{
	struct buffer line = { 0 }, prompt = { 0 };
	bool more = true;

	while (more) {
		show_news(plain);
		if (ferror(stdout))
			break;
		fill_prompt(plain, &prompt);
		if (!plain_input_line(input, prompt.at, &line))
			break;
		more = sitting_line(plain->sitting, buffer_view(&line),
				    plain_input_next(input));
		if (!tutor_said_secret(plain->tutor))
			plain_input_keep(input, buffer_string_of(&line));
	}
	if (!more)
		show_news(plain);
	else if (plain->typed)
		putc('\n', stdout);
	buffer_free(&prompt);
	buffer_free(&line);
}

int face_plain(struct sitting *sitting, enum face_colour colour)
{
	struct plain plain = {
		.sitting = sitting,
		.tutor = sitting_tutor(sitting),
		.typed = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO),
		.colour = face_colours(colour, STDOUT_FILENO),
	};
	struct plain_input *input;

	face_keep_private();
	input = plain_input_new(plain.tutor, plain.typed);

	plain.epoch = tutor_epoch(plain.tutor) + 1;
	converse(&plain, input);
	plain_input_free(input);
	buffer_free(&plain.goal);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : FACE_EXIT_IO;
}
