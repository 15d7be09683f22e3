// SPDX-License-Identifier: GPL-3.0-or-later
/* Flaws of a line as a whole: what it is, when it is no command. */
#include "smtp/grammar/flaw_inside.h"

static const struct smtp_flaw_found none = { .flaw = SMTP_FLAW_NONE };

/* Marks that examples put in front of a line: the client's, then the server's. */
static const char *const marks[] = { "C:", "S:", ">>>", "<<<", "-->", "<--", "->", "<-", ">", "<",
				     "client:", "server:", "$", "#" };

static struct smtp_flaw_found in_marks(struct text line)
{
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		size_t end = strlen(marks[i]);

		if (!text_starts_fold(line, marks[i]))
			continue;
		while (end < line.len && line.at[end] == ' ')
			end++;
		return smtp_flaw_cut(SMTP_FLAW_LINE_EXAMPLE, 0, end);
	}
	return none;
}

static bool is_reply(struct text line)
{
	return line.len >= 3 && line.at[0] >= '2' && line.at[0] <= '5' &&
	       text_is_digit(line.at[1]) && text_is_digit(line.at[2]) &&
	       (line.len == 3 || line.at[3] == ' ' || line.at[3] == '-');
}

static bool is_http(struct text line)
{
	/* The last two may be followed by what is no path, so that a word of HTTP is asked. */
	static const char *const methods[] = { "GET /", "HEAD /", "POST /", "PUT /", "DELETE /",
					       "OPTIONS ", "CONNECT " };
	enum { WITH_PATH = 5 };

	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
		bool sure = i < WITH_PATH || text_has(line, "HTTP/");

		if (sure && text_starts_fold(line, methods[i]))
			return true;
	}
	return text_starts_fold(line, "Host: ");
}

/* What is not SMTP at all. */
static struct smtp_flaw_found in_foreign(struct text line)
{
	if (line.len > 1 && line.at[0] == 0x16 && line.at[1] == 0x03)
		return smtp_flaw_at(SMTP_FLAW_LINE_TLS, 0, 2);
	if (text_starts_fold(line, "PROXY ") || text_starts_fold(line, "\r\n\r\n"))
		return smtp_flaw_at(SMTP_FLAW_LINE_PROXY, 0, line.len);
	if (is_http(line))
		return smtp_flaw_at(SMTP_FLAW_LINE_HTTP, 0, line.len);
	if (is_reply(line))
		return smtp_flaw_at(SMTP_FLAW_LINE_REPLY, 0, line.len);
	return none;
}

static struct smtp_flaw_found in_octets(struct text line)
{
	for (size_t i = 0; i < line.len; i++) {
		unsigned char byte = (unsigned char)line.at[i];

		if (byte == '\r' && i + 1 == line.len)
			return smtp_flaw_cut(SMTP_FLAW_LINE_CR_TWICE, i, 1);
		if (byte == '\n')
			return smtp_flaw_at(SMTP_FLAW_LINE_LF, i, 1);
		if ((byte < ' ' && byte != '\t') || byte == 0x7f)
			return smtp_flaw_cut(SMTP_FLAW_LINE_CONTROL, i, 1);
		if (byte >= 0x80) {
			size_t end = i + 1;

			while (end < line.len && ((unsigned char)line.at[end] & 0xC0) == 0x80)
				end++;
			return smtp_flaw_at(SMTP_FLAW_LINE_EIGHT_BIT, i, end - i);
		}
	}
	return none;
}

static struct smtp_flaw_found in_blanks(struct text line)
{
	size_t gap = 0;

	while (gap < line.len && (line.at[gap] == ' ' || line.at[gap] == '\t'))
		gap++;
	if (gap == line.len)
		return smtp_flaw_at(SMTP_FLAW_LINE_EMPTY, 0, line.len);
	if (!gap)
		return none;
	return smtp_flaw_cut(line.at[0] == '\t' ? SMTP_FLAW_LINE_TAB : SMTP_FLAW_LINE_SPACE, 0, gap);
}

/* Whether what stands right behind a verb can be what was to follow its space. */
static bool is_glued(struct text behind)
{
	return text_starts_fold(behind, "FROM:") || text_starts_fold(behind, "TO:") ||
	       (behind.len && (behind.at[0] == '<' || text_find(behind, '.') < behind.len));
}

/* A verb, and what stands where a space must. */
static struct smtp_flaw_found behind_verb(struct text line, struct text word)
{
	struct text behind = text_skip(line, word.len);

	if (!text_starts_fold(line, word.at) || !behind.len)
		return none;
	if (behind.at[0] == '\t')
		return smtp_flaw_put(SMTP_FLAW_VERB_TAB, word.len, 1, " ");
	if (behind.at[0] == ':')
		return smtp_flaw_cut(SMTP_FLAW_VERB_COLON, word.len, 1);
	if (is_glued(behind))
		return smtp_flaw_put(SMTP_FLAW_VERB_GLUED, word.len, 0, " ");
	return none;
}

bool smtp_word_is_near(struct text a, struct text b)
{
	size_t same = 0, from_end = 0;

	while (same < a.len && same < b.len &&
	       text_upper(a.at[same]) == text_upper(b.at[same]))
		same++;
	while (from_end < a.len - same && from_end < b.len - same &&
	       text_upper(a.at[a.len - 1 - from_end]) == text_upper(b.at[b.len - 1 - from_end]))
		from_end++;
	a = text_head(text_skip(a, same), a.len - same - from_end);
	b = text_head(text_skip(b, same), b.len - same - from_end);
	if (a.len <= 1 && b.len <= 1)
		return true;
	return a.len == 2 && b.len == 2 && text_upper(a.at[0]) == text_upper(b.at[1]) &&
	       text_upper(a.at[1]) == text_upper(b.at[0]);
}

static struct smtp_flaw_found in_verb(struct text line)
{
	const struct smtp_verb_word *known;
	struct text word = text_head(line, text_find(line, ' '));
	struct smtp_flaw_found found;

	for (size_t n = 0; (known = smtp_verb_word(n)); n++) {
		found = behind_verb(line, text_of(known->word));
		if (found.flaw)
			return found;
	}
	for (size_t n = 0; (known = smtp_verb_word(n)); n++)
		if (smtp_word_is_near(word, text_of(known->word)))
			return smtp_flaw_put(SMTP_FLAW_VERB_NEAR, 0, word.len, known->word);
	return none;
}

/* "Name:" at the start of the line, as RFC 5322 2.2 has it. */
static bool is_header_field(struct text line)
{
	size_t colon = text_find(line, ':');

	if (colon == 0 || colon == line.len)
		return false;
	if (colon + 1 < line.len && line.at[colon + 1] == '<')
		return false;
	for (size_t i = 0; i < colon; i++)
		if (!text_is_letter(line.at[i]) && !text_is_digit(line.at[i]) &&
		    line.at[i] != '-')
			return false;
	return true;
}

struct smtp_flaw_found smtp_flaw_in_line(const struct smtp_command *c)
{
	struct text line = c->line;
	struct smtp_flaw_found found = in_foreign(line);

	if (!found.flaw)
		found = in_octets(line);
	if (!found.flaw)
		found = in_blanks(line);
	if (!found.flaw && c->verb != SMTP_UNKNOWN)
		return none;
	if (!found.flaw)
		found = in_verb(line);
	if (!found.flaw)
		found = in_marks(line);
	if (!found.flaw && is_header_field(line))
		found = smtp_flaw_at(SMTP_FLAW_LINE_HEADER_FIELD, 0, text_find(line, ':') + 1);
	if (!found.flaw)
		found = smtp_flaw_at(SMTP_FLAW_VERB_UNKNOWN, 0, text_find(line, ' '));
	return found;
}
