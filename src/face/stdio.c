// SPDX-License-Identifier: GPL-3.0-or-later
/* Bare SMTP over stdin and stdout, as `sendmail -bs` speaks it, so that real
 * clients can talk to the machine. Replies alone go to stdout; words for
 * people go to stderr. */
#include "base/words.h"
#include "crypto/crypto.h"
#include "face/face.h"
#include "face/private.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum {
	BURST = 64 * 1024,   /* octets read at once */
	REPLIES = 64 * 1024  /* octets held back until the burst is dealt with */
};

struct stdio {
	const struct face_line *line;
	struct smtp_server server;
	struct smtp_session session;
	struct smtp_envelope envelope;
	struct smtp_wire wire;
	struct smtp_link link;
	struct smtp_turn turn;
	struct smtp_trial *before; /* NULL: nothing is explained */
	struct buffer replies, words; /* not written yet */
	bool typed;       /* a person types: LF ends a line */
	bool last_cr;     /* the last octet of what was typed so far */
	bool failed;      /* stdout takes no more */
	bool told_waiting;
	unsigned long told; /* up to when the server knows of time */
	char raw[BURST];
};

static unsigned long real_now(void *unused)
{
	struct timespec at;

	(void)unused;
	clock_gettime(CLOCK_MONOTONIC, &at);
	return (unsigned long)at.tv_sec;
}

static bool real_wait(void *unused, int input, unsigned long seconds)
{
	struct pollfd in = { .fd = input, .events = POLLIN };

	(void)unused;
	return poll(&in, 1, (int)seconds * 1000) > 0;
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

static void say(struct stdio *io, const char *sentence)
{
	buffer_string(&io->words, sentence);
	buffer_byte(&io->words, '\n');
}

/* A fault of the setting makes the reply late, by the real clock: what was said
 * before it is on its way by then. */
static void be_late(struct stdio *io)
{
	unsigned long late = smtp_turn_late(&io->turn);

	if (!late)
		return;
	flush_all(io);
	io->line->pause(io->line->context, late);
	smtp_link_acts_late(&io->link, &io->turn);
	io->told += late;
}

static void put_reply(struct stdio *io)
{
	char wire[2 * SMTP_REPLY_TEXT_MAX];
	struct room room = room_over(wire, sizeof(wire));

	smtp_reply_wire(&io->turn.reply, &room);
	buffer_text(&io->replies, room_view(&room));
}

/* Takes the next turn of what came in: appends its reply and, where they are
 * wanted, words about it. False when there is none. */
static bool answer(struct stdio *io)
{
	if (io->before)
		smtp_trial_copy(io->before, &io->session);
	if (!smtp_link_turn(&io->link, &io->turn))
		return false;
	be_late(io);
	if (io->turn.reply.code)
		put_reply(io);
	if (io->turn.verb == SMTP_STARTTLS && io->session.facts.secured)
		say(io, _("smtp-tutor: TLS is acted here: no handshake follows, and what is said next "
			  "is read as if it came under TLS."));
	if (io->before && io->turn.verb != SMTP_TEXT)
		teach_why_line(&io->words, &(struct teach_moment){
			&io->before->session, &io->turn, &io->session });
	return true;
}

static bool is_over(const struct stdio *io)
{
	return io->failed || io->session.state == SMTP_CLOSED;
}

static void answer_all(struct stdio *io)
{
	while (!is_over(io) && answer(io))
		if (io->replies.len > REPLIES)
			flush_all(io);
}

/* A terminal sends LF for Enter and cannot send CRLF: says each line that ends so
 * as one that ends with CRLF. */
static void take_typed(struct stdio *io, struct text typed)
{
	struct buffer lines = { 0 };

	for (size_t i = 0; i < typed.len; i++) {
		if (typed.at[i] == '\n' && !io->last_cr)
			buffer_byte(&lines, '\r');
		buffer_byte(&lines, typed.at[i]);
		io->last_cr = typed.at[i] == '\r';
	}
	smtp_link_octets(&io->link, buffer_view(&lines));
	answer_all(io);
	buffer_free(&lines);
}

static void pass_time(struct stdio *io)
{
	unsigned long at = now(io);
	unsigned long passed = at > io->told ? at - io->told : 0;

	io->told += passed;
	smtp_server_pass(&io->server, passed);
	smtp_link_time(&io->link);
	answer(io);
}

/* What holds a client up that waits for a reply to a line that never ends. Told once. */
static void tell_waiting(struct stdio *io)
{
	const char *const sentences[] = {
		[SMTP_WAITS_IN_VAIN] =
			_("smtp-tutor: lines come that end with LF alone. SMTP lines end with CRLF "
			  "(RFC 5321 2.3.8). With nc say -C, with openssl s_client say -crlf; pipe a "
			  "file through sed 's/$/\\r/'."),
		[SMTP_WAITS_FOR_TLS] =
			_("smtp-tutor: the client begins TLS, and no TLS is spoken over stdio. Use a "
			  "client without it, or say STARTTLS, which is only acted here."),
	};
	enum smtp_waiting waiting = smtp_wire_waits(&io->wire);

	if (io->told_waiting || waiting <= SMTP_WAITS_FOR_CRLF)
		return;
	io->told_waiting = true;
	say(io, sentences[waiting]);
	flush_all(io);
}

/* Waits for input until the session would time out; on a line that will never end, a
 * second, before it is told. */
static void wait_for_input(struct stdio *io)
{
	unsigned long limit = io->session.setting->limits.idle;
	unsigned long idle = smtp_session_idle(&io->session);
	unsigned long left = limit > idle ? limit - idle : 0;

	if (left > 3600)
		left = 3600;
	if (!io->told_waiting && smtp_wire_waits(&io->wire) > SMTP_WAITS_FOR_CRLF &&
	    !io->line->wait(io->line->context, io->line->input, 1))
		tell_waiting(io);
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
	if (io->typed) {
		take_typed(io, bytes);
		return got > 0;
	}
	smtp_link_octets(&io->link, bytes);
	answer_all(io);
	return got > 0;
}

/* The input has ended and the session has not. */
static int part(struct stdio *io)
{
	switch (smtp_wire_waits(&io->wire)) {
	case SMTP_WAITS_NOT:
		smtp_link_hangup(&io->link);
		answer(io);
		return 0;
	case SMTP_WAITS_FOR_CRLF:
		say(io, _("smtp-tutor: the input ended in the middle of a line: its CRLF never came "
			  "(RFC 5321 2.3.8)."));
		return FACE_EXIT_DATA;
	default:
		tell_waiting(io);
		return FACE_EXIT_DATA;
	}
}

/* Whether the client has said something already, not having waited for the greeting. */
static bool talks_early(const struct stdio *io)
{
	int octets = 0;

	return !io->typed && ioctl(io->line->input, FIONREAD, &octets) == 0 && octets > 0;
}

static void greet(struct stdio *io)
{
	bool early = talks_early(io);

	io->session.memory.followed = early;
	smtp_link_connect(&io->link);
	answer(io);
	io->session.memory.followed = false;
	if (early && io->before)
		say(io, _("smtp-tutor: the client spoke before the greeting. A client waits for 220 "
			  "(RFC 5321 3.1); many servers turn those away that do not, since most of "
			  "them send spam."));
}

static int talk(struct stdio *io)
{
	int status = 0;
	bool more = true;

	greet(io);
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

	face_keep_private();
	signal(SIGPIPE, SIG_IGN);
	io->line = line;
	io->typed = isatty(line->input);
	io->told = now(io);
	io->before = explain ? heap_new(1, sizeof(*io->before)) : NULL;
	smtp_server_init(&io->server, setting, &crypto_for_sasl);
	smtp_session_init(&io->session, &io->server, &io->envelope, NULL);
	smtp_link_open(&io->link, &io->session, &io->wire);
	if (io->typed)
		say(io, _("smtp-tutor: you speak SMTP to the server itself. Enter sends "
			  "CRLF; QUIT or Ctrl-D ends the session."));
	status = talk(io);
	buffer_free(&io->replies);
	buffer_free(&io->words);
	free(io->before);
	free(io);
	return status;
}
