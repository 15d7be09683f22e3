// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/tui/input.h"

#include "base/width.h"

#include <errno.h>
#include <unistd.h>

/* The brackets around a paste, as xterm has them. */
static const char opening[] = "\033[200~", closing[] = "\033[201~";

enum { CTRL_C = 3 };

size_t input_add(struct input *input, struct text bytes)
{
	size_t taken = 0;

	for (; taken < bytes.len && input->count < INPUT_SIZE; taken++) {
		size_t tail = (input->head + input->count++) % INPUT_SIZE;

		input->ring[tail] = (unsigned char)bytes.at[taken];
	}
	input->total += taken;
	return taken;
}

void input_read(struct input *input, int fd)
{
	char bytes[INPUT_SIZE];
	ssize_t got = read(fd, bytes, INPUT_SIZE - input->count);

	if (got > 0)
		input_add(input, text_span(bytes, (size_t)got));
	else if (got == 0 ? input->count < INPUT_SIZE : errno != EINTR && errno != EAGAIN)
		input->ended = true;
}

static unsigned char peek(const struct input *input, size_t n)
{
	return input->ring[(input->head + n) % INPUT_SIZE];
}

int input_take(struct input *input)
{
	unsigned char byte = peek(input, 0);

	if (!input->count)
		return -1;
	input->head = (input->head + 1) % INPUT_SIZE;
	input->count--;
	return byte;
}

/* How many bytes a character that begins so may have. */
static size_t size_promised(unsigned char first)
{
	if (first < 0xC2 || first > 0xF4)
		return 1;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool input_is_part(struct text bytes)
{
	for (size_t i = 1; i < bytes.len; i++)
		if (((unsigned char)bytes.at[i] & 0xC0) != 0x80)
			return false;
	return bytes.len && bytes.len < size_promised((unsigned char)bytes.at[0]);
}

int input_take_utf8(struct input *input)
{
	char bytes[4];
	size_t count = 0, size;
	long rune;

	if (!input->count)
		return -1;
	if (input->inside) {
		input->inside--;
		return input_take(input);
	}
	for (; count < sizeof(bytes) && count < input->count; count++)
		bytes[count] = (char)peek(input, count);
	size = rune_next(text_span(bytes, count), &rune);
	if (rune < 0 && input_is_part(text_span(bytes, count)))
		return INPUT_WAITS;
	if (rune < 0) {
		input_take(input);
		return INPUT_DROPPED;
	}
	input->inside = (unsigned)size - 1;
	return input_take(input);
}

/* Whether what waits begins with word, or, as far as it has come, might. */
static enum input_paste begins(const struct input *input, const char *word)
{
	for (size_t i = 0; word[i]; i++) {
		if (i == input->count)
			return i ? INPUT_PART : INPUT_KEYS;
		if (peek(input, i) != (unsigned char)word[i])
			return INPUT_KEYS;
	}
	return INPUT_PASTE;
}

enum input_paste input_paste(const struct input *input)
{
	return input->count > 1 ? begins(input, opening) : INPUT_KEYS;
}

static void take_word(struct input *input, const char *word)
{
	while (*word++)
		input_take(input);
}

void input_paste_begin(struct input *input)
{
	take_word(input, opening);
	input->pasting = true;
	input->after_cr = false;
}

static enum input_piece paste_ends(struct input *input)
{
	input->pasting = false;
	return INPUT_OVER;
}

/* Takes a byte of a paste. Whether it ended a line; CRLF ends one. */
static bool take_pasted(struct input *input, struct buffer *text)
{
	bool after_cr = input->after_cr;
	int byte = input_take(input);

	input->after_cr = byte == '\r';
	if (byte == '\r' || (byte == '\n' && !after_cr))
		return true;
	if (byte != '\n')
		buffer_byte(text, (char)byte);
	return false;
}

enum input_piece input_paste_take(struct input *input, struct buffer *text)
{
	if (input->count == 1 && peek(input, 0) == CTRL_C) {
		input_take(input);
		return paste_ends(input);
	}
	while (input->count) {
		enum input_paste end = begins(input, closing);

		if (end == INPUT_PASTE) {
			take_word(input, closing);
			return paste_ends(input);
		}
		if (end == INPUT_PART)
			break;
		if (take_pasted(input, text))
			return INPUT_LINE;
	}
	return INPUT_REST;
}
