// SPDX-License-Identifier: GPL-3.0-or-later
/* The prose of a lesson, block by block. For src/lesson only. */
#ifndef LESSON_PROSE_H
#define LESSON_PROSE_H

#include "config/config.h"
#include "base/page.h"

/* Opens the next block of the prose, apart from what stands before it. */
void prose_begin(struct page *prose, enum page_kind kind);

/* Adds lines that are shown as they stand. */
void prose_lines(struct page *prose, const struct key_texts *lines);

#endif
