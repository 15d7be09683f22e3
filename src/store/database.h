// SPDX-License-Identifier: GPL-3.0-or-later
/* The SQLite file that keeps progress: opened, mended, asked. For src/store.
 *
 * Several programs may have it open at once. A file that is damaged is set
 * aside whole, under another name, and a new one begun. */
#ifndef STORE_DATABASE_H
#define STORE_DATABASE_H

#include "base/fault.h"
#include "base/heap.h"

#include <sqlite3.h>

struct database {
	char *path;  /* owned */
	sqlite3 *at; /* NULL while it is not open */
};

/* Opens the file at database->path, making it (0600) or setting a damaged
 * one aside. False with a fault when it cannot be used; true with a fault
 * that says so when one was set aside. */
bool database_open(struct database *database, struct fault *fault);
void database_close(struct database *database);

enum { DATABASE_VALUES_MAX = 3 };

/* A statement, the values of its "?"s in order, and who takes the rows. */
struct database_query {
	const char *sql;
	const char *values[DATABASE_VALUES_MAX]; /* those not used are NULL */
	void (*row)(void *context, sqlite3_stmt *row);
	void *context;
};

/* Carries a query out, opening the file again where somebody has moved it
 * away. Faults as database_open() gives them. */
bool database_run(struct database *database, const struct database_query *query,
		  struct fault *fault);

/* A column of a row as a string, never NULL; valid until the next row. */
const char *database_string(sqlite3_stmt *row, int column);

#endif
