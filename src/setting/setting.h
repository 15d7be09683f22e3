// SPDX-License-Identifier: GPL-3.0-or-later
/* A server described in words: YAML in, a setting for sessions out.
 *
 * The keys are documented in lessons/AUTHORING.md. */
#ifndef SETTING_SETTING_H
#define SETTING_SETTING_H

#include "setting/keys.h"
#include "smtp/setting.h"

/* Reads a setting; it lives as long as the pool. name is what it is called
 * and is copied. NULL, with *fault set, when it is not well formed. */
const struct smtp_setting *setting_parse(struct pool *pool, const char *name,
					 struct text yaml, const struct source *source,
					 struct fault *fault);

#endif
