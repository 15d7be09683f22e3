// SPDX-License-Identifier: GPL-3.0-or-later
/* What is typed stays here: where passwords can be typed, memory goes into no core file. */
#ifndef FACE_PRIVATE_H
#define FACE_PRIVATE_H

#include <stdbool.h>

/* From now on the system writes no core file of this program, and lets no other program of
 * the user read its memory. Every face calls it before it reads anything. */
void face_keep_private(void);

/* Whether the program is built with a sanitizer, which looks at its own memory from
 * outside, reports crashes itself, and so is not kept from either. */
bool face_is_sanitized(void);

#endif
