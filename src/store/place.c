// SPDX-License-Identifier: GPL-3.0-or-later
/* Paths out of the environment. A relative path in an XDG variable is
 * ignored, as the specification asks. */
#include "store/place.h"

#include "base/words.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OWN_FOLDER "/smtp-tutor"

/* The value of a variable that holds an absolute path, else NULL. */
static const char *absolute(const char *variable)
{
	const char *value = getenv(variable);

	return value && value[0] == '/' ? value : NULL;
}

/* $variable, else below_home in $HOME. False when neither says a place. */
static bool base_folder(const char *variable, const char *below_home, struct buffer *path)
{
	const char *value = absolute(variable);

	if (!value) {
		value = absolute("HOME");
		if (!value)
			return false;
		buffer_string(path, value);
		value = below_home;
	}
	buffer_string(path, value);
	return true;
}

/* Makes every folder of path up to its last slash. Leaves errno. */
static bool make_folders(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		int made, why;

		*slash = '\0';
		made = mkdir(path, 0700);
		why = errno;
		*slash = '/';
		if (made != 0 && why != EEXIST) {
			errno = why;
			return false;
		}
	}
	return true;
}

/* What was made by others, or under another umask, is closed to all but its owner. */
static void close_to_others(const char *path)
{
	struct stat found;

	if (stat(path, &found) == 0 && found.st_uid == geteuid() && (found.st_mode & 077) &&
	    (S_ISREG(found.st_mode) || S_ISDIR(found.st_mode)))
		chmod(path, found.st_mode & 0700);
}

bool place_state_file(const char *name, struct buffer *path, struct fault *fault)
{
	size_t folder;

	if (!base_folder("XDG_STATE_HOME", "/.local/state", path)) {
		fault_set(fault, NULL, 0,
			  _("There is no place to keep anything: neither HOME nor "
			    "XDG_STATE_HOME is an absolute path."), NULL);
		return false;
	}
	buffer_string(path, OWN_FOLDER);
	folder = path->len;
	buffer_byte(path, '/');
	buffer_string(path, name);
	if (!make_folders(path->at)) {
		fault_set(fault, path->at, 0, _("Its folder cannot be made: {problem}."),
			  WORDS({ "problem", strerror(errno) }));
		return false;
	}
	close_to_others(path->at);
	path->at[folder] = '\0';
	close_to_others(path->at);
	path->at[folder] = '/';
	return true;
}

struct visit {
	bool (*visit)(void *context, const char *folder);
	void *context;
};

/* The folder `rest` behind `head`; an empty head is no place. */
static bool visit_in(const struct visit *v, struct text head, const char *rest)
{
	struct buffer folder = { 0 };
	bool done;

	if (!head.len || head.at[0] != '/')
		return false;
	buffer_text(&folder, head);
	buffer_string(&folder, rest);
	done = v->visit(v->context, folder.at);
	buffer_free(&folder);
	return done;
}

/* Beside the build tree that this program stands in: build/smtp-tutor or
 * build/KIND/smtp-tutor. */
static bool visit_build_tree(const struct visit *v)
{
	char self[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof(self));
	struct text path = text_span(self, len < 0 ? 0 : (size_t)len);

	for (unsigned up = 0; up < 3; up++) {
		size_t slash = text_find_last(path, '/');

		if (slash == path.len)
			return false;
		path.len = slash;
		if (up > 0 && visit_in(v, path, "/lessons"))
			return true;
	}
	return false;
}

static bool visit_data_folders(const struct visit *v)
{
	const char *list = getenv("XDG_DATA_DIRS");
	struct buffer home = { 0 };
	struct text rest;
	bool done = base_folder("XDG_DATA_HOME", "/.local/share", &home) &&
		    visit_in(v, buffer_view(&home), OWN_FOLDER "/lessons");

	buffer_free(&home);
	rest = text_of(list && *list ? list : "/usr/local/share:/usr/share");
	while (!done && rest.len)
		done = visit_in(v, text_take(&rest, ':'), OWN_FOLDER "/lessons");
	return done;
}

void place_each_lessons(bool (*visit)(void *context, const char *folder), void *context)
{
	const struct visit v = { visit, context };
	const char *chosen = getenv("SMTP_TUTOR_LESSONS");

	if (chosen && *chosen && visit(context, chosen))
		return;
	if (visit_build_tree(&v) || visit_data_folders(&v))
		return;
	visit(context, SMTP_TUTOR_LESSONS);
}
