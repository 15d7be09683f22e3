// SPDX-License-Identifier: GPL-3.0-or-later
/* The titles of the panes, of which one changes with the turn. */
#ifndef TUTOR_PANE_TITLE_H
#define TUTOR_PANE_TITLE_H

#include "tutor/tutor.h"

/* There was another turn, so that the pane that tells why has another title. */
void pane_retitle(struct tutor *tutor);

#endif
