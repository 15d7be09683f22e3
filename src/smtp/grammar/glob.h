// SPDX-License-Identifier: GPL-3.0-or-later
/* Patterns of addresses and names, as settings have them. */
#ifndef SMTP_GLOB_H
#define SMTP_GLOB_H

#include "base/text.h"

/* Whether t is as the pattern says: * stands for any run of octets, ? for
 * one; letters in any case. */
bool smtp_glob_fits(const char *pattern, struct text t);

/* Whether t is as one of the patterns, which end in NULL and may be NULL. */
bool smtp_is_listed(const char *const *patterns, struct text t);

#endif
