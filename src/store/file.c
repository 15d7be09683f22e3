// SPDX-License-Identifier: GPL-3.0-or-later
/* Whole files, read and written. */
#include "store/store.h"

#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 16384 };

static bool read_all(int fd, const char *name, size_t limit, struct buffer *buffer,
		     struct fault *fault)
{
	size_t total = 0;

	for (;;) {
		char chunk[CHUNK];
		ssize_t got = read(fd, chunk, sizeof(chunk));

		if (got < 0 && errno == EAGAIN)
			fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
		if (got < 0 && (errno == EINTR || errno == EAGAIN))
			continue;
		if (got < 0) {
			fault_set(fault, name, 0, _("The file cannot be read: {problem}."),
				  WORDS({ "problem", strerror(errno) }));
			return false;
		}
		if (got == 0)
			return true;
		total += (size_t)got;
		if (total > limit) {
			fault_set(fault, name, 0,
				  _("The file is too large: at most {most} bytes are "
				    "read."), WORDS({ "most", WORDS_NUMBER(limit) }));
			return false;
		}
		buffer_text(buffer, text_span(chunk, (size_t)got));
	}
}

/* A pipe that nobody writes to would be waited for for ever. */
static bool is_dry(int fd, const struct buffer *buffer, size_t before)
{
	struct stat facts;

	return buffer->len == before && fstat(fd, &facts) == 0 && S_ISFIFO(facts.st_mode);
}

bool store_read_file(const char *path, size_t limit, struct buffer *buffer,
		     struct fault *fault)
{
	size_t before = buffer->len;
	bool good;
	int fd;

	if (strcmp(path, "-") == 0)
		return read_all(STDIN_FILENO, _("(standard input)"), limit, buffer, fault);
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0) {
		fault_set(fault, path, 0, _("The file cannot be opened: {problem}."),
			  WORDS({ "problem", strerror(errno) }));
		return false;
	}
	good = read_all(fd, path, limit, buffer, fault);
	if (good && is_dry(fd, buffer, before)) {
		fault_set(fault, path, 0,
			  _("This is a pipe, and nobody writes to it: name a file."), NULL);
		good = false;
	}
	close(fd);
	return good;
}

static bool write_all(int fd, struct text content)
{
	while (content.len) {
		ssize_t put = write(fd, content.at, content.len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		content = text_skip(content, (size_t)put);
	}
	return fsync(fd) == 0 || errno == EINVAL; /* EINVAL: a pipe or a device */
}

bool store_write_file(const char *path, struct text content, struct fault *fault)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	int why = errno;

	if (fd < 0 && why == EEXIST) {
		fault_set(fault, path, 0,
			  _("The file exists already and has been left as it is: "
			    "choose another name."), NULL);
		return false;
	}
	if (fd >= 0 && write_all(fd, content)) {
		close(fd);
		return true;
	}
	if (fd >= 0) {
		why = errno;
		close(fd);
		unlink(path);
	}
	fault_set(fault, path, 0, _("The file cannot be written: {problem}."),
		  WORDS({ "problem", strerror(why) }));
	return false;
}
