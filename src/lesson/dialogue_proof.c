// SPDX-License-Identifier: GPL-3.0-or-later
/* Dialogues of the prose, held against what the server really says. */
#include "lesson/proof.h"

#include "base/words.h"
#include "crypto/crypto.h"

#include <stdlib.h>

/* One replay, which goes through dialogues and those that continue them. */
struct replay {
	struct lesson_proof *proof;
	struct smtp_talk talk;
	struct text rest; /* of the reply: lines not yet compared; at NULL: none */
	bool left_out;    /* "…": lines may be passed over */
};

/* The next line of the reply that is waiting; false when none is. */
static bool next_reply_line(struct replay *replay, struct room *line)
{
	while (!smtp_reply_line(&replay->talk.turn.reply, &replay->rest, line)) {
		if (!smtp_talk_next(&replay->talk))
			return false;
		replay->rest = smtp_reply_lines(&replay->talk.turn.reply);
	}
	return true;
}

/* Whether line is as shown; one that ends in "…" shows a beginning. */
static bool is_as_shown(struct text line, struct text shown)
{
	struct text ellipsis = text_of("…");
	size_t head = shown.len >= ellipsis.len ? shown.len - ellipsis.len : 0;

	if (text_equal(text_skip(shown, head), ellipsis))
		return text_equal(text_head(line, head), text_head(shown, head));
	return text_equal(line, shown);
}

/* Before the client speaks, all of the reply must have been shown. */
static bool is_heard(struct replay *replay, unsigned line)
{
	char said[SMTP_REPLY_LINE_MAX];
	struct room room = room_over(said, sizeof(said));

	if (replay->left_out || !next_reply_line(replay, &room))
		return true;
	proof_tell(replay->proof, line,
		   _("Here the server says something that is not shown: \"{said}\"."), "",
		   said);
	return false;
}

static bool server_says(struct replay *replay, unsigned line, struct text shown)
{
	char said[SMTP_REPLY_LINE_MAX];
	struct room room = room_over(said, sizeof(said));

	while (next_reply_line(replay, &room)) {
		if (is_as_shown(room_view(&room), shown)) {
			replay->left_out = false;
			return true;
		}
		if (!replay->left_out) {
			proof_tell(replay->proof, line,
				   _("The server says otherwise: \"{said}\"."), "", said);
			return false;
		}
		room_cut(&room, 0);
	}
	proof_tell(replay->proof, line, _("The server says no such line here."), "", "");
	return false;
}

static bool client_says(struct replay *replay, unsigned line, struct text text)
{
	if (!is_heard(replay, line))
		return false;
	smtp_talk_line(&replay->talk, text);
	smtp_talk_next(&replay->talk);
	replay->rest = smtp_reply_lines(&replay->talk.turn.reply);
	replay->left_out = false;
	return true;
}

/* Connects. A dialogue that begins with the client leaves the greeting out. */
static void begin(struct replay *replay, const struct dialogue *dialogue)
{
	smtp_talk_begin(&replay->talk, replay->proof->lesson->setting, &crypto_for_sasl);
	smtp_talk_next(&replay->talk);
	replay->rest = smtp_reply_lines(&replay->talk.turn.reply);
	replay->left_out = dialogue->lines[0].speaker == SPEAKER_CLIENT;
}

/* Up to the first line that is not true; the rest would only follow from it. */
static bool play(struct replay *replay, const struct dialogue *dialogue)
{
	bool good = true;
	unsigned line = dialogue->line;

	for (size_t i = 0; good && i < dialogue->line_count; i++, line++) {
		const struct dialogue_line *shown = &dialogue->lines[i];

		if (shown->speaker == SPEAKER_CLIENT)
			good = client_says(replay, line, shown->text);
		else if (shown->speaker == SPEAKER_SERVER)
			good = server_says(replay, line, shown->text);
		else
			replay->left_out = true;
	}
	return good && is_heard(replay, line - 1);
}

void dialogues_prove(struct lesson_proof *proof)
{
	const struct lesson *lesson = proof->lesson;
	struct replay *replay = heap_new(1, sizeof(*replay));
	bool good = true;

	replay->proof = proof;
	for (size_t i = 0; i < lesson->dialogue_count; i++) {
		const struct dialogue *dialogue = &lesson->dialogues[i];

		if (dialogue->continued && !good)
			continue;
		if (!dialogue->continued)
			begin(replay, dialogue);
		good = play(replay, dialogue);
	}
	free(replay);
}
