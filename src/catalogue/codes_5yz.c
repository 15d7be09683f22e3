// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that say no (5yz). How to add one: see codes_2yz.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_5yz[] = {
{
	.code = "500",
	.name = N_("Command not recognised"),
	.means = N_("The two mail programs did not understand each other: one said something "
		    "that is no command to the other."),
	.who = N_("Whoever wrote or set up the sending program; or you, if you typed it."),
	.retry = N_("Not the same line. Correct it and go on in the same session."),
	.when = N_("After an unknown or misspelt verb, a line that is too long, or message "
		   "text that is read as commands because a lone dot ended the message early."),
	.fix = N_("Check the spelling of the verb. A burst of 500s right after a 250 means "
		  "that the message ended too soon: the sender forgot to double its dots."),
	.session = N_("None. The session goes on; a server must not hang up because of it."),
	.use = N_("When the verb means nothing to you, or a command line is longer than 512 "
		  "bytes with its CRLF and no extension allows it."),
	.avoid = N_("Not for a verb you know and have switched off, which is 502, and not for "
		    "a good verb with a bad argument, which is 501."),
	.rfc = "RFC 5321 3.8, 4.2.4, 4.3.2, 4.5.3.1.9",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "501",
	.name = N_("Bad argument"),
	.means = N_("A command was right, but what stood behind it was not written as the "
		    "standard wants it; most often an address."),
	.who = N_("The writer of the address, or of the program that put it on the wire."),
	.retry = N_("Not unchanged. Mend the argument and repeat the command."),
	.when = N_("After any command: an address without a closing bracket, `EHLO` without "
		   "a name, `DATA`, `RSET` or `QUIT` with an argument."),
	.fix = N_("Write `MAIL FROM:<ann@example.org>`, with the brackets and without a space "
		  "behind the colon."),
	.session = N_("It stays as it was: a refused command changes nothing."),
	.use = N_("When the verb is known and its argument breaks the grammar or a length "
		  "limit."),
	.avoid = N_("Not for a well-written address you do not like: 550 or 553. For an unknown "
		    "parameter of `MAIL` or `RCPT` there is 555."),
	.rfc = "RFC 5321 4.1.4, 4.3.2, 4.5.3.1.9",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "502",
	.name = N_("Command not implemented"),
	.means = N_("The server knows the command and does not do it; mail can be sent "
		    "without."),
	.who = N_("The client, which has to do without that command."),
	.retry = N_("No: it will be the same tomorrow, until the server is changed."),
	.when = N_("After `EXPN`, `HELP` or `VRFY`, and after old verbs such as `TURN`. From "
		   "very old servers after `EHLO`: say `HELO` then."),
	.fix = N_("Do not use the command. What a server can do stands in its answer to `EHLO`."),
	.session = N_("Nothing happened, and everything that was open is still open."),
	.use = N_("For a command you recognise and do not offer."),
	.avoid = N_("Not for a verb that means nothing to you (500), nor for one that comes at "
		    "the wrong moment (503), nor for one that you announce after `EHLO`."),
	.rfc = "RFC 5321 4.2.4, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "503",
	.name = N_("Not in this order"),
	.means = N_("The sending program said a right thing at the wrong moment; this is a "
		    "fault in a program, or the echo of an earlier refusal."),
	.who = N_("The client. If a person typed, the person; else the program's author."),
	.retry = N_("Not at once: first do what is missing, then repeat the command."),
	.when = N_("`RCPT` without a mail opened by `MAIL`; `DATA` without an accepted "
		   "recipient; a second `MAIL` while one is open; `MAIL` before `EHLO`, though "
		   "some servers allow that; anything after a greeting of 554."),
	.fix = N_("Look at the replies before: usually an earlier `MAIL` or `RCPT` was refused "
		  "and the client went on regardless. The order is `EHLO`, `MAIL`, `RCPT`, `DATA`."),
	.session = N_("None at all: the same state, the same open mail, the same recipients. "
		      "You can repair it without reconnecting."),
	.use = N_("When a command cannot be carried out for what was or was not said before. "
		  "For `RCPT` without `MAIL` the standard demands it."),
	.avoid = N_("Not to `NOOP`, `RSET`, `HELP`, `VRFY` and `EXPN` before `EHLO`: they are "
		    "always in order. And not for a misspelt line, however late it comes."),
	.rfc = "RFC 5321 3.1, 3.3, 4.1.4, 4.3.2, 4.5.3.1.10",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "504",
	.name = N_("Parameter not implemented"),
	.means = N_("A command was understood, but not the variety of it that was asked for."),
	.who = N_("The client, which chooses another variety."),
	.retry = N_("Yes, with another argument; with this one never."),
	.when = N_("After `AUTH` with a mechanism the server does not have, and after `VRFY`, "
		   "`EXPN` or `HELP` with an argument it cannot handle."),
	.fix = N_("Choose what the answer to `EHLO` lists, for example one of the names "
		  "behind `AUTH`."),
	.session = N_("The command counts as not given."),
	.use = N_("For a known command with a well-formed argument you do not implement."),
	.avoid = N_("Not for unknown parameters of `MAIL` and `RCPT`, which have their own code, "
		    "555; not for bad syntax."),
	.rfc = "RFC 5321 4.2.1, 4.3.2; RFC 4954 4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "550",
	.name = N_("Refused: no such mailbox, or not allowed"),
	.means = N_("The server refuses this mail for good: the address does not exist there, "
		    "or a rule of the house forbids it."),
	.who = N_("The sender checks the address. If the text speaks of policy, the sender's "
		  "postmaster."),
	.retry = N_("No. Only after something has been changed: the address, the sender's "
		    "reputation, the rule."),
	.when = N_("After `RCPT` most of all; also after `MAIL`, `EHLO` or `VRFY`, and after "
		   "the final dot when the content is not wanted."),
	.fix = N_("Look at the enhanced code: 5.1.1 means spell the address right, 5.7.1 means "
		  "that you may not send there, which no spelling will mend."),
	.session = N_("A refused recipient is not on the mail, the others stay, and the mail "
		      "stays open. After the final dot nobody gets it."),
	.use = N_("For a mailbox that does not exist, for mail you will not relay, and for "
		  "policy; always with an enhanced code that says which."),
	.avoid = N_("Not when a later try may succeed (450), and not for a name that is "
		    "malformed (501, 553)."),
	.rfc = "RFC 5321 3.3, 3.6.2, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "551",
	.name = N_("Not here, try the new address"),
	.means = N_("The person has moved and the server does not pass mail on; the reply names "
		    "the new address."),
	.who = N_("The sender, who sends the mail again to the address in the text."),
	.retry = N_("To the new address at once, to the old one never."),
	.when = N_("After `RCPT` or `VRFY` for a mailbox that has moved."),
	.fix = N_("Take the new address from the reply, if you trust the server that gives it."),
	.session = N_("The recipient is not accepted; say `RCPT` with another one."),
	.use = N_("When you know the new address, may tell it, and will not forward."),
	.avoid = N_("Not for `relaying denied`, which is 550 in spite of the words about users "
		    "who are not local. Nor when you may not tell the address."),
	.rfc = "RFC 5321 3.4, 4.3.2, 7.4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "552",
	.name = N_("Too large"),
	.means = N_("Your mail is larger than the server or the mailbox will take."),
	.who = N_("The sender makes the mail smaller. If a full mailbox is meant, its owner "
		  "clears it up."),
	.retry = N_("Not with the same mail. One exception: servers of the old school say 552 "
		    "for too many recipients, and then the rest may be sent again."),
	.when = N_("After `MAIL` when the `SIZE` declared there is over the limit, after "
		   "`RCPT` for a mailbox with a limit, and after the final dot."),
	.fix = N_("Send a link in place of the attachment, or several mails. The limit stands "
		  "behind `SIZE` in the answer to `EHLO`."),
	.session = N_("At `MAIL` no mail is opened. After the final dot the mail is concluded, "
		      "undelivered."),
	.use = N_("When a fixed limit is exceeded: more time would change nothing."),
	.avoid = N_("Not for too many recipients (452), nor when space may come back."),
	.rfc = "RFC 5321 4.2.3, 4.3.2, 4.5.3.1.9, 4.5.3.1.10; RFC 1870 6.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "553",
	.name = N_("Mailbox name not allowed"),
	.means = N_("The name of the mailbox is one this server cannot accept as it stands: "
		    "not properly written, not unambiguous, or not for you to use."),
	.who = N_("The sender, who looks at the address letter by letter."),
	.retry = N_("Only with another name."),
	.when = N_("After `MAIL`, `RCPT` or `VRFY`; after `VRFY` for a name that fits several "
		   "people, who may be listed."),
	.fix = N_("Write the whole address, with its domain. After `VRFY`, choose one of the "
		  "addresses offered."),
	.session = N_("The address is not taken. What was accepted earlier is kept."),
	.use = N_("When the name itself is the trouble: you cannot map it to one mailbox, or "
		  "its form is not allowed at your site."),
	.avoid = N_("Not for a well-formed name that simply is not there: 550. Where the whole "
		    "argument breaks the grammar, `MAIL` has to get 501."),
	.rfc = "RFC 5321 3.3, 3.5.1, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "554",
	.name = N_("Transaction failed"),
	.means = N_("The server refused the whole mail, or the whole visit, without a more "
		    "exact code for it: read its text."),
	.who = N_("The sender's postmaster, in most cases: it is about content, reputation or "
		  "set-up, not about one address."),
	.retry = N_("Not the same mail. After a greeting of 554 not this server."),
	.when = N_("In place of the greeting (no mail service for you here), after `DATA` when "
		   "no recipient was accepted, and after the final dot when the message is "
		   "not wanted."),
	.fix = N_("After `DATA`: see why every recipient was refused. After the dot: look for "
		  "the filter or the reason the text names. At the greeting: ask whether your "
		  "address is on a block list."),
	.session = N_("After `DATA` the mail stays open; after the dot it is over. After a "
		      "greeting of 554 only `QUIT` is left, all else should get 503."),
	.use = N_("For a refusal of the whole message that is no matter of size, and to turn a "
		  "client away at the door; then wait for its `QUIT`."),
	.avoid = N_("Not when one recipient is meant, for 550 says it better, and not for a "
		    "trouble of your own that will pass."),
	.rfc = "RFC 5321 3.1, 3.3, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "555",
	.name = N_("Parameter of MAIL or RCPT not known"),
	.means = N_("The sending program asked for an extra that this server does not have."),
	.who = N_("The sending program, which leaves the extra out."),
	.retry = N_("Yes, at once and without the parameter."),
	.when = N_("After `MAIL` or `RCPT` with something behind the address, such as `SIZE=` "
		   "or `BODY=`, that the server did not offer."),
	.fix = N_("Use only what the answer to `EHLO` offers; after `HELO`, no parameters at "
		  "all."),
	.session = N_("That line counts for nothing: say it again without the extra."),
	.use = N_("For a keyword you do not recognise or do not implement."),
	.avoid = N_("Not for a known keyword with a bad value, whose own standard says what to "
		    "send, often 501; nor for one you cannot honour just now, which is 455."),
	.rfc = "RFC 5321 4.1.1.11, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{ .code = NULL },
};
