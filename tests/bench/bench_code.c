// SPDX-License-Identifier: GPL-3.0-or-later
/* What a look-up costs from start to end, beside a program that does nothing.
 *
 * bench_code TUTOR [SHARED]: SHARED is the tutor linked with shared libraries. */
#include "bench/bench.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

extern char **environ;

enum { RUNS = 200, WORDS = 5, LOOK_UPS_MAX = 8 };

struct look_up {
	const char *name;
	const char *argv[WORDS];
	double took[RUNS];
	long peak;    /* KiB */
	double times; /* it takes so many times the one that does nothing */
};

/* Runs it once with nothing on stdin and its words thrown away. */
static double run_once(struct look_up *look_up, posix_spawn_file_actions_t *actions)
{
	double began = bench_now();
	struct rusage used;
	pid_t pid;
	int status;
	int wrong = posix_spawn(&pid, look_up->argv[0], actions, NULL,
				(char *const *)(const void *)look_up->argv, environ);

	if (wrong || wait4(pid, &status, 0, &used) != pid || status) {
		fprintf(stderr, "%s: %s\n", look_up->argv[0],
			wrong ? strerror(wrong) : "did not end well");
		exit(EXIT_FAILURE);
	}
	look_up->peak = used.ru_maxrss;
	return bench_now() - began;
}

static void print_look_up(struct look_up *look_up)
{
	double middle = bench_share(look_up->took, RUNS, 0.5);
	double edge = bench_share(look_up->took, RUNS, 0.95);

	printf("%-32s %6.2f ms  (95%%: %5.2f ms) %5.2f x %7.1f MiB\n", look_up->name,
	       middle * 1e3, edge * 1e3, look_up->times, (double)look_up->peak / 1024);
}

int main(int argc, char **argv)
{
	const char *tutor = argc > 1 ? argv[1] : "build/smtp-tutor";
	const char *shared = argc > 2 ? argv[2] : NULL;
	static struct look_up look_ups[LOOK_UPS_MAX] = {
		{ .name = "/bin/true", .argv = { "/bin/true" } },
		{ .name = "smtp-tutor --version", .argv = { NULL, "--version" } },
		{ .name = "smtp-tutor code 354", .argv = { NULL, "code", "354" } },
		{ .name = "  with --json", .argv = { NULL, "code", "354", "--json" } },
		{ .name = "smtp-tutor compare 354 503", .argv = { NULL, "compare", "354", "503" } },
		{ .name = "smtp-tutor code mailbox full", .argv = { NULL, "code", "mailbox", "full" } },
		{ .name = "shared: smtp-tutor --version", .argv = { NULL, "--version" } },
		{ .name = "shared: smtp-tutor code 354", .argv = { NULL, "code", "354" } },
	};
	enum { SHARED = 6 };
	size_t count = shared ? LOOK_UPS_MAX : SHARED;
	posix_spawn_file_actions_t actions;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	for (size_t i = 1; i < count; i++)
		look_ups[i].argv[0] = i < SHARED ? tutor : shared;
	for (size_t run = 0; run < RUNS; run++)
		for (size_t i = 0; i < count; i++)
			look_ups[i].took[run] = run_once(&look_ups[i], &actions);
	for (size_t i = count; i--;)
		look_ups[i].times = bench_times(look_ups[i].took, look_ups[0].took, RUNS);
	printf("%-59s %8s %11s\n", "", "of true", "peak RSS");
	for (size_t i = 0; i < count; i++)
		print_look_up(&look_ups[i]);
	posix_spawn_file_actions_destroy(&actions);
	return EXIT_SUCCESS;
}
