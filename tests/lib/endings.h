// SPDX-License-Identifier: GPL-3.0-or-later
/* The signals that end a program which does nothing about them, but for those that both
 * faces hear of. A sanitizer keeps those of a crash to itself. */
#ifndef LIB_ENDINGS_H
#define LIB_ENDINGS_H

#include <signal.h>
#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define CRASHES
#else
#define CRASHES SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL,
#endif

static const int endings[] = {
	CRASHES SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM,
	SIGPROF, SIGIO, SIGPWR, SIGSYS, SIGTRAP, SIGSTKFLT, 34 + 1, 64,
};

enum { ENDINGS = sizeof(endings) / sizeof(endings[0]) };

#endif
