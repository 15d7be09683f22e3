// SPDX-License-Identifier: GPL-3.0-or-later
/* A lesson that is being proved, and the faults it turns out to have. For
 * src/lesson only. */
#ifndef LESSON_PROOF_H
#define LESSON_PROOF_H

#include "lesson/lesson_inside.h"

struct lesson_proof {
	const struct lesson *lesson;
	void (*say)(void *context, const struct fault *fault);
	void *context;
	size_t faults;
};

/* Tells a fault of the lesson. Places: {goal} {said}. */
void proof_tell(struct lesson_proof *proof, unsigned line, const char *says,
		const char *goal, const char *said);

/* Replays all dialogues. */
void dialogues_prove(struct lesson_proof *proof);

#endif
