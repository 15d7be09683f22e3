// SPDX-License-Identifier: GPL-3.0-or-later
/* Bare SMTP over stdin and stdout, as `sendmail -bs` speaks it, so that real
 * clients can talk to the machine. Replies alone go to stdout; words for
 * people go to stderr. */
#include "base/words.h"
#include "crypto/crypto.h"
#include "face/face.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	BURST = 64 * 1024,   /* octets read at once */
	REPLIES = 256 * 1024 /* octets held back until the burst is dealt with */
};

struct stdio {
	const struct face_line *line;
	struct smtp_session session;
	struct smtp_session before; /* only while explaining */
	struct smtp_turn turn;
	struct smtp_wire wire;
	struct buffer replies, words; /* not written yet */
	bool explain;
	bool typed;       /* a person types: LF ends a line */
	bool last_cr;     /* the last octet of what was typed so far */
	bool failed;      /* stdout takes no more */
	unsigned long told; /* up to when the session knows of time */
	char raw[BURST];
	char burst[2 * BURST]; /* typed LFs have become CRLFs */
};

static unsigned long real_now(void *unused)
{
	struct timespec at;

	(void)unused;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return (unsigned long)at.tv_sec;
}

static void real_wait(void *unused, int input, unsigned long seconds)
{
	struct pollfd in = { .fd = input, .events = POLLIN };

	(void)unused;
	poll(&in, 1, (int)seconds * 1000);
}

static void real_pause(void *unused, unsigned long seconds)
{
	struct timespec left = { .tv_sec = (time_t)seconds };

	(void)unused;
	while (nanosleep(&left, &left) != 0 && errno == EINTR)
		;
}

static unsigned long now(const struct stdio *io)
{
	return io->line->now(io->line->context);
}

/* Writes all of `buffer` and empties it. False when the other end is gone. */
static bool flush(int fd, struct buffer *buffer)
{
	struct text rest = buffer_view(buffer);
	bool good = true;

	while (rest.len && good) {
		ssize_t put = write(fd, rest.at, rest.len);

		if (put > 0)
			rest = text_skip(rest, (size_t)put);
		else if (errno == EAGAIN)
			poll(&(struct pollfd){ .fd = fd, .events = POLLOUT }, 1, -1);
		else
			good = errno == EINTR;
	}
	buffer_clear(buffer);
	return good;
}

static void flush_all(struct stdio *io)
{
	if (!flush(io->line->output, &io->replies))
		io->failed = true;
	flush(io->line->words, &io->words);
}

/* A fault of the setting makes the reply late, by the real clock: what was said
 * before it is on its way by then. The session's own clock has moved on. */
static void be_late(struct stdio *io)
{
	if (!io->turn.slow)
		return;
	flush_all(io);
	io->line->pause(io->line->context, io->turn.slow->wait);
	io->told += io->turn.slow->wait;
}

/* Appends the reply of the turn and, where they are wanted, words about it. */
static void answer(struct stdio *io)
{
	const struct smtp_reply *reply = &io->turn.reply;
	const struct teach_moment moment = { &io->before, &io->turn, &io->session };

	be_late(io);
	if (reply->code) {
		char wire[2 * SMTP_REPLY_TEXT_MAX];
		struct room room = room_over(wire, sizeof(wire));

		smtp_reply_wire(reply, &room);
		buffer_text(&io->replies, room_view(&room));
	}
	if (!io->explain)
		return;
	if (io->turn.verb != SMTP_TEXT)
		teach_why_line(&io->words, &moment);
	smtp_session_copy(&io->before, &io->session);
}

static bool is_over(const struct stdio *io)
{
	return io->failed || io->session.state == SMTP_CLOSED;
}

static void take(struct stdio *io, struct text bytes)
{
	while (bytes.len && !is_over(io)) {
		bool happened;
		size_t taken = smtp_wire_take(&io->wire, &io->session, bytes, &io->turn,
					      &happened);

		bytes = text_skip(bytes, taken);
		if (!happened)
			continue;
		do
			answer(io);
		while (!is_over(io) && smtp_session_next(&io->session, &io->turn));
		if (io->replies.len > REPLIES)
			flush_all(io);
	}
}

/* A terminal sends LF for Enter and cannot send CRLF. */
static struct text end_lines(struct stdio *io, struct text typed)
{
	size_t len = 0;

	for (size_t i = 0; i < typed.len; i++) {
		if (typed.at[i] == '\n' && !io->last_cr)
			io->burst[len++] = '\r';
		io->burst[len++] = typed.at[i];
		io->last_cr = typed.at[i] == '\r';
	}
	return text_span(io->burst, len);
}

static void pass_time(struct stdio *io)
{
	unsigned long at = now(io);
	unsigned long passed = at > io->told ? at - io->told : 0;

	io->told += passed;
	if (passed && smtp_session_wait(&io->session, passed, &io->turn))
		answer(io);
}

/* Waits for input until the session would time out. */
static void wait_for_input(struct stdio *io)
{
	unsigned long limit = io->session.setting->limits.idle;
	unsigned long idle = io->session.memory.idle;
	unsigned long left = limit > idle ? limit - idle : 0;

	if (left > 3600)
		left = 3600;
	/* A second more: whole seconds are counted, and one has begun. */
	io->line->wait(io->line->context, io->line->input, left + 1);
	pass_time(io);
}

/* Reads once and carries out what came. False at the end of the input. */
static bool read_burst(struct stdio *io)
{
	ssize_t got = read(io->line->input, io->raw, sizeof(io->raw));
	struct text bytes;

	if (got < 0)
		return errno == EINTR || errno == EAGAIN;
	bytes = text_span(io->raw, (size_t)got);
	take(io, io->typed ? end_lines(io, bytes) : bytes);
	return got > 0;
}

static void say(struct stdio *io, const char *sentence)
{
	buffer_string(&io->words, sentence);
	buffer_byte(&io->words, '\n');
}

/* The input has ended and the session has not. */
static int part(struct stdio *io)
{
	bool bare_lf;

	if (smtp_wire_is_waiting(&io->wire, &bare_lf)) {
		say(io, bare_lf ? _("smtp-tutor: the input ended with lines that end with "
				    "LF alone. SMTP lines end with CRLF (RFC 5321 2.3.8); "
				    "pipe the input through sed 's/$/\\r/' to send CRLF.")
				: _("smtp-tutor: the input ended in the middle of a line: "
				    "its CRLF never came (RFC 5321 2.3.8)."));
		return FACE_EXIT_DATA;
	}
	smtp_session_hangup(&io->session, &io->turn);
	answer(io);
	return 0;
}

static int talk(struct stdio *io)
{
	int status = 0;
	bool more = true;

	smtp_session_connect(&io->session, &io->turn);
	answer(io);
	while (more && !is_over(io)) {
		flush_all(io);
		wait_for_input(io);
		if (!is_over(io))
			more = read_burst(io);
	}
	if (!is_over(io))
		status = part(io);
	flush_all(io);
	return io->failed ? FACE_EXIT_IO : status;
}

int face_stdio(const struct smtp_setting *setting, bool explain)
{
	const struct face_line real = {
		.input = STDIN_FILENO, .output = STDOUT_FILENO, .words = STDERR_FILENO,
		.now = real_now, .wait = real_wait, .pause = real_pause,
	};

	return face_stdio_on(&real, setting, explain);
}

int face_stdio_on(const struct face_line *line, const struct smtp_setting *setting,
		  bool explain)
{
	struct stdio *io = heap_new(1, sizeof(*io));
	int status;

	signal(SIGPIPE, SIG_IGN);
	io->explain = explain;
	io->line = line;
	io->typed = isatty(line->input);
	io->told = now(io);
	smtp_session_init(&io->session, setting);
	io->session.crypto = &crypto_for_sasl;
	io->before = io->session;
	if (io->typed)
		say(io, _("smtp-tutor: you speak SMTP to the server itself. Enter sends "
			  "CRLF; QUIT or Ctrl-D ends the session."));
	status = talk(io);
	buffer_free(&io->replies);
	buffer_free(&io->words);
	free(io);
	return status;
}
