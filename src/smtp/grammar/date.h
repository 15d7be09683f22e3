// SPDX-License-Identifier: GPL-3.0-or-later
/* Dates with a time in UTC, "2030-12-31T23:59:59Z", as RFC 4865 3 takes them of RFC 3339. */
#ifndef SMTP_DATE_H
#define SMTP_DATE_H

#include "base/room.h"

#include <stdint.h>

/* Reads a date that there is, a leap second included, as seconds since the year 0 began.
 * False when it is not written so. */
bool smtp_date_read(struct text t, int64_t *seconds);

/* The other way round. */
void smtp_date_write(struct room *room, int64_t seconds);

#endif
