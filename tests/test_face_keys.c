// SPDX-License-Identifier: GPL-3.0-or-later
/* Any keys, in any order, on both faces and in each mode of editing: the program
 * stays, comes to rest, and leaves the terminal as it was.
 *
 * KEYS_SEED=N begins elsewhere, KEYS_ROUNDS=N plays so many sittings of each kind;
 * what failed is shown as a seed and as the keys that had been typed. */
#include "lib/screen.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

enum { BATCHES = 40, BATCH_MAX = 8 };

static const char *const typed[] = {
	"EHLO a", "NOOP", "MAIL FROM:<ann@example.org>", "RSET", "x", "é", "日", ":why", ":map",
	":back", " ", "NOOP\r", "EHLO client.example\r", ":why\r", ":zz\r", ":forecast\r", "\r",
	"\r", "\t", "\177", "3", "(", "/", "?", "n", "N", ".", "d", "y", "p", "c", "i", "A", "r",
	"u", "k", "j", "%", ";", "f", "@", "w", "\xc3", "\xff",
};

static const char *const keys[] = {
	"\001", "\002", "\003", "\005", "\006", "\007", "\010", "\n", "\013", "\014", "\016",
	"\017", "\020", "\021", "\022", "\022", "\023", "\024", "\025", "\026", "\027", "\030",
	"\030", "\031", "\033", "\033", "\035", "\036", "\037",
	"\030\030", "\030(", "\030)", "\030e", "\030\022", "\030\007", "\030z", "\030\005",
	"\030\025", "\033\005", "\033\007", "\033\033", "\033<", "\033>", "\033.", "\033_",
	"\033p", "\033n", "\033f", "\033b", "\033d", "\033u", "\033t", "\033y", "\033-", "\0334",
	"\033E", "\033/", "\033&", "\033r", "\033\t", "\033\177", "\033#", "\033?", "\033*",
	"\033\035", "\033~", "\033\\", "\033[A", "\033[B", "\033[C", "\033[D", "\033[H", "\033[F",
	"\033[3~", "\033[5~", "\033[6~", "\033[2~", "\033OP", "\033OQ", "\033[15~", "\033[17~",
	"\033[1;5C", "\033[1;3D", "\033[Z", "\033[99;99~", "\033[<64;5;5M", "\033[<0;1;1m",
	"\033[M !!", "\033O", "\033[", "\033[1", "\033[200~NOOP\nNOOP\033[201~",
	"\033[200~half", "\033[201~", "\033[200~\033[200~x\033[201~\033[201~",
};

static const struct kind {
	const char *name;
	bool plain;
	const char *inputrc;
} kinds[] = {
	{ "screen, emacs", false, "" },
	{ "plain, emacs", true, "" },
	{ "screen, vi", false, "set editing-mode vi\n" },
	{ "plain, vi", true, "set editing-mode vi\n" },
	{ "screen, macros", false,
	  "\"\\C-o\": \"\\e\\C-e\"\n\"\\C-q\": \"\\C-x\\C-e\"\n\"\\C-x\\C-x\": \"\\eE\\e/\"\n"
	  "\"\\C-^\": \"\\C-^x\"\n\"\\ez\": \"NOOP\\C-m\\C-r\\C-xz\"\n"
	  "set revert-all-at-newline on\nset blink-matching-paren on\n" },
	{ "plain, macros", true,
	  "\"\\C-o\": \"\\e\\C-e\"\n\"\\C-q\": \"\\C-x\\C-e\"\n\"\\C-x\\C-x\": \"\\eE\\e/\"\n"
	  "\"\\C-^\": \"\\C-^x\"\n\"\\ez\": \"NOOP\\C-m\\C-r\\C-xz\"\n"
	  "set history-preserve-point on\nset mark-modified-lines on\n" },
	{ "screen, foreign", false,
	  "set keyseq-timeout 0\nset isearch-terminators \"x\"\nset enable-keypad on\n"
	  "\"\\C-n\": history-search-forward\n\"\\C-p\": history-search-backward\n"
	  "\"\\e[A\": reverse-search-history\n\"\\C-k\": vi-editing-mode\n"
	  "\"\\C-f\": abort\n\"\\C-xq\": abort\n\"\\C-b\": universal-argument\n" },
	{ "plain, foreign", true,
	  "set keyseq-timeout 0\nset isearch-terminators \"x\"\nset enable-bracketed-paste off\n"
	  "\"\\C-n\": history-search-forward\n\"\\C-p\": history-search-backward\n"
	  "\"\\e[A\": reverse-search-history\n\"\\C-k\": vi-editing-mode\n"
	  "\"\\C-f\": abort\n\"\\C-xq\": abort\n\"\\C-b\": universal-argument\n" },
};

static uint64_t seed;

static unsigned drawn(unsigned below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)(seed >> 33) % below;
}

static const char *draw(void)
{
	if (drawn(2))
		return typed[drawn(sizeof(typed) / sizeof(typed[0]))];
	return keys[drawn(sizeof(keys) / sizeof(keys[0]))];
}

/* One sitting: what is pressed, and where it is waited for all that came of it. */
struct sitting {
	const char *pressed[BATCHES * (BATCH_MAX + 1)]; /* NULL: wait */
	size_t count;
};

static struct sitting drawn_sitting(void)
{
	struct sitting sitting = { .count = 0 };

	for (unsigned batch = 0; batch < BATCHES; batch++) {
		for (unsigned n = 1 + drawn(BATCH_MAX); n; n--)
			sitting.pressed[sitting.count++] = draw();
		sitting.pressed[sitting.count++] = NULL;
	}
	return sitting;
}

/* As C writes it. */
static void show(const struct sitting *sitting)
{
	printf("# \"");
	for (size_t i = 0; i < sitting->count; i++) {
		const char *at = sitting->pressed[i];

		for (; at && *at; at++)
			printf(*at >= ' ' && *at < 127 && *at != '"' && *at != '\\' ? "%c" : "\\%03o",
			       (unsigned char)*at);
		if (!sitting->pressed[i])
			printf("\" \"");
	}
	printf("\"\n");
}

static void write_file(const char *folder, const char *name, const char *content)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(content, file);
	fclose(file);
}

/* Each sitting has a home of its own, so that its seed says all. */
static struct pty *begin(const struct kind *kind)
{
	static const char *const plain[] = { "--plain", NULL };
	const char *folder = getenv("TMPDIR");
	char home[64], state[80];

	snprintf(home, sizeof(home), "%s/keys-XXXXXX", folder ? folder : "/tmp");
	assert_non_null(mkdtemp(home));
	snprintf(state, sizeof(state), "%s/smtp-tutor", home);
	assert_int_equal(mkdir(state, 0700), 0);
	write_file(state, "history", "EHLO a\nNOOP\nMAIL FROM:<ann@example.org>\n:why\n");
	write_file(home, "inputrc", kind->inputrc);
	setenv("XDG_STATE_HOME", home, 1);
	snprintf(state, sizeof(state), "%s/inputrc", home);
	setenv("INPUTRC", state, 1);
	return screen_open(24, 80, kind->plain ? plain : NULL);
}

/* Between two lines the plain face leaves the terminal to itself, which then takes
 * some bytes away, and always those of Ctrl-C, Ctrl-Q and Ctrl-S. So what comes of one
 * byte is waited for before the next. */
static bool press_plain(struct pty *pty, const char *bytes)
{
	for (; *bytes; bytes++) {
		if (*bytes == '\021' || *bytes == '\023')
			continue;
		if (*bytes == '\003')
			pty_signal(pty, SIGINT);
		else
			pty_type(pty, bytes, 1);
		if ((bytes[1] == '\003' || *bytes == '\003' || *bytes == '\r') &&
		    !pty_settle(pty))
			return false;
	}
	return pty_settle(pty);
}

static bool press(const struct kind *kind, struct pty *pty, const char *bytes)
{
	if (!bytes)
		return pty_settle(pty);
	if (kind->plain)
		return press_plain(pty, bytes);
	pty_type(pty, bytes, strlen(bytes));
	return true;
}

/* It may leave by a key, but not by a signal. NULL, or what is wrong. */
static const char *how_it_left(struct pty *pty)
{
	struct termios before = pty_modes_before(pty), now;
	int status;

	if (!pty_wait_exit(pty, &status))
		return "it does not come to rest";
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		return "it broke";
	now = pty_modes(pty);
	if (!pty_modes_equal(&before, &now) || pty_alternate(pty))
		return "it left the terminal otherwise than it was";
	return NULL;
}

static const char *play(const struct kind *kind, const struct sitting *sitting)
{
	struct pty *pty = begin(kind);
	const char *wrong = NULL;
	size_t i = 0;

	while (i < sitting->count && press(kind, pty, sitting->pressed[i]))
		i++;
	if (i < sitting->count)
		wrong = how_it_left(pty);
	pty_free(pty);
	return wrong;
}

static struct sitting without(const struct sitting *sitting, size_t from, size_t count)
{
	struct sitting less = *sitting;
	size_t end = from + count < less.count ? from + count : less.count;

	memmove(less.pressed + from, less.pressed + end, (less.count - end) * sizeof(*less.pressed));
	less.count -= end - from;
	return less;
}

/* Leaves away what need not be pressed for it to break. */
static void shrink(const struct kind *kind, struct sitting *sitting)
{
	for (size_t size = sitting->count / 2; size; size /= 2)
		for (size_t from = 0; from < sitting->count;) {
			struct sitting less = without(sitting, from, size);

			if (play(kind, &less))
				*sitting = less;
			else
				from += size;
		}
}

static void test_keys(void **state)
{
	const struct kind *kind = *state;
	const char *wish = getenv("KEYS_SEED"), *rounds = getenv("KEYS_ROUNDS");

	seed = wish ? strtoull(wish, NULL, 10) : 88172645463325252ull;
	for (long n = rounds ? strtol(rounds, NULL, 10) : 2; n > 0; n--) {
		unsigned long long began = seed;
		struct sitting sitting = drawn_sitting();
		const char *wrong = play(kind, &sitting);

		if (!wrong)
			continue;
		printf("# KEYS_SEED=%llu\n", began);
		shrink(kind, &sitting);
		show(&sitting);
		fail_msg("%s: %s", kind->name, wrong);
	}
}

/* Keys that ended it once, each of a kind. */
static void test_known(void **state)
{
	static const char *const known[] = {
		"\022\030z", "\023\030\005", "\022\030e", "\022\030)", "\035\033[99;99~", "\017",
		"EHLO a\rNOOP\033[A\033p\007\020\r\033<\r", "\033?\033?\r\033[ANRSET\033[1;3Df?k\033[6~NOOP\r",
		"\020\033[6~EHLO a\020\017\r", "\033[A\033[6~y\033[A\017NOOP\r", "\033/\033[200~half\003",
	};

	(void)state;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
			struct sitting sitting = { .count = 0 };
			const char *wrong;

			sitting.pressed[sitting.count++] = known[i];
			sitting.pressed[sitting.count++] = NULL;
			wrong = play(&kinds[k], &sitting);
			if (wrong)
				fail_msg("%s: %s", kinds[k].name, wrong);
		}
}

#define KIND(n) { kinds[n].name, test_keys, NULL, NULL, (void *)(uintptr_t)&kinds[n] }

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known),
		KIND(0), KIND(1), KIND(2), KIND(3), KIND(4), KIND(5), KIND(6), KIND(7),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
