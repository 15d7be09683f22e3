// SPDX-License-Identifier: GPL-3.0-or-later
/* Commands and their arguments that fit what has been typed. */
#include "tutor/complete.h"
#include "tutor/complete_offer.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

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

/* AUTH with each mechanism that the server offers now. */
static void offer_mechanisms(struct tutor *tutor, struct text typed)
{
	const struct smtp_session *session = tutor_session(tutor);
	const struct sasl_mechanism *mechanism;

	for (size_t n = 0; (mechanism = sasl_mechanism(n)); n++)
		if (smtp_login_has(session, mechanism) &&
		    !smtp_login_is_bare(session, mechanism))
			offer_word(tutor, typed, "AUTH ", mechanism->name, _(mechanism->says));
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

	for (size_t n = 0; (word = smtp_verb_word(n)); n++)
		offer_word(tutor, typed, "HELP ", word->word,
			   _(smtp_verb_facts(word->verb)->does));
}

static bool is_behind_path(struct text typed)
{
	size_t end = text_find_last(typed, '>');

	return end < typed.len && text_find(text_skip(typed, end), ' ') < typed.len - end;
}

void complete_command(struct tutor *tutor, struct text typed)
{
	bool is_mail = text_starts_fold(typed, "MAIL FROM:");
	bool is_rcpt = text_starts_fold(typed, "RCPT TO:");

	if (tutor_session(tutor)->state == SMTP_IN_AUTH)
		offer_answers(tutor, typed);
	else if ((is_mail || is_rcpt) && is_behind_path(typed))
		complete_parameters(tutor, typed, is_mail ? SMTP_MAIL : SMTP_RCPT);
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
