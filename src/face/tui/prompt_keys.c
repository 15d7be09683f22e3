// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of keys as Readline commands, and the mouse, which comes as keys. */
#include "face/safe_keys.h"
#include "face/tui/prompt_inside.h"

#include <stdint.h>
#include <string.h>

/* Readline tells a command no more than which key it was called by, so that
 * each action needs a function of its own. */
#define ACTION_LIST(X)                                                         \
	X(ACTION_HELP) X(ACTION_LESSON) X(ACTION_MAP) X(ACTION_CODES)          \
	X(ACTION_WHY) X(ACTION_FORECAST) X(ACTION_BACK) X(ACTION_FORTH)        \
	X(ACTION_PANE_BACK) X(ACTION_PANE_FORTH) X(ACTION_VIEW)                \
	X(ACTION_MOUSE) X(ACTION_LEAVE) X(ACTION_INTERRUPT) X(ACTION_REDRAW)   \
	X(ACTION_SUSPEND)

#define PRESS(action)                                                          \
	static int press_##action(int count, int key)                          \
	{                                                                      \
		(void)key;                                                     \
		prompt_host->pressed(prompt_host->context, action, count);     \
		return 0;                                                      \
	}
ACTION_LIST(PRESS)

#define ROW(action) [action] = press_##action,
static rl_command_func_t *const presses[ACTIONS] = { ACTION_LIST(ROW) };

enum { WHEEL_BACK = 64, WHEEL_FORTH = 65, WHEEL_LINES = 3 };

/* One number of a mouse report; *end is set to what stood behind it. */
static int report_number(int *end)
{
	int n = 0;

	while ((*end = rl_read_key()) >= '0' && *end <= '9' && n < 10000)
		n = n * 10 + (*end - '0');
	return n;
}

/* "button ; column ; row M", m when a button is let go, counted from 1. */
static int mouse_report(int count, int key)
{
	int end, button = report_number(&end);
	int column = end == ';' ? report_number(&end) : 0;
	int row = end == ';' ? report_number(&end) : 0;

	(void)count;
	(void)key;
	if (end != 'M' || row < 1 || column < 1)
		return 0;
	if (button == WHEEL_BACK || button == WHEEL_FORTH)
		prompt_host->wheel(prompt_host->context, (unsigned)row - 1,
				   (unsigned)column - 1,
				   button == WHEEL_BACK ? -WHEEL_LINES : WHEEL_LINES);
	return 0;
}

/* A report in the older form: three bytes that are not for the line. */
static int old_mouse_report(int count, int key)
{
	(void)count;
	(void)key;
	for (int i = 0; i < 3; i++)
		rl_read_key();
	return 0;
}

static int paste(int count, int key)
{
	(void)count;
	(void)key;
	prompt_host->pasted(prompt_host->context);
	return 0;
}

void prompt_keys_name(void)
{
	for (enum action action = 0; action < ACTIONS; action++)
		rl_add_defun(action_facts(action)->command, presses[action], -1);
}

/* What our keys may take the place of: Readline's own defaults, of which the one
 * that clears the screen has been replaced. */
static bool is_free(const char *keys, Keymap map)
{
	int type = ISFUNC;
	rl_command_func_t *bound =
		rl_function_of_keyseq_len(keys, strlen(keys), map, &type);

	if (type == ISFUNC)
		bound = safe_keys_readlines(bound);
	return !bound || (type == ISFUNC &&
			  (bound == rl_history_search_backward ||
			   bound == rl_history_search_forward ||
			   bound == presses[ACTION_REDRAW] || bound == rl_insert));
}

static void bind_action(enum action action, Keymap map)
{
	const struct action_facts *facts = action_facts(action);

	for (const char *const *keys = facts->keys; *keys; keys++) {
		/* In vi mode Escape is a key: what follows it must be one that
		 * no hand types. */
		bool typed = keys[0][0] == '\033' && !strchr("[O", keys[0][1]);

		if (map != emacs_standard_keymap && typed)
			continue;
		if (is_free(*keys, map))
			rl_bind_keyseq_in_map(*keys, presses[action], map);
	}
}

/* Wherever the user has what clears the screen, ours paints it anew. Keys of
 * several bytes have a map of their own for each byte. */
static void replace_clear(Keymap map)
{
	for (int byte = 0; byte < KEYMAP_SIZE; byte++) {
		KEYMAP_ENTRY *entry = &map[byte];

		if (entry->type == ISKMAP)
			replace_clear((Keymap)(uintptr_t)entry->function);
		else if (entry->type == ISFUNC && entry->function == rl_clear_screen)
			entry->function = presses[ACTION_REDRAW];
	}
}

static void bind_all(Keymap map)
{
	replace_clear(map); /* first, while what it walks through is small */
	/* What no binding takes of a key's bytes must not become text. */
	rl_bind_keyseq_in_map("\033[", rl_skip_csi_sequence, map);
	rl_bind_keyseq_in_map("\033[200~", paste, map);
	rl_bind_keyseq_in_map("\033[<", mouse_report, map);
	rl_bind_keyseq_in_map("\033[M", old_mouse_report, map);
	for (enum action action = 0; action < ACTIONS; action++)
		bind_action(action, map);
}

void prompt_keys_bind(void)
{
	static bool emacs, vi;

	if (rl_editing_mode && !emacs) {
		bind_all(emacs_standard_keymap);
		emacs = true;
		safe_keys_go_over();
	}
	if (!rl_editing_mode && !vi) {
		bind_all(vi_insertion_keymap);
		bind_all(vi_movement_keymap);
		vi = true;
		safe_keys_go_over();
	}
}

void prompt_keys_leave_pastes(void)
{
	rl_bind_keyseq_in_map("\033[200~", rl_bracketed_paste_begin, emacs_standard_keymap);
	rl_bind_keyseq_in_map("\033[200~", rl_bracketed_paste_begin, vi_insertion_keymap);
	rl_bind_keyseq_in_map("\033[200~", rl_bracketed_paste_begin, vi_movement_keymap);
}
