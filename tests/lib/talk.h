// SPDX-License-Identifier: GPL-3.0-or-later
/* A sitting that a test talks to: lines in, and what came of them. */
#ifndef LIB_TALK_H
#define LIB_TALK_H

#include "tutor/tutor.h"

/* A course of two short lessons, "01-first" and "02-second". */
struct course *talk_course(void);

/* For a group of tests: that course as their state, and its end. */
int talk_set_up(void **state);
int talk_tear_down(void **state);

/* A course_say that ends the test: a lesson is broken. */
void talk_broken(void *context, const struct fault *fault);

/* Types lines, which stand in one string with LF between them. */
void talk(struct tutor *tutor, const char *lines);

/* The last line of that kind, or "" when there is none. */
const char *talk_last(const struct tutor *tutor, enum tutor_entry_kind kind);

/* How many entries of that kind there are. */
size_t talk_count(const struct tutor *tutor, enum tutor_entry_kind kind);

/* Whether the last note, or any, holds these words; likewise the last page. */
bool talk_noted(const struct tutor *tutor, const char *words);
bool talk_ever_noted(const struct tutor *tutor, const char *words);
bool talk_paged(const struct tutor *tutor, const char *words);

/* The text of a page, or of a pane, each block a line; for free(). */
char *talk_page_text(const struct page *page);
char *talk_pane_text(struct tutor *tutor, enum tutor_pane pane);

/* Throws all wishes away. */
void talk_drop_wishes(struct tutor *tutor);

#endif
