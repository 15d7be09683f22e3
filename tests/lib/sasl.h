// SPDX-License-Identifier: GPL-3.0-or-later
/* Invented people, a server that knows them, and talk with it. */
#ifndef TESTS_LIB_SASL_H
#define TESTS_LIB_SASL_H

#include "sasl/sasl.h"

/* Functions that look like cryptography to a mechanism and are none: for the
 * tests of the floor that links no library. */
extern const struct sasl_crypto sasl_toy;

/* ann has a token and may act as sales; bob is disabled; carol's password needs
 * a transition; "d,e=f" is hard to write; zoë is not ASCII. */
extern const struct sasl_account sasl_people[];
const struct sasl_account *sasl_person(const char *user);

/* A server of theirs at mx.example.org. */
struct sasl_server sasl_house(const struct sasl_crypto *crypto);

struct sasl_talk {
	struct sasl_server server;
	struct sasl_exchange exchange;
	char bytes[SASL_MESSAGE_MAX + 1];
	struct text asked; /* the last challenge, in bytes */
};

/* As sasl_begin and sasl_step. begin without an initial response. */
enum sasl_outcome sasl_talk_begin(struct sasl_talk *talk, const struct sasl_crypto *crypto,
			     const char *mechanism);
enum sasl_outcome sasl_talk_say(struct sasl_talk *talk, struct text response);

/* A client that is about to speak, with a nonce that no server here gives. */
struct sasl_exchange sasl_client(const struct sasl_mechanism *mechanism);

/* What `user` rightly answers, said. */
enum sasl_outcome sasl_talk_answer(struct sasl_talk *talk, const struct sasl_account *user);

/* A literal that may hold NULs, in a table and in a call. */
#define BYTES(literal) { literal, sizeof(literal) - 1 }
#define SAID(literal)  ((struct text)BYTES(literal))

#endif
