// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that say not now (4yz). How to add one: see codes_2yz.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_4yz[] = {
{
	.code = "421",
	.name = N_("Not available, closing the connection"),
	.means = N_("The server had to hang up before your mail was through; it was asked to "
		    "come back later."),
	.who = N_("The sending server, which keeps the mail and tries again by itself. Its "
		  "postmaster only when it goes on for hours."),
	.retry = N_("Yes, on a new connection, after half an hour or so. Mail servers do it "
		    "for four or five days."),
	.when = N_("At any moment, even unasked: the server shuts down, is overloaded, has "
		   "waited too long for the next command, or has seen too many errors."),
	.fix = N_("Send fewer mails at a time and let no more than a few minutes pass between "
		  "commands. If it comes at once and always, you are probably being slowed "
		  "down for your reputation: the text tells."),
	.session = N_("Ends it. An open mail is gone, and no further command is answered."),
	.use = N_("Just before you close a connection for reasons of your own: shutdown, "
		  "time-out, too many connections, greylisting with a hang-up."),
	.avoid = N_("Not for a trouble with one mail or one recipient: 450, 451 and 452 "
		    "leave the session open for the others."),
	.rfc = "RFC 5321 3.8, 4.2.3, 4.3.2; RFC 6647 5",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "450",
	.name = N_("Mailbox not available now"),
	.means = N_("The mailbox could not take the mail at this moment: it is busy, locked, "
		    "or the server wants to see whether you come back."),
	.who = N_("The sending server, by waiting. When it is about greylisting nobody else "
		  "has anything to do."),
	.retry = N_("Yes, the same mail from the same host, after some minutes or half an "
		    "hour; a greylisting server lets it pass then."),
	.when = N_("After `RCPT`, and after the final dot for reasons of policy."),
	.fix = N_("Wait. If days pass, write to the recipient's postmaster by another way: "
		  "the mailbox may be locked by something that hangs."),
	.session = N_("This recipient is not on the mail; those accepted before are, and "
		      "more may follow."),
	.use = N_("When the reason is the mailbox or a policy hold on it, and the same "
		  "command can succeed later."),
	.avoid = N_("Not for a mailbox that does not exist: the sender would wait for days to "
		    "learn it. That is 550."),
	.rfc = "RFC 5321 4.2.2, 4.2.3, 4.3.2; RFC 6647 5",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "451",
	.name = N_("Error in the server"),
	.means = N_("Something broke inside the receiving server while it worked on your mail; "
		    "neither the mail nor the address is to blame."),
	.who = N_("The postmaster of the receiving server, if it lasts."),
	.retry = N_("Yes, later and unchanged."),
	.when = N_("After `MAIL`, `RCPT` or the final dot: a look-up failed, a filter crashed, "
		   "a name server did not answer."),
	.fix = N_("As a sender, wait and let the queue do its work. As the receiver, read "
		  "your log at that time: the reason stands there, not in the reply."),
	.session = N_("The command did nothing. After the final dot the mail is concluded and "
		      "was not taken."),
	.use = N_("When you failed, and cannot say it with 450 (the mailbox) or 452 (room)."),
	.avoid = N_("Not as a polite way of refusing: the client will come back for days. "
		    "Nor for too many recipients, which is 452."),
	.rfc = "RFC 5321 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "452",
	.name = N_("No room now"),
	.means = N_("The server was short of space, or the mail had more recipients than it "
		    "takes at once; the rest can be sent again."),
	.who = N_("The sending program: it sends the mail to the accepted recipients first "
		  "and to the others in a second mail. A full disk is for the postmaster there."),
	.retry = N_("Yes. For too many recipients at once, in a new mail; for storage later."),
	.when = N_("After `MAIL` (with `SIZE`), `RCPT`, or the final dot."),
	.fix = N_("Read the enhanced code: 4.5.3 is too many recipients, 4.3.1 the server's "
		  "storage, 4.2.2 the mailbox. The words of the reply alone often say storage "
		  "when recipients are meant."),
	.session = N_("Recipients accepted before stay accepted: go on to `DATA` for them."),
	.use = N_("For space that may come back, and, because the standard demands it, when "
		  "your own limit on recipients is reached; the first hundred must fit."),
	.avoid = N_("Not for a message above your fixed limit: it will be as long tomorrow. "
		    "That is 552."),
	.rfc = "RFC 5321 4.2.3, 4.3.2, 4.5.3.1.10; RFC 1870 6.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "455",
	.name = N_("Parameter not possible now"),
	.means = N_("The sender asked for a special treatment of the mail that the server knows "
		    "but cannot give at the moment."),
	.who = N_("The sending program: it waits, or does without the parameter."),
	.retry = N_("Yes: later as it is, or at once without the parameter."),
	.when = N_("After `MAIL` or `RCPT` with a parameter behind the address."),
	.fix = N_("Find out which parameter it was; the text should name it. If the mail can "
		  "do without, leave it out."),
	.session = N_("The refused `MAIL` opens nothing; a refused `RCPT` adds nobody."),
	.use = N_("When you announced the extension and cannot honour it right now, and its "
		  "own standard names no other code."),
	.avoid = N_("Not for a parameter you have never heard of: 555."),
	.rfc = "RFC 5321 4.1.1.11, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{ .code = NULL },
};
