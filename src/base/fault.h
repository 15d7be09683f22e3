// SPDX-License-Identifier: GPL-3.0-or-later
/* What is wrong with something a person wrote, and where.
 *
 * `says` is a whole sentence: what is wrong first, then what is expected or
 * how to mend it. Shown as "file:line: says". */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

struct fault {
	char file[256];  /* empty when there is no file */
	unsigned line;   /* from 1; 0: the whole file */
	char says[512];
};

/* Writes the fault; file may be NULL. A text too long is cut. */
void fault_set(struct fault *fault, const char *file, unsigned line,
	       const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
