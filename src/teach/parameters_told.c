// SPDX-License-Identifier: GPL-3.0-or-later
/* What becomes of the parameters of a MAIL or RCPT that was taken. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "smtp/smtp.h"

/* The n-th parameter, as it is known, when the command was taken with it; NULL: no more. */
static const struct smtp_parameter_facts *taken(const struct teach_moment *moment, unsigned *n,
						struct smtp_parameter *parameter)
{
	const struct smtp_command *command = &moment->turn->command;
	struct smtp_parameter found;

	if ((moment->turn->verb != SMTP_MAIL && moment->turn->verb != SMTP_RCPT) ||
	    !moment->turn->reply.code || teach_is_refusal(moment->turn->reply.code))
		return NULL;
	while (smtp_command_parameter(command, (*n)++, parameter)) {
		const struct smtp_parameter_facts *facts =
			smtp_parameter_named(parameter->keyword, command->verb);

		if (facts && smtp_parameter_taken(moment->before, command, facts->keyword, &found))
			return facts;
	}
	return NULL;
}

void teach_asked(struct page *page, const struct teach_moment *moment)
{
	struct smtp_scene scene = teach_scene(moment);
	const struct smtp_parameter_facts *facts;
	struct smtp_parameter parameter;
	bool later = false;
	unsigned n = 0;

	while ((facts = taken(moment, &n, &parameter)) != NULL) {
		struct smtp_parameter_kept kept =
			smtp_parameter_kept(moment->before, &moment->turn->command, &parameter);

		page_block(page, PAGE_FIELD);
		page_label(page, facts->keyword);
		page_add(page, translation_for(kept.says, smtp_place, &scene), smtp_place, &scene);
		later |= kept.later;
	}
	if (later)
		page_say(page, PAGE_PARAGRAPH,
			 _("What a server does with a mail behind the final dot is not acted here."));
}

void teach_asked_line(struct buffer *buffer, const struct teach_moment *moment)
{
	struct smtp_scene scene = teach_scene(moment);
	const struct smtp_parameter_facts *facts;
	struct smtp_parameter parameter;
	unsigned n = 0;

	while ((facts = taken(moment, &n, &parameter)) != NULL) {
		struct smtp_parameter_kept kept =
			smtp_parameter_kept(moment->before, &moment->turn->command, &parameter);

		if (!kept.otherwise)
			continue;
		buffer_format(buffer, " %s: ", facts->keyword);
		buffer_fill(buffer, translation_for(kept.says, smtp_place, &scene), smtp_place,
			    &scene);
	}
}
