// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions that only dialects ask: what a server tells apart that the table
 * does not. */
#include "base/words.h"
#include "smtp/dialects/dialects.h"
#include "smtp/law/parameters.h"

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

static bool name_in_words(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return text_find(c->argument, ' ') < c->argument.len ||
	       text_find(c->argument, '@') < c->argument.len;
}

const struct smtp_guard smtp_name_in_words = {
	"name-in-words", SMTP_SYNTAX, name_in_words,
	N_("there is a space or an \"@\" in the name"),
	N_("there is no space and no \"@\" in the name"),
	0,
};

static bool path_missing(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return text_trim(text_skip(c->argument, text_find(c->argument, ':') + 1)).len == 0;
}

const struct smtp_guard smtp_path_missing = {
	"path-missing", SMTP_SYNTAX, path_missing,
	N_("nothing follows the colon"), N_("something follows the colon"),
	0,
};

/* One flaw of a path: a question and its words. */
#define FLAW_GUARD(name, id, holds, flaw_is, yes_words, no_words)              \
	static bool holds(const struct smtp_session *s, const struct smtp_command *c) \
	{                                                                      \
		enum smtp_path_flaw flaw = c->path_reading.flaw;               \
		(void)s;                                                       \
		return flaw_is;                                                \
	}                                                                      \
	const struct smtp_guard name = { id, SMTP_SYNTAX, holds, yes_words, no_words, 0 }

FLAW_GUARD(smtp_path_good, "path-good", path_good, flaw == SMTP_PATH_GOOD,
	   N_("the address is well formed"), N_("the address is not well formed"));
FLAW_GUARD(smtp_path_brackets, "path-brackets", path_brackets,
	   flaw == SMTP_PATH_NO_BRACKETS || flaw == SMTP_PATH_UNCLOSED,
	   N_("an angle bracket is missing"), N_("the angle brackets are there"));
FLAW_GUARD(smtp_path_space, "path-space", path_space, flaw == SMTP_PATH_SPACE,
	   N_("there is a space in the address"), N_("there is no space in the address"));
FLAW_GUARD(smtp_path_without_domain, "path-without-domain", path_without_domain,
	   flaw == SMTP_PATH_NO_DOMAIN,
	   N_("the address has no domain"), N_("the address has a domain"));
FLAW_GUARD(smtp_path_local_part, "path-local-part", path_local_part,
	   flaw == SMTP_PATH_LOCAL_DOTS,
	   N_("a dot stands where none may be in front of the \"@\""),
	   N_("the dots in front of the \"@\" stand where they may"));
FLAW_GUARD(smtp_path_domain_empty, "path-domain-empty", path_domain_empty,
	   flaw == SMTP_PATH_DOMAIN_EMPTY,
	   N_("the domain is empty"), N_("the domain is not empty"));
FLAW_GUARD(smtp_path_domain_dots, "path-domain-dots", path_domain_dots,
	   flaw == SMTP_PATH_DOMAIN_DOTS,
	   N_("a dot stands where none may be in the domain"),
	   N_("the dots of the domain stand where they may"));
FLAW_GUARD(smtp_path_domain_hyphen, "path-domain-hyphen", path_domain_hyphen,
	   flaw == SMTP_PATH_DOMAIN_HYPHEN,
	   N_("a label of the domain begins or ends with a hyphen"),
	   N_("no label of the domain begins or ends with a hyphen"));
FLAW_GUARD(smtp_path_domain_character, "path-domain-character", path_domain_character,
	   flaw == SMTP_PATH_DOMAIN_CHARACTER,
	   N_("the domain holds a character that it may not have"),
	   N_("the domain holds no character that it may not have"));
FLAW_GUARD(smtp_path_domain_odd, "path-domain-odd", path_domain_odd,
	   flaw == SMTP_PATH_DOMAIN_CHARACTER &&
		   text_find(c->line, '@') == text_find_last(c->line, '@'),
	   N_("the domain holds a character that it may not have, and there is one \"@\""),
	   N_("the domain holds no such character, or there are several \"@\""));
FLAW_GUARD(smtp_path_literal_bad, "path-literal-bad", path_literal_bad,
	   flaw == SMTP_PATH_LITERAL,
	   N_("the address literal is not well formed"),
	   N_("no address literal is malformed"));
FLAW_GUARD(smtp_path_local_long, "path-local-long", path_local_long,
	   flaw == SMTP_PATH_LOCAL_LONG,
	   N_("the local part is longer than 64 octets"),
	   N_("the local part is not longer than 64 octets"));
FLAW_GUARD(smtp_path_domain_long, "path-domain-long", path_domain_long,
	   flaw == SMTP_PATH_DOMAIN_LONG || flaw == SMTP_PATH_LONG,
	   N_("the domain or the whole address is too long"),
	   N_("the domain and the whole address are not too long"));

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
WRONG_GUARD(smtp_body_binary, "body-binary", body_binary, SMTP_PARAMETER_NOT_OFFERED, "BODY",
	    true, N_("BODY asks for what is not offered"),
	    N_("BODY asks for nothing that is not offered"));

WRONG_GUARD(smtp_auth_not_offered, "auth-not-offered", auth_not_offered,
	    SMTP_PARAMETER_NOT_OFFERED, "AUTH", true,
	    N_("AUTH= is given, and AUTH is not offered now"),
	    N_("AUTH= is not what is not offered"));

static bool size_empty(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return text_is_fold(c->parameters, "SIZE=");
}

const struct smtp_guard smtp_size_empty = {
	"size-empty", SMTP_SYNTAX, size_empty,
	N_("SIZE= has no value"), N_("SIZE= does not lack its value"),
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
