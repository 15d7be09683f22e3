// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/safe_keys.h"

#include "base/width.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

enum { NESTED_MAX = 16 }; /* macros of macros, as Readline has it */

/* A key that stands for others. */
struct macro {
	Keymap map;
	int key;
	const char *keys; /* Readline's memory */
};

static struct {
	safe_keys_source *source;
	struct macro *macros;
	size_t macro_count;
	struct buffer ahead;    /* bytes that come before those of the terminal */
	size_t taken;           /* of them */
	unsigned nested;        /* macros played since a byte was typed */
	int next_place;         /* in the history, of the line after this one */
	bool recording;
	struct buffer recorded; /* what the user records with C-x ( */
} keys;

bool safe_keys_waiting(void)
{
	return keys.taken < keys.ahead.len;
}

static void forget_ahead(void)
{
	buffer_clear(&keys.ahead);
	keys.taken = 0;
}

static void put_ahead(struct text bytes)
{
	struct buffer ahead = { 0 };

	buffer_text(&ahead, bytes);
	buffer_text(&ahead, text_skip(buffer_view(&keys.ahead), keys.taken));
	buffer_free(&keys.ahead);
	keys.ahead = ahead;
	keys.taken = 0;
}

static int next_byte(FILE *stream)
{
	int byte;

	(void)stream;
	if (safe_keys_waiting())
		return (unsigned char)keys.ahead.at[keys.taken++];
	forget_ahead();
	keys.nested = 0;
	byte = keys.source();
	if (keys.recording && byte >= 0)
		buffer_byte(&keys.recorded, (char)byte);
	return byte < 0 ? EOF : byte;
}

static int bell(int count, int key)
{
	(void)count;
	(void)key;
	forget_ahead();
	keys.recording = false;
	rl_ding();
	return 0;
}

static void play(struct text bytes)
{
	if (++keys.nested > NESTED_MAX)
		bell(1, 0);
	else
		put_ahead(bytes);
}

static int play_macro(int count, int key)
{
	(void)count;
	(void)key;
	for (size_t i = 0; i < keys.macro_count; i++) {
		const struct macro *macro = &keys.macros[i];

		if (macro->map == rl_executing_keymap && macro->key == rl_executing_key)
			play(text_of(macro->keys));
	}
	return 0;
}

static int start_recording(int count, int key)
{
	if (keys.recording)
		return bell(count, key);
	buffer_clear(&keys.recorded);
	keys.recording = true;
	return 0;
}

/* The key that ends it is not part of it. */
static int end_recording(int count, int key)
{
	size_t end = (size_t)rl_key_sequence_length;

	if (!keys.recording)
		return bell(count, key);
	keys.recording = false;
	buffer_cut(&keys.recorded, keys.recorded.len - (end < keys.recorded.len
							? end : keys.recorded.len));
	while (count-- > 1)
		play(buffer_view(&keys.recorded));
	return 0;
}

static int play_recorded(int count, int key)
{
	if (keys.recording || !keys.recorded.len)
		return bell(count, key);
	while (count-- > 0)
		play(buffer_view(&keys.recorded));
	return 0;
}

static int show_recorded(int count, int key)
{
	struct buffer shown = { 0 };

	(void)count;
	(void)key;
	shown_text(&shown, buffer_view(&keys.recorded));
	rl_crlf();
	fprintf(rl_outstream, "%s\n", buffer_string_of(&shown));
	rl_forced_update_display();
	buffer_free(&shown);
	return 0;
}

/* Whether text ends in what ends a paste, which is then taken off. */
static bool paste_ends(struct buffer *text)
{
	static const char bracket[] = "\033[201~";
	size_t len = sizeof(bracket) - 1;

	if (text->len < len || memcmp(text->at + text->len - len, bracket, len) != 0)
		return false;
	buffer_cut(text, text->len - len);
	return true;
}

/* Readline's own reads on behind the text's memory where a paste is broken off. */
static int insert_paste(int count, int key)
{
	struct buffer text = { 0 };
	int byte;

	(void)count;
	(void)key;
	while (!paste_ends(&text) && (byte = next_byte(NULL)) != EOF)
		if (byte)
			buffer_byte(&text, byte == '\r' ? '\n' : (char)byte);
	rl_insert_text(buffer_string_of(&text));
	buffer_free(&text);
	return 0;
}

/* The newest line comes back, and with it what was done to it; what was done to a
 * line of the history stays there. */
static void leave_history(void)
{
	if (where_history() >= history_length)
		return;
	rl_maybe_replace_line();
	using_history();
	rl_maybe_unsave_line();
}

/* A search that is over leaves a line without its place in the history, or a place
 * without its line; one for nothing leaves the newest line kept aside. */
static void mend_place(void)
{
	const HIST_ENTRY *entry = current_history();

	if (!entry || strcmp(entry->line, rl_line_buffer) != 0)
		using_history();
	if (!rl_end && !current_history())
		rl_maybe_unsave_line();
}

static int searched(int result)
{
	if (!RL_ISSTATE(RL_STATE_NSEARCH))
		mend_place();
	return result;
}

/* For what is asked for: from the line that is shown, with the newest one in hand. */
static int search_asked(rl_command_func_t *search, int count, int key)
{
	int place = where_history();

	leave_history();
	history_set_pos(place);
	return searched(search(count, key));
}

/* For what the line begins with, or goes on with the search before. */
static int search_line(rl_command_func_t *search, int count, int key)
{
	if (safe_keys_readlines(rl_last_func) == search)
		rl_last_func = search;
	else if (where_history() < history_length)
		rl_maybe_replace_line();
	return searched(search(count, key));
}

#define ASKED_LIST(X)                                                          \
	X(rl_noninc_forward_search) X(rl_noninc_reverse_search)                \
	X(rl_noninc_forward_search_again) X(rl_noninc_reverse_search_again)    \
	X(rl_vi_search) X(rl_vi_search_again)

#define LINE_LIST(X)                                                           \
	X(rl_history_search_forward) X(rl_history_search_backward)             \
	X(rl_history_substr_search_forward) X(rl_history_substr_search_backward)

#define ASKED(function)                                                        \
	static int ours_##function(int count, int key)                         \
	{                                                                      \
		return search_asked(function, count, key);                     \
	}
ASKED_LIST(ASKED)

#define LINE(function)                                                         \
	static int ours_##function(int count, int key)                         \
	{                                                                      \
		return search_line(function, count, key);                      \
	}
LINE_LIST(LINE)

static int show_next(void)
{
	rl_startup_hook = NULL;
	return rl_get_previous_history(history_length - keys.next_place, 0);
}

/* Enters the line; the next one is what follows it in the history. The line leaves
 * its place there first, unchanged: Readline's own frees twice what was done to it. */
static int enter_and_go_on(int count, int key)
{
	rl_command_func_t *enter = rl_function_of_keyseq("\r", NULL, NULL);
	char *line = heap_copy(text_span(rl_line_buffer, (size_t)rl_end));

	keys.next_place = where_history() + 1;
	if (keys.next_place < history_length)
		rl_startup_hook = show_next;
	if (keys.next_place <= history_length && rl_undo_list)
		rl_revert_line(1, 0);
	leave_history();
	rl_replace_line(line, 1);
	free(line);
	return enter ? enter(count, key) : rl_newline(count, key);
}

static int read_inputrc(int count, int key)
{
	int result = rl_re_read_init_file(count, key);

	safe_keys_go_over();
	return result;
}

#define ROW(function) { function, ours_##function, false },

static const struct {
	rl_command_func_t *readlines, *ours;
	bool several; /* only behind another byte */
} rows[] = {
	{ rl_start_kbd_macro, start_recording, false },
	{ rl_end_kbd_macro, end_recording, false },
	{ rl_call_last_kbd_macro, play_recorded, false },
	{ rl_print_last_kbd_macro, show_recorded, false },
	ASKED_LIST(ROW)
	LINE_LIST(ROW)
	{ rl_bracketed_paste_begin, insert_paste, false },
	{ rl_operate_and_get_next, enter_and_go_on, false },
	{ rl_re_read_init_file, read_inputrc, false },
	{ rl_abort, bell, true },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static rl_command_func_t *ours_for(rl_command_func_t *function, bool several)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].readlines == function && (several || !rows[i].several))
			return rows[i].ours;
	return function;
}

static void take_macro(Keymap map, int key)
{
	keys.macros = heap_resize(keys.macros, keys.macro_count + 1, sizeof(*keys.macros));
	keys.macros[keys.macro_count++] = (struct macro){
		map, key, (const char *)(uintptr_t)map[key].function,
	};
	map[key].type = ISFUNC;
	map[key].function = play_macro;
}

/* Of a terminal's sequence that nothing is bound to, what is left. */
static int skip_rest(int count, int key)
{
	return key >= '@' && key <= '~' ? 0 : rl_skip_csi_sequence(count, key);
}

rl_command_func_t *safe_keys_readlines(rl_command_func_t *function)
{
	for (size_t i = 0; i < ROWS; i++)
		if (rows[i].ours == function)
			return function == bell ? NULL : rows[i].readlines;
	return function == skip_rest ? NULL : function;
}

/* several: the map is for what follows a first byte; unbound: what its keys without
 * a function get then, unless its last entry stands for them. */
static void go_over(Keymap map, bool several, rl_command_func_t *unbound)
{
	rl_command_func_t *others = map[ANYOTHERKEY].function;

	if (others == rl_skip_csi_sequence)
		unbound = skip_rest;
	for (int key = 0; key < KEYMAP_SIZE; key++) {
		if (map[key].type == ISKMAP)
			go_over((Keymap)(uintptr_t)map[key].function, true, unbound);
		else if (map[key].type == ISMACR)
			take_macro(map, key);
		else if (map[key].function)
			map[key].function = ours_for(map[key].function, several);
		else if (several && !others && key < ANYOTHERKEY)
			map[key].function = unbound;
	}
}

void safe_keys_go_over(void)
{
	go_over(emacs_standard_keymap, false, bell);
	go_over(vi_insertion_keymap, false, bell);
	go_over(vi_movement_keymap, false, bell);
}

bool safe_keys_take_over_pastes(void)
{
	const char *value = rl_variable_value("enable-bracketed-paste");
	bool wanted = value && !strcmp(value, "on");

	rl_variable_bind("enable-bracketed-paste", "off");
	return wanted;
}

void safe_keys_begin(safe_keys_source *source)
{
	keys.source = source;
	rl_getc_function = next_byte;
	safe_keys_go_over();
}

void safe_keys_end(void)
{
	for (size_t i = 0; i < keys.macro_count; i++) {
		KEYMAP_ENTRY *entry = &keys.macros[i].map[keys.macros[i].key];

		entry->type = ISMACR;
		entry->function = (rl_command_func_t *)(uintptr_t)keys.macros[i].keys;
	}
	free(keys.macros);
	buffer_free(&keys.ahead);
	buffer_free(&keys.recorded);
	memset(&keys, 0, sizeof(keys));
}

/* A search ends with what it has found. Its own way to end would hand the byte back
 * to itself. */
static void end_search_before_key(void)
{
	int byte = next_byte(NULL);
	char again = (char)byte;

	if (byte == EOF)
		return;
	put_ahead(text_span(&again, 1));
	if (rl_get_keymap()[byte].type == ISKMAP)
		rl_callback_sigcleanup();
}

void safe_keys_take(void)
{
	bool searching = RL_ISSTATE(RL_STATE_NSEARCH);

	if (RL_ISSTATE(RL_STATE_ISEARCH))
		end_search_before_key();
	rl_callback_read_char();
	if (searching && !RL_ISSTATE(RL_STATE_NSEARCH))
		mend_place();
}

void safe_keys_start_over(const char *prompt, void (*entered)(char *))
{
	bool searching = RL_ISSTATE(RL_STATE_NSEARCH);

	forget_ahead();
	rl_callback_sigcleanup();
	leave_history();
	if (searching)
		rl_maybe_unsave_line();
	rl_callback_handler_remove();
	rl_replace_line("", 1);
	rl_callback_handler_install(prompt, entered);
}
