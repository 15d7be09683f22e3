// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines that fit what has been typed and where the session is. Whatever is
 * said of a line was found by saying it to a copy of the session. */
#include "catalogue/catalogue.h"
#include "smtp/smtp.h"
#include "teach/teach.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

void tutor_completions_clear(struct tutor *tutor)
{
	for (size_t i = 0; i < tutor->completion_count; i++) {
		free((char *)tutor->completions[i].line);
		free((char *)tutor->completions[i].says);
	}
	tutor->completion_count = 0;
}

/* Adds a line when it begins with what was typed and is not there yet. */
static void offer(struct tutor *tutor, struct text typed, struct text line,
		  const char *says)
{
	if (line.len < typed.len || !text_equal_fold(text_head(line, typed.len), typed))
		return;
	for (size_t i = 0; i < tutor->completion_count; i++)
		if (text_is(line, tutor->completions[i].line))
			return;
	if (tutor->completion_count == tutor->completion_room) {
		tutor->completion_room = tutor->completion_room * 2 + 16;
		tutor->completions = heap_resize(tutor->completions, tutor->completion_room,
						 sizeof(*tutor->completions));
	}
	tutor->completions[tutor->completion_count++] = (struct tutor_completion){
		.line = heap_copy(line),
		.says = says ? heap_copy_string(says) : NULL,
	};
}

/* Adds a line of SMTP together with what it would be answered. */
static void offer_tried(struct tutor *tutor, struct text typed, const char *line)
{
	struct smtp_trial trial;
	struct smtp_turn turn;
	char says[SMTP_REPLY_LINE_MAX];
	struct room room = room_over(says, sizeof(says));
	struct text rest;

	smtp_trial_copy(&trial, tutor_session(tutor));
	smtp_say(&trial.session, text_of(line), &turn);
	rest = smtp_reply_lines(&turn.reply);
	if (turn.reply.code)
		smtp_reply_line(&turn.reply, &rest, &room);
	offer(tutor, typed, text_of(line), turn.reply.code ? says : NULL);
}

/* What of a command is worth typing before there is a choice to make:
 * "MAIL FROM:<" of MAIL, "VRFY " of VRFY, the whole of DATA. */
static struct text command_head(struct text line)
{
	size_t end = text_find(line, '<');

	if (end == line.len)
		end = text_find(line, ' ');
	return text_head(line, end + 1);
}

/* The verbs, those that would be accepted now first. */
static void offer_verbs(struct tutor *tutor, struct text typed)
{
	struct teach_forecast *rows = heap_new(SMTP_VERBS, sizeof(*rows));
	size_t count = teach_forecast(tutor_session(tutor), rows, SMTP_VERBS);

	for (int good = 1; good >= 0; good--) {
		for (size_t i = 0; i < count; i++) {
			struct text head = command_head(text_of(rows[i].line));

			if ((rows[i].code < 400) != good)
				continue;
			if (typed.len < head.len && head.len < text_of(rows[i].line).len)
				offer(tutor, typed, head,
				      _(smtp_verb_facts(rows[i].verb)->does));
			else
				offer_tried(tutor, typed, rows[i].line);
		}
	}
	free(rows);
}

/* "RCPT TO:<" with each mailbox that is no recipient yet; "MAIL FROM:<" with
 * each, and the null reverse-path. */
static void offer_paths(struct tutor *tutor, struct text typed, const char *head,
			bool forward)
{
	const struct smtp_setting *setting = tutor->setting;

	for (size_t i = 0; i < setting->mailbox_count; i++) {
		struct buffer address = { 0 }, line = { 0 };

		buffer_format(&address, "%s@%s", setting->mailboxes[i].local_part,
			      setting->domains[0]);
		buffer_format(&line, "%s<%s>", head, buffer_string_of(&address));
		if (!forward || !smtp_is_recipient(tutor_session(tutor), buffer_view(&address)))
			offer_tried(tutor, typed, buffer_string_of(&line));
		buffer_free(&address);
		buffer_free(&line);
	}
	if (!forward)
		offer_tried(tutor, typed, "MAIL FROM:<>");
}

/* A value that each parameter takes, for those where more than a keyword is
 * worth offering; of the others the learner types the value. */
static const char *const parameter_values[][2] = {
	{ "SIZE", "1000" }, { "BODY", "7BIT" }, { "BODY", "8BITMIME" },
	{ "BODY", "BINARYMIME" }, { "RET", "HDRS" }, { "RET", "FULL" },
	{ "ENVID", "QQ314159" }, { "BY", "120;N" }, { "HOLDFOR", "3600" },
	{ "HOLDUNTIL", "2030-12-31T12:00:00Z" }, { "MT-PRIORITY", "3" }, { "AUTH", "<>" },
	{ "NOTIFY", "NEVER" }, { "NOTIFY", "SUCCESS,FAILURE" },
	{ "ORCPT", "rfc822;bob@example.org" },
};

/* Adds the parameter behind `before`, which ends in a space, when the server
 * would take the command with it. */
static void offer_parameter(struct tutor *tutor, struct text typed, struct text before,
			    const struct smtp_parameter_facts *facts, const char *value)
{
	struct smtp_trial trial;
	struct buffer line = { 0 };
	struct smtp_turn turn;

	buffer_text(&line, before);
	buffer_string(&line, facts->keyword);
	if (value)
		buffer_format(&line, "=%s", value);
	smtp_trial_copy(&trial, tutor_session(tutor));
	smtp_say(&trial.session, buffer_view(&line), &turn);
	if (turn.reply.code / 100 == 2)
		offer(tutor, typed, buffer_view(&line), _(facts->does));
	buffer_free(&line);
}

/* Behind the path: the parameters that are offered now. */
static void offer_parameters(struct tutor *tutor, struct text typed, enum smtp_verb verb)
{
	struct text before = text_head(typed, text_find_last(typed, ' ') + 1);
	const struct smtp_parameter_facts *facts;

	for (size_t n = 0; (facts = smtp_parameter_facts(n)); n++) {
		if (facts->verb != verb)
			continue;
		if (!facts->takes)
			offer_parameter(tutor, typed, before, facts, NULL);
		for (size_t i = 0; facts->takes && i < COUNT(parameter_values); i++)
			if (text_is(text_of(facts->keyword), parameter_values[i][0]))
				offer_parameter(tutor, typed, before, facts,
						parameter_values[i][1]);
	}
}

static bool is_behind_path(struct text typed)
{
	size_t end = text_find_last(typed, '>');

	return end < typed.len && text_find(text_skip(typed, end), ' ') < typed.len - end;
}

/* AUTH with each mechanism that the server offers now. */
static void offer_mechanisms(struct tutor *tutor, struct text typed)
{
	const struct smtp_session *session = tutor_session(tutor);
	const struct sasl_mechanism *mechanism;

	for (size_t n = 0; (mechanism = sasl_mechanism(n)); n++) {
		struct buffer line = { 0 };

		buffer_format(&line, "AUTH %s", mechanism->name);
		if (smtp_login_has(session, mechanism) &&
		    !smtp_login_is_bare(session, mechanism))
			offer(tutor, typed, buffer_view(&line), _(mechanism->says));
		buffer_free(&line);
	}
}

/* In an exchange: the answer that the account in it gives, and the way out. */
static void offer_answers(struct tutor *tutor, struct text typed)
{
	struct teach_step step;

	if (teach_next(tutor_session(tutor), &step))
		offer_tried(tutor, typed, step.line);
	offer_tried(tutor, typed, "*");
}

/* ETRN with each node that mail is kept for. */
static void offer_queues(struct tutor *tutor, struct text typed)
{
	const struct smtp_setting *setting = tutor->setting;

	for (size_t i = 0; i < setting->queue_count; i++) {
		struct buffer line = { 0 };

		buffer_format(&line, "ETRN %s", setting->queues[i].node);
		offer_tried(tutor, typed, buffer_string_of(&line));
		buffer_free(&line);
	}
}

/* VRFY with each mailbox and list, EXPN with each list. */
static void offer_names(struct tutor *tutor, struct text typed, const char *verb,
			bool mailboxes)
{
	const struct smtp_setting *setting = tutor->setting;
	struct buffer line = { 0 };

	for (size_t i = 0; mailboxes && i < setting->mailbox_count; i++) {
		buffer_clear(&line);
		buffer_format(&line, "%s %s", verb, setting->mailboxes[i].local_part);
		offer_tried(tutor, typed, buffer_string_of(&line));
	}
	for (size_t i = 0; i < setting->list_count; i++) {
		buffer_clear(&line);
		buffer_format(&line, "%s %s", verb, setting->lists[i].local_part);
		offer_tried(tutor, typed, buffer_string_of(&line));
	}
	buffer_free(&line);
}

static void offer_help(struct tutor *tutor, struct text typed)
{
	const struct smtp_verb_word *word;

	for (size_t n = 0; (word = smtp_verb_word(n)); n++) {
		struct buffer line = { 0 };

		buffer_format(&line, "HELP %s", word->word);
		offer(tutor, typed, buffer_view(&line),
		      _(smtp_verb_facts(word->verb)->does));
		buffer_free(&line);
	}
}

static void offer_commands(struct tutor *tutor, struct text typed)
{
	bool is_mail = text_starts_fold(typed, "MAIL FROM:");
	bool is_rcpt = text_starts_fold(typed, "RCPT TO:");

	if (tutor_session(tutor)->state == SMTP_IN_AUTH)
		offer_answers(tutor, typed);
	else if ((is_mail || is_rcpt) && is_behind_path(typed))
		offer_parameters(tutor, typed, is_mail ? SMTP_MAIL : SMTP_RCPT);
	else if (is_mail)
		offer_paths(tutor, typed, "MAIL FROM:", false);
	else if (is_rcpt)
		offer_paths(tutor, typed, "RCPT TO:", true);
	else if (text_starts_fold(typed, "VRFY "))
		offer_names(tutor, typed, "VRFY", true);
	else if (text_starts_fold(typed, "EXPN "))
		offer_names(tutor, typed, "EXPN", false);
	else if (text_starts_fold(typed, "AUTH "))
		offer_mechanisms(tutor, typed);
	else if (text_starts_fold(typed, "ETRN "))
		offer_queues(tutor, typed);
	else if (text_starts_fold(typed, "HELP "))
		offer_help(tutor, typed);
	else
		offer_verbs(tutor, typed);
}

/* Adds ":order word", where `before` is what stands in front of the word. */
static void offer_word(struct tutor *tutor, struct text typed, const char *before,
		       const char *word, const char *says)
{
	struct buffer line = { 0 };

	buffer_format(&line, "%s%s", before, word);
	offer(tutor, typed, buffer_view(&line), says);
	buffer_free(&line);
}

static void offer_orders(struct tutor *tutor, struct text typed, const char *before)
{
	const struct order_facts *facts;

	for (size_t n = 0; (facts = order_facts(n)); n++)
		offer_word(tutor, typed, before, facts->name, _(facts->does));
}

static void offer_codes(struct tutor *tutor, struct text typed, const char *before)
{
	const struct catalogue_entry *entry;

	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++)
		if (text_is_digit(entry->code[0]))
			offer_word(tutor, typed, before, entry->code, _(entry->name));
}

/* The codes that rules speak: those ":why not" can lead to. */
static void offer_rule_codes(struct tutor *tutor, struct text typed)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		const struct catalogue_entry *entry;
		const char *code;

		if (!rule->say.code)
			continue;
		code = WORDS_NUMBER(rule->say.code);
		entry = catalogue_find(text_of(code));
		offer_word(tutor, typed, ":why not ", code, entry ? _(entry->name) : NULL);
	}
}

/* The codes that can be made to happen; behind one of them and a space, the
 * numbers of its causes. */
static void offer_trials(struct tutor *tutor, struct text typed, const char *before)
{
	struct text argument = text_skip(typed, text_of(before).len);
	struct text code = text_take(&argument, ' ');
	const struct smtp_rule *cause;
	const struct catalogue_entry *entry;
	struct teach_asked asked;

	for (size_t n = 0; (entry = catalogue_entry_at(n)); n++)
		if (text_is_digit(entry->code[0]) &&
		    *catalogue_trial_of(text_of(entry->code)).asked.at)
			offer_word(tutor, typed, before, entry->code, _(entry->name));
	if (!teach_asked_read(code, &asked) || asked.cause)
		return;
	for (size_t n = 0; (cause = teach_cause(&asked.code, n)); n++) {
		struct buffer word = { 0 };

		buffer_text(&word, code);
		buffer_format(&word, " %zu", n + 1);
		offer_word(tutor, typed, before, buffer_string_of(&word), cause->id);
		buffer_free(&word);
	}
}

static void offer_lessons(struct tutor *tutor, struct text typed, const char *before)
{
	for (size_t i = 0; i < course_count(tutor->course); i++) {
		const struct lesson *lesson = course_lesson(tutor->course, i);

		if (lesson)
			offer_word(tutor, typed, before, lesson_name(lesson),
				   lesson_title(lesson));
	}
}

static void offer_settings(struct tutor *tutor, struct text typed, const char *before)
{
	const struct smtp_setting *setting;

	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		offer_word(tutor, typed, before, setting->name, _(setting->about));
}

static void offer_accounts(struct tutor *tutor, struct text typed, const char *before)
{
	const struct smtp_setting *setting = tutor->setting;

	for (size_t i = 0; i < setting->account_count; i++)
		offer_word(tutor, typed, before, setting->accounts[i].user,
			   _("an invented account of this server"));
}

static void offer_times(struct tutor *tutor, struct text typed, const char *before)
{
	const struct smtp_setting *setting = tutor->setting;
	struct buffer word = { 0 };

	if (setting->greylist) {
		buffer_format(&word, "%lus", (unsigned long)setting->greylist);
		offer_word(tutor, typed, before, buffer_string_of(&word),
			   _("until a sender who was put off is let in"));
	}
	buffer_free(&word);
	offer_word(tutor, typed, before, "30s", _("half a minute"));
	offer_word(tutor, typed, before, "10m", _("ten minutes"));
	offer_word(tutor, typed, before, "1h", _("an hour"));
}

static void offer_help_words(struct tutor *tutor, struct text typed, const char *before)
{
	const struct smtp_verb_word *word;

	offer_orders(tutor, typed, before);
	for (size_t n = 0; (word = smtp_verb_word(n)); n++)
		offer_word(tutor, typed, before, word->word,
			   _(smtp_verb_facts(word->verb)->does));
}

static void offer_whys(struct tutor *tutor, struct text typed, const char *before)
{
	offer_word(tutor, typed, before, "all", _("every check that was made"));
	offer_word(tutor, typed, before, "not ",
		   _("and a code: why it was not answered so"));
	if (text_starts_fold(typed, ":why not "))
		offer_rule_codes(tutor, typed);
}

/* What can stand behind an order, where that can be listed. */
static void (*const arguments[ORDERS])(struct tutor *tutor, struct text typed,
					const char *before) = {
	[ORDER_WHY] = offer_whys,
	[ORDER_CODE] = offer_codes,
	[ORDER_TRY] = offer_trials,
	[ORDER_WAIT] = offer_times,
	[ORDER_AUTH] = offer_accounts,
	[ORDER_LESSON] = offer_lessons,
	[ORDER_FORGET] = offer_lessons,
	[ORDER_SETTING] = offer_settings,
	[ORDER_HELP] = offer_help_words,
};

static void offer_arguments(struct tutor *tutor, struct text typed, enum order order)
{
	struct buffer before = { 0 };

	if (order == ORDERS || !arguments[order])
		return;
	buffer_format(&before, ":%s ", order_facts(order)->name);
	arguments[order](tutor, typed, buffer_string_of(&before));
	buffer_free(&before);
}

size_t tutor_complete(struct tutor *tutor, struct text typed,
		      const struct tutor_completion **completions)
{
	struct typed read = typed_read(tutor_session(tutor)->state, typed);

	tutor_completions_clear(tutor);
	if (read.kind == TYPED_ORDER && text_find(typed, ' ') == typed.len)
		offer_orders(tutor, typed, ":");
	else if (read.kind == TYPED_ORDER)
		offer_arguments(tutor, typed, order_named(read.word));
	else if (read.kind == TYPED_DATA && !typed.len)
		offer_tried(tutor, typed, ".");
	else if (read.kind == TYPED_LINE || read.kind == TYPED_NOTHING)
		offer_commands(tutor, typed);
	*completions = tutor->completions;
	return tutor->completion_count;
}
