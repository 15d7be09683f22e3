// SPDX-License-Identifier: GPL-3.0-or-later
/* Why, in one line of plain text, for logs: what was said and answered, then
 * whole sentences. A server that explains itself writes one for every command. */
#include "teach/teach_inside.h"

#include "base/filling.h"
#include "base/name_list.h"
#include "base/width.h"
#include "smtp/smtp.h"

#include <string.h>

enum {
	LINE_COLUMNS = 72,   /* of the client's line that are shown */
	SENTENCE_MAX = 4096, /* octets of a sentence with its places filled */
};

struct line {
	struct smtp_scene scene; /* what the places of its sentences stand for */
	struct teach_checks checks;
};

/* A sentence of its own, behind what stands there already. */
static void add(struct buffer *buffer, const char *sentence, words_place *place,
		const void *context)
{
	char at[SENTENCE_MAX];
	struct room room = room_over(at, sizeof(at));

	words_fill(&room, sentence, place, context);
	buffer_byte(buffer, ' ');
	shown_text(buffer, room_view(&room));
}

static void list_check(struct list *list, const struct teach_check *check,
		       const struct line *line)
{
	char at[SENTENCE_MAX];
	struct room room = room_over(at, sizeof(at));

	words_fill(&room, translation_for(check->words, smtp_place, &line->scene), smtp_place,
		   &line->scene);
	list_add(list, at);
}

/* A sentence with the checks of one kind in it. False when there are none. */
static bool add_checks(struct buffer *buffer, const char *sentence, bool deciding,
		       const struct line *line)
{
	struct list list = { 0 };
	bool any;

	for (size_t i = 0; i < line->checks.count; i++) {
		const struct teach_check *check = &line->checks.list[i];

		if (check->decides == deciding && check->mark != PAGE_ASIDE &&
		    (!check->minor || deciding))
			list_check(&list, check, line);
	}
	any = list.count > 0;
	if (any)
		add(buffer, sentence, words_from_pairs,
		    WORDS({ "checks", list_all(&list) }));
	list_free(&list);
	return any;
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
	if (!turn->command.line.len) {
		buffer_string(buffer, _("(empty line)"));
		return;
	}
	teach_said(&said, turn);
	shown_line(buffer, buffer_view(&said));
	buffer_free(&said);
	shown = text_skip(buffer_view(buffer), from);
	fits = text_fit(shown, LINE_COLUMNS);
	if (fits.len == shown.len)
		return;
	buffer_cut(buffer, from + fits.len);
	buffer_string(buffer, "...");
}

/* Whether the row refuses what the exchange of a login came to, and says why. */
static bool is_about_login(const struct smtp_turn *turn)
{
	return turn->command.attempt.reason && strstr(turn->rule->because, "{sasl-reason}");
}

/* "line 3: DATA -> 503 5.5.1 (data.no-mail):", for grep and for people. */
static void add_answer(struct buffer *buffer, const struct smtp_turn *turn)
{
	char at[32];
	struct room code = room_over(at, sizeof(at));

	if (turn->line) {
		buffer_pairs(buffer, _("line {line}"),
			     WORDS({ "line", WORDS_NUMBER(turn->line) }));
		buffer_string(buffer, ": ");
	}
	add_said(buffer, turn);
	teach_write_code(&code, turn->reply.code, turn->reply.enhanced);
	buffer_string(buffer, " -> ");
	buffer_string(buffer, turn->reply.code ? at : _("no reply"));
	buffer_string(buffer, " (");
	buffer_string(buffer, turn->rule->id);
	if (turn->flaw.flaw) {
		buffer_byte(buffer, ' ');
		buffer_string(buffer, smtp_flaw_facts(turn->flaw.flaw)->id);
	}
	if (is_about_login(turn)) {
		buffer_byte(buffer, ' ');
		buffer_string(buffer, sasl_reason_facts(turn->command.attempt.reason)->name);
	}
	buffer_string(buffer, "):");
}

static void add_group(struct buffer *buffer, const struct teach_moment *moment)
{
	if (teach_group_says(moment))
		add(buffer, teach_may_pipeline(moment->before)
		    ? _("It came in one burst from line {first} on.")
		    : _("It came in one burst from line {first} on, which was not offered."),
		    teach_group_place, moment->turn);
}

static void add_late(struct buffer *buffer, const struct smtp_turn *turn)
{
	if (turn->slow)
		add(buffer, _("The fault \"{fault}\" made it {wait} s late."), words_from_pairs,
		    WORDS({ "wait", WORDS_NUMBER(turn->slow->wait) },
			  { "fault", turn->slow->id }));
}

/* What the table would have said, where a dialect spoke otherwise. */
static void add_dialect(struct buffer *buffer, const struct teach_moment *moment)
{
	const struct smtp_dialect *dialect = moment->before->setting->dialect;
	const struct smtp_rule *rule = teach_dialect_rule(moment->turn);
	const struct smtp_manner *let_by = moment->turn->let_by_manner;
	char code[32], id[80];
	struct room code_room = room_over(code, sizeof(code));
	struct room id_room = room_over(id, sizeof(id));
	struct buffer rfc = { 0 };

	if (!dialect || !rule)
		return;
	teach_write_code(&code_room, rule->say.code, rule->say.enhanced ? rule->say.enhanced : "");
	room_string(&id_room, rule->id);
	if (let_by && let_by->flaw) {
		room_byte(&id_room, ' ');
		room_string(&id_room, smtp_flaw_facts(let_by->flaw)->id);
	}
	list_again(&rfc, rule->rfc);
	add(buffer, dialect == &smtp_lenient
	    ? _("The grammar of this server is lenient; by RFC 5321 it would be {code} ({rule}, {rfc}).")
	    : rule->say.code
	    ? _("So says {server}; by the table it would be {code} ({rule}, {rfc}).")
	    : _("So says {server}; by the table nothing would be said yet ({rule}, {rfc})."),
	    words_from_pairs,
	    WORDS({ "server", dialect->server }, { "code", code }, { "rule", id },
		  { "rfc", rfc.at }));
	buffer_free(&rfc);
}

/* What decided against the line, or, when nothing did, what came of it; both, where a line
 * is wrong and answered later. */
static void add_reasons(struct buffer *buffer, const struct teach_moment *moment)
{
	const struct smtp_turn *turn = moment->turn;
	bool refused = !turn->strike && !is_about_login(turn) &&
		       teach_is_refusal(turn->reply.code);
	struct line line;

	line.scene = teach_scene(moment);
	teach_checks_gather(&line.checks, moment);
	if (!refused || !add_checks(buffer, _("Reason: {checks}."), true, &line))
		add(buffer, translation_for(smtp_turn_because(turn), smtp_place, &line.scene),
		    smtp_place, &line.scene);
	if (!refused && turn->flaw.flaw && !turn->strike)
		add_checks(buffer, _("Reason: {checks}."), true, &line);
	add_checks(buffer, _("Passed: {checks}."), false, &line);
	teach_counted_line(buffer, moment);
	teach_limit_line(buffer, moment);
	teach_asked_line(buffer, moment);
	add_group(buffer, moment);
	add_late(buffer, turn);
	add_dialect(buffer, moment);
	buffer_byte(buffer, ' ');
	list_again(buffer, turn->flaw.flaw ? smtp_flaw_rfc(&turn->flaw, &turn->command)
					   : turn->rule->rfc);
}

void teach_why_line(struct buffer *buffer, const struct teach_moment *moment)
{
	add_answer(buffer, moment->turn);
	add_reasons(buffer, moment);
	buffer_byte(buffer, '\n');
}
