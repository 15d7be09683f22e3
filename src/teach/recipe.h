// SPDX-License-Identifier: GPL-3.0-or-later
/* Ways to make a code happen, each found by the search and so tried: nothing
 * that is written down could rot. */
#ifndef TEACH_RECIPE_H
#define TEACH_RECIPE_H

#include "teach/teach.h"

/* The steps from the greeting to the reply, which the last one brings; none
 * when it is the greeting. */
struct teach_recipe {
	const struct smtp_setting *setting; /* a built-in one */
	struct teach_path path;
};

/* What speaks the code: the rows of the table, the one that people mostly
 * mean first. n from 0; NULL behind the last. */
const struct smtp_rule *teach_cause(const struct teach_code *code, size_t n);

/* Finds a way to that row speaking the code under the first built-in setting that has one; to
 * what a client is told that does not wait for the greeting there is none.
 * crypto is lent to the sessions that are tried; NULL: without mechanisms
 * that hash. */
bool teach_recipe_for(const struct teach_code *code, const struct smtp_rule *cause,
		      const struct sasl_crypto *crypto, struct teach_recipe *recipe);

/* The same under one setting. */
bool teach_recipe_under(const struct smtp_setting *setting, const struct teach_code *code,
			const struct smtp_rule *cause, const struct sasl_crypto *crypto,
			struct teach_recipe *recipe);

/* Goes the first `steps` steps of the way from a new connection. The turn looks
 * into the recipe. */
void teach_recipe_play(const struct teach_recipe *recipe, unsigned steps,
		       const struct sasl_crypto *crypto, struct smtp_session *session,
		       struct smtp_turn *turn);

/* What somebody wants to see: "503", "503 2" (the second cause of it),
 * "data.no-mail". False when it is none of these. */
struct teach_asked {
	struct teach_code code;
	const struct smtp_rule *cause; /* NULL: none was named */
	unsigned long number;          /* 0: none was given */
};
bool teach_asked_read(struct text t, struct teach_asked *asked);

/* Finds the recipe for it; for a refusal that no row speaks, an address that
 * asks for it. */
enum teach_found {
	TEACH_FOUND_NONE,
	TEACH_FOUND_ONE,
	TEACH_FOUND_SEVERAL, /* to choose from; recipe is not filled */
};
enum teach_found teach_recipe_find(const struct teach_asked *asked,
				   const struct sasl_crypto *crypto,
				   struct teach_recipe *recipe);

/* What is done last, as a learner types it: the line, or ":wait 300s"; empty
 * when it is the greeting. */
void teach_recipe_last(const struct teach_recipe *recipe, struct room *room);

/* Lists the causes of the code below a title, in the order of teach_cause(),
 * each with the line that brings it and why. */
void teach_recipes_page(struct page *page, const struct teach_code *code,
			const struct sasl_crypto *crypto);

#endif
