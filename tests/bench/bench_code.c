// SPDX-License-Identifier: GPL-3.0-or-later
/* What a look-up costs from start to end, beside a program that does nothing. */
#include "bench/bench.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

enum { RUNS = 200, WORDS = 5 };

struct look_up {
	const char *name;
	const char *argv[WORDS];
	double took[RUNS];
};

/* Runs it once with nothing on stdin and its words thrown away. */
static double run_once(const struct look_up *look_up, posix_spawn_file_actions_t *actions)
{
	double began = bench_now();
	pid_t pid;
	int status;
	int wrong = posix_spawn(&pid, look_up->argv[0], actions, NULL,
				(char *const *)(const void *)look_up->argv, environ);

	if (wrong || waitpid(pid, &status, 0) != pid || status) {
		fprintf(stderr, "%s: %s\n", look_up->argv[0],
			wrong ? strerror(wrong) : "did not end well");
		exit(EXIT_FAILURE);
	}
	return bench_now() - began;
}

int main(int argc, char **argv)
{
	const char *tutor = argc > 1 ? argv[1] : "build/smtp-tutor";
	static struct look_up look_ups[] = {
		{ .name = "/bin/true", .argv = { "/bin/true" } },
		{ .name = "smtp-tutor --version", .argv = { NULL, "--version" } },
		{ .name = "smtp-tutor code 354", .argv = { NULL, "code", "354" } },
		{ .name = "  with --json", .argv = { NULL, "code", "354", "--json" } },
		{ .name = "smtp-tutor compare 354 503", .argv = { NULL, "compare", "354", "503" } },
		{ .name = "smtp-tutor code mailbox full", .argv = { NULL, "code", "mailbox", "full" } },
	};
	enum { LOOK_UPS = sizeof(look_ups) / sizeof(look_ups[0]) };
	posix_spawn_file_actions_t actions;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	for (size_t i = 1; i < LOOK_UPS; i++)
		look_ups[i].argv[0] = tutor;
	for (size_t run = 0; run < RUNS; run++)
		for (size_t i = 0; i < LOOK_UPS; i++)
			look_ups[i].took[run] = run_once(&look_ups[i], &actions);
	for (size_t i = 0; i < LOOK_UPS; i++) {
		double middle = bench_share(look_ups[i].took, RUNS, 0.5);
		double edge = bench_share(look_ups[i].took, RUNS, 0.95);

		printf("%-34s %8.2f ms   (95%%: %.2f ms)\n", look_ups[i].name, middle * 1e3,
		       edge * 1e3);
	}
	posix_spawn_file_actions_destroy(&actions);
	return EXIT_SUCCESS;
}
