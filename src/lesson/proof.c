// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/proof.h"

#include "base/words.h"

void proof_tell(struct lesson_proof *proof, unsigned line, const char *says,
		const char *goal, const char *said)
{
	struct words_pair pairs[] = { { "goal", goal }, { "said", said }, { NULL, NULL } };
	char filled[sizeof(((struct fault *)0)->says)];
	struct room room = room_over(filled, sizeof(filled));
	struct fault fault;

	words_fill(&room, says, words_from_pairs, pairs);
	fault_set(&fault, proof->lesson->file, line, "%s", filled);
	proof->say(proof->context, &fault);
	proof->faults++;
}
