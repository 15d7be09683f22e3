// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands beside the conversation: pages that fit the moment, some of which
 * orders give as well. */
#ifndef TUTOR_PANES_H
#define TUTOR_PANES_H

#include "tutor/tutor.h"

void pane_lesson(const struct tutor *tutor, struct page *page);
void pane_course(const struct tutor *tutor, struct page *page);
void pane_orders(struct page *page);
void pane_last_code(const struct tutor *tutor, struct page *page);

#endif
