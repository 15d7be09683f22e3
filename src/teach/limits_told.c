// SPDX-License-Identifier: GPL-3.0-or-later
/* The limit that a line reached, and those of a server that are smaller than the RFCs
 * ask for: the server's own number, and the RFC's beside it. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "smtp/smtp.h"

struct limit {
	const struct smtp_setting *setting;
	enum smtp_limit which;
};

static bool place(const void *context, struct text name, struct room *room)
{
	const struct limit *limit = context;
	const struct smtp_limit_facts *facts = smtp_limit_facts(limit->which);

	if (text_is(name, "here"))
		room_number(room, smtp_limit_here(limit->setting, limit->which));
	else if (text_is(name, "number"))
		room_number(room, facts->number);
	else if (text_is(name, "rfc"))
		room_string(room, facts->rfc);
	else
		return false;
	return true;
}

/* What the server takes, and what the RFC says, in the open block. */
static void add_both(struct page *page, const struct limit *limit)
{
	const struct smtp_limit_facts *facts = smtp_limit_facts(limit->which);

	page_add(page, translation_for(facts->here, place, limit), place, limit);
	page_string(page, PAGE_NORMAL, " ");
	page_add(page, _(facts->says), place, limit);
}

/* A greeting that was taken: then a client has seen what the server announces. */
static bool is_greeted(const struct smtp_turn *turn)
{
	return (turn->verb == SMTP_EHLO || turn->verb == SMTP_HELO || turn->verb == SMTP_LHLO) &&
	       turn->reply.code == 250;
}

/* The next limit that is smaller here than the RFC asks for, behind `which`. */
static enum smtp_limit next_small(const struct smtp_setting *setting, enum smtp_limit which)
{
	for (which++; which < SMTP_LIMITS; which++)
		if (smtp_limit_is_small(setting, which))
			return which;
	return SMTP_LIMIT_NONE;
}

static void add_small(struct page *page, const struct smtp_setting *setting)
{
	struct limit limit = { setting, next_small(setting, SMTP_LIMIT_NONE) };

	if (!limit.which)
		return;
	page_say(page, PAGE_PARAGRAPH,
		 _("Some limits of this server are smaller than the RFCs ask for:"));
	for (; limit.which; limit.which = next_small(setting, limit.which)) {
		page_block(page, PAGE_ITEM);
		add_both(page, &limit);
	}
}

void teach_limit(struct page *page, const struct teach_moment *moment)
{
	struct limit limit = { moment->before->setting, moment->turn->rule->limit };

	if (limit.which && smtp_limit_here(limit.setting, limit.which)) {
		page_block(page, PAGE_FIELD);
		page_label(page, _("Limit"));
		add_both(page, &limit);
	} else if (is_greeted(moment->turn)) {
		add_small(page, limit.setting);
	}
}

static void add_sentence(struct buffer *buffer, const char *sentence, const struct limit *limit)
{
	char at[256];
	struct room room = room_over(at, sizeof(at));

	words_fill(&room, sentence, place, limit);
	buffer_byte(buffer, ' ');
	buffer_text(buffer, room_view(&room));
}

void teach_limit_line(struct buffer *buffer, const struct teach_moment *moment)
{
	struct limit limit = { moment->before->setting, moment->turn->rule->limit };

	if (limit.which && smtp_limit_here(limit.setting, limit.which)) {
		const struct smtp_limit_facts *facts = smtp_limit_facts(limit.which);

		add_sentence(buffer, translation_for(facts->here, place, &limit), &limit);
		add_sentence(buffer, _(facts->says), &limit);
		return;
	}
	if (!is_greeted(moment->turn))
		return;
	while ((limit.which = next_small(limit.setting, limit.which)) != SMTP_LIMIT_NONE)
		add_sentence(buffer, translation_for(smtp_limit_facts(limit.which)->here, place,
						     &limit), &limit);
}

void teach_limits_markdown(struct buffer *buffer, const struct smtp_setting *setting)
{
	struct limit limit = { setting, SMTP_LIMIT_NONE };

	buffer_format(buffer, "| %s | %s | %s |\n|---|---|---|\n", _("Limit"), setting->name,
		      _("What the RFC says"));
	for (limit.which++; limit.which < SMTP_LIMITS; limit.which++) {
		unsigned long here = smtp_limit_here(setting, limit.which);
		struct buffer says = { 0 };

		buffer_fill(&says, _(smtp_limit_facts(limit.which)->says), place, &limit);
		buffer_format(buffer, "| `%s` | %s | ", smtp_limit_facts(limit.which)->id,
			      here ? WORDS_NUMBER(here) : "");
		teach_add_cell(buffer, says.at);
		buffer_byte(buffer, '\n');
		buffer_free(&says);
	}
}
