// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions that only dialects ask about MAIL and RCPT: paths and parameters. */
#include "smtp/dialects/guards_dialect.h"

#include "base/words.h"
#include "smtp/law/parameters.h"

#include <limits.h>
#include <string.h>

/* The path. */
GUARD(smtp_path_good, "path-good", path_good, SMTP_SYNTAX,
      c->path_reading.flaw == SMTP_PATH_GOOD,
      N_("the address is well formed"), N_("the address is not well formed"));

/* What follows the colon of a MAIL or RCPT, or the verb of another command. */
static struct text behind_colon(const struct smtp_command *c)
{
	size_t colon = text_find(c->argument, ':');

	return text_trim(text_skip(c->argument, colon < c->argument.len ? colon + 1 : 0));
}

GUARD(smtp_begins_bracket, "begins-bracket", begins_bracket, SMTP_SYNTAX,
      smtp_starts(behind_colon(c), '<'), N_("the address begins with \"<\""),
      N_("the address does not begin with \"<\""));
GUARD(smtp_path_blank, "path-blank", path_blank, SMTP_SYNTAX, text_is(behind_colon(c), "< >"),
      N_("nothing but a space stands in the brackets"),
      N_("more than a space stands in the brackets"));

static bool is_blank_at_edge(struct text path)
{
	size_t close = text_find(path, '>');

	return path.len > 1 && (path.at[1] == ' ' ||
				(close && close < path.len && path.at[close - 1] == ' '));
}

GUARD(smtp_space_at_edge, "space-at-edge", space_at_edge, SMTP_SYNTAX, is_blank_at_edge(behind_colon(c)),
      N_("the space stands right behind \"<\" or in front of \">\""),
      N_("no space stands right behind \"<\" or in front of \">\""));
GUARD(smtp_space_at_end, "space-at-end", space_at_end, SMTP_SYNTAX, text_has(c->line, " >"),
      N_("a space stands in front of \">\""), N_("no space stands in front of \">\""));
GUARD(smtp_comment_behind, "comment-behind", comment_behind, SMTP_SYNTAX, text_has(c->line, ">("),
      N_("a comment in brackets stands right behind the address"),
      N_("no comment stands right behind the address"));
GUARD(smtp_has_comment, "has-comment", has_comment, SMTP_SYNTAX, text_find(c->line, '(') < c->line.len,
      N_("there is a comment in brackets"), N_("there is no comment in brackets"));
GUARD(smtp_local_quoted, "local-quoted", local_quoted, SMTP_SYNTAX, smtp_starts(c->path.local_part, '"'),
      N_("the local part is in quotes"), N_("the local part is not in quotes"));
/* The limits of those that were asked lie between 66 octets and 300. */
GUARD(smtp_local_very_long, "local-very-long", local_very_long, SMTP_SYNTAX, c->path.local_part.len > 200,
      N_("the local part is longer than 200 octets"),
      N_("the local part is not longer than 200 octets"));
GUARD(smtp_local_huge, "local-huge", local_huge, SMTP_SYNTAX, c->path.local_part.len > 255,
      N_("the local part is longer than 255 octets"),
      N_("the local part is not longer than 255 octets"));

/* A single word, or the address of the host itself, which Sendmail takes for its name. */
static bool is_single_word(struct text domain)
{
	if (smtp_starts(domain, '['))
		return text_is_fold(domain, "[IPv6:::1]");
	return domain.len && text_find(domain, '.') == domain.len && !text_is_digit(domain.at[0]);
}

GUARD(smtp_domain_undotted, "domain-undotted", domain_undotted, SMTP_SYNTAX,
      is_single_word(c->path.domain), N_("the domain is a single word"),
      N_("the domain is more than a single word"));
GUARD(smtp_domain_numeric, "domain-numeric", domain_numeric, SMTP_SYNTAX,
      c->path.domain.len && text_is_digit(c->path.domain.at[c->path.domain.len - 1]),
      N_("the domain ends with a digit, as an address of the network does"),
      N_("the domain does not end with a digit"));
GUARD(smtp_domain_not_ascii, "domain-not-ascii", domain_not_ascii, SMTP_SYNTAX,
      !text_is_ascii(c->path.domain), N_("the domain is not ASCII"),
      N_("the domain is ASCII"));
GUARD(smtp_domain_literal, "domain-literal", domain_literal, SMTP_SYNTAX,
      smtp_starts(c->path.domain, '['), N_("the domain is an address literal"),
      N_("the domain is no address literal"));
GUARD(smtp_literal_named, "literal-named", literal_named, SMTP_SYNTAX,
      smtp_is_named(c->path.domain),
      N_("the address literal is of a kind of its own"),
      N_("no address literal is of a kind of its own"));

/* Parameters as they are written. */
GUARD(smtp_glued, "glued", glued, SMTP_SYNTAX, c->parameter_flaw == SMTP_PARAMETERS_NO_SPACE,
      N_("no space stands behind the address"), N_("a space stands behind the address"));
GUARD(smtp_has_equals, "has-equals", has_equals, SMTP_SYNTAX, text_find(c->argument, '=') < c->argument.len,
      N_("there is an equals sign"), N_("there is no equals sign"));
/* Whether the first parameter begins so, and nothing but a space follows. */
static bool lacks_first(const struct smtp_command *c, const char *start)
{
	struct text rest = text_skip(c->parameters, strlen(start));

	return text_starts_fold(c->parameters, start) && (!rest.len || rest.at[0] == ' ');
}

GUARD(smtp_size_empty, "size-empty", size_empty, SMTP_SYNTAX, lacks_first(c, "SIZE="),
      N_("SIZE= has no value"), N_("SIZE= does not lack its value"));
GUARD(smtp_auth_empty, "auth-empty", auth_empty, SMTP_SYNTAX, text_is_fold(c->parameters, "AUTH="),
      N_("AUTH= has no value"), N_("AUTH= does not lack its value"));
GUARD(smtp_ret_empty, "ret-empty", ret_empty, SMTP_SYNTAX, text_is_fold(c->parameters, "RET="),
      N_("RET= has no value"), N_("RET= does not lack its value"));
GUARD(smtp_envid_empty, "envid-empty", envid_empty, SMTP_SYNTAX, text_is_fold(c->parameters, "ENVID="),
      N_("ENVID= has no value"), N_("ENVID= does not lack its value"));
GUARD(smtp_auth_bare, "auth-bare", auth_bare, SMTP_SYNTAX, text_is_fold(c->parameters, "AUTH"),
      N_("AUTH stands there without a value"), N_("AUTH does not stand there without a value"));
GUARD(smtp_body_empty, "body-empty", body_empty, SMTP_SYNTAX, lacks_first(c, "BODY="),
      N_("BODY= has no value"), N_("BODY= does not lack its value"));
GUARD(smtp_names_auth, "names-auth", names_auth, SMTP_SYNTAX, text_has(c->line, " AUTH="),
      N_("AUTH= is given"), N_("AUTH= is not given"));

/* Whether what is given in hexadecimal behind a plus sign is none (RFC 3461 4). */
static bool is_bad_xtext(struct text t)
{
	size_t plus = text_find(t, '+');

	return plus < t.len && (plus + 2 >= t.len || !strchr("0123456789ABCDEF", t.at[plus + 1]) ||
				!strchr("0123456789ABCDEF", t.at[plus + 2]));
}

GUARD(smtp_auth_xtext, "auth-xtext", auth_xtext, SMTP_SYNTAX,
      text_starts_fold(c->parameters, "AUTH=") && is_bad_xtext(c->parameters),
      N_("the value of AUTH is not written in xtext"),
      N_("the value of AUTH is written in xtext, if there is one"));

/* Whether it is SIZE without a number that can be one, or NOTIFY without a
 * value. */
static bool lacks_value(const struct smtp_parameter *p)
{
	unsigned long size;

	if (text_is_fold(p->keyword, "SIZE"))
		return p->value.len > 20 || !text_number(p->value, ULONG_MAX, &size);
	return text_is_fold(p->keyword, "NOTIFY") && !p->value.len;
}

/* Whether it stands among the first n of the command too. */
static bool stands_before(const struct smtp_command *c, unsigned n,
			  const struct smtp_parameter *parameter)
{
	struct smtp_parameter p;

	for (unsigned i = 0; i < n && smtp_command_parameter(c, i, &p); i++)
		if (text_equal_fold(p.keyword, parameter->keyword))
			return true;
	return false;
}

static bool has_odd_parameter(const struct smtp_command *c)
{
	struct smtp_parameter p;

	for (unsigned i = 0; smtp_command_parameter(c, i, &p); i++)
		if (lacks_value(&p) || stands_before(c, i, &p))
			return true;
	return false;
}

GUARD(smtp_parameter_odd, "parameter-odd", parameter_odd, SMTP_SYNTAX, has_odd_parameter(c),
      N_("a parameter is given twice, or has not the value that it needs"),
      N_("no parameter is given twice, and each has the value that it needs"));

/* Whether the value that is wrong is one of this parameter. */
static bool is_wrong(const struct smtp_session *s, const struct smtp_command *c,
		     enum smtp_parameter_answer answer, const char *keyword,
		     struct smtp_parameter *found)
{
	return smtp_parameter_find(s, c, answer, found) &&
	       text_is_fold(found->keyword, keyword);
}

static bool is_given_twice(const struct smtp_command *c, const char *keyword)
{
	struct smtp_parameter p;
	unsigned times = 0;

	for (unsigned i = 0; smtp_command_parameter(c, i, &p); i++)
		times += text_is_fold(p.keyword, keyword);
	return times > 1;
}

GUARD(smtp_utf8_twice, "utf8-twice", utf8_twice, SMTP_SYNTAX, is_given_twice(c, "SMTPUTF8"),
      N_("SMTPUTF8 is given twice"), N_("SMTPUTF8 is not given twice"));

static bool is_digits(struct text t)
{
	for (size_t n = 0; n < t.len; n++)
		if (!text_is_digit(t.at[n]))
			return false;
	return t.len > 0;
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
WRONG_GUARD(smtp_size_negative, "size-negative", size_negative, SMTP_PARAMETER_VALUE, "SIZE",
	    p.value.len && p.value.at[0] == '-', N_("the value of SIZE is below zero"),
	    N_("the value of SIZE is not below zero"));
WRONG_GUARD(smtp_size_huge, "size-huge", size_huge, SMTP_PARAMETER_VALUE, "SIZE",
	    is_digits(p.value),
	    N_("the value of SIZE is larger than can be counted"),
	    N_("the value of SIZE can be counted"));
WRONG_GUARD(smtp_size_twice, "size-twice", size_twice, SMTP_PARAMETER_TWICE, "SIZE", true,
	    N_("SIZE is given twice"), N_("SIZE is not given twice"));
WRONG_GUARD(smtp_body_value, "body-value", body_value, SMTP_PARAMETER_VALUE, "BODY", true,
	    N_("the value of BODY is not known"), N_("the value of BODY is not what is wrong"));
WRONG_GUARD(smtp_body_twice, "body-twice", body_twice, SMTP_PARAMETER_TWICE, "BODY", true,
	    N_("BODY is given twice"), N_("BODY is not given twice"));
WRONG_GUARD(smtp_body_binary, "body-binary", body_binary, SMTP_PARAMETER_NOT_OFFERED, "BODY",
	    true, N_("BODY asks for what is not offered"),
	    N_("BODY asks for nothing that is not offered"));
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
WRONG_GUARD(smtp_utf8_value, "utf8-value", utf8_value, SMTP_PARAMETER_VALUE, "SMTPUTF8", true,
	    N_("SMTPUTF8 has a value"), N_("SMTPUTF8 has no value"));
WRONG_GUARD(smtp_auth_value, "auth-value", auth_value, SMTP_PARAMETER_VALUE, "AUTH", true,
	    N_("the value of AUTH is not written as it must be"),
	    N_("the value of AUTH is not what is wrong"));
WRONG_GUARD(smtp_auth_not_offered, "auth-not-offered", auth_not_offered,
	    SMTP_PARAMETER_NOT_OFFERED, "AUTH", true,
	    N_("AUTH= is given, and AUTH is not offered now"),
	    N_("AUTH= is not what is not offered"));
