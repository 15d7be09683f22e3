// SPDX-License-Identifier: GPL-3.0-or-later
/* :edit gives a draft to the learner's own editor; what comes back is said. */
#include "tutor/act.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/readout.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

/* What the editor begins with: in mail data a letter to fill in, else the
 * lines that lead to an accepted message. */
static void draft_fill(const struct tutor *tutor, struct buffer *draft)
{
	struct teach_step step;

	if (!tutor_is_in_data(tutor)) {
		if (teach_next(tutor_session(tutor), &step))
			buffer_format(draft, "%s\n", step.line);
	} else if (!tutor_session(tutor)->content.lines) {
		buffer_string(draft, "From: \nTo: \nSubject: \n\n\n.\n");
	}
}

void order_edit(struct tutor *tutor, struct text argument)
{
	struct buffer draft = { 0 };

	(void)argument;
	if (tutor_session(tutor)->state == SMTP_CLOSED) {
		note_closed(tutor);
		return;
	}
	draft_fill(tutor, &draft);
	free(tutor->draft);
	tutor->draft = heap_copy(buffer_view(&draft));
	buffer_free(&draft);
	wishes_add(&tutor->wishes, (struct tutor_wish){
		.kind = TUTOR_WISH_EDIT, .text = tutor->draft,
	});
}

/* Each line is for the server, even one that begins with a colon. */
void tutor_edited(struct tutor *tutor, struct text text)
{
	bool open = true;

	if (!text.len || (tutor->draft && text_is(text, tutor->draft))) {
		note_say(tutor, _("Nothing was changed, so nothing was said."));
		return;
	}
	while (text.len && open) {
		struct text line = text_take_line(&text);

		tutor->mark = tutor->entries.count;
		if (line.len || tutor_is_in_data(tutor))
			open = tutor_say(tutor, line);
	}
}
