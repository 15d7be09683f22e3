// SPDX-License-Identifier: GPL-3.0-or-later
/* Scenarios for the tutor's screen, in cmocka's words: what goes wrong fails the
 * test and shows the screen as it was.
 *
 *	struct pty *pty = screen_open(24, 80, NULL);
 *
 *	screen_is(pty, "opening-80x24");
 *	screen_keys(pty, "EHLO client.example\r");
 *	screen_has(pty, "250");
 *	assert_int_equal(screen_leave(pty, ":quit\r"), 0);
 */
#ifndef LIB_SCREEN_H
#define LIB_SCREEN_H

#include "lib/pty.h"

/* The tutor on a terminal of that size, settled after its first drawing; words
 * are its arguments, NULL last, or NULL. The program is $TUTOR, or
 * build/smtp-tutor; its home is the one of the test. */
struct pty *screen_open(unsigned rows, unsigned columns, const char *const *words);

/* Types keys and waits until all that comes of them is drawn. */
void screen_keys(struct pty *pty, const char *keys);

/* Pastes text and waits likewise. */
void screen_paste(struct pty *pty, const char *text);

/* Another size, drawn. */
void screen_resize(struct pty *pty, unsigned rows, unsigned columns);

/* The whole screen, pty_dump()'s text, is that of tests/screens/NAME.txt. With
 * SCREENS=write in the environment the file is written instead: read it. */
void screen_is(struct pty *pty, const char *name);

/* text stands in some row; or in none. */
void screen_has(struct pty *pty, const char *text);
void screen_lacks(struct pty *pty, const char *text);

/* Types keys, NULL for none, after which the program ends, and holds that it
 * leaves the terminal as it was: its modes, the main screen, the cursor, unmarked
 * pastes. Frees pty. The exit status, or 128 and the number of the signal. */
int screen_leave(struct pty *pty, const char *keys);

#endif
