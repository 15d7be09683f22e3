// SPDX-License-Identifier: GPL-3.0-or-later
/* What a server with a lenient grammar has taken, though RFC 5321 does not allow it: the
 * line is put to the same server with a strict one. */
#include "teach/teach_inside.h"

#include "smtp/smtp.h"

/* A copy of the session before the turn, with a strict grammar. */
static void copy_strictly(struct smtp_trial *trial, struct smtp_setting *setting,
			  const struct smtp_session *session)
{
	*setting = *session->setting;
	setting->dialect = NULL;
	smtp_trial_copy(trial, session);
	trial->server.setting = setting;
	trial->session.setting = setting;
}

static void add_flaw(struct page *page, const struct teach_moment *strict)
{
	struct smtp_scene scene = teach_scene(strict);
	const struct smtp_flaw_facts *flaw = smtp_flaw_facts(strict->turn->flaw.flaw);

	page_say(page, PAGE_PARAGRAPH,
		 _("This line is not written as RFC 5321 has it. The grammar of this server is "
		   "lenient, so that it was taken as most servers take it:"));
	page_fill(page, PAGE_NO, translation_for(flaw->is, smtp_place, &scene), smtp_place,
		  &scene);
	teach_caret(page, strict);
}

static void add_strict_reply(struct page *page, const struct smtp_turn *strict)
{
	char code[32];
	struct room room = room_over(code, sizeof(code));

	teach_write_code(&room, strict->reply.code, strict->reply.enhanced);
	page_fill(page, PAGE_PARAGRAPH,
		  _("A server that keeps to the grammar says `{code}` here, by the rule `{rule}`."),
		  words_from_pairs, WORDS({ "code", code }, { "rule", strict->rule->id }));
}

bool teach_lenient(struct page *page, const struct teach_moment *moment)
{
	struct smtp_setting setting;
	struct smtp_trial before, after;
	struct smtp_turn strict;
	const struct teach_moment tried = { &before.session, &strict, &after.session };

	if (moment->before->setting->dialect != &smtp_lenient)
		return false;
	if (!moment->turn->line || !moment->turn->reply.code ||
	    teach_is_refusal(moment->turn->reply.code))
		return true;
	copy_strictly(&before, &setting, moment->before);
	copy_strictly(&after, &setting, moment->before);
	smtp_say(&after.session, moment->turn->command.line, &strict);
	if (strict.flaw.flaw && teach_is_refusal(strict.reply.code)) {
		add_flaw(page, &tried);
		add_strict_reply(page, &strict);
	}
	return true;
}
