// SPDX-License-Identifier: GPL-3.0-or-later
/* What pty.c (the process) and pty_screen.c (the screen) share. */
#ifndef LIB_PTY_INSIDE_H
#define LIB_PTY_INSIDE_H

#include "lib/pty.h"

#include <vterm.h>

struct pty {
	int master, slave; /* -1 after a hang-up */
	int sync, report;  /* words of the program, reports of the small shell */
	unsigned limit;
	struct termios before;

	pid_t shell, job; /* job: 0 until the shell has reported it */
	bool stopped, ended;
	int status;

	unsigned long typed, resized; /* what was done to the program */
	unsigned long read, handled;  /* what it said it has taken */
	bool word_wanted;             /* it must speak again */
	char word[48];
	size_t word_length;

	unsigned long fences, fences_seen;
	size_t fence_matched; /* bytes of a fence that may have begun */

	VTerm *terminal;
	VTermScreen *screen;
	bool alternate, cursor_shown;
	bool asking;     /* what the terminal says is for the test alone */
	size_t answered; /* and is this long */
};

/* Written by the test itself through the program's side of the terminal: when
 * it comes out, everything the program wrote before it has come out too. It
 * is never drawn. */
#define PTY_FENCE "\033_fence\033\\"

void pty_screen_open(struct pty *pty, unsigned rows, unsigned columns);
void pty_screen_close(struct pty *pty);

/* False when it had that size before. */
bool pty_screen_resize(struct pty *pty, unsigned rows, unsigned columns);

/* Draws what the program wrote. */
void pty_screen_feed(struct pty *pty, const char *bytes, size_t count);

#endif
