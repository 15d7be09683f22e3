// SPDX-License-Identifier: GPL-3.0-or-later
/* Pipelining: what is to be said of a line that came in one burst with others
 * (RFC 2920). */
#include "teach/teach_inside.h"

bool teach_group_place(const void *context, struct text name, struct room *room)
{
	const struct smtp_turn *turn = context;

	if (text_is(name, "first"))
		room_number(room, turn->group);
	else if (text_is(name, "last"))
		room_number(room, turn->line - 1);
	else if (text_is(name, "verb"))
		room_string(room, smtp_verb_facts(turn->verb)->name);
	else
		return false;
	return true;
}

bool teach_may_pipeline(const struct smtp_session *session)
{
	return session->facts.extended && smtp_offers(session, SMTP_EXT_PIPELINING);
}

/* Commands that may only end a group: those of RFC 2920 3.1, and those that
 * extensions add unless they say otherwise. */
static bool must_be_last(const struct smtp_turn *turn)
{
	static const unsigned long last =
		1ul << SMTP_EHLO | 1ul << SMTP_HELO | 1ul << SMTP_DATA | 1ul << SMTP_VRFY |
		1ul << SMTP_EXPN | 1ul << SMTP_QUIT | 1ul << SMTP_NOOP |
		1ul << SMTP_STARTTLS | 1ul << SMTP_AUTH | 1ul << SMTP_ETRN;

	return last >> turn->verb & 1;
}

/* What became of what stands behind a command that should have been last;
 * NULL: nothing out of the common. */
static const char *what_follows(const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;

	if (turn->verb == SMTP_STARTTLS && moment->after->facts.secured &&
	    !moment->before->facts.secured)
		return _("What came behind STARTTLS in the same burst was thrown away. It "
			 "was sent before TLS was on, so anybody on the way could have put "
			 "it there; a server that kept it would take it for something said "
			 "under TLS (RFC 3207 4.2).");
	if (turn->verb == SMTP_DATA)
		return turn->after == SMTP_IN_DATA
			? _("The client sent the letter without waiting for 354. It was "
			    "lucky: had DATA been refused, each line of the letter would "
			    "have been read as a command.")
			: _("The client did not wait for 354. DATA was refused, so what "
			    "follows is no letter: each line of it is read as a command.");
	if (turn->verb == SMTP_AUTH && turn->after == SMTP_IN_AUTH)
		return _("The next line of the burst is read as the answer to the "
			 "challenge, which the client has not seen yet.");
	return NULL;
}

/* The dot behind a letter, with nothing else in the burst: no reply was to be
 * waited for within it. */
static bool is_letter(const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;

	return turn->before == SMTP_IN_DATA && !turn->more &&
	       turn->group > moment->before->memory.data_line;
}

const char *teach_group_says(const struct teach_moment *moment)
{
	if (!moment->turn->group || moment->turn->verb == SMTP_TEXT ||
	    moment->turn->verb == SMTP_CHUNK || is_letter(moment))
		return NULL;
	return teach_may_pipeline(moment->before)
		? _("This line came in one burst with others, from line {first} on, as "
		    "PIPELINING allows. Each command is answered, in order: the client "
		    "counts the replies to know which belongs to which (RFC 2920 3.1).")
		: _("This line came in one burst with others, from line {first} on, and "
		    "PIPELINING is not offered: a client must wait for each reply then. "
		    "This server reads the lines one by one all the same; others lose "
		    "them, or refuse them and close the connection (RFC 2920 3.1).");
}

/* The replies to the lines before it in the burst, which the client did not wait for. */
static void add_unseen(struct page *page, const struct smtp_turn *turn)
{
	if (turn->line <= turn->group)
		return;
	page_string(page, PAGE_NORMAL, " ");
	page_add(page, turn->line == turn->group + 1
		 ? _("When it was sent, the client had not seen the reply to line {first}.")
		 : _("When it was sent, the client had not seen the replies to the lines from "
		     "{first} to {last}."), teach_group_place, turn);
}

void teach_group(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	const char *says = teach_group_says(moment);
	const char *follows;

	if (!says)
		return;
	page_fill(page, PAGE_PARAGRAPH, says, teach_group_place, turn);
	add_unseen(page, turn);
	if (!turn->more || !must_be_last(turn))
		return;
	page_fill(page, PAGE_NO,
		  _("{verb} may only be the last command of a group: what the client says "
		    "next depends on its reply."), teach_group_place, turn);
	follows = what_follows(moment);
	if (follows)
		page_say(page, PAGE_PARAGRAPH, follows);
}
