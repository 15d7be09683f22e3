// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions that only dialects ask: what a server tells apart that the table
 * does not. */
#include "base/words.h"
#include "smtp/dialects/dialects.h"
#include "smtp/law/parameters.h"

#include <limits.h>
#include <string.h>

static bool names_no_domain(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return text_find(c->argument, '@') == c->argument.len;
}

const struct smtp_guard smtp_names_no_domain = {
	"names-no-domain", SMTP_SYNTAX, names_no_domain,
	N_("no domain is named"), N_("a domain is named"),
	0,
};

static bool path_good(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->path_reading.flaw == SMTP_PATH_GOOD;
}

const struct smtp_guard smtp_path_good = {
	"path-good", SMTP_SYNTAX, path_good,
	N_("the address is well formed"), N_("the address is not well formed"),
	0,
};

/* Whether the value that is wrong is one of this parameter. */
static bool is_wrong(const struct smtp_session *s, const struct smtp_command *c,
		     enum smtp_parameter_answer answer, const char *keyword,
		     struct smtp_parameter *found)
{
	return smtp_parameter_find(s, c, answer, found) &&
	       text_is_fold(found->keyword, keyword);
}

#define WRONG_GUARD(name, id, holds, answer, keyword, and_so, yes_words, no_words) \
	static bool holds(const struct smtp_session *s, const struct smtp_command *c) \
	{                                                                      \
		struct smtp_parameter p;                                       \
		return is_wrong(s, c, answer, keyword, &p) && (and_so);        \
	}                                                                      \
	const struct smtp_guard name = { id, SMTP_SYNTAX, holds, yes_words, no_words, \
		SMTP_PART_EXTENSIONS }

WRONG_GUARD(smtp_size_value, "size-value", size_value, SMTP_PARAMETER_VALUE, "SIZE", true,
	    N_("the value of SIZE is no number"), N_("the value of SIZE is not what is wrong"));
WRONG_GUARD(smtp_size_bare, "size-bare", size_bare, SMTP_PARAMETER_VALUE, "SIZE",
	    p.value.len == 0, N_("SIZE has no value"), N_("SIZE does not lack a value"));
WRONG_GUARD(smtp_size_twice, "size-twice", size_twice, SMTP_PARAMETER_TWICE, "SIZE", true,
	    N_("SIZE is given twice"), N_("SIZE is not given twice"));
WRONG_GUARD(smtp_body_value, "body-value", body_value, SMTP_PARAMETER_VALUE, "BODY", true,
	    N_("the value of BODY is not known"), N_("the value of BODY is not what is wrong"));
WRONG_GUARD(smtp_ret_value, "ret-value", ret_value, SMTP_PARAMETER_VALUE, "RET", true,
	    N_("the value of RET is not known"), N_("the value of RET is not what is wrong"));
WRONG_GUARD(smtp_envid_value, "envid-value", envid_value, SMTP_PARAMETER_VALUE, "ENVID", true,
	    N_("the value of ENVID is not written in xtext, or too long"),
	    N_("the value of ENVID is not what is wrong"));
WRONG_GUARD(smtp_envid_long, "envid-long", envid_long, SMTP_PARAMETER_VALUE, "ENVID",
	    p.value.len > 100, N_("the value of ENVID is longer than 100 octets"),
	    N_("the value of ENVID is not longer than 100 octets"));
WRONG_GUARD(smtp_orcpt_value, "orcpt-value", orcpt_value, SMTP_PARAMETER_VALUE, "ORCPT", true,
	    N_("the value of ORCPT is not written as it must be"),
	    N_("the value of ORCPT is not what is wrong"));
WRONG_GUARD(smtp_auth_value, "auth-value", auth_value, SMTP_PARAMETER_VALUE, "AUTH", true,
	    N_("the value of AUTH is not written as it must be"),
	    N_("the value of AUTH is not what is wrong"));
WRONG_GUARD(smtp_size_huge, "size-huge", size_huge, SMTP_PARAMETER_VALUE, "SIZE",
	    p.value.len && text_is_digit(p.value.at[0]),
	    N_("the value of SIZE is larger than can be counted"),
	    N_("the value of SIZE can be counted"));
WRONG_GUARD(smtp_body_twice, "body-twice", body_twice, SMTP_PARAMETER_TWICE, "BODY", true,
	    N_("BODY is given twice"), N_("BODY is not given twice"));
WRONG_GUARD(smtp_size_negative, "size-negative", size_negative, SMTP_PARAMETER_VALUE, "SIZE",
	    p.value.len && p.value.at[0] == '-', N_("the value of SIZE is below zero"),
	    N_("the value of SIZE is not below zero"));
WRONG_GUARD(smtp_body_binary, "body-binary", body_binary, SMTP_PARAMETER_NOT_OFFERED, "BODY",
	    true, N_("BODY asks for what is not offered"),
	    N_("BODY asks for nothing that is not offered"));

WRONG_GUARD(smtp_auth_not_offered, "auth-not-offered", auth_not_offered,
	    SMTP_PARAMETER_NOT_OFFERED, "AUTH", true,
	    N_("AUTH= is given, and AUTH is not offered now"),
	    N_("AUTH= is not what is not offered"));

/* A question about the command alone. */
#define GUARD(name, id, holds, so, yes_words, no_words)                        \
	static bool holds(const struct smtp_session *s, const struct smtp_command *c) \
	{                                                                      \
		(void)s;                                                       \
		return so;                                                     \
	}                                                                      \
	const struct smtp_guard name = { id, SMTP_SYNTAX, holds, yes_words, no_words, 0 }

GUARD(smtp_size_empty, "size-empty", size_empty, text_is_fold(c->parameters, "SIZE="),
      N_("SIZE= has no value"), N_("SIZE= does not lack its value"));
GUARD(smtp_auth_empty, "auth-empty", auth_empty, text_is_fold(c->parameters, "AUTH="),
      N_("AUTH= has no value"), N_("AUTH= does not lack its value"));
GUARD(smtp_ret_empty, "ret-empty", ret_empty, text_is_fold(c->parameters, "RET="),
      N_("RET= has no value"), N_("RET= does not lack its value"));
GUARD(smtp_body_empty, "body-empty", body_empty, text_is_fold(c->parameters, "BODY="),
      N_("BODY= has no value"), N_("BODY= does not lack its value"));
GUARD(smtp_glued, "glued", glued, c->parameter_flaw == SMTP_PARAMETERS_NO_SPACE,
      N_("no space stands behind the address"), N_("a space stands behind the address"));

/* What follows the colon of a MAIL or RCPT, or the verb of another command. */
static struct text behind_colon(const struct smtp_command *c)
{
	size_t colon = text_find(c->argument, ':');

	return text_trim(text_skip(c->argument, colon < c->argument.len ? colon + 1 : 0));
}

static bool starts_with(struct text t, char octet)
{
	return t.len && t.at[0] == octet;
}

/* Whether it is an address literal of a kind that is neither IPv4 nor IPv6. */
static bool is_named(struct text t)
{
	return starts_with(t, '[') && t.len > 1 && text_is_letter(t.at[1]) &&
	       !text_starts_fold(t, "[IPv6:");
}

GUARD(smtp_begins_bracket, "begins-bracket", begins_bracket,
      starts_with(behind_colon(c), '<'), N_("the address begins with \"<\""),
      N_("the address does not begin with \"<\""));

static bool is_blank_at_edge(struct text path)
{
	size_t close = text_find(path, '>');

	return path.len > 1 && (path.at[1] == ' ' ||
				(close < path.len && path.at[close - 1] == ' '));
}

GUARD(smtp_space_at_edge, "space-at-edge", space_at_edge, is_blank_at_edge(behind_colon(c)),
      N_("the space stands right behind \"<\" or in front of \">\""),
      N_("no space stands right behind \"<\" or in front of \">\""));
GUARD(smtp_line_utf8, "line-utf8", line_utf8, text_is_utf8(c->line),
      N_("the line is UTF-8"), N_("the line is not UTF-8"));
GUARD(smtp_comment_behind, "comment-behind", comment_behind, text_has(c->line, ">("),
      N_("a comment in brackets stands right behind the address"),
      N_("no comment stands right behind the address"));
GUARD(smtp_has_comment, "has-comment", has_comment, text_find(c->line, '(') < c->line.len,
      N_("there is a comment in brackets"), N_("there is no comment in brackets"));
GUARD(smtp_local_very_long, "local-very-long", local_very_long, c->path.local_part.len > 200,
      N_("the local part is longer than 200 octets"),
      N_("the local part is not longer than 200 octets"));
GUARD(smtp_domain_undotted, "domain-undotted", domain_undotted,
      c->path.domain.len && text_find(c->path.domain, '.') == c->path.domain.len &&
	      (c->path.domain.at[0] != '[' || text_starts_fold(c->path.domain, "[IPv6:")),
      N_("there is no dot in the domain"), N_("there is a dot in the domain"));
GUARD(smtp_says_no_verb, "says-no-verb", says_no_verb, c->verb == SMTP_UNKNOWN,
      N_("the first word is no command"), N_("the first word is a command"));
GUARD(smtp_names_auth, "names-auth", names_auth, text_has(c->line, " AUTH="),
      N_("AUTH= is given"), N_("AUTH= is not given"));
GUARD(smtp_tab_at_end, "tab-at-end", tab_at_end,
      c->line.len && c->line.at[c->line.len - 1] == '\t', N_("the line ends with a tab"),
      N_("the line does not end with a tab"));
GUARD(smtp_argument_named, "argument-named", argument_named,
      is_named(c->argument),
      N_("the address literal is of a kind of its own"),
      N_("no address literal is of a kind of its own"));
GUARD(smtp_asks_postmaster, "asks-postmaster", asks_postmaster,
      text_is_fold(c->argument, "postmaster"), N_("it is the postmaster who is named"),
      N_("it is not the postmaster who is named"));
GUARD(smtp_space_at_end, "space-at-end", space_at_end, text_has(c->line, " >"),
      N_("a space stands in front of \">\""), N_("no space stands in front of \">\""));

/* Whether what is given in hexadecimal behind a plus sign is none (RFC 3461 4). */
static bool is_bad_xtext(struct text t)
{
	size_t plus = text_find(t, '+');

	return plus < t.len && (plus + 2 >= t.len || !strchr("0123456789ABCDEF", t.at[plus + 1]) ||
				!strchr("0123456789ABCDEF", t.at[plus + 2]));
}

GUARD(smtp_auth_xtext, "auth-xtext", auth_xtext,
      text_starts_fold(c->parameters, "AUTH=") && is_bad_xtext(c->parameters),
      N_("the value of AUTH is not written in xtext"),
      N_("the value of AUTH is written in xtext, if there is one"));

static bool names_mailbox(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_setting_mailbox(s->setting, c->argument) != NULL;
}

const struct smtp_guard smtp_names_mailbox = {
	"names-mailbox", SMTP_POLICY, names_mailbox,
	N_("there is a mailbox of that name"), N_("there is no mailbox of that name"),
	SMTP_PART_PEOPLE,
};

static bool chunks_came(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->state == SMTP_IN_CHUNKS;
}

const struct smtp_guard smtp_chunks_came = {
	"chunks-came", SMTP_ORDER, chunks_came,
	N_("chunks of the mail have come"), N_("no chunk of the mail has come"),
	0,
};

GUARD(smtp_says_get, "says-get", says_get,
      text_starts_fold(c->line, "GET ") || text_starts_fold(c->line, "POST "),
      N_("the first word is GET or POST"), N_("the first word is neither GET nor POST"));
GUARD(smtp_path_blank, "path-blank", path_blank, text_is(behind_colon(c), "< >"),
      N_("nothing but a space stands in the brackets"),
      N_("more than a space stands in the brackets"));
GUARD(smtp_says_more, "says-more", says_more, c->argument.len > 0,
      N_("something follows the verb"), N_("nothing follows the verb"));
GUARD(smtp_local_quoted, "local-quoted", local_quoted, starts_with(c->path.local_part, '"'),
      N_("the local part is in quotes"), N_("the local part is not in quotes"));
GUARD(smtp_has_equals, "has-equals", has_equals, text_find(c->argument, '=') < c->argument.len,
      N_("there is an equals sign"), N_("there is no equals sign"));
GUARD(smtp_has_nul, "has-nul", has_nul, text_find(c->line, '\0') < c->line.len,
      N_("there is an octet of zero in the line"), N_("there is no octet of zero in the line"));

GUARD(smtp_nul_in_mail, "nul-in-mail", nul_in_mail, c->verb == SMTP_MAIL && has_nul(s, c),
      N_("there is an octet of zero in MAIL"), N_("there is no octet of zero in MAIL"));
GUARD(smtp_nul_in_rcpt, "nul-in-rcpt", nul_in_rcpt, c->verb == SMTP_RCPT && has_nul(s, c),
      N_("there is an octet of zero in RCPT"), N_("there is no octet of zero in RCPT"));

/* Whether a parameter is SIZE without a number that can be one, NOTIFY without a value, or
 * given twice. */
static bool has_odd_parameter(const struct smtp_command *c)
{
	struct smtp_parameter a, b;
	unsigned long size;

	for (unsigned i = 0; smtp_command_parameter(c, i, &a); i++) {
		if (text_is_fold(a.keyword, "SIZE") &&
		    (a.value.len > 20 || !text_number(a.value, ULONG_MAX, &size)))
			return true;
		if (text_is_fold(a.keyword, "NOTIFY") && !a.value.len)
			return true;
		for (unsigned j = 0; j < i && smtp_command_parameter(c, j, &b); j++)
			if (text_equal_fold(a.keyword, b.keyword))
				return true;
	}
	return false;
}

GUARD(smtp_parameter_odd, "parameter-odd", parameter_odd, has_odd_parameter(c),
      N_("a parameter is given twice, or has not the value that it needs"),
      N_("no parameter is given twice, and each has the value that it needs"));
GUARD(smtp_no_letter_first, "no-letter-first", no_letter_first,
      c->line.len && !text_is_letter(c->line.at[0]),
      N_("the line does not begin with a letter"), N_("the line begins with a letter"));
GUARD(smtp_says_hello, "says-hello", says_hello,
      c->verb == SMTP_EHLO || c->verb == SMTP_HELO,
      N_("the command is EHLO or HELO"), N_("the command is neither EHLO nor HELO"));
GUARD(smtp_says_vrfy, "says-vrfy", says_vrfy, c->verb == SMTP_VRFY,
      N_("the command is VRFY"), N_("the command is not VRFY"));
GUARD(smtp_domain_literal, "domain-literal", domain_literal,
      starts_with(c->path.domain, '['), N_("the domain is an address literal"),
      N_("the domain is no address literal"));
GUARD(smtp_literal_named, "literal-named", literal_named,
      is_named(c->path.domain),
      N_("the address literal is of a kind of its own"),
      N_("no address literal is of a kind of its own"));
GUARD(smtp_domain_numeric, "domain-numeric", domain_numeric,
      c->path.domain.len && text_is_digit(c->path.domain.at[c->path.domain.len - 1]),
      N_("the domain ends with a digit, as an address of the network does"),
      N_("the domain does not end with a digit"));
GUARD(smtp_domain_not_ascii, "domain-not-ascii", domain_not_ascii,
      !text_is_ascii(c->path.domain), N_("the domain is not ASCII"),
      N_("the domain is ASCII"));
GUARD(smtp_ends_bare, "ends-bare", ends_bare, c->bare_end, N_("LF alone ends the line"),
      N_("CRLF ends the line"));
GUARD(smtp_many_words, "many-words", many_words,
      text_find(c->argument, ' ') < text_find_last(c->argument, ' '),
      N_("more than two words follow the verb"), N_("at most two words follow the verb"));
GUARD(smtp_indented, "indented", indented, starts_with(c->argument, ' '),
      N_("more than one space stands behind the verb"),
      N_("one space at most stands behind the verb"));
GUARD(smtp_tab_behind, "tab-behind", tab_behind,
      text_find(c->line, '\t') < text_find(c->line, ' '),
      N_("a tab stands right behind the verb"), N_("no tab stands right behind the verb"));
GUARD(smtp_blank_at_end, "blank-at-end", blank_at_end,
      text_trim_right(c->line).len < c->line.len, N_("the line ends with a blank"),
      N_("the line does not end with a blank"));

static bool no_tls(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !s->facts.secured;
}

const struct smtp_guard smtp_no_tls = {
	"no-tls", SMTP_ORDER, no_tls,
	N_("TLS is not on"), N_("TLS is on"),
	0,
};

static bool not_named(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->facts.client_length == 0;
}

const struct smtp_guard smtp_not_named = {
	"not-named", SMTP_ORDER, not_named,
	N_("you have not said who you are"), N_("you have said who you are"),
	0,
};

WRONG_GUARD(smtp_utf8_value, "utf8-value", utf8_value, SMTP_PARAMETER_VALUE, "SMTPUTF8", true,
	    N_("SMTPUTF8 has a value"), N_("SMTPUTF8 has no value"));

static bool has_greeted(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->state != SMTP_CONNECTED;
}

const struct smtp_guard smtp_has_greeted = {
	"has-greeted", SMTP_ORDER, has_greeted,
	N_("you have introduced yourself before"),
	N_("you have not introduced yourself before"),
	0,
};

static bool says_noop(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->verb == SMTP_NOOP;
}

const struct smtp_guard smtp_says_noop = {
	"says-noop", SMTP_SYNTAX, says_noop,
	N_("the command is NOOP"), N_("the command is not NOOP"),
	0,
};

static bool says_rcpt(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->verb == SMTP_RCPT;
}

const struct smtp_guard smtp_says_rcpt = {
	"says-rcpt", SMTP_SYNTAX, says_rcpt,
	N_("the command is RCPT"), N_("the command is not RCPT"),
	0,
};

static bool says_mail(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->verb == SMTP_MAIL;
}

const struct smtp_guard smtp_says_mail = {
	"says-mail", SMTP_SYNTAX, says_mail,
	N_("the command is MAIL"), N_("the command is not MAIL"),
	0,
};

static bool verb_not_four(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return c->line.len < 4 || (c->line.len > 4 && c->line.at[4] != ' ');
}

const struct smtp_guard smtp_verb_not_four = {
	"verb-not-four", SMTP_SYNTAX, verb_not_four,
	N_("the word at the beginning has not four letters"),
	N_("the word at the beginning has four letters"),
	0,
};
