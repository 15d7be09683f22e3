// SPDX-License-Identifier: GPL-3.0-or-later
/* Keeps a learner's progress, and holds back what cannot be kept yet. For
 * src/face.
 *
 * What goes wrong is said once, not at every goal; what was held back is
 * tried again with the next goal and at the end. Every function appends to
 * `say` the sentence the learner must be told, and nothing when all is well. */
#ifndef FACE_KEEPER_H
#define FACE_KEEPER_H

#include "store/store.h"

struct keeper;

struct keeper *keeper_new(struct buffer *say);
/* Tries a last time to keep what was held back. */
void keeper_free(struct keeper *keeper);

/* As store_progress_each() and store_progress_last(). */
void keeper_each(struct keeper *keeper,
		 void (*met)(void *context, const struct store_met *met), void *context,
		 struct buffer *say);
void keeper_last(struct keeper *keeper, struct buffer *lesson, struct buffer *say);

void keeper_record(struct keeper *keeper, const char *lesson, const char *goal,
		   const char *lines, struct buffer *say);
void keeper_place(struct keeper *keeper, const char *lesson, struct buffer *say);
void keeper_reset(struct keeper *keeper, const char *lesson, struct buffer *say);

#endif
