// SPDX-License-Identifier: GPL-3.0-or-later
/* The keys of a setting, and what is asked of them together.
 *
 * The keys fill a plan that begins as that of the base, and a setting is made
 * of it. The other way round, the plan of a setting is written as YAML. */
#include "config/config.h"

#include "base/words.h"
#include "config/key_dialect.h"
#include "config/key_extensions.h"
#include "config/key_faults.h"
#include "config/key_limits.h"
#include "config/key_login.h"
#include "config/key_people.h"
#include "config/key_policy.h"
#include "config/key_queues.h"
#include "smtp/smtp.h"

#include <string.h>

/* What the keys fill before a setting is made of it. */
struct plan {
	const char *about, *host;
	const struct smtp_dialect *dialect;
	struct key_texts domains;
	struct plan_people people;
	struct plan_login login;
	struct plan_policy policy;
	struct plan_queues queues;
	struct plan_hold hold;
	const char *clock;
	unsigned greeting;
	bool vrfy, fault_addresses;
	unsigned protocol, line_ends, grammar, eight_bit, hello;
	unsigned long extensions, greylist, by;
	struct plan_faults faults;
	struct plan_limits limits;
};

static const struct key_choice greetings[] = {
	{ "open", SMTP_WELCOME_OPEN },
	{ "refused", SMTP_WELCOME_REFUSED },
	{ "busy", SMTP_WELCOME_BUSY },
	{ "never", SMTP_WELCOME_NEVER },
	{ NULL, 0 },
};

static const struct key_choice line_ends[] = {
	{ "strict", false },
	{ "lenient", true },
	{ NULL, 0 },
};

static const struct key_choice grammars[] = {
	{ "strict", false },
	{ "lenient", true },
	{ NULL, 0 },
};

static const struct key_choice eight_bit[] = {
	{ "take", false },
	{ "refuse", true },
	{ NULL, 0 },
};

static const struct key_choice protocols[] = {
	{ "smtp", false },
	{ "lmtp", true },
	{ NULL, 0 },
};

static const struct key_choice hellos[] = {
	{ "ehlo", false },
	{ "helo-only", true },
	{ NULL, 0 },
};

static bool read_domain(const struct reading *reading, const struct key *key,
			const struct tree *value, void *to)
{
	if (!key_text(reading, key, value, to))
		return false;
	return smtp_domain_is_valid(text_of(value->text)) ||
	       key_refuse(reading, value->line,
			  _("\"{word}\" is no domain name; expected one as "
			    "\"example.org\"."), WORDS({ "word", value->text }));
}

static bool read_domains(const struct reading *reading, const struct key *key,
			 const struct tree *value, void *to)
{
	struct key_texts *domains = to;

	if (!key_texts(reading, key, value, to))
		return false;
	for (size_t i = 0; i < domains->count; i++)
		if (!smtp_domain_is_valid(text_of(domains->at[i])))
			return key_refuse(reading, value->line,
					  _("\"{word}\" is no domain name; expected one as "
					    "\"example.org\"."),
					  WORDS({ "word", domains->at[i] }));
	return true;
}

static void write_domains(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct key texts = { .read = key_texts };

	(void)key;
	key_write(yaml, &texts, from);
}

static bool read_base(const struct reading *reading, const struct key *key,
		      const struct tree *value, void *to)
{
	(void)key;
	(void)to; /* it has been read before all the others */
	(void)reading;
	(void)value;
	return true;
}

/* What is said of a server whose file does not say it. */
#define UNTOLD N_("A server of its own kind.")

#define AT(member) offsetof(struct plan, member)

#define PATTERNS N_("one or several patterns, where * and ? stand for anything; or []")

static const struct key setting_keys[] = {
	{ .name = "base", .read = read_base, .write = keys_unwritten,
	  .takes = N_("the name of a built-in server"),
	  .does = N_("The server to start from; what is not said is as there. Without it, that is `default`.") },
	{ .name = "about", .read = key_text, .at = AT(about),
	  .does = N_("A sentence on this server, for people.") },
	{ .name = "protocol", .read = key_choice, .at = AT(protocol), .with = protocols,
	  .does = N_("`lmtp`: LHLO in place of EHLO and HELO, and a reply to each recipient after the dot (RFC 2033); it has to offer PIPELINING and ENHANCEDSTATUSCODES, and is never spoken on port 25.") },
	{ .name = "host", .read = read_domain, .at = AT(host), .write = key_write_string,
	  .takes = N_("a domain name"),
	  .does = N_("The server's own name.") },
	{ .name = "domains", .read = read_domains, .at = AT(domains), .write = write_domains,
	  .takes = N_("one or several domain names"),
	  .does = N_("Those it takes mail for; the first one is that of its mailboxes in examples.") },
	{ .name = "mailboxes", .read = mailboxes_read, .at = AT(people),
	  .write = mailboxes_write,
	  .takes = N_("a mapping from mailbox, without domain, to `open`, `full`, `slow`, `greylisted` or `disabled`, or to a mapping, see below"),
	  .does = N_("Who gets mail here. It takes the place of the base's mailboxes and lists; postmaster is always there.") },
	{ .name = "lists", .read = lists_read, .at = AT(people), .write = lists_write,
	  .takes = N_("a mapping from list to one or several mailboxes"),
	  .does = N_("Mailing lists and their members, as in `{team: [ann, bob]}`; it takes the place of the base's.") },
	{ .name = "queues", .read = queues_read, .at = AT(queues), .write = queues_write,
	  .takes = N_("a mapping from host to a number of messages, or to a mapping, see below"),
	  .does = N_("Hosts whose mail waits until they ask for it with ETRN.") },
	{ .name = "greeting", .read = key_choice, .at = AT(greeting), .with = greetings,
	  .does = N_("What a client hears first: 220, 554, 421 or 521.") },
	{ .name = "relay", .read = key_choice, .at = AT(policy.relay),
	  .with = policy_relays,
	  .does = N_("Whether it takes mail for the domains of others too: from nobody, from everybody, or from those who have logged in.") },
	{ .name = "vrfy", .read = key_flag, .at = AT(vrfy),
	  .does = N_("`yes`: VRFY tells who exists; `no`: it answers 252.") },
	{ .name = "expn", .read = expn_read, .at = AT(extensions), .write = keys_unwritten,
	  .takes = N_("`yes` or `no`"),
	  .does = N_("The same as +EXPN or -EXPN in `extensions`.") },
	{ .name = "extensions", .read = extensions_read, .at = AT(extensions),
	  .write = extensions_write,
	  .takes = N_("one or several keywords of EHLO's reply"),
	  .does = N_("Those it offers, as `[SIZE, DSN, HELP]`; or each with a sign in front, which adds it to those of the base or takes it away: `[+DSN, -HELP]`.") },
	{ .name = "hello", .read = key_choice, .at = AT(hello), .with = hellos,
	  .does = N_("`helo-only`: a server from before EHLO, which it answers 500.") },
	{ .name = "line-ends", .read = key_choice, .at = AT(line_ends), .with = line_ends,
	  .does = N_("`lenient`: LF alone ends a line too, against RFC 5321 2.3.8, so that LF.LF ends mail data and mail can be smuggled.") },
	{ .name = "grammar", .read = key_choice, .at = AT(grammar), .with = grammars,
	  .does = N_("`lenient`: what most servers take is taken, though RFC 5321 does not allow it: a blank behind the colon, a path without brackets, any name in EHLO. For those who test devices; with a dialect it means nothing.") },
	{ .name = "eight-bit", .read = key_choice, .at = AT(eight_bit), .with = eight_bit,
	  .does = N_("`refuse`: mail data that is not ASCII needs SMTPUTF8 for its header and BODY=8BITMIME for its body, else 554.") },
	{ .name = "tls", .read = key_mapping, .at = AT(login.tls), .with = tls_keys,
	  .does = N_("What STARTTLS is like here.") },
	{ .name = "auth", .read = key_mapping, .at = AT(login.auth), .with = auth_keys,
	  .does = N_("What AUTH is like here.") },
	{ .name = "accounts", .read = accounts_read, .at = AT(login.accounts),
	  .write = accounts_write,
	  .takes = N_("a mapping from user to a password, or to a mapping, see below"),
	  .does = N_("Who can log in: invented people with invented passwords.") },
	{ .name = "seed", .read = key_text, .at = AT(login.seed),
	  .does = N_("What all challenges of AUTH follow from, so that the same talk can be had again; without it, `host`.") },
	{ .name = "by", .read = key_number, .at = AT(by),
	  .with = &(const struct key_range){ 0, 999999999 },
	  .does = N_("Seconds, the least that BY may name with R (DELIVERBY); 0: any.") },
	{ .name = "hold", .read = key_mapping, .at = AT(hold), .with = hold_keys,
	  .does = N_("How long mail may be held back (FUTURERELEASE).") },
	{ .name = "clock", .read = time_read, .at = AT(clock), .write = key_write_string,
	  .takes = N_("a time in UTC as `2030-12-31T23:59:59Z`"),
	  .does = N_("What its clock shows when the client first comes; HOLDUNTIL is held against it.") },
	{ .name = "greylist", .read = key_number, .at = AT(greylist),
	  .with = &(const struct key_range){ 0, SMTP_GREYLIST_MAX },
	  .does = N_("Seconds for which an unknown pair of sender and recipient is put off with 450; 0: nobody is.") },
	{ .name = "blocked-clients", .read = patterns_read, .at = AT(policy.blocked_clients),
	  .write = key_texts_write, .takes = PATTERNS,
	  .does = N_("What EHLO and HELO may not say: 550.") },
	{ .name = "blocked-senders", .read = patterns_read, .at = AT(policy.blocked_senders),
	  .write = key_texts_write, .takes = PATTERNS,
	  .does = N_("Addresses that MAIL may not name: 550 5.7.1.") },
	{ .name = "unknown-domains", .read = patterns_read, .at = AT(policy.unknown_domains),
	  .write = key_texts_write, .takes = PATTERNS,
	  .does = N_("Domains of which the DNS says that there are none: 550 5.1.8 to a sender there.") },
	{ .name = "silent-domains", .read = patterns_read, .at = AT(policy.silent_domains),
	  .write = key_texts_write, .takes = PATTERNS,
	  .does = N_("Domains about which the DNS gives no answer now: 451 4.4.3 to a sender there.") },
	{ .name = "null-mx", .read = patterns_read, .at = AT(policy.null_mx),
	  .write = key_texts_write, .takes = PATTERNS,
	  .does = N_("Domains that take no mail: 550 5.7.27 to a sender there, 556 5.1.10 to a recipient.") },
	{ .name = "senders", .read = key_choice, .at = AT(policy.senders),
	  .with = policy_senders,
	  .does = N_("`own`: who has logged in may send as himself only, 550 5.7.1.") },
	{ .name = "rate", .read = key_mapping, .at = AT(policy.rate), .with = rate_keys,
	  .does = N_("How many messages or connections it takes in a time.") },
	{ .name = "errors", .read = key_number, .at = AT(policy.errors),
	  .with = &(const struct key_range){ 0, 1000 },
	  .does = N_("Commands that may be refused in a connection before it is closed with 421; 0: any number.") },
	{ .name = "faults", .read = faults_read, .at = AT(faults), .write = faults_write,
	  .takes = N_("a list of mappings, see below"),
	  .does = N_("Replies that the server gives in place of its own; it takes the place of the base's.") },
	{ .name = "fault-addresses", .read = key_flag, .at = AT(fault_addresses),
	  .does = N_("`yes`: an address such as `rcpt550_5.1.1@example.org` asks for that very reply: `mail` or `rcpt`, a code from 400 on and, behind `_`, an enhanced code of the same class.") },
	{ .name = "dialect", .read = dialect_read, .at = AT(dialect), .write = dialect_write,
	  .takes = N_("`none`, or the name of a server, as `smtp-tutor print dialects` has it"),
	  .does = N_("The real server as which this one answers, where it was observed to answer otherwise than the rules.") },
	{ .name = "limits", .read = key_mapping, .at = AT(limits), .with = limit_keys,
	  .does = N_("The limits of what the server takes.") },
	{ .name = NULL },
};

static const struct config_table tables[] = {
	{ N_("The keys of a setting"), setting_keys, true, 0 },
	{ N_("The keys of a mailbox"), mailbox_keys, false, 0 },
	{ N_("The keys of a queue"), queue_keys, false, 0 },
	{ N_("The keys of `tls`"), tls_keys, true, AT(login.tls) },
	{ N_("The keys of `auth`"), auth_keys, true, AT(login.auth) },
	{ N_("The keys of an account"), account_keys, false, 0 },
	{ N_("The keys of `hold`"), hold_keys, true, AT(hold) },
	{ N_("The keys of `rate`"), rate_keys, true, AT(policy.rate) },
	{ N_("The keys of a fault"), fault_keys, false, 0 },
	{ N_("The keys of `limits`"), limit_keys, true, AT(limits) },
};

const struct config_table *config_table(size_t n)
{
	return n < sizeof(tables) / sizeof(tables[0]) ? &tables[n] : NULL;
}

static const char *builtin_name(const void *context, size_t n)
{
	const struct smtp_setting *setting = smtp_setting_builtin(n);

	(void)context;
	return setting ? setting->name : NULL;
}

/* The built-in to start from. */
static const struct smtp_setting *base_of(const struct reading *reading,
					  const struct tree *mapping)
{
	const struct tree *value = mapping->kind == TREE_MAPPING ?
		tree_find(mapping, "base") : NULL;
	const struct smtp_setting *base;

	if (!value)
		return smtp_setting_builtin(0);
	base = value->kind == TREE_TEXT ? smtp_setting_named(text_of(value->text)) : NULL;
	if (!base)
		key_refuse_word(reading, value->line,
				_("\"{word}\" is no built-in setting."), NULL,
				value->kind == TREE_TEXT ? value->text : "", builtin_name,
				NULL);
	return base;
}

static struct plan plan_of(const struct smtp_setting *setting)
{
	return (struct plan){
		.about = setting->about,
		.host = setting->host,
		.dialect = setting->dialect == &smtp_lenient ? NULL : setting->dialect,
		.grammar = setting->dialect == &smtp_lenient,
		.domains = key_texts_of(setting->domains),
		.people = {
			.mailboxes = setting->mailboxes,
			.mailbox_count = setting->mailbox_count,
			.lists = setting->lists, .list_count = setting->list_count,
		},
		.queues = { setting->queues, setting->queue_count },
		.login = login_of(setting),
		.greeting = setting->welcome,
		.policy = policy_of(setting),
		.vrfy = setting->verifies,
		.protocol = setting->lmtp,
		.line_ends = setting->bare_ends,
		.eight_bit = setting->seven_bit,
		.hello = setting->helo_only,
		.by = setting->by_seconds,
		.hold = { setting->hold_seconds, setting->hold_until },
		.clock = setting->clock ? setting->clock : SMTP_CLOCK_USUAL,
		.fault_addresses = setting->fault_addresses,
		.extensions = setting->extensions, .greylist = setting->greylist,
		.faults = { setting->faults, setting->fault_count },
		.limits = limits_of(&setting->limits),
	};
}

static struct smtp_setting setting_from(const struct plan *plan,
					const struct smtp_setting *base)
{
	struct smtp_setting setting = *base;

	setting.about = plan->about;
	setting.host = plan->host;
	setting.dialect = plan->dialect;
	if (!setting.dialect && plan->grammar)
		setting.dialect = &smtp_lenient;
	setting.domains = plan->domains.at;
	people_settle(&plan->people, &setting);
	login_settle(&plan->login, &setting);
	setting.queues = plan->queues.at;
	setting.queue_count = plan->queues.count;
	setting.welcome = (enum smtp_welcome)plan->greeting;
	policy_settle(&plan->policy, &setting);
	setting.verifies = plan->vrfy;
	setting.lmtp = plan->protocol;
	setting.bare_ends = plan->line_ends;
	setting.seven_bit = plan->eight_bit;
	setting.helo_only = plan->hello;
	setting.by_seconds = plan->by;
	setting.hold_seconds = plan->hold.seconds;
	setting.hold_until = plan->hold.until;
	setting.clock = plan->clock;
	setting.extensions = plan->extensions;
	setting.greylist = plan->greylist;
	setting.fault_addresses = plan->fault_addresses;
	setting.faults = plan->faults.at;
	setting.fault_count = plan->faults.count;
	setting.limits = limits_from(&plan->limits);
	return setting;
}

const struct smtp_setting *config_parse(struct pool *pool, const char *name,
					 struct text yaml, const struct source *source,
					 struct fault *fault)
{
	struct reading reading = { pool, source->file, fault };
	const struct tree *mapping = tree_parse(pool, yaml, source, fault);
	const struct smtp_setting *base = mapping ? base_of(&reading, mapping) : NULL;
	struct smtp_setting *setting;
	struct plan plan;

	if (!base)
		return NULL;
	plan = plan_of(base);
	plan.about = UNTOLD;
	if (!keys_read(&reading, setting_keys, NULL, mapping, &plan))
		return NULL;
	setting = pool_new(pool, 1, sizeof(*setting));
	*setting = setting_from(&plan, base);
	setting->name = pool_copy(pool, text_of(name));
	if (!lists_are_good(&reading, &plan.people, setting) ||
	    !extensions_are_good(&reading, mapping, setting) ||
	    !policy_is_good(&reading, mapping, setting))
		return NULL;
	return setting;
}

void config_usual(struct buffer *yaml, const struct config_table *table,
		   const struct key *key)
{
	struct plan plan = plan_of(smtp_setting_builtin(0));

	plan.about = _(UNTOLD);
	if (table->stands)
		key_write(yaml, key, (const char *)&plan + table->at + key->at);
	if (yaml->len && yaml->at[0] == '\n')
		buffer_clear(yaml);
}

void config_write(struct buffer *yaml, const struct smtp_setting *setting)
{
	struct plan plan = plan_of(setting);

	keys_write(yaml, setting_keys, &plan, "");
}
