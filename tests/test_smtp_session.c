// SPDX-License-Identifier: GPL-3.0-or-later
/* Sessions: the one list of their facts, and what several of them share. */
#include "lib/trial.h"

#include "smtp/machine/engine.h"
#include "smtp/session/facts.h"
#include "smtp/smtp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static bool is_listed(const char *name)
{
	const struct smtp_fact *fact;

	for (size_t n = 0; (fact = smtp_fact_at(n)); n++)
		if (strcmp(fact->name, name) == 0)
			return true;
	return false;
}

/* The name of the member that a line of session.h declares; false: it declares none. */
static bool member_of(const char *line, char *name, size_t size)
{
	const char *end = strchr(line, ';'), *from;

	if (line[0] != '\t' || !text_is_letter(line[1]) || !end || memchr(line, '(', (size_t)(end - line)))
		return false;
	if (memchr(line, '[', (size_t)(end - line)))
		end = strchr(line, '[');
	for (from = end; text_is_letter(from[-1]) || text_is_digit(from[-1]) || from[-1] == '_'; from--)
		;
	snprintf(name, size, "%.*s", (int)(end - from), from);
	return true;
}

/* Each member of a struct of session.h stands in the list, as `prefix` and its name. */
static unsigned members_are_listed(const char *header, const char *opening,
				   const char *prefix, const char *const *but)
{
	const char *line = strstr(header, opening);
	unsigned count = 0;

	assert_non_null(line);
	for (line = strchr(line, '\n') + 1; *line != '}'; line = strchr(line, '\n') + 1) {
		char member[64], name[128];
		const char *const *except = but;

		if (!member_of(line, member, sizeof(member)))
			continue;
		snprintf(name, sizeof(name), "%s%s", prefix, member);
		while (*except && strcmp(*except, name) != 0)
			except++;
		if (!*except && !is_listed(name))
			fail_msg("facts.c does not list %s", name);
		count++;
	}
	return count;
}

static void read_header(char *header, size_t size, const char *name)
{
	FILE *file = fopen(name, "r");

	assert_non_null(file);
	header[fread(header, 1, size - 1, file)] = '\0';
	fclose(file);
}

static void every_member_is_a_fact_of_the_list(void **state)
{
	static const char *const but[] = {
		/* Structs, whose members are listed one by one. */
		"facts.chunk", "facts.delivery", "facts.options", "facts.reverse_path", "facts.strain",
		/* Lengths of the texts beside them. */
		"facts.peer_length", "facts.client_length", "facts.options.envid_length", NULL,
	};
	static char header[32 * 1024], counted[4096];

	(void)state;
	read_header(header, sizeof(header), "src/smtp/session/session.h");
	read_header(counted, sizeof(counted), "src/smtp/session/counted.h");
	assert_int_equal(members_are_listed(header, "\nstruct smtp_facts {", "facts.", but), 15);
	assert_int_equal(members_are_listed(header, "\nstruct smtp_strain {", "facts.strain.", but), 2);
	assert_int_equal(members_are_listed(header, "\nstruct smtp_chunk {", "facts.chunk.", but), 6);
	assert_int_equal(members_are_listed(header, "\nstruct smtp_options {", "facts.options.", but), 6);
	assert_int_equal(members_are_listed(header, "\nstruct smtp_delivery {", "facts.delivery.", but), 2);
	assert_int_equal(members_are_listed(counted, "\nstruct smtp_content {", "content.", but), 13);
	assert_int_equal(members_are_listed(header, "\nstruct smtp_login {", "login.", but), 2);
	assert_int_equal(members_are_listed(header, "\nstruct smtp_memory {", "memory.", but), 11);
}

/* A session in which every fact is something else than it is at first. */
static void fill(struct smtp_trial *trial)
{
	const struct smtp_fact *fact;

	smtp_trial_init(trial, smtp_setting_named(text_of("lmtp")), NULL);
	for (size_t n = 0; (fact = smtp_fact_at(n)); n++) {
		char *at = (char *)&trial->session + fact->at;

		if (fact->what == SMTP_FACT_RECIPIENTS || fact->what == SMTP_FACT_EXCHANGE)
			continue;
		at[0] = 1;
		if (fact->what == SMTP_FACT_TEXT)
			*((char *)&trial->session + fact->length_at) = 1;
	}
	trial->session.state = SMTP_IN_AUTH;
	trial->session.facts.recipient_count = 2;
	trial->envelope.recipients[0].length = 1;
	trial->envelope.recipients[1].length = 1;
	trial->session.login.exchange.mechanism = sasl_mechanism(0);
}

static bool is_told_apart(const struct smtp_fact *fact)
{
	return fact->what != SMTP_FACT_MEMORY;
}

static bool is_of_mistakes(const struct smtp_fact *fact)
{
	return fact->what == SMTP_FACT_COUNTED || fact->what == SMTP_FACT_STRAIN;
}

/* Whatever fact is changed, the two are not the same any more; what is memory alone
 * does not tell them apart. */
static void each_fact_tells_sessions_apart(void **state)
{
	static struct smtp_trial a, b;
	const struct smtp_fact *fact;

	(void)state;
	fill(&a);
	for (size_t n = 0; (fact = smtp_fact_at(n)); n++) {
		char *at;

		smtp_trial_copy(&b, &a.session);
		assert_true(smtp_session_equal(&a.session, &b.session));
		at = (char *)&b.session + fact->at;
		if (fact->what == SMTP_FACT_RECIPIENTS)
			b.envelope.notify[1] ^= SMTP_NOTIFY_FAILURE;
		else if (fact->what == SMTP_FACT_EXCHANGE)
			b.session.login.exchange.round++;
		else
			at[0] = (char)(at[0] ^ 2);
		if (smtp_session_equal(&a.session, &b.session) == is_told_apart(fact))
			fail_msg("%s", fact->name);
		if (smtp_session_alike(&a.session, &b.session) ==
		    (is_told_apart(fact) && !is_of_mistakes(fact)))
			fail_msg("%s, as far as mistakes are not counted", fact->name);
	}
}

static bool is_forgotten(const struct smtp_session *session, const struct smtp_fact *fact)
{
	size_t at = fact->what == SMTP_FACT_TEXT ? fact->length_at : fact->at;

	return !*((const char *)session + at);
}

/* How long each lasts: what the client said until TLS begins (RFC 3207 4.2), but not what
 * the server has counted of it; the mail until RSET (RFC 5321 4.1.1.5); its letter until
 * another begins, and the chunk until it is over (RFC 3030 2). */
static const char *const lasting[] = {
	[SMTP_LIFE_CONNECTION] =
		" state facts.peer facts.secured facts.strain.errors "
		"facts.strain.idle facts.after_dot login.exchanges login.exchange "
		"memory.line memory.messages memory.dot_line memory.causes memory.strain "
		"memory.followed memory.login_refused ",
	[SMTP_LIFE_TLS] =
		" facts.extended facts.login facts.client memory.hello_line ",
	[SMTP_LIFE_MAIL] =
		" facts.reverse_path.at facts.options.size facts.options.body "
		"facts.options.utf8 facts.options.ret facts.options.envid envelope "
		"facts.recipient_count facts.refused facts.delivery.answered "
		"facts.delivery.taken memory.mail_line ",
	[SMTP_LIFE_LETTER] =
		" content.octets content.lines content.long_lines content.bare_ends "
		"content.received content.in_body content.eight_header "
		"content.eight_body content.nul content.after_bare content.line "
		"content.cr content.named ",
	[SMTP_LIFE_CHUNK] =
		" facts.chunk.size facts.chunk.left facts.chunk.last "
		"facts.chunk.failed facts.chunk.doom facts.chunk.from "
		"memory.data_line memory.failed_line ",
};

static enum smtp_life life_of(const struct smtp_fact *fact)
{
	char name[80];

	snprintf(name, sizeof(name), " %s ", fact->name);
	for (enum smtp_life life = SMTP_LIFE_CONNECTION; life <= SMTP_LIFE_CHUNK; life++)
		if (strstr(lasting[life], name))
			return life;
	fail_msg("how long does %s last?", fact->name);
	return SMTP_LIFE_CONNECTION;
}

static void what_ends_is_forgotten_and_nothing_else(void **state)
{
	static struct smtp_trial trial;
	const struct smtp_fact *fact;

	(void)state;
	for (enum smtp_life life = SMTP_LIFE_TLS; life <= SMTP_LIFE_CHUNK; life++) {
		fill(&trial);
		smtp_session_forget(&trial.session, life);
		for (size_t n = 0; (fact = smtp_fact_at(n)); n++) {
			assert_int_equal(fact->life, life_of(fact));
			if (fact->what == SMTP_FACT_RECIPIENTS || fact->what == SMTP_FACT_EXCHANGE)
				continue;
			if (is_forgotten(&trial.session, fact) != (fact->life >= life))
				fail_msg("%s, life %d", fact->name, (int)life);
		}
	}
}

/* Two servers that remember otherwise what a reply can rest on are told apart; where a
 * setting looks at nothing of it, none are. */
static void what_a_server_remembers_tells_sessions_apart(void **state)
{
	const struct smtp_setting *rate = smtp_setting_named(text_of("rate-limit"));
	const struct smtp_setting *grey = smtp_setting_named(text_of("greylist"));
	const struct smtp_setting *faulty = smtp_setting_named(text_of("flaky"));
	const struct smtp_setting *plain = smtp_setting_builtin(0);
	struct smtp_setting visits = *rate;
	struct smtp_world a = { .now = 7, .messages = 1, .visit_count = 1, .tuple_count = 1 }, b = a;

	(void)state;
	visits.policy.rate.connections = 2;
#define TELLS(setting, change) \
	b = a, change, assert_true(smtp_world_mark(&a, setting) != smtp_world_mark(&b, setting))
	TELLS(rate, b.now++);
	TELLS(rate, b.messages--);
	TELLS(rate, b.taken[0]++);
	TELLS(&visits, b.visit_count--);
	TELLS(&visits, b.visits[0]++);
	TELLS(faulty, b.met[0]++);
	TELLS(grey, b.tuples[0].mark++);
	TELLS(grey, b.tuples[0].seen++);
	TELLS(smtp_setting_named(text_of("modern")), b.now++);
#undef TELLS
	b = (struct smtp_world){ .now = 99, .messages = 3 };
	assert_true(smtp_world_mark(&a, plain) == smtp_world_mark(&b, plain));
}

/* What stands between two facts is of no matter: a mark rests on facts alone. */
static void the_mark_is_of_facts_alone(void **state)
{
	static struct smtp_trial a, b;

	(void)state;
	memset(&a, 0x5a, sizeof(a));
	memset(&b, 0xa5, sizeof(b));
	smtp_trial_init(&a, smtp_setting_builtin(0), NULL);
	smtp_trial_init(&b, smtp_setting_builtin(0), NULL);
	assert_true(smtp_session_mark(&a.session) == smtp_session_mark(&b.session));
	b.session.facts.extended = true;
	assert_false(smtp_session_mark(&a.session) == smtp_session_mark(&b.session));
}

/* ... and, where no end of the server's patience is looked for, not on how near it is. */
static void the_patient_mark_leaves_strain_out_alone(void **state)
{
	static struct smtp_trial a, b;
	const struct smtp_fact *fact;

	(void)state;
	fill(&a);
	for (size_t n = 0; (fact = smtp_fact_at(n)); n++) {
		if (fact->what != SMTP_FACT_STRAIN && fact->what != SMTP_FACT_STATE)
			continue;
		smtp_trial_copy(&b, &a.session);
		((char *)&b.session + fact->at)[0] ^= 2;
		assert_int_equal(smtp_session_mark_patient(&a.session) ==
				 smtp_session_mark_patient(&b.session),
				 fact->what == SMTP_FACT_STRAIN);
	}
}

static void strain_is_within_what_is_no_smaller_anywhere(void **state)
{
	const struct smtp_strain least = { 1, 1 }, errors = { 2, 1 }, idle = { 1, 2 };

	(void)state;
	assert_true(smtp_strain_is_within(&least, &least));
	assert_true(smtp_strain_is_within(&least, &errors));
	assert_true(smtp_strain_is_within(&least, &idle));
	assert_false(smtp_strain_is_within(&errors, &idle));
	assert_false(smtp_strain_is_within(&idle, &errors));
}

/* One connection of several at one server. */
struct client {
	struct smtp_session session;
	struct smtp_envelope envelope;
	struct smtp_link link;
	struct smtp_turn turn;
};

static unsigned say(struct client *client, const char *line)
{
	smtp_link_line(&client->link, text_of(line));
	assert_true(smtp_link_turn(&client->link, &client->turn));
	return client->turn.reply.code;
}

static void come(struct client *client, struct smtp_server *server, const char *address)
{
	smtp_session_init(&client->session, server, &client->envelope,
			  &(struct smtp_peer){ .address = address });
	smtp_link_open(&client->link, &client->session, NULL);
	smtp_link_connect(&client->link);
	assert_true(smtp_link_turn(&client->link, &client->turn));
	assert_int_equal(say(client, "EHLO client.example"), 250);
}

static unsigned send_mail(struct client *client)
{
	unsigned code = say(client, "MAIL FROM:<ann@example.org>");

	if (code != 250)
		return code;
	assert_int_equal(say(client, "RCPT TO:<bob@example.org>"), 250);
	assert_int_equal(say(client, "DATA"), 354);
	return say(client, ".");
}

/* "rate-limit" takes two messages in ten minutes, whoever brings them. */
static void a_rate_counts_for_all_connections(void **state)
{
	static struct client clients[3];
	struct smtp_server server;

	(void)state;
	smtp_server_init(&server, smtp_setting_named(text_of("rate-limit")), NULL);
	for (int i = 0; i < 3; i++)
		come(&clients[i], &server, "192.0.2.1");
	assert_int_equal(send_mail(&clients[0]), 250);
	assert_int_equal(send_mail(&clients[1]), 250);
	assert_int_equal(send_mail(&clients[2]), 451);
	smtp_server_pass(&server, 600);
	assert_int_equal(send_mail(&clients[2]), 250);
}

/* The clock is moved once, whatever the number of connections; each then finds for
 * itself whether it has been idle for too long. */
static void the_clock_is_the_servers(void **state)
{
	static struct client clients[2];
	struct smtp_server server;

	(void)state;
	smtp_server_init(&server, smtp_setting_builtin(0), NULL);
	come(&clients[0], &server, NULL);
	come(&clients[1], &server, NULL);
	smtp_server_pass(&server, 200);
	assert_int_equal(say(&clients[1], "NOOP"), 250);
	smtp_server_pass(&server, 100);
	for (int i = 0; i < 2; i++)
		smtp_link_time(&clients[i].link);
	assert_true(smtp_link_turn(&clients[0].link, &clients[0].turn));
	assert_int_equal(clients[0].turn.reply.code, 421);
	assert_false(smtp_link_turn(&clients[1].link, &clients[1].turn));
	assert_int_equal(server.world.now, 300);
}

static unsigned try_greylisted(struct smtp_server *server, const char *address)
{
	static struct client client;

	come(&client, server, address);
	assert_int_equal(say(&client, "MAIL FROM:<you@client.example>"), 250);
	return say(&client, "RCPT TO:<bob@example.org>");
}

/* RFC 6647 2.4: the client's address is one of the three. */
static void greylisting_knows_the_client(void **state)
{
	struct smtp_server server;

	(void)state;
	smtp_server_init(&server, smtp_setting_named(text_of("greylist")), NULL);
	assert_int_equal(try_greylisted(&server, "192.0.2.1"), 450);
	smtp_server_pass(&server, 3600);
	assert_int_equal(try_greylisted(&server, "192.0.2.2"), 450);
	assert_int_equal(try_greylisted(&server, "192.0.2.1"), 250);
}

/* Port 465 (RFC 8314 3.3): no STARTTLS is offered, and what needs TLS is taken. */
static void a_connection_can_be_secured_from_the_start(void **state)
{
	static struct smtp_session session;
	struct smtp_server server;

	(void)state;
	smtp_server_init(&server, smtp_setting_named(text_of("submission")), NULL);
	smtp_session_init(&session, &server, NULL, &(struct smtp_peer){ .secured = true });
	assert_true(session.facts.secured);
	assert_false(smtp_offers(&session, SMTP_EXT_STARTTLS));
	smtp_session_init(&session, &server, NULL, NULL);
	assert_true(smtp_offers(&session, SMTP_EXT_STARTTLS));
}

/* As a host of many connections does: an envelope is lent while a mail is open. */
static void an_envelope_is_needed_for_an_open_mail_alone(void **state)
{
	static struct client client;
	struct smtp_server server;

	(void)state;
	smtp_server_init(&server, smtp_setting_builtin(0), NULL);
	come(&client, &server, NULL);
	client.session.envelope = NULL;
	assert_int_equal(say(&client, "RCPT TO:<bob@example.org>"), 503);
	assert_int_equal(say(&client, "MAIL FROM:<ann@example.org>"), 250);
	client.session.envelope = &client.envelope;
	assert_int_equal(say(&client, "RCPT TO:<dave@example.org>"), 550);
	assert_int_equal(say(&client, "RCPT TO:<bob@example.org>"), 250);
	assert_int_equal(say(&client, "DATA"), 354);
	assert_int_equal(say(&client, "."), 250);
	client.session.envelope = NULL;
	assert_int_equal(say(&client, "RSET"), 250);
	assert_int_equal(say(&client, "QUIT"), 221);
}

/* What an idle connection holds, with its wire and its envelope lent. */
static void an_idle_connection_is_small(void **state)
{
	(void)state;
	assert_true(sizeof(struct smtp_session) + sizeof(struct smtp_link) < 4 * 1024);
}

/* A row is carried out by its name, whether it fits or not. */
static void a_row_can_be_taken(void **state)
{
	static struct smtp_trial trial;
	static struct smtp_turn turn;
	const struct smtp_command command = smtp_command_read(text_of("EHLO client.example"));
	enum smtp_verb verb;
	const struct smtp_rule *rule = smtp_rule_named(text_of("ehlo.accepted"), &verb);

	(void)state;
	assert_non_null(rule);
	smtp_trial_init(&trial, smtp_setting_builtin(0), NULL);
	smtp_engine_take(&trial.session, rule, verb, &command, &turn);
	assert_ptr_equal(turn.rule, rule);
	assert_int_equal(turn.check_count, 0);
	assert_int_equal(trial.session.state, SMTP_GREETED);
	assert_true(trial.session.facts.extended);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_member_is_a_fact_of_the_list),
		cmocka_unit_test(each_fact_tells_sessions_apart),
		cmocka_unit_test(what_ends_is_forgotten_and_nothing_else),
		cmocka_unit_test(what_a_server_remembers_tells_sessions_apart),
		cmocka_unit_test(the_mark_is_of_facts_alone),
		cmocka_unit_test(the_patient_mark_leaves_strain_out_alone),
		cmocka_unit_test(strain_is_within_what_is_no_smaller_anywhere),
		cmocka_unit_test(a_rate_counts_for_all_connections),
		cmocka_unit_test(the_clock_is_the_servers),
		cmocka_unit_test(greylisting_knows_the_client),
		cmocka_unit_test(a_connection_can_be_secured_from_the_start),
		cmocka_unit_test(an_envelope_is_needed_for_an_open_mail_alone),
		cmocka_unit_test(an_idle_connection_is_small),
		cmocka_unit_test(a_row_can_be_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
