// SPDX-License-Identifier: GPL-3.0-or-later
/* What a learner has done, goal by goal. */
#include "store/database.h"
#include "store/place.h"
#include "store/store.h"

#include <stdlib.h>

struct store_progress {
	struct database database;
};

struct store_progress *store_progress_open(struct fault *fault)
{
	struct store_progress *progress = heap_new(1, sizeof(*progress));
	struct buffer path = { 0 };

	if (place_state_file("progress.db", &path, fault)) {
		progress->database.path = path.at;
		if (database_open(&progress->database, fault))
			return progress;
	}
	buffer_free(&path);
	free(progress);
	return NULL;
}

void store_progress_close(struct store_progress *progress)
{
	if (!progress)
		return;
	database_close(&progress->database);
	free(progress->database.path);
	free(progress);
}

bool store_progress_record(struct store_progress *progress, const char *lesson,
			   const char *goal, const char *lines, struct fault *fault)
{
	return database_run(&progress->database, &(struct database_query){
		.sql = "INSERT INTO met (lesson, goal, lines) VALUES (?, ?, ?)"
		       " ON CONFLICT DO NOTHING",
		.values = { lesson, goal, lines } }, fault);
}

bool store_progress_place(struct store_progress *progress, const char *lesson,
			  struct fault *fault)
{
	return database_run(&progress->database, &(struct database_query){
		.sql = "INSERT INTO place (one, lesson) VALUES (1, ?)"
		       " ON CONFLICT (one) DO UPDATE SET lesson = excluded.lesson",
		.values = { lesson } }, fault);
}

bool store_progress_reset(struct store_progress *progress, const char *lesson,
			  struct fault *fault)
{
	if (lesson)
		return database_run(&progress->database, &(struct database_query){
			.sql = "DELETE FROM met WHERE lesson = ?",
			.values = { lesson } }, fault);
	return database_run(&progress->database,
			    &(struct database_query){ .sql = "DELETE FROM met" }, fault) &&
	       database_run(&progress->database,
			    &(struct database_query){ .sql = "DELETE FROM place" }, fault);
}

struct each {
	void (*met)(void *context, const struct store_met *met);
	void *context;
};

static void tell_met(void *context, sqlite3_stmt *row)
{
	const struct each *each = context;
	const struct store_met met = {
		.lesson = database_string(row, 0),
		.goal = database_string(row, 1),
		.lines = database_string(row, 2),
		.when = database_string(row, 3),
	};

	each->met(each->context, &met);
}

bool store_progress_each(struct store_progress *progress,
			 void (*met)(void *context, const struct store_met *met),
			 void *context, struct fault *fault)
{
	struct each each = { met, context };

	return database_run(&progress->database, &(struct database_query){
		.sql = "SELECT lesson, goal, lines, time FROM met ORDER BY time, rowid",
		.row = tell_met, .context = &each }, fault);
}

static void take_lesson(void *lesson, sqlite3_stmt *row)
{
	buffer_string(lesson, database_string(row, 0));
}

bool store_progress_last(struct store_progress *progress, struct buffer *lesson,
			 struct fault *fault)
{
	return database_run(&progress->database, &(struct database_query){
		.sql = "SELECT lesson FROM place",
		.row = take_lesson, .context = lesson }, fault);
}

bool store_history_path(struct buffer *path)
{
	struct fault nowhere;

	return place_state_file("history", path, &nowhere);
}
