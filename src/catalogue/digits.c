// SPDX-License-Identifier: GPL-3.0-or-later
/* What the digits of a code say by themselves (RFC 5321 4.2.1, RFC 3463 2). */
#include "catalogue/catalogue.h"

#define NO_REPLY N_("no SMTP")

static const struct catalogue_digit first_digits[10] = {
	{ '0', NO_REPLY, N_("No reply begins with 0: a client should give up the mail.") },
	{ '1', NO_REPLY, N_("A reply that begins with 1 belongs to FTP; SMTP has none.") },
	{ '2', N_("success"), N_("The command was carried out; the next one may follow.") },
	{ '3', N_("go on"), N_("All is well so far, and the server waits for the rest; "
			       "nothing is decided yet.") },
	{ '4', N_("transient"), N_("It did not work now; the same again may work later.") },
	{ '5', N_("permanent"), N_("It did not work and will not, until something is "
				   "changed.") },
	{ '6', NO_REPLY, N_("No reply begins with 6: it is an error to send one.") },
	{ '7', NO_REPLY, N_("A first digit of 7 means nothing in SMTP.") },
	{ '8', NO_REPLY, N_("A first digit of 8 has no meaning in SMTP.") },
	{ '9', NO_REPLY, N_("Replies go from 2 to 5; 9 is far outside.") },
};

static const struct catalogue_digit second_digits[10] = {
	{ '0', N_("syntax and order"), N_("It is about the command: how it was written, "
					  "when it came, whether it exists.") },
	{ '1', N_("information"), N_("It answers a question, such as HELP.") },
	{ '2', N_("connection"), N_("It is about the connection, its beginning or its end.") },
	{ '3', N_("unspecified"), N_("RFC 5321 gives 3 in this place no meaning; the "
				     "extension for logging in uses it.") },
	{ '4', N_("unspecified"), N_("Nobody has given 4 in this place a meaning.") },
	{ '5', N_("mail system"), N_("It is about the mail: mailboxes, storage, policy.") },
	{ '6', NO_REPLY, N_("The second digit goes up to 5; 6 is no reply code.") },
	{ '7', NO_REPLY, N_("A second digit of 7 is outside the grammar of replies.") },
	{ '8', NO_REPLY, N_("With 8 in second place it is no reply code.") },
	{ '9', NO_REPLY, N_("With 9 in second place no reply is well formed.") },
};

static const struct catalogue_digit classes[10] = {
	{ '0', NO_REPLY, N_("There is no class 0.") },
	{ '1', NO_REPLY, N_("Enhanced codes have no class 1.") },
	{ '2', N_("success"), N_("It worked; the other numbers may say how.") },
	{ '3', NO_REPLY, N_("Class 3 does not exist: replies such as 354 carry no enhanced "
			    "code.") },
	{ '4', N_("transient"), N_("The message is good, and something passing held it up: "
				   "it is sent again later.") },
	{ '5', N_("permanent"), N_("The same message to the same place will fail again.") },
	{ '6', NO_REPLY, N_("Only the classes 2, 4 and 5 exist, not 6.") },
	{ '7', NO_REPLY, N_("There is no class 7: a 7 belongs in the second place.") },
	{ '8', NO_REPLY, N_("Class 8 is not defined.") },
	{ '9', NO_REPLY, N_("Class 9 is unknown to the standard.") },
};

static const struct catalogue_digit subjects[10] = {
	{ '0', N_("undefined"), N_("No subject is given.") },
	{ '1', N_("address"), N_("It is about an address, of the sender or a recipient.") },
	{ '2', N_("mailbox"), N_("It is about the state of the recipient's mailbox.") },
	{ '3', N_("mail system"), N_("It is about the receiving host as a whole.") },
	{ '4', N_("network"), N_("It is about the way there: connections, routes, names.") },
	{ '5', N_("protocol"), N_("It is about the conversation of the two programs.") },
	{ '6', N_("content"), N_("It is about the message itself, its form and coding.") },
	{ '7', N_("security or policy"), N_("It is about who may do what, and about "
					    "encryption and logins.") },
	{ '8', N_("not assigned"), N_("No subject 8 has been registered.") },
	{ '9', N_("not assigned"), N_("Subject 9 has not been given to anybody.") },
};

static const struct catalogue_digit *row(const struct catalogue_digit *table, char digit)
{
	return text_is_digit(digit) ? &table[digit - '0'] : NULL;
}

const struct catalogue_digit *catalogue_first_digit(char digit)
{
	return row(first_digits, digit);
}

const struct catalogue_digit *catalogue_second_digit(char digit)
{
	return row(second_digits, digit);
}

const struct catalogue_digit *catalogue_class(char digit)
{
	return row(classes, digit);
}

const struct catalogue_digit *catalogue_subject(struct text subject)
{
	return subject.len == 1 ? row(subjects, subject.at[0]) : NULL;
}

bool catalogue_reply_is_valid(struct text code)
{
	return code.len == 3 && code.at[0] >= '2' && code.at[0] <= '5' &&
		code.at[1] >= '0' && code.at[1] <= '5' && text_is_digit(code.at[2]);
}

/* A number of one to three digits without a leading zero. */
static bool is_number(struct text t)
{
	unsigned long n;

	return t.len <= 3 && text_number(t, 999, &n) && (t.len == 1 || t.at[0] != '0');
}

enum catalogue_form catalogue_form(struct text code)
{
	unsigned long n;
	struct text rest = code;
	struct text class = text_take(&rest, '.');
	struct text subject = text_take(&rest, '.');

	if (code.len == 3 && text_number(code, 999, &n))
		return CATALOGUE_REPLY;
	if (class.len == 1 && text_find(text_of("245Xx"), class.at[0]) < 5 &&
	    is_number(subject) && is_number(rest))
		return CATALOGUE_ENHANCED;
	return CATALOGUE_NO_CODE;
}

/* Adds a field labelled by the code with letters for the digits it is not
 * about: "5yz  permanent. It did not work ..."; nothing for no digit. */
static void digit_field(struct page *page, const char *label,
			const struct catalogue_digit *digit)
{
	struct words_pair places[] = { { "name", "" }, { "means", "" }, { NULL, NULL } };

	if (!digit)
		return;
	places[0].value = _(digit->name);
	places[1].value = _(digit->means);
	page_block(page, PAGE_FIELD);
	page_label(page, label);
	page_add(page, _("*{name}*: {means}"), words_from_pairs, places);
}

static void reply_digits(struct page *page, struct text code)
{
	char label[] = "1yz";

	label[0] = code.at[0];
	digit_field(page, label, catalogue_first_digit(code.at[0]));
	label[0] = 'x';
	label[1] = code.at[1];
	label[2] = 'z';
	digit_field(page, label, catalogue_second_digit(code.at[1]));
	label[1] = 'y';
	label[2] = code.at[2];
	page_field(page, label, _("The third digit only tells codes apart whose first two "
				  "are the same."));
}

static void enhanced_digits(struct page *page, struct text code)
{
	struct text rest = text_skip(code, 2);
	struct text subject = text_take(&rest, '.');
	const struct catalogue_digit *known = catalogue_subject(subject);
	char label[] = "5.y.z";
	struct buffer inner = { 0 };

	label[0] = code.at[0];
	if (text_is_digit(code.at[0]))
		digit_field(page, label, catalogue_class(code.at[0]));
	else
		page_field(page, "X.y.z", _("2 for success, 4 for transient, 5 for permanent."));
	buffer_string(&inner, "x.");
	buffer_text(&inner, subject);
	buffer_string(&inner, ".z");
	if (known)
		digit_field(page, buffer_string_of(&inner), known);
	else
		page_field(page, buffer_string_of(&inner),
			   _("No such subject has been registered."));
	buffer_clear(&inner);
	buffer_string(&inner, "x.y.");
	buffer_text(&inner, rest);
	page_field(page, buffer_string_of(&inner),
		   _("The last number is the detail, and has a meaning only together with "
		     "the subject."));
	buffer_free(&inner);
}

void catalogue_digits(struct page *page, struct text code)
{
	switch (catalogue_form(code)) {
	case CATALOGUE_REPLY:
		reply_digits(page, code);
		break;
	case CATALOGUE_ENHANCED:
		enhanced_digits(page, code);
		break;
	case CATALOGUE_NO_CODE:
		break;
	}
}
