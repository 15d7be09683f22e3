// SPDX-License-Identifier: GPL-3.0-or-later
/* Memory that is there or ends the program.
 *
 * For every floor but sasl and smtp, which allocate nothing. Out of memory is
 * said on stderr and the program ends through exit(), so that the terminal is
 * put back. What these give, free() takes. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include "base/text.h"

/* count items of size bytes each, zeroed. */
void *heap_new(size_t count, size_t size);

/* `old` (which may be NULL) grown or shrunk to count items of size bytes. */
void *heap_resize(void *old, size_t count, size_t size);

/* Ends the program so: for whoever has memory from elsewhere. */
_Noreturn void heap_exhausted(void);

/* A NUL-terminated copy of t. */
char *heap_copy(struct text t);
char *heap_copy_string(const char *string);

/* A string that grows. Zeroed, it is empty; `at` is NULL or NUL-terminated.
 * buffer_clear empties it and keeps its memory, buffer_free gives it back. */
struct buffer {
	char *at;
	size_t len;
	size_t size;
};

void buffer_byte(struct buffer *buffer, char c);
void buffer_text(struct buffer *buffer, struct text t);
void buffer_string(struct buffer *buffer, const char *string);
void buffer_format(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Takes back all that was written behind the first len bytes. */
void buffer_cut(struct buffer *buffer, size_t len);

void buffer_clear(struct buffer *buffer);
void buffer_free(struct buffer *buffer);

/* What has been written: empty, never NULL, when nothing has. */
struct text buffer_view(const struct buffer *buffer);
const char *buffer_string_of(const struct buffer *buffer);

#endif
