// SPDX-License-Identifier: GPL-3.0-or-later
/* Sentences in the reader's language, by gettext.
 *
 * Where there is no translation, which is everywhere until one is opened, a
 * sentence stands for itself and nothing is looked up: explanations ask for
 * many sentences, and asking gettext for each would cost more than making
 * them. */
#ifndef BASE_TRANSLATION_H
#define BASE_TRANSLATION_H

/* Looks for a translation into the language of the locale, below folder.
 * After setlocale(), once, before the first sentence. */
void translation_open(const char *domain, const char *folder);

/* The sentence in the reader's language, or itself. */
const char *translation_of(const char *sentence) __attribute__((format_arg(1)));

#endif
