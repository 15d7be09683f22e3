// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/faults.h"
#include "smtp/grammar/glob.h"
#include "smtp/law/flaws.h"

#include <string.h>

bool smtp_has_faults(const struct smtp_setting *setting)
{
	return setting->fault_count || setting->fault_addresses;
}

static bool has_path(const struct smtp_command *command)
{
	return (command->verb == SMTP_MAIL || command->verb == SMTP_RCPT) &&
	       command->path_reading.flaw == SMTP_PATH_GOOD;
}

/* The name by which the client goes: the one it gives just now, or gave last. */
static struct text name_of_client(const struct smtp_session *session,
				  const struct smtp_command *command)
{
	struct text argument = command->argument;

	if (command->verb == SMTP_EHLO || command->verb == SMTP_HELO ||
	    command->verb == SMTP_LHLO)
		return text_take(&argument, ' ');
	return text_span(session->facts.client, session->facts.client_length);
}

/* Whether the fault is on the command. In LMTP the end of a message is a delivery
 * too, for the recipient that is answered. */
static bool is_on(const struct smtp_fault *fault, const struct smtp_session *session,
		  const struct smtp_command *command)
{
	bool ends = command->verb == SMTP_DOT ||
		    (command->verb == SMTP_CHUNK && session->facts.chunk.last);

	return fault->verbs & SMTP_BIT(command->verb) ||
	       (ends && session->setting->lmtp && fault->verbs & SMTP_BIT(SMTP_DELIVERY));
}

static bool is_flawed_so(const struct smtp_fault *fault, const struct smtp_session *session,
			 const struct smtp_command *command)
{
	enum smtp_flaw flaw = smtp_flaw_of_command(session, command).flaw;
	const enum smtp_flaw *one = fault->flaws;

	while (*one && *one != flaw)
		one++;
	return *one;
}

/* Whether the fault is asked about the command now, its counting aside. */
static bool is_about(const struct smtp_fault *fault, const struct smtp_session *session,
		     const struct smtp_command *command)
{
	unsigned long now = session->server->world.now;

	if (!is_on(fault, session, command) || now < fault->from ||
	    (fault->until && now >= fault->until))
		return false;
	if (fault->host && !smtp_glob_fits(fault->host, name_of_client(session, command)))
		return false;
	if (fault->address &&
	    !(has_path(command) && smtp_glob_fits(fault->address, command->path.mailbox)))
		return false;
	return !fault->flaws || is_flawed_so(fault, session, command);
}

/* How many commands pass before the fault speaks, and before it is done: 0 as
 * the latter when it never is. */
static unsigned count_before(const struct smtp_fault *fault)
{
	return fault->nth ? fault->nth - 1 : 0;
}

static unsigned count_of_all(const struct smtp_fault *fault)
{
	return fault->times ? count_before(fault) + fault->times : 0;
}

/* "rcpt550_5.1.1", "mail451": the verb of the command, a code that refuses
 * and, if it likes, an enhanced code of the same class. */
static bool read_asked(const struct smtp_command *command, struct smtp_said *said)
{
	const char *verb = command->verb == SMTP_MAIL ? "mail" : "rcpt";
	struct text t = command->path.local_part;
	struct room enhanced = room_over(said->enhanced, sizeof(said->enhanced));
	unsigned long code;

	if (!text_starts_fold(t, verb))
		return false;
	t = text_skip(t, strlen(verb));
	if (t.len < 3 || !text_number(text_head(t, 3), 599, &code))
		return false;
	said->code = (unsigned)code;
	t = text_skip(t, 3);
	if (!t.len)
		room_string(&enhanced, code < 500 ? "4.0.0" : "5.0.0");
	else if (t.at[0] == '_')
		room_text(&enhanced, text_skip(t, 1));
	return !enhanced.full && smtp_fault_code_is_good(said);
}

static bool is_asked_for(const struct smtp_session *session,
			 const struct smtp_command *command, struct smtp_fault *due)
{
	*due = (struct smtp_fault){
		.id = "fault-addresses",
		.said.words = "As the address asks",
	};
	if (!session->setting->fault_addresses || !has_path(command) ||
	    !read_asked(command, &due->said))
		return false;
	if (due->said.code == 421)
		due->ends = SMTP_FAULT_CLOSES;
	return true;
}

/* Whether the n-th fault answers, or makes late, this command. */
static bool is_due(const struct smtp_session *session, size_t n,
		   const struct smtp_command *command)
{
	const struct smtp_fault *fault = &session->setting->faults[n];
	unsigned met = session->server->world.met[n];
	unsigned all = count_of_all(fault);

	return is_about(fault, session, command) && met >= count_before(fault) &&
	       (!all || met < all);
}

const struct smtp_fault *smtp_fault_slow(const struct smtp_session *session,
					 const struct smtp_command *command)
{
	const struct smtp_setting *setting = session->setting;

	for (size_t i = 0; i < setting->fault_count; i++)
		if (is_due(session, i, command))
			return setting->faults[i].wait ? &setting->faults[i] : NULL;
	return NULL;
}

static bool speaks(const struct smtp_fault *fault)
{
	return fault->said.code || fault->ends == SMTP_FAULT_DROPS;
}

bool smtp_fault_due(const struct smtp_session *session, const struct smtp_command *command,
		    struct smtp_fault *due)
{
	const struct smtp_setting *setting = session->setting;

	for (size_t i = 0; i < setting->fault_count; i++) {
		if (speaks(&setting->faults[i]) && is_due(session, i, command)) {
			*due = setting->faults[i];
			return true;
		}
	}
	return is_asked_for(session, command, due);
}

struct smtp_flaw_found smtp_fault_flaw(const struct smtp_session *session,
				       const struct smtp_command *command)
{
	struct smtp_fault due;

	if (smtp_fault_due(session, command, &due) && due.flaws)
		return smtp_flaw_of_command(session, command);
	return (struct smtp_flaw_found){ .flaw = SMTP_FLAW_NONE };
}

void smtp_fault_says(const struct smtp_session *session, const struct smtp_command *command,
		     struct smtp_said *said)
{
	struct smtp_fault due;

	if (smtp_fault_due(session, command, &due))
		*said = due.said;
}

void smtp_faults_count(struct smtp_session *session, const struct smtp_command *command)
{
	const struct smtp_setting *setting = session->setting;

	for (size_t i = 0; i < setting->fault_count; i++) {
		const struct smtp_fault *fault = &setting->faults[i];
		unsigned enough = fault->times ? count_of_all(fault) : count_before(fault);

		if (session->server->world.met[i] < enough && is_about(fault, session, command))
			session->server->world.met[i]++;
	}
}

void smtp_fault_put_place(struct room *room, const struct smtp_fault *fault,
			  const struct smtp_setting *setting)
{
	room_string(room, fault->file ? fault->file : setting->name);
	if (!fault->line)
		return;
	room_byte(room, ':');
	room_number(room, fault->line);
}
