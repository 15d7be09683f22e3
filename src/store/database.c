// SPDX-License-Identifier: GPL-3.0-or-later
/* Opening, and mending what cannot be opened. WAL keeps what was committed
 * through kill -9 and lets one program write while others read. */
#include "store/database.h"

#include "base/words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

enum {
	FORM = 1,           /* of the tables, kept as user_version */
	BUSY_WAIT_MS = 2000, /* for another program's transaction to end */
	ASIDE_MAX = 10000,
};

static const char tables[] =
	"BEGIN IMMEDIATE;"
	"CREATE TABLE IF NOT EXISTS met ("
	" lesson TEXT NOT NULL, goal TEXT NOT NULL, lines TEXT NOT NULL,"
	" time TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),"
	" PRIMARY KEY (lesson, goal));"
	"CREATE TABLE IF NOT EXISTS place ("
	" one INTEGER PRIMARY KEY CHECK (one = 1), lesson TEXT NOT NULL);"
	"PRAGMA user_version = 1;"
	"COMMIT;";

/* Why SQLite refuses, by its primary result code. */
static const struct {
	int code;
	const char *says;
} reasons[] = {
	{ SQLITE_FULL, N_("The disk is full.") },
	{ SQLITE_IOERR, N_("The disk cannot be read or written; it may be full.") },
	{ SQLITE_READONLY, N_("The file or its folder may only be read.") },
	{ SQLITE_CANTOPEN, N_("The file cannot be opened or made in its folder.") },
	{ SQLITE_PERM, N_("The file may not be used by you.") },
	{ SQLITE_AUTH, N_("The file may not be used by you.") },
	{ SQLITE_BUSY, N_("Another program keeps the file locked.") },
	{ SQLITE_LOCKED, N_("Another program keeps the file locked.") },
	{ SQLITE_NOTADB, N_("The file is damaged.") },
	{ SQLITE_CORRUPT, N_("The file is damaged.") },
	{ SQLITE_MISMATCH, N_("A newer smtp-tutor has written the file, in a form that "
			      "this one does not know. It has been left as it is.") },
};

static bool fail(struct fault *fault, const struct database *database, int code)
{
	const char *says = NULL;

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (reasons[i].code == (code & 0xff))
			says = _(reasons[i].says);
	if (says)
		fault_set(fault, database->path, 0, says, NULL);
	else
		fault_set(fault, database->path, 0, _("SQLite says: {problem}."),
			  WORDS({ "problem", sqlite3_errstr(code) }));
	return false;
}

static bool is_damage(int code)
{
	return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

const char *database_string(sqlite3_stmt *row, int column)
{
	const unsigned char *value = sqlite3_column_text(row, column);

	return value ? (const char *)value : "";
}

static int run(sqlite3 *at, const struct database_query *query)
{
	sqlite3_stmt *statement;
	int code = sqlite3_prepare_v2(at, query->sql, -1, &statement, NULL);

	for (int i = 0; i < DATABASE_VALUES_MAX && query->values[i] && !code; i++)
		code = sqlite3_bind_text(statement, i + 1, query->values[i], -1,
					 SQLITE_STATIC);
	if (code == SQLITE_OK)
		while ((code = sqlite3_step(statement)) == SQLITE_ROW)
			if (query->row)
				query->row(query->context, statement);
	sqlite3_finalize(statement);
	return code == SQLITE_DONE ? SQLITE_OK : code;
}

static void take_number(void *number, sqlite3_stmt *row)
{
	*(int *)number = sqlite3_column_int(row, 0);
}

static void take_health(void *healthy, sqlite3_stmt *row)
{
	*(bool *)healthy = strcmp(database_string(row, 0), "ok") == 0;
}

/* Holds the file against what it should be, and fills a new one. */
static int look_over(sqlite3 *at)
{
	int form = 0;
	bool healthy = false;
	int code = run(at, &(struct database_query){
		.sql = "PRAGMA user_version", .row = take_number, .context = &form });

	if (code == SQLITE_OK && form > FORM)
		return SQLITE_MISMATCH;
	if (code == SQLITE_OK)
		code = run(at, &(struct database_query){
			.sql = "PRAGMA quick_check(1)", .row = take_health,
			.context = &healthy });
	if (code == SQLITE_OK && !healthy)
		return SQLITE_CORRUPT;
	if (code == SQLITE_OK && form == 0) {
		/* Busy: another program is changing it to WAL at this moment. */
		code = sqlite3_exec(at, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
		if (code == SQLITE_OK || (code & 0xff) == SQLITE_BUSY)
			code = sqlite3_exec(at, tables, NULL, NULL, NULL);
	}
	if (code == SQLITE_OK)
		code = sqlite3_exec(at, "PRAGMA synchronous = NORMAL", NULL, NULL, NULL);
	return code;
}

void database_close(struct database *database)
{
	sqlite3_close(database->at);
	database->at = NULL;
}

/* Ends an attempt to open. A file that fails is closed as it stands: what
 * SQLite would tidy up then may be what somebody needs to mend it. */
static int conclude(struct database *database, int code)
{
	if (code == SQLITE_OK) {
		sqlite3_busy_timeout(database->at, BUSY_WAIT_MS);
		code = look_over(database->at);
	}
	if (code != SQLITE_OK && database->at) {
		sqlite3_db_config(database->at, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
		database_close(database);
	}
	return code;
}

/* Where nothing can be written, what was kept earlier can still be read, by
 * promising SQLite that nobody changes it. */
static int try_read(struct database *database)
{
	struct buffer uri = { 0 };
	int code;

	buffer_string(&uri, "file:");
	for (const char *c = database->path; *c; c++) {
		if (strchr("%?#", *c))
			buffer_format(&uri, "%%%02X", (unsigned)*c);
		else
			buffer_byte(&uri, *c);
	}
	buffer_string(&uri, "?immutable=1");
	code = sqlite3_open_v2(uri.at, &database->at,
			       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI |
				       SQLITE_OPEN_NOMUTEX, NULL);
	buffer_free(&uri);
	return conclude(database, code);
}

static bool is_refusal(int code)
{
	return (code & 0xff) == SQLITE_READONLY || (code & 0xff) == SQLITE_CANTOPEN;
}

/* Pages of the file are kept one by one: SQLite would set twenty aside, twice, for
 * a file of four. It has to be told before it begins. */
static void spare_pages(void)
{
	static bool told;

	if (!told)
		sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
	told = true;
}

static int try_open(struct database *database)
{
	int fd = open(database->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int code;

	if (fd >= 0)
		close(fd);
	database_close(database);
	spare_pages();
	code = sqlite3_open_v2(database->path, &database->at,
			       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	code = conclude(database, code);
	return is_refusal(code) && try_read(database) == SQLITE_OK ? SQLITE_OK : code;
}

/* Renames path and what SQLite keeps beside it, the file itself last: were
 * this to be cut short, the log of the old file must not meet a new one. */
static bool set_aside(const char *path, struct buffer *aside)
{
	static const char *const parts[] = { "-wal", "-shm", "" };
	unsigned n = 1;

	for (; n < ASIDE_MAX; n++) {
		buffer_clear(aside);
		buffer_format(aside, "%s.damaged-%u", path, n);
		if (access(aside->at, F_OK) != 0)
			break;
	}
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buffer from = { 0 }, to = { 0 };
		bool moved;

		buffer_format(&from, "%s%s", path, parts[i]);
		buffer_format(&to, "%s%s", aside->at, parts[i]);
		moved = rename(from.at, to.at) == 0 || errno == ENOENT;
		buffer_free(&from);
		buffer_free(&to);
		if (!moved)
			return false;
	}
	return true;
}

/* Only one program at a time may find the file damaged and move it: the next
 * one finds the new file good. */
static int lock_mending(const char *path)
{
	struct buffer name = { 0 };
	int fd;

	buffer_format(&name, "%s.lock", path);
	fd = open(name.at, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	buffer_free(&name);
	if (fd >= 0)
		flock(fd, LOCK_EX);
	return fd;
}

static int mend(struct database *database, struct fault *fault)
{
	int lock = lock_mending(database->path);
	struct buffer aside = { 0 };
	int code = try_open(database);

	if (is_damage(code) && set_aside(database->path, &aside)) {
		code = try_open(database);
		if (code == SQLITE_OK)
			fault_set(fault, NULL, 0,
				  _("The file that keeps your progress was damaged. It has "
				    "been set aside as {file}, and a new one has been "
				    "begun."), WORDS({ "file", aside.at }));
	}
	buffer_free(&aside);
	if (lock >= 0)
		close(lock);
	return code;
}

bool database_open(struct database *database, struct fault *fault)
{
	int code = try_open(database);

	/* What cannot be opened may be what another program is setting aside. */
	if (is_damage(code) || is_refusal(code))
		code = mend(database, fault);
	return code == SQLITE_OK || fail(fault, database, code);
}

/* Whether the open file is no longer the one that stands at its path. */
static bool has_moved(sqlite3 *at)
{
	int moved = 0;

	return sqlite3_file_control(at, "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
		       SQLITE_OK && moved;
}

bool database_run(struct database *database, const struct database_query *query,
		  struct fault *fault)
{
	int code;

	if ((!database->at || has_moved(database->at)) && !database_open(database, fault))
		return false;
	code = run(database->at, query);
	if (is_damage(code)) {
		if (!database_open(database, fault))
			return false;
		code = run(database->at, query);
	}
	if (is_refusal(code)) /* it is tried anew next time */
		database_close(database);
	return code == SQLITE_OK || fail(fault, database, code);
}
