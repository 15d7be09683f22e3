// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/plain_input.h"

#include "face/plain_edit.h"

#include <stdio.h>
#include <stdlib.h>

struct plain_input {
	bool typed;
	char *piped;          /* getline's memory */
	size_t piped_size;
	struct buffer entered; /* all that came with the last Enter */
	size_t taken;          /* of it, by plain_input_line() */
	bool more;             /* there is a line in it not taken yet */
};

struct plain_input *plain_input_new(struct tutor *tutor, bool typed)
{
	struct plain_input *input = heap_new(1, sizeof(*input));

	input->typed = typed;
	if (typed)
		plain_edit_begin(tutor);
	return input;
}

void plain_input_free(struct plain_input *input)
{
	if (input->typed)
		plain_edit_end();
	free(input->piped);
	buffer_free(&input->entered);
	free(input);
}

/* The first line of text that was entered; *size is its length with its end. */
static struct text entered_line(struct text entered, size_t *size)
{
	size_t end = 0;

	while (end < entered.len && entered.at[end] != '\n' && entered.at[end] != '\r')
		end++;
	*size = end + 1;
	if (end + 1 < entered.len && entered.at[end] == '\r' && entered.at[end + 1] == '\n')
		++*size;
	return text_head(entered, end);
}

/* The next of the lines entered at once: what was pasted may be many. */
static void give_out(struct plain_input *input, struct buffer *line)
{
	size_t size;

	buffer_text(line, entered_line(text_skip(buffer_view(&input->entered), input->taken),
				       &size));
	input->taken += size;
	input->more = input->taken < input->entered.len;
}

static bool edited_line(struct plain_input *input, const char *prompt, struct buffer *line)
{
	if (!input->more) {
		buffer_clear(&input->entered);
		input->taken = 0;
		if (!plain_edit_line(prompt, &input->entered))
			return false;
	}
	give_out(input, line);
	return true;
}

static bool piped_line(struct plain_input *input, struct buffer *line)
{
	ssize_t len = getline(&input->piped, &input->piped_size, stdin);
	struct text rest;

	if (len < 0)
		return false;
	rest = text_span(input->piped, (size_t)len);
	buffer_text(line, text_take_line(&rest));
	return true;
}

bool plain_input_line(struct plain_input *input, const char *prompt, struct buffer *line)
{
	buffer_clear(line);
	return input->typed ? edited_line(input, prompt, line) : piped_line(input, line);
}

struct text plain_input_next(const struct plain_input *input)
{
	size_t size;

	if (!input->more)
		return (struct text){ 0 };
	return entered_line(text_skip(buffer_view(&input->entered), input->taken), &size);
}

void plain_input_keep(struct plain_input *input, const char *line)
{
	if (input->typed)
		plain_edit_keep(text_of(line));
}
