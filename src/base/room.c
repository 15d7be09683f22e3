// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/room.h"

#include <string.h>

void room_text(struct room *room, struct text t)
{
	size_t left = room->size - room->len - 1;

	if (t.len > left) {
		room->full = true;
		t.len = left;
	}
	if (!t.len)
		return;
	memcpy(room->at + room->len, t.at, t.len);
	room->len += t.len;
	room->at[room->len] = '\0';
}

void room_number(struct room *room, unsigned long n)
{
	char digits[3 * sizeof(n)];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n);
	room_text(room, text_span(digits + at, sizeof(digits) - at));
}

void room_cut(struct room *room, size_t len)
{
	if (len >= room->len)
		return;
	room->len = len;
	room->at[len] = '\0';
}
