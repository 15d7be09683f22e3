// SPDX-License-Identifier: GPL-3.0-or-later
/* The names of commands and events, as goals, faults and explanations have
 * them: a command's word, and for what is no command a plain word such as
 * "connect" or "dot". */
#ifndef SMTP_VERB_NAMES_H
#define SMTP_VERB_NAMES_H

#include "smtp/grammar/line.h"

/* All names, commands first: n from 0; NULL behind the last. *verb is set to
 * what the name stands for. */
const char *smtp_verb_name(size_t n, enum smtp_verb *verb);

/* What a name stands for, in any case; SMTP_VERBS when it is none. */
enum smtp_verb smtp_verb_named(struct text name);

/* The name of what came in: of SMTP_OBSOLETE and SMTP_EXTENSION, which are
 * several words, the one that was said. */
const char *smtp_verb_name_of(enum smtp_verb verb, struct text word);

#endif
