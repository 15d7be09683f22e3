// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/ask.h"

#include "command/command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

int ask_words(char *line, char **argv)
{
	static char name[] = "smtp-tutor";
	int argc = 0;

	argv[argc++] = name;
	for (char *word = strtok(line, " "); word; word = strtok(NULL, " ")) {
		assert_true(argc < ASK_WORDS - 1);
		argv[argc++] = word;
	}
	argv[argc] = NULL;
	return argc;
}

/* Puts the file in place of a descriptor; returns what stood there. */
static int put_aside(int fd, FILE *file)
{
	int kept = dup(fd);

	assert_true(kept >= 0);
	assert_int_equal(dup2(fileno(file), fd), fd);
	return kept;
}

static void put_back(int fd, int kept)
{
	dup2(kept, fd);
	close(kept);
}

static FILE *file_with(const char *content, size_t len)
{
	FILE *file = tmpfile();

	assert_non_null(file);
	assert_int_equal(fwrite(content, 1, len, file), len);
	rewind(file);
	return file;
}

static void take_back(FILE *file, char *into, size_t size)
{
	rewind(file);
	into[fread(into, 1, size - 1, file)] = '\0';
	fclose(file);
}

/* Runs it on the descriptors as they are now. */
static int run(const char *line)
{
	char words[1024], *argv[ASK_WORDS];
	int argc, status;

	assert_true(strlen(line) < sizeof(words));
	argc = ask_words(strcpy(words, line), argv);
	rewind(stdin); /* what was read ahead is not of this input */
	status = command_run(argc, argv);
	fflush(stdout);
	fflush(stderr);
	return status;
}

const struct answer *ask_with(const char *line, const char *input, size_t len)
{
	static struct answer answer;
	FILE *in = file_with(input, len), *out = file_with("", 0), *err = file_with("", 0);
	int kept_in, kept_out, kept_err;

	fflush(stdout);
	kept_in = put_aside(STDIN_FILENO, in);
	kept_out = put_aside(STDOUT_FILENO, out);
	kept_err = put_aside(STDERR_FILENO, err);
	answer.status = run(line);
	put_back(STDERR_FILENO, kept_err);
	put_back(STDOUT_FILENO, kept_out);
	put_back(STDIN_FILENO, kept_in);
	take_back(out, answer.out, sizeof(answer.out));
	take_back(err, answer.err, sizeof(answer.err));
	fclose(in);
	return &answer;
}

const struct answer *ask(const char *line)
{
	return ask_with(line, "", 0);
}
