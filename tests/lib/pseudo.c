// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/pseudo.h"

#include "base/translation.h"
#include "face/face.h"
#include "sasl/sasl.h"
#include "smtp/smtp.h"

#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_MAX = 1024, OPEN_MAX = 128, TOLD_MAX = 12, SHOWN_MAX = 160 };

static char *folder;
static const char *names[NAMES_MAX];
static size_t name_count;
static const char *typed = "";
static unsigned told;

/* Runs a command of the shell; false when it does not end well. */
__attribute__((format(printf, 1, 2)))
static bool run(const char *format, ...)
{
	char command[4096];
	va_list args;

	va_start(args, format);
	vsnprintf(command, sizeof(command), format, args);
	va_end(args);
	return system(command) == 0;
}

static void name_people(const struct smtp_setting *setting)
{
	for (size_t i = 0; i < setting->mailbox_count; i++) {
		pseudo_name(setting->mailboxes[i].local_part);
		pseudo_name(setting->mailboxes[i].name);
	}
	for (size_t i = 0; i < setting->list_count; i++)
		pseudo_name(setting->lists[i].local_part);
	for (size_t i = 0; i < setting->account_count; i++)
		pseudo_name(setting->accounts[i].user);
	for (size_t i = 0; i < setting->fault_count; i++)
		pseudo_name(setting->faults[i].id);
}

/* The parts of SASL's messages are called as their RFCs call them. */
static void name_parts(const struct sasl_mechanism *mechanism)
{
	for (unsigned round = 0; round < 4; round++) {
		for (enum sasl_side side = SASL_SERVER; side <= SASL_CLIENT; side++) {
			const struct sasl_message *message =
				sasl_message(mechanism, side, round);
			const struct sasl_part *part = message ? message->parts : NULL;

			for (; part && part->name; part++)
				pseudo_name(part->name);
		}
	}
}

/* The names in the program's own tables: goals, settings and logs use them. */
static void name_all(void)
{
	const struct smtp_setting *setting;
	const struct smtp_dialect *dialect;
	const struct sasl_mechanism *mechanism;

	for (enum smtp_state state = SMTP_STAY; state < SMTP_STATES; state++)
		pseudo_name(smtp_state_facts(state)->name),
			pseudo_name(smtp_state_facts(state)->prompt);
	for (enum smtp_verb verb = 0; verb < SMTP_VERBS; verb++)
		pseudo_name(smtp_verb_facts(verb)->name);
	for (size_t n = 0; (setting = smtp_setting_builtin(n)); n++)
		pseudo_name(setting->name), name_people(setting);
	for (size_t n = 0; (mechanism = sasl_mechanism(n)); n++)
		name_parts(mechanism);
	for (enum action action = 0; action < ACTIONS; action++)
		pseudo_name(action_facts(action)->command);
	for (size_t n = 0; (dialect = smtp_dialect_at(n)); n++) {
		pseudo_name(dialect->name);
		pseudo_name(dialect->server);
	}
}

bool pseudo_open(void)
{
	const char *place = getenv("TMPDIR");
	struct buffer locales = { 0 };

	folder = heap_new(1, 4096);
	snprintf(folder, 4096, "%s/pseudo.XXXXXX", place ? place : "/tmp");
	if (!mkdtemp(folder) || !run("tests/lib/pseudo.sh '%s' >/dev/null", folder)) {
		fprintf(stderr, "the language of tests/lib/pseudo.sh cannot be made\n");
		return false;
	}
	buffer_format(&locales, "%s/locale", folder);
	setenv("LOCPATH", folder, 1);
	setenv("LC_ALL", "qps.UTF-8", 1);
	setenv("SMTP_TUTOR_LOCALES", locales.at, 1);
	setlocale(LC_CTYPE, "");
	setlocale(LC_MESSAGES, "");
	translation_open("smtp-tutor", locales.at);
	buffer_free(&locales);
	name_all();
	return strcmp(_("Rule"), "Rule") != 0;
}

void pseudo_close(void)
{
	run("rm -rf '%s'", folder);
	free(folder);
}

void pseudo_name(const char *name)
{
	for (size_t i = 0; i < name_count && name; i++)
		if (!strcmp(names[i], name))
			return;
	if (name && name_count < NAMES_MAX)
		names[name_count++] = name;
}

void pseudo_typed(const char *lines)
{
	typed = lines ? lines : "";
}

static void tell(const char *where, const char *what, struct text at)
{
	static const char *before;

	if (before != where)
		told = 0;
	before = where;
	if (told++ < TOLD_MAX)
		fprintf(stderr, "%s: %s: %.*s\n", where, what,
			(int)(at.len < SHOWN_MAX ? at.len : SHOWN_MAX), at.at);
}

/* Text without its colours and, as many octets long, which of them are code. */
struct plain {
	char *at, *code;
	size_t len;
};

/* The length of a sequence that changes the colour; *code says what it is then. */
static size_t take_colour(const char *at, bool *code)
{
	size_t len = strcspn(at, "m") + 1;

	*code = !strncmp(at, "\033[36m", 5);
	return len;
}

static struct plain plain_of(const char *text)
{
	struct plain plain = { heap_new(strlen(text) + 1, 1), heap_new(strlen(text) + 1, 1), 0 };
	bool coloured = false, quoted = false;

	while (*text) {
		if (text[0] == '\033' && text[1] == '[') {
			text += take_colour(text, &coloured);
			continue;
		}
		quoted = *text == '\n' ? false : quoted ^ (*text == '`');
		plain.at[plain.len] = *text++;
		plain.code[plain.len++] = coloured || quoted;
	}
	return plain;
}

enum sign { SENTENCE, SENTENCE_END, PLACE, PLACE_END, NONE };
static const char *const signs[] = { "⟦", "⟧", "⟨", "⟩" };

static enum sign sign_at(struct text t)
{
	for (enum sign sign = SENTENCE; sign < NONE; sign++)
		if (text_starts_fold(t, signs[sign]))
			return sign;
	return NONE;
}

/* Whether sentences and places begin and end in their order. */
static unsigned nesting_faults(const char *where, struct text t)
{
	enum sign open[OPEN_MAX];
	size_t depth = 0;

	for (size_t i = 0; i < t.len; i++) {
		enum sign sign = sign_at(text_skip(t, i)), wanted = sign - 1;
		bool inside = depth && open[depth - 1] == SENTENCE;

		if (sign == NONE)
			continue;
		/* "<mailbox>" stands for what no session fills. */
		if (sign == SENTENCE && inside && t.at[i - 1] != '<') {
			tell(where, "a sentence in another", text_skip(t, i > 60 ? i - 60 : 0));
			return 1;
		}
		if ((sign == SENTENCE || sign == PLACE) && depth < OPEN_MAX) {
			open[depth++] = sign;
		} else if (!depth || open[--depth] != wanted) {
			tell(where, "an end without its beginning",
			     text_skip(t, i > 60 ? i - 60 : 0));
			return 1;
		}
	}
	if (depth)
		tell(where, "a sentence was cut", t);
	return depth > 0;
}

/* Whether a sentence that ends so may be followed by another, or by anything. */
static bool is_whole(struct text before)
{
	return before.len && strchr(".?!:", before.at[before.len - 1]);
}

/* Pieces put side by side: ⟦a⟧, ⟦b⟧ or ⟦a⟧. or xyz⟦a⟧ */
static unsigned glue_faults(const char *where, struct text t)
{
	unsigned faults = 0;
	size_t size = strlen(signs[SENTENCE_END]);

	for (size_t i = 0; i + size < t.len; i++) {
		struct text rest = text_skip(t, i + size);
		bool ends = sign_at(text_skip(t, i)) == SENTENCE_END;
		size_t gap = strspn(rest.at, ",; ");
		bool begins = sign_at(text_skip(rest, gap)) == SENTENCE;
		bool wide = text_starts_fold(rest, "  ");

		if (!ends)
			continue;
		if (text_is_letter(*rest.at) || strchr(".,;!?", *rest.at) ||
		    (begins && !wide && !(gap == 1 && is_whole(text_head(t, i))))) {
			tell(where, "pieces put together", text_skip(t, i > 60 ? i - 60 : 0));
			faults++;
		}
	}
	return faults;
}

static bool is_word(char c)
{
	return text_is_letter(c) || c == '\'';
}

/* What belongs to one word: letters, and what makes it no word. */
static bool is_inside(char c)
{
	return is_word(c) || text_is_digit(c) || (c && strchr("@./=<>_\\~^-+:&$%", c));
}

/* Whether it is one of the words of a name: "(dot)", "go-smtp (July 2025)", "rcpt> ". */
static bool is_name(struct text word)
{
	for (size_t i = 0; i < name_count; i++) {
		for (const char *at = names[i]; *at; at += strcspn(at, " ()[]")) {
			at += strspn(at, " ()[]");
			if (text_equal(word, text_span(at, strcspn(at, " ()[]>"))))
				return true;
		}
	}
	return false;
}

/* A word without the signs around it that belong to the sentence. */
static struct text bare(struct text word)
{
	while (word.len && strchr(".:'-<>", word.at[word.len - 1]))
		word.len--;
	while (word.len && strchr("'<>", *word.at))
		word = text_skip(word, 1);
	return word;
}

/* Words for people: two letters and one of them small, nothing but letters, and
 * no name. Addresses, codes, file names and keywords are none. */
static bool is_prose(struct text word)
{
	bool small = false;

	for (size_t i = 0; i < word.len; i++) {
		if (!is_word(word.at[i]) && word.at[i] != '-')
			return false;
		/* A run of x fills a chunk or a line. */
		small |= word.at[i] >= 'a' && word.at[i] <= 'z' && word.at[i] != 'x';
	}
	return small && word.len > 1 && word.at[0] != '-' && !is_name(word);
}

static bool has(const char *text, const char *words)
{
	return text && strstr(text, words);
}

/* Whether a reply of some row, dialect or fault of a setting holds these words. */
static bool is_replied(const char *words)
{
	const struct smtp_setting *setting;
	const struct smtp_rule *rule;
	enum smtp_verb verb;
	bool found = false;

	for (size_t n = 0; !found && (rule = smtp_rule_at(n, &verb)); n++)
		found = has(rule->say.words, words);
	for (size_t n = 0; !found && (setting = smtp_setting_builtin(n)); n++)
		for (size_t i = 0; !found && i < setting->fault_count; i++)
			found = has(setting->faults[i].said.words, words);
	return found;
}

static bool is_allowed(struct text run, unsigned allowed)
{
	char *words = heap_copy(run);
	bool is = strstr(typed, words) || (allowed & PSEUDO_REPLIES && is_replied(words));

	free(words);
	return is;
}

/* Takes the next run of words that stand beside one another outside code. */
static bool take_run(const struct plain *plain, size_t *at, struct text *run)
{
	size_t from = 0, to = 0;

	while (*at < plain->len) {
		size_t begin = *at, end = begin;
		struct text word;

		while (end < plain->len && !plain->code[end] && is_inside(plain->at[end]))
			end++;
		word = bare(text_span(plain->at + begin, end - begin));
		if (is_prose(word)) {
			from = to ? from : (size_t)(word.at - plain->at);
			to = (size_t)(word.at - plain->at) + word.len;
		} else if (to && (end > begin || plain->code[begin] ||
				  !strchr(" ,;'", plain->at[begin]))) {
			break;
		}
		*at = end > begin ? end : begin + 1;
	}
	*run = text_span(plain->at + from, to - from);
	return to > 0;
}

static unsigned word_faults(const char *where, const struct plain *plain, unsigned allowed)
{
	unsigned faults = 0;
	struct text run;

	for (size_t at = 0; take_run(plain, &at, &run);) {
		if (is_allowed(run, allowed))
			continue;
		tell(where, "not translated", run);
		faults++;
	}
	return faults;
}

unsigned pseudo_faults(const char *where, const char *text, unsigned allowed)
{
	struct plain plain = plain_of(text);
	struct text t = text_span(plain.at, plain.len);
	unsigned faults = nesting_faults(where, t) + glue_faults(where, t) +
			  word_faults(where, &plain, allowed);

	free(plain.at);
	free(plain.code);
	return faults;
}

unsigned pseudo_word_faults(const char *where, const char *text, unsigned allowed)
{
	struct plain plain = plain_of(text);
	unsigned faults = word_faults(where, &plain, allowed);

	free(plain.at);
	free(plain.code);
	return faults;
}

unsigned pseudo_page_faults(const char *where, const struct page *page, unsigned allowed)
{
	struct page_marks marks = page_marks_words;
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);
	unsigned faults;

	marks.stacked = true;
	show_page(out, page, 100000, &marks, true);
	fclose(out);
	faults = pseudo_faults(where, text, allowed);
	free(text);
	return faults;
}
