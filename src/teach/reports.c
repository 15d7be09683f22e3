// SPDX-License-Identifier: GPL-3.0-or-later
/* Who is told what of a message that was taken: what MAIL and RCPT asked for
 * with the parameters of DSN (RFC 3461). */
#include "teach/teach_inside.h"

/* By SMTP_NOTIFY_ bits. */
static const char *const wanted[16] = {
	[0] = N_("a report if it fails, perhaps one if it is late: NOTIFY was not given"),
	[SMTP_NOTIFY_NEVER] = N_("no report, whatever happens"),
	[SMTP_NOTIFY_SUCCESS] = N_("a report when it is delivered, none if it fails"),
	[SMTP_NOTIFY_FAILURE] = N_("a report if it fails"),
	[SMTP_NOTIFY_DELAY] = N_("a report if it is late, none if it fails"),
	[SMTP_NOTIFY_SUCCESS | SMTP_NOTIFY_FAILURE] =
		N_("a report when it is delivered, and one if it fails"),
	[SMTP_NOTIFY_SUCCESS | SMTP_NOTIFY_DELAY] =
		N_("a report when it is delivered, and one if it is late; none if it fails"),
	[SMTP_NOTIFY_FAILURE | SMTP_NOTIFY_DELAY] =
		N_("a report if it fails, and one if it is late"),
	[SMTP_NOTIFY_SUCCESS | SMTP_NOTIFY_FAILURE | SMTP_NOTIFY_DELAY] =
		N_("a report when it is delivered, and if it fails or is late"),
};

static bool asked(const struct smtp_session *session)
{
	const struct smtp_facts *facts = &session->facts;

	for (unsigned i = 0; i < facts->recipient_count; i++)
		if (session->envelope->notify[i])
			return true;
	return facts->options.ret != SMTP_RET_OPEN || facts->options.envid_length;
}

static bool place(const void *context, struct text name, struct room *room)
{
	const struct smtp_facts *facts = context;

	if (text_is(name, "reverse-path"))
		room_text(room, text_span(facts->reverse_path.at,
					  facts->reverse_path.length));
	else if (text_is(name, "envid"))
		room_text(room, text_span(facts->options.envid,
					  facts->options.envid_length));
	else
		return false;
	return true;
}

static void add_recipients(struct page *page, const struct smtp_session *session)
{
	const struct smtp_facts *facts = &session->facts;
	const struct smtp_envelope *envelope = session->envelope;

	page_fill(page, PAGE_PARAGRAPH,
		  _("What is told to `{reverse-path}` of each recipient:"), place, facts);
	for (unsigned i = 0; i < facts->recipient_count; i++) {
		page_block(page, PAGE_FIELD);
		page_label(page, envelope->recipients[i].at);
		page_string(page, PAGE_NORMAL, _(wanted[envelope->notify[i] & 15]));
	}
}

void teach_reports(struct page *page, const struct teach_moment *moment)
{
	const struct smtp_facts *facts = &moment->before->facts;
	const struct smtp_options *options = &facts->options;

	if (!smtp_turn_accepts(moment->turn) || !asked(moment->before))
		return;
	if (!facts->reverse_path.length) {
		page_say(page, PAGE_PARAGRAPH,
			 _("No report is sent to anybody, whatever NOTIFY asked for: the "
			   "reverse-path is <> (RFC 3461 5.2)."));
		return;
	}
	add_recipients(page, moment->before);
	if (options->ret != SMTP_RET_OPEN)
		page_say(page, PAGE_PARAGRAPH, options->ret == SMTP_RET_FULL
			 ? _("A report of failure brings back the whole message "
			     "(RET=FULL).")
			 : _("A report of failure brings back the header section alone, "
			     "as RET=HDRS has it."));
	if (options->envid_length)
		page_fill(page, PAGE_PARAGRAPH,
			  _("The reports call the mail `{envid}`, as ENVID says."),
			  place, facts);
}
