// SPDX-License-Identifier: GPL-3.0-or-later
/* The terminal: its modes and signals, and its return to how it was found.
 *
 * Between terminal_enter() and terminal_leave() curses owns the screen. On
 * every way out, exit() and crashes included, modes, screen and cursor are
 * put back. */
#ifndef FACE_TUI_TERMINAL_H
#define FACE_TUI_TERMINAL_H

#include <stdbool.h>

/* A terminfo string, or NULL when the terminal has none; behind setupterm(). */
const char *terminal_capability(const char *name);

/* Opens curses with the modes a line editor needs; paste: ask the terminal
 * to bracket what is pasted. False when curses cannot drive this terminal. */
bool terminal_enter(bool paste);
void terminal_leave(void);

/* Gives the terminal back for a while, to the shell or an editor, and takes
 * it again, painted anew and measured anew. */
void terminal_pause(void);
void terminal_resume(void);

/* Stops the program, and those of its job, until it is continued. */
void terminal_suspend(void);

/* Wheel and buttons come as keys, or stay with the terminal. */
void terminal_mouse(bool on);
bool terminal_has_mouse(void);

/* What came in from outside since the last call. */
struct terminal_news {
	bool resized;
	bool interrupt, suspend; /* by kill; their keys come as bytes */
	int leave;               /* SIGTERM or SIGHUP; 0: stay */
};
struct terminal_news terminal_news(void);

/* Waits for keys or news, as long as it takes (-1) or for milliseconds.
 * True when keys can be read or the terminal is gone. */
bool terminal_wait(int milliseconds);

/* How many new sizes have been dealt with. */
unsigned long terminal_resizes(void);

#endif
