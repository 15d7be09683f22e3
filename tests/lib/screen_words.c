// SPDX-License-Identifier: GPL-3.0-or-later
/* What the tutor's screen says, whatever its size. */
#include "lib/screen_inside.h"

#include "base/width.h"
#include "lib/picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CUT "…"

enum { READ_MAX = 1024, MARGIN = 4 };

static struct buffer words_of(const char *text)
{
	struct buffer words = { 0 };
	bool barred = false;

	picture_add(&words, text, &barred);
	return words;
}

static struct picture_pane pane_now(struct pty *pty, const char *title)
{
	struct picture picture = picture_take(pty);
	const struct picture_pane *pane = picture_pane(&picture, title);

	screen_hold_words(pty, pane, "the title of a pane", picture.panes[0].title, title);
	return *pane;
}

void screen_panes_are(struct pty *pty, const char *first, const char *second)
{
	struct picture picture = picture_take(pty);
	char seen[160], wanted[160];

	snprintf(wanted, sizeof(wanted), "%s | %s", first, second ? second : "");
	snprintf(seen, sizeof(seen), "%s | %s", picture.panes[0].title, picture.panes[1].title);
	screen_hold_words(pty, !strcmp(seen, wanted), "the titles of the panes", seen, wanted);
}

/* The texts stand in words, one behind the other. */
static void hold_texts(struct pty *pty, const char *title, const char *words,
		       const char *const *texts)
{
	for (; *texts; texts++) {
		struct buffer sought = words_of(*texts);
		const char *behind = picture_find(words, buffer_string_of(&sought));

		screen_hold_words(pty, behind, title, words, *texts);
		words = behind;
		buffer_free(&sought);
	}
}

void screen_shows_all(struct pty *pty, const char *title, const char *const *texts)
{
	struct picture_pane pane = pane_now(pty, title);
	struct picture picture = picture_take(pty);
	struct buffer words = { 0 };

	picture_add_pane(&words, &picture, &pane);
	hold_texts(pty, title, buffer_string_of(&words), texts);
	buffer_free(&words);
}

/* The rows of a pane, gathered while it is scrolled. */
struct reading {
	const char *title, *back, *forth; /* the pane, and the keys that scroll it */
	char *rows[READ_MAX];
	size_t count;
};

static void choose_keys(struct pty *pty, struct reading *reading)
{
	struct picture picture = picture_take(pty);
	bool second = picture.pane_count == 2 && !strcmp(picture.panes[1].title, reading->title);

	reading->back = second ? "\033[5;3~" : "\033[5~";
	reading->forth = second ? "\033[6;3~" : "\033[6~";
}

static void scroll_back(struct pty *pty, const struct reading *reading, size_t above)
{
	struct picture_pane pane = pane_now(pty, reading->title);

	while (pane.above > above) {
		size_t before = pane.above;

		screen_keys(pty, reading->back);
		pane = pane_now(pty, reading->title);
		screen_hold(pty, pane.above < before, "the pane does not scroll back");
	}
}

/* A row that was read before has to be the same still. */
static void read_row(struct pty *pty, struct reading *reading, size_t n, char *row)
{
	if (n == reading->count) {
		screen_hold(pty, n < READ_MAX, "the pane has no end");
		reading->rows[reading->count++] = row;
		return;
	}
	screen_hold_words(pty, !strcmp(row, reading->rows[n]), reading->title, row,
			  reading->rows[n]);
	free(row);
}

static void read_rows(struct pty *pty, struct reading *reading, const struct picture_pane *pane)
{
	size_t before = reading->count;

	screen_hold(pty, pane->above <= before, "rows were passed over");
	for (unsigned row = 0; row < pane->rows; row++)
		read_row(pty, reading, pane->above + row,
			 pty_text(pty, pane->row + row, pane->column, pane->columns));
	screen_hold(pty, reading->count > before, "scrolling shows nothing new");
}

static struct buffer end_reading(struct reading *reading)
{
	struct buffer words = { 0 };
	bool barred = false;

	for (size_t n = 0; n < reading->count; n++) {
		picture_add(&words, reading->rows[n], &barred);
		free(reading->rows[n]);
	}
	return words;
}

/* All that a pane holds; in the end it is scrolled to where it was. */
static struct buffer read_through(struct pty *pty, const char *title)
{
	struct picture_pane first = pane_now(pty, title), pane;
	struct reading reading = { .title = title };

	choose_keys(pty, &reading);
	scroll_back(pty, &reading, 0);
	pane = pane_now(pty, title);
	read_rows(pty, &reading, &pane);
	while (pane.below) {
		screen_keys(pty, reading.forth);
		pane = pane_now(pty, title);
		read_rows(pty, &reading, &pane);
	}
	screen_hold(pty, reading.count == first.above + first.rows + first.below,
		    "the counts of rows out of sight were wrong");
	scroll_back(pty, &reading, first.above);
	return end_reading(&reading);
}

void screen_tells_all(struct pty *pty, const char *title, const char *const *texts)
{
	struct buffer words = read_through(pty, title);

	hold_texts(pty, title, buffer_string_of(&words), texts);
	buffer_free(&words);
}

/* Text without its blanks: a long word may be broken in two rows. */
static char *squeeze(char *text)
{
	char *to = text;

	for (const char *from = text; *from; from++)
		if (*from != ' ')
			*to++ = *from;
	*to = '\0';
	return text;
}

static char *read_squeezed(struct pty *pty, const char *title)
{
	struct buffer words = read_through(pty, title);

	return squeeze(words.at ? words.at : heap_copy_string(""));
}

void screen_tells_alike(struct pty *pty, const char *title, char **place)
{
	char *told = read_squeezed(pty, title);

	if (!*place) {
		*place = told;
		return;
	}
	screen_hold_words(pty, !strcmp(told, *place), title, told, *place);
	free(told);
}

void screen_hides(struct pty *pty, const char *title, const char *text)
{
	char *told = read_squeezed(pty, title), *secret = squeeze(heap_copy_string(text));

	screen_hold_words(pty, !strstr(told, secret), "what must not be there", told, text);
	free(secret);
	free(told);
}

/* Whether words end in the mark of what is cut, and the mark stands at the end of
 * the row, but for what frames it. */
static bool is_cut(const struct picture *picture, unsigned row, const char *words)
{
	size_t length = strlen(words);
	bool marked = false;

	for (unsigned column = picture->columns - MARGIN; column < picture->columns; column++)
		marked |= !strcmp(pty_cell_at(picture->pty, row, column).text, CUT);
	return marked && length > strlen(CUT) && !strcmp(words + length - strlen(CUT), CUT);
}

/* Holds that words, the last of which stand in `row`, are text, or as much of it as
 * there is room for. */
static void hold_row(const struct picture *picture, unsigned row, const char *where,
		     const char *words, const char *text)
{
	struct buffer wanted = words_of(text);
	const char *all = buffer_string_of(&wanted);
	size_t shown = strlen(words) - strlen(CUT);
	bool same = !strcmp(words, all);

	if (!same && is_cut(picture, row, words))
		same = wanted.len > shown && !strncmp(words, all, shown);
	screen_hold_words(picture->pty, same, where, words, text);
	buffer_free(&wanted);
}

/* The row of the title on a small screen: the head of the pane, then the title. */
static void write_small_title(struct buffer *to, const struct picture_pane *pane,
			      const char *about)
{
	buffer_string(to, pane->title);
	if (pane->above)
		buffer_format(to, " ↑ %zu", pane->above);
	if (pane->below)
		buffer_format(to, " ↓ %zu", pane->below);
	buffer_format(to, " %s", about);
}

void screen_title_is(struct pty *pty, const char *about, const char *server)
{
	static const char program[] = " smtp-tutor";
	struct picture picture = picture_take(pty);
	struct buffer words = { 0 }, wanted = { 0 };
	const char *seen;

	picture_add_rows(&words, &picture, 0, 1);
	seen = buffer_string_of(&words);
	if (picture.small)
		write_small_title(&wanted, &picture.panes[0], about);
	else
		buffer_format(&wanted, "%s %s", about, server);
	if (!strncmp(seen, program, strlen(program)))
		seen += strlen(program);
	hold_row(&picture, 0, "the title", seen, buffer_string_of(&wanted));
	buffer_free(&words);
	buffer_free(&wanted);
}

/* The length of words up to the end of the state in brackets. */
static size_t state_length(const char *words)
{
	size_t length = strcspn(words, "]");

	return length + (words[length] == ']');
}

void screen_strip_is(struct pty *pty, const char *states)
{
	struct picture picture = picture_take(pty);
	struct buffer words = { 0 }, wanted = { 0 };

	picture_add_rows(&words, &picture, picture.strip, picture.strip + 1);
	if (picture.small) {
		states += strcspn(states, "[");
		buffer_cut(&words, state_length(buffer_string_of(&words)));
		buffer_text(&wanted, text_span(states, state_length(states)));
	} else {
		buffer_string(&wanted, states);
	}
	hold_row(&picture, picture.strip, "the strip of states", buffer_string_of(&words),
		 buffer_string_of(&wanted));
	buffer_free(&words);
	buffer_free(&wanted);
}

void screen_goal_is(struct pty *pty, const char *goal)
{
	struct picture picture = picture_take(pty);
	unsigned from = picture.strip + !picture.small;
	struct buffer words = { 0 };
	const char *seen;

	picture_add_rows(&words, &picture, from, picture.goals_end);
	seen = buffer_string_of(&words);
	if (picture.small)
		seen += state_length(seen);
	hold_row(&picture, picture.goals_end - 1, "the goal", seen, goal);
	buffer_free(&words);
}

void screen_prompt_is(struct pty *pty, const char *text)
{
	struct picture picture = picture_take(pty);
	char *seen = pty_text(pty, picture.prompt, 0, picture.columns);
	unsigned row, column;

	pty_cursor(pty, &row, &column);
	screen_hold_words(pty, text_is(text_trim_right(text_of(text)), seen),
			  "the row of the prompt", seen, text);
	screen_hold(pty, pty_cursor_shown(pty) && row == picture.prompt &&
			 column == text_width(text_of(text)),
		    "the cursor does not stand behind what is typed");
	free(seen);
}
