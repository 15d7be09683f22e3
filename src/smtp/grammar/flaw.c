// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/grammar/flaw.h"

#include "base/words.h"

#include <string.h>

/* With which verbs a flaw can be found. */
enum {
	ON_MAIL = 1u << SMTP_MAIL,
	ON_RCPT = 1u << SMTP_RCPT,
	ON_PATHS = ON_MAIL | ON_RCPT,
	ON_HELO = 1u << SMTP_HELO,
	ON_NAMES = 1u << SMTP_EHLO | ON_HELO | 1u << SMTP_LHLO,
	ON_CHUNK = 1u << SMTP_BDAT,
	ON_LOGIN = 1u << SMTP_AUTH | 1u << SMTP_RESPONSE,
	ON_UNKNOWN = 1u << SMTP_UNKNOWN,
	ON_ANY = (1u << SMTP_CONNECT) - 1, /* every command, and what is none */
};

#define LABEL63 "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc"

static const struct smtp_flaw_facts flaws[SMTP_FLAWS] = {
	[SMTP_FLAW_NONE] = { "none", "", "", "", 0, NULL },

	[SMTP_FLAW_PREFIX_MISSING] = { "prefix.missing",
		N_("{prefix} does not follow the verb"),
		N_("One space and {prefix} follow the verb, then the address in angle brackets."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL <ann@example.org>" },
	[SMTP_FLAW_PREFIX_OTHER] = { "prefix.other",
		N_("the line has {flaw} in place of {prefix}"),
		N_("MAIL takes FROM: and names the sender. RCPT takes TO: and names one recipient."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL TO:<ann@example.org>" },
	[SMTP_FLAW_PREFIX_NO_COLON] = { "prefix.no-colon",
		N_("the colon behind the word is missing"),
		N_("The colon belongs to the word in front of the address: FROM: and TO:."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL FROM <ann@example.org>" },
	[SMTP_FLAW_PREFIX_SPACE_BEFORE] = { "prefix.space-before-colon",
		N_("a space stands in front of the colon"),
		N_("The colon follows the word at once: FROM:<address> and TO:<address>."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL FROM :<ann@example.org>" },
	[SMTP_FLAW_PREFIX_SPACES] = { "prefix.spaces",
		N_("more than one space follows the verb"),
		N_("Exactly one space stands between the verb and what follows it."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL  FROM:<ann@example.org>" },
	[SMTP_FLAW_PREFIX_TAB] = { "prefix.tab",
		N_("a tab stands behind the verb"),
		N_("A space stands there, and a tab is another character."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL \tFROM:<ann@example.org>" },
	[SMTP_FLAW_PREFIX_SPACE_BEHIND] = { "prefix.space-behind-colon",
		N_("a space stands between the colon and the address"),
		N_("The address follows the colon at once. Many servers take the space; the grammar has none."),
		"RFC 5321 3.3 and 4.1.1.2", ON_PATHS,
		"MAIL FROM: <ann@example.org>" },

	[SMTP_FLAW_PATH_MISSING] = { "path.missing",
		N_("no address follows {prefix}"),
		N_("An address stands in angle brackets there. The sender of a report is empty: <>."),
		"RFC 5321 4.1.1.2 and 4.1.1.3", ON_PATHS,
		"MAIL FROM:" },
	[SMTP_FLAW_PATH_NO_BRACKETS] = { "path.no-brackets",
		N_("the address does not stand in angle brackets"),
		N_("An address in MAIL and RCPT stands between \"<\" and \">\"."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:ann@example.org" },
	[SMTP_FLAW_PATH_NOT_OPENED] = { "path.not-opened",
		N_("the \"<\" in front of the address is missing"),
		N_("An address in MAIL and RCPT stands between \"<\" and \">\"."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:ann@example.org>" },
	[SMTP_FLAW_PATH_NOT_CLOSED] = { "path.not-closed",
		N_("the \"<\" is never closed by a \">\""),
		N_("An address in MAIL and RCPT stands between \"<\" and \">\"."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org" },
	[SMTP_FLAW_PATH_OPENED_TWICE] = { "path.opened-twice",
		N_("there is one \"<\" too many"),
		N_("One \"<\" opens the address and one \">\" closes it."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<<ann@example.org>>" },
	[SMTP_FLAW_PATH_DISPLAY_NAME] = { "path.display-name",
		N_("the name of a person stands beside the address"),
		N_("Names of people belong in the header fields From: and To:. MAIL and RCPT take the address alone."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:Ann <ann@example.org>" },
	[SMTP_FLAW_PATH_SPACE] = { "path.space",
		N_("there is a space inside the angle brackets"),
		N_("An address holds no space, unless its part before the \"@\" stands in quotes."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann @example.org>" },
	[SMTP_FLAW_PATH_TWO] = { "path.two-addresses",
		N_("more than one address is named"),
		N_("MAIL names one sender, and each RCPT names one recipient. Say RCPT once for each of them."),
		"RFC 5321 3.3 and 4.1.1.3", ON_PATHS,
		"RCPT TO:<bob@example.org>,<carol@example.org>" },
	[SMTP_FLAW_PATH_ROUTE] = { "path.route",
		N_("the source route is not written as one"),
		N_("A source route is written \"@first.example,@second.example:\" in front of the address. Nobody needs one any more."),
		"RFC 5321 4.1.2 and C", ON_PATHS,
		"RCPT TO:<@a,b:bob@example.org>" },
	[SMTP_FLAW_PATH_NO_DOMAIN] = { "path.no-domain",
		N_("the address has no \"@\" with a domain behind it"),
		N_("An address is local-part@domain. Only RCPT TO:<Postmaster> may leave the domain out."),
		"RFC 5321 4.1.1.3 and 4.1.2", ON_PATHS,
		"RCPT TO:<bob>" },
	[SMTP_FLAW_PATH_TWO_AT_SIGNS] = { "path.two-at-signs",
		N_("the address has more than one \"@\""),
		N_("One \"@\" stands between the two parts of an address. Another one may stand in front of it in quotes only."),
		"RFC 5321 4.1.2", ON_PATHS,
		"RCPT TO:<bob@x@example.org>" },
	[SMTP_FLAW_PATH_LONG] = { "path.long",
		N_("the path is longer than 256 octets"),
		N_("A path, its angle brackets counted, has at most 256 octets."),
		"RFC 5321 4.5.3.1.3", ON_PATHS,
		"MAIL FROM:<@" LABEL63 "." LABEL63 "." LABEL63 ":ann@" LABEL63 ".example>" },
	[SMTP_FLAW_PATH_NULL] = { "path.null",
		N_("<> names nobody"),
		N_("The empty address is for MAIL: it says that no report is wanted. A recipient has a name."),
		"RFC 5321 4.1.1.3 and 4.5.5", ON_RCPT,
		"RCPT TO:<>" },
	[SMTP_FLAW_PATH_POSTMASTER] = { "path.postmaster",
		N_("the address has no domain, which only RCPT TO:<Postmaster> may leave out"),
		N_("A sender has a domain, for reports go back to it; or it is empty: <>."),
		"RFC 5321 4.1.1.3 and 4.1.2", ON_MAIL,
		"MAIL FROM:<Postmaster>" },

	[SMTP_FLAW_LOCAL_EMPTY] = { "local.empty",
		N_("nothing stands in front of the \"@\""),
		N_("In front of the \"@\" stands the name of a mailbox."),
		"RFC 5321 4.1.2", ON_PATHS,
		"RCPT TO:<@example.org>" },
	[SMTP_FLAW_LOCAL_DOT_FIRST] = { "local.dot-first",
		N_("the part before the \"@\" begins with a dot"),
		N_("A dot stands between two parts of a name. In quotes it may stand anywhere."),
		"RFC 5321 4.1.2", ON_PATHS,
		"RCPT TO:<.bob@example.org>" },
	[SMTP_FLAW_LOCAL_DOT_LAST] = { "local.dot-last",
		N_("a dot stands right before the \"@\""),
		N_("A dot stands between two parts of a name. In quotes it may stand anywhere."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann.@example.org>" },
	[SMTP_FLAW_LOCAL_DOTS] = { "local.dots",
		N_("two dots stand together before the \"@\""),
		N_("A dot stands between two parts of a name. In quotes it may stand anywhere."),
		"RFC 5321 4.1.2", ON_PATHS,
		"RCPT TO:<b..ob@example.org>" },
	[SMTP_FLAW_LOCAL_CHARACTER] = { "local.character",
		N_("{flaw} may not stand before the \"@\" like this"),
		N_("Letters, digits, dots and some signs may; others need quotes around the part before the \"@\"."),
		"RFC 5321 4.1.2", ON_PATHS,
		"RCPT TO:<b(ob@example.org>" },
	[SMTP_FLAW_LOCAL_QUOTE_OPEN] = { "local.quote-open",
		N_("a quote is opened and never closed"),
		N_("What a quote opens, a second one closes right before the \"@\"."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<\"ann@example.org>" },
	[SMTP_FLAW_LOCAL_QUOTE_ENDS] = { "local.quote-ends",
		N_("something stands between the closing quote and the \"@\""),
		N_("The quotes hold the whole part before the \"@\", or there are none."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<\"ann\"x@example.org>" },
	[SMTP_FLAW_LOCAL_QUOTE_INSIDE] = { "local.quote-inside",
		N_("the quotes hold a character that may not stand there"),
		N_("Quotes hold printable characters and spaces."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<\"a\tn\"@example.org>" },
	[SMTP_FLAW_LOCAL_LONG] = { "local.long",
		N_("the part before the \"@\" is longer than 64 octets"),
		N_("At most 64 octets stand before the \"@\"."),
		"RFC 5321 4.5.3.1.1", ON_PATHS,
		"RCPT TO:<" LABEL63 "de@example.org>" },

	[SMTP_FLAW_DOMAIN_MISSING] = { "domain.missing",
		N_("the domain is missing"),
		N_("A domain is a name such as client.example, or an address such as [192.0.2.1]."),
		"RFC 5321 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO" },
	[SMTP_FLAW_DOMAIN_DOT_FIRST] = { "domain.dot-first",
		N_("the domain begins with a dot"),
		N_("A dot stands between two parts of a domain."),
		"RFC 5321 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO .client.example" },
	[SMTP_FLAW_DOMAIN_DOT_LAST] = { "domain.dot-last",
		N_("the domain ends with a dot"),
		N_("The DNS writes a dot at the end of a full name. SMTP does not."),
		"RFC 5321 2.3.5 and 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO client.example." },
	[SMTP_FLAW_DOMAIN_DOTS] = { "domain.dots",
		N_("two dots stand together in the domain"),
		N_("A dot stands between two parts of a domain."),
		"RFC 5321 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO client..example" },
	[SMTP_FLAW_DOMAIN_HYPHEN] = { "domain.hyphen",
		N_("a part of the domain begins or ends with a hyphen"),
		N_("Each part between two dots begins and ends with a letter or a digit; hyphens stand inside."),
		"RFC 5321 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO -client.example" },
	[SMTP_FLAW_DOMAIN_UNDERSCORE] = { "domain.underscore",
		N_("the domain holds an underscore"),
		N_("Names of hosts have letters, digits and hyphens. Machines are often called with an underscore all the same."),
		"RFC 5321 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO web_1.example" },
	[SMTP_FLAW_DOMAIN_ADDRESS] = { "domain.mail-address",
		N_("a mail address stands where the name of a host must stand"),
		N_("EHLO and HELO take the name of the machine that speaks. Who sends the mail is told by MAIL."),
		"RFC 5321 4.1.1.1", ON_NAMES,
		"EHLO ann@example.org" },
	[SMTP_FLAW_DOMAIN_WORDS] = { "domain.words",
		N_("more than one word follows the verb"),
		N_("EHLO and HELO take one name, without a space."),
		"RFC 5321 4.1.1.1", ON_NAMES,
		"EHLO client example" },
	[SMTP_FLAW_DOMAIN_BRACKETS] = { "domain.brackets",
		N_("the name stands in angle brackets"),
		N_("Angle brackets are for the addresses of MAIL and RCPT."),
		"RFC 5321 4.1.1.1", ON_NAMES,
		"EHLO <client.example>" },
	[SMTP_FLAW_DOMAIN_CHARACTER] = { "domain.character",
		N_("{flaw} may not stand in a domain"),
		N_("A domain has letters, digits and hyphens, and dots between its parts."),
		"RFC 5321 4.1.2", ON_NAMES | ON_PATHS,
		"EHLO client/example" },
	[SMTP_FLAW_DOMAIN_LABEL_LONG] = { "domain.label-long",
		N_("a part of the domain is longer than 63 octets"),
		N_("What stands between two dots of a domain has at most 63 octets."),
		"RFC 1035 2.3.4", ON_NAMES | ON_PATHS,
		"EHLO " LABEL63 "d.example" },
	[SMTP_FLAW_DOMAIN_LONG] = { "domain.long",
		N_("the domain is longer than 255 octets"),
		N_("A domain has at most 255 octets."),
		"RFC 5321 4.5.3.1.2", ON_NAMES | ON_PATHS,
		"EHLO " LABEL63 "." LABEL63 "." LABEL63 "." LABEL63 ".x" },

	[SMTP_FLAW_LITERAL_OPEN] = { "literal.open",
		N_("the \"[\" is never closed by a \"]\""),
		N_("An address in place of a domain stands between \"[\" and \"]\"."),
		"RFC 5321 4.1.3", ON_NAMES | ON_PATHS,
		"EHLO [192.0.2.1" },
	[SMTP_FLAW_LITERAL_IPV4] = { "literal.ipv4",
		N_("what stands in the square brackets is no IPv4 address"),
		N_("An IPv4 address is four numbers from 0 to 255 with dots between them: [192.0.2.1]."),
		"RFC 5321 4.1.3", ON_NAMES | ON_PATHS,
		"EHLO [192.0.2.256]" },
	[SMTP_FLAW_LITERAL_IPV6] = { "literal.ipv6",
		N_("what follows IPv6: is no IPv6 address"),
		N_("An IPv6 address is eight groups of hexadecimal digits; \"::\" once stands for at least two groups of zeros."),
		"RFC 5321 4.1.3", ON_NAMES | ON_PATHS,
		"EHLO [IPv6:2001:db8]" },
	[SMTP_FLAW_LITERAL_NO_TAG] = { "literal.no-tag",
		N_("IPv6: is missing in front of the address"),
		N_("An IPv6 address is written [IPv6:2001:db8::1]."),
		"RFC 5321 4.1.3", ON_NAMES | ON_PATHS,
		"EHLO [2001:db8::1]" },
	[SMTP_FLAW_LITERAL_TAG] = { "literal.tag",
		N_("{flaw} is not a registered word in front of an address"),
		N_("IPv6: is the only word that is registered there."),
		"RFC 5321 4.1.3", ON_NAMES | ON_PATHS,
		"EHLO [x400:foo]" },
	[SMTP_FLAW_LITERAL_CONTENT] = { "literal.content",
		N_("the square brackets hold no address"),
		N_("Square brackets hold an address such as [192.0.2.1] or [IPv6:2001:db8::1]."),
		"RFC 5321 4.1.3", ON_NAMES | ON_PATHS,
		"EHLO [client]" },
	[SMTP_FLAW_LITERAL_IN_HELO] = { "literal.in-helo",
		N_("an address in square brackets follows HELO, which takes a domain only"),
		N_("EHLO takes an address where the client has no name; HELO does not."),
		"RFC 5321 4.1.1.1", ON_HELO,
		"HELO [192.0.2.1]" },

	[SMTP_FLAW_BEHIND_NO_SPACE] = { "behind.no-space",
		N_("no space stands between the \">\" and what follows it"),
		N_("A space stands in front of each parameter."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org>SIZE=1" },
	[SMTP_FLAW_BEHIND_TEXT] = { "behind.text",
		N_("what follows the address is no parameter"),
		N_("Only parameters such as SIZE=1000 may follow the address; names of people and remarks may not."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org> (Ann)" },
	[SMTP_FLAW_BEHIND_SPACES] = { "behind.spaces",
		N_("more than one space stands in front of a parameter"),
		N_("Exactly one space stands in front of each parameter."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org>  SIZE=1" },
	[SMTP_FLAW_PARAMETER_KEYWORD] = { "parameter.keyword",
		N_("{flaw} may not stand in the name of a parameter"),
		N_("The name of a parameter has letters, digits and hyphens, and does not begin with a hyphen."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org> SI_ZE=1" },
	[SMTP_FLAW_PARAMETER_NO_VALUE] = { "parameter.no-value",
		N_("no value stands behind the \"=\""),
		N_("A value follows the \"=\" at once; a parameter that has none has no \"=\" either."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=" },
	[SMTP_FLAW_PARAMETER_EQUALS] = { "parameter.equals",
		N_("an \"=\" stands where none may be"),
		N_("One \"=\" stands between name and value, without spaces."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=1=2" },
	[SMTP_FLAW_PARAMETER_CHARACTER] = { "parameter.character",
		N_("{flaw} may not stand in the value of a parameter"),
		N_("A value has printable ASCII characters without spaces and \"=\"."),
		"RFC 5321 4.1.2", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=1\t2" },
	[SMTP_FLAW_PARAMETER_SYNTAX] = { "parameter.syntax",
		N_("the value of {parameter-value} is not written as it must be"),
		N_("It is written {parameter-syntax}."),
		"RFC 5321 4.1.1.11", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=abc" },
	[SMTP_FLAW_PARAMETER_RANGE] = { "parameter.range",
		N_("the number in {parameter-value} is too small or too large"),
		N_("The value is well written, but the server does not take this number. The form is {parameter-syntax}."),
		"RFC 5321 4.1.1.11", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=123456789012345678901" },
	[SMTP_FLAW_PARAMETER_TWICE] = { "parameter.twice",
		N_("{parameter-twice} is given twice"),
		N_("Each parameter stands once behind an address."),
		"RFC 1870 6, RFC 3461 4.5 and RFC 6710 4.1", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=1 SIZE=2" },
	[SMTP_FLAW_PARAMETER_UNKNOWN] = { "parameter.unknown",
		N_("there is no parameter {parameter}"),
		N_("A server knows the parameters of the extensions that it offers in its reply to EHLO."),
		"RFC 5321 4.1.1.11", ON_PATHS,
		"MAIL FROM:<ann@example.org> COLOUR=BLUE" },
	[SMTP_FLAW_PARAMETER_MISPLACED] = { "parameter.misplaced",
		N_("{parameter-misplaced} belongs to the other command"),
		N_("Some parameters tell of the mail and belong to MAIL, others tell of one recipient and belong to RCPT."),
		"RFC 5321 4.1.1.11", ON_PATHS,
		"RCPT TO:<bob@example.org> SIZE=1" },
	[SMTP_FLAW_PARAMETER_NOT_OFFERED] = { "parameter.not-offered",
		N_("{parameter-not-offered} belongs to {parameter-extension}, which is not offered now"),
		N_("A parameter may be used where the reply to EHLO offers its extension."),
		"RFC 5321 2.2.1 and 4.1.1.11", ON_PATHS,
		"MAIL FROM:<ann@example.org> MT-PRIORITY=3" },
	[SMTP_FLAW_PARAMETER_AFTER_HELO] = { "parameter.after-helo",
		N_("{parameter-after-helo} belongs to an extension, and you said HELO"),
		N_("HELO brings no extensions. EHLO does."),
		"RFC 5321 2.2.1", ON_PATHS,
		"MAIL FROM:<ann@example.org> SIZE=1" },

	[SMTP_FLAW_LINE_EMPTY] = { "line.empty",
		N_("the line is empty"),
		N_("Every line outside the letter begins with a command."),
		"RFC 5321 4.1.1", ON_UNKNOWN,
		"" },
	[SMTP_FLAW_LINE_SPACE] = { "line.space",
		N_("the line begins with a space"),
		N_("A command stands at the beginning of its line."),
		"RFC 5321 4.1.1", ON_UNKNOWN,
		" NOOP" },
	[SMTP_FLAW_LINE_TAB] = { "line.tab",
		N_("the line begins with a tab"),
		N_("A command stands at the beginning of its line."),
		"RFC 5321 4.1.1", ON_UNKNOWN,
		"\tNOOP" },
	[SMTP_FLAW_LINE_CR_TWICE] = { "line.cr-twice",
		N_("the line ends with two CRs"),
		N_("The client sends CR, CR, LF. Some program on the way puts a CR before each LF, and the line ended with CRLF already: say nc -C, openssl s_client -crlf or unix2dos only where lines end with LF alone."),
		"RFC 5321 2.3.8", ON_ANY,
		"NOOP a\r" },
	[SMTP_FLAW_LINE_LF] = { "line.lf",
		N_("an LF stands alone in the line"),
		N_("Only CR and LF together end a line, so that the server takes several lines for one. With nc say -C, with openssl s_client say -crlf."),
		"RFC 5321 2.3.8", ON_ANY,
		"NOOP a\nb" },
	[SMTP_FLAW_LINE_CONTROL] = { "line.control",
		N_("the line holds a control character"),
		N_("Commands are made of printable characters and spaces. An arrow key or Backspace in a plain connection sends such a character."),
		"RFC 5321 4.1.1 and 4.1.2", ON_ANY,
		"NOOP a\ab" },
	[SMTP_FLAW_LINE_EIGHT_BIT] = { "line.eight-bit",
		N_("the line holds a character that is not ASCII"),
		N_("Commands are ASCII. Addresses may be UTF-8 where the server offers SMTPUTF8."),
		"RFC 5321 2.4, RFC 6531 3.3", ON_ANY,
		"NOOP caf\303\251" },
	[SMTP_FLAW_LINE_EXAMPLE] = { "line.example-mark",
		N_("{flaw} marks a line in an example and is no part of it"),
		N_("Examples write such a mark in front of what the client or the server says. It is not typed."),
		"RFC 5321 D", ON_UNKNOWN,
		"C: NOOP" },
	[SMTP_FLAW_LINE_REPLY] = { "line.reply",
		N_("the line is what a server says, not a client"),
		N_("A code of three digits begins a reply. It may have been pasted along."),
		"RFC 5321 4.2", ON_UNKNOWN,
		"250 Ok" },
	[SMTP_FLAW_LINE_HEADER_FIELD] = { "line.header-field",
		N_("the line is a header field"),
		N_("Header fields belong in the letter. They are sent after DATA was answered 354."),
		"RFC 5321 2.3.1 and 4.1.1.4", ON_UNKNOWN,
		"Subject: Hello" },
	[SMTP_FLAW_LINE_HTTP] = { "line.http",
		N_("the line is HTTP, the language of the web"),
		N_("The client took this server for a web server."),
		"RFC 5321 4.2.4", ON_UNKNOWN,
		"GET / HTTP/1.1" },
	[SMTP_FLAW_LINE_TLS] = { "line.tls",
		N_("the line is the beginning of TLS"),
		N_("The client began TLS at once, as on port 465, and this connection began without it. Begin in plain text and say STARTTLS, or use the port for TLS."),
		"RFC 3207 4 and RFC 8314 3.3", ON_UNKNOWN,
		"\026\003\001\002" },
	[SMTP_FLAW_LINE_PROXY] = { "line.proxy",
		N_("the line is one of the PROXY protocol"),
		N_("A load balancer puts it in front of a connection, and this server was not told to expect it."),
		"RFC 5321 4.2.4", ON_UNKNOWN,
		"PROXY TCP4 192.0.2.1 192.0.2.2 1 25" },
	[SMTP_FLAW_VERB_TAB] = { "verb.tab",
		N_("a tab stands behind the verb"),
		N_("A space stands there, and a tab is another character."),
		"RFC 5321 4.1.1", ON_UNKNOWN,
		"EHLO\tclient.example" },
	[SMTP_FLAW_VERB_COLON] = { "verb.colon",
		N_("a colon stands behind the verb"),
		N_("A space follows the verb. A colon stands behind FROM and TO only."),
		"RFC 5321 4.1.1", ON_UNKNOWN,
		"EHLO: client.example" },
	[SMTP_FLAW_VERB_GLUED] = { "verb.glued",
		N_("the space behind the verb is missing"),
		N_("One space stands between the verb and what follows it."),
		"RFC 5321 4.1.1", ON_UNKNOWN,
		"MAILFROM:<ann@example.org>" },
	[SMTP_FLAW_VERB_NEAR] = { "verb.near",
		N_("{flaw} is no command, but it is like one"),
		N_("A verb must be written exactly; upper and lower case are the same."),
		"RFC 5321 4.1.1 and 4.2.4", ON_UNKNOWN,
		"QUITT" },
	[SMTP_FLAW_VERB_UNKNOWN] = { "verb.unknown",
		N_("{flaw} is no command of SMTP"),
		N_("HELP lists the commands that this server knows."),
		"RFC 5321 4.2.4", ON_UNKNOWN,
		"HALLO" },

	[SMTP_FLAW_CHUNK_MISSING] = { "chunk.missing",
		N_("no number follows BDAT"),
		N_("BDAT says how many octets follow its line, and LAST when they end the mail."),
		"RFC 3030 2", ON_CHUNK,
		"BDAT" },
	[SMTP_FLAW_CHUNK_NUMBER] = { "chunk.number",
		N_("{flaw} is no number of octets"),
		N_("BDAT says how many octets follow its line, and LAST when they end the mail."),
		"RFC 3030 2", ON_CHUNK,
		"BDAT many" },
	[SMTP_FLAW_CHUNK_GLUED] = { "chunk.glued",
		N_("no space stands between the number and what follows it"),
		N_("A space stands in front of LAST."),
		"RFC 3030 2", ON_CHUNK,
		"BDAT 5LAST" },
	[SMTP_FLAW_CHUNK_WORD] = { "chunk.word",
		N_("{flaw} stands where only LAST may stand"),
		N_("Behind the number stands LAST, when the octets end the mail, or nothing."),
		"RFC 3030 2", ON_CHUNK,
		"BDAT 5 FIRST" },
	[SMTP_FLAW_CHUNK_RANGE] = { "chunk.range",
		N_("the number is larger than can be counted here"),
		N_("BDAT says how many octets follow its line, and LAST when they end the mail."),
		"RFC 3030 2", ON_CHUNK,
		"BDAT 99999999999999999999" },

	[SMTP_FLAW_BASE64_LENGTH] = { "base64.length",
		N_("the Base64 is cut: it does not come in groups of four characters"),
		N_("Base64 writes three octets as four characters; what is left over is filled up with \"=\"."),
		"RFC 4648 4", ON_LOGIN,
		"AUTH PLAIN AGF" },
	[SMTP_FLAW_BASE64_CHARACTER] = { "base64.character",
		N_("{flaw} is no character of Base64"),
		N_("Base64 has letters, digits, \"+\" and \"/\", and \"=\" at the end."),
		"RFC 4648 4", ON_LOGIN,
		"AUTH PLAIN AG!u" },
	[SMTP_FLAW_BASE64_PADDING] = { "base64.padding",
		N_("the \"=\" at the end is not where it must be"),
		N_("One or two \"=\" fill the last four characters up, and nothing follows them."),
		"RFC 4648 4", ON_LOGIN,
		"AUTH PLAIN AG=u" },
	[SMTP_FLAW_BASE64_BITS] = { "base64.bits",
		N_("the last character of the Base64 cannot stand there"),
		N_("It holds bits that belong to no octet. The text may have been cut or changed."),
		"RFC 4648 3.5", ON_LOGIN,
		"AUTH PLAIN AGF=" },
	[SMTP_FLAW_BASE64_LONG] = { "base64.long",
		N_("the Base64 stands for more octets than a message may have here"),
		N_("No mechanism needs so much."),
		"RFC 4954 4", ON_LOGIN,
		NULL },
};

const struct smtp_flaw_facts *smtp_flaw_facts(enum smtp_flaw flaw)
{
	return &flaws[flaw];
}

const char *smtp_flaw_id(const void *context, size_t n)
{
	(void)context;
	return n + 1 < SMTP_FLAWS ? flaws[n + 1].id : NULL;
}

/* "FROM" or "TO", where t begins so, and what MAIL and RCPT have in place of each. */
static const char *word_of(struct text t, const char **other)
{
	bool from = text_starts_fold(t, "FROM"), to = text_starts_fold(t, "TO");

	*other = from ? "TO" : "FROM";
	return from ? "FROM" : to ? "TO" : NULL;
}

/* A line of MAIL as one of RCPT, or the other way round. */
static void put_other_path(struct room *room, struct text rest)
{
	const char *word = NULL, *other = NULL;
	size_t before = 0;

	while (before < rest.len && !word)
		word = word_of(text_skip(rest, before++), &other);
	room_text(room, text_head(rest, word ? before - 1 : before));
	if (!word)
		return;
	room_string(room, other);
	room_text(room, text_skip(rest, before - 1 + strlen(word)));
}

static bool is_path(enum smtp_verb verb)
{
	return verb == SMTP_MAIL || verb == SMTP_RCPT;
}

bool smtp_flaw_like(enum smtp_flaw flaw, enum smtp_verb verb, struct room *room)
{
	struct text like = text_of(flaws[flaw].like ? flaws[flaw].like : "");
	struct smtp_command own = smtp_command_read(like);
	struct text rest = text_skip(like, own.word.len);

	if (!flaws[flaw].like || !(flaws[flaw].verbs & 1ul << verb))
		return false;
	if (own.verb == verb) {
		room_text(room, like);
	} else if (verb == SMTP_RESPONSE) {
		room_text(room, text_skip(own.argument, text_find(own.argument, ' ') + 1));
	} else if (verb > SMTP_ETRN) {
		return false;
	} else if (is_path(verb) && !is_path(own.verb) && own.verb != SMTP_NOOP) {
		room_string(room, verb == SMTP_MAIL ? "MAIL FROM:<ann@" : "RCPT TO:<bob@");
		room_text(room, own.argument);
		room_byte(room, '>');
	} else {
		room_string(room, smtp_verb_facts(verb)->name);
		if (is_path(own.verb))
			put_other_path(room, rest);
		else
			room_text(room, rest);
	}
	return !room->full;
}

enum smtp_flaw smtp_flaw_named(struct text id)
{
	for (enum smtp_flaw flaw = SMTP_FLAW_NONE + 1; flaw < SMTP_FLAWS; flaw++)
		if (text_is(id, flaws[flaw].id))
			return flaw;
	return SMTP_FLAW_NONE;
}

bool smtp_flaw_mend(const struct smtp_flaw_found *found, struct text line, struct room *room)
{
	if (!found->put)
		return false;
	room_text(room, text_head(line, found->from));
	if (found->wraps)
		room_byte(room, '<');
	room_text(room, text_head(text_skip(line, found->keep), found->kept));
	if (found->wraps)
		room_byte(room, '>');
	room_string(room, found->put);
	room_text(room, text_skip(line, found->from + found->cut));
	return !room->full;
}
