// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/heap.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void heap_exhausted(void)
{
	fputs("smtp-tutor: out of memory\n", stderr);
	exit(71); /* sysexits EX_OSERR */
}

void *heap_new(size_t count, size_t size)
{
	void *at = calloc(count ? count : 1, size ? size : 1);

	if (!at)
		heap_exhausted();
	return at;
}

void *heap_resize(void *old, size_t count, size_t size)
{
	void *at;

	if (size && count > SIZE_MAX / size)
		heap_exhausted();
	at = realloc(old, count && size ? count * size : 1);
	if (!at)
		heap_exhausted();
	return at;
}

char *heap_copy(struct text t)
{
	char *copy = heap_new(t.len + 1, 1);

	if (t.len)
		memcpy(copy, t.at, t.len);
	return copy;
}

char *heap_copy_string(const char *string)
{
	return heap_copy(text_of(string));
}

static void make_room(struct buffer *buffer, size_t more)
{
	size_t need = buffer->len + more + 1;

	if (need <= buffer->size)
		return;
	if (need < buffer->size * 2)
		need = buffer->size * 2;
	if (need < 64)
		need = 64;
	buffer->at = heap_resize(buffer->at, need, 1);
	buffer->size = need;
}

void buffer_byte(struct buffer *buffer, char c)
{
	buffer_text(buffer, text_span(&c, 1));
}

void buffer_text(struct buffer *buffer, struct text t)
{
	make_room(buffer, t.len);
	if (t.len)
		memcpy(buffer->at + buffer->len, t.at, t.len);
	buffer->len += t.len;
	buffer->at[buffer->len] = '\0';
}

void buffer_string(struct buffer *buffer, const char *string)
{
	buffer_text(buffer, text_of(string));
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list args;
	int wanted;

	va_start(args, format);
	wanted = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (wanted < 0)
		return;
	make_room(buffer, (size_t)wanted);
	va_start(args, format);
	vsnprintf(buffer->at + buffer->len, (size_t)wanted + 1, format, args);
	va_end(args);
	buffer->len += (size_t)wanted;
}

void buffer_cut(struct buffer *buffer, size_t len)
{
	if (len >= buffer->len)
		return;
	buffer->len = len;
	buffer->at[len] = '\0';
}

void buffer_clear(struct buffer *buffer)
{
	buffer_cut(buffer, 0);
}

void buffer_free(struct buffer *buffer)
{
	free(buffer->at);
	*buffer = (struct buffer){ 0 };
}

struct text buffer_view(const struct buffer *buffer)
{
	return text_span(buffer_string_of(buffer), buffer->len);
}

const char *buffer_string_of(const struct buffer *buffer)
{
	return buffer->at ? buffer->at : "";
}
