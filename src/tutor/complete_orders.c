// SPDX-License-Identifier: GPL-3.0-or-later
/* Orders and their arguments that fit what has been typed. */
#include "catalogue/catalogue.h"
#include "tutor/complete.h"
#include "tutor/complete_offer.h"
#include "tutor/tutor_inside.h"

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
static void offer_rule_codes(struct tutor *tutor, struct text typed, const char *before)
{
	const struct smtp_rule *rule;
	enum smtp_verb verb;

	for (size_t n = 0; (rule = smtp_rule_at(n, &verb)); n++) {
		const struct catalogue_entry *entry;
		struct buffer word = { 0 };

		if (!rule->say.code)
			continue;
		entry = catalogue_find(text_of(WORDS_NUMBER(rule->say.code)));
		buffer_format(&word, "not %u", rule->say.code);
		offer_word(tutor, typed, before, buffer_string_of(&word),
			   entry ? _(entry->name) : NULL);
		buffer_free(&word);
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
	if (text_starts_fold(text_skip(typed, text_of(before).len), "not "))
		offer_rule_codes(tutor, typed, before);
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

void complete_order(struct tutor *tutor, struct text typed, struct text word)
{
	if (text_find(typed, ' ') == typed.len)
		offer_orders(tutor, typed, ":");
	else
		offer_arguments(tutor, typed, order_named(word));
}
