// SPDX-License-Identifier: GPL-3.0-or-later
/* Progress that survives a disk that is full for a while. */
#include "face/keeper.h"

#include "base/filling.h"
#include "face/show.h"

#include <stdlib.h>

/* A goal that is not in the store yet. */
struct held {
	struct held *next;
	char *lesson, *goal, *lines;
};

struct keeper {
	struct store_progress *progress; /* NULL while it cannot be opened */
	struct held *held;               /* oldest first */
	bool failing;                    /* and the learner has been told so */
};

static void tell_failure(struct keeper *keeper, const struct fault *fault,
			 struct buffer *say)
{
	struct buffer why = { 0 };

	if (keeper->failing)
		return;
	keeper->failing = true;
	show_fault(&why, fault);
	buffer_pairs(say, _("Your progress cannot be saved: {why} The sitting goes on."),
		     WORDS({ "why", why.at }));
	buffer_free(&why);
}

/* After an attempt that ended well or not: what is to be said about it. */
static bool tell(struct keeper *keeper, bool good, const struct fault *fault,
		 struct buffer *say)
{
	if (!good) {
		tell_failure(keeper, fault, say);
		return false;
	}
	if (*fault->says)
		buffer_string(say, fault->says);
	return true;
}

static bool is_open(struct keeper *keeper, struct buffer *say)
{
	struct fault fault = { 0 };

	if (keeper->progress)
		return true;
	keeper->progress = store_progress_open(&fault);
	return tell(keeper, keeper->progress, &fault, say);
}

struct keeper *keeper_new(struct buffer *say)
{
	struct keeper *keeper = heap_new(1, sizeof(*keeper));

	is_open(keeper, say);
	return keeper;
}

void keeper_each(struct keeper *keeper,
		 void (*met)(void *context, const struct store_met *met), void *context,
		 struct buffer *say)
{
	struct fault fault = { 0 };

	if (keeper->progress)
		tell(keeper, store_progress_each(keeper->progress, met, context, &fault),
		     &fault, say);
}

void keeper_last(struct keeper *keeper, struct buffer *lesson, struct buffer *say)
{
	struct fault fault = { 0 };

	if (keeper->progress)
		tell(keeper, store_progress_last(keeper->progress, lesson, &fault), &fault,
		     say);
}

static void drop_first(struct keeper *keeper)
{
	struct held *first = keeper->held;

	keeper->held = first->next;
	free(first->lesson);
	free(first->goal);
	free(first->lines);
	free(first);
}

/* Keeps what is held, in order, until one cannot be kept. */
static void keep_held(struct keeper *keeper, struct buffer *say)
{
	while (keeper->held) {
		const struct held *first = keeper->held;
		struct fault fault = { 0 };

		if (!is_open(keeper, say) ||
		    !tell(keeper,
			  store_progress_record(keeper->progress, first->lesson,
						first->goal, first->lines, &fault),
			  &fault, say))
			return;
		drop_first(keeper);
	}
	if (keeper->failing)
		buffer_string(say, _("Your progress is saved again, with all that was "
				     "held back."));
	keeper->failing = false;
}

void keeper_record(struct keeper *keeper, const char *lesson, const char *goal,
		   const char *lines, struct buffer *say)
{
	struct held **last = &keeper->held;

	while (*last)
		last = &(*last)->next;
	*last = heap_new(1, sizeof(**last));
	(*last)->lesson = heap_copy_string(lesson);
	(*last)->goal = heap_copy_string(goal);
	(*last)->lines = heap_copy_string(lines);
	keep_held(keeper, say);
}

void keeper_place(struct keeper *keeper, const char *lesson, struct buffer *say)
{
	struct fault fault = { 0 };

	if (is_open(keeper, say))
		tell(keeper, store_progress_place(keeper->progress, lesson, &fault), &fault,
		     say);
}

void keeper_reset(struct keeper *keeper, const char *lesson, struct buffer *say)
{
	struct fault fault = { 0 };

	while (keeper->held)
		drop_first(keeper);
	if (is_open(keeper, say))
		tell(keeper, store_progress_reset(keeper->progress, lesson, &fault), &fault,
		     say);
}

void keeper_free(struct keeper *keeper)
{
	struct buffer unheard = { 0 };

	keep_held(keeper, &unheard);
	while (keeper->held)
		drop_first(keeper);
	store_progress_close(keeper->progress);
	free(keeper);
	buffer_free(&unheard);
}
