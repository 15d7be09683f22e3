// SPDX-License-Identifier: GPL-3.0-or-later
/* What the finders of flaws share. For src/smtp/grammar only. */
#ifndef SMTP_FLAW_INSIDE_H
#define SMTP_FLAW_INSIDE_H

#include "smtp/grammar/flaw.h"
#include "smtp/grammar/line.h"

/* A flaw at an octet of the line, so many octets long; nobody can tell what was meant. */
struct smtp_flaw_found smtp_flaw_at(enum smtp_flaw flaw, size_t at, size_t length);

/* The same; probably meant is the line without these octets, or with `put` in their place. */
struct smtp_flaw_found smtp_flaw_cut(enum smtp_flaw flaw, size_t at, size_t length);
struct smtp_flaw_found smtp_flaw_put(enum smtp_flaw flaw, size_t at, size_t length,
				     const char *put);

/* The same; probably meant is the line with `kept` in place of the `whole` text, which both
 * lie in the line, in angle brackets where it wraps. */
struct smtp_flaw_found smtp_flaw_keep(enum smtp_flaw flaw, struct text line, struct text whole,
				      struct text kept, bool wraps);

/* What is wrong with a domain or an address literal that lies in the line; SMTP_FLAW_NONE
 * when nothing is. */
struct smtp_flaw_found smtp_flaw_in_domain(struct text line, struct text domain);

/* Whether one becomes the other by one letter more, less or otherwise, or by two that
 * change places. */
bool smtp_word_is_near(struct text a, struct text b);

#endif
