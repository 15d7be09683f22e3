// SPDX-License-Identifier: GPL-3.0-or-later
/* A program on a terminal of its own, driven by keys and read as a screen.
 *
 * The terminal is a pty whose far end is libvterm. Between the two stands a
 * small shell that gives the program a process group of its own, so that it
 * can be stopped and continued, and passes a hang-up on, as a real one does.
 *
 * Nothing here sleeps. A program that knows SMTP_TUTOR_SYNC_FD writes
 * "<bytes read> <resizes handled>\n" to that descriptor whenever it is about
 * to wait with nothing left to draw; pty_settle() waits for that word. For
 * other programs pty_wait_for() waits for text to stand on the screen. Every
 * wait has a time limit, and is false when it ran out. */
#ifndef LIB_PTY_H
#define LIB_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

struct pty;

struct pty_setup {
	const char *const *argv;        /* the program and its words, NULL last */
	const char *const *environment; /* "NAME=value" sets, "NAME" unsets; NULL last, or NULL */
	unsigned rows, columns;         /* 24 and 80 when 0 */
	unsigned limit;                 /* milliseconds for one wait; 20 000 when 0 */
};

struct pty_cell {
	char text[32]; /* UTF-8, "" where nothing was written */
	unsigned width;
	bool bold, underline, reverse, coloured;
	int colour; /* of the text, as a number of the palette; -1: the usual one */
};

/* Starts the program, with TERM=xterm-256color and neither LINES nor COLUMNS.
 * The caller ends it with pty_free(). NULL and errno when there is no pty. */
struct pty *pty_start(const struct pty_setup *setup);

/* Ends the program by SIGKILL if it still runs, and gives all back. */
void pty_free(struct pty *pty);

/* Sends bytes as if they were typed; does not wait. */
void pty_type(struct pty *pty, const char *bytes, size_t count);

/* Sends bytes as a paste: between ESC[200~ and ESC[201~ when the program has
 * asked for that, bare when it has not. Does not wait. */
void pty_paste(struct pty *pty, const char *bytes, size_t count);

/* Gives the terminal another size; the program gets SIGWINCH. Signals that come
 * fast melt into one: after several, settle, resize once more and settle. */
void pty_resize(struct pty *pty, unsigned rows, unsigned columns);

/* Sends a signal to the program's process group. The next pty_settle() waits
 * for a word of the program that is younger than the signal; settle before it
 * too. A key that the terminal turns into a signal is the same. */
void pty_signal(struct pty *pty, int signal);

/* Closes the terminal, as a lost line does: the program gets SIGHUP, and its
 * reads and writes fail. Only pty_wait_exit() and pty_free() make sense then. */
void pty_hang_up(struct pty *pty);

/* Waits until the program has read all that was typed, handled every resize
 * and signal, and drawn what came of it. False when the limit ran out or the
 * program ended. */
bool pty_settle(struct pty *pty);

/* Waits until text stands in one row of the screen. False as above. */
bool pty_wait_for(struct pty *pty, const char *text);

/* Waits until the program has stopped (Ctrl-Z). */
bool pty_wait_stop(struct pty *pty);

/* Waits until the program has ended; *status is then as from waitpid(). */
bool pty_wait_exit(struct pty *pty, int *status);

/* The screen, one line for each row without the blanks at its end, and a last
 * line "cursor ROW,COLUMN" (from 1) or "cursor hidden". The caller frees it. */
char *pty_dump(struct pty *pty);

/* Its size now. */
void pty_size(const struct pty *pty, unsigned *rows, unsigned *columns);

/* A part of one row, counted from 0, without the blanks at its end. The caller
 * frees it. */
char *pty_text(struct pty *pty, unsigned row, unsigned column, unsigned columns);

/* One cell, counted from 0. */
struct pty_cell pty_cell_at(struct pty *pty, unsigned row, unsigned column);

/* True when text stands in one row of the screen. Every row ends in blanks. */
bool pty_shows(struct pty *pty, const char *text);

/* Where the cursor is, counted from 0. */
void pty_cursor(struct pty *pty, unsigned *row, unsigned *column);

/* True while the program has the alternate screen. */
bool pty_alternate(const struct pty *pty);

/* True while the cursor is to be seen. */
bool pty_cursor_shown(const struct pty *pty);

/* True while the program wants pastes marked. */
bool pty_marks_paste(struct pty *pty);

/* The terminal's modes before the program started, and now. */
struct termios pty_modes_before(const struct pty *pty);
struct termios pty_modes(const struct pty *pty);

/* True when two sets of modes are the same to a user of the terminal. */
bool pty_modes_equal(const struct termios *one, const struct termios *other);

/* The program's process, for /proc. */
pid_t pty_process(struct pty *pty);

/* The descriptor of the terminal's far end, for who measures time. */
int pty_descriptor(const struct pty *pty);

/* Reads what the program has written up to now, without waiting, into the
 * screen; the count of bytes, 0 when there was nothing. */
size_t pty_read(struct pty *pty);

#endif
