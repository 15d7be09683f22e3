// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/secret.h"

#include "sasl/sasl.h"
#include "smtp/grammar/flaw_inside.h"

/* Mechanisms that this program does not have, from the registry of IANA and from use. Any
 * other word behind AUTH may be a password. */
static const char *const foreign[] = {
	"ANONYMOUS", "DIGEST-MD5", "ECDSA-NIST256P-CHALLENGE", "EXTERNAL", "GS2-KRB5", "GSSAPI",
	"GSS-SPNEGO", "KERBEROS_V4", "NTLM", "OPENID20", "OTP", "SAML20",
	"SCRAM-SHA-1-PLUS", "SCRAM-SHA-224", "SCRAM-SHA-256-PLUS", "SCRAM-SHA-384",
	"SCRAM-SHA-512", "SECURID", "SKEY",
};

enum { FOREIGN = sizeof(foreign) / sizeof(foreign[0]) };

static const char *mechanism_name(size_t n)
{
	const struct sasl_mechanism *own = n < FOREIGN ? NULL : sasl_mechanism(n - FOREIGN);

	if (n < FOREIGN)
		return foreign[n];
	return own ? own->name : NULL;
}

static bool is_word_char(char c)
{
	return text_is_letter(c) || text_is_digit(c) || c == '-' || c == '_';
}

static struct text word_at(struct text line, size_t at)
{
	size_t end = at;

	while (end < line.len && is_word_char(line.at[end]))
		end++;
	return text_head(text_skip(line, at), end - at);
}

static size_t behind_parting(struct text line, size_t at)
{
	while (at < line.len && (line.at[at] == ' ' || line.at[at] == '\t' ||
				 line.at[at] == ':' || line.at[at] == '='))
		at++;
	return at;
}

/* How many octets of t are the name of a mechanism, or were to be one; 0: none. What is
 * glued to a name is no part of it. */
static size_t mechanism_fits(struct text t)
{
	struct text word = word_at(t, 0);
	size_t longest = 0;
	bool near = false;
	const char *name;

	for (size_t n = 0; (name = mechanism_name(n)); n++) {
		size_t length = text_of(name).len;

		if (text_starts_fold(t, name) && length > longest)
			longest = length;
		near |= word.len > 3 && smtp_word_is_near(word, text_of(name));
	}
	if (!longest && near)
		longest = word.len;
	return longest;
}

/* Behind the names of mechanisms that stand there: what follows is not to be shown. */
static size_t behind_mechanisms(struct text line, size_t at)
{
	size_t fits;

	do {
		at = behind_parting(line, at);
		fits = mechanism_fits(text_skip(line, at));
		at += fits;
	} while (fits);
	return at;
}

/* Whether the letters are those of AUTH, or nearly. */
static bool is_like_auth(struct text word)
{
	static const char letters[] = "AUTH";
	unsigned found = 0;

	if (smtp_word_is_near(word, text_of(letters)))
		return true;
	for (size_t i = 0; i < word.len; i++)
		for (unsigned n = 0; n < 4; n++)
			found |= text_upper(word.at[i]) == letters[n] ? 1u << n : 0;
	return word.len == 4 && found == 15;
}

/* "AUTHORS" and "AUTHENTIC" are words of a letter. */
static bool is_prose(struct text behind_auth)
{
	return text_starts_fold(behind_auth, "OR") || text_starts_fold(behind_auth, "ENTIC");
}

/* How much of a word that begins a line is AUTH with something glued to it; 0: it is not
 * that. */
static size_t glued_auth(struct text word)
{
	enum { SHORTEST = 3, LONGEST = 5 };

	for (size_t n = SHORTEST; n <= LONGEST && n < word.len; n++)
		if (is_like_auth(text_head(word, n)) && mechanism_fits(text_skip(word, n)))
			return n;
	if (text_starts_fold(word, "AUTH") && !is_prose(text_skip(word, 4)))
		return 4;
	return 0;
}

static bool is_one_of(struct text word, const char *const *words)
{
	while (*words && !text_is_fold(word, *words))
		words++;
	return *words != NULL;
}

/* Where the first word stands, behind blanks and the mark of an example. */
static size_t first_word(struct text line)
{
	static const char *const speakers[] = { "C", "S", "CLIENT", "SERVER", NULL };
	size_t at = 0;

	for (;;) {
		struct text word;

		while (at < line.len && !is_word_char(line.at[at]))
			at++;
		word = word_at(line, at);
		if (!is_one_of(word, speakers) || at + word.len == line.len ||
		    (line.at[at + word.len] != ':' && line.at[at + word.len] != '>'))
			return at;
		at += word.len;
	}
}

static bool is_upper(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] != text_upper(t.at[i]))
			return false;
	return true;
}

/* Whether a mechanism's name stands there as a word of its own, in capitals. */
static bool names_mechanism(struct text line, size_t at)
{
	struct text word = word_at(line, at);

	return word.len && is_upper(word) && mechanism_fits(word) == word.len;
}

/* Where in a line that is no command its verb ends, when that was to be AUTH, or one that
 * begins a login elsewhere; 0: it was not. */
static size_t login_verb(struct text line)
{
	static const char *const verbs[] = { "AUTH", "AUTHENTICATE", "AUTHORIZATION", "PASS", NULL };
	size_t at = first_word(line);
	struct text word = word_at(line, at);
	size_t end = at + word.len, behind = behind_parting(line, end);

	if (is_one_of(word, verbs) || is_like_auth(word))
		return end;
	if (glued_auth(word))
		return at + glued_auth(word);
	if (word.len && mechanism_fits(word) == word.len && behind < line.len)
		return end;
	return behind > end && names_mechanism(line, behind) ? end : 0;
}

/* Where the word AUTH stands with a mechanism's name behind it, its end; 0: nowhere. */
static size_t inner_auth(struct text line)
{
	for (size_t at = 0; at + 4 < line.len; at++) {
		size_t behind = at + 4;

		if (text_starts_fold(text_skip(line, at), "AUTH") &&
		    (!at || !(text_is_letter(line.at[at - 1]) || text_is_digit(line.at[at - 1]))) &&
		    line.at[behind] != '=' && behind_parting(line, behind) > behind &&
		    mechanism_fits(text_skip(line, behind_parting(line, behind))))
			return behind;
	}
	return 0;
}

static bool ends_with(struct text word, const char *end)
{
	size_t length = text_of(end).len;

	return word.len >= length && text_is_fold(text_skip(word, word.len - length), end);
}

/* Whether a word says that what follows its colon or equals sign is secret. */
static bool is_label(struct text word)
{
	static const char *const labels[] = {
		"AUTH", "AUTHORIZATION", "COOKIE", "PASS", "PASSPHRASE", "PASSWD", "PASSWORD",
		"PWD", "SECRET", "TOKEN",
	};

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (ends_with(word, labels[i]))
			return true;
	return false;
}

/* Where what a word at that place labels begins; 0: it is no label. */
static size_t behind_label(struct text line, size_t at)
{
	struct text word = word_at(line, at);
	size_t end = at + word.len;

	if (end < line.len && line.at[end] == '"')
		end++;
	if (end == line.len)
		return 0;
	if (text_is_fold(word, "BEARER") ||
	    ((line.at[end] == ':' || line.at[end] == '=') && is_label(word)))
		return behind_parting(line, end);
	return 0;
}

/* Whether Base64 stands for what logins are made of: text, or fields parted by NUL. */
static bool is_credentials(struct text encoded)
{
	enum { SHORTEST = 8, LOOKED_AT = 64 };
	char at[LOOKED_AT];
	struct room room = room_over(at, sizeof(at));
	size_t looked_at = encoded.len < LOOKED_AT ? encoded.len / 4 * 4 : LOOKED_AT;
	bool parted = false, high = false;

	if (looked_at < SHORTEST || !base64_decode(text_head(encoded, looked_at), &room, NULL))
		return false;
	for (size_t i = 0; i < room.len; i++) {
		unsigned char byte = (unsigned char)at[i];

		parted |= byte <= 1;
		high |= byte >= 0x80;
		if ((byte > 1 && byte < ' ') || byte == 0x7f)
			return false;
	}
	return parted || !high;
}

static bool is_base64_char(char c)
{
	return text_is_letter(c) || text_is_digit(c) || c == '+' || c == '/';
}

/* Where in a line that is no command something stands that looks like a password; its
 * length: nowhere. */
static size_t loose_secret(struct text line)
{
	size_t at = 0;

	while (at < line.len) {
		struct text word = word_at(line, at);
		size_t end = at, behind = behind_label(line, at);

		while (end < line.len && is_base64_char(line.at[end]))
			end++;
		if (is_credentials(text_head(text_skip(line, at), end - at)))
			return at;
		if (behind)
			return behind_mechanisms(line, behind);
		at += word.len > end - at ? word.len : end - at;
		at += at < line.len && !is_word_char(line.at[at]) && !is_base64_char(line.at[at]);
	}
	return line.len;
}

/* How much of a line without CR and LF may be shown. */
static size_t shown_of(struct text line, enum smtp_verb verb, bool *login)
{
	size_t behind = 0;

	if (verb == SMTP_AUTH || verb == SMTP_UNKNOWN)
		behind = login_verb(line);
	if (!behind)
		behind = inner_auth(line);
	*login = behind > 0;
	if (behind)
		return behind_mechanisms(line, behind);
	return verb == SMTP_UNKNOWN ? loose_secret(line) : line.len;
}

/* Whether a line that is understood, and is not AUTH, needs a closer look. */
static bool may_hide(struct text line)
{
	for (size_t i = 0; i < line.len; i++)
		if (line.at[i] == '\r' || line.at[i] == '\n' ||
		    (text_upper(line.at[i]) == 'U' && i && text_upper(line.at[i - 1]) == 'A'))
			return true;
	return false;
}

struct smtp_secret smtp_secret_in(struct text line, enum smtp_verb verb)
{
	struct text rest = line;
	bool login = false;

	if (verb != SMTP_AUTH && verb != SMTP_UNKNOWN && !may_hide(line))
		return (struct smtp_secret){ 0, false };
	/* Where a client ends lines with LF alone, several stand in one. */
	while (rest.len && !login) {
		size_t end = 0, shown;

		while (end < rest.len && rest.at[end] != '\r' && rest.at[end] != '\n')
			end++;
		shown = shown_of(text_head(rest, end), verb, &login);
		if (shown < end)
			return (struct smtp_secret){ rest.len - shown, login };
		rest = text_skip(rest, end + 1);
		verb = smtp_verb_of(text_head(rest, text_find(rest, '\n')));
	}
	return (struct smtp_secret){ rest.len, login };
}

struct text smtp_command_shown(const struct smtp_command *command)
{
	return text_head(command->line, command->line.len - command->covered);
}

void smtp_command_said(const struct smtp_command *command, struct text part, struct room *room)
{
	struct text shown = smtp_command_shown(command);
	const char *end = shown.at + shown.len;

	if (!command->covered || !part.at || part.at + part.len <= end) {
		room_text(room, part);
		return;
	}
	if (part.at < end)
		room_text(room, text_head(part, (size_t)(end - part.at)));
	room_string(room, SMTP_COVER);
}
