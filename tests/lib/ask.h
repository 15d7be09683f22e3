// SPDX-License-Identifier: GPL-3.0-or-later
/* The program asked in the test's own process, by its command line. */
#ifndef LIB_ASK_H
#define LIB_ASK_H

#include <stddef.h>

struct answer {
	int status;
	char out[64 * 1024], err[4 * 1024]; /* each its beginning, if it is longer */
};

/* The answer to a line of words with single spaces between them, the input being
 * empty or as given. Lasts until the next one. */
const struct answer *ask(const char *line);
const struct answer *ask_with(const char *line, const char *input, size_t len);

/* Such a line as main() has it, with the program's name and its end; argv has room
 * for ASK_WORDS, and line is cut at its spaces. Returns argc. */
enum { ASK_WORDS = 16 };
int ask_words(char *line, char **argv);

#endif
