// SPDX-License-Identifier: GPL-3.0-or-later
/* Bytes from the terminal on their way to Readline, and what is pasted,
 * which is taken out before Readline sees it. */
#ifndef FACE_TUI_INPUT_H
#define FACE_TUI_INPUT_H

#include "base/heap.h"

enum { INPUT_SIZE = 4096 };

/* Zeroed, it is empty. */
struct input {
	unsigned char ring[INPUT_SIZE];
	size_t head, count;  /* the next byte to take, and how many wait */
	unsigned long total; /* bytes read so far */
	bool ended;          /* nothing more will come */
	unsigned inside;     /* bytes left of the character last begun */
	bool pasting;        /* between the brackets of a paste */
	bool after_cr;       /* an LF now belongs to the line end before it */
};

/* Adds bytes; those beyond the room are not taken. Returns how many were. */
size_t input_add(struct input *input, struct text bytes);

/* Reads what waits on fd; sets ended at the end of the file and on errors
 * that waiting does not cure. */
void input_read(struct input *input, int fd);

/* The next byte, or -1. */
int input_take(struct input *input);

/* The next byte of a whole UTF-8 character; or -1; or that only a part of a
 * character is there yet; or that a byte which belongs to none was dropped. */
enum { INPUT_WAITS = -2, INPUT_DROPPED = -3 };
int input_take_utf8(struct input *input);

/* Whether bytes may become a UTF-8 character once more of it has come. */
bool input_is_part(struct text bytes);

/* Whether what waits may be a paste: INPUT_PART while only a part of the
 * opening bracket is there, which may also be keys. Escape alone is a key:
 * Readline, which knows whether more belongs to it, then meets the bracket. */
enum input_paste { INPUT_KEYS, INPUT_PART, INPUT_PASTE };
enum input_paste input_paste(const struct input *input);

/* Begins a paste: takes its opening bracket. */
void input_paste_begin(struct input *input);

/* Takes from a paste into text: up to a line end (CR, LF or CRLF), which is
 * taken and left out, or as far as it has come. A lone Ctrl-C ends a paste
 * whose closing bracket was lost. */
enum input_piece {
	INPUT_LINE, /* text is a whole line, or the end of one */
	INPUT_REST, /* more of the line may follow */
	INPUT_OVER, /* so far the paste goes: text ends it, and may be empty */
};
enum input_piece input_paste_take(struct input *input, struct buffer *text);

#endif
