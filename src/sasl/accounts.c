// SPDX-License-Identifier: GPL-3.0-or-later
/* Who can authenticate, and as whom they may act. */
#include "sasl/sasl_inside.h"

/* How many bytes the character of UTF-8 has that begins with this byte, and
 * below and above what its second byte may not be; 0 bytes: none begins so
 * (RFC 3629 4). */
static size_t utf8_length(unsigned char first, unsigned char *low, unsigned char *high)
{
	*low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
	*high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* The length of the character that text begins with; 0 when it is no UTF-8. */
static size_t character_length(struct text text)
{
	unsigned char low, high;
	size_t len = utf8_length((unsigned char)text.at[0], &low, &high);

	if (len > text.len)
		return 0;
	for (size_t i = 1; i < len; i++) {
		unsigned char next = (unsigned char)text.at[i];

		if (next < low || next > high)
			return 0;
		low = 0x80;
		high = 0xBF;
	}
	return len;
}

bool sasl_is_prepared(struct text text)
{
	while (text.len) {
		size_t len = character_length(text);

		if (!len || (unsigned char)text.at[0] < ' ' || text.at[0] == 0x7F)
			return false;
		text = text_skip(text, len);
	}
	return true;
}

enum sasl_reason sasl_name_wrong(struct text name)
{
	if (!name.len)
		return SASL_NAME_EMPTY;
	if (name.len > SASL_NAME_MAX)
		return SASL_TOO_LONG;
	return sasl_is_prepared(name) ? SASL_FINE : SASL_NOT_PREPARED;
}

bool sasl_is_token(struct text token)
{
	struct text marks = text_of("-._~+/");
	size_t len = token.len;

	while (len && token.at[len - 1] == '=')
		len--;
	for (size_t i = 0; i < len; i++) {
		char c = token.at[i];

		if (!text_is_letter(c) && !text_is_digit(c) &&
		    text_find(marks, c) == marks.len)
			return false;
	}
	return len > 0;
}

bool sasl_name_account(struct sasl_exchange *exchange, const struct sasl_server *server,
		       struct text user)
{
	exchange->account = NULL;
	for (size_t i = 0; i < server->account_count; i++)
		if (text_is(user, server->accounts[i].user))
			exchange->account = &server->accounts[i];
	return exchange->account;
}

/* The account's own name, or the one of its list, that authzid asks for. */
static const char *identity_of(const struct sasl_account *account, struct text authzid)
{
	if (!authzid.len || text_is(authzid, account->user))
		return account->user;
	for (size_t i = 0; account->may_act_as && account->may_act_as[i]; i++)
		if (text_is(authzid, account->may_act_as[i]))
			return account->may_act_as[i];
	return NULL;
}

enum sasl_reason sasl_admit(struct sasl_exchange *exchange, struct text authzid)
{
	if (exchange->account->disabled)
		return SASL_DISABLED;
	exchange->identity = identity_of(exchange->account, authzid);
	return exchange->identity ? SASL_FINE : SASL_NOT_AUTHORIZED;
}

enum sasl_outcome sasl_check_password(struct sasl_exchange *exchange,
				      const struct sasl_server *server, struct text user,
				      struct text password, struct text authzid)
{
	struct text right;

	if (!sasl_name_account(exchange, server, user))
		return sasl_end(exchange, SASL_UNKNOWN_USER);
	right = text_of(exchange->account->password);
	if (right.len != password.len ||
	    !server->crypto->equal(right.at, password.at, right.len))
		return sasl_end(exchange, SASL_WRONG_PASSWORD);
	return sasl_end(exchange, sasl_admit(exchange, authzid));
}
