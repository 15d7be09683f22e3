// SPDX-License-Identifier: GPL-3.0-or-later
/* :try makes a code happen: the lines before it are said, and the one that
 * brings it is the learner's. */
#include "teach/teach.h"
#include "tutor/act.h"
#include "tutor/enter.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/pane_title.h"
#include "tutor/readout.h"
#include "tutor/refusal.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

/* Says the lines before the last; that one is offered. */
static void begin(struct tutor *tutor, const struct teach_recipe *recipe)
{
	char at[TEACH_LINE_MAX];
	struct room last = room_over(at, sizeof(at));
	const struct words_pair places[] = { { "line", at }, { NULL, NULL } };

	tutor_go_to(tutor, recipe->setting);
	for (unsigned i = 0; i + 1 < recipe->path.count; i++) {
		const struct teach_step *step = &recipe->path.steps[i];

		tutor->mark = tutor->entries.count;
		if (step->rule->like)
			tutor_say(tutor, text_of(step->line));
		else
			tutor_act(tutor, ACT_WAIT, NULL, recipe->setting->limits.idle);
	}
	teach_recipe_last(recipe, &last);
	tutor->mark = tutor->entries.count;
	if (!last.len) {
		note_say(tutor, _("The greeting was it: nothing more is needed."));
		return;
	}
	note_fill(tutor, PAGE_PARAGRAPH, tutor_hears_commands(tutor)
		  ? _("Enter on the empty line types what makes it happen: `{line}`")
		  : _("This line makes it happen: `{line}`"), places);
	tutor->offered = heap_copy(room_view(&last));
	pane_retitle(tutor);
}

static void list_causes(struct tutor *tutor, const struct teach_code *code,
			const char *name)
{
	struct page *page = note_page(tutor, TUTOR_PANE_CODES);
	const struct words_pair places[] = { { "code", name }, { NULL, NULL } };

	teach_recipes_page(page, code, &tutor->crypto);
	page_fill(page, PAGE_PARAGRAPH,
		  _("`:try {code} 1` goes there and stops one line before it."),
		  words_from_pairs, places);
}

void order_try(struct tutor *tutor, struct text argument)
{
	struct teach_recipe *recipe = heap_new(1, sizeof(*recipe));
	struct teach_asked asked;
	char name[32];
	struct room code = room_over(name, sizeof(name));

	if (!argument.len || !teach_asked_read(argument, &asked)) {
		order_refuse(tutor, ORDER_TRY, _("`:{order}` takes CODE [NUMBER]: for example "
			"`:try 354` or `:try 503 2`."));
		free(recipe);
		return;
	}
	teach_write_code(&code, asked.code.code, asked.code.enhanced);
	switch (teach_recipe_find(&asked, &tutor->crypto, recipe)) {
	case TEACH_FOUND_ONE:
		begin(tutor, recipe);
		break;
	case TEACH_FOUND_SEVERAL:
		list_causes(tutor, &asked.code, name);
		break;
	case TEACH_FOUND_NONE:
		note_say(tutor, asked.number
			 ? _("There are not so many ways to it. `:try` and the code alone "
			     "lists them.")
			 : _("Nothing that can be said to these servers is answered so."));
		break;
	}
	free(recipe);
}
