// SPDX-License-Identifier: GPL-3.0-or-later
/* The line being typed: Readline edits it, somebody else reads the terminal
 * and paints. Only the prompt files know Readline.
 *
 * Readline has one line, so there is one prompt. Its keys come through the
 * host; what they bring about is told to the host, or waits to be asked. */
#ifndef FACE_TUI_PROMPT_H
#define FACE_TUI_PROMPT_H

#include "face/tui/bindings.h"
#include "tutor/tutor.h"

struct prompt_host {
	void *context;
	/* The next byte, waited for; -1: there will be none. */
	int (*byte)(void *context);
	/* Whether a byte comes within so many milliseconds. */
	bool (*waits)(void *context, int milliseconds);
	/* A key of the table; with what the user counted (1: nothing). */
	void (*pressed)(void *context, enum action action, int count);
	/* The mouse wheel, over that cell; lines below 0: back. */
	void (*wheel)(void *context, unsigned row, unsigned column, int lines);
	/* A paste begins inside of what Readline was reading. */
	void (*pasted)(void *context);
	size_t (*complete)(void *context, struct text typed,
			   const struct tutor_completion **completions);
	/* There is more than one way to complete what is typed: show them. */
	void (*list)(void *context, struct text typed);
	/* Nothing can be completed, or a key has no meaning. */
	void (*ring)(void *context);
};

/* Sets Readline up and reads inputrc, whose errors go to stderr: to be
 * called before the screen is taken. host is lent until prompt_close(). */
void prompt_open(const struct prompt_host *host);
void prompt_close(void);

/* Whether inputrc leaves bracketed paste on. */
bool prompt_wants_paste(void);

/* Shows a prompt and begins a line. */
void prompt_begin(const char *prompt);

/* Another prompt from the next line on. */
void prompt_set(const char *prompt);

/* Lets Readline take one key. */
enum prompt_event {
	PROMPT_NOTHING,
	PROMPT_LINE,  /* prompt_line() was entered */
	PROMPT_END,   /* Ctrl-D on an empty line, or the end of input */
};
enum prompt_event prompt_key(void);

/* Whether one waits already, of those that a macro stands for. */
bool prompt_waiting(void);

struct text prompt_line(void);

/* Puts text in where the cursor is; what was going on, a search or a count,
 * ends first. */
void prompt_insert(struct text text);

/* Takes what has been typed, leaving an empty line. The text is lent until
 * the next call. */
struct text prompt_take(void);

/* Clears the line and all that was going on, as Ctrl-C does. */
void prompt_interrupt(void);

/* What is to be painted. */
struct prompt_view {
	const char *mode;   /* vi's or Emacs' mark; empty: none */
	const char *prompt; /* a search shows its own */
	struct text line;
	size_t point;       /* bytes of line before the cursor */
};
struct prompt_view prompt_view(void);

/* Counts up whenever what prompt_view() gives may have changed. */
unsigned prompt_changes(void);

void prompt_resize(unsigned rows, unsigned columns);

#endif
