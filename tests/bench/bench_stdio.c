// SPDX-License-Identifier: GPL-3.0-or-later
/* SMTP on standard input and output: commands a second, beside Exim where it
 * is installed. A client writes a long conversation without waiting and reads
 * every reply; what is measured is from start to end of the process, and how
 * long it computed of that, which what runs beside it does not change. */
#include "bench/bench.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS = 5, TIMES = 25000, COMMANDS = 4 };

static const char *const said[COMMANDS] = {
	"MAIL FROM:<ann@example.org>\r\n",
	"RCPT TO:<bob@example.org>\r\n",
	"NOOP\r\n",
	"RSET\r\n",
};

struct server {
	const char *name;
	const char *argv[8];
	bool missing;
	double rates[ROUNDS], rate; /* commands a second */
	double own_rates[ROUNDS], own_rate; /* of those in which it computed */
};

/* EHLO, the commands over and over, QUIT. */
static char *conversation_make(size_t *length)
{
	size_t size = 64 + (size_t)TIMES * 128, used;
	char *bytes = malloc(size);

	if (!bytes)
		exit(EXIT_FAILURE);
	used = (size_t)snprintf(bytes, size, "EHLO client.example\r\n");
	for (size_t i = 0; i < (size_t)TIMES * COMMANDS; i++)
		used += (size_t)snprintf(bytes + used, size - used, "%s", said[i % COMMANDS]);
	used += (size_t)snprintf(bytes + used, size - used, "QUIT\r\n");
	*length = used;
	return bytes;
}

static pid_t server_start(const struct server *server, int *in, int *out)
{
	int to[2], from[2];
	pid_t process;

	if (pipe(to) || pipe(from))
		exit(EXIT_FAILURE);
	process = fork();
	if (process == 0) {
		int nowhere = open("/dev/null", O_WRONLY);

		signal(SIGPIPE, SIG_DFL);
		dup2(to[0], STDIN_FILENO);
		dup2(from[1], STDOUT_FILENO);
		dup2(nowhere, STDERR_FILENO);
		close(to[1]);
		close(from[0]);
		execvp(server->argv[0], (char *const *)(uintptr_t)server->argv);
		_exit(127);
	}
	close(to[0]);
	close(from[1]);
	*in = to[1];
	*out = from[0];
	fcntl(*in, F_SETFL, O_NONBLOCK);
	return process;
}

/* Counts the replies in what was read: lines that have a space behind the
 * code. *column is where in a line reading stands. */
static size_t replies_count(const char *bytes, size_t count, unsigned *column)
{
	size_t replies = 0;

	for (size_t i = 0; i < count; i++) {
		if (bytes[i] == '\n')
			*column = 0;
		else if ((*column)++ == 3 && bytes[i] == ' ')
			replies++;
	}
	return replies;
}

/* Says all and reads all; how many replies there were. */
static size_t server_talk(int in, int out, const char *bytes, size_t length)
{
	struct pollfd ends[] = { { .fd = in, .events = POLLOUT }, { .fd = out, .events = POLLIN } };
	char heard[65536];
	size_t replies = 0;
	unsigned column = 0;
	ssize_t count;

	while (poll(ends, 2, 10000) > 0) {
		if (ends[0].revents) {
			count = write(in, bytes, length);
			if (count > 0) {
				bytes += count;
				length -= (size_t)count;
			}
			if (!length || count < 0) {
				close(in);
				ends[0].fd = -1;
			}
		}
		if (ends[1].revents) {
			count = read(out, heard, sizeof(heard));
			if (count <= 0)
				break;
			replies += replies_count(heard, (size_t)count, &column);
		}
	}
	if (ends[0].fd >= 0)
		close(in);
	close(out);
	return replies;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* One conversation; false when the server did not answer every command. */
static bool server_run(struct server *server, size_t round, const char *bytes, size_t length)
{
	const size_t wanted = (size_t)TIMES * COMMANDS + 3;
	double from = bench_now();
	int in, out, status;
	struct rusage used;
	pid_t process = server_start(server, &in, &out);
	size_t replies = server_talk(in, out, bytes, length);

	wait4(process, &status, 0, &used);
	server->rates[round] = (double)replies / (bench_now() - from);
	server->own_rates[round] =
		(double)replies / (seconds(used.ru_utime) + seconds(used.ru_stime));
	if (replies != wanted)
		fprintf(stderr, "bench: %s gave %zu replies of %zu\n", server->name, replies, wanted);
	return replies == wanted;
}

static void aim(const char *what, bool reached)
{
	printf("  %-3s %s\n", reached ? "yes" : "NO", what);
}

int main(int argc, char **argv)
{
	const char *tutor = argc > 1 ? argv[1] : "build/smtp-tutor";
	const char *exim = argc > 2 ? argv[2] : "";
	const char *exim_setup = argc > 3 ? argv[3] : "";
	struct server servers[] = {
		{ .name = "smtp-tutor stdio", .argv = { tutor, "stdio" } },
		{ .name = "  with --explain", .argv = { tutor, "stdio", "--explain" } },
		{ .name = "exim4 -bs", .argv = { exim, "-C", exim_setup, "-bs" }, .missing = !*exim },
	};
	enum { TUTOR, EXPLAINED, EXIM, SERVERS };
	static const double WANTED = 2.5e6; /* commands a second that it computes */
	size_t length;
	char *bytes = conversation_make(&length);

	signal(SIGPIPE, SIG_IGN);
	for (size_t round = 0; round < ROUNDS; round++)
		for (struct server *s = servers; s < servers + SERVERS; s++)
			if (!s->missing && !server_run(s, round, bytes, length))
				return EXIT_FAILURE;
	for (struct server *s = servers; s < servers + SERVERS; s++) {
		if (s->missing) {
			printf("%-34s  is not installed\n", s->name);
			continue;
		}
		s->rate = bench_share(s->rates, ROUNDS, 0.5);
		s->own_rate = bench_share(s->own_rates, ROUNDS, 0.5);
		printf("%-34s %12.0f commands/s, %.0f while it computes\n", s->name, s->rate,
		       s->own_rate);
	}
	printf("  %-3s %.2f of 2.5 million commands/s with explanations off\n",
	       servers[TUTOR].own_rate >= WANTED ? "yes" : "NO", servers[TUTOR].own_rate / WANTED);
	if (!servers[EXIM].missing) {
		aim("five times exim with explanations off", servers[TUTOR].rate >= 5 * servers[EXIM].rate);
		aim("more than exim with explanations on", servers[EXPLAINED].rate > servers[EXIM].rate);
	}
	free(bytes);
	return EXIT_SUCCESS;
}
