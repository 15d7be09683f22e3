// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about LMTP (RFC 2033): which protocol is spoken, and whether the
 * recipient whose turn it is can have the message. */
#include "base/words.h"
#include "smtp/law/guards/guards.h"
#include "smtp/session/recipients.h"

static bool speaks_lmtp(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return s->setting->lmtp;
}

const struct smtp_guard smtp_speaks_lmtp = {
	"speaks-lmtp", SMTP_ORDER, speaks_lmtp,
	N_("this server speaks LMTP"), N_("this server speaks SMTP"),
	SMTP_PART_HABITS,
};

static bool speaks_smtp(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return !s->setting->lmtp;
}

const struct smtp_guard smtp_speaks_smtp = {
	"speaks-smtp", SMTP_ORDER, speaks_smtp,
	N_("this server speaks SMTP"), N_("this server speaks LMTP"),
	SMTP_PART_HABITS,
};

static bool delivery_full(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)c;
	return smtp_recipient_is_full(s, s->facts.delivery.answered);
}

const struct smtp_guard smtp_delivery_full = {
	"delivery-full", SMTP_POLICY, delivery_full,
	N_("the mailbox of {recipient-now} is full"),
	N_("the mailbox of {recipient-now} is not full"),
	SMTP_PART_PEOPLE,
};
