// SPDX-License-Identifier: GPL-3.0-or-later
/* Scenarios for the tutor's screen, in cmocka's words: what goes wrong fails the
 * test and shows the screen as it was.
 *
 *	struct pty *pty = screen_open(24, 80, NULL);
 *
 *	screen_is(pty, "split-80x24");
 *	screen_keys(pty, "DATA\r");
 *	screen_panes_are(pty, "Conversation", "Why 503");
 *	screen_shows_in(pty, "Conversation", "1 C DATA S 503");
 *	screen_tells(pty, "Why 503", "✗ no mail is open", "Next EHLO");
 *	screen_prompt_is(pty, "smtp> ");
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
 * SCREENS=write in the environment the file is written instead: read it. For where
 * things stand; what they say is held by the functions below. */
void screen_is(struct pty *pty, const char *name);

/* text stands in some row; or in none. */
void screen_has(struct pty *pty, const char *text);
void screen_lacks(struct pty *pty, const char *text);

/* The panes to be seen, in the order in which they are read; second is NULL when
 * there is one. */
void screen_panes_are(struct pty *pty, const char *first, const char *second);

/* The pane of that title has these texts in view, one behind the other. They are
 * whole words; where a row ends does not matter, and of the bars beside a note only
 * the first counts. */
#define screen_shows_in(pty, title, ...) \
	screen_shows_all(pty, title, (const char *const[]){ __VA_ARGS__, NULL })
void screen_shows_all(struct pty *pty, const char *title, const char *const *texts);

/* The same of all that the pane holds: it is scrolled through, and the counts of
 * rows above and below are held to be right. */
#define screen_tells(pty, title, ...) \
	screen_tells_all(pty, title, (const char *const[]){ __VA_ARGS__, NULL })
void screen_tells_all(struct pty *pty, const char *title, const char *const *texts);

/* All that the pane holds is what it was at the first call with this place, at
 * whatever size: nothing is lost where rows end. */
void screen_tells_alike(struct pty *pty, const char *title, char **place);

/* Nothing that the pane holds has text in it, not even broken in two rows. */
void screen_hides(struct pty *pty, const char *title, const char *text);

/* The rows around the panes. What is too long for its row may be cut with a mark at
 * the row's end, never otherwise. A small screen has no room for the server, and of
 * the states it shows the one in brackets. */
void screen_title_is(struct pty *pty, const char *about, const char *server);
void screen_strip_is(struct pty *pty, const char *states);
void screen_goal_is(struct pty *pty, const char *goal);

/* The row of the prompt is text, and the cursor stands behind it. */
void screen_prompt_is(struct pty *pty, const char *text);

/* Types keys, NULL for none, after which the program ends, and holds that it
 * leaves the terminal as it was: its modes, the main screen, the cursor, unmarked
 * pastes. Frees pty. The exit status, or 128 and the number of the signal. */
int screen_leave(struct pty *pty, const char *keys);

#endif
