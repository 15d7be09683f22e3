// SPDX-License-Identifier: GPL-3.0-or-later
/* Queues that ETRN asks for (RFC 1985), and mail that FUTURERELEASE holds back
 * (RFC 4865). */
#include "config/key_queues.h"

#include "base/words.h"
#include "smtp/smtp.h"

#include <string.h>

enum { MESSAGES_MAX = 10000, HOLD_MAX = 999999999 };

/* One queue as it is described. */
struct plan_queue {
	unsigned long messages;
	bool stuck;
};

const struct key queue_keys[] = {
	{ .name = "messages", .read = key_number, .at = offsetof(struct plan_queue, messages),
	  .with = &(const struct key_range){ 0, MESSAGES_MAX },
	  .does = N_("How many messages wait.") },
	{ .name = "stuck", .read = key_flag, .at = offsetof(struct plan_queue, stuck),
	  .does = N_("`yes`: the queue cannot be started now (458).") },
	{ .name = NULL },
};

bool time_read(const struct reading *reading, const struct key *key,
	       const struct tree *value, void *to)
{
	int64_t seconds;

	if (!key_text(reading, key, value, to))
		return false;
	return smtp_date_read(text_of(value->text), &seconds) ||
	       key_refuse(reading, value->line,
			  _("\"{word}\" is no time; expected one in UTC as "
			    "2030-12-31T23:59:59Z."), WORDS({ "word", value->text }));
}

const struct key hold_keys[] = {
	{ .name = "seconds", .read = key_number, .at = offsetof(struct plan_hold, seconds),
	  .with = &(const struct key_range){ 0, HOLD_MAX },
	  .does = N_("The most that HOLDFOR may name.") },
	{ .name = "until", .read = time_read, .at = offsetof(struct plan_hold, until),
	  .takes = N_("a time in UTC as `2030-12-31T23:59:59Z`"), .write = key_write_string,
	  .does = N_("The latest time that HOLDUNTIL may name.") },
	{ .name = NULL },
};

/* A text is the number of messages alone. */
static bool read_queue(const struct reading *reading, const struct tree *item,
		       struct smtp_queue *queue)
{
	struct plan_queue plan = { 0 };
	struct key messages = queue_keys[0];

	messages.name = item->key;
	if (!smtp_domain_is_valid(text_of(item->key)))
		return key_refuse(reading, item->key_line,
				  _("\"{word}\" is no domain name; expected one as "
				    "\"example.org\"."), WORDS({ "word", item->key }));
	if (!(item->kind == TREE_TEXT ? key_number(reading, &messages, item, &plan.messages)
				      : keys_read(reading, queue_keys, item->key, item, &plan)))
		return false;
	*queue = (struct smtp_queue){ item->key, (unsigned)plan.messages, plan.stuck };
	return true;
}

bool queues_read(const struct reading *reading, const struct key *key,
		 const struct tree *value, void *to)
{
	struct plan_queues *queues = to;
	struct smtp_queue *at;
	size_t n = 0;

	if (value->kind != TREE_MAPPING)
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"{key}\", as "
				    "{office.example: 14}."), WORDS({ "key", key->name }));
	at = pool_new(reading->pool, value->count, sizeof(*at));
	for (const struct tree *item = value->first; item; item = item->next)
		if (!read_queue(reading, item, &at[n++]))
			return false;
	*queues = (struct plan_queues){ at, n };
	return true;
}

void queues_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct plan_queues *queues = from;
	const struct plan_queue usual = { 0 };

	(void)key;
	for (size_t i = 0; i < queues->count; i++) {
		const struct smtp_queue *queue = &queues->at[i];
		struct plan_queue plan = { queue->messages, queue->stuck };

		buffer_string(yaml, "\n  ");
		key_write_text(yaml, queue->node);
		buffer_string(yaml, ": ");
		keys_write_item(yaml, queue_keys, &plan, &usual);
	}
}
