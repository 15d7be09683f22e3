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
	double from = bench_now(), now;
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
		now = bench_now();
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

/* The same amount of lines that all begin with a dot, as a sender stuffs them. */
static struct text dotted_make(void)
{
	static const char line[] = "..It is not often that every line of a mail begins with a dot; here it does.\r\n";
	size_t length = sizeof(line) - 1, count = (8u << 20) / length;
	char *bytes = malloc(count * length);

	if (!bytes)
		exit(EXIT_FAILURE);
	for (size_t i = 0; i < count; i++)
		memcpy(bytes + i * length, line, length);
	return text_span(bytes, count * length);
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
	double from = bench_now(), now;
	volatile size_t kept;
	unsigned long passes = 0;

	do {
		kept = pass(message);
		passes++;
		now = bench_now();
	} while (now - from < SECONDS);
	(void)kept;
	return (double)passes * (double)message.len / (now - from);
}

static void aim(const char *what, bool reached)
{
	printf("  %-3s %s\n", reached ? "yes" : "NO", what);
}

int main(void)
{
	static double bare[ROUNDS], lined[ROUNDS], paged[ROUNDS], hopped[ROUNDS], taken[ROUNDS], dotted[ROUNDS];
	struct text message = message_make(), dots = dotted_make();

	for (size_t i = 0; i < ROUNDS; i++) {
		bare[i] = turns_round(NULL);
		lined[i] = turns_round(explain_line);
		paged[i] = turns_round(explain_page);
		hopped[i] = bytes_round(hop, message);
		taken[i] = bytes_round(take, message);
		dotted[i] = bytes_round(take, dots);
	}
	printf("engine, bare                       %12.0f turns/s\n", bench_share(bare, ROUNDS, 0.5));
	printf("engine, explained in a line        %12.0f turns/s\n", bench_share(lined, ROUNDS, 0.5));
	printf("engine, explained in a page        %12.0f turns/s\n", bench_share(paged, ROUNDS, 0.5));
	printf("mail data, from line to line       %12.0f MB/s\n", bench_share(hopped, ROUNDS, 0.5) / 1e6);
	printf("mail data, through the session     %12.0f MB/s\n", bench_share(taken, ROUNDS, 0.5) / 1e6);
	printf("mail data, every line stuffed      %12.0f MB/s\n", bench_share(dotted, ROUNDS, 0.5) / 1e6);
	aim("mail data at half of memchr's speed",
	    bench_share(taken, ROUNDS, 0.5) >= bench_share(hopped, ROUNDS, 0.5) / 2);
	return EXIT_SUCCESS;
}
