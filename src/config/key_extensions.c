// SPDX-License-Identifier: GPL-3.0-or-later
/* Extensions by their keywords, and what they ask of each other. */
#include "config/key_extensions.h"

#include "base/words.h"

bool expn_read(const struct reading *reading, const struct key *key,
	       const struct tree *value, void *to)
{
	unsigned long *extensions = to;
	bool expn = false;

	if (!key_flag(reading, key, value, &expn))
		return false;
	*extensions &= ~SMTP_EXT(SMTP_EXT_EXPN);
	if (expn)
		*extensions |= SMTP_EXT(SMTP_EXT_EXPN);
	return true;
}

static const char *extension_word(const void *context, size_t n)
{
	(void)context;
	return n < SMTP_EXTENSIONS
	       ? smtp_extension_facts((enum smtp_extension)n)->keyword : NULL;
}

static bool has_sign(const char *word)
{
	return *word == '+' || *word == '-';
}

/* Either all that are offered, or each with a sign: those of the base with
 * some more and some less. */
bool extensions_read(const struct reading *reading, const struct key *key,
		     const struct tree *value, void *to)
{
	unsigned long *extensions = to;
	struct key_texts words;

	if (value->kind == TREE_LIST && !value->count) {
		*extensions = 0;
		return true;
	}
	if (!key_texts(reading, key, value, &words))
		return false;
	if (!has_sign(words.at[0]))
		*extensions = 0;
	for (size_t i = 0; i < words.count; i++) {
		const char *word = words.at[i] + has_sign(words.at[i]);
		enum smtp_extension e = smtp_extension_named(text_of(word));

		if (has_sign(words.at[i]) != has_sign(words.at[0]))
			return key_refuse(reading, value->line,
					  _("Either all keywords of \"{key}\" have a + or - in "
					    "front, or none has."),
					  WORDS({ "key", key->name }));
		if (e == SMTP_EXT_NONE)
			return key_refuse_word(reading, value->line,
					       _("\"{word}\" is no extension."), NULL, word,
					       extension_word, NULL);
		*extensions &= ~SMTP_EXT(e);
		if (*words.at[i] != '-')
			*extensions |= SMTP_EXT(e);
	}
	return true;
}

void extensions_write(struct buffer *yaml, const struct key *key, const void *from)
{
	const unsigned long *extensions = from;
	const char *before = "[";

	(void)key;
	for (int e = 0; e < SMTP_EXTENSIONS; e++) {
		if (!(*extensions & SMTP_EXT(e)))
			continue;
		buffer_string(yaml, before);
		buffer_string(yaml, smtp_extension_facts((enum smtp_extension)e)->keyword);
		before = ", ";
	}
	buffer_string(yaml, *before == '[' ? "[]" : "]");
}

/* The line of the first of these keys that is there. */
static unsigned line_of(const struct tree *mapping, const char *key, const char *other)
{
	const struct tree *at = tree_find(mapping, key);

	if (!at)
		at = tree_find(mapping, other);
	return at ? at->key_line : mapping->line;
}

static bool offers(const struct smtp_setting *setting, enum smtp_extension e)
{
	return setting->extensions & SMTP_EXT(e);
}

static const char *keyword_of(enum smtp_extension e)
{
	return smtp_extension_facts(e)->keyword;
}

/* An extension, and one that must stand beside it. */
static const struct {
	enum smtp_extension extension, beside;
	const char *rfc;
} companions[] = {
	{ SMTP_EXT_BINARYMIME, SMTP_EXT_CHUNKING, "RFC 3030 3" },
	{ SMTP_EXT_SMTPUTF8, SMTP_EXT_8BITMIME, "RFC 6531 3.1" },
	{ SMTP_EXT_REQUIRETLS, SMTP_EXT_STARTTLS, "RFC 8689 2" },
};

static bool companions_are_there(const struct reading *reading, const struct tree *mapping,
				 const struct smtp_setting *setting)
{
	for (size_t i = 0; i < sizeof(companions) / sizeof(companions[0]); i++)
		if (offers(setting, companions[i].extension) &&
		    !offers(setting, companions[i].beside))
			return key_refuse(reading, line_of(mapping, "extensions", "base"),
					  _("{extension} needs {beside} beside it ({rfc}); add "
					    "both to \"extensions\", or neither."),
					  WORDS({ "extension", keyword_of(companions[i].extension) },
						{ "beside", keyword_of(companions[i].beside) },
						{ "rfc", companions[i].rfc }));
	return true;
}

/* RFC 2033 5. */
static bool lmtp_is_served(const struct reading *reading, const struct tree *mapping,
			   const struct smtp_setting *setting)
{
	static const enum smtp_extension needed[] = {
		SMTP_EXT_PIPELINING, SMTP_EXT_ENHANCEDSTATUSCODES,
	};

	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		if (setting->lmtp && !offers(setting, needed[i]))
			return key_refuse(reading, line_of(mapping, "extensions", "protocol"),
					  _("A server of LMTP has to offer {extension} "
					    "(RFC 2033 5); add it to \"extensions\", as "
					    "+{extension}."),
					  WORDS({ "extension", keyword_of(needed[i]) }));
	return true;
}

static bool wants_tls(const struct smtp_setting *setting)
{
	return setting->security & (SMTP_NEEDS_TLS | SMTP_TLS_DOWN);
}

static bool wants_auth(const struct smtp_setting *setting)
{
	return (setting->security &
		(SMTP_NEEDS_LOGIN | SMTP_LOGINS_DOWN | SMTP_LOGINS_CLEAR)) ||
	       setting->tls_mechanisms;
}

static bool wants_by(const struct smtp_setting *setting)
{
	return setting->by_seconds;
}

static bool wants_hold(const struct smtp_setting *setting)
{
	return setting->hold_seconds || setting->hold_until;
}

/* Keys that mean nothing without their extension. */
static const struct {
	const char *key;
	bool (*wants)(const struct smtp_setting *setting);
	enum smtp_extension extension;
} dependents[] = {
	{ "tls", wants_tls, SMTP_EXT_STARTTLS },
	{ "auth", wants_auth, SMTP_EXT_AUTH },
	{ "by", wants_by, SMTP_EXT_DELIVERBY },
	{ "hold", wants_hold, SMTP_EXT_FUTURERELEASE },
};

static bool dependents_are_served(const struct reading *reading, const struct tree *mapping,
				  const struct smtp_setting *setting)
{
	for (size_t i = 0; i < sizeof(dependents) / sizeof(dependents[0]); i++)
		if (dependents[i].wants(setting) && !offers(setting, dependents[i].extension))
			return key_refuse(reading,
					  line_of(mapping, dependents[i].key, "extensions"),
					  _("\"{key}\" asks for something of {extension}, which "
					    "is not offered; add +{extension} to "
					    "\"extensions\"."),
					  WORDS({ "key", dependents[i].key },
						{ "extension",
						  keyword_of(dependents[i].extension) }));
	return true;
}

bool extensions_are_good(const struct reading *reading, const struct tree *mapping,
			 const struct smtp_setting *setting)
{
	unsigned line = line_of(mapping, "extensions", "base");

	if (!companions_are_there(reading, mapping, setting) ||
	    !lmtp_is_served(reading, mapping, setting) ||
	    !dependents_are_served(reading, mapping, setting))
		return false;
	if (offers(setting, SMTP_EXT_AUTH) && !setting->account_count)
		return key_refuse(reading, line,
				  _("AUTH is offered and nobody could log in; give "
				    "\"accounts\", as {ann: paper boat}."), NULL);
	if (offers(setting, SMTP_EXT_FUTURERELEASE) && !setting->hold_until)
		return key_refuse(reading, line,
				  _("FUTURERELEASE tells how long it holds mail back; give "
				    "\"hold\" its \"seconds\" and \"until\"."), NULL);
	if (offers(setting, SMTP_EXT_BURL))
		return key_refuse(reading, line,
				  _("BURL is known here by its name alone and cannot be "
				    "offered; take it away."), NULL);
	return true;
}
