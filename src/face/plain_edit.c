// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/plain_edit.h"

#include "face/completions.h"
#include "face/last_wish.h"
#include "face/safe_keys.h"
#include "face/sync.h"
#include "face/tui/prompt_history.h"
#include "store/store.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

/* Readline's hooks carry no context. */
static struct {
	struct tutor *tutor;
	struct buffer *entered;
	char *covered; /* what was entered, where the line shows something else */
	bool came, ended;
	bool marks_pastes;
	unsigned long bytes;  /* read so far */
	const sigset_t *open; /* what is let through while a key is waited for */
	bool searching; /* when the key came that is dealt with */
} edit;

static volatile sig_atomic_t interrupted, continued;

static void on_signal(int signal)
{
	if (signal == SIGINT)
		interrupted = 1;
	else
		continued = 1;
}

/* Enter in a search that has found nothing ends the search: the empty line behind it was not
 * entered by anybody, and would be said. */
static bool is_end_of_search(const char *line)
{
	return edit.searching && line && !*line;
}

static void on_line(char *line)
{
	if (is_end_of_search(line)) {
		free(line);
		return;
	}
	edit.came = true;
	rl_callback_handler_remove();
	if (line)
		buffer_string(edit.entered, edit.covered ? edit.covered : line);
	else
		edit.ended = true;
	free(edit.covered);
	edit.covered = NULL;
	free(line);
}

/* Enter: a password is shown while it is typed, and covered before the line is
 * left standing on the screen. */
static int on_enter(int count, int key)
{
	struct buffer shown = { 0 };

	if (tutor_covers(edit.tutor, text_of(rl_line_buffer), &shown)) {
		free(edit.covered);
		edit.covered = heap_copy_string(rl_line_buffer);
		rl_replace_line(buffer_string_of(&shown), 1);
		rl_point = rl_end;
		rl_redisplay();
	}
	buffer_free(&shown);
	return rl_newline(count, key);
}

/* Before the inputrc is read, which may bind them to something else. */
static void bind_keys(void)
{
	static const char *const keymaps[] = { "emacs", "vi-insert", "vi-command" };

	rl_add_defun("tutor-enter", on_enter, -1);
	for (size_t i = 0; i < sizeof(keymaps) / sizeof(keymaps[0]); i++) {
		Keymap keymap = rl_get_keymap_by_name(keymaps[i]);

		rl_bind_key_in_map('\r', on_enter, keymap);
		rl_bind_key_in_map('\n', on_enter, keymap);
		/* What no binding takes of a key's bytes must not become text. */
		rl_bind_keyseq_in_map("\033[", rl_skip_csi_sequence, keymap);
	}
}

static char **complete(const char *text, int start, int end)
{
	const struct tutor_completion *found;
	struct text typed = text_span(rl_line_buffer, (size_t)end);
	size_t count = tutor_complete(edit.tutor, typed, &found);

	(void)text;
	(void)start;
	rl_attempted_completion_over = 1;
	rl_completion_suppress_append = 1;
	return completions_table(found, count);
}

static bool key_waits(void)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };

	return poll(&in, 1, 0) > 0;
}

/* Waits for a key, letting signals through. False when one came. */
static bool await_key(void)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };

	if (!key_waits())
		sync_tell(edit.bytes, 0);
	return ppoll(&in, 1, NULL, edit.open) > 0;
}

/* Readline's reading. Within a key or a paste it waits here; a signal ends what was
 * being read, and is dealt with by who called Readline. */
static int next_byte(void)
{
	int byte;

	if (!await_key())
		return -1;
	byte = rl_getc(rl_instream);
	edit.bytes += byte >= 0;
	return byte;
}

/* The terminal marks pastes while a line is edited, if the user lets it. */
static void prepare(int meta)
{
	rl_prep_terminal(meta);
	if (edit.marks_pastes)
		fputs("\033[?2004h", rl_outstream);
	fflush(rl_outstream);
}

static void give_back(void)
{
	if (edit.marks_pastes)
		fputs("\033[?2004l", rl_outstream);
	fflush(rl_outstream);
	rl_deprep_terminal();
}

void plain_edit_begin(struct tutor *tutor)
{
	static char no_breaks[] = "";
	struct buffer path = { 0 };
	struct termios modes;

	edit.tutor = tutor;
	rl_readline_name = "smtp-tutor";
	rl_persistent_signal_handlers = 1;
	rl_attempted_completion_function = complete;
	rl_completer_word_break_characters = no_breaks;
	rl_variable_bind("completion-ignore-case", "on");
	if (tcgetattr(STDIN_FILENO, &modes) == 0)
		last_wish_make("\033[?2004l", &modes);
	bind_keys();
	rl_initialize();
	edit.marks_pastes = safe_keys_take_over_pastes();
	rl_prep_term_function = prepare;
	rl_deprep_term_function = give_back;
	safe_keys_begin(next_byte);
	using_history();
	prompt_history_open(store_history_path(&path) ? path.at : NULL);
	buffer_free(&path);
}

void plain_edit_end(void)
{
	free(edit.covered);
	edit.covered = NULL;
	safe_keys_end();
	last_wish_drop();
	prompt_history_close();
}

static void begin_again(const char *prompt)
{
	interrupted = 0;
	putc('\n', rl_outstream); /* Readline has shown ^C */
	safe_keys_start_over(prompt, on_line);
}

/* How signals were dealt with before a line is edited. */
struct signals_before {
	struct sigaction interrupted, continued;
	sigset_t open;
};

/* Signals are held back, but while keys are waited for. */
static void hold_signals(struct signals_before *before)
{
	struct sigaction note = { .sa_handler = on_signal };
	sigset_t held;

	sigemptyset(&held);
	sigaddset(&held, SIGINT);
	sigaddset(&held, SIGTERM);
	sigaddset(&held, SIGHUP);
	sigaddset(&held, SIGTSTP);
	sigaction(SIGINT, &note, &before->interrupted);
	sigaction(SIGCONT, &note, &before->continued);
	sigprocmask(SIG_BLOCK, &held, &before->open);
}

static void release_signals(const struct signals_before *before)
{
	sigprocmask(SIG_SETMASK, &before->open, NULL);
	sigaction(SIGINT, &before->interrupted, NULL);
	sigaction(SIGCONT, &before->continued, NULL);
}

/* Takes a key, or a signal, which Readline then deals with: it sends them on to us,
 * which must get through. */
static void take_key(void)
{
	sigset_t held;

	if (safe_keys_waiting() || await_key()) {
		edit.searching = RL_ISSTATE(RL_STATE_ISEARCH);
		safe_keys_take();
		return;
	}
	sigprocmask(SIG_SETMASK, edit.open, &held);
	rl_check_signals();
	sigprocmask(SIG_SETMASK, &held, NULL);
}

bool plain_edit_line(const char *prompt, struct buffer *entered)
{
	struct signals_before before;

	hold_signals(&before);
	edit.open = &before.open;
	edit.entered = entered;
	edit.came = false;
	rl_callback_handler_install(prompt, on_line);
	while (!edit.came) {
		take_key();
		if (interrupted)
			begin_again(prompt);
		else if (continued && !edit.came)
			rl_forced_update_display();
		continued = 0;
	}
	release_signals(&before);
	return !edit.ended;
}

void plain_edit_keep(struct text line)
{
	prompt_history_add(line);
}
