// SPDX-License-Identifier: GPL-3.0-or-later
/* A reply that a fault of the setting made late, and how long a client has to
 * wait for it. */
#include "smtp/smtp.h"
#include "teach/teach_inside.h"

static const char *sentence(const struct smtp_turn *turn)
{
	unsigned long least = smtp_limit_wait(turn->verb);

	if (!least)
		return _("This came {wait} s late: the fault \"{fault}\" ({place}) makes "
			 "the server slow.");
	if (turn->slow->wait <= least)
		return _("This came {wait} s late: the fault \"{fault}\" ({place}) makes "
			 "the server slow. A client waits {least} seconds at least for such a "
			 "reply (RFC 5321 4.5.3.2).");
	return _("This came {wait} s late: the fault \"{fault}\" ({place}) makes the "
		 "server slow. A client need not wait more than {least} seconds for such a "
		 "reply (RFC 5321 4.5.3.2): by now many would have hung up.");
}

static bool late_place(const void *context, struct text name, struct room *room)
{
	const struct teach_moment *moment = context;
	const struct smtp_fault *slow = moment->turn->slow;

	if (text_is(name, "wait")) {
		room_number(room, slow->wait);
	} else if (text_is(name, "least")) {
		room_number(room, smtp_limit_wait(moment->turn->verb));
	} else if (text_is(name, "fault")) {
		room_string(room, slow->id);
	} else if (text_is(name, "place")) {
		smtp_fault_put_place(room, slow, moment->before->setting);
	} else {
		return false;
	}
	return true;
}

void teach_late(struct page *page, const struct teach_moment *moment)
{
	if (moment->turn->slow)
		page_fill(page, PAGE_PARAGRAPH, sentence(moment->turn), late_place, moment);
}
