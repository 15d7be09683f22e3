// SPDX-License-Identifier: GPL-3.0-or-later
/* Progress and files, each test in a home of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "store/store.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char home[64];

static int new_home(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(home, sizeof(home), "%.40s/store-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(home))
		return -1;
	unsetenv("XDG_STATE_HOME");
	return setenv("HOME", home, 1);
}

static int drop_home(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", home);
	return system(command);
}

static const char *in_home(const char *name)
{
	static char path[2][256];
	static unsigned turn;
	char *at = path[turn++ % 2];

	snprintf(at, sizeof(path[0]), "%s/%s", home, name);
	return at;
}

#define DB ".local/state/smtp-tutor/progress.db"

static bool exists(const char *name)
{
	return access(in_home(name), F_OK) == 0;
}

static void put(const char *name, const char *content)
{
	FILE *file = fopen(in_home(name), "w");

	assert_non_null(file);
	assert_true(fputs(content, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

/* Bytes of the progress file replaced from an offset on. */
static void write_over(long offset, const char *bytes, size_t count)
{
	FILE *file = fopen(in_home(DB), "r+");

	assert_non_null(file);
	assert_int_equal(fseek(file, offset, SEEK_SET), 0);
	assert_int_equal(fwrite(bytes, 1, count, file), count);
	assert_int_equal(fclose(file), 0);
}

static unsigned mode_of(const char *name)
{
	struct stat st;

	assert_int_equal(stat(in_home(name), &st), 0);
	return st.st_mode & 07777;
}

static struct store_progress *open_quietly(void)
{
	struct fault fault = { 0 };
	struct store_progress *progress = store_progress_open(&fault);

	assert_string_equal(fault.says, "");
	assert_non_null(progress);
	return progress;
}

static void record(struct store_progress *progress, const char *lesson, const char *goal)
{
	struct fault fault = { 0 };

	if (!store_progress_record(progress, lesson, goal, "EHLO me\nDATA\n", &fault))
		fail_msg("%s: %s", fault.file, fault.says);
}

/* All that is kept, as "lesson/goal " in order. */
struct list {
	char at[4096];
	size_t count;
};

static void list_met(void *context, const struct store_met *met)
{
	struct list *list = context;
	size_t used = strlen(list->at);

	assert_string_equal(met->lines, "EHLO me\nDATA\n");
	assert_int_equal(strlen(met->when), 20);
	assert_int_equal(met->when[10], 'T');
	snprintf(list->at + used, sizeof(list->at) - used, "%s/%s ", met->lesson, met->goal);
	list->count++;
}

static struct list list_all(struct store_progress *progress)
{
	struct list list = { 0 };
	struct fault fault = { 0 };

	assert_true(store_progress_each(progress, list_met, &list, &fault));
	return list;
}

static void test_kept(void **state)
{
	struct store_progress *progress = open_quietly();
	struct buffer last = { 0 };
	struct fault fault = { 0 };

	(void)state;
	assert_true(store_progress_last(progress, &last, &fault));
	assert_string_equal(buffer_string_of(&last), "");
	record(progress, "02-envelope", "b");
	record(progress, "01-hello", "z");
	record(progress, "01-hello", "a");
	record(progress, "02-envelope", "b");
	assert_true(store_progress_place(progress, "01-hello", &fault));
	assert_true(store_progress_place(progress, "02-envelope", &fault));
	store_progress_close(progress);

	progress = open_quietly();
	assert_string_equal(list_all(progress).at, "02-envelope/b 01-hello/z 01-hello/a ");
	assert_true(store_progress_last(progress, &last, &fault));
	assert_string_equal(last.at, "02-envelope");
	assert_int_equal(mode_of(DB), 0600);
	assert_int_equal(mode_of(".local"), 0700);
	assert_int_equal(mode_of(".local/state/smtp-tutor"), 0700);
	store_progress_close(progress);
	buffer_free(&last);
}

static void test_reset(void **state)
{
	struct store_progress *progress = open_quietly();
	struct buffer last = { 0 };
	struct fault fault = { 0 };

	(void)state;
	record(progress, "01-hello", "a");
	record(progress, "02-envelope", "b");
	assert_true(store_progress_place(progress, "02-envelope", &fault));
	assert_true(store_progress_reset(progress, "01-hello", &fault));
	assert_string_equal(list_all(progress).at, "02-envelope/b ");
	assert_true(store_progress_reset(progress, NULL, &fault));
	assert_string_equal(list_all(progress).at, "");
	assert_true(store_progress_last(progress, &last, &fault));
	assert_string_equal(buffer_string_of(&last), "");
	store_progress_close(progress);
	buffer_free(&last);
}

static void wait_for(pid_t child, int status_wanted)
{
	int status = 0;

	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, status_wanted);
}

/* What was recorded is there after kill -9 right behind the call. */
static void test_killed(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 20; i++) {
		pid_t child = fork();

		if (child == 0) {
			struct fault fault = { 0 };
			struct store_progress *progress = store_progress_open(&fault);
			char goal[16];

			snprintf(goal, sizeof(goal), "g%u", i);
			store_progress_record(progress, "01-hello", goal, "EHLO me\nDATA\n",
					      &fault);
			kill(getpid(), SIGKILL);
		}
		wait_for(child, SIGKILL);
	}
	struct store_progress *progress = open_quietly();

	assert_int_equal(list_all(progress).count, 20);
	store_progress_close(progress);
}

/* Four that begin at the same moment in a new home, and all write. */
static void test_many_at_once(void **state)
{
	enum { WRITERS = 4, GOALS = 25 };
	pid_t children[WRITERS];
	struct store_progress *progress;
	int gate[2];

	(void)state;
	assert_int_equal(pipe(gate), 0);
	for (unsigned w = 0; w < WRITERS; w++) {
		children[w] = fork();
		if (children[w] == 0) {
			struct fault fault = { 0 };
			bool good;
			char goal[16];

			close(gate[1]);
			good = read(gate[0], goal, 1) == 0; /* until all stand here */
			progress = store_progress_open(&fault);
			good = good && progress && !*fault.says;
			for (unsigned g = 0; good && g < GOALS; g++) {
				snprintf(goal, sizeof(goal), "%u.%u", w, g);
				good = store_progress_record(progress, "01-hello", goal,
							     "EHLO me\nDATA\n", &fault);
			}
			if (!good)
				fprintf(stderr, "# %s: %s\n", fault.file, fault.says);
			store_progress_close(progress);
			_exit(good ? 0 : 1);
		}
	}
	close(gate[0]);
	close(gate[1]);
	for (unsigned w = 0; w < WRITERS; w++)
		wait_for(children[w], 0);
	progress = open_quietly();
	assert_int_equal(list_all(progress).count, WRITERS * GOALS);
	store_progress_close(progress);
}

static void make_damaged(const char *content)
{
	store_progress_close(open_quietly());
	put(DB, content);
	put(DB "-wal", "the log of the damaged file");
}

static void test_damaged(void **state)
{
	struct store_progress *progress;
	struct fault fault = { 0 };

	(void)state;
	make_damaged("this is no database, and long enough to be read as one");
	progress = store_progress_open(&fault);
	assert_non_null(progress);
	assert_non_null(strstr(fault.says, "damaged"));
	assert_non_null(strstr(fault.says, "progress.db.damaged-1"));
	assert_true(exists(DB ".damaged-1"));
	assert_true(exists(DB ".damaged-1-wal"));
	record(progress, "01-hello", "a");
	store_progress_close(progress);
	assert_false(exists(DB "-wal"));

	put(DB, "damaged once more, with other words this time, long ones");
	progress = store_progress_open(&fault);
	assert_non_null(progress);
	assert_true(exists(DB ".damaged-2"));
	assert_string_equal(list_all(progress).at, "");
	store_progress_close(progress);
}

/* A header that is good and pages that are not. */
static void test_damaged_inside(void **state)
{
	struct store_progress *progress = open_quietly();
	struct fault fault = { 0 };
	char goal[16];
	char noise[4096];

	(void)state;
	memset(noise, 'x', sizeof(noise));
	for (unsigned g = 0; g < 200; g++) {
		snprintf(goal, sizeof(goal), "goal-%u", g);
		record(progress, "01-hello", goal);
	}
	store_progress_close(progress);
	write_over(4096, noise, sizeof(noise));
	progress = store_progress_open(&fault);
	assert_non_null(progress);
	assert_non_null(strstr(fault.says, "damaged-1"));
	store_progress_close(progress);
}

/* Two that find the damage at once: one new file, and both write to it. */
static void test_damaged_for_two(void **state)
{
	enum { OPENERS = 4 };
	pid_t children[OPENERS];
	struct store_progress *progress;

	(void)state;
	make_damaged("this is no database, and long enough to be read as one");
	for (unsigned i = 0; i < OPENERS; i++) {
		children[i] = fork();
		if (children[i] == 0) {
			struct fault fault = { 0 };
			char goal[8] = { (char)('a' + i) };

			progress = store_progress_open(&fault);
			_exit(progress && store_progress_record(progress, "01-hello", goal,
								"EHLO me\nDATA\n", &fault)
				      ? 0
				      : 1);
		}
	}
	for (unsigned i = 0; i < OPENERS; i++)
		wait_for(children[i], 0);
	assert_true(exists(DB ".damaged-1"));
	assert_false(exists(DB ".damaged-2"));
	progress = open_quietly();
	assert_int_equal(list_all(progress).count, OPENERS);
	store_progress_close(progress);
}

/* Moved away under an open sitting: the next goal goes to the new place. */
static void test_moved_away(void **state)
{
	struct store_progress *progress = open_quietly();

	(void)state;
	record(progress, "01-hello", "a");
	assert_int_equal(rename(in_home(".local/state/smtp-tutor"), in_home("old")), 0);
	assert_int_equal(mkdir(in_home(".local/state/smtp-tutor"), 0700), 0);
	record(progress, "01-hello", "b");
	assert_string_equal(list_all(progress).at, "01-hello/b ");
	store_progress_close(progress);
}

static void test_newer_form(void **state)
{
	struct store_progress *progress = open_quietly();
	struct fault fault = { 0 };

	(void)state;
	store_progress_close(progress);
	/* user_version stands at offset 60 of the header, big-endian. */
	write_over(60, "\0\0\0\11", 4);
	assert_null(store_progress_open(&fault));
	assert_non_null(strstr(fault.says, "newer"));
	assert_true(exists(DB));
	assert_false(exists(DB ".damaged-1"));
}

static void test_full_disk(void **state)
{
	struct store_progress *progress = open_quietly();
	struct fault fault = { 0 };
	struct rlimit limit;
	rlim_t was;

	(void)state;
	record(progress, "01-hello", "a");
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	was = limit.rlim_cur;
	limit.rlim_cur = 100;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_false(store_progress_record(progress, "01-hello", "b", "EHLO me\nDATA\n",
					   &fault));
	limit.rlim_cur = was;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	assert_non_null(strstr(fault.says, "disk"));
	/* Room again: what was kept is there, and more can be. */
	record(progress, "01-hello", "c");
	assert_string_equal(list_all(progress).at, "01-hello/a 01-hello/c ");
	store_progress_close(progress);
}

static void test_no_place(void **state)
{
	struct buffer path = { 0 };
	struct fault fault = { 0 };

	(void)state;
	setenv("XDG_STATE_HOME", "/dev/null", 1);
	assert_null(store_progress_open(&fault));
	assert_non_null(strstr(fault.says, "Not a directory"));
	assert_false(store_history_path(&path));
	unsetenv("XDG_STATE_HOME");
	unsetenv("HOME");
	assert_null(store_progress_open(&fault));
	assert_non_null(strstr(fault.says, "HOME"));
	setenv("HOME", "not/absolute", 1);
	assert_null(store_progress_open(&fault));
	buffer_free(&path);
}

static void test_places(void **state)
{
	struct buffer path = { 0 };

	(void)state;
	assert_true(store_history_path(&path));
	assert_string_equal(path.at, in_home(".local/state/smtp-tutor/history"));
	buffer_clear(&path);
	setenv("XDG_STATE_HOME", "relative/is/ignored", 1);
	assert_true(store_history_path(&path));
	assert_string_equal(path.at, in_home(".local/state/smtp-tutor/history"));
	buffer_clear(&path);
	setenv("XDG_STATE_HOME", in_home("elsewhere"), 1);
	assert_true(store_history_path(&path));
	assert_string_equal(path.at, in_home("elsewhere/smtp-tutor/history"));
	assert_int_equal(mode_of("elsewhere/smtp-tutor"), 0700);
	buffer_free(&path);
}

/* Made under another umask, or by hand: passwords could be read by others. */
static void test_closed_to_others(void **state)
{
	struct buffer path = { 0 };

	(void)state;
	store_progress_close(open_quietly());
	put(".local/state/smtp-tutor/history", "NOOP\n");
	assert_int_equal(chmod(in_home(".local/state/smtp-tutor"), 0755), 0);
	assert_int_equal(chmod(in_home(".local/state/smtp-tutor/history"), 0644), 0);
	assert_int_equal(chmod(in_home(DB), 0664), 0);
	store_progress_close(open_quietly());
	assert_true(store_history_path(&path));
	assert_int_equal(mode_of(".local/state/smtp-tutor"), 0700);
	assert_int_equal(mode_of(".local/state/smtp-tutor/history"), 0600);
	assert_int_equal(mode_of(DB), 0600);
	buffer_free(&path);
}

static void test_files(void **state)
{
	const char with_nul[] = "two lines\nand a \0 byte";
	struct text content = text_span(with_nul, sizeof(with_nul) - 1);
	struct buffer back = { 0 };
	struct fault fault = { 0 };

	(void)state;
	assert_true(store_write_file(in_home("talk"), content, &fault));
	assert_true(store_read_file(in_home("talk"), content.len, &back, &fault));
	assert_true(text_equal(buffer_view(&back), content));

	assert_false(store_write_file(in_home("talk"), text_of("other"), &fault));
	assert_non_null(strstr(fault.says, "exists already"));
	assert_false(store_read_file(in_home("talk"), content.len - 1, &back, &fault));
	assert_non_null(strstr(fault.says, "too large"));
	assert_false(store_read_file(in_home("none"), 10, &back, &fault));
	assert_string_equal(fault.file, in_home("none"));
	assert_non_null(strstr(fault.says, "No such file"));
	assert_false(store_read_file(home, 10, &back, &fault));
	assert_non_null(strstr(fault.says, "directory"));
	assert_false(store_write_file(in_home("no/folder"), content, &fault));
	buffer_free(&back);
}

#define in_new_home(test) cmocka_unit_test_setup_teardown(test, new_home, drop_home)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_new_home(test_kept),
		in_new_home(test_reset),
		in_new_home(test_killed),
		in_new_home(test_many_at_once),
		in_new_home(test_damaged),
		in_new_home(test_damaged_inside),
		in_new_home(test_damaged_for_two),
		in_new_home(test_moved_away),
		in_new_home(test_newer_form),
		in_new_home(test_full_disk),
		in_new_home(test_no_place),
		in_new_home(test_places),
		in_new_home(test_closed_to_others),
		in_new_home(test_files),
	};

	return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
