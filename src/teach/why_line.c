// SPDX-License-Identifier: GPL-3.0-or-later
/* Why, in one line of plain text, for logs. It is written straight into the
 * buffer: a server that explains itself writes one for every command. */
#include "teach/teach_inside.h"

#include "base/width.h"
#include "smtp/smtp.h"

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
	struct buffer said = { 0 };
	struct text shown, fits;

	if (facts->is_event && turn->verb != SMTP_OVERLONG && turn->verb != SMTP_DOT) {
		buffer_string(buffer, facts->name);
		return;
	}
	if (turn->secret)
		teach_said(&said, turn);
	shown_text(buffer, turn->secret ? buffer_view(&said) : turn->command.line);
	buffer_free(&said);
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
	if (turn->flaw.flaw) {
		buffer_byte(buffer, ' ');
		buffer_string(buffer, smtp_flaw_facts(turn->flaw.flaw)->id);
	}
	buffer_string(buffer, "): ");
}

static void add_group(struct buffer *buffer, const struct teach_moment *moment)
{
	char at[128];
	struct room room = room_over(at, sizeof(at));

	if (!teach_group_says(moment))
		return;
	words_fill(&room, teach_may_pipeline(moment->before)
		   ? _("; in one burst from line {first} on")
		   : _("; in one burst from line {first} on, which was not offered"),
		   teach_group_place, moment->turn);
	buffer_text(buffer, room_view(&room));
}

static void add_late(struct buffer *buffer, const struct smtp_turn *turn)
{
	char at[256], number[24];
	struct room room = room_over(at, sizeof(at));
	struct room digits = room_over(number, sizeof(number));

	if (!turn->slow)
		return;
	room_number(&digits, turn->slow->wait);
	words_fill(&room, _("; {wait} s late by the fault \"{fault}\""),
		   words_from_pairs,
		   (struct words_pair[]){ { "wait", number }, { "fault", turn->slow->id },
					  { NULL, NULL } });
	buffer_text(buffer, room_view(&room));
}

/* What the table would have said, where a dialect spoke otherwise. */
static void add_dialect(struct buffer *buffer, const struct teach_moment *moment)
{
	const struct smtp_dialect *dialect = moment->before->setting->dialect;
	const struct smtp_rule *rule = teach_dialect_rule(moment->turn);
	const struct smtp_manner *let_by = moment->turn->let_by_manner;
	char at[256], code[32], id[80];
	struct room room = room_over(at, sizeof(at)), code_room = room_over(code, sizeof(code));
	struct room id_room = room_over(id, sizeof(id));

	if (!dialect || !rule)
		return;
	teach_write_code(&code_room, rule->say.code, rule->say.enhanced ? rule->say.enhanced : "");
	room_string(&id_room, rule->id);
	if (let_by && let_by->flaw) {
		room_byte(&id_room, ' ');
		room_string(&id_room, smtp_flaw_facts(let_by->flaw)->id);
	}
	words_fill(&room, _("; as {server}, by the table {code} ({rule}, {rfc})"), words_from_pairs,
		   (struct words_pair[]){
			{ "server", dialect->server }, { "code", code }, { "rule", id },
			{ "rfc", rule->rfc }, { NULL, NULL } });
	buffer_text(buffer, room_view(&room));
}

/* The sentence without its full stop: more follows it on the line. */
static void add_because(struct buffer *buffer, const struct smtp_turn *turn,
			const struct line *line)
{
	add_sentence(buffer, smtp_turn_because(turn), line);
	if (buffer->len && buffer->at[buffer->len - 1] == '.')
		buffer_cut(buffer, buffer->len - 1);
}

/* What decided against the line, or, when nothing did, what came of it. */
static void add_reasons(struct buffer *buffer, const struct teach_moment *moment)
{
	const struct smtp_rule *rule = moment->turn->rule;
	struct line line;

	line.scene = teach_scene(moment);
	teach_checks_gather(&line.checks, moment);
	if (moment->turn->strike || !teach_is_refusal(moment->turn->reply.code) ||
	    !add_words(buffer, "", true, &line))
		add_because(buffer, moment->turn, &line);
	add_words(buffer, _("; passed: "), false, &line);
	add_group(buffer, moment);
	add_late(buffer, moment->turn);
	buffer_string(buffer, "; ");
	buffer_string(buffer, moment->turn->flaw.flaw
		      ? smtp_flaw_facts(moment->turn->flaw.flaw)->rfc : rule->rfc);
	add_dialect(buffer, moment);
}

void teach_why_line(struct buffer *buffer, const struct teach_moment *moment)
{
	add_number(buffer, moment->turn);
	add_said(buffer, moment->turn);
	add_answer(buffer, moment->turn);
	add_reasons(buffer, moment);
	buffer_byte(buffer, '\n');
}
