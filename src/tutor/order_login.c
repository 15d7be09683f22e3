// SPDX-License-Identifier: GPL-3.0-or-later
/* :auth takes the exchange so far apart, lists the accounts that there are, and shows
 * the answer that one of them would give now. */
#include "sasl/sasl.h"
#include "smtp/smtp.h"
#include "tutor/notes.h"
#include "tutor/orders.h"
#include "tutor/refusal.h"
#include "tutor/tutor_inside.h"

#include <stdlib.h>

enum { ANSWER_MAX = 2 * SASL_MESSAGE_MAX };

static const struct sasl_account *account_named(const struct smtp_setting *setting,
						struct text name)
{
	for (size_t i = 0; i < setting->account_count; i++)
		if (text_is(name, setting->accounts[i].user))
			return &setting->accounts[i];
	return NULL;
}

/* The client's message of one account: the answer to the exchange under way,
 * or what begins one with PLAIN. False when it has none to give. */
struct answer {
	struct sasl_exchange exchange;
	char at[ANSWER_MAX];
	struct room line;
};

/* The mechanism that an AUTH would begin with: PLAIN is the one to learn. */
static const struct sasl_mechanism *opener_of(const struct smtp_session *session)
{
	const struct sasl_mechanism *plain = sasl_mechanism_named(text_of("PLAIN"));

	return smtp_login_has(session, plain) ? plain : smtp_login_opener(session);
}

static bool answer_make(struct answer *answer, const struct smtp_session *session,
			const struct sasl_account *account)
{
	const struct sasl_server server = smtp_login_server(session);
	const struct sasl_mechanism *opener = opener_of(session);
	char bytes[SASL_MESSAGE_MAX + 1];
	struct room challenge = room_over(bytes, sizeof(bytes));

	if (session->state != SMTP_IN_AUTH && !opener)
		return false;
	answer->line = room_over(answer->at, sizeof(answer->at));
	answer->exchange = session->login.exchange;
	if (session->state != SMTP_IN_AUTH)
		sasl_begin(&answer->exchange, &server, opener, session->login.exchanges, NULL, &challenge);
	return sasl_answer_line(&answer->exchange, &server, account, &answer->line) <
	       SASL_FAILED;
}

static void add_account(struct page *page, const struct sasl_account *account)
{
	const char *says = _("The password is `{password}`.");

	if (account->disabled)
		says = _("The password is `{password}`; the account is disabled, so that it "
			 "is always refused.");
	else if (account->needs_transition)
		says = _("The password is `{password}`; only PLAIN lets this one in at "
			 "first.");
	page_block(page, PAGE_FIELD);
	page_label(page, account->user);
	page_add(page, says, words_from_pairs, WORDS({ "password", account->password }));
	if (!account->token)
		return;
	page_string(page, PAGE_NORMAL, " ");
	page_add(page, _("The token for OAUTHBEARER and XOAUTH2 is `{token}`."), words_from_pairs,
		 WORDS({ "token", account->token }));
}

static void add_accounts(struct page *page, const struct smtp_setting *setting)
{
	page_say(page, PAGE_HEADING, _("The accounts, all invented"));
	for (size_t i = 0; i < setting->account_count; i++)
		add_account(page, &setting->accounts[i]);
	page_say(page, PAGE_PARAGRAPH, _("Never type a real password here."));
}

/* Every AUTH and answer of the last exchange, played again. */
static void add_exchange(const struct tutor *tutor, struct page *page)
{
	const struct script *script = &tutor->script;
	struct stage *stage = stage_new(&tutor->crypto);
	struct page *told = page_new();

	for (size_t i = 0; i < script->count; i++) {
		struct teach_moment moment;

		if (stage_play(stage, tutor->setting, &script->at[i])) {
			moment = stage_moment(stage);
			if (moment.turn->verb == SMTP_AUTH ||
			    script->at[i].kind == ACT_CONNECT)
				page_clear(told);
			if (!page_is_empty(told))
				page_blank(told);
			teach_login(told, &moment);
		}
		while (stage_next(stage))
			;
	}
	if (!page_is_empty(told)) {
		page_say(page, PAGE_HEADING, _("The last exchange"));
		page_append(page, told);
		teach_encoding(page, tutor_session(tutor));
	}
	page_free(told);
	stage_free(stage);
}

/* The line that gives the answer, and what a copy of the session replies. */
static void add_line(struct page *page, const struct smtp_session *session,
		     struct text answer)
{
	struct smtp_trial trial;
	struct buffer line = { 0 };
	struct smtp_turn turn;
	char at[SMTP_REPLY_LINE_MAX];
	struct room reply = room_over(at, sizeof(at));
	struct text rest;

	if (session->state != SMTP_IN_AUTH)
		buffer_format(&line, "AUTH %s ", opener_of(session)->name);
	buffer_text(&line, answer);
	page_block(page, PAGE_FIELD);
	page_label(page, _("Type"));
	page_text(page, PAGE_CODE, buffer_view(&line));
	if (!line.len)
		page_string(page, PAGE_NORMAL, _("an empty line"));
	smtp_trial_copy(&trial, session);
	smtp_say(&trial.session, buffer_view(&line), &turn);
	rest = smtp_reply_lines(&turn.reply);
	if (smtp_reply_line(&turn.reply, &rest, &reply)) {
		page_block(page, PAGE_FIELD);
		page_label(page, _("Reply"));
		page_text(page, PAGE_CODE, room_view(&reply));
	}
	buffer_free(&line);
}

static void add_answer(struct page *page, const struct smtp_session *session,
		       const struct sasl_account *account)
{
	struct answer *answer = heap_new(1, sizeof(*answer));
	const struct sasl_message *message;
	bool made = answer_make(answer, session, account);
	const struct words_pair places[] = {
		{ "user", account->user },
		{ "mechanism", made ? answer->exchange.mechanism->name : "" },
		{ NULL, NULL },
	};

	if (!made) {
		page_fill(page, PAGE_PARAGRAPH, session->state == SMTP_IN_AUTH ?
			  _("{user} has no answer to give here: `*` breaks the exchange off.") :
			  _("In every mechanism of this server the server begins: say AUTH "
			    "first, then ask for the answer of {user}."),
			  words_from_pairs, places);
		free(answer);
		return;
	}
	message = sasl_message(answer->exchange.mechanism, SASL_CLIENT,
			       answer->exchange.round);
	page_fill(page, PAGE_HEADING, _("The answer of {user} in {mechanism}"),
		  words_from_pairs, places);
	add_line(page, session, room_view(&answer->line));
	if (message)
		teach_message(page, message, room_view(&answer->line), NULL);
	teach_encoding(page, session);
	free(answer);
}

void order_auth(struct tutor *tutor, struct text argument)
{
	const struct smtp_session *session = tutor_session(tutor);
	const struct smtp_setting *setting = tutor->setting;
	const struct sasl_account *account = account_named(setting, argument);
	struct page *page;

	if (!(setting->extensions & SMTP_EXT(SMTP_EXT_AUTH)) || !setting->account_count) {
		note_say(tutor, _("Nobody can log in to this server. `:setting submission` "
				  "is one where everybody must."));
		return;
	}
	if (argument.len && !account) {
		order_refuse(tutor, ORDER_AUTH, _("There is no such account. `:{order}` lists "
					       "them."));
		return;
	}
	page = note_page(tutor, TUTOR_PANE_WHY);
	page_say(page, PAGE_TITLE, _("Logging in with AUTH"));
	if (account) {
		add_answer(page, session, account);
		return;
	}
	add_exchange(tutor, page);
	add_accounts(page, setting);
	page_say(page, PAGE_PARAGRAPH,
		 _("`:auth` and a name shows the answer that this account gives now, and "
		   "what it is made of."));
}
