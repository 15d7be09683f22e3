// SPDX-License-Identifier: GPL-3.0-or-later
/* What TLS and logins are like here, and the invented people who log in. */
#include "config/key_login.h"

#include "base/words.h"
#include "sasl/sasl.h"

#include <string.h>

/* One account as it is described. */
struct plan_account {
	const char *password, *token, *salt;
	struct key_texts may_act_as;
	bool disabled, transition, strong_only;
};

const struct key tls_keys[] = {
	{ .name = "needed", .read = key_flag, .at = offsetof(struct plan_tls, needed),
	  .does = N_("`yes`: before STARTTLS nothing but NOOP, EHLO, STARTTLS and QUIT is taken (530).") },
	{ .name = "down", .read = key_flag, .at = offsetof(struct plan_tls, down),
	  .does = N_("`yes`: STARTTLS is answered 454.") },
	{ .name = NULL },
};

static const char *mechanism_word(const void *context, size_t n)
{
	const struct sasl_mechanism *mechanism = sasl_mechanism(n);

	(void)context;
	return mechanism ? mechanism->name : NULL;
}

/* Names of mechanisms, in the case in which they are registered. */
static bool read_mechanisms(const struct reading *reading, const struct key *key,
			    const struct tree *value, void *to)
{
	struct key_texts words;
	const char **names;

	if (!key_texts(reading, key, value, &words))
		return false;
	names = pool_new(reading->pool, words.count + 1, sizeof(*names));
	for (size_t i = 0; i < words.count; i++) {
		const struct sasl_mechanism *mechanism =
			sasl_mechanism_named(text_of(words.at[i]));

		if (!mechanism)
			return key_refuse_word(reading, value->line,
					       _("\"{word}\" is no mechanism."), NULL,
					       words.at[i], mechanism_word, NULL);
		names[i] = mechanism->name;
	}
	*(struct key_texts *)to = (struct key_texts){ names, words.count };
	return true;
}

static bool read_tls_only(const struct reading *reading, const struct key *key,
			  const struct tree *value, void *to)
{
	if (value->kind == TREE_LIST && !value->count) {
		*(struct key_texts *)to = (struct key_texts){ NULL, 0 };
		return true;
	}
	return read_mechanisms(reading, key, value, to);
}

static void write_mechanisms(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct key_texts *mechanisms = from;
	const char *name;

	if (mechanisms->at) {
		key_texts_write(yaml, key, from);
		return;
	}
	for (size_t n = 0; (name = mechanism_word(NULL, n)); n++)
		buffer_format(yaml, "%s%s", n ? ", " : "[", name);
	buffer_byte(yaml, ']');
}

const struct key auth_keys[] = {
	{ .name = "needed", .read = key_flag, .at = offsetof(struct plan_auth, needed),
	  .does = N_("`yes`: no mail without a login (530).") },
	{ .name = "down", .read = key_flag, .at = offsetof(struct plan_auth, down),
	  .does = N_("`yes`: no password can be checked, and AUTH is answered 454.") },
	{ .name = "clear", .read = key_flag, .at = offsetof(struct plan_auth, clear),
	  .does = N_("`yes`: passwords are taken without TLS too, which RFC 4954 forbids.") },
	{ .name = "mechanisms", .read = read_mechanisms, .write = write_mechanisms,
	  .at = offsetof(struct plan_auth, mechanisms),
	  .takes = N_("one or several names, as `[PLAIN, LOGIN]`"),
	  .does = N_("The mechanisms that it has; any other is answered 504.") },
	{ .name = "tls-only", .read = read_tls_only, .write = key_texts_write,
	  .at = offsetof(struct plan_auth, tls_only),
	  .takes = N_("one or several of them, or `[]`"),
	  .does = N_("Those that are offered under TLS only, beside PLAIN, LOGIN, OAUTHBEARER and XOAUTH2, which are so unless `clear` is `yes`.") },
	{ .name = NULL },
};

/* RFC 4616 2 has the longest name at 255 octets; nothing holds an LF or tab. */
static bool read_secret(const struct reading *reading, const struct key *key,
			const struct tree *value, void *to)
{
	if (!key_text(reading, key, value, to))
		return false;
	return (strlen(value->text) <= SASL_NAME_MAX && !strpbrk(value->text, "\n\t")) ||
	       key_refuse(reading, value->line,
			  _("The value of \"{key}\" is too long or has more than one line; "
			    "expected up to {most} octets in one line."),
			  WORDS({ "key", key->name }, { "most", WORDS_NUMBER(SASL_NAME_MAX) }));
}

static bool read_salt(const struct reading *reading, const struct key *key,
		      const struct tree *value, void *to)
{
	char bytes[SASL_NONCE_MAX + 1];
	struct room room = room_over(bytes, sizeof(bytes));

	if (!key_text(reading, key, value, to))
		return false;
	return (base64_decode(text_of(value->text), &room, NULL) && !room.full) ||
	       key_refuse(reading, value->line,
			  _("\"{word}\" is no salt; expected up to {most} octets in Base64."),
			  WORDS({ "word", value->text },
				{ "most", WORDS_NUMBER(SASL_NONCE_MAX) }));
}

const struct key account_keys[] = {
	{ .name = "password", .read = read_secret, .required = true,
	  .at = offsetof(struct plan_account, password), .write = key_write_string,
	  .takes = N_("a text"),
	  .does = N_("What proves who it is. Invent it: it is shown in explanations.") },
	{ .name = "token", .read = read_secret, .at = offsetof(struct plan_account, token),
	  .takes = N_("a text"), .write = key_write_string,
	  .does = N_("The same for OAUTHBEARER and XOAUTH2; without it these mechanisms refuse the user.") },
	{ .name = "may-act-as", .read = key_texts,
	  .at = offsetof(struct plan_account, may_act_as),
	  .does = N_("Identities it may take on beside its own.") },
	{ .name = "salt", .read = read_salt, .at = offsetof(struct plan_account, salt),
	  .takes = N_("Base64"), .write = key_write_string,
	  .does = N_("The salt that SCRAM sends; without it one follows from `seed`.") },
	{ .name = "disabled", .read = key_flag, .at = offsetof(struct plan_account, disabled),
	  .does = N_("`yes`: refused even with the right password.") },
	{ .name = "transition", .read = key_flag,
	  .at = offsetof(struct plan_account, transition),
	  .does = N_("`yes`: CRAM-MD5 and SCRAM are answered 432 until the password itself has been sent once.") },
	{ .name = "strong-only", .read = key_flag,
	  .at = offsetof(struct plan_account, strong_only),
	  .does = N_("`yes`: let in with SCRAM only; the right password in anything weaker is answered 534.") },
	{ .name = NULL },
};

/* A text is the password alone. */
static bool read_account(const struct reading *reading, const struct tree *item,
			 struct sasl_account *account)
{
	struct plan_account plan = { 0 };
	struct key user = { .name = item->key };
	struct tree name = { .kind = TREE_TEXT, .text = item->key, .line = item->key_line };
	const char *unused;

	if (!read_secret(reading, &user, &name, &unused))
		return false;
	if (!(item->kind == TREE_TEXT ? read_secret(reading, &user, item, &plan.password)
				      : keys_read(reading, account_keys, item->key, item,
						  &plan)))
		return false;
	*account = (struct sasl_account){
		.user = item->key, .password = plan.password, .token = plan.token,
		.may_act_as = plan.may_act_as.at, .salt = plan.salt,
		.disabled = plan.disabled, .needs_transition = plan.transition,
		.strong_only = plan.strong_only,
	};
	return true;
}

bool accounts_read(const struct reading *reading, const struct key *key,
		   const struct tree *value, void *to)
{
	struct plan_accounts *accounts = to;
	struct sasl_account *at;
	size_t n = 0;

	if (value->kind != TREE_MAPPING)
		return key_refuse(reading, value->line,
				  _("Expected a mapping for \"{key}\", as {ann: paper boat}."),
				  WORDS({ "key", key->name }));
	at = pool_new(reading->pool, value->count, sizeof(*at));
	for (const struct tree *item = value->first; item; item = item->next)
		if (!read_account(reading, item, &at[n++]))
			return false;
	*accounts = (struct plan_accounts){ at, n };
	return true;
}

static struct plan_account plan_of(const struct sasl_account *account)
{
	struct plan_account plan = {
		.password = account->password, .token = account->token,
		.salt = account->salt, .may_act_as.at = account->may_act_as,
		.disabled = account->disabled, .transition = account->needs_transition,
		.strong_only = account->strong_only,
	};

	while (plan.may_act_as.at && plan.may_act_as.at[plan.may_act_as.count])
		plan.may_act_as.count++;
	return plan;
}

void accounts_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const struct plan_accounts *accounts = from;
	const struct plan_account usual = { 0 };

	(void)key;
	for (size_t i = 0; i < accounts->count; i++) {
		struct plan_account plan = plan_of(&accounts->at[i]);

		buffer_string(yaml, "\n  ");
		key_write_text(yaml, accounts->at[i].user);
		buffer_string(yaml, ": ");
		keys_write_item(yaml, account_keys, &plan, &usual);
	}
}

struct plan_login login_of(const struct smtp_setting *setting)
{
	unsigned security = setting->security;
	struct key_texts mechanisms = key_texts_of(setting->mechanisms);
	struct key_texts tls_only = key_texts_of(setting->tls_mechanisms);

	return (struct plan_login){
		.seed = setting->seed,
		.tls = { security & SMTP_NEEDS_TLS, security & SMTP_TLS_DOWN },
		.auth = { security & SMTP_NEEDS_LOGIN, security & SMTP_LOGINS_DOWN,
			  security & SMTP_LOGINS_CLEAR, mechanisms, tls_only },
		.accounts = { setting->accounts, setting->account_count },
	};
}

void login_settle(const struct plan_login *login, struct smtp_setting *setting)
{
	setting->seed = login->seed;
	setting->accounts = login->accounts.at;
	setting->account_count = login->accounts.count;
	setting->mechanisms = login->auth.mechanisms.at;
	setting->tls_mechanisms = login->auth.tls_only.at;
	setting->security &= ~(unsigned)(SMTP_NEEDS_TLS | SMTP_TLS_DOWN | SMTP_NEEDS_LOGIN |
					 SMTP_LOGINS_DOWN | SMTP_LOGINS_CLEAR);
	setting->security |=
		(login->tls.needed ? SMTP_NEEDS_TLS : 0u) |
		(login->tls.down ? SMTP_TLS_DOWN : 0u) |
		(login->auth.needed ? SMTP_NEEDS_LOGIN : 0u) |
		(login->auth.down ? SMTP_LOGINS_DOWN : 0u) |
		(login->auth.clear ? SMTP_LOGINS_CLEAR : 0u);
}
