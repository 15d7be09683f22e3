// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/extension.h"

#include "base/words.h"

static const struct smtp_extension_facts facts[SMTP_EXTENSIONS] = {
	[SMTP_EXT_SIZE] = { "SIZE",
		N_("The client says how large a message is before it sends it."),
		"RFC 1870" },
	[SMTP_EXT_8BITMIME] = { "8BITMIME",
		N_("Mail data may hold octets above 127."), "RFC 6152" },
	[SMTP_EXT_PIPELINING] = { "PIPELINING",
		N_("Several commands may be sent without waiting for each reply."),
		"RFC 2920" },
	[SMTP_EXT_CHUNKING] = { "CHUNKING",
		N_("BDAT sends mail data in counted chunks, without a dot at the end."),
		"RFC 3030" },
	[SMTP_EXT_BINARYMIME] = { "BINARYMIME",
		N_("Mail data may be any octets, without lines; it needs BDAT."),
		"RFC 3030" },
	[SMTP_EXT_DSN] = { "DSN",
		N_("The client says which delivery reports it wants."),
		"RFC 3461" },
	[SMTP_EXT_ENHANCEDSTATUSCODES] = { "ENHANCEDSTATUSCODES",
		N_("Replies carry a second, finer code."), "RFC 2034" },
	[SMTP_EXT_SMTPUTF8] = { "SMTPUTF8",
		N_("Addresses and header fields may be UTF-8."), "RFC 6531" },
	[SMTP_EXT_STARTTLS] = { "STARTTLS",
		N_("The connection can be encrypted."), "RFC 3207" },
	[SMTP_EXT_AUTH] = { "AUTH",
		N_("The client can log in."), "RFC 4954" },
	[SMTP_EXT_ETRN] = { "ETRN",
		N_("The client can ask for its waiting mail to be sent."),
		"RFC 1985" },
	[SMTP_EXT_DELIVERBY] = { "DELIVERBY",
		N_("The client says by when a message must be delivered."),
		"RFC 2852" },
	[SMTP_EXT_FUTURERELEASE] = { "FUTURERELEASE",
		N_("The client says until when a message is to be held back."),
		"RFC 4865" },
	[SMTP_EXT_MT_PRIORITY] = { "MT-PRIORITY",
		N_("The client says how urgent a message is."), "RFC 6710" },
	[SMTP_EXT_REQUIRETLS] = { "REQUIRETLS",
		N_("The client asks that a message travel over TLS all the way."),
		"RFC 8689" },
	[SMTP_EXT_LIMITS] = { "LIMITS",
		N_("The server tells its limits beforehand."), "RFC 9422" },
	[SMTP_EXT_BURL] = { "BURL",
		N_("Mail data can be fetched from a mail store."), "RFC 4468" },
	[SMTP_EXT_EXPN] = { "EXPN",
		N_("The client can ask who is on a mailing list."),
		"RFC 5321 4.1.1.7" },
	[SMTP_EXT_HELP] = { "HELP",
		N_("The client can ask for help."), "RFC 5321 4.1.1.8" },
	[SMTP_EXT_VRFY] = { "VRFY",
		N_("The client can ask whether a mailbox exists."),
		"RFC 5321 4.1.1.6" },
};

const struct smtp_extension_facts *smtp_extension_facts(enum smtp_extension extension)
{
	return &facts[extension];
}

enum smtp_extension smtp_extension_named(struct text keyword)
{
	int e;

	for (e = 0; e < SMTP_EXTENSIONS; e++)
		if (text_is_fold(keyword, facts[e].keyword))
			break;
	return (enum smtp_extension)e;
}
