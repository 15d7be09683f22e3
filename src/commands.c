// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of commands, and those that open a face. */
#include "commands.h"

#include "base/nearest.h"
#include "base/words.h"
#include "catalogue/catalogue.h"
#include "face/show.h"
#include "setting/setting.h"

#include <string.h>
#include <unistd.h>

enum { SETTING_SIZE_MAX = 256 * 1024 };

static int open_tutor(const struct options *options);
static int open_lesson(const struct options *options);
static int speak(const struct options *options);

static const struct command commands[] = {
	{ NULL, NULL, N_("open the tutor"),
	  0, 0, open_tutor },
	{ "lesson", N_("[NAME]"), N_("begin or go on with a lesson; list them"),
	  0, 1, open_lesson },
	{ "code", N_("CODE|WORDS..."), N_("explain codes or a pasted reply; find codes by words"),
	  1, ARGUMENTS_ANY, command_code },
	{ "compare", N_("CODE CODE..."), N_("set two to four codes side by side"),
	  1, ARGUMENTS_ANY, command_compare },
	{ "stdio", NULL, N_("speak SMTP on stdin and stdout, as sendmail -bs does"),
	  0, 0, speak },
	{ "progress", N_("[LESSON]"), N_("list the goals met; for a lesson, with the lines"),
	  0, 1, command_progress },
	{ "check", N_("[LESSON...]"), N_("prove that lessons do what they say"),
	  0, ARGUMENTS_ANY, command_check },
	{ "print", N_("[WHAT]"), N_("print a table of the program; list the tables"),
	  0, 1, command_print },
};

const struct command *command_at(size_t n)
{
	return n < sizeof(commands) / sizeof(commands[0]) ? &commands[n] : NULL;
}

int command_fail(const struct fault *fault, int status)
{
	struct buffer says = { 0 };

	show_fault(&says, fault);
	show_labelled(stderr, "smtp-tutor:", PAGE_NORMAL, buffer_view(&says), false);
	buffer_free(&says);
	return status;
}

int command_no_lesson(const char *name)
{
	struct fault fault;

	fault_set(&fault, NULL, 0,
		  _("There is no lesson “%s”; smtp-tutor lesson lists them all."), name);
	return command_fail(&fault, FACE_EXIT_NO_INPUT);
}

void command_show(const struct options *options, const struct page *page)
{
	struct page_marks marks = page_marks_words;

	/* Columns are for eyes; a pipe, or who asks for plain, gets labels. */
	marks.stacked = options->plain || !isatty(STDOUT_FILENO);
	show_page(stdout, page, show_columns(STDOUT_FILENO), &marks,
		  face_colours(options->colour, STDOUT_FILENO));
}

static const char *setting_name(size_t n)
{
	const struct smtp_setting *setting = smtp_setting_builtin(n);

	return setting ? setting->name : NULL;
}

static int refuse_setting(const char *name)
{
	const char *near = nearest_word(text_of(name), setting_name);
	struct buffer known = { 0 };
	struct fault fault;

	for (size_t n = 0; setting_name(n); n++)
		buffer_format(&known, n ? ", %s" : "%s", setting_name(n));
	if (near)
		fault_set(&fault, NULL, 0,
			  _("There is no server “%s”; did you mean %s? Built in are: %s. "
			    "The name of a file has a slash or a dot in it."),
			  name, near, known.at);
	else
		fault_set(&fault, NULL, 0,
			  _("There is no server “%s”. Built in are: %s. The name of a "
			    "file has a slash or a dot in it."),
			  name, known.at);
	buffer_free(&known);
	return command_fail(&fault, EXIT_USAGE);
}

static int read_setting(struct pool *pool, const char *file,
			const struct smtp_setting **setting)
{
	const struct source source = { .file = file, .line = 1 };
	struct buffer yaml = { 0 };
	struct fault fault = { 0 };
	int status = 0;

	if (!store_read_file(file, SETTING_SIZE_MAX, &yaml, &fault))
		status = FACE_EXIT_NO_INPUT;
	else if (!(*setting = setting_parse(pool, file, buffer_view(&yaml), &source,
					    &fault)))
		status = FACE_EXIT_DATA;
	buffer_free(&yaml);
	return status ? command_fail(&fault, status) : 0;
}

/* The server that was asked for; *setting stays when none was. A file's
 * lives as long as the pool. Returns 0 or the status to end with. */
static int find_setting(const struct options *options, struct pool *pool,
			const struct smtp_setting **setting)
{
	const char *name = options->setting;

	if (!name)
		return 0;
	*setting = smtp_setting_named(text_of(name));
	if (*setting)
		return 0;
	if (!strpbrk(name, "/."))
		return refuse_setting(name);
	return read_setting(pool, name, setting);
}

/* The split screen where it can be and is wanted, else the plain face. */
static int run_face(const struct options *options, struct sitting *sitting)
{
	const char *why = NULL;

	if (!options->plain && face_tui_can(&why))
		return face_tui(sitting, options->colour);
	if (!options->plain && why && isatty(STDOUT_FILENO))
		fprintf(stderr, _("smtp-tutor: %s Here are plain lines instead.\n"), _(why));
	return face_plain(sitting, options->colour);
}

static int sit(const struct options *options, const char *lesson,
	       const struct smtp_setting *setting)
{
	struct fault fault = { 0 };
	struct sitting *sitting = sitting_open(options->lessons, lesson, setting, &fault);
	int status;

	if (!sitting)
		return command_fail(&fault, FACE_EXIT_NO_INPUT);
	status = run_face(options, sitting);
	sitting_close(sitting);
	return status;
}

static int open_tutor(const struct options *options)
{
	const struct smtp_setting *setting = NULL;
	struct pool pool = { 0 };
	int status = find_setting(options, &pool, &setting);

	if (!status)
		status = sit(options, NULL, setting);
	pool_free(&pool);
	return status;
}

static int open_lesson(const struct options *options)
{
	struct fault fault;

	if (!options->argument_count)
		return command_list_lessons(options);
	if (options->setting) {
		fault_set(&fault, NULL, 0, "%s",
			  _("A lesson brings its own server; --setting is for the tutor "
			    "without a lesson and for stdio."));
		return command_fail(&fault, EXIT_USAGE);
	}
	return sit(options, options->arguments[0], NULL);
}

static int speak(const struct options *options)
{
	const struct smtp_setting *setting = smtp_setting_builtin(0);
	struct pool pool = { 0 };
	int status = find_setting(options, &pool, &setting);

	if (!status)
		status = face_stdio(setting, options->explain);
	pool_free(&pool);
	return status;
}

/* The arguments with a space between them. */
static void join(const struct options *options, struct buffer *words)
{
	for (size_t i = 0; i < options->argument_count; i++) {
		buffer_string(words, i ? " " : "");
		buffer_string(words, options->arguments[i]);
	}
}

int command_code(const struct options *options)
{
	struct page *page = page_new();
	struct buffer asked = { 0 };
	bool known;

	join(options, &asked);
	known = catalogue_ask(page, buffer_view(&asked));
	command_show(options, page);
	page_free(page);
	buffer_free(&asked);
	return known ? 0 : 1;
}

int command_compare(const struct options *options)
{
	struct text codes[CATALOGUE_COMPARED], flaw;
	struct page *page = page_new();
	struct buffer asked = { 0 };
	struct fault fault = { 0 };
	size_t count;

	join(options, &asked);
	count = catalogue_codes(buffer_view(&asked), codes, &flaw);
	if (flaw.len)
		fault_set(&fault, NULL, 0, _("“%.*s” is no code; codes look like 354 or 5.7.1."),
			  (int)(flaw.len < 40 ? flaw.len : 40), flaw.at);
	else if (count < 2 || count > CATALOGUE_COMPARED)
		fault_set(&fault, NULL, 0, _("compare takes two to four codes: "
					     "smtp-tutor compare 354 503"));
	else
		catalogue_compare(page, codes, count);
	if (!*fault.says)
		command_show(options, page);
	page_free(page);
	buffer_free(&asked);
	return *fault.says ? command_fail(&fault, EXIT_USAGE) : 0;
}
