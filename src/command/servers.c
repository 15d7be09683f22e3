// SPDX-License-Identifier: GPL-3.0-or-later
/* Settings and dialects by their names, and settings in files. */
#include "command/servers.h"

#include "base/name_list.h"
#include "base/nearest.h"
#include "command/answer.h"
#include "config/config.h"
#include "smtp/smtp.h"

#include <string.h>

enum { SETTING_SIZE_MAX = 256 * 1024 };

static const char *setting_name(size_t n)
{
	const struct smtp_setting *setting = smtp_setting_builtin(n);

	return setting ? setting->name : NULL;
}

void command_no_setting(const char *name)
{
	const char *near = nearest_word(text_of(name), setting_name);
	struct list known = { 0 };
	struct fault fault;

	for (size_t n = 0; setting_name(n); n++)
		list_add(&known, setting_name(n));
	fault_set(&fault, NULL, 0, near
		  ? _("There is no server “{word}”; did you mean {near}? Built in are: {list}. "
		      "The name of a file has a slash or a dot in it.")
		  : _("There is no server “{word}”. Built in are: {list}. The name of a file "
		      "has a slash or a dot in it."),
		  WORDS({ "word", name }, { "near", near }, { "list", list_all(&known) }));
	list_free(&known);
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
	if (status)
		command_fail(&fault, status);
	return status;
}

static const char *dialect_name(size_t n)
{
	const struct smtp_dialect *dialect = smtp_dialect_at(n);

	return dialect ? dialect->name : NULL;
}

static void refuse_dialect(const char *name)
{
	const char *near = nearest_word(text_of(name), dialect_name);
	struct list known = { 0 };
	struct fault fault;

	for (size_t n = 0; dialect_name(n); n++)
		list_add(&known, dialect_name(n));
	fault_set(&fault, NULL, 0, near
		  ? _("No server “{word}” was observed; did you mean {near}? Observed were: "
		      "{list}.")
		  : _("No server “{word}” was observed. Observed were: {list}."),
		  WORDS({ "word", name }, { "near", near }, { "list", list_all(&known) }));
	list_free(&known);
	command_fail(&fault, EXIT_USAGE);
}

int command_dialect(const struct options *options, const struct smtp_dialect **dialect)
{
	*dialect = options->as ? smtp_dialect_named(text_of(options->as)) : NULL;
	if (!options->as || *dialect)
		return 0;
	refuse_dialect(options->as);
	return EXIT_USAGE;
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

/* The server that was asked for by name or file. */
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

int command_setting(const struct options *options, struct pool *pool,
		    const struct smtp_setting **setting)
{
	int status = name_setting(options, pool, setting);

	return status || !options->as ? status : speak_as(options, pool, setting);
}
