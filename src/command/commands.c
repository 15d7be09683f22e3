// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of commands, and those that open a face. */
#include "command/commands.h"

#include "base/nearest.h"
#include "base/words.h"
#include "face/face.h"
#include "smtp/smtp.h"
#include "config/config.h"

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
	{ "code", N_("[CODE|WORDS...]"), N_("explain codes or a pasted reply; find codes by words"),
	  0, ARGUMENTS_ANY, command_code },
	{ "compare", N_("CODE CODE..."), N_("set two to four codes side by side"),
	  1, ARGUMENTS_ANY, command_compare },
	{ "try", N_("CODE [NUMBER]"), N_("make a code happen: one line is left to type"),
	  1, 2, command_try },
	{ "stdio", NULL, N_("speak SMTP on stdin and stdout, as sendmail -bs does"),
	  0, 0, speak },
	{ "progress", N_("[LESSON]"), N_("list the goals met; for a lesson, with the lines"),
	  0, 1, command_progress },
	{ "check", N_("[LESSON|FILE...]"), N_("prove lessons, and settings in files"),
	  0, ARGUMENTS_ANY, command_check },
	{ "print", N_("[WHAT [NAME]]"), N_("print a table of the program; list the tables"),
	  0, 2, command_print },
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

void command_no_setting(const char *name)
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
	command_fail(&fault, EXIT_USAGE);
}

int command_read_setting(struct pool *pool, const char *file,
			 const struct smtp_setting **setting)
{
	const struct source source = { .file = file, .line = 1 };
	struct buffer yaml = { 0 };
	struct fault fault = { 0 };
	int status = 0;

	if (!store_read_file(file, SETTING_SIZE_MAX, &yaml, &fault))
		status = FACE_EXIT_NO_INPUT;
	else if (!(*setting = config_parse(pool, file, buffer_view(&yaml), &source,
					    &fault)))
		status = FACE_EXIT_DATA;
	buffer_free(&yaml);
	return status ? command_fail(&fault, status) : 0;
}

static const char *dialect_name(size_t n)
{
	const struct smtp_dialect *dialect = smtp_dialect_at(n);

	return dialect ? dialect->name : NULL;
}

static int refuse_dialect(const char *name)
{
	const char *near = nearest_word(text_of(name), dialect_name);
	struct buffer known = { 0 };
	struct fault fault;

	for (size_t n = 0; dialect_name(n); n++)
		buffer_format(&known, n ? ", %s" : "%s", dialect_name(n));
	if (near)
		fault_set(&fault, NULL, 0,
			  _("No server “%s” was observed; did you mean %s? Observed were: "
			    "%s."), name, near, known.at);
	else
		fault_set(&fault, NULL, 0, _("No server “%s” was observed. Observed were: %s."),
			  name, known.at);
	buffer_free(&known);
	return command_fail(&fault, EXIT_USAGE);
}

int command_dialect(const struct options *options, const struct smtp_dialect **dialect)
{
	*dialect = options->as ? smtp_dialect_named(text_of(options->as)) : NULL;
	return options->as && !*dialect ? refuse_dialect(options->as) : 0;
}

/* The setting in another dialect: that of the dialect itself, where no other
 * was asked for. */
static int speak_as(const struct options *options, struct pool *pool,
		    const struct smtp_setting **setting)
{
	const struct smtp_dialect *dialect;
	int status = command_dialect(options, &dialect);
	struct smtp_setting *copy;

	if (status)
		return status;
	if (!options->setting) {
		*setting = smtp_setting_named(text_of(dialect->name));
		return 0;
	}
	copy = pool_new(pool, 1, sizeof(*copy));
	*copy = **setting;
	copy->dialect = dialect;
	*setting = copy;
	return 0;
}

/* The server that was asked for by name or file; *setting stays when none was. A file's
 * lives as long as the pool. Returns 0 or the status to end with. */
static int name_setting(const struct options *options, struct pool *pool,
			const struct smtp_setting **setting)
{
	const char *name = options->setting;

	if (!name)
		return 0;
	*setting = smtp_setting_named(text_of(name));
	if (*setting)
		return 0;
	if (!strpbrk(name, "/.")) {
		command_no_setting(name);
		return EXIT_USAGE;
	}
	return command_read_setting(pool, name, setting);
}

/* The same, in the dialect that was asked for. */
static int find_setting(const struct options *options, struct pool *pool,
			const struct smtp_setting **setting)
{
	int status = name_setting(options, pool, setting);

	return status || !options->as ? status : speak_as(options, pool, setting);
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

/* first: what is said to the tutor before the learner is; NULL: nothing. */
static int sit(const struct options *options, const char *lesson,
	       const struct smtp_setting *setting, const char *first)
{
	struct fault fault = { 0 };
	struct sitting *sitting = sitting_open(options->lessons, lesson, setting, &fault);
	int status;

	if (!sitting)
		return command_fail(&fault, FACE_EXIT_NO_INPUT);
	if (first)
		sitting_line(sitting, text_of(first), (struct text){ 0 });
	status = run_face(options, sitting);
	sitting_close(sitting);
	return status;
}

int command_sit_and_say(const struct options *options, const char *order,
			const char *argument)
{
	struct buffer first = { 0 };
	int status;

	buffer_format(&first, "%s%s", order, argument);
	status = sit(options, NULL, NULL, buffer_string_of(&first));
	buffer_free(&first);
	return status;
}

static int open_tutor(const struct options *options)
{
	const struct smtp_setting *setting = NULL;
	struct pool pool = { 0 };
	int status = find_setting(options, &pool, &setting);

	if (!status)
		status = sit(options, NULL, setting, NULL);
	pool_free(&pool);
	return status;
}

static int open_lesson(const struct options *options)
{
	struct fault fault;

	if (!options->argument_count)
		return command_list_lessons(options);
	if (options->setting || options->as) {
		fault_set(&fault, NULL, 0, "%s",
			  _("A lesson brings its own server; --setting and --as are for the "
			    "tutor without a lesson and for stdio."));
		return command_fail(&fault, EXIT_USAGE);
	}
	return sit(options, options->arguments[0], NULL, NULL);
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
