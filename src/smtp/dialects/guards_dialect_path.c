// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions that only dialects ask about how an address is written, and what is right beside
 * it. */
#include "smtp/dialects/guards_dialect.h"

#include "base/words.h"

#include <string.h>

/* What follows the colon of a MAIL or RCPT. */
static struct text behind_colon(const struct smtp_command *c)
{
	return text_trim(text_skip(c->argument, text_find(c->argument, ':') + 1));
}

/* What stands in the brackets, or in their place up to the first space. */
static struct text inside(const struct smtp_command *c)
{
	struct text t = behind_colon(c);

	if (smtp_starts(t, '<'))
		return text_head(text_skip(t, 1), text_find(text_skip(t, 1), '>'));
	return text_head(t, text_find(t, ' '));
}

/* What stands behind the first ">". */
static struct text behind_bracket(const struct smtp_command *c)
{
	return text_skip(c->line, text_find(c->line, '>') + 1);
}

static bool has_one_of(struct text t, const char *octets)
{
	for (size_t n = 0; n < t.len; n++)
		if (t.at[n] && strchr(octets, t.at[n]))
			return true;
	return false;
}

static bool ends_with(struct text t, const char *octets)
{
	return t.len && strchr(octets, t.at[t.len - 1]);
}

static struct text without_cr(struct text t)
{
	while (t.len && t.at[t.len - 1] == '\r')
		t = text_head(t, t.len - 1);
	return t;
}

static bool has_control(struct text t)
{
	for (size_t n = 0; n < t.len; n++)
		if (((unsigned char)t.at[n] < ' ' && t.at[n] != '\t') || t.at[n] == 0x7f)
			return true;
	return false;
}

/* Addresses without brackets. */
GUARD(smtp_bare_good, "bare-good", bare_good, SMTP_SYNTAX, smtp_mailbox_is_valid(inside(c)),
      N_("nothing but the brackets is missing"), N_("more than the brackets is missing"));
GUARD(smtp_bare_words, "bare-words", bare_words, SMTP_SYNTAX,
      !smtp_starts(behind_colon(c), '<') && inside(c).len < behind_colon(c).len &&
	      text_find(behind_colon(c), '=') == behind_colon(c).len,
      N_("several words stand there without brackets"),
      N_("brackets stand there, or one word"));
GUARD(smtp_ends_oddly, "ends-oddly", ends_oddly, SMTP_SYNTAX, ends_with(inside(c), "'\"]}|;,"),
      N_("the address ends with a mark that is no part of it"),
      N_("the address ends as an address does"));

/* What stands between the colon and the address. */
GUARD(smtp_tab_behind_colon, "tab-behind-colon", tab_behind_colon, SMTP_SYNTAX,
      text_has(c->line, ":\t"), N_("a tab stands behind the colon"),
      N_("no tab stands behind the colon"));
GUARD(smtp_blank_behind_colon, "blank-behind-colon", blank_behind_colon, SMTP_SYNTAX,
      text_has(c->line, ":\t") || text_has(c->line, ":\xc2\xa0"),
      N_("a tab or a no-break space stands behind the colon"),
      N_("neither a tab nor a no-break space stands behind the colon"));
GUARD(smtp_glued_in_front, "glued-in-front", glued_in_front, SMTP_SYNTAX,
      text_find(behind_colon(c), ' ') > text_find(behind_colon(c), '<'),
      N_("what stands in front of \"<\" touches it"),
      N_("a space stands in front of \"<\""));

/* Blanks and comments in the brackets. */
GUARD(smtp_space_at_mark, "space-at-mark", space_at_mark, SMTP_SYNTAX,
      text_has(inside(c), " @") || text_has(inside(c), "@ ") || text_has(inside(c), " ."),
      N_("the space stands beside \"@\" or a dot"),
      N_("no space stands beside \"@\" or a dot"));

/* Source routes. */
GUARD(smtp_route_closed, "route-closed", route_closed, SMTP_SYNTAX,
      smtp_starts(inside(c), '@') && text_find(inside(c), ':') < inside(c).len,
      N_("a colon ends the source route"), N_("no colon ends the source route"));
GUARD(smtp_route_nameless, "route-nameless", route_nameless, SMTP_SYNTAX,
      text_has(inside(c), "@:"), N_("a host of the source route has no name"),
      N_("no host of the source route lacks its name"));
GUARD(smtp_route_alone, "route-alone", route_alone, SMTP_SYNTAX,
      smtp_starts(inside(c), '@') && ends_with(inside(c), ":"),
      N_("nothing stands behind the source route"),
      N_("more than a source route is given"));
GUARD(smtp_route_given, "route-given", route_given, SMTP_SYNTAX, smtp_starts(inside(c), '@'),
      N_("the address begins with \"@\", as a source route does"),
      N_("the address does not begin with \"@\""));

/* The two parts of the address. */
GUARD(smtp_sign_alone, "sign-alone", sign_alone, SMTP_SYNTAX, text_is(inside(c), "@"),
      N_("nothing but \"@\" stands in the brackets"),
      N_("more than \"@\" stands in the brackets"));
GUARD(smtp_local_special, "local-special", local_special, SMTP_SYNTAX,
      !smtp_starts(c->path.local_part, '"') && has_one_of(c->path.local_part, ";[]"),
      N_("a semicolon or a square bracket stands in the local part"),
      N_("neither a semicolon nor a square bracket stands in the local part"));
GUARD(smtp_local_half_quoted, "local-half-quoted", local_half_quoted, SMTP_SYNTAX,
      !smtp_starts(c->path.local_part, '"') && has_one_of(c->path.local_part, "\""),
      N_("a quote stands in the midst of the local part"),
      N_("no quote stands in the midst of the local part"));
GUARD(smtp_local_colon, "local-colon", local_colon, SMTP_SYNTAX,
      !smtp_starts(inside(c), '@') && text_find(c->path.local_part, ':') < c->path.local_part.len,
      N_("a colon stands in the local part"), N_("no colon stands in the local part"));
GUARD(smtp_local_sign, "local-sign", local_sign, SMTP_SYNTAX,
      text_find(c->path.local_part, '@') < c->path.local_part.len,
      N_("there is an \"@\" in the local part"), N_("there is no \"@\" in the local part"));
GUARD(smtp_hyphen_at_end, "hyphen-at-end", hyphen_at_end, SMTP_SYNTAX,
      text_has(c->argument, "-.") || text_has(c->argument, "->") || ends_with(c->argument, "-"),
      N_("the hyphen stands at the end of a label"),
      N_("no hyphen stands at the end of a label"));
GUARD(smtp_dots_at_end, "dots-at-end", dots_at_end, SMTP_SYNTAX, text_has(c->argument, "..>"),
      N_("two dots stand at the end"), N_("two dots do not stand at the end"));
GUARD(smtp_name_odd, "name-odd", name_odd, SMTP_SYNTAX, has_one_of(c->argument, "*;\"()/<>,@\\ \t"),
      N_("a character that no name has stands in the name"),
      N_("each character of the name could be part of one"));

/* What touches the closing bracket. */
GUARD(smtp_tab_behind_path, "tab-behind-path", tab_behind_path, SMTP_SYNTAX,
      text_has(c->line, ">\t"), N_("a tab stands behind the address"),
      N_("no tab stands behind the address"));
GUARD(smtp_closed_twice, "closed-twice", closed_twice, SMTP_SYNTAX, text_has(c->line, ">>"),
      N_("\">\" stands there twice"), N_("\">\" does not stand there twice"));
GUARD(smtp_mark_behind, "mark-behind", mark_behind, SMTP_SYNTAX, text_has(c->line, ">;"),
      N_("a semicolon stands behind the address"),
      N_("no semicolon stands behind the address"));
GUARD(smtp_comma_behind, "comma-behind", comma_behind, SMTP_SYNTAX, text_has(c->line, ">, "),
      N_("a comma and a space stand behind the address"),
      N_("no comma with a space stands behind the address"));

static bool is_odd_behind(struct text t)
{
	return t.len && t.at[0] != '\0' && t.at[0] != '\t' &&
	       ((unsigned char)t.at[0] < ' ' || (unsigned char)t.at[0] > '~');
}

GUARD(smtp_octet_behind, "octet-behind", octet_behind, SMTP_SYNTAX,
      is_odd_behind(behind_bracket(c)),
      N_("an octet that cannot be printed stands behind the address"),
      N_("no octet that cannot be printed stands behind the address"));
GUARD(smtp_colon_in_word, "colon-in-word", colon_in_word, SMTP_SYNTAX,
      text_find(c->line, ':') < text_find(c->line, ' '),
      N_("a colon stands in the first word"), N_("no colon stands in the first word"));

/* More of what stands in and around the address. */
GUARD(smtp_colons, "colons", colons, SMTP_SYNTAX, text_has(c->line, "::"),
      N_("a second colon follows the first"), N_("no second colon follows the first"));
GUARD(smtp_tab_inside, "tab-inside", tab_inside, SMTP_SYNTAX,
      text_find(inside(c), '\t') < inside(c).len,
      N_("a tab stands in the brackets"), N_("no tab stands in the brackets"));
GUARD(smtp_in_marks, "in-marks", in_marks, SMTP_SYNTAX,
      smtp_starts(inside(c), '[') || smtp_starts(inside(c), '('),
      N_("the address stands in brackets of another kind"),
      N_("the address stands in no brackets of another kind"));
GUARD(smtp_local_colon_bare, "local-colon-bare", local_colon_bare, SMTP_SYNTAX,
      text_find(inside(c), ':') < text_find(inside(c), '@'),
      N_("a colon stands in front of the \"@\""), N_("no colon stands in front of the \"@\""));
GUARD(smtp_hop_odd, "hop-odd", hop_odd, SMTP_SYNTAX,
      smtp_starts(inside(c), '@') && has_one_of(inside(c), "[_"),
      N_("a host of the source route is a literal, or has an underscore"),
      N_("no host of the source route is a literal, or has an underscore"));
GUARD(smtp_no_name_inside, "no-name-inside", no_name_inside, SMTP_SYNTAX,
      text_is(inside(c), "<") || text_is(inside(c), "."),
      N_("a single mark stands in the brackets"),
      N_("more than a single mark stands in the brackets"));
GUARD(smtp_octet_behind_mail, "octet-behind-mail", octet_behind_mail, SMTP_SYNTAX,
      c->verb == SMTP_MAIL && octet_behind(s, c),
      N_("an octet that cannot be printed stands behind the address of MAIL"),
      N_("no octet that cannot be printed stands behind the address of MAIL"));
GUARD(smtp_hyphen_inside, "hyphen-inside", hyphen_inside, SMTP_SYNTAX,
      text_has(c->argument, "-.") && !smtp_starts(c->argument, '-'),
      N_("the hyphen stands in front of a dot"), N_("no hyphen stands in front of a dot"));
GUARD(smtp_tab_in_name, "tab-in-name", tab_in_name, SMTP_SYNTAX,
      text_find(text_skip(c->line, c->word.len + 1), '\t') + c->word.len + 1 < c->line.len,
      N_("a tab stands in the name or behind it"),
      N_("no tab stands in the name or behind it"));
GUARD(smtp_asks_null, "asks-null", asks_null, SMTP_SYNTAX, text_is(c->argument, "<>"),
      N_("nothing stands in the brackets"), N_("the brackets are not empty"));
GUARD(smtp_name_first, "name-first", name_first, SMTP_SYNTAX,
      c->parameters.len && c->parameters.at[0] != '=',
      N_("a keyword stands in front of the equals sign"),
      N_("no keyword stands in front of the equals sign"));
GUARD(smtp_tab_between, "tab-between", tab_between, SMTP_SYNTAX,
      text_find(c->argument, '\t') < c->argument.len,
      N_("a tab stands between two words"), N_("no tab stands between two words"));
GUARD(smtp_two_words, "two-words", two_words, SMTP_SYNTAX,
      text_find(c->argument, ' ') < c->argument.len,
      N_("several words follow the verb"), N_("one word at most follows the verb"));
GUARD(smtp_signs_apart, "signs-apart", signs_apart, SMTP_SYNTAX, !text_has(c->line, "@@"),
      N_("something stands between the two \"@\""),
      N_("nothing stands between the two \"@\""));
GUARD(smtp_space_behind, "space-behind", space_behind, SMTP_SYNTAX,
      smtp_starts(behind_bracket(c), ' '), N_("a space stands behind the address"),
      N_("no space stands behind the address"));
GUARD(smtp_route_postmaster, "route-postmaster", route_postmaster, SMTP_SYNTAX,
      smtp_starts(inside(c), '@') && text_has(inside(c), ":postmaster"),
      N_("the postmaster is named behind a source route"),
      N_("no postmaster is named behind a source route"));
GUARD(smtp_space_in_domain, "space-in-domain", space_in_domain, SMTP_SYNTAX,
      text_find_last(inside(c), '@') < text_find_last(inside(c), ' ') &&
	      text_find_last(inside(c), ' ') + 1 < inside(c).len,
      N_("the space stands in the domain"), N_("no space stands in the domain"));
GUARD(smtp_no_sign, "no-sign", no_sign, SMTP_SYNTAX,
      text_trim(inside(c)).len && text_find(inside(c), '@') == inside(c).len,
      N_("there is no \"@\" in the address"), N_("there is an \"@\" in the address"));
GUARD(smtp_nul_first, "nul-first", nul_first, SMTP_SYNTAX,
      text_find(c->line, '\0') < c->line.len &&
	      !has_control(text_head(c->line, text_find(c->line, '\0'))),
      N_("an octet of zero is the first that has no place in the line"),
      N_("no octet of zero is the first that has no place in the line"));
GUARD(smtp_cr_at_end, "cr-at-end", cr_at_end, SMTP_SYNTAX,
      ends_with(c->line, "\r") && !has_control(without_cr(c->line)),
      N_("CR stands in front of the end of the line"),
      N_("no CR stands in front of the end of the line"));
GUARD(smtp_semicolon_inside, "semicolon-inside", semicolon_inside, SMTP_SYNTAX,
      text_find(inside(c), ';') < inside(c).len,
      N_("a semicolon stands in the brackets"), N_("no semicolon stands in the brackets"));
GUARD(smtp_web_method, "web-method", web_method, SMTP_SYNTAX,
      text_starts_fold(c->line, "GET ") || text_starts_fold(c->line, "POST ") ||
	      text_starts_fold(c->line, "CONNECT "),
      N_("the first word is GET, POST or CONNECT"),
      N_("the first word is not GET, POST or CONNECT"));
GUARD(smtp_web_first, "web-first", web_first, SMTP_SYNTAX,
      s->facts.client_length == 0 && web_method(s, c),
      N_("GET, POST or CONNECT is the first that is said"),
      N_("GET, POST or CONNECT is not the first that is said"));
