// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions that only dialects ask about a line as a whole, its verb, and the session. */
#include "smtp/dialects/guards_dialect.h"

#include "base/words.h"

/* The verb. */
GUARD(smtp_says_noop, "says-noop", says_noop, SMTP_SYNTAX, c->verb == SMTP_NOOP,
      N_("the command is NOOP"), N_("the command is not NOOP"));
GUARD(smtp_says_mail, "says-mail", says_mail, SMTP_SYNTAX, c->verb == SMTP_MAIL,
      N_("the command is MAIL"), N_("the command is not MAIL"));
GUARD(smtp_says_rcpt, "says-rcpt", says_rcpt, SMTP_SYNTAX, c->verb == SMTP_RCPT,
      N_("the command is RCPT"), N_("the command is not RCPT"));
GUARD(smtp_says_vrfy, "says-vrfy", says_vrfy, SMTP_SYNTAX, c->verb == SMTP_VRFY,
      N_("the command is VRFY"), N_("the command is not VRFY"));
GUARD(smtp_says_hello, "says-hello", says_hello, SMTP_SYNTAX,
      c->verb == SMTP_EHLO || c->verb == SMTP_HELO,
      N_("the command is EHLO or HELO"), N_("the command is neither EHLO nor HELO"));
GUARD(smtp_says_no_verb, "says-no-verb", says_no_verb, SMTP_SYNTAX, c->verb == SMTP_UNKNOWN,
      N_("the first word is no command"), N_("the first word is a command"));
GUARD(smtp_says_get, "says-get", says_get, SMTP_SYNTAX,
      text_starts_fold(c->line, "GET ") || text_starts_fold(c->line, "POST "),
      N_("the first word is GET or POST"), N_("the first word is neither GET nor POST"));

static bool is_of_four_letters(struct text line)
{
	return line.len >= 4 && (line.len == 4 || line.at[4] == ' ');
}

GUARD(smtp_verb_not_four, "verb-not-four", verb_not_four, SMTP_SYNTAX, !is_of_four_letters(c->line),
      N_("the word at the beginning has not four letters"),
      N_("the word at the beginning has four letters"));

/* The octets of the line. */
GUARD(smtp_no_letter_first, "no-letter-first", no_letter_first, SMTP_SYNTAX,
      c->line.len && !text_is_letter(c->line.at[0]),
      N_("the line does not begin with a letter"), N_("the line begins with a letter"));
GUARD(smtp_line_utf8, "line-utf8", line_utf8, SMTP_SYNTAX, text_is_utf8(c->line),
      N_("the line is UTF-8"), N_("the line is not UTF-8"));
GUARD(smtp_has_nul, "has-nul", has_nul, SMTP_SYNTAX, text_find(c->line, '\0') < c->line.len,
      N_("there is an octet of zero in the line"), N_("there is no octet of zero in the line"));
GUARD(smtp_ends_bare, "ends-bare", ends_bare, SMTP_SYNTAX, c->bare_end, N_("LF alone ends the line"),
      N_("CRLF ends the line"));
GUARD(smtp_blank_at_end, "blank-at-end", blank_at_end, SMTP_SYNTAX,
      text_trim_right(c->line).len < c->line.len, N_("the line ends with a blank"),
      N_("the line does not end with a blank"));
GUARD(smtp_tab_at_end, "tab-at-end", tab_at_end, SMTP_SYNTAX,
      c->line.len && c->line.at[c->line.len - 1] == '\t', N_("the line ends with a tab"),
      N_("the line does not end with a tab"));
GUARD(smtp_tab_behind, "tab-behind", tab_behind, SMTP_SYNTAX,
      text_find(c->line, '\t') < text_find(c->line, ' '),
      N_("a tab stands right behind the verb"), N_("no tab stands right behind the verb"));

/* What follows the verb. */
GUARD(smtp_says_more, "says-more", says_more, SMTP_SYNTAX, c->argument.len > 0,
      N_("something follows the verb"), N_("nothing follows the verb"));
GUARD(smtp_many_words, "many-words", many_words, SMTP_SYNTAX,
      text_find(c->argument, ' ') < text_find_last(c->argument, ' '),
      N_("more than two words follow the verb"), N_("at most two words follow the verb"));
GUARD(smtp_names_no_domain, "names-no-domain", names_no_domain, SMTP_SYNTAX,
      text_find(c->argument, '@') == c->argument.len,
      N_("no domain is named"), N_("a domain is named"));
GUARD(smtp_asks_postmaster, "asks-postmaster", asks_postmaster, SMTP_SYNTAX,
      text_is_fold(c->argument, "postmaster"), N_("it is the postmaster who is named"),
      N_("it is not the postmaster who is named"));
GUARD(smtp_argument_named, "argument-named", argument_named, SMTP_SYNTAX,
      smtp_is_named(c->argument),
      N_("the address literal is of a kind of its own"),
      N_("no address literal is of a kind of its own"));

static bool names_mailbox(const struct smtp_session *s, const struct smtp_command *c)
{
	return smtp_setting_mailbox(s->setting, c->argument) != NULL;
}

const struct smtp_guard smtp_names_mailbox = {
	"names-mailbox", SMTP_POLICY, names_mailbox,
	N_("there is a mailbox of that name"), N_("there is no mailbox of that name"),
	SMTP_PART_PEOPLE,
};

/* The session. */
GUARD(smtp_chunks_came, "chunks-came", chunks_came, SMTP_ORDER, s->state == SMTP_IN_CHUNKS,
      N_("chunks of the mail have come"), N_("no chunk of the mail has come"));
GUARD(smtp_no_tls, "no-tls", no_tls, SMTP_ORDER, !s->facts.secured,
      N_("TLS is not on"), N_("TLS is on"));
GUARD(smtp_not_named, "not-named", not_named, SMTP_ORDER, s->facts.client_length == 0,
      N_("you have not said who you are"), N_("you have said who you are"));
GUARD(smtp_has_greeted, "has-greeted", has_greeted, SMTP_ORDER, s->state != SMTP_CONNECTED,
      N_("you have introduced yourself before"),
      N_("you have not introduced yourself before"));
