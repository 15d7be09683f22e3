// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/editor.h"

#include "store/store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DRAFT_MAX = 16 * 1024 * 1024 };

static const char *editor_name(void)
{
	const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");

	if (visual && *visual)
		return visual;
	return editor && *editor ? editor : "vi";
}

static bool write_all(int fd, struct text text)
{
	while (text.len) {
		ssize_t wrote = write(fd, text.at, text.len);

		if (wrote < 0 && errno != EINTR)
			return false;
		text = text_skip(text, wrote > 0 ? (size_t)wrote : 0);
	}
	return true;
}

/* A new folder of the user's alone, for the draft and whatever the editor puts beside it. */
static bool make_folder(struct buffer *path)
{
	const char *folder = getenv("TMPDIR");

	buffer_format(path, "%s/smtp-tutor-XXXXXX", folder && *folder ? folder : "/tmp");
	return mkdtemp(path->at) != NULL;
}

/* A file in it that holds the draft; its path is added. */
static bool make_file(const char *folder, struct text draft, struct buffer *path)
{
	bool good;
	int fd;

	buffer_format(path, "%s/draft", folder);
	fd = open(path->at, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	good = write_all(fd, draft);
	close(fd);
	return good;
}

/* Takes the folder away, with copies that editors leave: what was written there may have
 * been a password. */
static void remove_folder(const char *folder)
{
	DIR *files = opendir(folder);
	const struct dirent *file;

	while (files && (file = readdir(files)))
		unlinkat(dirfd(files), file->d_name, 0);
	if (files)
		closedir(files);
	rmdir(folder);
}

/* Becomes the editor. Its name may hold arguments: the shell takes it apart. */
static void become_editor(const char *path)
{
	static const int defaults[] = { SIGINT, SIGTSTP, SIGCONT, SIGPIPE, SIGQUIT };

	for (size_t i = 0; i < sizeof(defaults) / sizeof(defaults[0]); i++)
		signal(defaults[i], SIG_DFL);
	setenv("SMTP_TUTOR_EDITOR", editor_name(), 1);
	execl("/bin/sh", "sh", "-c", "eval \"$SMTP_TUTOR_EDITOR\" '\"$1\"'", "sh", path,
	      (char *)NULL);
	_exit(127);
}

/* Signals are the editor's while it runs, but for stopping, which takes both. */
static bool run(const char *path)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction normal = { .sa_handler = SIG_DFL };
	struct sigaction before[3];
	int status = -1;
	pid_t child;

	sigaction(SIGINT, &ignore, &before[0]);
	sigaction(SIGQUIT, &ignore, &before[1]);
	sigaction(SIGTSTP, &normal, &before[2]);
	child = fork();
	if (child == 0)
		become_editor(path);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	sigaction(SIGINT, &before[0], NULL);
	sigaction(SIGQUIT, &before[1], NULL);
	sigaction(SIGTSTP, &before[2], NULL);
	return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool editor_run(struct text draft, struct buffer *result)
{
	struct buffer folder = { 0 }, path = { 0 };
	struct fault fault;
	bool good = false;

	if (make_folder(&folder)) {
		good = make_file(folder.at, draft, &path) && run(path.at) &&
		       store_read_file(path.at, DRAFT_MAX, result, &fault);
		remove_folder(folder.at);
	}
	buffer_free(&folder);
	buffer_free(&path);
	return good;
}
