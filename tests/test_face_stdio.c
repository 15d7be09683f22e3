// SPDX-License-Identifier: GPL-3.0-or-later
/* Bare SMTP by the clock: what depends on time is held against a clock of the
 * test's own, so that nothing waits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/heap.h"
#include "face/face.h"
#include "face/private.h"
#include "config/config.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

/* What the client says, each burst so many seconds after the one before; NULL
 * as its bytes: it says nothing for so long. */
struct burst {
	unsigned long after;
	const char *bytes;
};

struct client {
	const struct burst *bursts; /* the last one closes the connection */
	size_t count, next;
	unsigned long now;
	int mouth;                  /* what the server reads; -1: closed */
	int replies;                /* what it has written, to look at while it talks */
	struct buffer heard;        /* replies, with the times at which they came */
	unsigned long waited; /* of the time before the next burst */
};

static unsigned long client_now(void *context)
{
	return ((struct client *)context)->now;
}

/* Notes what has come since it was last looked. */
static void listen_to(struct client *client)
{
	char bytes[4096];
	ssize_t got;

	while ((got = read(client->replies, bytes, sizeof(bytes))) > 0) {
		buffer_format(&client->heard, "[%lu] ", client->now);
		buffer_text(&client->heard, text_span(bytes, (size_t)got));
	}
}

static void hang_up(struct client *client)
{
	close(client->mouth);
	client->mouth = -1;
}

static bool client_wait(void *context, int input, unsigned long seconds)
{
	struct client *client = context;
	const struct burst *burst = &client->bursts[client->next];

	(void)input;
	listen_to(client);
	if (client->next == client->count) {
		hang_up(client);
		return true;
	}
	if (burst->bytes && burst->after - client->waited >= seconds) {
		client->now += seconds;
		client->waited += seconds;
		return false;
	}
	client->next++;
	client->now += burst->after - client->waited;
	client->waited = 0;
	if (burst->bytes)
		assert_int_equal(write(client->mouth, burst->bytes, strlen(burst->bytes)),
				 strlen(burst->bytes));
	return true;
}

static void client_pause(void *context, unsigned long seconds)
{
	struct client *client = context;

	listen_to(client);
	client->now += seconds;
}

/* The whole talk, as the client heard it. */
static char *talk(const struct smtp_setting *setting, const struct burst *bursts,
		  size_t count)
{
	struct client client = { .bursts = bursts, .count = count, .now = 5000 };
	struct face_line line = {
		.now = client_now, .wait = client_wait, .pause = client_pause,
		.context = &client, .words = STDERR_FILENO,
	};
	int in[2], out[2];

	assert_int_equal(pipe(in), 0);
	assert_int_equal(pipe(out), 0);
	assert_int_equal(fcntl(out[0], F_SETFL, O_NONBLOCK), 0);
	line.input = in[0];
	line.output = out[1];
	client.mouth = in[1];
	client.replies = out[0];
	assert_int_equal(face_stdio_on(&line, setting, false), 0);
	listen_to(&client);
	if (client.mouth >= 0)
		hang_up(&client);
	close(in[0]);
	close(out[0]);
	close(out[1]);
	buffer_string(&client.heard, "");
	return client.heard.at;
}

static void hears(const char *yaml, const struct burst *bursts, size_t count,
		  const char *wanted)
{
	const struct source source = { "site.yaml", 1 };
	struct pool pool = { 0 };
	struct fault fault = { 0 };
	const struct smtp_setting *setting =
		config_parse(&pool, "site", text_of(yaml), &source, &fault);
	char *heard;

	if (!setting)
		fail_msg("%u: %s", fault.line, fault.says);
	heard = talk(setting, bursts, count);
	assert_string_equal(heard, wanted);
	free(heard);
	pool_free(&pool);
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define GREETING "[5000] 220 mx.example.org ESMTP ready\r\n"

static void the_idle_time_out_is_real(void **state)
{
	static const struct burst bursts[] = {
		{ 59, "NOOP\r\n" }, { 59, "NOOP\r\n" }, { 60, NULL },
	};

	(void)state;
	hears("limits: {idle: 60}", bursts, COUNT(bursts),
	      GREETING "[5059] 250 2.0.0 Ok\r\n[5118] 250 2.0.0 Ok\r\n"
	      "[5178] 421 4.4.2 mx.example.org Nothing heard for 60 seconds, closing "
	      "transmission channel\r\n");
}

static void greylisting_is_real(void **state)
{
	static const struct burst bursts[] = {
		{ 0, "HELO me.example\r\nMAIL FROM:<a@example.net>\r\n"
		     "RCPT TO:<ann@example.org>\r\n" },
		{ 99, "RCPT TO:<ann@example.org>\r\n" },
		{ 1, "RCPT TO:<ann@example.org>\r\n" },
	};

	(void)state;
	hears("greylist: 100", bursts, COUNT(bursts), GREETING
	      "[5000] 250 mx.example.org\r\n"
	      "250 2.1.0 Sender ok\r\n"
	      "450 4.7.1 Greylisted: try again in 100 seconds\r\n"
	      "[5099] 450 4.7.1 Greylisted: try again in 1 second\r\n"
	      "[5100] 250 2.1.5 Recipient ok\r\n");
}

/* As AUTHORING.md has it: 450 twice, then 250 after 300 seconds. */
static void sequences_of_faults_are_real(void **state)
{
	static const struct burst bursts[] = {
		{ 0, "HELO me.example\r\nMAIL FROM:<a@example.net>\r\n"
		     "MAIL FROM:<a@example.net>\r\nMAIL FROM:<a@example.net>\r\n" },
		{ 299, "MAIL FROM:<a@example.net>\r\n" },
		{ 1, "MAIL FROM:<a@example.net>\r\n" },
	};

	(void)state;
	hears("faults:\n"
	      "  - {on: mail, reply: 450 4.2.1 Try again later, times: 2}\n"
	      "  - {on: mail, reply: 451 4.3.2 Not yet, until: 300}\n",
	      bursts, COUNT(bursts), GREETING
	      "[5000] 250 mx.example.org\r\n"
	      "450 4.2.1 Try again later\r\n"
	      "450 4.2.1 Try again later\r\n"
	      "451 4.3.2 Not yet\r\n"
	      "[5299] 451 4.3.2 Not yet\r\n"
	      "[5300] 250 2.1.0 Sender ok\r\n");
}

/* What was answered before has been sent by then, and the time that a late
 * reply takes is counted once. */
static void late_replies_are_late(void **state)
{
	static const struct burst bursts[] = {
		{ 3, "HELO me.example\r\nNOOP\r\nNOOP\r\n" }, { 59, "NOOP\r\n" },
	};

	(void)state;
	hears("limits: {idle: 60}\n"
	      "faults:\n"
	      "  - {on: noop, wait: 500, times: 1}\n"
	      "  - {on: noop, reply: 451 4.3.2 Not yet, until: 562}\n",
	      bursts, COUNT(bursts), GREETING
	      "[5003] 250 mx.example.org\r\n"
	      "[5503] 451 4.3.2 Not yet\r\n451 4.3.2 Not yet\r\n"
	      "[5562] 250 2.0.0 Ok\r\n");
}

/* What is said before the greeting is waiting when the server looks. */
static char *greeted(const char *setting, const char *said)
{
	struct client client = { .now = 5000 };
	struct face_line line = { .now = client_now, .wait = client_wait, .pause = client_pause,
				  .context = &client };
	int in[2], out[2], words[2];
	struct buffer told = { 0 };
	char bytes[4096];
	ssize_t got;

	assert_int_equal(pipe(in) | pipe(out) | pipe(words), 0);
	assert_int_equal(write(in[1], said, strlen(said)), strlen(said));
	assert_int_equal(fcntl(out[0], F_SETFL, O_NONBLOCK), 0);
	client.mouth = in[1];
	client.replies = out[0];
	line.input = in[0];
	line.output = out[1];
	line.words = words[1];
	face_stdio_on(&line, smtp_setting_named(text_of(setting)), true);
	close(words[1]);
	while ((got = read(words[0], bytes, sizeof(bytes))) > 0)
		buffer_text(&told, text_span(bytes, (size_t)got));
	close(in[0]);
	close(out[0]);
	close(out[1]);
	close(words[0]);
	buffer_free(&client.heard);
	buffer_string(&told, "");
	return told.at;
}

static void early_talk_is_told(void **state)
{
	char *early = greeted("default", "QUIT\r\n"), *late = greeted("default", "");
	char *away = greeted("nodemailer", "QUIT\r\n");

	(void)state;
	assert_non_null(strstr(early, "the client spoke before the greeting"));
	assert_null(strstr(late, "before the greeting"));
	assert_non_null(strstr(away, "You said something before the greeting."));
	free(early);
	free(late);
	free(away);
}

/* Where passwords are typed, memory goes into no core file. */
static void memory_is_private(void **state)
{
	(void)state;
	assert_int_equal(prctl(PR_SET_DUMPABLE, 1), 0);
	free(greeted("default", "QUIT\r\n"));
	assert_int_equal(prctl(PR_GET_DUMPABLE), face_is_sanitized());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_idle_time_out_is_real),
		cmocka_unit_test(greylisting_is_real),
		cmocka_unit_test(sequences_of_faults_are_real),
		cmocka_unit_test(late_replies_are_late),
		cmocka_unit_test(early_talk_is_told),
		cmocka_unit_test(memory_is_private),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
