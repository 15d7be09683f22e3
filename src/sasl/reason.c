// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/reason.h"

#include "base/words.h"

static const struct sasl_reason_facts facts[SASL_REASONS] = {
	[SASL_UNKNOWN_USER] = { "unknown-user", SASL_FAILED,
		N_("No account has this user name. The reply does not say so, or "
		   "anybody could find out who has an account."),
		"RFC 4954 6" },
	[SASL_WRONG_PASSWORD] = { "wrong-password", SASL_FAILED,
		N_("This is not the account's password."), "RFC 4954 6" },
	[SASL_WRONG_DIGEST] = { "wrong-digest", SASL_FAILED,
		N_("The account's password gives another digest of this challenge: the "
		   "password was another one, or the challenge was."),
		"RFC 2195 2" },
	[SASL_WRONG_PROOF] = { "wrong-proof", SASL_FAILED,
		N_("The proof is not one that the account's password gives for these "
		   "messages."),
		"RFC 5802 3" },
	[SASL_WRONG_TOKEN] = { "wrong-token", SASL_FAILED,
		N_("No account has this access token, or not the one that was named."), "RFC 6750 3.1" },
	[SASL_NOT_AUTHORIZED] = { "not-authorized", SASL_FAILED,
		N_("The account has proved itself, but it may not act as the identity that "
		   "was asked for."),
		"RFC 4422 3.4.1" },
	[SASL_DISABLED] = { "disabled", SASL_FAILED,
		N_("The account has proved itself, but it is disabled."), "RFC 4954 6" },
	[SASL_NEEDS_TRANSITION] = { "needs-transition", SASL_FAILED,
		N_("The server has nothing stored for this account that this mechanism "
		   "could be checked against. Authenticating once with PLAIN, under "
		   "TLS, lets it store that."),
		"RFC 4954 6" },
	[SASL_CHANNEL_BINDING] = { "channel-binding", SASL_FAILED,
		N_("\"p=\" asks for a channel binding, which only the mechanisms whose "
		   "names end in -PLUS have; here \"n,,\" or \"y,,\" comes first."),
		"RFC 5802 6" },
	[SASL_BINDING_DIFFERS] = { "binding-differs", SASL_FAILED,
		N_("\"c=\" must repeat, in Base64, the header that the first message "
		   "began with, such as \"biws\" for \"n,,\". Another one means that "
		   "somebody has changed it on the way."),
		"RFC 5802 5.1" },
	[SASL_NONCE_DIFFERS] = { "nonce-differs", SASL_FAILED,
		N_("\"r=\" must repeat the client's and the server's nonce just as the "
		   "server sent them, so that no earlier answer can be used again."),
		"RFC 5802 5.1" },
	[SASL_MANDATORY_EXTENSION] = { "mandatory-extension", SASL_FAILED,
		N_("\"m=\" asks for an extension without which nothing may go on, and "
		   "no such extension exists."),
		"RFC 5802 5.1" },
	[SASL_UNAVAILABLE] = { "unavailable", SASL_FAILED,
		N_("The server could not do the arithmetic of this mechanism; the fault "
		   "is not the client's."),
		"RFC 4954 6" },
	[SASL_SERVER_REFUSES] = { "server-refuses", SASL_FAILED,
		N_("The server has said, as its last challenge, that it does not accept "
		   "this."),
		"RFC 5802 7" },
	[SASL_SERVER_UNPROVED] = { "server-unproved", SASL_FAILED,
		N_("The server's signature is wrong, so it does not know the password: "
		   "it is not the server that it says it is."),
		"RFC 5802 3" },
	[SASL_INITIAL_UNWANTED] = { "initial-unwanted", SASL_BAD,
		N_("In this mechanism the server speaks first, so an initial response "
		   "on the AUTH line is refused."),
		"RFC 4954 4" },
	[SASL_TOO_LONG] = { "too-long", SASL_BAD,
		N_("This is longer than the server takes in such a "
		   "message."), "RFC 4954 4" },
	[SASL_NOT_PREPARED] = { "not-prepared", SASL_BAD,
		N_("A user name or password must be UTF-8 and hold no control "
		   "characters."),
		"RFC 4013 2.3" },
	[SASL_NAME_EMPTY] = { "name-empty", SASL_BAD,
		N_("The user name is empty."), "RFC 4616 2" },
	[SASL_PASSWORD_EMPTY] = { "password-empty", SASL_BAD,
		N_("The password is empty."), "RFC 4616 2" },
	[SASL_PLAIN_NULS] = { "plain-nuls", SASL_BAD,
		N_("The message must hold two NULs, no more and no fewer: identity, "
		   "NUL, user name, NUL, password. The identity may be empty, its NUL "
		   "is still sent."),
		"RFC 4616 2" },
	[SASL_CRAM_FORM] = { "cram-form", SASL_BAD,
		N_("The response is a user name, one space and the digest; there is no "
		   "space in it."),
		"RFC 2195 2" },
	[SASL_DIGEST_FORM] = { "digest-form", SASL_BAD,
		N_("The digest is 32 hexadecimal digits in lower case."), "RFC 2195 2" },
	[SASL_GS2_FORM] = { "gs2-form", SASL_BAD,
		N_("The first message begins with \"n,\" or \"y,\", then the identity "
		   "to act as in the form \"a=name\" or nothing, then a comma: mostly "
		   "\"n,,\"."),
		"RFC 5802 7" },
	[SASL_SCRAM_FORM] = { "scram-form", SASL_BAD,
		N_("The attributes must stand in their order, each a letter, \"=\" and "
		   "a value, with a comma between them: \"n=\" and \"r=\" in the first "
		   "message; \"c=\", \"r=\" and, last, \"p=\" in the second."),
		"RFC 5802 7" },
	[SASL_NAME_ESCAPE] = { "name-escape", SASL_BAD,
		N_("In a name a comma is written \"=2C\" and an equals sign \"=3D\"; "
		   "\"=\" stands for nothing else."),
		"RFC 5802 5.1" },
	[SASL_NONCE_FORM] = { "nonce-form", SASL_BAD,
		N_("A nonce is at least one printable ASCII character, and none of them "
		   "is a comma or a space."),
		"RFC 5802 7" },
	[SASL_BINDING_FORM] = { "binding-form", SASL_BAD,
		N_("What stands behind \"c=\" is not Base64."), "RFC 5802 7" },
	[SASL_PROOF_FORM] = { "proof-form", SASL_BAD,
		N_("What stands behind \"p=\" must be Base64 of just as many bytes as "
		   "the hash has: 20 for SHA-1, 32 for SHA-256."),
		"RFC 5802 7" },
	[SASL_NOT_EMPTY] = { "not-empty", SASL_BAD,
		N_("The server has said its last, and all that the client may answer is "
		   "an empty line."),
		"RFC 4954 4" },
	[SASL_XOAUTH2_FORM] = { "xoauth2-form", SASL_BAD,
		N_("The request is \"user=\" and the name, Control-A, \"auth=Bearer \" "
		   "and the token, and two Control-A."),
		"RFC 6750 2.1" },
	[SASL_OAUTH_FORM] = { "oauth-form", SASL_BAD,
		N_("The message is \"n,,\", or \"n,a=\" with the identity and a comma; "
		   "Control-A; pairs such as \"auth=Bearer \" with the token, each with a "
		   "Control-A behind it; and one more Control-A."),
		"RFC 7628 3.1" },
	[SASL_DUMMY_FORM] = { "dummy-form", SASL_BAD,
		N_("The server has said why it does not accept the token, and all that the "
		   "client may answer is Control-A alone, \"AQ==\" in Base64."),
		"RFC 7628 3.2.3" },
	[SASL_TOKEN_FORM] = { "token-form", SASL_BAD,
		N_("A token is made of letters, digits and - . _ ~ + /, with \"=\" only "
		   "at its end."),
		"RFC 6750 2.1" },
	[SASL_NO_TOKEN] = { "no-token", SASL_BAD,
		N_("The account has no access token that could be "
		   "sent."), "RFC 6750 2.1" },
	[SASL_CHALLENGE_FORM] = { "challenge-form", SASL_BAD,
		N_("The server's challenge is not one of this "
		   "mechanism."), "RFC 4422 3.4" },
};

const struct sasl_reason_facts *sasl_reason_facts(enum sasl_reason reason)
{
	return &facts[reason];
}
