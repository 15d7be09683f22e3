// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places}: those of sentences, listed in places.c, and
 * those that fill the lines rows answer. */
#ifndef SMTP_PLACES_H
#define SMTP_PLACES_H

#include "base/words.h"
#include "smtp/law/rule.h"
#include "smtp/session/session.h"

/* Writes what stands for a {place} in the words of guards, replies and
 * becauses. As a words_place: context is a struct smtp_scene. */
struct smtp_scene {
	const struct smtp_session *session; /* as it was before the turn */
	const struct smtp_command *command; /* may be NULL */
	const struct smtp_content *content; /* the mail data that the numbers are of; NULL:
	                                       the session's */
	const struct smtp_flaw_found *flaw; /* of the command; NULL: none */
	words_place *place;                 /* set while one place is written by others: them */
	const char *(*translate)(const char *sentence); /* lent: puts words of ours into
	                                       the reader's language; NULL: they stay English,
	                                       as in replies */
};
bool smtp_place(const void *scene, struct text name, struct room *room);

/* Whether the row is asked under the session's setting, and the setting has what
 * its `like` names, a full mailbox for example, and no limit that is met with more
 * than a search says in one line. */
bool smtp_session_can(const struct smtp_session *session, const struct smtp_rule *rule);

struct smtp_place_row {
	const char *name;
	bool (*write)(const struct smtp_scene *scene, struct room *room);
	bool fixed; /* what it writes rests on nothing but the setting */
};

/* Those that fill lines, sorted by name. */
extern const struct smtp_place_row smtp_like_places[];
extern const size_t smtp_like_place_count;

/* What settings add, in places_fault.c. */
typedef bool smtp_place_writer(const struct smtp_scene *scene, struct room *room);
smtp_place_writer smtp_place_closed_line, smtp_place_dropped_line, smtp_place_refused_line;
smtp_place_writer smtp_place_fault, smtp_place_fault_place;
smtp_place_writer smtp_place_greylist, smtp_place_greylisted, smtp_place_greylist_left;

/* Of chunks and ETRN, in places_chunk.c. */
smtp_place_writer smtp_place_chunk, smtp_place_chunk_lines, smtp_place_chunk_size;
smtp_place_writer smtp_place_queue_empty, smtp_place_queue_stuck, smtp_place_queue_waiting;
smtp_place_writer smtp_place_too_many, smtp_place_waiting;

/* Of the policies of a site, in places_policy.c. */
smtp_place_writer smtp_place_declared, smtp_place_error_limit, smtp_place_largest;
smtp_place_writer smtp_place_message_wait, smtp_place_visit_wait;
smtp_place_writer smtp_place_rate_connections, smtp_place_rate_messages;
smtp_place_writer smtp_place_rate_seconds, smtp_place_room;
smtp_place_writer smtp_place_blocked_client, smtp_place_blocked_sender;
smtp_place_writer smtp_place_null_mx, smtp_place_silent_domain, smtp_place_unknown_domain;
smtp_place_writer smtp_place_slow, smtp_place_small, smtp_place_tight;

/* Of LMTP, in places_lmtp.c. */
smtp_place_writer smtp_place_ehlo, smtp_place_introduction, smtp_place_protocol;
smtp_place_writer smtp_place_recipient_now, smtp_place_recipient_number;
smtp_place_writer smtp_place_end, smtp_place_large_end, smtp_place_long_end;

/* Writes words of ours, marked with N_(), by scene->translate; nothing for NULL. */
void smtp_put_words(const struct smtp_scene *scene, struct room *room, const char *words);

/* Writes a part of the command's line, without what may be a password. */
void smtp_put_said(const struct smtp_scene *scene, struct room *room, struct text part);

/* Write "local-part@domain"; false, and nothing, when local_part is NULL. */
bool smtp_put_address(struct room *room, const char *local_part, const char *domain);

/* Of the parameters of a MAIL or RCPT (places_parameters.c). */
bool smtp_put_parameter(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_misplaced(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_not_offered(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_extension(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_after_helo(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_value(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_syntax(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameter_twice(const struct smtp_scene *scene, struct room *room);
bool smtp_put_parameters(const struct smtp_scene *scene, struct room *room);
bool smtp_put_size(const struct smtp_scene *scene, struct room *room);
bool smtp_put_hold_seconds(const struct smtp_scene *scene, struct room *room);
bool smtp_put_hold_until(const struct smtp_scene *scene, struct room *room);
bool smtp_put_clock(const struct smtp_scene *scene, struct room *room);
bool smtp_put_hold_asked(const struct smtp_scene *scene, struct room *room);
bool smtp_put_by_asked(const struct smtp_scene *scene, struct room *room);
bool smtp_put_by_limit(const struct smtp_scene *scene, struct room *room);

/* Of logins, in places_login.c. */
bool smtp_place_base64_wrong(const struct smtp_scene *scene, struct room *room);
bool smtp_place_challenge(const struct smtp_scene *scene, struct room *room);
bool smtp_place_login(const struct smtp_scene *scene, struct room *room);
bool smtp_place_mechanism(const struct smtp_scene *scene, struct room *room);
bool smtp_place_response_limit(const struct smtp_scene *scene, struct room *room);
bool smtp_place_sasl_reason(const struct smtp_scene *scene, struct room *room);
bool smtp_place_answer_right(const struct smtp_scene *scene, struct room *room);
bool smtp_place_answer_transition(const struct smtp_scene *scene, struct room *room);
bool smtp_place_answer_weak(const struct smtp_scene *scene, struct room *room);
bool smtp_place_plain_weak(const struct smtp_scene *scene, struct room *room);
bool smtp_place_other_sender(const struct smtp_scene *scene, struct room *room);
bool smtp_place_answer_wrong(const struct smtp_scene *scene, struct room *room);
bool smtp_place_client_first(const struct smtp_scene *scene, struct room *room);
bool smtp_place_long_response(const struct smtp_scene *scene, struct room *room);
bool smtp_place_plain_right(const struct smtp_scene *scene, struct room *room);
bool smtp_place_plain_wrong(const struct smtp_scene *scene, struct room *room);
bool smtp_place_scram_transition(const struct smtp_scene *scene, struct room *room);

#endif
