// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/signals.h"


#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const int heard[] = {
	SIGWINCH, SIGINT, SIGTSTP, SIGCONT, SIGTERM, SIGHUP,
};

static int ends[2] = { -1, -1 };
static volatile sig_atomic_t waiting; /* something is in the pipe */
static struct sigaction before[COUNT(heard)];
static struct sigaction pipes_before;

static void hear(int signal)
{
	int kept = errno;
	char byte = (char)signal;

	if (write(ends[1], &byte, 1) < 0) {
		/* The pipe is full of signals already: this one is in it. */
	}
	waiting = 1;
	errno = kept;
}

static void take(int signal, struct sigaction *old)
{
	struct sigaction action = { .sa_handler = hear, .sa_flags = SA_RESTART };

	sigemptyset(&action.sa_mask);
	sigaction(signal, &action, old);
}

bool signals_take(void)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) < 0)
		return false;
	for (size_t i = 0; i < COUNT(heard); i++)
		take(heard[i], &before[i]);
	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &pipes_before);
	return true;
}

void signals_give_back(bool leaving)
{
	for (size_t i = 0; i < COUNT(heard); i++) {
		if (leaving && heard[i] == SIGHUP)
			signal(SIGHUP, SIG_IGN);
		else
			sigaction(heard[i], &before[i], NULL);
	}
	sigaction(SIGPIPE, &pipes_before, NULL);
	for (size_t i = 0; i < 2; i++) {
		close(ends[i]);
		ends[i] = -1;
	}
}

int signals_fd(void)
{
	return ends[0];
}

int signals_next(void)
{
	char byte;

	if (!waiting)
		return 0;
	waiting = 0;
	if (read(ends[0], &byte, 1) != 1)
		return 0;
	waiting = 1;
	return byte;
}

void signals_stopping(bool by_default)
{
	static const int stopping[] = { SIGTSTP, SIGCONT };

	for (size_t i = 0; i < COUNT(stopping); i++) {
		if (by_default)
			signal(stopping[i], SIG_DFL);
		else
			take(stopping[i], NULL);
	}
}
