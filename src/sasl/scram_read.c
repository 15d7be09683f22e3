// SPDX-License-Identifier: GPL-3.0-or-later
/* SCRAM's messages read, by the grammar of RFC 5802 7. */
#include "sasl/scram.h"

/* Takes the next attribute out of *rest when its letter is that one. */
static bool take_attribute(struct text *rest, char letter, struct text *value)
{
	struct text part = text_head(*rest, text_find(*rest, ','));

	if (part.len < 2 || part.at[0] != letter || part.at[1] != '=')
		return false;
	*rest = text_skip(*rest, part.len + 1);
	*value = text_skip(part, 2);
	return true;
}

/* attr-val, as often as they come. */
static bool are_extensions(struct text rest)
{
	while (rest.len) {
		struct text part = text_take(&rest, ',');

		if (part.len < 3 || !text_is_letter(part.at[0]) || part.at[1] != '=')
			return false;
	}
	return true;
}

static bool is_nonce(struct text nonce)
{
	for (size_t i = 0; i < nonce.len; i++)
		if (nonce.at[i] <= ' ' || nonce.at[i] > '~' || nonce.at[i] == ',')
			return false;
	return nonce.len > 0;
}

static bool ends_in_comma(struct text message)
{
	return message.len && message.at[message.len - 1] == ',';
}

static enum sasl_reason header_read(struct text message, struct scram_first *first)
{
	struct text flag = text_head(message, text_find(message, ','));
	struct text rest = text_skip(message, flag.len + 1);
	struct text slot = text_head(rest, text_find(rest, ','));

	if (text_equal(text_head(flag, 2), text_of("p=")))
		return SASL_CHANNEL_BINDING;
	if (!text_is(flag, "n") && !text_is(flag, "y"))
		return SASL_GS2_FORM;
	if (slot.len == rest.len)
		return SASL_GS2_FORM;
	first->header = text_head(message, flag.len + slot.len + 2);
	first->bare = text_skip(message, first->header.len);
	first->authzid = text_skip(slot, 2);
	if (!slot.len)
		return SASL_FINE;
	return take_attribute(&slot, 'a', &rest) && rest.len ? SASL_FINE : SASL_GS2_FORM;
}

enum sasl_reason scram_first_read(struct text message, struct scram_first *first)
{
	enum sasl_reason reason = header_read(message, first);
	struct text rest, unused;

	if (reason)
		return reason;
	rest = first->bare;
	if (take_attribute(&rest, 'm', &unused))
		return SASL_MANDATORY_EXTENSION;
	if (!take_attribute(&rest, 'n', &first->user) ||
	    !take_attribute(&rest, 'r', &first->nonce) || !are_extensions(rest) ||
	    ends_in_comma(message))
		return SASL_SCRAM_FORM;
	return is_nonce(first->nonce) ? SASL_FINE : SASL_NONCE_FORM;
}

static bool salt_read(struct text encoded, struct scram_challenge *challenge)
{
	struct room salt = room_over(challenge->salt, sizeof(challenge->salt));
	bool decoded = base64_decode(encoded, &salt, NULL);

	challenge->salt_length = salt.len;
	return decoded && salt.len;
}

enum sasl_reason scram_challenge_read(struct text message,
				      struct scram_challenge *challenge)
{
	struct text rest = message;
	struct text salt, iterations;

	if (!take_attribute(&rest, 'r', &challenge->nonce) ||
	    !take_attribute(&rest, 's', &salt) ||
	    !take_attribute(&rest, 'i', &iterations) || !are_extensions(rest) ||
	    ends_in_comma(message))
		return SASL_CHALLENGE_FORM;
	if (!is_nonce(challenge->nonce) || !salt_read(salt, challenge) ||
	    !text_number(iterations, SASL_ITERATIONS_MAX, &challenge->iterations) ||
	    iterations.at[0] == '0')
		return SASL_CHALLENGE_FORM;
	return SASL_FINE;
}

enum sasl_reason scram_final_read(struct text message, struct scram_final *final)
{
	size_t comma = text_find_last(message, ',');
	struct text last = text_skip(message, comma + 1);
	struct text rest = text_head(message, comma);

	final->without_proof = rest;
	if (ends_in_comma(rest) || !take_attribute(&rest, 'c', &final->binding) ||
	    !take_attribute(&rest, 'r', &final->nonce) || !are_extensions(rest) ||
	    !take_attribute(&last, 'p', &final->proof))
		return SASL_SCRAM_FORM;
	return is_nonce(final->nonce) ? SASL_FINE : SASL_NONCE_FORM;
}

/* The character that "=2C" or "=3D" stands for; NUL when it is neither. */
static char escaped_character(struct text escape)
{
	if (text_equal(text_head(escape, 3), text_of("=2C")))
		return ',';
	return text_equal(text_head(escape, 3), text_of("=3D")) ? '=' : '\0';
}

enum sasl_reason scram_name_read(struct text escaped, struct room *name)
{
	while (escaped.len) {
		char c = escaped.at[0] == '=' ? escaped_character(escaped) : escaped.at[0];
		bool was_escaped = escaped.at[0] == '=';

		if (was_escaped && !c)
			return SASL_NAME_ESCAPE;
		room_byte(name, c);
		escaped = text_skip(escaped, was_escaped ? 3 : 1);
	}
	return name->full ? SASL_TOO_LONG : sasl_name_wrong(room_view(name));
}

void scram_name_write(const char *name, struct room *room)
{
	for (; *name; name++) {
		if (*name == ',')
			room_string(room, "=2C");
		else if (*name == '=')
			room_string(room, "=3D");
		else
			room_byte(room, *name);
	}
}
