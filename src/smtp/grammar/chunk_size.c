// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/chunk_size.h"

#include <limits.h>

static size_t digits_in(struct text t)
{
	size_t n = 0;

	while (n < t.len && text_is_digit(t.at[n]))
		n++;
	return n;
}

bool smtp_chunk_read(struct text argument, struct smtp_chunk_size *size)
{
	struct text count = text_head(argument, digits_in(argument));
	struct text behind = text_skip(argument, count.len);

	size->last = text_is_fold(behind, " LAST");
	size->garbled = behind.len && !size->last;
	return text_number(count, ULONG_MAX / 4, &size->octets);
}
