// SPDX-License-Identifier: GPL-3.0-or-later
/* What would be random elsewhere, drawn from a seed. */
#include "sasl/sasl_inside.h"

enum { NONCE_BYTES = 18 }; /* 24 characters of Base64, and no padding */

void sasl_write_base64(const struct sasl_digest *digest, size_t count, struct room *room)
{
	base64_encode(text_span((const char *)digest->at, count), room);
}

bool sasl_derive(const struct sasl_crypto *crypto, struct text seed, const char *label,
		 struct text about, struct sasl_digest *digest)
{
	char data[SASL_NAME_MAX + 32];
	struct room room = room_over(data, sizeof(data));

	room_string(&room, label);
	room_byte(&room, ' ');
	room_text(&room, about);
	return !room.full && crypto->hmac(SASL_SHA256, seed, room_view(&room), digest);
}

static unsigned long number_of(const unsigned char *bytes)
{
	unsigned long number = 0;

	for (size_t i = 0; i < 4; i++)
		number = number << 8 | bytes[i];
	return number;
}

/* Two numbers with a dot, as a time and a process once stood there. */
static void write_digits(const struct sasl_digest *digest, struct room *room)
{
	room_number(room, number_of(digest->at));
	room_byte(room, '.');
	room_number(room, number_of(digest->at + 4));
}

bool sasl_make_nonce(struct sasl_exchange *exchange, const struct sasl_crypto *crypto,
		     enum sasl_side side, struct text seed, unsigned long count)
{
	struct room room = room_over(exchange->nonce[side], SASL_NONCE_MAX);
	char digits[3 * sizeof(count) + 1];
	struct room number = room_over(digits, sizeof(digits));
	struct sasl_digest digest;

	room_number(&number, count);
	if (!sasl_derive(crypto, seed, side == SASL_SERVER ? "server" : "client",
			 room_view(&number), &digest))
		return false;
	if (exchange->mechanism->nonce_is_digits)
		write_digits(&digest, &room);
	else
		sasl_write_base64(&digest, NONCE_BYTES, &room);
	return true;
}
