// SPDX-License-Identifier: GPL-3.0-or-later
/* A session on which acts are played, with what the last of them brought
 * about. The same acts on a fresh stage give the same turns. */
#ifndef TUTOR_STAGE_H
#define TUTOR_STAGE_H

#include "lesson/lesson.h"
#include "tutor/script.h"

struct stage { /* zeroed but for its crypto, nothing was played yet */
	struct smtp_talk talk;
	const struct sasl_crypto *crypto; /* lent */
	struct judge *judge; /* lent: it hears every turn; NULL: nobody judges */
};

/* A stage of one's own, to look at what was or may be. crypto is lent. */
struct stage *stage_new(const struct sasl_crypto *crypto);
void stage_free(struct stage *stage);

/* Forgets the server: the next ACT_CONNECT is the first one. The judge stays. */
void stage_clear(struct stage *stage);

/* Plays one act. The first ACT_CONNECT begins a session with the server
 * described, those behind it are new connections to the same server, and the
 * other acts go to the session there is. False when no turn came of it:
 * time that passed without a time-out, or an answer, which is the judge's
 * alone. The turn looks into the act's line. */
bool stage_play(struct stage *stage, const struct smtp_setting *setting,
		const struct act *act);

/* Goes on with what an act brought about besides its first turn. False when
 * there is nothing more. */
bool stage_next(struct stage *stage);

/* The last turn for explanations; its turn is NULL when there was none. */
struct teach_moment stage_moment(const struct stage *stage);

#endif
