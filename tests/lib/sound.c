// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/sound.h"

#include "smtp/session/facts.h"

#define STATES(...) ((const enum smtp_state[]){ __VA_ARGS__, SMTP_STAY })

static bool is_in(const struct smtp_session *s, const enum smtp_state *states)
{
	while (*states && *states != s->state)
		states++;
	return *states != SMTP_STAY;
}

/* Whether nothing is left of a mail but, where BDAT came without one, that it failed. */
static bool has_no_mail(const struct smtp_session *s, bool failed_chunk)
{
	const struct smtp_facts *f = &s->facts;
	const struct smtp_options *o = &f->options;
	bool open = f->reverse_path.length || f->recipient_count || f->refused ||
		    s->memory.mail_line || f->delivery.answered || f->delivery.taken;
	bool asked = o->size || o->body || o->utf8 || o->ret || o->envid_length;
	bool letter = s->content.octets || s->content.lines || s->content.in_body;

	return !open && !asked && !letter && (failed_chunk || !f->chunk.failed);
}

/* RFC 5321 3.3, 4.1.1.4, 4.1.1.5 and 4.1.4: which states a mail is open in, and that RSET,
 * EHLO, the message's end and the connection's leave nothing of it. */
static const char *unsound_mail(const struct smtp_session *s)
{
	const struct smtp_facts *f = &s->facts;

	if (is_in(s, STATES(SMTP_CONNECTING, SMTP_CONNECTED, SMTP_TURNED_AWAY)) &&
	    !has_no_mail(s, false))
		return "nothing is left of a mail where none can be open";
	if (is_in(s, STATES(SMTP_GREETED, SMTP_IN_AUTH, SMTP_CLOSED)) && !has_no_mail(s, true))
		return "nothing is left of a mail that is over";
	if (is_in(s, STATES(SMTP_IN_MAIL, SMTP_IN_RCPT, SMTP_IN_DATA, SMTP_IN_CHUNKS,
			    SMTP_DELIVERING)) && !s->memory.mail_line)
		return "a mail that is open was opened on some line";
	if (s->state == SMTP_IN_MAIL && f->recipient_count)
		return "a mail without recipients has none";
	if (is_in(s, STATES(SMTP_IN_RCPT, SMTP_IN_DATA, SMTP_DELIVERING)) && !f->recipient_count)
		return "a mail with recipients has one";
	if (s->state == SMTP_DELIVERING && f->delivery.answered >= f->recipient_count)
		return "some recipient still waits for a reply (RFC 2033 4.2)";
	if (f->delivery.taken > f->delivery.answered || f->delivery.answered > f->recipient_count)
		return "replies are counted once for each recipient";
	return NULL;
}

/* RFC 5321 4.1.1.1, RFC 3207 4.2 and RFC 4954 4. */
static const char *unsound_greeting(const struct smtp_session *s, const struct smtp_turn *turn)
{
	bool introduced = s->facts.client_length > 0;

	if (is_in(s, STATES(SMTP_CONNECTING, SMTP_CONNECTED)) &&
	    (introduced || s->memory.hello_line))
		return "who has not introduced himself has no name";
	if (is_in(s, STATES(SMTP_GREETED, SMTP_IN_AUTH)) && !introduced)
		return "who has introduced himself has a name";
	if (turn->verb == SMTP_STARTTLS && turn->reply.code == 220 &&
	    (!s->facts.secured || introduced || s->facts.login))
		return "STARTTLS brings TLS and forgets the greeting";
	if (s->state != SMTP_IN_AUTH && s->login.exchange.mechanism)
		return "of a login that is over nothing is kept, for it may hold a password";
	if ((turn->verb == SMTP_AUTH || turn->verb == SMTP_RESPONSE) && turn->reply.code == 235 &&
	    !s->facts.login)
		return "who has logged in has a login";
	return NULL;
}

static bool is_kept(struct text said, const char *at, unsigned short length)
{
	return text_equal(said, text_span(at, length));
}

/* RFC 5321 4.1.1.1 to 4.1.1.5: what a command that was accepted has brought about. Dialects
 * overlook what is wrong with names and paths, and then keep something else. */
static const char *unsound_command(const struct smtp_session *s, const struct smtp_turn *turn)
{
	const struct smtp_facts *f = &s->facts;
	const struct smtp_command *c = &turn->command;
	const struct smtp_address *last = f->recipient_count
		? &s->envelope->recipients[f->recipient_count - 1] : NULL;

	if (turn->reply.code >= 400 || !turn->reply.code || s->setting->dialect)
		return NULL;
	switch (turn->verb) {
	case SMTP_EHLO:
	case SMTP_HELO:
	case SMTP_LHLO:
		return s->state == SMTP_GREETED && is_kept(c->argument, f->client, f->client_length) &&
		       f->extended == (turn->verb != SMTP_HELO) && s->memory.hello_line == turn->line
			? NULL : "the last greeting counts";
	case SMTP_MAIL:
		return s->state == SMTP_IN_MAIL && s->memory.mail_line == turn->line &&
		       is_kept(c->path.mailbox, f->reverse_path.at, f->reverse_path.length)
			? NULL : "MAIL opens a mail from the sender that it names";
	case SMTP_RCPT:
		return s->state == SMTP_IN_RCPT && last &&
		       is_kept(c->path.mailbox, last->at, last->length)
			? NULL : "RCPT adds the recipient that it names";
	case SMTP_DATA:
		return s->state == SMTP_IN_DATA && !s->content.octets && !s->content.lines &&
		       s->memory.data_line == turn->line ? NULL : "DATA begins a message";
	case SMTP_RSET:
		return has_no_mail(s, false) ? NULL : "RSET clears the mail";
	default:
		return NULL;
	}
}

/* RFC 3030 2 and 3: a chunk that was refused, or DATA between chunks, fails the mail. */
static const char *unsound_chunk(const struct smtp_session *s, const struct smtp_turn *turn)
{
	const struct smtp_chunk *chunk = &s->facts.chunk;
	bool open = is_in(s, STATES(SMTP_IN_MAIL, SMTP_IN_RCPT, SMTP_IN_CHUNKS));

	if (turn->verb == SMTP_CHUNK && turn->reply.code >= 400 && open && !chunk->failed)
		return "a mail of which a chunk was refused has failed";
	if (turn->verb == SMTP_DATA && turn->reply.code < 400 && chunk->failed)
		return "DATA is not taken in a mail that has failed";
	if (turn->verb == SMTP_BDAT && s->state == SMTP_IN_CHUNK &&
	    (chunk->from != turn->before || (turn->before != SMTP_IN_CHUNKS &&
					     s->memory.data_line != turn->line)))
		return "a message in chunks begins with the first BDAT";
	if (chunk->failed && !s->memory.failed_line)
		return "a mail that failed did so on some line";
	if (s->state == SMTP_IN_CHUNK && turn->verb == SMTP_BDAT && chunk->left != chunk->size)
		return "of a chunk that was just announced all octets are to come";
	if (is_in(s, STATES(SMTP_CONNECTED, SMTP_GREETED, SMTP_CLOSED)) && !chunk->failed &&
	    (chunk->size || chunk->left || chunk->last || chunk->doom))
		return "nothing is left of a chunk that is over";
	return NULL;
}

/* RFC 6531 3.7.4.2: only who has asked for UTF-8 is answered in it. */
static const char *unsound_words(const struct smtp_session *s, const struct smtp_turn *turn)
{
	bool moved = turn->reply.code == 251 || turn->reply.code == 551;
	bool asked = turn->command.utf8 || (moved && s->facts.options.utf8);

	return turn->reply.utf8 == asked ? NULL : "who asks for UTF-8 is answered in it";
}

const char *sound_after(const struct smtp_session *session, const struct smtp_turn *turn)
{
	const char *not_so = unsound_mail(session);

	if (!not_so)
		not_so = unsound_greeting(session, turn);
	if (!not_so)
		not_so = unsound_words(session, turn);
	if (!not_so)
		not_so = unsound_command(session, turn);
	return not_so ? not_so : unsound_chunk(session, turn);
}
