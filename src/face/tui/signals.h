// SPDX-License-Identifier: GPL-3.0-or-later
/* Signals that a screen must hear of, as bytes in a pipe. */
#ifndef FACE_TUI_SIGNALS_H
#define FACE_TUI_SIGNALS_H

#include <stdbool.h>

/* Takes over the signals a screen must hear of; to be called before curses,
 * which leaves alone what is taken. False, with errno, without a pipe. */
bool signals_take(void);

/* The program is leaving: a hang-up no longer ends it before it has. */
void signals_give_back(bool leaving);

/* What poll() can wait on. */
int signals_fd(void);

/* The next signal that came, or 0. */
int signals_next(void);

/* Puts SIGTSTP and SIGCONT back to what they do by themselves, or takes them
 * again. */
void signals_stopping(bool by_default);

#endif
