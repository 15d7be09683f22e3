// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes without a subject (X.0) and about addresses (X.1), X
 * standing for every class.
 *
 * To add one: put a row where its numbers belong, fill every field with a
 * text of its own, and give in `classes` the first digits that its RFC has a
 * use for. A text has to be true for each of them. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_address[] = {
{
	.code = "X.0.0",
	.name = N_("Nothing more to say"),
	.means = N_("Whether it worked stands in the first digit; about the reason this "
		    "code is silent, so read the text."),
	.cause = N_("Anything at all: the code does not say."),
	.who = N_("Decided by the first digit alone: with 2 nobody, with 4 the sending "
		  "server, with 5 the sender."),
	.retry = N_("With 4 later, with 5 not without a change."),
	.ask = N_("Ask for the words behind the code, and for the log."),
	.when = N_("Beside any reply that has no better number: 250 after `RSET` or "
		   "`NOOP`, 221 after `QUIT`, and refusals by servers that do not go "
		   "into detail."),
	.fix = N_("Go by the reply code before it and by the words behind it."),
	.session = N_("What the reply code says; this number adds nothing."),
	.use = N_("When no subject fits, as for commands that are not about an address, "
		  "a mailbox or a message."),
	.avoid = N_("Not out of laziness: whoever reads a 5.0.0 in a bounce knows no "
		    "more than before."),
	.rfc = "RFC 3463 3.1",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.1.0",
	.name = N_("About an address"),
	.means = N_("It has to do with an address of the mail, and the server does not "
		    "say what."),
	.cause = N_("Something about an address, sender's or recipient's."),
	.who = N_("If it is a refusal, the owner of the address that the reply names."),
	.retry = N_("After a 4 when some time has passed. After a 5 with a corrected "
		    "address."),
	.ask = N_("Ask which address was meant, and what was wrong with it."),
	.when = N_("As 2.1.0 after every good `MAIL`; as 5.1.0 when an address is "
		   "refused for a reason that has no number."),
	.fix = N_("See which command it answers: after `MAIL` it is the sender's "
		  "address, after `RCPT` the recipient's."),
	.session = N_("With 2 the address is taken, with 4 or 5 it is not; the mail "
		      "goes on."),
	.use = N_("For a good `MAIL`, as RFC 2034 shows it, and for address troubles "
		  "that none of X.1.1 to X.1.8 describes."),
	.avoid = N_("Not when you know that the mailbox is missing or the syntax wrong: "
		    "say so with X.1.1 or X.1.3."),
	.rfc = "RFC 3463 3.2; RFC 2034 6",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.1.1",
	.name = N_("No such mailbox"),
	.means = N_("There is nobody of that name at that domain: what stands left of "
		    "the @ is wrong."),
	.cause = N_("A wrong or outdated name left of the @."),
	.who = N_("The sender, who corrects the address or takes it off the list."),
	.retry = N_("Never with this address: it is a permanent failure by definition."),
	.ask = N_("Ask the person, by telephone, to spell the address."),
	.when = N_("As 550 5.1.1 after `RCPT`; in bounces it is the most common of all."),
	.fix = N_("Look for a typing error; ask the person for the address by another "
		  "way."),
	.session = N_("One recipient less. Others may be named in the same mail."),
	.use = N_("When you have looked, and the local part names no mailbox of yours."),
	.avoid = N_("Not while your user database cannot be reached: a 5.1.1 sent by "
		    "mistake removes people from mailing lists."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.2",
	.name = N_("No such domain for mail"),
	.means = N_("The part right of the @ is no place that takes mail: the domain "
		    "does not exist, or has no mail."),
	.cause = N_("A misspelt or expired domain, or one without a mail server."),
	.who = N_("The sender corrects the domain; if it is right, its owner mends the "
		  "DNS."),
	.retry = N_("Not before the domain is spelt right or is back."),
	.ask = N_("Ask for the address by telephone; ask the owner of the domain "
		  "whether it has lapsed."),
	.when = N_("As 550 5.1.2 after `RCPT`, and in bounces of your own server that "
		   "asked DNS and got a sure no."),
	.fix = N_("Look the domain up: without MX and address records nobody can send "
		  "there."),
	.session = N_("One recipient is refused; name the others."),
	.use = N_("When DNS says with authority that the domain does not exist or has "
		  "no host for mail."),
	.avoid = N_("Not while DNS gives no answer (4.4.3), and not for a null MX, "
		    "which has X.1.10."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.3",
	.name = N_("Recipient's address badly written"),
	.means = N_("The address you wrote to cannot be an address: something in its "
		    "form is wrong."),
	.cause = N_("An address with a slip in its form."),
	.who = N_("Whoever typed the address, or the program that stored it."),
	.retry = N_("With the address put right."),
	.ask = N_("Ask for the address in writing, and copy it instead of typing it."),
	.when = N_("After `RCPT`, with 501 or 553: two @, a space, a missing bracket, a "
		   "part that is too long."),
	.fix = N_("Read the address character by character; a stray comma or quote from "
		  "an address book is a frequent guest."),
	.session = N_("Nobody was added, and nothing was lost."),
	.use = N_("For a recipient's address that does not parse. Its twin for the "
		  "sender is X.1.7."),
	.avoid = N_("Not for commands that do not parse as a whole: X.5.2 and X.5.4 are "
		    "for those."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4; RFC 5321 4.1.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.4",
	.name = N_("Address fits more than one person"),
	.means = N_("The name you gave could be several people at that place, and the "
		    "server does not guess."),
	.cause = N_("A name too short to mean one person only."),
	.who = N_("The sender, who says which of them is meant."),
	.retry = N_("With the full address of one person."),
	.ask = N_("Ask which first name or department belongs to it."),
	.when = N_("Where names are looked up loosely: after `VRFY Smith` with 553, "
		   "seldom after `RCPT`."),
	.fix = N_("Choose from the list if the reply gives one."),
	.session = N_("Nothing changed: say the command again with a clearer name."),
	.use = N_("When your look-up found two or more, and sending to all would be "
		  "wrong."),
	.avoid = N_("Not for mailing lists or aliases, which stand for many people on "
		    "purpose."),
	.rfc = "RFC 3463 3.2; RFC 5321 3.5.1",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.1.5",
	.name = N_("Recipient's address is good"),
	.means = N_("The address was accepted; nothing about it failed."),
	.cause = N_("None, for the recipient was fine."),
	.who = N_("Nobody. The client names the next recipient or goes on to `DATA`."),
	.retry = N_("No: the recipient is on the mail, and naming it twice may deliver "
		    "twice."),
	.ask = N_("There is nothing to ask: look for the refusal elsewhere."),
	.when = N_("As 250 2.1.5 after every accepted `RCPT`, and in reports of "
		   "successful delivery."),
	.fix = N_("There is nothing to mend."),
	.session = N_("The address joins the recipients of the open mail."),
	.use = N_("For accepted recipients and for names that `VRFY` confirmed."),
	.avoid = N_("Not with 4 or 5: an address that is valid is no reason to refuse."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4; RFC 2034 6",
	.source = CATALOGUE_STANDARD,
	.classes = "2",
},
{
	.code = "X.1.6",
	.name = N_("Moved, new address not told"),
	.means = N_("The address was right once; the person has left and no new address "
		    "is given."),
	.cause = N_("Somebody left without leaving an address."),
	.who = N_("The sender, who asks the person, or drops the address."),
	.retry = N_("Only with a new address."),
	.ask = N_("Ask colleagues of the person where they went."),
	.when = N_("After `RCPT` for people who changed school, employer or provider; "
		   "also beside 551, where the text gives the new address after all."),
	.fix = N_("Find the new address by another way: a telephone, a web page, a "
		  "friend."),
	.session = N_("The recipient is left out; the mail is open as before."),
	.use = N_("When you know that the mailbox existed. It tells list owners more "
		  "than X.1.1."),
	.avoid = N_("Not for names that never existed, nor for a mailbox that will be "
		    "back (X.2.1)."),
	.rfc = "RFC 3463 3.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.7",
	.name = N_("Sender's address badly written"),
	.means = N_("Your own address, as your mail program gave it, has a form that "
		    "cannot be an address."),
	.cause = N_("An account or program with a wrong address of its own."),
	.who = N_("The owner of the sending program or account."),
	.retry = N_("When the sender's address is corrected."),
	.ask = N_("Ask whoever set up the account to look at its sender address."),
	.when = N_("After `MAIL`, as 501 5.1.7 or 553 5.1.7: brackets missing, no "
		   "domain, characters that are not allowed."),
	.fix = N_("Look at the account's settings: the address, not the name shown to "
		  "people. On the wire it is `MAIL FROM:<ann@example.org>`."),
	.session = N_("No mail was opened; an empty path, `<>`, would have been "
		      "accepted."),
	.use = N_("For a reverse-path that does not parse."),
	.avoid = N_("Not for `MAIL FROM:<>`, which is right and used for bounces; not "
		    "for the `From:` line of the header."),
	.rfc = "RFC 3463 3.2; RFC 5321 4.1.2",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.1.8",
	.name = N_("Sender's domain is not good"),
	.means = N_("Nobody could answer you: the domain of your own address does not "
		    "exist or takes no mail."),
	.cause = N_("A wrong sender's address in the program, or DNS of the sender's "
		    "domain that fails."),
	.who = N_("The keeper of the sending account or of its domain."),
	.retry = N_("With 4 by itself when DNS works again; with 5 after the address or "
		    "the DNS is mended."),
	.ask = N_("Ask your provider whether the domain of your address resolves from "
		  "outside."),
	.when = N_("After `MAIL`, as 450 4.1.8, 550 5.1.8 or 501 5.1.8: the server "
		   "looked the domain up. Machines that send as `root@localhost` see it "
		   "often."),
	.fix = N_("Set the sender's address to one that can be answered; then look at "
		  "the MX and address records of its domain."),
	.session = N_("No mail is open; `MAIL` with another address may follow."),
	.use = N_("When the reverse-path has a domain that cannot be answered. Use 4 "
		  "when the look-up itself failed."),
	.avoid = N_("Not for `MAIL FROM:<>`, which has no domain; a null MX of the "
		    "sender is X.7.27."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.1.9",
	.name = N_("Passed on to where no report comes from"),
	.means = N_("The mail went on to a system that will not report what becomes of "
		    "it."),
	.cause = N_("Nothing failed: the next system simply knows no tracking."),
	.who = N_("Nobody; whoever tracks the mail has reached the end of the trail."),
	.retry = N_("There is no cause to send again."),
	.ask = N_("If the mail is missed, ask the postmaster of the system it went to."),
	.when = N_("In reports of message tracking, not in replies of a usual session."),
	.fix = N_("Nothing to mend: the mail was handed over."),
	.session = N_("It has none; it is written when the session is long over."),
	.use = N_("In a tracking report, when you relayed to a mailer that does not "
		  "track."),
	.avoid = N_("Not in replies to `RCPT` or the final dot; a plain handing-on is "
		    "2.0.0 or 2.6.0 there."),
	.rfc = "RFC 3886 3.3.4; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "2",
},
{
	.code = "X.1.10",
	.name = N_("Recipient's domain has a null MX"),
	.means = N_("The domain you wrote to says in the DNS that it takes no mail "
		    "whatever."),
	.cause = N_("An address in a domain that publishes the record `MX 0 .`."),
	.who = N_("The sender, for most of these are typing errors."),
	.retry = N_("No: the domain will say the same tomorrow."),
	.ask = N_("Ask the person which of their domains takes mail."),
	.when = N_("As 556 5.1.10 after `RCPT`, at submission or from a relay, often "
		   "within a second of sending."),
	.fix = N_("Compare the domain letter by letter with the one you meant."),
	.session = N_("The recipient is left out, the mail stays open."),
	.use = N_("When the MX of the recipient's domain is a single dot."),
	.avoid = N_("Not when there are no MX records at all, for mail then goes to the "
		    "address record; not for senders, which is X.7.27."),
	.rfc = "RFC 7505 4.1, 6; RFC 7504 6",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{ .code = NULL },
};
