// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about what the setting adds to the protocol: faults that are due,
 * and senders and recipients that are put off for a while. */
#include "base/words.h"
#include "smtp/law/faults.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/policy.h"
#include "smtp/server/directory.h"

static bool is_due(const struct smtp_session *s, const struct smtp_command *c,
		   enum smtp_fault_end end)
{
	struct smtp_fault due;

	return smtp_fault_due(s, c, &due) && due.ends == end;
}

/* A refusal here ends a message, a chunk or a login, which rows of these see to. */
static bool ends_something(enum smtp_verb verb)
{
	return verb == SMTP_DOT || verb == SMTP_CHUNK || verb == SMTP_RESPONSE;
}

static bool fault_stays(const struct smtp_session *s, const struct smtp_command *c)
{
	return !ends_something(c->verb) && is_due(s, c, SMTP_FAULT_STAYS);
}

static bool fault_refuses(const struct smtp_session *s, const struct smtp_command *c)
{
	return is_due(s, c, SMTP_FAULT_STAYS);
}

static bool fault_closes(const struct smtp_session *s, const struct smtp_command *c)
{
	return is_due(s, c, SMTP_FAULT_CLOSES);
}

static bool fault_drops(const struct smtp_session *s, const struct smtp_command *c)
{
	return is_due(s, c, SMTP_FAULT_DROPS);
}

const struct smtp_guard smtp_fault_stays = {
	"fault-stays", SMTP_ORDER, fault_stays,
	N_("the fault \"{fault}\" ({fault-place}) of the setting answers in place of the rules"),
	N_("no fault of the setting answers this command"),
	SMTP_PART_FAULTS | SMTP_PART_WORLD,
};
const struct smtp_guard smtp_fault_refuses = {
	"fault-refuses", SMTP_POLICY, fault_refuses,
	N_("the fault \"{fault}\" ({fault-place}) of the setting refuses what ends here"),
	N_("no fault of the setting refuses what ends here"),
	SMTP_PART_FAULTS | SMTP_PART_WORLD,
};
const struct smtp_guard smtp_fault_closes = {
	"fault-closes", SMTP_ORDER, fault_closes,
	N_("the fault \"{fault}\" ({fault-place}) of the setting answers and closes the connection"),
	N_("no fault of the setting closes the connection here"),
	SMTP_PART_FAULTS | SMTP_PART_WORLD,
};
const struct smtp_guard smtp_fault_drops = {
	"fault-drops", SMTP_ORDER, fault_drops,
	N_("the fault \"{fault}\" ({fault-place}) of the setting breaks the connection without an answer"),
	N_("no fault of the setting breaks the connection here"),
	SMTP_PART_FAULTS | SMTP_PART_WORLD,
};

static bool is_greylisted(const struct smtp_session *s, const struct smtp_command *c)
{
	uint64_t mark = smtp_tuple_of(s, c->path.mailbox);
	unsigned long wait = smtp_directory_greylist(s->setting, &c->path);
	unsigned long seen;

	return wait && (!smtp_world_seen(&s->server->world, mark, &seen) ||
			s->server->world.now - seen < wait);
}

const struct smtp_guard smtp_is_greylisted = {
	"is-greylisted", SMTP_POLICY, is_greylisted,
	N_("mail from {reverse-path} to {mailbox} must wait for {greylist} s after its first try, and these are not over"),
	N_("mail from {reverse-path} to {mailbox} need not wait, or has waited long enough"),
	SMTP_PART_PEOPLE | SMTP_PART_POLICY | SMTP_PART_WORLD,
};
