// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/chunk_size.h"

#include <limits.h>

bool smtp_chunk_read(struct text argument, struct smtp_chunk_size *size)
{
	bool marked = text_find(argument, ' ') < argument.len;
	struct text count = text_take(&argument, ' ');

	size->last = text_is_fold(argument, "LAST");
	return text_number(count, ULONG_MAX / 4, &size->octets) && marked == size->last;
}
