// SPDX-License-Identifier: GPL-3.0-or-later
/* The machine by itself: turns a second, bare and explained, and mail data a
 * second beside hopping from line to line with memchr. */
#include "bench/bench.h"
#include "smtp/smtp.h"
#include "teach/teach.h"
#include "smtp/machine/hearing.h"

#include <stdio.h>
#include <string.h>

enum { ROUNDS = 7, PIECE = 64 * 1024 };

static const double SECONDS = 0.3; /* the least that one round lasts */

static const char *const conversation[] = {
	"EHLO client.example",
	"MAIL FROM:<ann@example.org>",
	"DATA",
	"RCPT TO:<nobody@example.org>",
	"RCPT TO:<bob@example.org>",
	"RCPT TO:<carol@example.org>",
	"NOOP",
	"WHAT",
	"VRFY bob",
	"RSET",
};

enum { LINES = sizeof(conversation) / sizeof(*conversation) };

/* How the explanation of a turn is asked for; NULL: it is not. */
typedef void explain(const struct teach_moment *moment);

static void explain_line(const struct teach_moment *moment)
{
	struct buffer buffer = { 0 };

	teach_why_line(&buffer, moment);
	buffer_free(&buffer);
}

static void explain_page(const struct teach_moment *moment)
{
	struct page *page = page_new();

	teach_why(page, moment, TEACH_FULL);
	page_free(page);
}

static double turns_round(explain *why)
{
	static struct smtp_trial trial, before;
	static struct smtp_turn turn;
	struct teach_moment moment = { &before.session, &turn, &trial.session };
	double from = bench_computed(), now;
	unsigned long turns = 0;

	smtp_trial_init(&trial, smtp_setting_builtin(0), NULL);
	smtp_session_connect(&trial.session, &turn);
	do {
		for (size_t i = 0; i < LINES; i++) {
			if (why)
				smtp_trial_copy(&before, &trial.session);
			smtp_session_line(&trial.session, text_of(conversation[i]), &turn);
			if (why)
				why(&moment);
		}
		turns += LINES;
		now = bench_computed();
	} while (now - from < SECONDS);
	return (double)turns / (now - from);
}

/* A message of about eight megabytes as it goes over the wire: lines of the
 * lengths that mail has, and one in a hundred that begins with a dot. */
static struct text message_make(void)
{
	static const char *const lines[] = {
		"The quick brown fox jumps over the lazy dog, and so it goes on for a while.\r\n",
		"Lines of mail are mostly of such a length, some shorter, and a few are longer.\r\n",
		"A paragraph ends here.\r\n",
		"\r\n",
	};
	size_t size = 8u << 20, used = 0, length;
	char *bytes = malloc(size);
	const char *line;

	if (!bytes)
		exit(EXIT_FAILURE);
	for (size_t i = 0;; i++) {
		line = i % 100 == 99 ? "..a dotted line\r\n" : lines[i % 10 < 8 ? i % 2 : i % 10 - 6];
		length = strlen(line);
		if (used + length > size)
			return text_span(bytes, used);
		memcpy(bytes + used, line, length);
		used += length;
	}
}

/* The same amount of lines that all begin with a dot, as a sender stuffs them, behind
 * `start`: where that ends no header they are one. */
static struct text dotted_make(const char *start)
{
	static const char line[] = "..It is not often that every line of a mail begins with a dot; here it does.\r\n";
	size_t length = sizeof(line) - 1, count = (8u << 20) / length, begun = strlen(start);
	char *bytes = malloc(begun + count * length);

	if (!bytes)
		exit(EXIT_FAILURE);
	memcpy(bytes, start, begun);
	for (size_t i = 0; i < count; i++)
		memcpy(bytes + begun + i * length, line, length);
	return text_span(bytes, begun + count * length);
}

/* Hops over the lines: what any reader of lines must at least do. */
static size_t hop(struct text message)
{
	const char *at = message.at, *end = at + message.len, *lf;
	size_t lines = 0;

	while ((lf = memchr(at, '\n', (size_t)(end - at)))) {
		lines++;
		at = lf + 1;
	}
	return lines;
}

/* Takes the message through the wire, in pieces as they come from a socket. */
static size_t take(struct text message)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;
	struct smtp_wire wire = { 0 };
	size_t octets = 0, taken;
	struct text piece;
	bool happened;

	smtp_trial_init(&trial, smtp_setting_builtin(0), NULL);
	smtp_session_connect(&trial.session, &turn);
	smtp_session_line(&trial.session, text_of("EHLO client.example"), &turn);
	smtp_session_line(&trial.session, text_of("MAIL FROM:<ann@example.org>"), &turn);
	smtp_session_line(&trial.session, text_of("RCPT TO:<bob@example.org>"), &turn);
	smtp_session_line(&trial.session, text_of("DATA"), &turn);
	while (message.len) {
		piece = text_head(message, PIECE);
		message = text_skip(message, piece.len);
		while (piece.len) {
			taken = smtp_wire_take(&wire, &trial.session, piece, &turn, &happened);
			if (happened)
				octets += turn.data.len;
			piece = text_skip(piece, taken);
		}
	}
	return octets;
}

static double bytes_round(size_t (*pass)(struct text message), struct text message)
{
	double from = bench_computed(), now;
	volatile size_t kept;
	unsigned long passes = 0;

	do {
		kept = pass(message);
		passes++;
		now = bench_computed();
	} while (now - from < SECONDS);
	(void)kept;
	return (double)passes * (double)message.len / (now - from);
}

static double show(const char *what, double *measures, double unit, const char *name)
{
	double middle = bench_share(measures, ROUNDS, 0.5);

	printf("%-34s %12.0f %s\n", what, middle / unit, name);
	return middle;
}

/* Whether it is as fast as it should be, and how many times that. */
static void aim(const char *what, double reached, double wanted)
{
	printf("  %-3s %.2f of %s\n", reached >= wanted ? "yes" : "NO", reached / wanted, what);
}

int main(void)
{
	static const double DATA = 3e9; /* octets a second that stuffed mail data should make */
	static double bare[ROUNDS], lined[ROUNDS], paged[ROUNDS], hopped[ROUNDS], taken[ROUNDS],
		body[ROUNDS], header[ROUNDS];
	struct text message = message_make(), dots = dotted_make("Subject: dots\r\n\r\n"),
		    field = dotted_make("");
	double lines, data;

	for (size_t i = 0; i < ROUNDS; i++) {
		bare[i] = turns_round(NULL);
		lined[i] = turns_round(explain_line);
		paged[i] = turns_round(explain_page);
		hopped[i] = bytes_round(hop, message);
		taken[i] = bytes_round(take, message);
		body[i] = bytes_round(take, dots);
		header[i] = bytes_round(take, field);
	}
	show("engine, bare", bare, 1, "turns/s");
	show("engine, explained in a line", lined, 1, "turns/s");
	show("engine, explained in a page", paged, 1, "turns/s");
	lines = show("mail data, from line to line", hopped, 1e6, "MB/s");
	data = show("mail data, through the session", taken, 1e6, "MB/s");
	aim("half of memchr's speed", data, lines / 2);
	data = show("mail data, every line stuffed", body, 1e6, "MB/s");
	aim("3 GB/s", data, DATA);
	data = show("  and no end of the header", header, 1e6, "MB/s");
	aim("3 GB/s", data, DATA);
	return EXIT_SUCCESS;
}
