// SPDX-License-Identifier: GPL-3.0-or-later
/* The table run backwards: which replies could a row have given? */
#ifndef SMTP_COULD_SAY_H
#define SMTP_COULD_SAY_H

#include "smtp/law/rule.h"
#include "smtp/grammar/reply.h"

/* Whether a reply of this code, enhanced code (empty: none) and words, LF between its
 * lines, could be what the row says, whatever stands in the places of its words. Of a row
 * whose words the setting decides, any refusal could; a greeting and a reply to EHLO carry
 * no enhanced code, so that none contradicts none. */
bool smtp_row_could_say(const struct smtp_rule *rule, unsigned code, struct text enhanced,
			struct text words);

#endif
