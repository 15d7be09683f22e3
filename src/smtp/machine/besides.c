// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/machine/besides.h"

#include "smtp/dialects/dialect.h"
#include "smtp/law/rule.h"

enum smtp_verb smtp_heard_as(const struct smtp_setting *setting, enum smtp_verb verb)
{
	return smtp_setting_speaks(setting, verb) ? verb : SMTP_EXTENSION;
}

static bool announces_enhanced(const struct smtp_setting *setting)
{
	return setting->extensions & SMTP_EXT(SMTP_EXT_ENHANCEDSTATUSCODES);
}

bool smtp_takes_enhanced(const struct smtp_setting *setting, enum smtp_verb verb,
			 const struct smtp_turn *turn)
{
	if (turn->manner && turn->manner->enhanced)
		return true;
	if (!announces_enhanced(setting))
		return false;
	return verb != SMTP_CONNECT && verb != SMTP_EHLO && verb != SMTP_HELO &&
	       !(verb == SMTP_LHLO && setting->lmtp);
}

enum smtp_state smtp_goes_to(const struct smtp_session *session, const struct smtp_turn *turn,
			     bool others_wait)
{
	enum smtp_state go = others_wait ? turn->rule->go_on : turn->rule->go;

	if (smtp_turn_closes(turn))
		return SMTP_CLOSED;
	if (go == SMTP_STAY || turn->strike || smtp_manner_holds_back(turn->manner, turn->rule))
		return session->state;
	if (go == SMTP_GREETED && session->setting->dialect && !session->facts.client_length)
		return SMTP_CONNECTED;
	return go;
}

bool smtp_ends_burst(bool secured_before, const struct smtp_session *session)
{
	return session->facts.secured && !secured_before;
}
