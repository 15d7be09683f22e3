// SPDX-License-Identifier: GPL-3.0-or-later
/* What a client sent that the RFC does not allow and that was taken all the
 * same: octets that nobody declared, NULs, and LF alone at a line's end. */
#include "teach/teach_inside.h"

static bool ends_message(const struct smtp_turn *turn)
{
	return turn->verb == SMTP_DOT ||
	       ((turn->verb == SMTP_CHUNK || turn->verb == SMTP_DELIVERY) &&
		smtp_turn_accepts(turn) && !turn->again);
}

/* Of a message that was taken; one that was refused has its reason already. */
static void add_octets(struct page *page, const struct smtp_session *before)
{
	const struct smtp_content *content = &before->content;
	const struct smtp_options *options = &before->facts.options;

	if (content->eight_header && !options->utf8)
		page_say(page, PAGE_ASIDE,
			 _("The header section holds octets over 127, and MAIL did not say "
			   "SMTPUTF8: such a header field is malformed, and the next "
			   "server may refuse it (RFC 5321 2.4, RFC 6531 3.6)."));
	if (content->eight_body && options->body == SMTP_BODY_7BIT)
		page_say(page, PAGE_ASIDE, smtp_offers(before, SMTP_EXT_8BITMIME)
			 ? _("The body holds octets over 127, and MAIL did not say "
			     "`BODY=8BITMIME`, as it could have: this server took them as "
			     "they are, others refuse or spoil them (RFC 6152 3).")
			 : _("The body holds octets over 127, and 8BITMIME is not offered "
			     "here: a client must not send them then but encode them, as "
			     "quoted-printable or Base64. This server took them as they "
			     "are, others refuse or spoil them (RFC 6152 3)."));
	if (content->nul)
		page_say(page, PAGE_ASIDE,
			 _("The message holds NULs, octets of zero: ASCII they are, but "
			   "programs that take them for the end of a text lose what "
			   "stands behind (RFC 5321 2.4, 4.5.2)."));
}

static void add_text(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_options *options = &moment->before->facts.options;

	if (text_is_ascii(moment->turn->data) || options->utf8 || options->body != SMTP_BODY_7BIT)
		return;
	page_say(page, PAGE_ASIDE,
		 _("The line holds octets over 127, and MAIL declared neither "
		   "`BODY=8BITMIME` nor SMTPUTF8: what becomes of them is said at the "
		   "dot (RFC 6152 3)."));
}

void teach_traps(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;

	if (ends_message(turn) && !teach_is_refusal(turn->reply.code))
		add_octets(page, moment->before);
	if (turn->verb == SMTP_TEXT)
		add_text(page, moment);
	if (turn->command.bare_end && turn->verb != SMTP_DOT)
		page_say(page, PAGE_ASIDE,
			 _("This line ended with LF alone. Only CR and LF together end a "
			   "line; this server is lenient and takes LF too "
			   "(RFC 5321 2.3.8)."));
}
