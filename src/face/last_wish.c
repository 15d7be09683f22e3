// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/last_wish.h"

#include "face/private.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct {
	bool made;
	char controls[256];
	size_t length;
	struct termios modes;
	char stack[32768]; /* of its own, for a crash that used the other up */
} wish;

static bool is_crash(int signal)
{
	return signal == SIGSEGV || signal == SIGABRT || signal == SIGBUS ||
	       signal == SIGFPE || signal == SIGILL;
}

/* Whether it ends a program that does nothing about it (signal(7)). */
static bool ends(int signal)
{
	static const int others[] = {
		SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD, SIGURG, SIGWINCH,
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (signal == others[i])
			return false;
	return !(face_is_sanitized() && is_crash(signal));
}

/* Only what POSIX allows in a handler (2.4.3). The signal came with its default back
 * in place, so that raising it ends the program as it would. */
static void restore_and_die(int signal)
{
	if (write(STDOUT_FILENO, wish.controls, wish.length) < 0) {
		/* The terminal is gone; so is what could be done for it. */
	}
	tcsetattr(STDIN_FILENO, TCSANOW, &wish.modes);
	raise(signal);
}

/* Takes the signal if nobody has, or gives it back if it is ours. */
static void handle(int signal, bool ours)
{
	struct sigaction now, next = {
		.sa_handler = ours ? restore_and_die : SIG_DFL,
		.sa_flags = ours ? (int)(SA_RESETHAND | SA_ONSTACK | SA_NODEFER) : 0,
	};

	sigemptyset(&next.sa_mask);
	if (sigaction(signal, NULL, &now) < 0 || (now.sa_flags & SA_SIGINFO))
		return;
	if (now.sa_handler == (ours ? SIG_DFL : restore_and_die))
		sigaction(signal, &next, NULL);
}

void last_wish_make(const char *controls, const struct termios *modes)
{
	stack_t stack = { .ss_sp = wish.stack, .ss_size = sizeof(wish.stack) };

	snprintf(wish.controls, sizeof(wish.controls), "%s", controls);
	wish.length = strlen(wish.controls);
	wish.modes = *modes;
	if (!face_is_sanitized())
		sigaltstack(&stack, NULL);
	for (int signal = 1; signal <= SIGRTMAX; signal++)
		if (ends(signal))
			handle(signal, true);
	wish.made = true;
}

void last_wish_drop(void)
{
	for (int signal = 1; wish.made && signal <= SIGRTMAX; signal++)
		if (ends(signal))
			handle(signal, false);
	wish.made = false;
}
