// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/complete.h"

#include "tutor/complete_offer.h"
#include "tutor/tutor_inside.h"

size_t tutor_complete(struct tutor *tutor, struct text typed,
		      const struct tutor_completion **completions)
{
	struct typed read = typed_read(tutor_session(tutor)->state, typed);

	completions_clear(&tutor->completions);
	if (read.kind == TYPED_ORDER)
		complete_order(tutor, typed, read.word);
	else if (read.kind == TYPED_DATA && !typed.len)
		offer_tried(tutor, typed, ".");
	else if (read.kind == TYPED_LINE || read.kind == TYPED_NOTHING)
		complete_command(tutor, typed);
	*completions = tutor->completions.at;
	return tutor->completions.count;
}
