// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/proof.h"

#include "base/words.h"

void proof_tell(struct lesson_proof *proof, unsigned line, const char *says,
		const char *goal, const char *said)
{
	struct fault fault;

	fault_set(&fault, proof->lesson->file, line, says,
		  WORDS({ "goal", goal }, { "said", said }, { "feedback", said }));
	proof->say(proof->context, &fault);
	proof->faults++;
}
