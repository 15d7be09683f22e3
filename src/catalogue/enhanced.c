// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes, X standing for every class.
 *
 * To add one: put a row where its numbers belong, fill every field with a
 * text of its own, and give in `classes` the first digits that its RFC has a
 * use for. A text has to be true for each of them. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_enhanced[] = {
{
	.code = "X.0.0",
	.name = N_("Nothing more to say"),
	.means = N_("Whether it worked stands in the first digit; about the reason this code "
		    "is silent, so read the text."),
	.who = N_("Decided by the first digit alone: with 2 nobody, with 4 the sending server, "
		  "with 5 the sender."),
	.retry = N_("With 4 later, with 5 not without a change."),
	.when = N_("Beside any reply that has no better number: 250 after `RSET` or `NOOP`, "
		   "221 after `QUIT`, and refusals by servers that do not go into detail."),
	.fix = N_("Go by the reply code before it and by the words behind it."),
	.session = N_("What the reply code says; this number adds nothing."),
	.use = N_("When no subject fits, as for commands that are not about an address, a "
		  "mailbox or a message."),
	.avoid = N_("Not out of laziness: whoever reads a 5.0.0 in a bounce knows no more than "
		    "before."),
	.rfc = "RFC 3463 3.1",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.1.0",
	.name = N_("About an address"),
	.means = N_("It has to do with an address of the mail, and the server does not say "
		    "what."),
	.who = N_("If it is a refusal, the owner of the address that the reply names."),
	.retry = N_("After a 4 when some time has passed. After a 5 with a corrected address."),
	.when = N_("As 2.1.0 after every good `MAIL`; as 5.1.0 when an address is refused for "
		   "a reason that has no number."),
	.fix = N_("See which command it answers: after `MAIL` it is the sender's address, "
		  "after `RCPT` the recipient's."),
	.session = N_("With 2 the address is taken, with 4 or 5 it is not; the mail goes on."),
	.use = N_("For a good `MAIL`, as RFC 2034 shows it, and for address troubles that "
		  "none of X.1.1 to X.1.8 describes."),
	.avoid = N_("Not when you know that the mailbox is missing or the syntax wrong: say so "
		    "with X.1.1 or X.1.3."),
	.rfc = "RFC 3463 3.2; RFC 2034 6",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.1.1",
	.name = N_("No such mailbox"),
	.means = N_("There is nobody of that name at that domain: what stands left of the @ is "
		    "wrong."),
	.who = N_("The sender, who corrects the address or takes it off the list."),
	.retry = N_("Never with this address: it is a permanent failure by definition."),
	.when = N_("As 550 5.1.1 after `RCPT`; in bounces it is the most common of all."),
	.fix = N_("Look for a typing error; ask the person for the address by another way."),
	.session = N_("One recipient less. Others may be named in the same mail."),
	.use = N_("When you have looked, and the local part names no mailbox of yours."),
	.avoid = N_("Not while your user database cannot be reached: a 5.1.1 sent by mistake "
		    "removes people from mailing lists."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.3",
	.name = N_("Recipient's address badly written"),
	.means = N_("The address you wrote to cannot be an address: something in its form is "
		    "wrong."),
	.who = N_("Whoever typed the address, or the program that stored it."),
	.retry = N_("With the address put right."),
	.when = N_("After `RCPT`, with 501 or 553: two @, a space, a missing bracket, a part "
		   "that is too long."),
	.fix = N_("Read the address character by character; a stray comma or quote from an "
		  "address book is a frequent guest."),
	.session = N_("Nobody was added, and nothing was lost."),
	.use = N_("For a recipient's address that does not parse. Its twin for the sender is "
		  "X.1.7."),
	.avoid = N_("Not for commands that do not parse as a whole: X.5.2 and X.5.4 are for "
		    "those."),
	.rfc = "RFC 3463 3.2; RFC 5248 2.4; RFC 5321 4.1.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.4",
	.name = N_("Address fits more than one person"),
	.means = N_("The name you gave could be several people at that place, and the server "
		    "does not guess."),
	.who = N_("The sender, who says which of them is meant."),
	.retry = N_("With the full address of one person."),
	.when = N_("Where names are looked up loosely: after `VRFY Smith` with 553, seldom "
		   "after `RCPT`."),
	.fix = N_("Choose from the list if the reply gives one."),
	.session = N_("Nothing changed: say the command again with a clearer name."),
	.use = N_("When your look-up found two or more, and sending to all would be wrong."),
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
	.who = N_("Nobody. The client names the next recipient or goes on to `DATA`."),
	.retry = N_("No: the recipient is on the mail, and naming it twice may deliver twice."),
	.when = N_("As 250 2.1.5 after every accepted `RCPT`, and in reports of successful "
		   "delivery."),
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
	.means = N_("The address was right once; the person has left and no new address is "
		    "given."),
	.who = N_("The sender, who asks the person, or drops the address."),
	.retry = N_("Only with a new address."),
	.when = N_("After `RCPT` for people who changed school, employer or provider; also "
		   "beside 551, where the text gives the new address after all."),
	.fix = N_("Find the new address by another way: a telephone, a web page, a friend."),
	.session = N_("The recipient is left out; the mail is open as before."),
	.use = N_("When you know that the mailbox existed. It tells list owners more than "
		  "X.1.1."),
	.avoid = N_("Not for names that never existed, nor for a mailbox that will be back "
		    "(X.2.1)."),
	.rfc = "RFC 3463 3.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.1.7",
	.name = N_("Sender's address badly written"),
	.means = N_("Your own address, as your mail program gave it, has a form that cannot be "
		    "an address."),
	.who = N_("The owner of the sending program or account."),
	.retry = N_("When the sender's address is corrected."),
	.when = N_("After `MAIL`, as 501 5.1.7 or 553 5.1.7: brackets missing, no domain, "
		   "characters that are not allowed."),
	.fix = N_("Look at the account's settings: the address, not the name shown to "
		  "people. On the wire it is `MAIL FROM:<ann@example.org>`."),
	.session = N_("No mail was opened; an empty path, `<>`, would have been accepted."),
	.use = N_("For a reverse-path that does not parse."),
	.avoid = N_("Not for `MAIL FROM:<>`, which is right and used for bounces; not for the "
		    "`From:` line of the header."),
	.rfc = "RFC 3463 3.2; RFC 5321 4.1.2",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.2.1",
	.name = N_("Mailbox switched off"),
	.means = N_("The mailbox is there but takes no mail, for now (4) or for good (5)."),
	.who = N_("Its owner, or the postmaster of that domain."),
	.retry = N_("With 4 the sending server does it by itself; with 5 no."),
	.when = N_("After `RCPT` for a locked or expired account."),
	.fix = N_("Reach the person by another way and tell them that their mailbox is off."),
	.session = N_("The recipient is refused, and the rest of the mail is untouched."),
	.use = N_("When the account exists and delivery to it is disabled; 4 if it may come "
		  "back."),
	.avoid = N_("Not for a full mailbox (X.2.2) or one that has never been (X.1.1)."),
	.rfc = "RFC 3463 3.3",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.2.2",
	.name = N_("Mailbox full"),
	.means = N_("The recipient has used up the space of the mailbox and has to delete "
		    "something first."),
	.who = N_("The recipient, who may not know it: mail is just what does not get through."),
	.retry = N_("Yes, over days: it is a passing trouble, even where a server says 5.2.2."),
	.when = N_("After `RCPT` or the final dot, with 452 or 552."),
	.fix = N_("Tell the recipient by telephone. Sending less will not help when nothing "
		  "fits at all."),
	.session = N_("After `RCPT` the other recipients are served; after the dot the whole "
		      "mail is refused."),
	.use = N_("As 4.2.2 when one mailbox is over its quota. RFC 3463 wants it transient; "
		  "the registry pairs it with 552 all the same."),
	.avoid = N_("Not for the disk of the whole server (X.3.1) or for one mail that is too "
		    "long (X.2.3, X.3.4)."),
	.rfc = "RFC 3463 3.3; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.3.0",
	.name = N_("About the receiving system"),
	.means = N_("Something in the receiving mail system stood in the way, and it does not "
		    "say what."),
	.who = N_("The postmaster over there, who finds the reason in the log."),
	.retry = N_("After 4.3.0 yes; after 5.3.0 ask first."),
	.when = N_("As 451 4.3.0 when a part of the server fails: a database, a filter, a "
		   "queue that cannot be written."),
	.fix = N_("Wait an hour, then write to the postmaster with the time of the refusal."),
	.session = N_("The failed command is undone and the connection usually lives on."),
	.use = N_("For failures inside that you do not want to explain to strangers."),
	.avoid = N_("Not for anything the sender could mend: then say what it is."),
	.rfc = "RFC 3463 3.4; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.3.2",
	.name = N_("System takes no mail"),
	.means = N_("The receiving host is not taking mail: not now (4), or not at all (5)."),
	.who = N_("With 4 your server waits. With 5 the owner of the domain, who points "
		  "mail at a host that does not want it."),
	.retry = N_("With 4 in half an hour. With 5 a retry meets the same closed door."),
	.when = N_("As 421 4.3.2 on shutdown, maintenance or overload; as 5.3.2 from hosts "
		   "that never take mail."),
	.fix = N_("With 5 check the MX records of the domain: they should not name this host."),
	.session = N_("It usually ends right after, and an open mail with it."),
	.use = N_("When the service as a whole is closed, whoever the mail is for."),
	.avoid = N_("Not against one client only, which is policy (X.7.1)."),
	.rfc = "RFC 3463 3.4; RFC 7504 6",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.3.4",
	.name = N_("Message too large for the system"),
	.means = N_("No mailbox at that place takes a message this large."),
	.who = N_("The sender, who shortens the mail or shares the file in another way."),
	.retry = N_("Not before the message is smaller."),
	.when = N_("As 552 5.3.4, after `MAIL` with a `SIZE` over the limit or after the "
		   "final dot."),
	.fix = N_("Attachments grow by a third on the wire: keep well below the limit that "
		  "`EHLO` shows."),
	.session = N_("Refused at `MAIL`: nothing is open. Refused at the dot: the mail is "
		      "concluded."),
	.use = N_("For the size limit of the whole system."),
	.avoid = N_("Not for a smaller limit of one mailbox, which is X.2.3."),
	.rfc = "RFC 3463 3.4; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.4.0",
	.name = N_("About the network or the route"),
	.means = N_("Something between the servers, or in the way the mail was sent round, went "
		    "wrong; the code says no more."),
	.who = N_("Whoever runs the server that said it; the words beside the code tell them what "
		  "to look at."),
	.retry = N_("As the first digit says: 4 later, 5 not as it is."),
	.when = N_("Here as 554 5.4.0 after the final dot, for a message that travels in a circle."),
	.fix = N_("Read the words of the reply, then the `Received:` lines of the message."),
	.session = N_("As the reply code says; the enhanced code changes nothing."),
	.use = N_("When the cause lies in the network or the routing and no other X.4 code fits."),
	.avoid = N_("Not when a finer one fits: X.4.1 no answer, X.4.2 a broken connection, X.4.4 no "
		    "route."),
	.rfc = "RFC 3463 3.5",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.4.2",
	.name = N_("Connection broke or went silent"),
	.means = N_("The two servers were connected, and the line failed or fell silent before "
		    "the mail was through."),
	.who = N_("The sending server, by a new connection."),
	.retry = N_("Yes: nothing was wrong with the mail."),
	.when = N_("As 421 4.4.2 from a server that waited too long for the next command; in "
		   "bounces after days of broken transfers."),
	.fix = N_("If it happens again and again at the same point of long mails, suspect a "
		  "firewall or the packet size of the path."),
	.session = N_("Closed, and whatever had not got its 250 has to be sent anew."),
	.use = N_("Together with 421 when your time-out for the client has run out."),
	.avoid = N_("Not when you close on purpose for load or shutdown: X.3.2."),
	.rfc = "RFC 3463 3.5; RFC 5248 2.4; RFC 5321 4.5.3.2",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.4.6",
	.name = N_("Going in circles"),
	.means = N_("The mail was passed round from server to server until one of them put a "
		    "stop to it."),
	.who = N_("The postmasters of the domains concerned: somebody forwards to somebody who "
		  "forwards back."),
	.retry = N_("Useless until the loop is cut."),
	.when = N_("After the final dot, when the message carries too many `Received:` lines. "
		   "RFC 3463 knows it as 4.4.6; servers send it as 5.4.6."),
	.fix = N_("Read the `Received:` lines from the bottom up: the names that come again "
		  "and again are the circle. Often two mailboxes forward to each other."),
	.session = N_("The message is refused and its transaction over."),
	.use = N_("When you count more `Received:` lines than you allow; allow a hundred."),
	.avoid = N_("Not after a mere handful of hops: mailing lists and forwards are long "
		    "ways round."),
	.rfc = "RFC 3463 3.5; RFC 5321 6.3",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.5.0",
	.name = N_("About the conversation"),
	.means = N_("It concerns the way the two programs talk, not the mail; the code says no "
		    "more than that."),
	.who = N_("With 5 the author or keeper of the sending program."),
	.retry = N_("With 4 perhaps; with 5 when the program has been changed."),
	.when = N_("As 252 2.5.0 or 250 2.5.0 after commands that are about the protocol, as "
		   "5.5.0 for breaches that have no number."),
	.fix = N_("Compare the client's lines with the rules, and see who spoke out of turn."),
	.session = N_("With 2 and 5 it goes on where it was."),
	.use = N_("For what is a matter of protocol and none of X.5.1 to X.5.6."),
	.avoid = N_("Not for a plain syntax error: X.5.2 tells the author where to look."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.5.1",
	.name = N_("Command out of order or not supported"),
	.means = N_("The sending program gave a command that this server does not have or did "
		    "not expect at that point."),
	.who = N_("The program that sent; people can do nothing about it."),
	.retry = N_("With the commands in their order, on the spot."),
	.when = N_("Beside 503 for a wrong order and beside 500 and 502 for a command that is "
		   "unknown or missing."),
	.fix = N_("The reply code tells which of the two it is. For 503 give the missing "
		  "command first."),
	.session = N_("Unharmed: an open mail and its recipients are still there."),
	.use = N_("With 503, 502 and 500."),
	.avoid = N_("Not for a good command with a bad argument, X.5.4; nor with 2 or 4, for it "
		    "is permanent only."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.5.2",
	.name = N_("Syntax error"),
	.means = N_("A line of the conversation could not be read by the server."),
	.who = N_("Whoever produced the line."),
	.retry = N_("With the line written as the grammar has it."),
	.when = N_("Beside 500 and 501: unknown words, lines too long, `MAIL FROM` without a "
		   "colon."),
	.fix = N_("Say the line again slowly, and look at spaces, colons and brackets."),
	.session = N_("As if the line had not been said."),
	.use = N_("When you cannot make sense of the line."),
	.avoid = N_("Not for a line you understood and do not allow. As a 2.5.2 it contradicts "
		    "itself, though some servers send it after `VRFY`."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.5.3",
	.name = N_("Too many recipients"),
	.means = N_("The mail named more people than the server serves in one go."),
	.who = N_("The sending server, which splits the mail; with 5 the sender, who has a "
		  "policy against large rounds to reckon with."),
	.retry = N_("With 4 for the refused recipients in a new mail at once; with 5 in smaller "
		    "rounds."),
	.when = N_("As 452 4.5.3 after `RCPT`. The registry pairs it with 451, which is taken "
		   "for a mistake: RFC 5321 demands 452 for an implementation limit."),
	.fix = N_("Nothing, if the program is a mail server. If it is a script of yours, stay "
		  "at a hundred or fewer, or use a mailing list."),
	.session = N_("Those accepted so far will get the mail when you go on to `DATA`."),
	.use = N_("When your limit is reached; it has to be a hundred or more."),
	.avoid = N_("Not to slow down a sender, and not for a count you reached by counting "
		    "refused recipients."),
	.rfc = "RFC 3463 3.6; RFC 5321 4.5.3.1.8, 4.5.3.1.10",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.5.4",
	.name = N_("Argument not acceptable"),
	.means = N_("The command was known, but something behind it was out of range or not "
		    "known."),
	.who = N_("The sending program, which asked for what was not offered."),
	.retry = N_("With another argument, or with none."),
	.when = N_("Beside 501, 504 and 555: an unknown parameter, an unknown mechanism, an "
		   "argument to a command that takes none."),
	.fix = N_("See what `EHLO` offered, and leave out the rest."),
	.session = N_("Same as before the command."),
	.use = N_("When the verb is good and its argument is not."),
	.avoid = N_("Not for addresses that do not parse, which have X.1.3 and X.1.7."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.6.0",
	.name = N_("About the content"),
	.means = N_("It was the message itself, not an address, that decided; how is not said."),
	.who = N_("With 4 or 5 the writer of the message."),
	.retry = N_("After 5.6.0 with other content."),
	.when = N_("As 250 2.6.0 when a message has been taken; as 554 5.6.0 after the dot "
		   "when it has a form the server does not take."),
	.fix = N_("Send the same lines without attachment to see whether those get through."),
	.session = N_("The final dot concluded the mail, as it always does."),
	.use = N_("When the content is at fault in a way that none of X.6.1 to X.6.9 names."),
	.avoid = N_("Not for spam and viruses, which are refused as policy under X.7."),
	.rfc = "RFC 3463 3.7",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.7.0",
	.name = N_("About security"),
	.means = N_("A matter of security decided, and the server does not care to tell more."),
	.who = N_("With 5 your postmaster, who asks theirs."),
	.retry = N_("With 4 after a while, with 5 after the reason has been found out."),
	.when = N_("As 530 5.7.0 when a login or TLS has to come first, as 421 4.7.0 after too "
		   "many errors, as 2.7.0 after a good login."),
	.fix = N_("Look whether you should log in or start TLS before you send; if not, ask."),
	.session = N_("It says little: the reply code decides whether it goes on."),
	.use = N_("When the true reason would help an attacker, or has no number."),
	.avoid = N_("Not for refusals you could explain: honest senders cannot mend what they "
		    "are not told."),
	.rfc = "RFC 3463 3.8; RFC 4954 6; RFC 3207 4",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.7.1",
	.name = N_("You may not send there"),
	.means = N_("The address may be good, but you are not allowed to send to it from where "
		    "you are."),
	.who = N_("The sender's postmaster, seldom the sender."),
	.retry = N_("No, by the book. Some servers say 4.7.1, and then the same mail may pass "
		    "later."),
	.when = N_("As 550 5.7.1 or 554 5.7.1: no relaying, a block list, a list only members "
		   "may write to, a spam filter."),
	.fix = N_("If the text says relaying: you use a server that is not yours, or have not "
		  "logged in. If it names a block list: ask there to be taken off."),
	.session = N_("Only what was refused is lost; another recipient may be allowed."),
	.use = N_("For refusals by policy, whoever or whatever the policy is about."),
	.avoid = N_("Not for mailboxes that do not exist. Who mixes 5.1.1 and 5.7.1 sends "
		    "people after the wrong fault."),
	.rfc = "RFC 3463 3.8; RFC 5248 2.4; RFC 5321 3.6.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{ .code = NULL },
};
