// SPDX-License-Identifier: GPL-3.0-or-later
/* What a turn left of the mail that was open: read off the session before
 * and the session after, never off the reply. */
#include "teach/teach_inside.h"

static bool has_mail(const struct smtp_session *session)
{
	return session->state == SMTP_IN_MAIL || session->state == SMTP_IN_RCPT ||
		session->state == SMTP_IN_DATA || session->state == SMTP_IN_CHUNKS ||
		(session->state == SMTP_IN_CHUNK && session->facts.chunk.from != SMTP_CONNECTED &&
		 session->facts.chunk.from != SMTP_GREETED);
}

static bool place(const void *context, struct text name, struct room *room)
{
	const struct smtp_facts *facts = context;

	if (text_is(name, "count")) {
		room_number(room, facts->recipient_count);
	} else if (text_is(name, "reverse-path")) {
		room_byte(room, '<');
		room_text(room, text_span(facts->reverse_path.at,
					  facts->reverse_path.length));
		room_byte(room, '>');
	} else {
		return false;
	}
	return true;
}

static const char *still_open(unsigned n)
{
	if (!n)
		return _("Nothing was lost: the mail is still open, from "
			 "`{reverse-path}`, with no recipient yet.");
	return P_("Nothing was lost: the mail is still open, from "
		  "`{reverse-path}`, with {count} recipient.",
		  "Nothing was lost: the mail is still open, from "
		  "`{reverse-path}`, with {count} recipients.", n);
}

/* Where nothing was at stake; and a line that was no command was thrown away, so that it
 * cannot be said that nothing was lost. */
static const char *open_all_the_same(unsigned n)
{
	if (!n)
		return _("The mail is still open, from `{reverse-path}`, with no recipient yet.");
	return P_("The mail is still open, from `{reverse-path}`, with {count} recipient.",
		  "The mail is still open, from `{reverse-path}`, with {count} recipients.", n);
}

static bool is_no_command(enum smtp_verb verb)
{
	return verb == SMTP_UNKNOWN || verb == SMTP_OVERLONG;
}

static const char *given_up(unsigned n)
{
	if (!n)
		return _("The mail from `{reverse-path}`, which had no recipient yet, "
			 "was given up.");
	return P_("The mail from `{reverse-path}` with {count} recipient "
		  "was given up.",
		  "The mail from `{reverse-path}` with {count} recipients "
		  "was given up.", n);
}

static const char *now_has(unsigned n)
{
	return P_("The mail from `{reverse-path}` now has {count} recipient.",
		  "The mail from `{reverse-path}` now has {count} recipients.", n);
}

static const char *taken(unsigned n)
{
	return P_("The server now answers for this mail to {count} recipient. "
		  "The transaction is over: nothing of the envelope is kept.",
		  "The server now answers for this mail to {count} recipients. "
		  "The transaction is over: nothing of the envelope is kept.", n);
}

/* Whether MAIL was taken in the midst of a mail, as some dialects do. */
static bool begins_another(const struct smtp_session *before, const struct smtp_session *after)
{
	return after->memory.mail_line && after->memory.mail_line != before->memory.mail_line;
}

/* Whether the mail can only be cleared (RFC 3030 2). */
static bool has_failed(const struct smtp_session *session)
{
	return session->facts.chunk.failed && has_mail(session);
}

/* The sentence, and in *facts those of the session that fill it; NULL when
 * there is nothing to say. */
static const char *sentence_for(const struct teach_moment *moment,
				const struct smtp_facts **facts)
{
	const struct smtp_session *before = moment->before, *after = moment->after;
	bool refused = teach_is_refusal(moment->turn->reply.code);
	unsigned had = before->facts.recipient_count;
	unsigned has = after->facts.recipient_count;

	*facts = &before->facts;
	if (moment->turn->verb == SMTP_DOT && moment->turn->reply.code)
		return refused ? _("The mail goes to nobody, and the transaction is over: "
				   "after the final dot nothing is kept, whatever the reply.")
			: taken(had);
	if (smtp_turn_accepts(moment->turn))
		return taken(had);
	if (has_mail(before) && (!has_mail(after) || begins_another(before, after)))
		return given_up(had);
	if (has_failed(after))
		return _("The mail from `{reverse-path}` has failed and goes to nobody. RSET "
			 "clears it, and then it can be sent anew.");
	if (smtp_session_alike(before, after) && has_mail(after))
		return !refused || is_no_command(moment->turn->verb) ? open_all_the_same(had)
								     : still_open(had);
	if (smtp_session_alike(before, after) && refused)
		return _("Nothing has changed: a refused command leaves everything "
			 "as it was.");
	*facts = &after->facts;
	return has_mail(after) && has != had ? now_has(has) : NULL;
}

/* Places of the sentences about one recipient of several. */
static bool delivery_place(const void *context, struct text name, struct room *room)
{
	const struct smtp_session *session = context;
	unsigned n = session->facts.delivery.answered;

	if (text_is(name, "recipient"))
		room_text(room, smtp_recipient(session, n));
	else if (text_is(name, "count"))
		room_number(room, session->facts.recipient_count - n - 1);
	else
		return false;
	return true;
}

/* In LMTP: what became of this recipient's copy, and what is still to come. */
static void add_delivery(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_facts *facts = &moment->before->facts;
	bool refused = teach_is_refusal(moment->turn->reply.code);
	unsigned waiting = facts->recipient_count - facts->delivery.answered - 1;

	if (moment->after->state == SMTP_CLOSED) {
		page_say(page, PAGE_PARAGRAPH,
			 _("The replies that have come still hold; to all other recipients "
			   "the client has to try again later."));
		return;
	}
	page_fill(page, PAGE_PARAGRAPH, refused
		  ? _("Nothing is delivered to `{recipient}`; that copy is still the client's.")
		  : _("The server now answers for the copy to `{recipient}`."),
		  delivery_place, moment->before);
	page_string(page, PAGE_NORMAL, " ");
	if (waiting)
		page_add(page, P_("{count} more recipient has a reply still to come.",
				  "{count} more recipients have replies still to come.",
				  waiting), delivery_place, moment->before);
	else
		page_string(page, PAGE_NORMAL,
			    _("It was the last recipient, so the transaction is over: "
			      "nothing of the envelope is kept."));
}

void teach_kept(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_facts *facts;
	const struct smtp_facts *before_facts = &moment->before->facts;
	const char *sentence = sentence_for(moment, &facts);

	if (moment->turn->verb == SMTP_DELIVERY && before_facts->recipient_count)
		add_delivery(page, moment);
	else if (sentence)
		page_fill(page, PAGE_PARAGRAPH, sentence, place, facts);
}
