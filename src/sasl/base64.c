// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/base64.h"

#include "base/words.h"

#include <stdint.h>
#include <string.h>

enum {
	CHARACTERS = 4, /* that stand for */
	BYTES = 3,
	BITS = 6,       /* of one character */
};

static const char alphabet[] =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static const char *const sentences[] = {
	[BASE64_CHARACTER] = N_("Base64 is written with letters, digits, \"+\" and "
				"\"/\", and with nothing else: no space, no line "
				"break."),
	[BASE64_PADDING] = N_("The padding \"=\" stands only at the very end of Base64, "
			      "once or twice."),
	[BASE64_LENGTH] = N_("Base64 comes in groups of four characters; here the last "
			     "group is not whole, so padding or a part of it is "
			     "missing."),
	[BASE64_BITS] = N_("The last character before the padding has bits set that "
			   "belong to no byte, so this is not how the bytes are written "
			   "in Base64."),
	[BASE64_TOO_LONG] = N_("This is longer than any message of an authentication "
			       "exchange may be here."),
};

const char *base64_says(enum base64_wrong wrong)
{
	return sentences[wrong];
}

/* One to three bytes. */
static void encode_group(struct text bytes, struct room *room)
{
	uint32_t bits = 0;

	for (size_t i = 0; i < BYTES; i++)
		bits = bits << 8 | (i < bytes.len ? (unsigned char)bytes.at[i] : 0u);
	for (size_t i = 0; i < CHARACTERS; i++) {
		unsigned shift = (unsigned)(CHARACTERS - 1 - i) * BITS;

		room_byte(room, i <= bytes.len ? alphabet[bits >> shift & 63] : '=');
	}
}

void base64_encode(struct text bytes, struct room *room)
{
	for (; bytes.len; bytes = text_skip(bytes, BYTES))
		encode_group(text_head(bytes, BYTES), room);
}

/* What character c stands for; 64 when it is none of them. */
static unsigned value_of(char c)
{
	const char *found = c ? strchr(alphabet, c) : NULL;

	return found ? (unsigned)(found - alphabet) : 64;
}

static bool is_wrong(struct base64_fault *fault, enum base64_wrong wrong, size_t at)
{
	*fault = (struct base64_fault){ wrong, at };
	return false;
}

/* Whether encoded has the form of Base64; *padding is the number of its "=". */
static bool has_form(struct text encoded, size_t *padding, struct base64_fault *fault)
{
	size_t first = text_find(encoded, '=');

	*padding = encoded.len - first;
	for (size_t i = 0; i < encoded.len; i++)
		if (encoded.at[i] != '=' && value_of(encoded.at[i]) == 64)
			return is_wrong(fault, BASE64_CHARACTER, i);
	for (size_t i = first; i < encoded.len; i++)
		if (encoded.at[i] != '=' || *padding > 2 || first % CHARACTERS < 2)
			return is_wrong(fault, BASE64_PADDING, first);
	if (encoded.len % CHARACTERS)
		return is_wrong(fault, BASE64_LENGTH, encoded.len);
	return true;
}

/* Four characters of which the last `padding` are "=". False when bits are
 * left over. */
static bool decode_group(const char *at, size_t padding, struct room *room)
{
	uint32_t bits = 0;

	for (size_t i = 0; i < CHARACTERS; i++)
		bits = bits << BITS | (i < CHARACTERS - padding ? value_of(at[i]) : 0u);
	for (size_t i = 0; i < BYTES - padding; i++)
		room_byte(room, (char)(bits >> (16 - 8 * i) & 0xFF));
	return (bits & ((1u << 8 * padding) - 1)) == 0;
}

bool base64_decode(struct text encoded, struct room *room, struct base64_fault *fault)
{
	struct base64_fault unused = { BASE64_FINE, 0 };
	size_t before = room->len;
	size_t padding;

	fault = fault ? fault : &unused;
	*fault = (struct base64_fault){ BASE64_FINE, 0 };
	if (!has_form(encoded, &padding, fault))
		return false;
	if (encoded.len / CHARACTERS * BYTES - padding > room->size - 1 - before)
		return is_wrong(fault, BASE64_TOO_LONG, 0);
	for (size_t i = 0; i < encoded.len; i += CHARACTERS) {
		bool last = i + CHARACTERS == encoded.len;

		if (!decode_group(encoded.at + i, last ? padding : 0, room)) {
			room_cut(room, before);
			return is_wrong(fault, BASE64_BITS, encoded.len - padding - 1);
		}
	}
	return true;
}
