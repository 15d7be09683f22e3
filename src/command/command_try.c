// SPDX-License-Identifier: GPL-3.0-or-later
/* The command that makes a code happen. */
#include "command/commands.h"

#include "base/words.h"
#include "command/answer.h"
#include "command/sit.h"
#include "crypto/crypto.h"
#include "teach/teach.h"

#include <stdlib.h>

/* The sentence's {asked} is what was asked for. */
static int refuse(const char *sentence, const char *asked, int status)
{
	struct fault fault;

	fault_set(&fault, NULL, 0, sentence, WORDS({ "asked", asked }));
	return command_fail(&fault, status);
}

static int list_ways(const struct options *options, const struct teach_code *code,
		     const char *name, const struct sasl_crypto *crypto)
{
	struct page *page = page_new();
	const struct words_pair places[] = { { "code", name }, { NULL, NULL } };

	teach_recipes_page(page, code, crypto);
	page_fill(page, PAGE_PARAGRAPH,
		  _("`smtp-tutor try {code} 1` goes there and stops one line before it."),
		  words_from_pairs, places);
	command_show(options, page);
	page_free(page);
	return 0;
}

/* Opens the tutor, which is told what to try. */
static int sit_and_try(const struct options *options, const char *name)
{
	struct buffer order = { 0 };
	int status;

	buffer_format(&order, ":try %s", name);
	status = command_sit(options, NULL, NULL, buffer_string_of(&order));
	buffer_free(&order);
	return status;
}

int command_try(const struct options *options)
{
	struct sasl_memory memory = { 0 };
	const struct sasl_crypto crypto = crypto_with_memory(&memory);
	struct teach_recipe *recipe;
	struct teach_asked asked;
	struct buffer order = { 0 };
	const char *name;
	int status;

	command_join(options, &order);
	name = buffer_string_of(&order);
	recipe = heap_new(1, sizeof(*recipe));
	if (!teach_asked_read(text_of(name), &asked)) {
		status = refuse(_("“{asked}” is no code and no rule; expected one as "
				  "smtp-tutor try 503, try 503 2 or try data.no-mail."),
				name, EXIT_USAGE);
	} else {
		switch (teach_recipe_find(&asked, &crypto, recipe)) {
		case TEACH_FOUND_SEVERAL:
			status = list_ways(options, &asked.code, name, &crypto);
			break;
		case TEACH_FOUND_ONE:
			status = sit_and_try(options, name);
			break;
		default:
			status = refuse(asked.number
					? _("There are not so many ways to “{asked}”; without "
					    "the number they are listed.")
					: _("Nothing that can be said to the servers here is "
					    "answered with “{asked}”."), name, EXIT_NO);
		}
	}
	free(recipe);
	buffer_free(&order);
	return status;
}
