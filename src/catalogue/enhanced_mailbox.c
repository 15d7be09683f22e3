// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes about mailboxes (X.2) and the mail system (X.3). How to
 * add one: see enhanced_address.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_mailbox[] = {
{
	.code = "X.2.0",
	.name = N_("About the mailbox"),
	.means = N_("The mailbox is there; something about it decided, and the code "
		    "does not say what."),
	.cause = N_("The recipient's mailbox, in a way that is not told."),
	.who = N_("With 5 the recipient or their postmaster."),
	.retry = N_("As the first digit has it: 4 later, 5 not so."),
	.ask = N_("Ask the recipient whether other mail comes in."),
	.when = N_("Beside refusals at `RCPT` or after the dot that concern one "
		   "mailbox; as 2.2.0 for a delivery to it."),
	.fix = N_("The words may tell more; otherwise only the other side can look."),
	.session = N_("One mailbox is concerned, the others of the mail are not."),
	.use = N_("When the mailbox is the reason and neither X.2.1 nor its neighbours "
		  "describe it."),
	.avoid = N_("Not for a mailbox that does not exist: it has no state, and X.1.1 "
		    "says so."),
	.rfc = "RFC 3463 3.3",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.2.1",
	.name = N_("Mailbox switched off"),
	.means = N_("The mailbox is there but takes no mail, for now (4) or for good "
		    "(5)."),
	.cause = N_("An account that was locked, or has expired."),
	.who = N_("Its owner, or the postmaster of that domain."),
	.retry = N_("With 4 the sending server does it by itself; with 5 no."),
	.ask = N_("Ask the recipient's postmaster whether the account will be opened "
		  "again."),
	.when = N_("After `RCPT` for a locked or expired account."),
	.fix = N_("Reach the person by another way and tell them that their mailbox is "
		  "off."),
	.session = N_("The recipient is refused, and the rest of the mail is untouched."),
	.use = N_("When the account exists and delivery to it is disabled; 4 if it may "
		  "come back."),
	.avoid = N_("Not for a full mailbox (X.2.2) or one that has never been (X.1.1)."),
	.rfc = "RFC 3463 3.3",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.2.2",
	.name = N_("Mailbox full"),
	.means = N_("The recipient has used up the space of the mailbox and has to "
		    "delete something first."),
	.cause = N_("A recipient who has not deleted mail for long, or has too small a "
		    "quota."),
	.who = N_("The recipient, who may not know it: mail is just what does not get "
		  "through."),
	.retry = N_("Yes, over days: it is a passing trouble, even where a server says "
		    "5.2.2."),
	.ask = N_("Ask the recipient to clear the mailbox, spam and trash included."),
	.when = N_("After `RCPT` or the final dot, with 452 or 552."),
	.fix = N_("Tell the recipient by telephone. Sending less will not help when "
		  "nothing fits at all."),
	.session = N_("After `RCPT` the other recipients are served; after the dot the "
		      "whole mail is refused."),
	.use = N_("As 4.2.2 when one mailbox is over its quota. RFC 3463 wants it "
		  "transient; the registry pairs it with 552 all the same."),
	.avoid = N_("Not for the disk of the whole server (X.3.1) or for one mail that "
		    "is too long (X.2.3, X.3.4)."),
	.rfc = "RFC 3463 3.3; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.2.3",
	.name = N_("Longer than this mailbox takes"),
	.means = N_("Your mail is too long for this one person, though not for the "
		    "server."),
	.cause = N_("A limit on the length of a mail that was set for this mailbox "
		    "alone."),
	.who = N_("The sender makes it shorter; the recipient's postmaster may raise "
		  "the limit."),
	.retry = N_("When it is shorter."),
	.ask = N_("Ask the recipient how long a mail may be."),
	.when = N_("As 552 5.2.3, after `RCPT` when a size was declared, or after the "
		   "dot."),
	.fix = N_("Send the file in another way, or in parts."),
	.session = N_("At `RCPT` one recipient falls away; after the dot all of them "
		      "do."),
	.use = N_("For a limit per mailbox below that of the system."),
	.avoid = N_("Not for the limit of the system (X.3.4) or a mailbox that is full "
		    "(X.2.2)."),
	.rfc = "RFC 3463 3.3; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.2.4",
	.name = N_("List could not be expanded"),
	.means = N_("You wrote to a list or group, and the server could not find out "
		    "who is on it."),
	.cause = N_("The list's membership: its file, its directory, or a member that "
		    "points back."),
	.who = N_("The keeper of the list."),
	.retry = N_("With 4 your server does; with 5 after the list is mended."),
	.ask = N_("Ask the keeper to check when the members were last changed."),
	.when = N_("After `RCPT` for an alias or list, with 450, 452 or 550."),
	.fix = N_("Write to one member and ask them to tell the keeper."),
	.session = N_("The list is no recipient of this mail; single people may still "
		      "be."),
	.use = N_("When the list exists and its expansion failed."),
	.avoid = N_("Not when the sender may not write to the list: that is X.7.2."),
	.rfc = "RFC 3463 3.3; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.3.0",
	.name = N_("About the receiving system"),
	.means = N_("Something in the receiving mail system stood in the way, and it "
		    "does not say what."),
	.cause = N_("A fault inside the receiving system that it keeps to itself."),
	.who = N_("The postmaster over there, who finds the reason in the log."),
	.retry = N_("After 4.3.0 yes; after 5.3.0 ask first."),
	.ask = N_("Ask the receiving postmaster, with the time and the address."),
	.when = N_("As 451 4.3.0 when a part of the server fails: a database, a filter, "
		   "a queue that cannot be written."),
	.fix = N_("Wait an hour, then write to the postmaster with the time of the "
		  "refusal."),
	.session = N_("The failed command is undone and the connection usually lives "
		      "on."),
	.use = N_("For failures inside that you do not want to explain to strangers."),
	.avoid = N_("Not for anything the sender could mend: then say what it is."),
	.rfc = "RFC 3463 3.4; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.3.1",
	.name = N_("Whole system is full"),
	.means = N_("The receiving system has no storage left; no single user can clear "
		    "it up."),
	.cause = N_("A full disk or queue at the receiving end."),
	.who = N_("The receiving postmaster, who probably has an alarm about it."),
	.retry = N_("Yes, as it is, after some hours."),
	.ask = N_("Ask the postmaster, by another way, when there will be room."),
	.when = N_("As 452 4.3.1, after `MAIL`, `RCPT` or the dot."),
	.fix = N_("Wait. A shorter mail may slip through, but do not count on it."),
	.session = N_("Nothing was taken by this command; the server may refuse the "
		      "next one too."),
	.use = N_("When the storage that all mailboxes share has run out."),
	.avoid = N_("Not for one user's quota (4.2.2), nor with a 5: space comes back."),
	.rfc = "RFC 3463 3.4; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.3.2",
	.name = N_("System takes no mail"),
	.means = N_("The receiving host is not taking mail: not now (4), or not at all "
		    "(5)."),
	.cause = N_("A closed service: shutdown, load, or a host that is not for mail."),
	.who = N_("With 4 your server waits. With 5 the owner of the domain, who points "
		  "mail at a host that does not want it."),
	.retry = N_("With 4 in half an hour. With 5 a retry meets the same closed door."),
	.ask = N_("Ask when the service will be open again, or which host takes the "
		  "mail."),
	.when = N_("As 421 4.3.2 on shutdown, maintenance or overload; as 5.3.2 from "
		   "hosts that never take mail."),
	.fix = N_("With 5 check the MX records of the domain: they should not name this "
		  "host."),
	.session = N_("It usually ends right after, and an open mail with it."),
	.use = N_("When the service as a whole is closed, whoever the mail is for."),
	.avoid = N_("Not against one client only, which is policy (X.7.1)."),
	.rfc = "RFC 3463 3.4; RFC 7504 6",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.3.3",
	.name = N_("System lacks a feature"),
	.means = N_("Your mail asked for something that the system on its way cannot "
		    "do."),
	.cause = N_("A gateway or an older server between you and the recipient."),
	.who = N_("The sending program, which does without the feature."),
	.retry = N_("Without the feature at once; with it only by another way."),
	.ask = N_("Ask which feature it was: delivery reports, 8-bit text, a priority."),
	.when = N_("In bounces from gateways; in replies after `MAIL` or the dot."),
	.fix = N_("Send plain text without options and see whether it passes."),
	.session = N_("Only the mail that wanted the feature is refused."),
	.use = N_("When you understood what was asked and cannot give it."),
	.avoid = N_("Not for unknown parameters, which are 555 with X.5.4."),
	.rfc = "RFC 3463 3.4",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.3.4",
	.name = N_("Message too large for the system"),
	.means = N_("No mailbox at that place takes a message this large."),
	.cause = N_("A mail above the limit of the system."),
	.who = N_("The sender, who shortens the mail or shares the file in another way."),
	.retry = N_("Not before the message is smaller."),
	.ask = N_("Ask how large a mail may be; the limit counts encoded bytes."),
	.when = N_("As 552 5.3.4, after `MAIL` with a `SIZE` over the limit or after "
		   "the final dot."),
	.fix = N_("Attachments grow by a third on the wire: keep well below the limit "
		  "that `EHLO` shows."),
	.session = N_("Refused at `MAIL`: nothing is open. Refused at the dot: the mail "
		      "is concluded."),
	.use = N_("For the size limit of the whole system."),
	.avoid = N_("Not for a smaller limit of one mailbox, which is X.2.3."),
	.rfc = "RFC 3463 3.4; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.3.5",
	.name = N_("System is set up wrongly"),
	.means = N_("The receiving system cannot take the mail because somebody made a "
		    "mistake in its settings."),
	.cause = N_("A mistake in the set-up of the receiving system or its DNS."),
	.who = N_("The postmaster over there; the sender can only tell them."),
	.retry = N_("With 4 by itself; with 5 once they have mended it."),
	.ask = N_("Ask the postmaster to read the log at the hour of the refusal."),
	.when = N_("As 451 4.3.5 for a table that does not open, as 553 5.3.5 when the "
		   "MX records of a domain point at a server that does not know it."),
	.fix = N_("Tell somebody there by telephone: their own mail may be broken for "
		  "all."),
	.session = N_("The command failed; expect the same for other recipients of that "
		      "domain."),
	.use = N_("When you notice that your own configuration stands in the way."),
	.avoid = N_("Not for the sender's mistakes, and do not print file names: "
		    "strangers read it."),
	.rfc = "RFC 3463 3.4",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.3.6",
	.name = N_("Priority was changed"),
	.means = N_("The mail was taken, with another priority than was asked for."),
	.cause = N_("The server's policy on priorities."),
	.who = N_("Nobody has to; the sender may wish to know how urgent it now counts "
		  "as."),
	.retry = N_("No, it is under way."),
	.ask = N_("Ask your postmaster which priorities you may use."),
	.when = N_("As 250 2.3.6 after `MAIL` or the dot, where `MT-PRIORITY` is "
		   "offered. The new priority is the first word of the text."),
	.fix = N_("Use a priority you have a right to, if it matters."),
	.session = N_("As any 2yz of that command."),
	.use = N_("When you raise or lower the priority and take the mail nevertheless."),
	.avoid = N_("Not when the mail is refused for its priority: X.7.15."),
	.rfc = "RFC 6710 4.1, 10",
	.source = CATALOGUE_STANDARD,
	.classes = "2",
},
{ .code = NULL },
};
