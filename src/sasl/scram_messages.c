// SPDX-License-Identifier: GPL-3.0-or-later
/* What SCRAM's messages are made of (RFC 5802 7), in words. */
#include "sasl/scram.h"

static const struct sasl_part go_ahead[] = {
	{ "empty", "", SASL_TO_THE_END, 0,
	  N_("An empty challenge: it is the client that speaks first.") },
	{ 0 },
};

static const struct sasl_part client_first[] = {
	{ "gs2-cbind-flag", "", ',', 0,
	  N_("Whether the exchange is to be bound to the TLS channel: n, the client "
	     "cannot; y, it could, but thinks that the server cannot; p= and a name, it "
	     "shall be.") },
	{ "a", "a=", ',', SASL_MAY_LACK,
	  N_("The identity to act as. Nothing between the commas means: as myself.") },
	{ "n", "n=", ',', SASL_USER,
	  N_("The user name; a comma in it is written =2C, an equals sign =3D.") },
	{ "r", "r=", ',', SASL_LAST,
	  N_("The client's nonce: characters it makes up anew each time, so that no old "
	     "answer of the server fits.") },
	{ "extensions", "", SASL_TO_THE_END, 0,
	  N_("Attributes this server does not know, and may pass over.") },
	{ 0 },
};

static const struct sasl_part server_first[] = {
	{ "r", "r=", ',', 0,
	  N_("The client's nonce with the server's behind it, so that no old answer of "
	     "the client fits either.") },
	{ "s", "s=", ',', SASL_BASE64,
	  N_("The salt: bytes mixed into this account's password, so that equal "
	     "passwords are not stored alike.") },
	{ "i", "i=", ',', SASL_LAST,
	  N_("How many times the hash is repeated, so that trying passwords takes "
	     "long.") },
	{ "extensions", "", SASL_TO_THE_END, 0,
	  N_("Attributes that the client may pass over.") },
	{ 0 },
};

static const struct sasl_part client_final[] = {
	{ "c", "c=", ',', SASL_BASE64,
	  N_("What the first message began with, once more, so that nobody can have "
	     "changed it on the way.") },
	{ "r", "r=", ',', 0, N_("Both nonces, as the server sent them.") },
	{ "extensions", "", ',', SASL_OPTIONAL | SASL_ENDS_LATE,
	  N_("Attributes this server does not know, and may pass over.") },
	{ "p", "p=", SASL_TO_THE_END, SASL_BASE64,
	  N_("The proof: a key made from the password, covered by a signature of all "
	     "messages so far. Only who stores the account can uncover and check it.") },
	{ 0 },
};

static const struct sasl_part server_final[] = {
	{ "v", "v=", ',', SASL_BASE64 | SASL_LAST,
	  N_("The server's signature of the same messages: it shows the client that the "
	     "server too knows the account.") },
	{ "extensions", "", SASL_TO_THE_END, 0,
	  N_("Attributes that the client may pass over.") },
	{ 0 },
};

static const struct sasl_part empty[] = {
	{ "empty", "", SASL_TO_THE_END, 0,
	  N_("An empty response: the client has checked the server's signature.") },
	{ 0 },
};

const struct sasl_message scram_messages[] = {
	{ SASL_SERVER, 0, "empty challenge",
	  N_("The server waits for the client's first message."), go_ahead },
	{ SASL_CLIENT, 0, "client-first-message",
	  N_("The client says who it is and gives its nonce."), client_first },
	{ SASL_SERVER, 1, "server-first-message",
	  N_("The server adds its nonce and says how the password is to be hashed."),
	  server_first },
	{ SASL_CLIENT, 1, "client-final-message",
	  N_("The client proves that it knows the password, which itself is not sent."),
	  client_final },
	{ SASL_SERVER, 2, "server-final-message",
	  N_("The server has accepted the proof and proves itself."), server_final },
	{ SASL_CLIENT, 2, "empty response",
	  N_("The client has nothing left to say, but each challenge needs an "
	     "answer."), empty },
	{ 0 },
};
