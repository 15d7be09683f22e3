// SPDX-License-Identifier: GPL-3.0-or-later
/* The faces: where a sitting meets a terminal, a pipe or a mail client.
 *
 * A sitting joins a tutor to the store: it carries out the tutor's wishes,
 * so that every face keeps a learner's work in the same way. */
#ifndef FACE_FACE_H
#define FACE_FACE_H

#include "face/show.h"
#include "face/tui/bindings.h"
#include "store/store.h"
#include "tutor/tutor.h"

/* Exit statuses of sysexits.h that faces and commands end with. */
enum face_exit {
	FACE_EXIT_DATA = 65,     /* what came in is not well formed */
	FACE_EXIT_NO_INPUT = 66, /* a file or folder is not there */
	FACE_EXIT_IO = 74,       /* what was written was not taken */
};

enum face_colour { FACE_COLOUR_AUTO, FACE_COLOUR_ALWAYS, FACE_COLOUR_NEVER };

struct sitting;

/* Loads the course and the progress and begins: lesson NULL for free play on
 * the server described (NULL: the default one; lent while the sitting lasts).
 * NULL, with a fault, when there is no such lesson or no course to take it
 * from. What went wrong short of that stands in the conversation as notes. */
struct sitting *sitting_open(const char *lessons_folder, const char *lesson,
			     const struct smtp_setting *setting, struct fault *fault);
void sitting_close(struct sitting *sitting);
struct tutor *sitting_tutor(struct sitting *sitting);

/* Says a line, as tutor_pasted(), and carries out the wishes. False when the
 * learner leaves. */
bool sitting_line(struct sitting *sitting, struct text line, struct text next);

/* How a face lets somebody edit a draft: writes the result into buffer.
 * Set by the face that can (the others answer with a note). */
void sitting_set_editor(struct sitting *sitting,
			bool (*edit)(void *context, struct text draft, struct buffer *result),
			void *context);

/* Each runs to its end and returns the program's exit status. */
int face_tui(struct sitting *sitting, enum face_colour colour);
int face_plain(struct sitting *sitting, enum face_colour colour);
int face_stdio(const struct smtp_setting *setting, bool explain);

/* Where face_stdio() reads and writes, and its clock: what a test puts in place
 * of the process's own, so that it need not wait for anything. */
struct face_line {
	int input, output, words;                 /* descriptors */
	unsigned long (*now)(void *context);      /* seconds, which never go back */
	bool (*wait)(void *context, int input, unsigned long seconds); /* for input,
	                                             and no longer; false: none came */
	void (*pause)(void *context, unsigned long seconds);
	void *context;
};
int face_stdio_on(const struct face_line *line, const struct smtp_setting *setting,
		  bool explain);

/* Whether this terminal can hold the split screen; when not, why says so in
 * a sentence. */
bool face_tui_can(const char **why);

/* Whether text on this stream is to be coloured: the option before NO_COLOR
 * before CLICOLOR_FORCE before whether it is a terminal. */
bool face_colours(enum face_colour colour, int fd);

#endif
