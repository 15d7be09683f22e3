// SPDX-License-Identifier: GPL-3.0-or-later
/* What several places write. */
#include "smtp/law/places/places.h"

bool smtp_put_address(struct room *room, const char *local_part, const char *domain)
{
	if (!local_part)
		return false;
	room_string(room, local_part);
	room_byte(room, '@');
	room_string(room, domain);
	return true;
}
