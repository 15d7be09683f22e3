// SPDX-License-Identifier: GPL-3.0-or-later
/* Octets as transcripts and dialogues write them. */
#ifndef TESTS_LIB_OCTETS_H
#define TESTS_LIB_OCTETS_H

#include "base/room.h"

/* Appends what t stands for: \r, \n, \t, \0, \\ and \xNN are octets, {78*x} is 78
 * times x. */
void octets_put(struct room *out, struct text t);

#endif
