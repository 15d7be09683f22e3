// SPDX-License-Identifier: GPL-3.0-or-later
/* All ways to make a code happen, as a list to choose from. */
#include "teach/teach_inside.h"
#include "teach/teach.h"

#include <stdio.h>
#include <stdlib.h>

/* Adds why the reply came, from the very turn. */
static void add_because(struct page *page, const struct teach_recipe *recipe,
			const struct smtp_rule *cause, const struct sasl_crypto *crypto)
{
	struct smtp_trial before, after;
	struct smtp_turn turn;
	struct smtp_scene scene = { .session = &before.session, .command = &turn.command,
				    .translate = translation_of };
	unsigned count = recipe->path.count;

	smtp_trial_init(&before, recipe->setting, crypto);
	if (count) {
		teach_recipe_play(recipe, count - 1, crypto, &before, &turn);
		smtp_trial_copy(&after, &before.session);
		teach_take_step(&after.session, &recipe->path.steps[count - 1], &turn);
	} else {
		teach_recipe_play(recipe, 0, crypto, &after, &turn);
	}
	page_add(page, translation_for(cause->because, smtp_place, &scene), smtp_place, &scene);
}

enum { CAUSES_MAX = 100 };

/* All causes of a code, and the first setting under which each was met. */
struct hunt {
	const struct teach_code *code;
	size_t count, left;
	const struct smtp_rule *causes[CAUSES_MAX];
	const struct smtp_setting *under[CAUSES_MAX];
};

/* As context of the search, which promises not to change what it is given. */
struct hunter {
	struct hunt *hunt;
};

static bool may_be_met(const void *context, const struct teach_move *move,
		       enum smtp_state to)
{
	const struct hunt *hunt = ((const struct hunter *)context)->hunt;

	(void)to;
	for (size_t i = 0; i < hunt->count; i++)
		if (hunt->causes[i] == move->rule && !hunt->under[i])
			return teach_move_gives(move, hunt->code);
	return false;
}

/* Notes what was met; the goal is to have met all. */
static bool note_met(const void *context, const struct teach_moment *moment)
{
	struct hunt *hunt = ((const struct hunter *)context)->hunt;

	for (size_t i = 0; i < hunt->count; i++) {
		if (hunt->causes[i] != moment->turn->rule || hunt->under[i] ||
		    !teach_goal_code(hunt->code, moment))
			continue;
		hunt->under[i] = moment->before->setting;
		hunt->left--;
	}
	return !hunt->left;
}

/* Looks through each setting once for all causes together: to look for each of
 * them alone takes long where there is none. */
static void hunt_all(struct hunt *hunt, const struct sasl_crypto *crypto,
		     struct teach_recipe *recipe)
{
	const struct hunter hunter = { hunt };
	const struct teach_aim aim = { .goal = note_met, .may = may_be_met, .context = &hunter };
	const struct smtp_setting *setting;

	while (hunt->count < CAUSES_MAX &&
	       (hunt->causes[hunt->count] = teach_cause(hunt->code, hunt->count)))
		hunt->count++;
	hunt->left = hunt->count;
	for (size_t n = 0; hunt->left && (setting = smtp_setting_builtin(n)); n++)
		teach_recipe_aim(setting, crypto, &aim, recipe);
}

static void add_recipe(struct page *page, size_t number, const struct hunt *hunt,
		       const struct sasl_crypto *crypto, struct teach_recipe *recipe)
{
	const struct smtp_setting *setting = hunt->under[number - 1];
	const struct smtp_rule *cause = hunt->causes[number - 1];
	char at[TEACH_LINE_MAX], label[16];
	struct room line = room_over(at, sizeof(at));

	if (!setting || !teach_recipe_under(setting, hunt->code, cause, crypto, recipe))
		return;
	snprintf(label, sizeof(label), "%zu", number);
	teach_recipe_last(recipe, &line);
	page_block(page, PAGE_FIELD);
	page_label(page, label);
	page_text(page, PAGE_CODE, line.len ? room_view(&line) : text_of(_("(the greeting)")));
	page_string(page, PAGE_NORMAL, " — ");
	add_because(page, recipe, cause, crypto);
}

static void add_title(struct page *page, const struct teach_code *code)
{
	char name[32];
	struct room room = room_over(name, sizeof(name));

	teach_write_code(&room, code->code, code->enhanced);
	page_fill(page, PAGE_TITLE, _("Ways to make {code} happen"), words_from_pairs,
		  (const struct words_pair[]){ { "code", name }, { NULL, NULL } });
}

void teach_recipes_page(struct page *page, const struct teach_code *code,
			const struct sasl_crypto *crypto)
{
	struct teach_recipe *recipe = heap_new(1, sizeof(*recipe));
	struct hunt hunt = { .code = code };

	add_title(page, code);
	hunt_all(&hunt, crypto, recipe);
	for (size_t n = 1; n <= hunt.count; n++)
		add_recipe(page, n, &hunt, crypto, recipe);
	free(recipe);
}
