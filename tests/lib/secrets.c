// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/secrets.h"

#include "base/words.h"
#include "sasl/base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SECRET "tangerine7Umbrella4Kayak"

const char *const secret_commands[] = {
	"AUTH PLAIN {plain}", "auth plain {plain}", "Auth Plain {plain}", "AUTH PLAIN  {plain}",
	"AUTH  PLAIN {plain}", "AUTH\tPLAIN {plain}", "AUTH PLAIN\t{plain}", "AUTH:PLAIN {plain}",
	"AUTH: PLAIN {plain}", "AUTH PLAIN:{plain}", "AUTH PLAIN: {plain}", "AUTH=PLAIN {plain}",
	"AUTH PLAIN={plain}", " AUTH PLAIN {plain}", "\tAUTH PLAIN {plain}", "AUTH PLAIN {plain} ",
	"AUTH PLAIN \"{plain}\"", "AUTH PLAIN <{plain}>", "AUTH PLAIN {plain} {plain}",
	"AUTH PLAIN {secret}", "AUTH PLAIN ann {secret}", "AUTH PLAIN {plain}\r",
	"AUTHPLAIN {plain}", "AUTHPLAIN{plain}", "AUTH PLAIN{plain}", "AUTH {plain}", "AUTH{plain}",
	"AUTH {base64}", "AUTH {secret}", "AUTH NONE {plain}", "AUTH FOO {secret}",
	"AUTH PLIAN {plain}", "AUTH PLAN {plain}", "AUTH PLAINN {plain}", "AUTH LOGN {base64}",
	"AUHT PLAIN {plain}", "ATUH PLAIN {plain}", "UATH PLAIN {plain}", "AUT PLAIN {plain}",
	"UTH PLAIN {plain}", "AUTHH PLAIN {plain}", "AHTU PLAIN {plain}", "ahtu plain {plain}",
	"AUYH PLAIN {plain}", "AITH PLAIN {plain}", "AUTJ {secret}", "AUHT {plain}", "AUHT {secret}",
	"AUHTPLAIN {plain}", "AUTPLAIN {secret}", "AUTHENTICATE PLAIN {plain}", "LOGON PLAIN {secret}",
	"AUTH LOGIN {base64}", "AUTH LOGIN {secret}", "AUTH CRAM-MD5 {base64}",
	"AUTH SCRAM-SHA-256 {base64}", "AUTH SCRAM-SHA-1 {secret}", "AUTH XOAUTH2 {token}",
	"AUTH OAUTHBEARER {token}", "AUTH DIGEST-MD5 {secret}", "AUTH EXTERNAL {secret}",
	"C: AUTH PLAIN {plain}", ">>> AUTH PLAIN {plain}", "> AUTH {secret}", "#AUTH PLAIN {plain}",
	"\"AUTH PLAIN {plain}\"", "250-AUTH PLAIN {plain}", "PLAIN {plain}", "plain {secret}",
	"LOGIN ann {secret}", "a1 LOGIN ann {secret}", "a1 AUTHENTICATE PLAIN {plain}",
	"PASS {secret}", "pass {secret}", "Password: {secret}", "password={secret}",
	"{\"user\":\"ann\",\"password\":\"{secret}\"}", "Authorization: Basic {basic}",
	"Authorization: Bearer {secret}", "Proxy-Authorization: Basic {basic}",
	"user=ann\1auth=Bearer {secret}\1\1", "access_token={secret}", "Cookie: id={secret}",
	"{plain}", "{base64}", "{token}", "FOO {plain}",
	"EHLO client.example\nAUTH PLAIN {plain}", "EHLO client.example\rAUTH LOGIN {base64}",
	"EHLO client.example\nAUTH LOGIN\nYW5u\n{base64}\nMAIL FROM:<ann@example.org>",
	"NOOP AUTH PLAIN {plain}", "HELP AUTH PLAIN {plain}", "EHLO AUTH PLAIN {plain}",
	"MAIL FROM:<ann@example.org> AUTH PLAIN {plain}", "RCPT TO:<AUTH PLAIN {plain}>",
	NULL,
};

const char *const secret_answers[] = {
	"{plain}", "{base64}", "{token}", "{basic}", "{secret}", "{secret} ", " {secret}",
	"ann {secret}", "{base64}=", "{base64}!", "{base64} {base64}", "AUTH PLAIN {plain}",
	"PASS {secret}", "{secret}\r", "{secret} * ", "334 {secret}", "C: {base64}",
	NULL,
};

struct piece {
	const char *name, *before, *after;
	bool encoded;
	size_t nuls; /* of what stands before, so many octets are NUL that are written as "0" */
};

static const struct piece pieces[] = {
	{ "{secret}", "", "", false, 0 },
	{ "{base64}", "", "", true, 0 },
	{ "{plain}", "0ann0", "", true, 2 },
	{ "{token}", "user=ann\1auth=Bearer ", "\1\1", true, 0 },
	{ "{basic}", "ann:", "", true, 0 },
};

static void put_piece(const struct piece *piece, struct buffer *line)
{
	char bytes[128], encoded[256];
	struct room message = room_over(bytes, sizeof(bytes));
	struct room base64 = room_over(encoded, sizeof(encoded));

	for (const char *c = piece->before; *c; c++)
		room_byte(&message, piece->nuls && *c == '0' ? '\0' : *c);
	room_string(&message, SECRET);
	room_string(&message, piece->after);
	base64_encode(room_view(&message), &base64);
	buffer_text(line, piece->encoded ? room_view(&base64) : room_view(&message));
}

char *secret_line(const char *pattern)
{
	struct buffer line = { 0 };

	while (*pattern) {
		const struct piece *piece = NULL;

		for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++)
			if (text_starts_fold(text_of(pattern), pieces[i].name))
				piece = &pieces[i];
		if (piece)
			put_piece(piece, &line);
		else
			buffer_byte(&line, *pattern);
		pattern += piece ? strlen(piece->name) : 1;
	}
	return line.at;
}

void secret_must_not_be_in(struct text text, const char *way, const char *line)
{
	static const char *const parts[] = { "tangerine", "Umbrella", "4Kayak" };

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (text_has(text, parts[i]))
			fail_msg("%s: %s of %s:\n%.*s", way, parts[i], line, (int)text.len, text.at);
	/* Base64 of it, however many octets stand before: without the ends, which hold bits of
	 * others. */
	for (size_t before = 0; before < 3; before++) {
		char bytes[64], encoded[128];
		struct room message = room_over(bytes, sizeof(bytes));
		struct room base64 = room_over(encoded, sizeof(encoded));

		for (size_t n = 0; n < before; n++)
			room_byte(&message, 'x');
		room_string(&message, SECRET);
		base64_encode(room_view(&message), &base64);
		for (size_t at = 4; at + 8 < base64.len - 4; at += 4) {
			char part[9] = "";

			memcpy(part, encoded + at, 8);
			if (text_has(text, part))
				fail_msg("%s: Base64 of %s:\n%.*s", way, line, (int)text.len,
					 text.at);
		}
	}
}
