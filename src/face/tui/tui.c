// SPDX-License-Identifier: GPL-3.0-or-later
/* The split screen: keys in, turns of the sitting, pictures out. */
#include "face/private.h"
#include "face/sync.h"
#include "face/tui/draw.h"
#include "face/tui/prompt_history.h"
#include "face/tui/terminal.h"
#include "face/tui/tui_inside.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

enum {
	FRAME_EVERY = 50, /* ms between pictures while keys pour in */
	BY_SIGNAL = 128,  /* exit status of who leaves by a signal: plus its number */
};

static long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void draw(struct tui *tui)
{
	screen_draw(&tui->screen);
	tui->frame_at = now_ms();
}

static void take_news(struct tui *tui)
{
	struct terminal_news news = terminal_news();

	if (news.resized) {
		prompt_resize(draw_rows(), draw_columns());
		tui->screen.stale = true;
	}
	tui->interrupt |= news.interrupt;
	tui->suspend |= news.suspend;
	if (news.leave)
		tui_leave(tui, BY_SIGNAL + news.leave);
}

/* Shows what there is to show, then waits for something to read or to hear. */
static void await(struct tui *tui)
{
	if (!terminal_wait(0)) {
		draw(tui);
		sync_tell(tui->input.total, terminal_resizes());
	}
	if (terminal_wait(-1))
		input_read(&tui->input, STDIN_FILENO);
}

/* Readline's reading. Within a key of several bytes it waits here. Where text
 * is UTF-8 it gets nothing else: in vi mode Readline 8.2 may loop for ever on
 * a line that ends in a broken character. */
static int next_byte(void *context)
{
	struct tui *tui = context;

	for (;;) {
		int byte = draw_is_unicode() ? input_take_utf8(&tui->input)
					     : input_take(&tui->input);

		if (byte >= 0)
			return byte;
		if (byte == INPUT_DROPPED)
			continue;
		if (tui->input.ended || tui->leaving)
			return -1;
		await(tui);
		take_news(tui);
	}
}

static bool more_comes(void *context, int milliseconds)
{
	struct tui *tui = context;

	return tui->input.count || terminal_wait(milliseconds);
}

static void take_key(struct tui *tui)
{
	tui->screen.stale |= tui->screen.message != NULL;
	tui->screen.message = NULL;
	switch (prompt_key()) {
	case PROMPT_LINE:
		tui_say(tui, prompt_line(), (struct text){ 0 }, true);
		break;
	case PROMPT_END:
		tui_leave(tui, 0);
		break;
	case PROMPT_NOTHING:
		break;
	}
}

/* What keys and signals asked for while Readline was at work. */
static void do_asked(struct tui *tui)
{
	if (tui->suspend) {
		terminal_suspend();
		take_news(tui); /* the screen may have another size now */
	}
	if (tui->interrupt)
		prompt_interrupt();
	if (tui->pasting_inside)
		tui->input.pasting = true;
	tui->interrupt = tui->suspend = tui->pasting_inside = false;
}

/* A list of completions is for one line: it goes when the line changes. */
static void drop_list(struct tui *tui)
{
	struct prompt_view view = prompt_view();

	if (!tui->screen.pane.listing || text_equal(view.line, buffer_view(&tui->listed)))
		return;
	pane_unlist(&tui->screen.pane);
	tui->screen.stale = true;
}

static void step(struct tui *tui)
{
	struct input *input = &tui->input;

	if (!input->pasting && input_paste(input) == INPUT_PASTE)
		input_paste_begin(input);
	if (input->pasting)
		tui_take_paste(tui);
	else if (input_paste(input) == INPUT_KEYS || !tui_read_more(tui, KEY_PART_WAIT))
		take_key(tui);
	drop_list(tui);
}

static bool goes_on(const struct tui *tui)
{
	return !tui->leaving &&
	       (tui->input.count || !tui->input.ended || prompt_waiting());
}

static void run(struct tui *tui)
{
	for (;;) {
		take_news(tui);
		do_asked(tui);
		if (!goes_on(tui))
			return;
		if (prompt_waiting())
			take_key(tui);
		else if (!tui->input.count)
			await(tui);
		else
			step(tui);
		if (tui->input.count && now_ms() - tui->frame_at >= FRAME_EVERY)
			draw(tui);
	}
}

static void open_history(void)
{
	struct buffer path = { 0 };

	prompt_history_open(store_history_path(&path) ? path.at : NULL);
	buffer_free(&path);
}

static void close_prompt(void)
{
	prompt_history_close();
	prompt_close();
}

/* Takes the terminal and shows the sitting on it. False when it cannot be had. */
static bool open_screen(struct tui *tui, const struct prompt_host *host,
			enum face_colour colour)
{
	prompt_open(host);
	open_history();
	if (!terminal_enter(prompt_wants_paste())) {
		close_prompt();
		return false;
	}
	draw_begin(face_colours(colour, STDOUT_FILENO));
	terminal_mouse(tui->mouse);
	prompt_resize(draw_rows(), draw_columns());
	screen_begin(&tui->screen, tui->tutor);
	sitting_set_editor(tui->sitting, deed_edit, tui);
	prompt_begin(tutor_prompt(tui->tutor));
	return true;
}

static void close_screen(struct tui *tui)
{
	sitting_set_editor(tui->sitting, NULL, NULL);
	terminal_leave();
	screen_end(&tui->screen);
	close_prompt();
	buffer_free(&tui->pasted);
	buffer_free(&tui->held);
	buffer_free(&tui->listed);
}

int face_tui(struct sitting *sitting, enum face_colour colour)
{
	struct tui tui = {
		.sitting = sitting,
		.tutor = sitting_tutor(sitting),
		.mouse = true,
	};
	const struct prompt_host host = {
		.context = &tui, .byte = next_byte, .waits = more_comes,
		.pressed = deed_press, .wheel = deed_wheel, .pasted = deed_paste,
		.complete = deed_complete, .list = deed_list, .ring = deed_ring,
	};

	face_keep_private();
	if (!open_screen(&tui, &host, colour))
		return face_plain(sitting, colour);
	run(&tui);
	close_screen(&tui);
	return tui.status;
}
