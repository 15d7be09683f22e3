// SPDX-License-Identifier: GPL-3.0-or-later
/* Base64 (RFC 4648 4), as AUTH writes its challenges and responses.
 *
 * Decoding is strict, as 3.3 and 3.5 of that RFC allow and RFC 4954 4 asks: no
 * white space or line break, padding to a multiple of four, and no bits set
 * that belong to no byte. So a text of bytes has one form only. */
#ifndef SASL_BASE64_H
#define SASL_BASE64_H

#include "base/room.h"

enum base64_wrong {
	BASE64_FINE,
	BASE64_CHARACTER, /* not one of the 64, nor "=" */
	BASE64_PADDING,   /* "=" anywhere but as the last one or two */
	BASE64_LENGTH,    /* not a multiple of four: padding or a piece is missing */
	BASE64_BITS,      /* bits behind the last byte are not zero */
	BASE64_TOO_LONG,  /* does not fit the room */
};

struct base64_fault {
	enum base64_wrong wrong;
	size_t at; /* the character of the text that is wrong, from 0; its length
	              for what is missing at the end */
};

/* Writes bytes in Base64 behind what room holds. */
void base64_encode(struct text bytes, struct room *room);

/* Writes what encoded stands for behind what room holds. False when it is no
 * Base64 or does not fit: room is then as it was, and *fault says why. fault
 * may be NULL. */
bool base64_decode(struct text encoded, struct room *room, struct base64_fault *fault);

/* One sentence on what is wrong, for gettext; NULL for BASE64_FINE. */
const char *base64_says(enum base64_wrong wrong);

#endif
