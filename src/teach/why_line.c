// SPDX-License-Identifier: GPL-3.0-or-later
/* Why, in one line of plain text, for logs. It is written straight into the
 * buffer: a server that explains itself writes one for every command. */
#include "teach/inside.h"

#include "base/width.h"

enum {
	LINE_COLUMNS = 72,   /* of the client's line that are shown */
	SENTENCE_MAX = 2048, /* octets of a sentence with its places filled */
};

struct line {
	struct smtp_scene scene; /* what the places of its sentences stand for */
	struct teach_checks checks;
};

static void add_sentence(struct buffer *buffer, const char *sentence,
			 const struct line *line)
{
	char at[SENTENCE_MAX];
	struct room room = room_over(at, sizeof(at));

	words_fill(&room, _(sentence), smtp_place,
		   &line->scene);
	shown_text(buffer, room_view(&room));
}

/* The words of the checks of one kind, commas between them and `before` in
 * front. False when there are none. */
static bool add_words(struct buffer *buffer, const char *before, bool deciding,
		      const struct line *line)
{
	bool any = false;

	for (size_t i = 0; i < line->checks.count; i++) {
		const struct teach_check *check = &line->checks.list[i];

		if (check->decides != deciding || check->mark == PAGE_ASIDE ||
		    (check->minor && !deciding))
			continue;
		buffer_string(buffer, any ? ", " : before);
		add_sentence(buffer, check->words, line);
		any = true;
	}
	return any;
}

static void add_number(struct buffer *buffer, const struct smtp_turn *turn)
{
	char number[24], at[64];
	struct room digits = room_over(number, sizeof(number));
	struct room room = room_over(at, sizeof(at));

	if (!turn->line)
		return;
	room_number(&digits, turn->line);
	words_fill(&room, _("line {line}: "), words_from_pairs,
		   (struct words_pair[]){ { "line", number }, { NULL, NULL } });
	buffer_text(buffer, room_view(&room));
}

static void add_said(struct buffer *buffer, const struct smtp_turn *turn)
{
	const struct smtp_verb_facts *facts = smtp_verb_facts(turn->verb);
	size_t from = buffer->len;
	struct text shown, fits;

	if (facts->is_event && turn->verb != SMTP_OVERLONG && turn->verb != SMTP_DOT) {
		buffer_string(buffer, facts->name);
		return;
	}
	shown_text(buffer, turn->command.line);
	shown = text_skip(buffer_view(buffer), from);
	fits = text_fit(shown, LINE_COLUMNS);
	if (fits.len == shown.len)
		return;
	buffer_cut(buffer, from + fits.len);
	buffer_string(buffer, "...");
}

static void add_answer(struct buffer *buffer, const struct smtp_turn *turn)
{
	char at[32];
	struct room code = room_over(at, sizeof(at));

	teach_write_code(&code, turn->reply.code, turn->reply.enhanced);
	buffer_string(buffer, " -> ");
	if (turn->reply.code)
		buffer_text(buffer, room_view(&code));
	else
		buffer_string(buffer, _("no reply"));
	buffer_string(buffer, " (");
	buffer_string(buffer, turn->rule->id);
	buffer_string(buffer, "): ");
}

/* What decided against the line, or, when nothing did, what came of it. */
static void add_reasons(struct buffer *buffer, const struct teach_moment *moment)
{
	const struct smtp_rule *rule = moment->turn->rule;
	struct line line;

	line.scene = teach_scene(moment);
	teach_checks_gather(&line.checks, moment);
	if (!teach_is_refusal(moment->turn->reply.code) ||
	    !add_words(buffer, "", true, &line))
		add_sentence(buffer, rule->because, &line);
	add_words(buffer, _("; passed: "), false, &line);
	buffer_string(buffer, "; ");
	buffer_string(buffer, rule->rfc);
}

void teach_why_line(struct buffer *buffer, const struct teach_moment *moment)
{
	add_number(buffer, moment->turn);
	add_said(buffer, moment->turn);
	add_answer(buffer, moment->turn);
	add_reasons(buffer, moment);
	buffer_byte(buffer, '\n');
}
