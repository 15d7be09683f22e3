// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done for the terminal when a signal ends the program at once. */
#ifndef FACE_LAST_WISH_H
#define FACE_LAST_WISH_H

#include <termios.h>

/* From now on, each signal that would end the program and that nobody has taken first
 * writes controls to the terminal and gives it back its modes. Builds with a sanitizer
 * leave those to it that it reports. Made again, the newer wish counts. */
void last_wish_make(const char *controls, const struct termios *modes);

/* Nothing is wished any more: these signals do what they did before. */
void last_wish_drop(void);

#endif
