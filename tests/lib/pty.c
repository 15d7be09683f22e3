// SPDX-License-Identifier: GPL-3.0-or-later
/* A program on a terminal of its own: the process, the waiting, the bytes.
 * How the screen is read stands in pty_screen.c. */
#include "lib/pty_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

static pid_t shell_job; /* in the small shell only */

static void shell_pass_on(int signal)
{
	kill(-shell_job, signal);
	kill(-shell_job, SIGCONT);
}

static void environment_apply(const char *const *environment)
{
	unsetenv("LINES");
	unsetenv("COLUMNS");
	setenv("TERM", "xterm-256color", 1);
	for (; environment && *environment; environment++) {
		if (strchr(*environment, '='))
			putenv((char *)(uintptr_t)*environment);
		else
			unsetenv(*environment);
	}
}

static _Noreturn void job_run(const struct pty_setup *setup, int sync)
{
	char number[16];
	sigset_t none;

	setpgid(0, 0);
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDIN_FILENO, getpid());
	signal(SIGTTOU, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);

	snprintf(number, sizeof(number), "%d", sync);
	setenv("SMTP_TUTOR_SYNC_FD", number, 1);
	environment_apply(setup->environment);
	fcntl(sync, F_SETFD, 0);
	execvp(setup->argv[0], (char *const *)(uintptr_t)setup->argv);
	perror(setup->argv[0]);
	_exit(127);
}

/* The small shell: starts the job, then tells its process and each of its
 * stops and its end through `report`. */
static _Noreturn void shell_run(const struct pty_setup *setup, int sync, int report)
{
	struct sigaction pass_on = { .sa_handler = shell_pass_on };
	int status;

	shell_job = fork();
	if (shell_job == 0)
		job_run(setup, sync);
	setpgid(shell_job, shell_job);
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDIN_FILENO, shell_job);
	sigaction(SIGHUP, &pass_on, NULL);
	close(sync);
	status = shell_job;
	do {
		if (write(report, &status, sizeof(status)) != sizeof(status))
			break;
		while (waitpid(shell_job, &status, WUNTRACED) < 0 && errno == EINTR)
			;
	} while (WIFSTOPPED(status));
	if (write(report, &status, sizeof(status)) != sizeof(status))
		_exit(1);
	_exit(0);
}

static bool pipe_open(int ends[2])
{
	return pipe2(ends, O_CLOEXEC) == 0 && fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

struct pty *pty_start(const struct pty_setup *setup)
{
	struct pty *pty = calloc(1, sizeof(*pty));
	unsigned rows = setup->rows ? setup->rows : 24;
	unsigned columns = setup->columns ? setup->columns : 80;
	struct winsize size = { .ws_row = (unsigned short)rows,
				.ws_col = (unsigned short)columns };
	int sync[2], report[2], slave;
	char side[64];

	if (!pty || !pipe_open(sync) || !pipe_open(report) ||
	    openpty(&pty->master, &slave, side, NULL, &size))
		return NULL;
	pty->limit = setup->limit ? setup->limit : 20000;
	/* Before anything runs there that could change them. */
	tcgetattr(slave, &pty->before);
	pty->shell = fork();
	if (pty->shell < 0)
		return NULL;
	if (pty->shell == 0) {
		close(pty->master);
		login_tty(slave);
		shell_run(setup, sync[1], report[1]);
	}
	close(sync[1]);
	close(report[1]);
	pty->sync = sync[0];
	pty->report = report[0];
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
	/* A description of its own, so that O_NONBLOCK is not the program's too. */
	pty->slave = open(side, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	close(slave);
	pty_screen_open(pty, rows, columns);
	return pty;
}

void pty_free(struct pty *pty)
{
	if (!pty->ended && pty->job > 0)
		kill(-pty->job, SIGKILL);
	else if (!pty->ended)
		kill(pty->shell, SIGKILL);
	pty_hang_up(pty);
	waitpid(pty->shell, NULL, 0);
	close(pty->sync);
	close(pty->report);
	pty_screen_close(pty);
	free(pty);
}

/* No more will come through this pipe. */
static void pipe_close(int *end)
{
	close(*end);
	*end = -1;
}

/* Takes the words the program said. */
static void words_read(struct pty *pty)
{
	ssize_t count;
	char byte;

	while ((count = read(pty->sync, &byte, 1)) == 1) {
		if (byte != '\n') {
			if (pty->word_length < sizeof(pty->word) - 1)
				pty->word[pty->word_length++] = byte;
			continue;
		}
		pty->word[pty->word_length] = '\0';
		pty->word_length = 0;
		pty->word_wanted = false;
		sscanf(pty->word, "%lu %lu", &pty->read, &pty->handled);
	}
	if (count == 0)
		pipe_close(&pty->sync);
}

/* True for a byte that the terminal takes for a signal and never hands over. */
static bool is_eaten(const struct termios *modes, char byte)
{
	cc_t c = (cc_t)byte;

	return (modes->c_lflag & ISIG) && c != _POSIX_VDISABLE &&
	       (c == modes->c_cc[VINTR] || c == modes->c_cc[VQUIT] || c == modes->c_cc[VSUSP]);
}

void pty_type(struct pty *pty, const char *bytes, size_t count)
{
	struct termios modes = pty_modes(pty);
	struct pollfd room = { .fd = pty->master, .events = POLLOUT | POLLIN };
	ssize_t sent;

	words_read(pty);
	for (size_t i = 0; i < count; i++) {
		if (is_eaten(&modes, bytes[i]))
			pty->word_wanted = true;
		else
			pty->typed++;
	}
	while (count) {
		sent = write(pty->master, bytes, count);
		if (sent > 0) {
			bytes += sent;
			count -= (size_t)sent;
		} else if (poll(&room, 1, (int)pty->limit) <= 0 || !(room.revents & POLLOUT)) {
			if (!(room.revents & POLLIN) || !pty_read(pty))
				return;
		}
	}
}

void pty_resize(struct pty *pty, unsigned rows, unsigned columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
				.ws_col = (unsigned short)columns };

	if (!pty_screen_resize(pty, rows, columns))
		return;
	words_read(pty);
	pty->resized = pty->handled + 1;
	ioctl(pty->master, TIOCSWINSZ, &size);
}

void pty_signal(struct pty *pty, int signal)
{
	words_read(pty);
	pty->word_wanted = true;
	kill(-pty_process(pty), signal);
}

void pty_hang_up(struct pty *pty)
{
	if (pty->slave >= 0)
		close(pty->slave);
	if (pty->master >= 0)
		close(pty->master);
	pty->slave = pty->master = -1;
}

size_t pty_read(struct pty *pty)
{
	char bytes[8192];
	ssize_t count;
	size_t all = 0;

	while (pty->master >= 0 && (count = read(pty->master, bytes, sizeof(bytes))) > 0) {
		pty_screen_feed(pty, bytes, (size_t)count);
		all += (size_t)count;
	}
	return all;
}

static void reports_read(struct pty *pty)
{
	ssize_t count;
	int report;

	while ((count = read(pty->report, &report, sizeof(report))) == sizeof(report)) {
		if (!pty->job) {
			pty->job = report;
		} else if (WIFSTOPPED(report)) {
			pty->stopped = true;
		} else {
			pty->ended = true;
			pty->status = report;
		}
	}
	if (count == 0)
		pipe_close(&pty->report);
}

static long clock_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits until there is something new from the program, and takes it. False
 * when the time `until` has come. */
static bool wait_news(struct pty *pty, long until)
{
	struct pollfd from[] = {
		{ .fd = pty->master, .events = POLLIN },
		{ .fd = pty->sync, .events = POLLIN },
		{ .fd = pty->report, .events = POLLIN },
	};
	long left = until - clock_ms();

	if (left <= 0)
		return false;
	if (poll(from, 3, (int)left) <= 0)
		return false;
	words_read(pty);
	reports_read(pty);
	pty_read(pty);
	return true;
}

/* Waits until holds(), which is asked again at each news. */
static bool wait_until(struct pty *pty, bool (*holds)(struct pty *, const char *),
		       const char *what, bool past_end)
{
	long until = clock_ms() + pty->limit;

	words_read(pty);
	reports_read(pty);
	pty_read(pty);
	while (!holds(pty, what)) {
		if (pty->ended && !past_end)
			return false;
		if (!wait_news(pty, until))
			return false;
	}
	return true;
}

/* Takes all that the program wrote up to now: what stands before the fence. */
static bool drain(struct pty *pty)
{
	long until = clock_ms() + pty->limit;

	if (pty->slave < 0 || write(pty->slave, PTY_FENCE, strlen(PTY_FENCE)) != (ssize_t)strlen(PTY_FENCE))
		return false;
	pty->fences++;
	while (pty->fences > pty->fences_seen)
		if (!wait_news(pty, until))
			return false;
	return true;
}

static bool is_settled(struct pty *pty, const char *what)
{
	(void)what;
	return !pty->word_wanted && pty->read >= pty->typed && pty->handled >= pty->resized &&
	       pty->word[0];
}

bool pty_settle(struct pty *pty)
{
	return wait_until(pty, is_settled, NULL, false) && drain(pty);
}

bool pty_wait_for(struct pty *pty, const char *text)
{
	return wait_until(pty, pty_shows, text, false) || pty_shows(pty, text);
}

static bool is_stopped(struct pty *pty, const char *what)
{
	(void)what;
	return pty->stopped;
}

bool pty_wait_stop(struct pty *pty)
{
	if (!wait_until(pty, is_stopped, NULL, false))
		return false;
	pty->stopped = false;
	return drain(pty);
}

static bool is_ended(struct pty *pty, const char *what)
{
	(void)what;
	return pty->ended;
}

bool pty_wait_exit(struct pty *pty, int *status)
{
	if (!wait_until(pty, is_ended, NULL, true))
		return false;
	if (pty->slave >= 0)
		drain(pty);
	*status = pty->status;
	return true;
}

static bool is_started(struct pty *pty, const char *what)
{
	(void)what;
	return pty->job != 0;
}

pid_t pty_process(struct pty *pty)
{
	return wait_until(pty, is_started, NULL, false) ? pty->job : -1;
}

int pty_descriptor(const struct pty *pty)
{
	return pty->master;
}

struct termios pty_modes_before(const struct pty *pty)
{
	return pty->before;
}

struct termios pty_modes(const struct pty *pty)
{
	struct termios modes = { 0 };

	tcgetattr(pty->slave, &modes);
	return modes;
}

bool pty_modes_equal(const struct termios *one, const struct termios *other)
{
	return one->c_iflag == other->c_iflag && one->c_oflag == other->c_oflag &&
	       one->c_cflag == other->c_cflag && one->c_lflag == other->c_lflag &&
	       !memcmp(one->c_cc, other->c_cc, sizeof(one->c_cc));
}
