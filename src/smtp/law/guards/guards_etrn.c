// SPDX-License-Identifier: GPL-3.0-or-later
/* Questions about the node that ETRN names (RFC 1985). */
#include "base/words.h"
#include "smtp/law/guards/guards.h"

static char option_of(struct text node)
{
	return node.len && (node.at[0] == '@' || node.at[0] == '#') ? node.at[0] : '\0';
}

/* Whether the queue is that of the node or, with "@", of a host below it. */
static bool is_meant(const struct smtp_queue *queue, struct text node)
{
	struct text name = text_skip(node, option_of(node) != '\0');
	struct text have = text_of(queue->node);
	size_t more = have.len - name.len;

	if (have.len < name.len || !text_equal_fold(text_skip(have, more), name))
		return false;
	return !more || (option_of(node) == '@' && have.at[more - 1] == '.');
}

static bool can_start(const struct smtp_queue *queue)
{
	return queue->messages && !queue->stuck;
}

/* Of several queues that are meant, one that can be started, if there is any. */
static const struct smtp_queue *find(const struct smtp_session *s,
				     const struct smtp_command *c)
{
	const struct smtp_queue *found = NULL;

	for (size_t i = 0; i < s->setting->queue_count; i++) {
		const struct smtp_queue *queue = &s->setting->queues[i];

		if (is_meant(queue, c->argument) && (!found || !can_start(found)))
			found = queue;
	}
	return found;
}

static bool node_malformed(const struct smtp_session *s, const struct smtp_command *c)
{
	char option = option_of(c->argument);
	struct text name = text_skip(c->argument, option != '\0');

	(void)s;
	if (option == '#')
		return !name.len || text_find(name, ' ') < name.len;
	return !smtp_domain_is_valid(name) || text_find(name, '.') == name.len;
}

const struct smtp_guard smtp_node_malformed = {
	"node-malformed", SMTP_SYNTAX, node_malformed,
	N_("{argument} is neither the full name of a host nor \"#\" with the name of a queue"),
	N_("{argument} is written as the name of a host or a queue"),
	0,
};

static bool node_is_queue(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return option_of(c->argument) == '#';
}

const struct smtp_guard smtp_node_is_queue = {
	"node-is-queue", SMTP_POLICY, node_is_queue,
	N_("\"#\" names a queue and not a host"),
	N_("it names a host and not a queue"),
	0,
};

static bool node_not_allowed(const struct smtp_session *s, const struct smtp_command *c)
{
	return !find(s, c);
}

const struct smtp_guard smtp_node_not_allowed = {
	"node-not-allowed", SMTP_POLICY, node_not_allowed,
	N_("this server keeps no mail for {argument}"),
	N_("this server keeps mail for {argument}"),
	SMTP_PART_QUEUES,
};

static bool node_stuck(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_queue *queue = find(s, c);

	return queue && queue->stuck;
}

const struct smtp_guard smtp_node_stuck = {
	"node-stuck", SMTP_POLICY, node_stuck,
	N_("the queue for it cannot be started now"),
	N_("the queue for it can be started"),
	SMTP_PART_QUEUES,
};

static bool node_without_mail(const struct smtp_session *s, const struct smtp_command *c)
{
	const struct smtp_queue *queue = find(s, c);

	return queue && !queue->messages;
}

const struct smtp_guard smtp_node_without_mail = {
	"node-without-mail", SMTP_POLICY, node_without_mail,
	N_("no message waits for it"), N_("messages wait for it"),
	SMTP_PART_QUEUES,
};

static bool node_is_many(const struct smtp_session *s, const struct smtp_command *c)
{
	(void)s;
	return option_of(c->argument) == '@';
}

const struct smtp_guard smtp_node_is_many = {
	"node-is-many", SMTP_POLICY, node_is_many,
	N_("\"@\" means it and every host below it"),
	N_("it means one host alone"),
	0,
};
