// SPDX-License-Identifier: GPL-3.0-or-later
/* Messages taken apart into fields, the right ones and the wrong ones. */
#include "lib/sasl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* "name:value name:value", secrets in brackets, nested Base64 with a "64". */
static const struct {
	const char *mechanism;
	enum sasl_side side;
	unsigned round;
	struct text said;
	const char *fields;
} rows[] = {
	{ "PLAIN", SASL_SERVER, 0, BYTES(""), "empty:" },
	{ "PLAIN", SASL_CLIENT, 0, BYTES("\0ann\0pw"), "authzid: authcid:ann passwd:[pw]" },
	{ "PLAIN", SASL_CLIENT, 0, BYTES("s\0ann\0pw"), "authzid:s authcid:ann passwd:[pw]" },
	{ "PLAIN", SASL_CLIENT, 0, BYTES("\0ann\0"), "authzid: authcid:ann" },
	{ "PLAIN", SASL_CLIENT, 0, BYTES("ann\0pw"), "authzid:ann ?:[pw]" },
	{ "PLAIN", SASL_CLIENT, 0, BYTES("ann"), "?:[ann]" },
	{ "PLAIN", SASL_CLIENT, 0, BYTES(""), "?:[]" },
	{ "LOGIN", SASL_SERVER, 0, BYTES("Username:"), "prompt:Username:" },
	{ "LOGIN", SASL_CLIENT, 0, BYTES("ann"), "user:ann" },
	{ "LOGIN", SASL_CLIENT, 1, BYTES("pw"), "password:[pw]" },
	{ "CRAM-MD5", SASL_SERVER, 0, BYTES("<1.2@mx>"), "unique:1.2 host:mx" },
	{ "CRAM-MD5", SASL_CLIENT, 0, BYTES("two words 00ff"), "user:two words digest:00ff" },
	{ "CRAM-MD5", SASL_CLIENT, 0, BYTES("ann"), "?:[ann]" },
	{ "SCRAM-SHA-1", SASL_CLIENT, 0, BYTES("n,,n=ann,r=x"),
	  "gs2-cbind-flag:n a: n:ann r:x" },
	{ "SCRAM-SHA-1", SASL_CLIENT, 0, BYTES("y,a=s,n=ann,r=x,e=1,f=2"),
	  "gs2-cbind-flag:y a:s n:ann r:x extensions:e=1,f=2" },
	{ "SCRAM-SHA-1", SASL_CLIENT, 0, BYTES("n,,m=1,n=ann,r=x"),
	  "gs2-cbind-flag:n a: ?:m=1,n=ann,r=x" },
	{ "SCRAM-SHA-1", SASL_CLIENT, 0, BYTES("n,s,n=ann,r=x"),
	  "gs2-cbind-flag:n ?:s,n=ann,r=x" },
	{ "SCRAM-SHA-1", SASL_CLIENT, 0, BYTES("n=ann,r=x"), "gs2-cbind-flag:n=ann ?:r=x" },
	{ "SCRAM-SHA-256", SASL_SERVER, 1, BYTES("r=xy,s=AAAA,i=4096"),
	  "r:xy s:64AAAA i:4096" },
	{ "SCRAM-SHA-256", SASL_CLIENT, 1, BYTES("c=biws,r=xy,p=AAAA"),
	  "c:64biws r:xy p:64AAAA" },
	{ "SCRAM-SHA-256", SASL_CLIENT, 1, BYTES("c=biws,r=xy,d=1,e=2,p=AAAA"),
	  "c:64biws r:xy extensions:d=1,e=2 p:64AAAA" },
	{ "SCRAM-SHA-256", SASL_CLIENT, 1, BYTES("c=biws,p=AAAA"), "c:64biws ?:p=AAAA" },
	{ "SCRAM-SHA-256", SASL_CLIENT, 1, BYTES("c=biws,r=xy,q=A"), "c:64biws r:xy ?:q=A" },
	{ "SCRAM-SHA-256", SASL_SERVER, 2, BYTES("v=AAAA"), "v:64AAAA" },
	{ "SCRAM-SHA-256", SASL_CLIENT, 2, BYTES(""), "empty:" },
	{ "XOAUTH2", SASL_CLIENT, 0, BYTES("user=ann\1auth=Bearer t\1\1"),
	  "user:ann auth:Bearer token:[t] end:" },
	{ "XOAUTH2", SASL_CLIENT, 0, BYTES("user=ann\1auth=Bearer t\1"),
	  "user:ann auth:Bearer token:[t]" },
	{ "XOAUTH2", SASL_CLIENT, 0, BYTES("user=ann\1token"), "user:ann ?:[token]" },
	{ "XOAUTH2", SASL_SERVER, 1, BYTES("{}"), "error:{}" },
	{ "XOAUTH2", SASL_CLIENT, 1, BYTES(""), "empty:" },
	{ "OAUTHBEARER", SASL_CLIENT, 0, BYTES("n,a=ann,\1host=h\1port=25\1auth=Bearer t\1\1"),
	  "gs2-cb-flag:n authzid:ann kvsep: host:h port:25 auth:Bearer token:[t] end:" },
	{ "OAUTHBEARER", SASL_CLIENT, 0, BYTES("n,,\1auth=Bearer t\1port=25\1\1"),
	  "gs2-cb-flag:n authzid: kvsep: auth:Bearer token:[t] port:25 end:" },
	{ "OAUTHBEARER", SASL_CLIENT, 0, BYTES("n,,\1new=x\1auth=Bearer t\1\1"),
	  "gs2-cb-flag:n authzid: kvsep: ?:[new=x\1auth=Bearer t\1\1]" },
	{ "OAUTHBEARER", SASL_SERVER, 1,
	  BYTES("{\"status\":\"invalid_token\",\"scope\":\"s\",\"openid-configuration\":\"u\"}"),
	  "status:invalid_token scope:s openid-configuration:u end:" },
	{ "OAUTHBEARER", SASL_SERVER, 1, BYTES("{\"status\":\"invalid_token\"}"),
	  "status:invalid_token end:" },
	{ "OAUTHBEARER", SASL_CLIENT, 1, BYTES("\1"), "kvsep:" },
};

static void write_field(const struct sasl_field *field, struct room *room)
{
	room_string(room, room->len ? " " : "");
	room_string(room, field->name);
	room_string(room, field->base64 ? ":64" : field->secret ? ":[" : ":");
	room_text(room, field->value);
	room_string(room, field->secret ? "]" : "");
}

static void messages_are_taken_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct sasl_message *message = sasl_message(
			sasl_mechanism_named(text_of(rows[i].mechanism)), rows[i].side,
			rows[i].round);
		char at[256];
		struct room room = room_over(at, sizeof(at));
		struct sasl_field field;

		assert_non_null(message);
		for (size_t n = 0; sasl_field(message, rows[i].said, n, &field); n++)
			write_field(&field, &room);
		assert_string_equal(at, rows[i].fields);
	}
}

/* Whatever the bytes, the fields are all of them, in order. */
static void hold_whole(const struct sasl_message *message, struct text said)
{
	struct sasl_field field;
	size_t at = 0;

	for (size_t n = 0; sasl_field(message, said, n, &field); n++) {
		assert_true(n <= said.len);
		assert_true(field.name && field.says);
		assert_ptr_equal(field.raw.at, said.at + at);
		assert_true(field.value.at >= field.raw.at &&
			    field.value.at + field.value.len <= field.raw.at + field.raw.len);
		at += field.raw.len;
	}
	assert_int_equal(at, said.len);
}

static void hold_all_whole(const struct sasl_mechanism *mechanism, struct text said)
{
	for (const struct sasl_message *m = mechanism->messages; m->name; m++)
		hold_whole(m, said);
}

static void no_byte_is_left_out(void **state)
{
	static const char some[] = { 'n', ',', '=', '\0', '\1', 'a', 'r', 'p', ' ', 'x', '<' };
	unsigned long draw = 1;

	(void)state;
	for (int turn = 0; turn < 20000; turn++) {
		char said[24];
		size_t len = (size_t)turn % sizeof(said);

		for (size_t i = 0; i < len; i++) {
			draw = (draw * 1103515245 + 12345) & 0x7FFFFFFF;
			said[i] = some[(draw >> 16) % sizeof(some)];
		}
		for (size_t k = 0; sasl_mechanism(k); k++)
			hold_all_whole(sasl_mechanism(k), text_span(said, len));
	}
}

/* As long as an exchange lasts, both sides' messages have their names. */
static void each_message_has_a_row(void **state)
{
	(void)state;
	for (size_t i = 0; sasl_mechanism(i); i++) {
		struct sasl_talk talk;

		assert_null(sasl_message(sasl_mechanism(i), SASL_CLIENT, 9));
		sasl_talk_begin(&talk, &sasl_toy, sasl_mechanism(i)->name);
		do {
			unsigned round = talk.exchange.round;
			const struct sasl_message *asked =
				sasl_message(sasl_mechanism(i), SASL_SERVER, round);
			struct sasl_field field;

			assert_non_null(asked);
			assert_non_null(sasl_message(sasl_mechanism(i), SASL_CLIENT, round));
			for (size_t n = 0; sasl_field(asked, talk.asked, n, &field); n++)
				assert_string_not_equal(field.name, "?");
		} while (sasl_talk_answer(&talk, sasl_person("ann")) == SASL_MORE);
	}
}

static void sentences_are_whole(void **state)
{
	(void)state;
	for (size_t i = 0; sasl_mechanism(i); i++) {
		const struct sasl_message *m = sasl_mechanism(i)->messages;

		for (; m->name; m++) {
			assert_int_equal(m->says[strlen(m->says) - 1], '.');
			for (const struct sasl_part *p = m->parts; p->name; p++)
				assert_int_equal(p->says[strlen(p->says) - 1], '.');
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(messages_are_taken_apart),
		cmocka_unit_test(no_byte_is_left_out),
		cmocka_unit_test(each_message_has_a_row),
		cmocka_unit_test(sentences_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
