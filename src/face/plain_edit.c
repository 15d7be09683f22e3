// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/plain_edit.h"

#include "face/completions.h"
#include "face/tui/prompt_history.h"
#include "store/store.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

/* Readline's hooks carry no context. */
static struct {
	struct tutor *tutor;
	struct buffer *entered;
	char *covered; /* what was entered, where the line shows something else */
	bool came, ended;
} edit;

static volatile sig_atomic_t interrupted, continued;

static void on_signal(int signal)
{
	if (signal == SIGINT)
		interrupted = 1;
	else
		continued = 1;
}

static void on_line(char *line)
{
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
static void bind_enter(void)
{
	static const char *const keymaps[] = { "emacs", "vi-insert", "vi-command" };

	rl_add_defun("tutor-enter", on_enter, -1);
	for (size_t i = 0; i < sizeof(keymaps) / sizeof(keymaps[0]); i++) {
		Keymap keymap = rl_get_keymap_by_name(keymaps[i]);

		rl_bind_key_in_map('\r', on_enter, keymap);
		rl_bind_key_in_map('\n', on_enter, keymap);
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

void plain_edit_begin(struct tutor *tutor)
{
	static char no_breaks[] = "";
	struct buffer path = { 0 };

	edit.tutor = tutor;
	rl_readline_name = "smtp-tutor";
	rl_persistent_signal_handlers = 1;
	rl_attempted_completion_function = complete;
	rl_completer_word_break_characters = no_breaks;
	rl_variable_bind("completion-ignore-case", "on");
	bind_enter();
	using_history();
	prompt_history_open(store_history_path(&path) ? path.at : NULL);
	buffer_free(&path);
}

void plain_edit_end(void)
{
	free(edit.covered);
	edit.covered = NULL;
	prompt_history_close();
}

static void begin_again(const char *prompt)
{
	interrupted = 0;
	putc('\n', rl_outstream); /* Readline has shown ^C */
	rl_callback_sigcleanup();
	rl_callback_handler_remove();
	rl_replace_line("", 1);
	rl_callback_handler_install(prompt, on_line);
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

/* Waits for a key, or for a signal, which Readline then deals with: it sends them
 * on to us, which must get through. */
static void take_key(const sigset_t *open)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
	sigset_t held;

	if (ppoll(&in, 1, NULL, open) > 0) {
		rl_callback_read_char();
		return;
	}
	sigprocmask(SIG_SETMASK, open, &held);
	rl_check_signals();
	sigprocmask(SIG_SETMASK, &held, NULL);
}

bool plain_edit_line(const char *prompt, struct buffer *entered)
{
	struct signals_before before;

	hold_signals(&before);
	edit.entered = entered;
	edit.came = false;
	rl_callback_handler_install(prompt, on_line);
	while (!edit.came) {
		take_key(&before.open);
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
