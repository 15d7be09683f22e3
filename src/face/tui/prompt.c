// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/safe_keys.h"
#include "face/tui/prompt_inside.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>

static struct {
	FILE *nowhere;       /* for what Readline would print itself */
	char *line;          /* the last one entered or taken */
	enum prompt_event event;
	unsigned changes;
	char *prompt;
	bool cancelling;     /* half a key's bytes are to be forgotten */
	bool wants_paste;    /* the user lets pastes be marked */
} prompt;

enum { CTRL_G = 7, KEY_BYTES_MAX = 16 };

/* What a search, a count or half a command leaves Readline in. */
#define UNDER_WAY                                                              \
	(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG |           \
	 RL_STATE_VIMOTION | RL_STATE_MULTIKEY | RL_STATE_MOREINPUT |          \
	 RL_STATE_METANEXT)

static int next_byte(void)
{
	return prompt.cancelling ? CTRL_G : prompt_host->byte(prompt_host->context);
}

/* Readline's question whether more of a key comes. How long it is ready to
 * wait it has set as its time-out; asked with -1, that is not changed. */
static int more_comes(void)
{
	int microseconds = rl_set_keyboard_input_timeout(-1);

	return prompt.cancelling || safe_keys_waiting() ||
	       prompt_host->waits(prompt_host->context, microseconds / 1000);
}

static void note_change(void)
{
	prompt.changes++;
}

static void note_line(char *line)
{
	free(prompt.line);
	prompt.line = line;
	prompt.event = line ? PROMPT_LINE : PROMPT_END;
}

/* What the screen sees to, Readline leaves alone; what it would print itself
 * goes nowhere. */
static void stay_off_terminal(void)
{
	prompt.nowhere = fopen("/dev/null", "w");
	rl_catch_signals = 0;
	rl_catch_sigwinch = 0;
	rl_change_environment = 0;
	rl_prep_term_function = NULL;
	rl_deprep_term_function = NULL;
	rl_instream = stdin;
	rl_outstream = prompt.nowhere ? prompt.nowhere : stderr;
}

/* Only when Readline has begun: where it then finds a painter of ours it does
 * not ask what the terminal's keys send. */
static void put_ourselves_in(void)
{
	rl_redisplay_function = note_change;
	rl_input_available_hook = more_comes;
	rl_attempted_completion_function = prompt_complete;
	rl_completion_display_matches_hook = prompt_list;
	rl_completer_word_break_characters = "";
	rl_completer_quote_characters = "";
	rl_sort_completion_matches = 0;
}

void prompt_open(const struct prompt_host *host)
{
	prompt_host = host;
	rl_readline_name = "smtp-tutor";
	stay_off_terminal();
	prompt_keys_name();
	prompt_set_defaults();
	rl_initialize();
	prompt.wants_paste = safe_keys_take_over_pastes();
	put_ourselves_in();
	using_history();
	prompt_keys_bind();
	safe_keys_begin(next_byte);
}

static void take_no_key(void *context, enum action action, int count)
{
	(void)context;
	(void)action;
	(void)count;
	rl_ding();
}

static void take_no_wheel(void *context, unsigned row, unsigned column, int lines)
{
	(void)context;
	(void)row;
	(void)column;
	(void)lines;
}

/* Readline as it is by itself, for a face without a screen, where keys of the table
 * have no meaning. */
static void take_ourselves_out(void)
{
	static const struct prompt_host nobody = {
		.pressed = take_no_key, .wheel = take_no_wheel,
	};

	prompt_host = &nobody;
	rl_redisplay_function = rl_redisplay;
	rl_input_available_hook = NULL;
	rl_completion_display_matches_hook = NULL;
	rl_catch_signals = 1;
	rl_catch_sigwinch = 1;
	rl_change_environment = 1;
	rl_prep_term_function = rl_prep_terminal;
	rl_deprep_term_function = rl_deprep_terminal;
	rl_instream = stdin;
	rl_outstream = stdout;
	if (prompt.wants_paste)
		rl_variable_bind("enable-bracketed-paste", "on");
	prompt_keys_leave_pastes();
}

void prompt_close(void)
{
	rl_callback_handler_remove();
	safe_keys_end();
	take_ourselves_out();
	free(prompt.line);
	free(prompt.prompt);
	if (prompt.nowhere)
		fclose(prompt.nowhere);
	memset(&prompt, 0, sizeof(prompt));
}

bool prompt_waiting(void)
{
	return safe_keys_waiting();
}

bool prompt_wants_paste(void)
{
	return prompt.wants_paste;
}

void prompt_begin(const char *words)
{
	free(prompt.prompt);
	prompt.prompt = heap_copy_string(words);
	rl_callback_handler_install(prompt.prompt, note_line);
}

void prompt_set(const char *words)
{
	if (!strcmp(words, prompt.prompt))
		return;
	free(prompt.prompt);
	prompt.prompt = heap_copy_string(words);
	rl_set_prompt(prompt.prompt);
	note_change();
}

/* Enter in a search that has found nothing ends the search: the empty line behind it was not
 * entered by anybody, and would be said. */
static bool is_end_of_search(bool searching)
{
	return searching && prompt.event == PROMPT_LINE && !*prompt.line;
}

enum prompt_event prompt_key(void)
{
	bool searching = RL_ISSTATE(RL_STATE_ISEARCH);

	prompt.event = PROMPT_NOTHING;
	safe_keys_take();
	if (is_end_of_search(searching))
		prompt.event = PROMPT_NOTHING;
	prompt_keys_bind();
	return prompt.event;
}

struct text prompt_line(void)
{
	return text_of(prompt.line);
}

/* Half a key, Escape for one, is ended as by hand, with Ctrl-G: nothing else
 * that Readline offers takes its bytes back. */
static void cancel_key(void)
{
	prompt.cancelling = true;
	for (int i = 0; i < KEY_BYTES_MAX && RL_ISSTATE(RL_STATE_MULTIKEY); i++)
		safe_keys_take();
	prompt.cancelling = false;
}

static void start_over(void)
{
	cancel_key();
	safe_keys_start_over(prompt.prompt, note_line);
	note_change();
}

void prompt_insert(struct text text)
{
	char *words = heap_copy(text);

	if (RL_ISSTATE(UNDER_WAY)) {
		char *line = heap_copy_string(rl_line_buffer);

		start_over();
		rl_insert_text(line);
		free(line);
	}
	rl_insert_text(words);
	free(words);
	note_change();
}

struct text prompt_take(void)
{
	char *line = heap_copy(text_span(rl_line_buffer, (size_t)rl_end));

	free(prompt.line);
	prompt.line = line;
	start_over();
	return prompt_line();
}

void prompt_interrupt(void)
{
	start_over();
}

struct prompt_view prompt_view(void)
{
	return (struct prompt_view){
		.mode = prompt_mode(),
		.prompt = rl_display_prompt ? rl_display_prompt : "",
		.line = text_span(rl_line_buffer, (size_t)rl_end),
		.point = (size_t)rl_point,
	};
}

unsigned prompt_changes(void)
{
	return prompt.changes;
}

void prompt_resize(unsigned rows, unsigned columns)
{
	rl_set_screen_size((int)rows, (int)columns);
}
