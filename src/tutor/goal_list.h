// SPDX-License-Identifier: GPL-3.0-or-later
/* The goals of the lesson that is being worked on, on a page. */
#ifndef TUTOR_GOAL_LIST_H
#define TUTOR_GOAL_LIST_H

#include "tutor/exercise.h"

/* As a list, with the hints shown so far. */
void goal_list_fill(const struct exercise *exercise, struct page *page);

/* As a page of its own, with what is missing of each. */
void goal_list_compare(const struct exercise *exercise, struct page *page);

#endif
