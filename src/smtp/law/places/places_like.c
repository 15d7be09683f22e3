// SPDX-License-Identifier: GPL-3.0-or-later
/* What fills the lines that rows answer: mailboxes of each kind, and text of
 * the sizes that meet a limit. A place with nothing to stand for it (no full
 * mailbox in this setting) is not known, and its line cannot be said. */
#include "base/words.h"
#include "smtp/law/places/places.h"
#include "smtp/session/recipients.h"

#include "smtp/server/directory.h"

static bool put_string(struct room *room, const char *string)
{
	room_string(room, string);
	return string != NULL;
}

static bool me(const struct smtp_scene *scene, struct room *room)
{
	(void)scene;
	return put_string(room, "client.example");
}

/* Whether the mailbox can be named anywhere: not the postmaster's, and not one
 * that only SMTPUTF8 lets in. */
static bool is_plain(const struct smtp_mailbox *box)
{
	return smtp_string_is_valid(text_of(box->local_part)) &&
	       !text_is_fold(text_of(box->local_part), "postmaster");
}

static const char *nth_mailbox(const struct smtp_scene *scene,
			       enum smtp_mailbox_condition condition, size_t n)
{
	const struct smtp_setting *setting = scene->session->setting;

	for (size_t i = 0; i < setting->mailbox_count; i++)
		if (setting->mailboxes[i].condition == condition &&
		    is_plain(&setting->mailboxes[i]) && n-- == 0)
			return setting->mailboxes[i].local_part;
	return NULL;
}

static bool put_mailbox(const struct smtp_scene *scene, struct room *room,
			enum smtp_mailbox_condition condition)
{
	return smtp_put_address(room, nth_mailbox(scene, condition, 0),
			   scene->session->setting->domains[0]);
}

static bool sender(const struct smtp_scene *scene, struct room *room)
{
	if (!put_mailbox(scene, room, SMTP_MAILBOX_OPEN))
		room_string(room, "you@client.example");
	return true;
}

/* A mailbox that takes mail: one that is neither the sender nor a recipient
 * already, as far as there is one. */
static bool recipient(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_facts *facts = &scene->session->facts;
	const char *home = scene->session->setting->domains[0];
	const char *first = nth_mailbox(scene, SMTP_MAILBOX_OPEN, 0);
	const char *fallback = nth_mailbox(scene, SMTP_MAILBOX_OPEN, 1);
	const char *name;

	for (size_t n = 1; (name = nth_mailbox(scene, SMTP_MAILBOX_OPEN, n)); n++) {
		size_t before = room->len;
		struct text address;

		smtp_put_address(room, name, home);
		address = text_skip(room_view(room), before);
		if (!smtp_is_recipient(scene->session, address) &&
		    !text_equal_fold(address, text_span(facts->reverse_path.at,
							facts->reverse_path.length)))
			return true;
		room_cut(room, before);
	}
	return smtp_put_address(room, fallback ? fallback : first, home);
}

static bool full(const struct smtp_scene *scene, struct room *room)
{
	return put_mailbox(scene, room, SMTP_MAILBOX_FULL);
}

static bool disabled(const struct smtp_scene *scene, struct room *room)
{
	return put_mailbox(scene, room, SMTP_MAILBOX_DISABLED);
}

static bool forwarded(const struct smtp_scene *scene, struct room *room)
{
	return put_mailbox(scene, room, SMTP_MAILBOX_FORWARDED);
}

static bool moved(const struct smtp_scene *scene, struct room *room)
{
	return put_mailbox(scene, room, SMTP_MAILBOX_MOVED);
}

static bool known(const struct smtp_scene *scene, struct room *room)
{
	return put_string(room, nth_mailbox(scene, SMTP_MAILBOX_OPEN, 0));
}

static bool list_name(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;

	return setting->list_count && put_string(room, setting->lists[0].local_part);
}

static bool list(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;

	return setting->list_count &&
	       smtp_put_address(room, setting->lists[0].local_part, setting->domains[0]);
}

static bool stranger(const struct smtp_scene *scene, struct room *room)
{
	return smtp_put_address(room, "nobody", scene->session->setting->domains[0]);
}

/* An address that is not ASCII. */
static bool international(const struct smtp_scene *scene, struct room *room)
{
	return smtp_put_address(room, "j\303\266rg", scene->session->setting->domains[0]);
}

static bool outsider(const struct smtp_scene *scene, struct room *room)
{
	(void)scene;
	return put_string(room, "dave@example.net");
}

/* A word of a name that several mailboxes share. */
static bool shared_name(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;

	for (size_t i = 0; i < setting->mailbox_count; i++) {
		struct text rest = text_of(setting->mailboxes[i].name);

		while (rest.len) {
			struct text word = text_take(&rest, ' ');

			if (smtp_directory_find(setting, word).count > 1) {
				room_text(room, word);
				return true;
			}
		}
	}
	return false;
}

static bool cr(const struct smtp_scene *scene, struct room *room)
{
	(void)scene;
	return put_string(room, "\r");
}

static bool put_run(struct room *room, char c, size_t count)
{
	for (size_t i = 0; i < count && !room->full; i++)
		room_byte(room, c);
	return true;
}

static bool long_line(const struct smtp_scene *scene, struct room *room)
{
	return put_run(room, 'x', scene->session->setting->limits.command_line);
}

static bool long_text(const struct smtp_scene *scene, struct room *room)
{
	return put_run(room, 'x', scene->session->setting->limits.text_line + 1);
}

static bool long_local_part(const struct smtp_scene *scene, struct room *room)
{
	(void)scene;
	return put_run(room, 'x', SMTP_LOCAL_PART_MAX + 1);
}

static bool long_domain(const struct smtp_scene *scene, struct room *room)
{
	(void)scene;
	for (int label = 0; label < 5; label++) {
		put_run(room, 'x', SMTP_LABEL_MAX);
		room_byte(room, '.');
	}
	return put_string(room, "example");
}

/* Lines of mail data, none too long, with more octets than are taken. */
static bool large_text(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_limits *limits = &scene->session->setting->limits;
	size_t width = limits->text_line < 70 ? limits->text_line : 70;

	for (size_t octets_said = 0; octets_said <= limits->message && !room->full;
	     octets_said += width + 2) {
		room_string(room, octets_said ? "\n" : "");
		put_run(room, 'x', width);
	}
	return true;
}

static bool received_fields(const struct smtp_scene *scene, struct room *room)
{
	unsigned limit = scene->session->setting->limits.received;

	for (unsigned i = 0; i < limit && !room->full; i++)
		room_string(room, i ? "\nReceived: from a by b" : "Received: from a by b");
	return true;
}

/* Who has an ASCII address and a name that is not. */
static bool name_in_utf(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;

	for (size_t i = 0; i < setting->mailbox_count; i++) {
		const struct smtp_mailbox *box = &setting->mailboxes[i];

		if (box->name && is_plain(box) && !text_is_ascii(text_of(box->name)))
			return put_string(room, box->local_part);
	}
	return false;
}

/* Only where it ends a line. Its row's example is one line (smtp_like_take()). */
static bool lf(const struct smtp_scene *scene, struct room *room)
{
	if (scene->session->setting->bare_ends)
		room_byte(room, '\n');
	return scene->session->setting->bare_ends;
}

const struct smtp_place_row smtp_like_places[] = {
	{ N_("answer-right"), smtp_place_answer_right, false },
	{ N_("answer-transition"), smtp_place_answer_transition, false },
	{ N_("answer-weak"), smtp_place_answer_weak, false },
	{ N_("answer-wrong"), smtp_place_answer_wrong, false },
	{ N_("blocked-client"), smtp_place_blocked_client, true },
	{ N_("blocked-sender"), smtp_place_blocked_sender, true },
	{ N_("chunk"), smtp_place_chunk, false },
	{ N_("chunk-lines"), smtp_place_chunk_lines, false },
	{ N_("client-first"), smtp_place_client_first, false },
	{ N_("closed-line"), smtp_place_closed_line, false },
	{ N_("cr"), cr, true },
	{ N_("disabled"), disabled, true },
	{ N_("dropped-line"), smtp_place_dropped_line, false },
	{ N_("end"), smtp_place_end, false },
	{ N_("forwarded"), forwarded, true },
	{ N_("full"), full, true },
	{ N_("greylisted"), smtp_place_greylisted, true },
	{ N_("international"), international, true },
	{ N_("known"), known, true },
	{ N_("large-end"), smtp_place_large_end, false },
	{ N_("large-text"), large_text, true },
	{ N_("lf"), lf, true },
	{ N_("list"), list, true },
	{ N_("list-name"), list_name, true },
	{ N_("long-domain"), long_domain, true },
	{ N_("long-end"), smtp_place_long_end, false },
	{ N_("long-line"), long_line, true },
	{ N_("long-local-part"), long_local_part, true },
	{ N_("long-response"), smtp_place_long_response, true },
	{ N_("long-text"), long_text, true },
	{ N_("me"), me, true },
	{ N_("moved"), moved, true },
	{ N_("name-in-utf"), name_in_utf, true },
	{ N_("null-mx"), smtp_place_null_mx, true },
	{ N_("other-sender"), smtp_place_other_sender, false },
	{ N_("outsider"), outsider, true },
	{ N_("plain-right"), smtp_place_plain_right, false },
	{ N_("plain-weak"), smtp_place_plain_weak, false },
	{ N_("plain-wrong"), smtp_place_plain_wrong, false },
	{ N_("queue-empty"), smtp_place_queue_empty, true },
	{ N_("queue-stuck"), smtp_place_queue_stuck, true },
	{ N_("queue-waiting"), smtp_place_queue_waiting, true },
	{ N_("received-fields"), received_fields, true },
	{ N_("recipient"), recipient, false },
	{ N_("refused-line"), smtp_place_refused_line, false },
	{ N_("scram-transition"), smtp_place_scram_transition, false },
	{ N_("sender"), sender, true },
	{ N_("shared-name"), shared_name, true },
	{ N_("silent-domain"), smtp_place_silent_domain, true },
	{ N_("slow"), smtp_place_slow, true },
	{ N_("small"), smtp_place_small, true },
	{ N_("stranger"), stranger, true },
	{ N_("tight"), smtp_place_tight, true },
	{ N_("too-many"), smtp_place_too_many, false },
	{ N_("unknown-domain"), smtp_place_unknown_domain, true },
};
const size_t smtp_like_place_count =
	sizeof(smtp_like_places) / sizeof(smtp_like_places[0]);
