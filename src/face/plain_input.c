// SPDX-License-Identifier: GPL-3.0-or-later
/* Readline by its callbacks, so that Ctrl-C gives a fresh line and every
 * other signal finds the terminal put back. */
#include "face/plain_input.h"

#include "store/store.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

enum { HISTORY_LINES = 1000 };

struct plain_input {
	struct tutor *tutor;
	bool typed;
	char *piped;          /* getline's memory */
	size_t piped_size;
	struct buffer entered; /* all that came with the last Enter */
	size_t taken;          /* of it, by plain_input_line() */
	bool more;             /* there is a line in it not taken yet */
	bool ended;
	char *covered; /* what was entered, where the line shows something else */
	char *history; /* its file; NULL: not kept */
};

/* Readline's hooks carry no context: the one input that reads at present. */
static struct plain_input *reading;
static bool line_came;
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
	line_came = true;
	rl_callback_handler_remove();
	if (line)
		buffer_string(&reading->entered, reading->covered ? reading->covered : line);
	else
		reading->ended = true;
	free(reading->covered);
	reading->covered = NULL;
	free(line);
}

/* Enter: a password is shown while it is typed, and covered before the line is
 * left standing on the screen. */
static int on_enter(int count, int key)
{
	struct buffer shown = { 0 };

	if (tutor_covers(reading->tutor, text_of(rl_line_buffer), &shown)) {
		free(reading->covered);
		reading->covered = heap_copy_string(rl_line_buffer);
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

/* The matches as Readline wants them: what they have in common, then each. */
static char **complete(const char *text, int start, int end)
{
	const struct tutor_completion *found;
	struct text typed = text_span(rl_line_buffer, (size_t)end);
	size_t count = tutor_complete(reading->tutor, typed, &found);
	size_t same;
	char **matches;

	(void)text;
	(void)start;
	rl_attempted_completion_over = 1;
	rl_completion_suppress_append = 1;
	if (!count)
		return NULL;
	same = strlen(found[0].line);
	matches = heap_new(count + 2, sizeof(*matches));
	for (size_t i = 0; i < count; i++) {
		size_t n = 0;

		while (n < same && text_lower(found[i].line[n]) ==
					   text_lower(found[0].line[n]))
			n++;
		same = n;
		matches[i + 1] = heap_copy_string(found[i].line);
	}
	matches[0] = heap_copy(text_span(found[0].line, same));
	return matches;
}

/* Appending needs a file; it is the learner's alone. */
static bool make_file(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static void set_up_readline(struct plain_input *input)
{
	static char no_breaks[] = "";
	struct buffer path = { 0 };

	rl_readline_name = "smtp-tutor";
	rl_persistent_signal_handlers = 1;
	rl_attempted_completion_function = complete;
	rl_completer_word_break_characters = no_breaks;
	rl_variable_bind("completion-ignore-case", "on");
	bind_enter();
	using_history();
	stifle_history(HISTORY_LINES);
	if (store_history_path(&path) && make_file(path.at)) {
		input->history = path.at;
		read_history(input->history);
		history_truncate_file(input->history, HISTORY_LINES);
	} else {
		buffer_free(&path);
	}
}

struct plain_input *plain_input_new(struct tutor *tutor, bool typed)
{
	struct plain_input *input = heap_new(1, sizeof(*input));

	input->tutor = tutor;
	input->typed = typed;
	if (typed)
		set_up_readline(input);
	return input;
}

void plain_input_free(struct plain_input *input)
{
	free(input->history);
	free(input->piped);
	free(input->covered);
	buffer_free(&input->entered);
	free(input);
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

/* Reads keys until a line is entered. Signals come only while it waits. */
static void edit_line(struct plain_input *input, const char *prompt)
{
	struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
	struct sigaction note = { .sa_handler = on_signal }, was_int, was_cont;
	sigset_t held, open;

	sigemptyset(&held);
	sigaddset(&held, SIGINT);
	sigaddset(&held, SIGTERM);
	sigaddset(&held, SIGHUP);
	sigaddset(&held, SIGTSTP);
	sigaction(SIGINT, &note, &was_int);
	sigaction(SIGCONT, &note, &was_cont);
	sigprocmask(SIG_BLOCK, &held, &open);
	reading = input;
	line_came = false;
	rl_callback_handler_install(prompt, on_line);
	while (!line_came) {
		if (ppoll(&in, 1, NULL, &open) > 0) {
			rl_callback_read_char();
		} else {
			/* It sends them on to us, which must get through. */
			sigprocmask(SIG_SETMASK, &open, NULL);
			rl_check_signals();
			sigprocmask(SIG_BLOCK, &held, NULL);
		}
		if (interrupted)
			begin_again(prompt);
		else if (continued && !line_came)
			rl_forced_update_display();
		continued = 0;
	}
	sigprocmask(SIG_SETMASK, &open, NULL);
	sigaction(SIGINT, &was_int, NULL);
	sigaction(SIGCONT, &was_cont, NULL);
}

/* The first line of text that was entered; *size is its length with its end. */
static struct text entered_line(struct text entered, size_t *size)
{
	size_t end = 0;

	while (end < entered.len && entered.at[end] != '\n' && entered.at[end] != '\r')
		end++;
	*size = end + 1;
	if (end + 1 < entered.len && entered.at[end] == '\r' && entered.at[end + 1] == '\n')
		++*size;
	return text_head(entered, end);
}

/* The next of the lines entered at once: what was pasted may be many. */
static void give_out(struct plain_input *input, struct buffer *line)
{
	size_t size;

	buffer_text(line, entered_line(text_skip(buffer_view(&input->entered), input->taken),
				       &size));
	input->taken += size;
	input->more = input->taken < input->entered.len;
}

static bool edited_line(struct plain_input *input, const char *prompt, struct buffer *line)
{
	if (!input->more) {
		buffer_clear(&input->entered);
		input->taken = 0;
		edit_line(input, prompt);
	}
	if (!input->ended)
		give_out(input, line);
	return !input->ended;
}

static bool piped_line(struct plain_input *input, struct buffer *line)
{
	ssize_t len = getline(&input->piped, &input->piped_size, stdin);
	struct text rest;

	if (len < 0)
		return false;
	rest = text_span(input->piped, (size_t)len);
	buffer_text(line, text_take_line(&rest));
	return true;
}

bool plain_input_line(struct plain_input *input, const char *prompt, struct buffer *line)
{
	buffer_clear(line);
	return input->typed ? edited_line(input, prompt, line) : piped_line(input, line);
}

struct text plain_input_next(const struct plain_input *input)
{
	size_t size;

	if (!input->more)
		return (struct text){ 0 };
	return entered_line(text_skip(buffer_view(&input->entered), input->taken), &size);
}

void plain_input_keep(struct plain_input *input, const char *line)
{
	if (!input->typed || !*line)
		return;
	add_history(line);
	if (input->history)
		append_history(1, input->history);
}
