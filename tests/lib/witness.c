// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/witness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char witness_letter[WITNESS_LETTER_MAX];
struct witness_answer witness_answers[WITNESS_LINES_MAX];

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct text without_end(struct text octets)
{
	if (octets.len && octets.at[octets.len - 1] == '\n')
		octets.len--;
	if (octets.len && octets.at[octets.len - 1] == '\r')
		octets.len--;
	return octets;
}

/* Where c stands outside quotes, from the left or the last one; t.len: nowhere. */
static size_t find_bare(struct text t, char c, bool last)
{
	bool quoted = false;
	size_t found = t.len;

	for (size_t i = 0; i < t.len; i++) {
		if (quoted && t.at[i] == '\\')
			i++;
		else if (t.at[i] == '"')
			quoted = !quoted;
		else if (!quoted && t.at[i] == c) {
			found = i;
			if (!last)
				return i;
		}
	}
	return found;
}

static void read_path(struct witness_line *line)
{
	struct text t = line->argument;
	size_t colon = text_find(t, ':');
	size_t at, end;

	t = text_trim(text_skip(t, colon < t.len ? colon + 1 : t.len));
	line->bracketed = t.len && t.at[0] == '<';
	line->doubled = t.len > 1 && t.at[0] == '<' && t.at[1] == '<';
	while (t.len > 1 && t.at[0] == '<' && t.at[1] == '<')
		t = text_skip(t, 1);
	end = find_bare(text_skip(t, line->bracketed), line->bracketed ? '>' : ' ', false) +
	      line->bracketed;
	line->closed = line->bracketed && end < t.len;
	line->path = text_skip(text_head(t, end), line->bracketed);
	line->behind = text_skip(t, end + line->bracketed);
	if (line->path.len && line->path.at[0] == '@') {
		at = text_find(line->path, ':');
		line->route = text_head(line->path, at);
		line->path = text_skip(line->path, at + 1);
	}
	at = find_bare(line->path, '@', true);
	line->local = text_head(line->path, at);
	line->domain = text_skip(line->path, at + 1);
}

struct witness_line witness_read(struct text octets)
{
	struct witness_line line = { .line = without_end(octets) };
	struct text rest = line.line;
	size_t n = 0;

	while (n < rest.len && !is_blank(rest.at[n]) && rest.at[n] != '\r')
		n++;
	for (size_t i = 0; i < n && n < sizeof(line.verb); i++)
		line.verb[i] = text_upper(rest.at[i]);
	rest = text_skip(rest, n);
	while (rest.len && is_blank(rest.at[0]))
		rest = text_skip(rest, 1);
	line.argument = text_trim_right(rest);
	read_path(&line);
	return line;
}

struct text witness_parameter(const struct witness_line *line, const char *name, unsigned n)
{
	struct text rest = line->behind;

	while (rest.len) {
		struct text word = text_take(&rest, ' ');
		struct text key = text_head(word, text_find(word, '='));

		if (text_is_fold(key, name) && n-- == 0)
			return text_skip(word, key.len + (key.len < word.len));
	}
	return (struct text){ NULL, 0 };
}

/* Where a line of the letter ends, from `at` on: behind its end. Without one, the end. */
static size_t line_end(const struct witness *witness, size_t at, size_t *end)
{
	bool lenient = witness->setting->bare_ends;

	for (size_t i = at; i < witness->letter; i++) {
		if (witness_letter[i] != '\n')
			continue;
		if (i > at && witness_letter[i - 1] == '\r') {
			*end = 2;
			return i + 1;
		}
		if (lenient) {
			*end = 1;
			return i + 1;
		}
	}
	*end = 0;
	return witness->letter;
}

static void count_line(const struct witness *witness, struct witness_counts *counts,
		       struct text line, bool *body)
{
	for (size_t i = 0; i < line.len; i++) {
		counts->nul |= line.at[i] == '\0';
		counts->eight_header |= !*body && (line.at[i] & 0x80);
		counts->eight_body |= *body && (line.at[i] & 0x80);
		counts->bare_ends += line.at[i] == '\r' || line.at[i] == '\n';
	}
	counts->long_lines += line.len > witness->setting->limits.text_line;
	counts->received += !*body && text_starts_fold(line, "Received:");
	if (!line.len)
		*body = true;
}

struct witness_counts witness_count(const struct witness *witness)
{
	bool stuffed = witness->stuffed;
	struct witness_counts counts = { .octets = 0 };
	bool body = false;

	for (size_t at = 0; at < witness->letter;) {
		size_t ends, next = line_end(witness, at, &ends);
		struct text line = text_span(witness_letter + at, next - at - ends);

		at = next;
		if (stuffed && ends && text_is(line, "."))
			break;
		if (stuffed && line.len && line.at[0] == '.')
			line = text_skip(line, 1);
		counts.octets += line.len + ends;
		counts.lines += ends > 0;
		count_line(witness, &counts, line, &body);
	}
	return counts;
}

static void end_mail(struct witness *witness)
{
	witness->mail = false;
	witness->recipients = 0;
	witness->refused = 0;
	witness->chunks = false;
	witness->failed = false;
	witness->mail_line = witness->data_line = 0;
	witness->utf8 = false;
	witness->body = 0;
	witness->size = 0;
	witness->answered = witness->taken = 0;
}

void witness_begin(struct witness *witness, const struct smtp_setting *setting)
{
	memset(witness, 0, sizeof(*witness));
	witness->setting = setting;
}

void witness_reconnect(struct witness *witness)
{
	struct witness was = *witness;

	witness_begin(witness, was.setting);
	witness->now = was.now;
	witness->visits = was.visits;
	witness->taken_count = was.taken_count;
	memcpy(witness->visit, was.visit, sizeof(was.visit));
	memcpy(witness->taken_at, was.taken_at, sizeof(was.taken_at));
	witness->put_off_count = was.put_off_count;
	memcpy(witness->put_off, was.put_off, sizeof(was.put_off));
}

static void keep(char *at, size_t size, struct text t)
{
	snprintf(at, size, "%.*s", (int)t.len, t.at ? t.at : "");
}

static void greet(struct witness *witness, const struct witness_line *line, bool extended)
{
	end_mail(witness);
	witness->hello = true;
	witness->extended = extended;
	witness->hello_line = witness->lines;
	keep(witness->client, sizeof(witness->client), line->argument);
}

static void open_mail(struct witness *witness, const struct witness_line *line)
{
	struct text body = witness_parameter(line, "BODY", 0);
	struct text size = witness_parameter(line, "SIZE", 0);

	end_mail(witness);
	witness->mail = true;
	witness->mail_line = witness->lines;
	keep(witness->sender, sizeof(witness->sender), text_trim(line->path));
	witness->utf8 = witness_parameter(line, "SMTPUTF8", 0).at != NULL;
	witness->body = text_is_fold(body, "8BITMIME") ? 1 : text_is_fold(body, "BINARYMIME") ? 2 : 0;
	if (size.len)
		text_number(size, ~0ul, &witness->size);
}

static void add_recipient(struct witness *witness, const struct witness_line *line)
{
	struct text notify = witness_parameter(line, "NOTIFY", 0);
	struct witness_rcpt *rcpt = &witness->recipient[witness->recipients++];
	char list[120];

	keep(rcpt->address, sizeof(rcpt->address), line->path);
	keep(list, sizeof(list), notify);
	for (char *c = list; *c; c++)
		*c = text_upper(*c);
	rcpt->notify = (strstr(list, "NEVER") ? 1u : 0) | (strstr(list, "SUCCESS") ? 2u : 0) |
		       (strstr(list, "FAILURE") ? 4u : 0) | (strstr(list, "DELAY") ? 8u : 0);
}

void witness_tuple(const struct witness *witness, struct text recipient, char at[700])
{
	snprintf(at, 700, "%s>%.*s", witness->sender, (int)recipient.len,
		 recipient.at ? recipient.at : "");
	for (char *c = at; *c; c++)
		*c = text_lower(*c);
}

static void put_off(struct witness *witness, const struct witness_line *line)
{
	unsigned n = witness->put_off_count;
	char tuple[700];

	witness_tuple(witness, line->path, tuple);
	for (unsigned i = 0; i < n; i++)
		if (strcmp(witness->put_off[i].tuple, tuple) == 0)
			return;
	if (n == WITNESS_PUT_OFF_MAX)
		return;
	memcpy(witness->put_off[n].tuple, tuple, sizeof(tuple));
	witness->put_off[n].seen = witness->now;
	witness->put_off_count++;
}

static void refuse_recipient(struct witness *witness, const struct witness_line *line,
			     const struct smtp_turn *turn)
{
	unsigned n = witness->refused++;

	if (turn->reply.code / 10 == 45)
		put_off(witness, line);

	if (n >= WITNESS_RCPT_MAX)
		return;
	witness->refusal[n].line = witness->lines;
	witness->refusal[n].code = turn->reply.code;
	memcpy(witness->refusal[n].enhanced, turn->reply.enhanced,
	       sizeof(turn->reply.enhanced));
}

/* The octets that follow belong to a chunk (RFC 3030 2). */
static void begin_chunk(struct witness *witness, const struct witness_line *line)
{
	struct text rest = line->argument;
	struct text number = text_take(&rest, ' ');
	struct witness_chunk *chunk = &witness->chunk;
	size_t digits = 0;

	while (digits < number.len && text_is_digit(number.at[digits]))
		digits++;
	*chunk = (struct witness_chunk){ .last = text_is_fold(rest, "LAST") };
	chunk->garbled = digits < number.len || (rest.len && !chunk->last);
	text_number(text_head(number, digits), ~0ul, &chunk->size);
	chunk->left = chunk->size;
	chunk->unintroduced = !witness->hello && !witness->mail;
	chunk->after_helo = witness->hello && !witness->extended;
	chunk->without_mail = witness->hello && !witness->mail;
	chunk->without_recipient = witness->mail && !witness->recipients;
	if (!witness->chunks) {
		witness->data_line = witness->lines;
		witness->letter = 0;
	}
	witness->stuffed = false;
	witness->mode = WITNESS_CHUNK;
}

static void accept_message(struct witness *witness)
{
	unsigned n = witness->taken_count++ % WITNESS_PAST_MAX;

	witness->taken_at[n] = witness->now;
}

static void hear_command(struct witness *witness, struct text octets,
			 const struct smtp_turn *turn)
{
	struct witness_line line = witness_read(octets);
	unsigned code = turn->reply.code;
	bool good = code / 100 == 2;

	switch (turn->verb) {
	case SMTP_EHLO:
	case SMTP_LHLO:
	case SMTP_HELO:
		if (good)
			greet(witness, &line, turn->verb != SMTP_HELO);
		break;
	case SMTP_MAIL:
		if (good)
			open_mail(witness, &line);
		break;
	case SMTP_RCPT:
		if (good && witness->recipients < WITNESS_RCPT_MAX)
			add_recipient(witness, &line);
		else if (!good && witness->mail)
			refuse_recipient(witness, &line, turn);
		break;
	case SMTP_RSET:
		if (good)
			end_mail(witness);
		break;
	case SMTP_STARTTLS:
		if (good) {
			end_mail(witness);
			witness->hello = witness->extended = false;
			witness->login = false;
			witness->secured = true;
		}
		break;
	case SMTP_AUTH:
		witness->login |= good;
		if (code == 334) {
			struct text rest = line.argument;
			struct text name = text_take(&rest, ' ');

			keep(witness->mechanism, sizeof(witness->mechanism), name);
			witness->mode = WITNESS_LOGIN;
		}
		break;
	case SMTP_DATA:
		if (code == 354) {
			witness->mode = WITNESS_LETTER;
			witness->data_line = witness->lines;
			witness->letter = 0;
			witness->stuffed = true;
		} else if (code / 100 == 5 && !line.argument.len && witness->mail &&
			   (witness->chunks || witness->body == 2)) {
			witness->failed_line = witness->failed ? witness->failed_line
							       : witness->lines;
			witness->failed = true;
		}
		break;
	case SMTP_BDAT:
		if (!code)
			begin_chunk(witness, &line);
		break;
	default:
		break;
	}
	if (turn->verb != SMTP_UNKNOWN && turn->verb != SMTP_OVERLONG)
		witness->after_dot = false;
}

static void keep_octets(struct witness *witness, struct text octets)
{
	size_t fits = WITNESS_LETTER_MAX - witness->letter;

	octets = text_head(octets, fits);
	if (octets.len)
		memcpy(witness_letter + witness->letter, octets.at, octets.len);
	witness->letter += octets.len;
}

/* LMTP: one reply for each recipient, and the mail is over with the last (RFC 2033 4.2). */
static void hear_delivery(struct witness *witness, bool good)
{
	if (good && !witness->taken++)
		accept_message(witness);
	if (++witness->answered >= witness->recipients)
		end_mail(witness);
}

static void hear_letter(struct witness *witness, const struct smtp_turn *turn)
{
	if (!turn->reply.code)
		return;
	witness->mode = WITNESS_COMMANDS;
	witness->after_dot = true;
	witness->dot_line = witness->lines;
	if (turn->verb == SMTP_DELIVERY) {
		hear_delivery(witness, turn->reply.code / 100 == 2);
		return;
	}
	if (turn->reply.code / 100 == 2)
		accept_message(witness);
	end_mail(witness);
}

static void hear_chunk(struct witness *witness, const struct smtp_turn *turn)
{
	bool good = turn->reply.code / 100 == 2;

	if (witness->chunk.left)
		return;
	witness->mode = WITNESS_COMMANDS;
	if (turn->verb == SMTP_DELIVERY) {
		if (witness->recipients)
			hear_delivery(witness, good);
	} else if (good && witness->chunk.last) {
		accept_message(witness);
		end_mail(witness);
	} else if (good) {
		witness->chunks = true;
	} else if (turn->reply.code && (witness->hello || witness->mail)) {
		witness->failed_line = witness->failed ? witness->failed_line : witness->lines;
		witness->failed = true;
	}
}

/* How many lines these octets ended. */
static unsigned line_ends(struct witness *witness, struct text octets)
{
	unsigned count = 0;

	if (witness->mode == WITNESS_COMMANDS || witness->mode == WITNESS_LOGIN)
		return octets.len > 0;
	for (size_t i = 0; i < octets.len; i++) {
		bool cr = i ? octets.at[i - 1] == '\r' : witness->last_cr;

		witness->vague |= octets.at[i] == '\n' && !cr && witness->setting->dialect;
		count += octets.at[i] == '\n' &&
			 (cr || witness->mode == WITNESS_CHUNK || witness->setting->bare_ends);
	}
	witness->last_cr = octets.len && octets.at[octets.len - 1] == '\r';
	return count;
}

static void hear_event(struct witness *witness, const struct smtp_turn *turn)
{
	if (turn->verb == SMTP_CONNECT) {
		witness->welcomed = turn->reply.code == 220;
		witness->turned_away = !witness->welcomed;
		if (witness->welcomed)
			witness->visit[witness->visits++ % WITNESS_PAST_MAX] = witness->now;
	} else if (witness->mode == WITNESS_CHUNK) {
		hear_chunk(witness, turn);
	} else if (turn->verb == SMTP_DELIVERY) {
		hear_delivery(witness, turn->reply.code / 100 == 2);
	}
}

void witness_turn(struct witness *witness, struct text octets, const struct smtp_turn *turn,
		  bool closed)
{
	bool had_mail = witness->mail;

	witness->lines += line_ends(witness, octets);
	witness->errors += turn->reply.code >= 400 && turn->verb != SMTP_CONNECT;
	if (octets.len && witness->lines < WITNESS_LINES_MAX)
		witness_answers[witness->lines] =
			(struct witness_answer){ turn->reply.code, turn->verb, had_mail };
	if (!octets.len) {
		hear_event(witness, turn);
	} else if (witness->mode == WITNESS_LETTER) {
		keep_octets(witness, octets);
		hear_letter(witness, turn);
	} else if (witness->mode == WITNESS_CHUNK) {
		keep_octets(witness, octets);
		witness->chunk.left -= octets.len < witness->chunk.left ? octets.len
									: witness->chunk.left;
		hear_chunk(witness, turn);
	} else if (witness->mode == WITNESS_LOGIN) {
		witness->login |= turn->reply.code == 235;
		if (turn->reply.code != 334)
			witness->mode = WITNESS_COMMANDS;
	} else {
		hear_command(witness, octets, turn);
	}
	witness->closed |= closed;
	if (closed)
		end_mail(witness);
}
