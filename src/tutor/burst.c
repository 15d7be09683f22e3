// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutor/burst.h"

#include "tutor/notes.h"
#include "tutor/readout.h"
#include "tutor/tutor_inside.h"

/* Whether the next line goes to the server too, once this one was said. Of a line
 * that is not empty the state tells no more than whether it is mail data. */
static bool is_followed(const struct tutor *tutor, struct text line, struct text next)
{
	const struct smtp_session *session = tutor_session(tutor);
	struct typed typed = typed_read(session->state, line);
	struct typed behind = typed_read(session->state, next);
	struct smtp_trial trial;
	struct smtp_turn turn;

	if (!next.at || !typed_is_sent(&typed))
		return false;
	if (!next.len) {
		smtp_trial_copy(&trial, session);
		smtp_say(&trial.session, typed.line, &turn);
		behind = typed_read(trial.session.state, next);
	}
	return typed_is_sent(&behind);
}

/* A letter that comes at once is no burst: nothing in it has a reply to wait for
 * but the dot. */
static bool may_begin(const struct tutor *tutor, struct text line)
{
	return !tutor_is_in_data(tutor) || text_is(line, ".");
}

static void tell_burst(struct tutor *tutor)
{

	note_fill(tutor, PAGE_PARAGRAPH,
		  _("Lines {first} to {last} came in one burst (RFC 2920). Each reply bears "
		    "the number of the line it answers."),
		  WORDS({ "first", WORDS_NUMBER(tutor->burst.first) },
			{ "last", WORDS_NUMBER(tutor_session(tutor)->memory.line) }));
}

/* What stands behind STARTTLS was not said under TLS. */
static void lose_rest(struct tutor *tutor)
{
	tutor->burst.lost = true;
	note_say(tutor, _("What came behind STARTTLS in the same burst was thrown away: it "
			  "was not said under TLS (RFC 3207 4.2). Paste it again now."));
}

static void say_of_burst(struct tutor *tutor, struct text line)
{
	const struct smtp_facts *facts = &tutor_session(tutor)->facts;
	bool secured = facts->secured;

	if (tutor->burst.lost) {
		tutor->said_secret = true; /* for all that is known */
		return;
	}
	tutor_line(tutor, line);
	if (tutor->burst.more && facts->secured && !secured)
		lose_rest(tutor);
}

void tutor_pasted(struct tutor *tutor, struct text line, struct text next)
{
	struct burst *burst = &tutor->burst;

	burst->more = is_followed(tutor, line, next);
	if (burst->more && !burst->first && may_begin(tutor, line))
		burst->first = tutor_session(tutor)->memory.line + 1;
	say_of_burst(tutor, line);
	if (burst->more)
		return;
	if (burst->first && !burst->lost)
		tell_burst(tutor);
	*burst = (struct burst){ 0 };
}
