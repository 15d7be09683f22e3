// SPDX-License-Identifier: GPL-3.0-or-later
/* The tutor beside programs one knows, each on a terminal of 24 rows and 80
 * columns: from start to the first whole screen, from a key to its echo, and
 * the memory it then has. The programs take turns, so that a busy moment of
 * the machine hits all of them, and are compared turn by turn.
 *
 * bench_pty TUTOR [SHARED]: SHARED is the tutor linked with shared libraries. */
#include "bench/bench.h"
#include "lib/pty.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STARTS = 61, LINES = 13, LETTERS = 40, KEYS = LINES * LETTERS, LIMIT_MS = 5000 };

struct program {
	const char *name;
	const char *argv[6]; /* vim asks the terminal nothing: it would take the answers for text */
	const char *shown; /* stands on its first whole screen; NULL: it says so itself */
	unsigned row, column; /* where text then goes; of the tutor, the cursor says it */
	const char *ready; /* keys that bring it to take text */
	const char *clear; /* keys that empty the line, and it takes text again */
	const char *leave;
	bool missing;
	double starts[STARTS], echoes[KEYS];
	double start, echo, echo_late; /* seconds */
	double times;                  /* its start is so many times the one of nano */
	double peak, share;            /* MiB: the most it had; its own and its part of what it shares */
};

enum { TUTOR, SHARED, VIM, NANO, BASH, PROGRAMS };

static struct program programs[PROGRAMS] = {
	[TUTOR] = { "smtp-tutor", { NULL }, NULL, 0, 0, "", "\025", "\025:quit\r" },
	[SHARED] = { "  shared", { NULL }, NULL, 0, 0, "", "\025", "\025:quit\r" },
	[VIM] = { "vim -u NONE", { "vim", "-u", "NONE", "--cmd", "set t_RV= t_u7=" }, "~", 0, 0,
		  "i", "\033ddi", "\033:q!\r" },
	[NANO] = { "nano", { "nano", "--ignorercfiles" }, "^X", 1, 0, "", "\013", "\030n" },
	[BASH] = { "bash", { "bash", "--norc", "--noprofile", "-i" }, "$", 0, 2, "", "\025",
		   "\025exit\r" },
};

static bool is_here(const char *name)
{
	char command[128];

	snprintf(command, sizeof(command), "command -v %s >/dev/null 2>&1", name);
	return strchr(name, '/') ? access(name, X_OK) == 0 : system(command) == 0;
}

/* On a terminal, its first screen painted; the seconds that took. */
static struct pty *program_start(const struct program *program, double *seconds)
{
	static const char *const environment[] = { "PS1=$ ", "INPUTRC=/dev/null", NULL };
	struct pty_setup setup = { .argv = program->argv, .environment = environment,
				   .limit = LIMIT_MS };
	double from = bench_now();
	struct pty *pty = pty_start(&setup);

	if (pty && !(program->shown ? pty_wait_for(pty, program->shown) : pty_settle(pty))) {
		pty_free(pty);
		pty = NULL;
	}
	*seconds = bench_now() - from;
	return pty;
}

/* Waits until text stands in that cell. */
static bool cell_wait(struct pty *pty, unsigned row, unsigned column, char text)
{
	struct pollfd from = { .fd = pty_descriptor(pty), .events = POLLIN };
	struct pty_cell cell;

	for (;;) {
		cell = pty_cell_at(pty, row, column);
		if (cell.text[0] == text || (text == ' ' && !cell.text[0]))
			return true;
		if (poll(&from, 1, LIMIT_MS) <= 0)
			return false;
		pty_read(pty);
	}
}

static void keys(struct pty *pty, const char *bytes)
{
	pty_type(pty, bytes, strlen(bytes));
}

/* Types a line of letters and takes it back. A first letter is typed before the
 * measured ones: the program has then done with all that went before. */
static bool line_type(const struct program *program, struct pty *pty, double *echoes)
{
	unsigned row = program->row, column = program->column;
	double from;
	char key;

	keys(pty, ">");
	if (!cell_wait(pty, row, column, '>'))
		return false;
	for (unsigned i = 0; i < LETTERS; i++) {
		key = (char)('a' + i % 26);
		from = bench_now();
		pty_type(pty, &key, 1);
		if (!cell_wait(pty, row, column + 1 + i, key))
			return false;
		echoes[i] = bench_now() - from;
	}
	keys(pty, program->clear);
	return cell_wait(pty, row, column, ' ');
}

/* What a file of /proc says of the process, in MiB. */
static double memory_of(pid_t process, const char *file, const char *what)
{
	char path[64], line[128];
	size_t length = strlen(what);
	double mebibytes = 0;
	FILE *from;

	snprintf(path, sizeof(path), "/proc/%ld/%s", (long)process, file);
	from = fopen(path, "r");
	while (from && fgets(line, sizeof(line), from))
		if (!strncmp(line, what, length))
			mebibytes = strtod(line + length, NULL) / 1024;
	if (from)
		fclose(from);
	return mebibytes;
}

static bool program_begin(struct program *program, size_t turn)
{
	struct pty *pty = program_start(program, &program->starts[turn]);
	int status;
	bool good;

	if (!pty)
		return false;
	keys(pty, program->leave);
	good = pty_wait_exit(pty, &status);
	pty_free(pty);
	return good;
}

/* All sit at once, and type line by line in turn. */
static bool all_sit(void)
{
	struct pty *ptys[PROGRAMS] = { NULL };
	double seconds;
	bool good = true;
	int status;

	for (size_t i = 0; i < PROGRAMS && good; i++) {
		if (programs[i].missing)
			continue;
		ptys[i] = program_start(&programs[i], &seconds);
		good = ptys[i] != NULL;
		if (good && !programs[i].shown)
			pty_cursor(ptys[i], &programs[i].row, &programs[i].column);
		if (good)
			keys(ptys[i], programs[i].ready);
	}
	for (size_t i = 0; i < LINES * PROGRAMS && good; i++) {
		struct program *program = &programs[i % PROGRAMS];

		if (!program->missing)
			good = line_type(program, ptys[i % PROGRAMS],
					 program->echoes + i / PROGRAMS * LETTERS);
		if (!good)
			fprintf(stderr, "bench: %s did not echo what was typed\n", program->name);
	}
	for (size_t i = 0; i < PROGRAMS; i++) {
		if (!ptys[i])
			continue;
		programs[i].peak = memory_of(pty_process(ptys[i]), "status", "VmHWM:");
		programs[i].share = memory_of(pty_process(ptys[i]), "smaps_rollup", "Pss:");
		keys(ptys[i], programs[i].leave);
		good = good && pty_wait_exit(ptys[i], &status);
		pty_free(ptys[i]);
	}
	return good;
}

/* Turn by turn, so before the turns are sorted. */
static void program_times(struct program *program)
{
	const struct program *nano = &programs[NANO];

	if (!nano->missing)
		program->times = bench_times(program->starts, nano->starts, STARTS);
}

static void program_count(struct program *program)
{
	program->start = bench_share(program->starts, STARTS, 0.5);
	program->echo = bench_share(program->echoes, KEYS, 0.5);
	program->echo_late = bench_share(program->echoes, KEYS, 0.99);
}

static void aim(const char *what, bool reached)
{
	printf("  %-3s %s\n", reached ? "yes" : "NO", what);
}

static void print_all(void)
{
	const struct program *tutor = &programs[TUTOR];

	printf("%-12s %13s %8s %10s %10s %9s %9s\n", "", "first screen", "of nano",
	       "echo p50", "echo p99", "peak RSS", "PSS");
	for (const struct program *p = programs; p < programs + PROGRAMS; p++) {
		if (p->missing && p->argv[0])
			printf("%-12s is not installed\n", p->name);
		if (p->missing)
			continue;
		printf("%-12s %10.2f ms %6.2f x %7.3f ms %7.3f ms %5.1f MiB %5.1f MiB\n",
		       p->name, p->start * 1e3, p->times, p->echo * 1e3,
		       p->echo_late * 1e3, p->peak, p->share);
	}
	if (!programs[NANO].missing)
		aim("painted before nano is", tutor->times <= 1);
	if (!programs[BASH].missing)
		aim("echo within 1.2 of bash's Readline", tutor->echo <= 1.2 * programs[BASH].echo);
	aim("under 10 MiB", tutor->peak < 10);
}

int main(int argc, char **argv)
{
	struct program *p;

	programs[TUTOR].argv[0] = argc > 1 ? argv[1] : "build/smtp-tutor";
	programs[SHARED].argv[0] = argc > 2 ? argv[2] : NULL;
	for (p = programs; p < programs + PROGRAMS; p++)
		p->missing = !p->argv[0] || !is_here(p->argv[0]);
	for (size_t turn = 0; turn < STARTS; turn++) {
		for (p = programs; p < programs + PROGRAMS; p++) {
			if (!p->missing && !program_begin(p, turn)) {
				fprintf(stderr, "bench: %s did not start and leave\n", p->name);
				return EXIT_FAILURE;
			}
		}
	}
	if (!all_sit())
		return EXIT_FAILURE;
	for (p = programs; p < programs + PROGRAMS; p++)
		if (!p->missing)
			program_times(p);
	for (p = programs; p < programs + PROGRAMS; p++)
		if (!p->missing)
			program_count(p);
	print_all();
	return EXIT_SUCCESS;
}
