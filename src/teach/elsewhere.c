// SPDX-License-Identifier: GPL-3.0-or-later
/* How the servers that were observed would answer the same line: it is put to each dialect
 * on a copy of the session, so that what is told is what `--as` would say. */
#include "teach/teach_inside.h"

#include "base/name_list.h"

#include <stdlib.h>
#include <string.h>

/* What one or several of them answer. */
struct answer {
	unsigned code;
	char enhanced[12];
	bool closes;
	struct list servers; /* their names */
};

enum { ANSWERS_MAX = 16 };

/* What does not depend on the answer of a server: the clock, a hang-up, the answer to
 * another recipient, octets that only count. */
static bool is_asked(const struct smtp_turn *turn)
{
	return turn->line && turn->reply.code && !turn->group &&
	       turn->verb != SMTP_DELIVERY && turn->verb != SMTP_CHUNK &&
	       turn->verb != SMTP_RESPONSE;
}

/* The short name of a server: "Postfix" of "Postfix 3.7.11". */
static void add_server(struct list *servers, const struct smtp_dialect *dialect)
{
	struct text name = text_of(dialect->server);
	char *shorter = heap_copy(text_head(name, text_find(name, ' ')));

	list_add(servers, shorter);
	free(shorter);
}

static void ask(const struct teach_moment *moment, const struct smtp_dialect *dialect,
		struct answer *answer)
{
	struct smtp_setting setting = *moment->before->setting;
	struct smtp_trial trial;
	struct smtp_turn turn;

	setting.dialect = dialect;
	smtp_trial_copy(&trial, moment->before);
	trial.server.setting = &setting;
	trial.session.setting = &setting;
	smtp_say(&trial.session, moment->turn->command.line, &turn);
	answer->code = turn.reply.code;
	memcpy(answer->enhanced, turn.reply.enhanced, sizeof(answer->enhanced));
	answer->closes = turn.after == SMTP_CLOSED && turn.verb != SMTP_QUIT;
}

static struct answer *same_of(struct answer *answers, size_t count, const struct answer *one)
{
	size_t i = 0;

	while (i < count && (answers[i].code != one->code || answers[i].closes != one->closes ||
			     strcmp(answers[i].enhanced, one->enhanced) != 0))
		i++;
	return &answers[i];
}

/* Asks all of them; returns how many answers there are. */
static size_t ask_all(const struct teach_moment *moment, struct answer *answers)
{
	const struct smtp_dialect *dialect;
	size_t count = 0;

	for (size_t n = 0; (dialect = smtp_dialect_at(n)) && count < ANSWERS_MAX; n++) {
		struct answer one = { .code = 0 }, *same;

		if (dialect == moment->before->setting->dialect)
			continue;
		ask(moment, dialect, &one);
		same = same_of(answers, count, &one);
		if (same == &answers[count])
			answers[count++] = one;
		add_server(&same->servers, dialect);
	}
	return count;
}

/* Whether all of them answer with this server's code, and none hangs up. */
static bool all_agree(const struct answer *answers, size_t count, const struct smtp_turn *turn)
{
	for (size_t i = 0; i < count; i++)
		if (answers[i].code != turn->reply.code || answers[i].closes)
			return false;
	return true;
}

static void add_answer(struct page *page, struct answer *answer)
{
	const char *replied = answer->closes ? _("`{code}`, closes {servers}")
					     : _("`{code}` {servers}");
	const char *silent = answer->closes ? _("no reply, closes {servers}")
					    : _("no reply {servers}");
	char code[32];
	struct room room = room_over(code, sizeof(code));

	teach_write_code(&room, answer->code, answer->enhanced);
	page_add(page, answer->code ? replied : silent, words_from_pairs,
		 WORDS({ "code", code }, { "servers", list_all(&answer->servers) }));
}

static void add_answers(struct page *page, struct answer *answers, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		page_string(page, PAGE_NORMAL, i ? " · " : "");
		add_answer(page, &answers[i]);
	}
}

void teach_elsewhere(struct page *page, const struct teach_moment *moment)
{
	struct answer answers[ANSWERS_MAX + 1] = { { .code = 0 } };
	size_t count;
	bool agree;

	if (!is_asked(moment->turn))
		return;
	count = ask_all(moment, answers);
	agree = all_agree(answers, count, moment->turn);
	if (!agree || teach_is_refusal(moment->turn->reply.code)) {
		page_block(page, PAGE_FIELD);
		page_label(page, _("Elsewhere"));
		add_answers(page, answers, count);
	}
	for (size_t i = 0; i < count; i++)
		list_free(&answers[i].servers);
}
