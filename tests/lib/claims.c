// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/claims.h"

#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct claim_row *rows;
static size_t row_count;

static void die(const char *what, const char *which)
{
	fprintf(stderr, "tests/claims.txt: %s: %s\n", what, which);
	abort();
}

/* "[expression]" and "[- reason]" head the sentences below them. */
void claims_read(const char *path)
{
	FILE *file = fopen(path, "r");
	char *line = NULL, *head = NULL;
	size_t room = 0;
	ssize_t length;

	if (!file || !hcreate(8192))
		die("cannot be read", path);
	while ((length = getline(&line, &room, file)) > 0) {
		line[--length] = '\0';
		if (!*line || *line == '#')
			continue;
		if (*line == '[' && line[length - 1] == ']') {
			line[length - 1] = '\0';
			head = strdup(line + 1);
			continue;
		}
		if (!head)
			die("stands under no claim", line);
		rows = realloc(rows, (row_count + 1) * sizeof(*rows));
		rows[row_count++] = (struct claim_row){
			.sentence = strdup(line), .claim = head, .none = *head == '-' };
	}
	for (size_t i = 0; i < row_count; i++) {
		ENTRY entry = { rows[i].sentence, &rows[i] };

		if (hsearch(entry, FIND))
			die("stands there twice", rows[i].sentence);
		hsearch(entry, ENTER);
	}
	free(line);
	fclose(file);
}

struct claim_row *claim_of(const char *sentence)
{
	char copy[2048];
	ENTRY entry = { copy, NULL };
	ENTRY *found;

	snprintf(copy, sizeof(copy), "%s", sentence);
	found = hsearch(entry, FIND);
	return found ? found->data : NULL;
}

struct claim_row *claim_row_at(size_t n)
{
	return n < row_count ? &rows[n] : NULL;
}

static const struct claim_name *named(struct text name)
{
	static const struct claim_name *const all[] = { claims_session, claims_line,
							claims_site };

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		for (const struct claim_name *row = all[i]; row->name; row++)
			if (text_is(name, row->name))
				return row;
	return NULL;
}

/* A name, with ":argument" behind it; "now." in front asks what is so behind the turn. */
static enum truth ask(const struct claim *claim, struct text word)
{
	struct text name = text_take(&word, ':');
	struct claim asked = *claim;
	const struct claim_name *row;

	if (text_starts_fold(name, "now.")) {
		asked.at = claim->now;
		name = text_skip(name, 4);
	}
	row = named(name);
	if (!row) {
		fprintf(stderr, "%.*s\n", (int)name.len, name.at);
		die("nothing has this name", claim->heard ? claim->heard->sentence : "");
	}
	return row->holds(&asked, word);
}

bool claim_is_odd(const struct witness *witness, struct text path)
{
	if (!witness->setting->dialect)
		return false;
	for (size_t i = 0; i < path.len; i++)
		if (strchr("\"<>,:; \\[]", path.at[i]))
			return true;
	return text_find(path, '@') != text_find_last(path, '@') ||
	       text_find(path, '@') == path.len || path.at[path.len - 1] == '.';
}

static enum truth both(enum truth a, enum truth b)
{
	return a == NO || b == NO ? NO : a == OPEN || b == OPEN ? OPEN : YES;
}

static enum truth negate(enum truth a)
{
	return a == OPEN ? OPEN : a == YES ? NO : YES;
}

static enum truth holds_all(const struct claim *claim, struct text t)
{
	enum truth all = YES;

	while (t.len && all != NO) {
		struct text word = text_trim(text_take(&t, '&'));
		bool not = word.len && word.at[0] == '!';
		enum truth one = ask(claim, text_skip(word, not));

		all = both(all, not ? negate(one) : one);
	}
	return all;
}

enum truth claim_holds(const struct claim *claim, const char *expression)
{
	struct text t = text_of(expression);
	enum truth any = NO;

	while (t.len && any != YES) {
		enum truth one = holds_all(claim, text_take(&t, '|'));

		any = negate(both(negate(any), negate(one)));
	}
	return any;
}
