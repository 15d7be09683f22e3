// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/sync.h"

#include "base/heap.h"

#include <stdlib.h>
#include <unistd.h>

void sync_tell(unsigned long bytes, unsigned long resizes)
{
	static int fd = -2;
	struct buffer line = { 0 };

	if (fd == -2) {
		const char *number = getenv("SMTP_TUTOR_SYNC_FD");
		unsigned long n;

		fd = number && text_number(text_of(number), 1023, &n) ? (int)n : -1;
	}
	if (fd < 0)
		return;
	buffer_format(&line, "%lu %lu\n", bytes, resizes);
	if (write(fd, line.at, line.len) < 0)
		fd = -1;
	buffer_free(&line);
}
