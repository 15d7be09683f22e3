// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands for the {places} in the sentences of the table: facts of the
 * session, parts of the command, limits of the setting. */
#include "smtp/law/places/places.h"

#include "base/words.h"
#include "smtp/law/offer.h"
#include "smtp/law/parameters.h"
#include "smtp/server/directory.h"
#include "smtp/server/limits.h"

static bool put_number(struct room *room, unsigned long n)
{
	room_number(room, n);
	return true;
}

static bool put_text(struct room *room, struct text t)
{
	room_text(room, t);
	return true;
}

static bool put_string(struct room *room, const char *string)
{
	room_string(room, string);
	return string != NULL;
}

static bool host(const struct smtp_scene *scene, struct room *room)
{
	return put_string(room, scene->session->setting->host);
}

static bool domain(const struct smtp_scene *scene, struct room *room)
{
	return put_string(room, scene->session->setting->domains[0]);
}

static bool hello(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_facts *facts = &scene->session->facts;

	room_string(room, scene->session->setting->lmtp ? "LHLO " :
			  facts->extended ? "EHLO " : "HELO ");
	return put_text(room, text_span(facts->client, facts->client_length));
}

static bool hello_line(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->memory.hello_line);
}

static bool mail_line(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->memory.mail_line);
}

static bool data_line(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->memory.data_line);
}

static bool dot_line(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->memory.dot_line);
}

static bool failed_line(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->memory.failed_line);
}

static bool reverse_path(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_address *path = &scene->session->facts.reverse_path;

	room_byte(room, '<');
	room_text(room, text_span(path->at, path->length));
	room_byte(room, '>');
	return true;
}

static bool recipient_count(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, scene->session->facts.recipient_count);
}

static bool put_part(const struct smtp_scene *scene, struct text part, struct room *room)
{
	if (scene->command)
		smtp_put_said(scene, room, part);
	return true;
}

/* One octet alone gives no password away. */
static void put_flaw(const struct smtp_scene *scene, struct text octets, struct room *room)
{
	if (octets.len == 1)
		room_text(room, octets);
	else
		put_part(scene, octets, room);
}

/* The octets that are wrong. */
static bool flaw(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_flaw_found *found = scene->flaw;

	room_byte(room, '"');
	if (found && scene->command)
		put_flaw(scene, text_head(text_skip(scene->command->line, found->at),
					  found->length), room);
	room_byte(room, '"');
	return true;
}

static bool prefix(const struct smtp_scene *scene, struct room *room)
{
	bool rcpt = scene->command && scene->command->verb == SMTP_RCPT;

	return put_string(room, rcpt ? "TO:" : "FROM:");
}

/* "4 (550 5.1.1), 6 (452 4.2.2)": line and reply of each refused RCPT. */
static bool refusals(const struct smtp_scene *scene, struct room *room)
{
	unsigned refused = scene->session->facts.refused;
	unsigned shown = refused < SMTP_REFUSALS_MAX ? refused : SMTP_REFUSALS_MAX;

	for (unsigned i = 0; i < shown; i++) {
		const struct smtp_refusal *refusal = &scene->session->envelope->refusals[i];

		room_string(room, i ? ", " : "");
		room_number(room, refusal->line);
		room_string(room, " (");
		room_number(room, refusal->code);
		room_string(room, refusal->enhanced[0] ? " " : "");
		room_string(room, refusal->enhanced);
		room_byte(room, ')');
	}
	room_string(room, shown < refused ? ", \342\200\246" : "");
	return true;
}

static const struct smtp_content *content_of(const struct smtp_scene *scene)
{
	return scene->content ? scene->content : &scene->session->content;
}

static bool octets(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, content_of(scene)->octets);
}

static bool long_lines(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, content_of(scene)->long_lines);
}

static bool bare_ends(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, content_of(scene)->bare_ends);
}

static bool received(const struct smtp_scene *scene, struct room *room)
{
	return put_number(room, content_of(scene)->received);
}

static bool put_limit(const struct smtp_scene *scene, struct room *room, enum smtp_limit limit)
{
	return put_number(room, smtp_limit_here(scene->session->setting, limit));
}

static bool received_limit(const struct smtp_scene *scene, struct room *room)
{
	return put_limit(scene, room, SMTP_LIMIT_RECEIVED);
}

static bool recipient_limit(const struct smtp_scene *scene, struct room *room)
{
	return put_limit(scene, room, SMTP_LIMIT_RECIPIENTS);
}

static bool command_limit(const struct smtp_scene *scene, struct room *room)
{
	struct text line = scene->command ? scene->command->line : text_of("");

	return put_number(room, smtp_command_line_limit(scene->session, line));
}

static bool text_limit(const struct smtp_scene *scene, struct room *room)
{
	return put_limit(scene, room, SMTP_LIMIT_TEXT_LINE);
}

static bool message_limit(const struct smtp_scene *scene, struct room *room)
{
	return put_limit(scene, room, SMTP_LIMIT_MESSAGE);
}

static bool idle_limit(const struct smtp_scene *scene, struct room *room)
{
	return put_limit(scene, room, SMTP_LIMIT_IDLE);
}

static struct text argument_of(const struct smtp_scene *scene)
{
	return scene->command ? scene->command->argument : text_of("");
}

static bool argument(const struct smtp_scene *scene, struct room *room)
{
	return put_part(scene, argument_of(scene), room);
}

/* A tab looks like a space, which would end the word. */
static void put_word(const struct smtp_scene *scene, struct text word, struct room *room)
{
	size_t tab = text_find(word, '\t');

	put_part(scene, text_head(word, tab), room);
	if (tab == word.len)
		return;
	room_string(room, "^I");
	put_part(scene, text_skip(word, tab + 1), room);
}

/* The verb as the table writes it, or as it was typed when it is none. */
static bool verb(const struct smtp_scene *scene, struct room *room)
{
	struct text word = scene->command ? scene->command->word : text_of("");

	for (size_t i = 0; i < word.len && scene->command->verb != SMTP_UNKNOWN; i++)
		room_byte(room, text_upper(word.at[i]));
	if (scene->command && scene->command->verb == SMTP_UNKNOWN)
		put_word(scene, word, room);
	return true;
}

static bool extension(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_verb_word *known;

	for (size_t n = 0; scene->command && (known = smtp_verb_word(n)); n++)
		if (known->extension && text_is_fold(scene->command->word, known->word))
			room_string(room, known->extension);
	return true;
}

static bool path(const struct smtp_scene *scene, struct room *room)
{
	room_byte(room, '<');
	if (scene->command)
		smtp_put_said(scene, room, scene->command->path.mailbox);
	room_byte(room, '>');
	return true;
}

static bool mailbox(const struct smtp_scene *scene, struct room *room)
{
	if (scene->command)
		smtp_put_said(scene, room, scene->command->path.mailbox);
	return true;
}

static bool domain_named(const struct smtp_scene *scene, struct room *room)
{
	if (scene->command)
		smtp_put_said(scene, room, scene->command->path.domain);
	return true;
}

static bool moved_to(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;
	const struct smtp_command *command = scene->command;
	const struct smtp_mailbox *box = NULL;

	if (command && command->verb == SMTP_RCPT)
		box = smtp_directory_mailbox(setting, &command->path);
	else if (command)
		box = smtp_directory_find(setting, command->argument).mailbox;
	room_string(room, box ? box->moved_to : "");
	return true;
}

/* "Ann Archer <ann@example.org>": RFC 5321 3.5.1 has it so, or without the name and
 * the brackets, and 3.5.2 wants the brackets. Who has no name goes by the mailbox. */
static void put_user(struct room *room, const struct smtp_setting *setting,
		     const struct smtp_mailbox *box)
{
	room_string(room, box->name ? box->name : box->local_part);
	room_string(room, " <");
	smtp_put_address(room, box->local_part, setting->domains[0]);
	room_byte(room, '>');
}

static bool matched(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;
	struct smtp_found found = smtp_directory_find(setting, argument_of(scene));

	if (found.mailbox)
		put_user(room, setting, found.mailbox);
	return true;
}

static bool matches(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;
	const struct smtp_mailbox *box;

	for (size_t n = 0; (box = smtp_directory_match(setting, argument_of(scene), n)); n++) {
		room_byte(room, '\n');
		put_user(room, setting, box);
	}
	return true;
}

/* A member of a list may be a mailbox of this server or an address. */
static void put_member(struct room *room, const struct smtp_setting *setting,
		       const char *member)
{
	const struct smtp_mailbox *box = smtp_setting_mailbox(setting, text_of(member));
	struct text t = text_of(member);

	if (box) {
		put_user(room, setting, box);
		return;
	}
	room_byte(room, '<');
	if (text_find(t, '@') < t.len)
		room_text(room, t);
	else
		smtp_put_address(room, member, setting->domains[0]);
	room_byte(room, '>');
}

static bool members(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_setting *setting = scene->session->setting;
	struct smtp_found found = smtp_directory_find(setting, argument_of(scene));

	for (size_t n = 0; found.list && found.list->members[n]; n++) {
		room_string(room, n ? "\n" : "");
		put_member(room, setting, found.list->members[n]);
	}
	return true;
}

/* The keyword lines of an EHLO reply: all that is not in the required set of
 * RFC 5321 4.5.1 must be listed (4.1.1.1); VRFY may be (3.5.2). */
static bool extensions(const struct smtp_scene *scene, struct room *room)
{
	smtp_extensions_list(scene->session, room);
	return true;
}

static bool commands(const struct smtp_scene *scene, struct room *room)
{
	const struct smtp_verb_word *word;

	for (size_t n = 0; (word = smtp_verb_word(n)); n++) {
		if (!smtp_teaches(scene->session->setting, word->verb))
			continue;
		room_byte(room, ' ');
		room_string(room, word->word);
	}
	return true;
}

static bool topic_syntax(const struct smtp_scene *scene, struct room *room)
{
	const char *syntax = smtp_verb_facts(smtp_verb_of(argument_of(scene)))->syntax;

	room_string(room, syntax);
	return true;
}

static bool topic(const struct smtp_scene *scene, struct room *room)
{
	smtp_put_words(scene, room, smtp_verb_facts(smtp_verb_of(argument_of(scene)))->does);
	return true;
}

/* Sorted by name. The names themselves are shown where no session fills them:
 * "There is no mailbox <mailbox>". */
static const struct smtp_place_row sentence_places[] = {
	{ N_("argument"), argument, false },
	{ N_("bare-ends"), bare_ends, false },
	{ N_("base64-wrong"), smtp_place_base64_wrong, false },
	{ N_("by-asked"), smtp_put_by_asked, false },
	{ N_("by-limit"), smtp_put_by_limit, false },
	{ N_("challenge"), smtp_place_challenge, false },
	{ N_("chunk-size"), smtp_place_chunk_size, false },
	{ N_("clock"), smtp_put_clock, false },
	{ N_("command-limit"), command_limit, false },
	{ N_("commands"), commands, false },
	{ N_("data-line"), data_line, false },
	{ N_("declared"), smtp_place_declared, false },
	{ N_("domain"), domain, false },
	{ N_("domain-named"), domain_named, false },
	{ N_("dot-line"), dot_line, false },
	{ N_("ehlo"), smtp_place_ehlo, false },
	{ N_("error-limit"), smtp_place_error_limit, false },
	{ N_("extension"), extension, false },
	{ N_("extensions"), extensions, false },
	{ N_("failed-line"), failed_line, false },
	{ N_("fault"), smtp_place_fault, false },
	{ N_("fault-place"), smtp_place_fault_place, false },
	{ N_("flaw"), flaw, false },
	{ N_("greylist"), smtp_place_greylist, false },
	{ N_("greylist-left"), smtp_place_greylist_left, false },
	{ N_("hello"), hello, false },
	{ N_("hello-line"), hello_line, false },
	{ N_("hold-asked"), smtp_put_hold_asked, false },
	{ N_("hold-seconds"), smtp_put_hold_seconds, false },
	{ N_("hold-until"), smtp_put_hold_until, false },
	{ N_("host"), host, false },
	{ N_("idle-limit"), idle_limit, false },
	{ N_("introduction"), smtp_place_introduction, false },
	{ N_("largest"), smtp_place_largest, false },
	{ N_("login"), smtp_place_login, false },
	{ N_("long-lines"), long_lines, false },
	{ N_("mail-line"), mail_line, false },
	{ N_("mailbox"), mailbox, false },
	{ N_("matched"), matched, false },
	{ N_("matches"), matches, false },
	{ N_("mechanism"), smtp_place_mechanism, false },
	{ N_("members"), members, false },
	{ N_("message-limit"), message_limit, false },
	{ N_("message-wait"), smtp_place_message_wait, false },
	{ N_("moved-to"), moved_to, false },
	{ N_("octets"), octets, false },
	{ N_("parameter"), smtp_put_parameter, false },
	{ N_("parameter-after-helo"), smtp_put_parameter_after_helo, false },
	{ N_("parameter-extension"), smtp_put_parameter_extension, false },
	{ N_("parameter-misplaced"), smtp_put_parameter_misplaced, false },
	{ N_("parameter-not-offered"), smtp_put_parameter_not_offered, false },
	{ N_("parameter-syntax"), smtp_put_parameter_syntax, false },
	{ N_("parameter-twice"), smtp_put_parameter_twice, false },
	{ N_("parameter-value"), smtp_put_parameter_value, false },
	{ N_("parameters"), smtp_put_parameters, false },
	{ N_("path"), path, false },
	{ N_("prefix"), prefix, false },
	{ N_("protocol"), smtp_place_protocol, false },
	{ N_("rate-connections"), smtp_place_rate_connections, false },
	{ N_("rate-messages"), smtp_place_rate_messages, false },
	{ N_("rate-seconds"), smtp_place_rate_seconds, false },
	{ N_("received"), received, false },
	{ N_("received-limit"), received_limit, false },
	{ N_("recipient-count"), recipient_count, false },
	{ N_("recipient-limit"), recipient_limit, false },
	{ N_("recipient-now"), smtp_place_recipient_now, false },
	{ N_("recipient-number"), smtp_place_recipient_number, false },
	{ N_("refusals"), refusals, false },
	{ N_("response-limit"), smtp_place_response_limit, false },
	{ N_("reverse-path"), reverse_path, false },
	{ N_("room"), smtp_place_room, false },
	{ N_("sasl-reason"), smtp_place_sasl_reason, false },
	{ N_("size"), smtp_put_size, false },
	{ N_("text-limit"), text_limit, false },
	{ N_("topic"), topic, false },
	{ N_("topic-syntax"), topic_syntax, false },
	{ N_("verb"), verb, false },
	{ N_("visit-wait"), smtp_place_visit_wait, false },
	{ N_("waiting"), smtp_place_waiting, false },
};

enum { SENTENCE_PLACES = sizeof(sentence_places) / sizeof(sentence_places[0]) };

/* -1, 0 or 1 as name sorts before, with or behind row_name. */
static int compare_name(struct text name, const char *row_name)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.at[i] != row_name[i])
			return (unsigned char)name.at[i] < (unsigned char)row_name[i] ? -1 : 1;
	return row_name[name.len] ? -1 : 0;
}

static const struct smtp_place_row *find_place(const struct smtp_place_row *rows,
					       size_t count, struct text name)
{
	while (count) {
		size_t middle = count / 2;
		int order = compare_name(name, rows[middle].name);

		if (order == 0)
			return &rows[middle];
		if (order > 0) {
			rows += middle + 1;
			count -= middle + 1;
		} else {
			count = middle;
		}
	}
	return NULL;
}

static bool write_place(const struct smtp_place_row *place, const struct smtp_scene *from,
			struct room *room)
{
	struct smtp_scene scene = *from;

	scene.place = smtp_place;
	return place->write(&scene, room);
}

/* "{octets octet}" is a number and its noun, "1 octet" or "14 octets": for replies, which
 * are English and stand in one form. */
static bool put_counted(const struct smtp_scene *scene, struct text name, struct room *room)
{
	struct text noun = name, number = text_take(&noun, ' ');
	size_t from = room->len;

	if (!smtp_place(scene, number, room))
		return false;
	number = text_skip(room_view(room), from);
	room_byte(room, ' ');
	room_text(room, noun);
	room_string(room, text_is(number, "1") ? "" : "s");
	return true;
}

bool smtp_place(const void *scene, struct text name, struct room *room)
{
	const struct smtp_place_row *place;

	if (text_find(name, ' ') < name.len)
		return put_counted(scene, name, room);
	place = find_place(sentence_places, SENTENCE_PLACES, name);
	if (!place)
		place = find_place(smtp_like_places, smtp_like_place_count, name);
	return place && write_place(place, scene, room);
}

/* As a words_place: writes what is fixed, and takes all else for known. */
static bool fixed_place(const void *scene, struct text name, struct room *room)
{
	const struct smtp_place_row *place =
		find_place(smtp_like_places, smtp_like_place_count, name);

	return !place || !place->fixed || write_place(place, scene, room);
}

bool smtp_session_can(const struct smtp_session *session, const struct smtp_rule *rule)
{
	const struct smtp_scene scene = { .session = session };
	char line[SMTP_MARK_LINE];
	struct room room = room_over(line, sizeof(line));

	if (rule->under && !rule->under(session->setting))
		return false;
	return !rule->like || (words_fill(&room, rule->like, fixed_place, &scene) && !room.full);
}
