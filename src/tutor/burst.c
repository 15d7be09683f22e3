// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines that came at once, as a paste does: one burst, as a client sends its
 * commands that pipelines them (RFC 2920). */
#include "tutor/tutor_inside.h"

/* Whether a line goes to the server that is in that state: an order does not,
 * nor does the empty line where it is no answer and no mail data. */
static bool is_sent(enum smtp_state state, struct text line)
{
	bool data = state == SMTP_IN_DATA || state == SMTP_IN_CHUNK;

	if (!line.len)
		return data || state == SMTP_IN_AUTH;
	return line.at[0] != ':' || (data && line.len > 1 && line.at[1] == ':');
}

/* Whether the next line goes to the server too, once this one was said. */
static bool is_followed(const struct tutor *tutor, struct text line, struct text next)
{
	struct smtp_trial trial;
	struct smtp_turn turn;

	if (!next.at || !is_sent(tutor_session(tutor)->state, line))
		return false;
	if (next.len && next.at[0] != ':')
		return true;
	smtp_trial_copy(&trial, tutor_session(tutor));
	smtp_say(&trial.session, line, &turn);
	return is_sent(trial.session.state, next);
}

/* A letter that comes at once is no burst: nothing in it has a reply to wait for
 * but the dot. */
static bool may_begin(const struct tutor *tutor, struct text line)
{
	return !tutor_is_in_data(tutor) || text_is(line, ".");
}

static void tell_burst(struct tutor *tutor)
{
	struct digits first, last;

	note_fill(tutor, PAGE_PARAGRAPH,
		  _("Lines {first} to {last} came in one burst (RFC 2920). Each reply bears "
		    "the number of the line it answers."),
		  (const struct words_pair[]){
			{ "first", digits_of(tutor->burst.first, &first) },
			{ "last", digits_of(tutor_session(tutor)->memory.line, &last) },
			{ NULL, NULL } });
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
