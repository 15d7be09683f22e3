// SPDX-License-Identifier: GPL-3.0-or-later
/* The disk: where things are (XDG), lesson files, progress.
 *
 * With face the only folder that opens files. Nothing here ends the program: what goes
 * wrong is a fault to show, and the sitting goes on without being saved. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/fault.h"
#include "base/heap.h"
#include "lesson/lesson.h"

/* Reads a whole file into buffer (stdin for "-"), at most limit bytes. */
bool store_read_file(const char *path, size_t limit, struct buffer *buffer,
		     struct fault *fault);

/* Writes a new file; never over one that exists. */
bool store_write_file(const char *path, struct text content, struct fault *fault);

/* Reads a lesson from its file. NULL, with the fault at its place in that
 * file, when it cannot be read or is not well formed. */
struct lesson *store_read_lesson(const char *path, struct fault *fault);

/* Takes in every NN-name.md of the first folder that has any: folder when not
 * NULL, else $SMTP_TUTOR_LESSONS, lessons beside the build tree's program,
 * $XDG_DATA_HOME, $XDG_DATA_DIRS, the installed place. Each is read when it is
 * first asked for. False, with a fault that lists where it looked, when none was
 * found. */
bool store_load_course(const char *folder, struct course *course, struct fault *fault);

/* Appends the folder of the translations: $SMTP_TUTOR_LOCALES, "locale" beside
 * the build tree's program, the installed place. */
void store_locales(struct buffer *folder);

/* Where Readline's history is kept, its folder made; false: nowhere. */
bool store_history_path(struct buffer *path);

/* What a learner has done: SQLite under $XDG_STATE_HOME/smtp-tutor. */
struct store_progress;

/* Opens or begins it. A damaged file is set aside under another name and a
 * new one begun. Where nothing may be written, what is there can be read. NULL
 * when nothing can be kept at all. In every case where fault->says is not
 * empty, it is to be shown. */
struct store_progress *store_progress_open(struct fault *fault);
void store_progress_close(struct store_progress *progress);

/* Each returns false with a fault to show when it could not be kept. True
 * with a fault->says that is not empty: kept, but in a new file, the damaged
 * one having been set aside. A goal that is recorded again stays as it was. */
bool store_progress_record(struct store_progress *progress, const char *lesson,
			   const char *goal, const char *lines, struct fault *fault);
bool store_progress_place(struct store_progress *progress, const char *lesson,
			  struct fault *fault);
bool store_progress_reset(struct store_progress *progress, const char *lesson,
			  struct fault *fault);

/* Every goal met, oldest first; then the lesson last worked on, appended
 * (nothing when there is none). */
struct store_met {
	const char *lesson, *goal, *lines, *when; /* when: ISO 8601, UTC */
};
bool store_progress_each(struct store_progress *progress,
			 void (*met)(void *context, const struct store_met *met),
			 void *context, struct fault *fault);
bool store_progress_last(struct store_progress *progress, struct buffer *lesson,
			 struct fault *fault);

#endif
