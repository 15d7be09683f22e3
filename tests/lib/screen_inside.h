// SPDX-License-Identifier: GPL-3.0-or-later
/* What screen.c (the scenario) and screen_words.c (what the screen says) share. */
#ifndef LIB_SCREEN_INSIDE_H
#define LIB_SCREEN_INSIDE_H

#include "lib/screen.h"

/* Fails the test unless holds, and shows the screen. */
void screen_hold(struct pty *pty, bool holds, const char *what);

/* The same of what was read from a part of the screen: shows both texts, too. */
void screen_hold_words(struct pty *pty, bool holds, const char *where, const char *seen,
		       const char *sought);

#endif
