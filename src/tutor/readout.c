// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/readout.h"

#include "tutor/tutor_inside.h"

size_t tutor_entry_count(const struct tutor *tutor)
{
	return tutor->entries.count;
}

struct tutor_entry tutor_entry(const struct tutor *tutor, size_t n)
{
	return tutor->entries.at[n];
}

size_t tutor_kept(const struct tutor *tutor)
{
	return tutor->kept;
}

unsigned tutor_epoch(const struct tutor *tutor)
{
	return tutor->epoch;
}

enum tutor_pane tutor_wished_pane(const struct tutor *tutor)
{
	return tutor->wished;
}

const struct smtp_session *tutor_session(const struct tutor *tutor)
{
	return &tutor->stage.talk.now.session;
}

const struct smtp_turn *tutor_turn(const struct tutor *tutor)
{
	return &tutor->stage.talk.turn;
}

struct teach_moment tutor_moment(const struct tutor *tutor)
{
	return stage_moment(&tutor->stage);
}

bool tutor_is_in_data(const struct tutor *tutor)
{
	return typed_is_data(tutor_session(tutor)->state);
}

bool tutor_hears_commands(const struct tutor *tutor)
{
	return typed_read(tutor_session(tutor)->state, text_of("")).kind == TYPED_NOTHING;
}

bool tutor_said_secret(const struct tutor *tutor)
{
	return tutor->said_secret;
}

bool tutor_is_new(const struct tutor *tutor)
{
	return tutor->script.count == 1 && !tutor->offered &&
	       tutor_turn(tutor)->reply.code / 100 == 2;
}
