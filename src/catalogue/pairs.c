// SPDX-License-Identifier: GPL-3.0-or-later
/* Codes that are taken for each other.
 *
 * To add a pair: both codes have entries, the lower one stands first, and the
 * pair stands where its numbers belong. Say the one difference that decides;
 * what each code means stands in its entry. */
#include "catalogue/tables.h"

const struct catalogue_pair catalogue_pairs[] = {
{
	.one = "220", .other = "250",
	.differ = N_("220 opens a channel, 250 answers a command. The greeting comes before "
		     "anybody has asked for anything."),
	.choose = N_("220 for the greeting and for `STARTTLS`; 250 for `EHLO` and whatever "
		     "succeeds after it."),
	.mistake = N_("Taking the 220 for leave to send `MAIL`: first comes `EHLO` and its 250."),
},
{
	.one = "221", .other = "421",
	.differ = N_("Both close the connection. 221 was asked for by `QUIT`; with 421 the "
		     "server leaves on its own account and wants the client to come back."),
	.choose = N_("221 only as the answer to `QUIT`. For shutdown, time-out and overload, 421."),
	.mistake = N_("Hanging up on a client with 221: it looks as if all had gone well, and "
		      "the first digit tells the client nothing of a retry."),
},
{
	.one = "250", .other = "251",
	.differ = N_("Both accept the recipient. 251 adds that the mailbox is elsewhere, and "
		     "where, and that the server forwards."),
	.choose = N_("251 when the sender may learn the new address, 250 when not."),
	.mistake = N_("Reading 251 as a refusal and sending a second mail to the new address."),
},
{
	.one = "250", .other = "252",
	.differ = N_("After `VRFY`, 250 says that the server looked and found the mailbox; 252 "
		     "says that it did not look and takes mail nevertheless."),
	.choose = N_("250 after a true look-up only. 252 when verifying is switched off or "
		     "not possible now."),
	.mistake = N_("Answering 250 because the address is well written. The standard forbids "
		      "that in so many words."),
},
{
	.one = "250", .other = "354",
	.differ = N_("354 asks for the message, 250 after the final dot takes it. Between the "
		     "two nothing is decided."),
	.choose = N_("354 to the word `DATA`; 250 to the dot, when the message is stored."),
	.mistake = N_("Counting the mail as sent at 354. A refusal that follows it, or a "
		      "connection that breaks, is then never noticed."),
},
{
	.one = "251", .other = "551",
	.differ = N_("Both name the new address. With 251 the server passes the mail on; with "
		     "551 the sender has to."),
	.choose = N_("251 if you forward, 551 if you know the address and do not."),
	.mistake = N_("Sending 551 with no address in it: that is a 550."),
},
{
	.one = "354", .other = "503",
	.differ = N_("They are the two usual answers to `DATA`: 354 when a recipient has been "
		     "accepted, 503 when what has to come first is missing."),
	.choose = N_("354 when sender and recipient are there. Without a valid recipient 503, "
		     "or 554, which the standard allows as well."),
	.mistake = N_("Sending the message after a 503. Each of its lines is then read as a "
		      "command, and each gets a 500."),
},
{
	.one = "421", .other = "451",
	.differ = N_("Both mean later. 451 fails one command and the session goes on; 421 ends "
		     "the session."),
	.choose = N_("421 if you close the connection now, 451 if you go on listening."),
	.mistake = N_("Sending 421 and keeping the connection open, or closing after 451 "
		      "without a word."),
},
{
	.one = "450", .other = "451",
	.differ = N_("450 is about the mailbox or a rule for it, 451 about a failure in the "
		     "server."),
	.choose = N_("450 for a locked mailbox and for greylisting; 451 when a part of your "
		     "software failed."),
	.mistake = N_("Saying 451 for greylisting: the other side looks for a fault of yours "
		      "that does not exist."),
},
{
	.one = "450", .other = "452",
	.differ = N_("450: this mailbox, now. 452: no room, on the disk or in the list of "
		     "recipients."),
	.choose = N_("452 when space or the number of recipients is the reason, 450 for the "
		     "other passing troubles of a mailbox."),
	.mistake = N_("Refusing the hundred and first recipient with 450: the client then waits "
		      "for hours where a second mail would do at once."),
},
{
	.one = "450", .other = "550",
	.differ = N_("The same reasons, but 450 passes and 550 stays. The first digit decides "
		     "whether the sender's server tries for days or reports at once."),
	.choose = N_("450 if the very same command may succeed later with nobody changing "
		     "anything; else 550."),
	.mistake = N_("Saying 450 for an unknown user: the sender learns of the typing error "
		      "five days late."),
},
{
	.one = "451", .other = "452",
	.differ = N_("451 is an error, 452 a shortage."),
	.choose = N_("452 for a full disk or too many recipients; 451 for everything in the "
		     "server that broke."),
	.mistake = N_("Answering too many recipients with 451 4.5.3, as the registry pairs them: "
		      "RFC 5321 demands 452."),
},
{
	.one = "451", .other = "554",
	.differ = N_("After the dot both say that the message was not taken. 451 blames the "
		     "server and invites a retry, 554 blames the message and does not."),
	.choose = N_("451 if your filter crashed, 554 if it said no."),
	.mistake = N_("Turning good mail away for ever with 554 because the virus scanner was "
		      "down."),
},
{
	.one = "452", .other = "552",
	.differ = N_("452: no room at the moment. 552: more than will ever be allowed."),
	.choose = N_("552 for a fixed limit on size; 452 for space that may come back, and "
		     "always for an implementation's limit on recipients."),
	.mistake = N_("552 for too many recipients. RFC 821 had it so, it was an error, and "
		      "clients are asked to treat such a 552 as passing."),
},
{
	.one = "500", .other = "501",
	.differ = N_("500: the verb is not understood. 501: the verb is, its argument is not."),
	.choose = N_("Look at the first word. If you know it, the trouble is a 501."),
	.mistake = N_("500 for `MAIL FROM:ann` without brackets: `MAIL` was right."),
},
{
	.one = "500", .other = "502",
	.differ = N_("500: never heard of it. 502: known, but not done here."),
	.choose = N_("502 for the verbs of the standards that you leave out, 500 for every "
		     "other word."),
	.mistake = N_("Announcing a command after `EHLO` and then answering either of the two."),
},
{
	.one = "501", .other = "553",
	.differ = N_("501 is about how the argument is written, 553 about the name of the "
		     "mailbox in it."),
	.choose = N_("501 if it does not parse. 553 if it parses and the name is ambiguous or "
		     "of a form your site does not take."),
	.mistake = N_("Using 553 for missing brackets, where the standard asks for 501."),
},
{
	.one = "501", .other = "555",
	.differ = N_("555 is kept for the keywords behind the address of `MAIL` and `RCPT`; 501 "
		     "is for all other bad arguments, and for bad values of known keywords."),
	.choose = N_("555 if you do not know or offer the keyword, 501 if its value is bad."),
	.mistake = N_("501 for an unknown keyword: the client cannot tell that the mail would "
		      "pass without it."),
},
{
	.one = "502", .other = "503",
	.differ = N_("502: not here, ever. 503: not now, but in the right place."),
	.choose = N_("503 if the same command would be carried out after another one; "
		     "otherwise 502."),
	.mistake = N_("502 for a wrong order, which at least one server library does: the client "
		      "concludes that `RCPT` does not exist."),
},
{
	.one = "502", .other = "504",
	.differ = N_("502 is about the whole command, 504 about one parameter of it."),
	.choose = N_("504 for `AUTH` with an unknown mechanism when you do offer `AUTH`; 502 "
		     "when you know `AUTH` and do not offer it."),
	.mistake = N_("502 for an unknown mechanism: the client gives up on logging in at all."),
},
{
	.one = "503", .other = "554",
	.differ = N_("After `DATA` without a valid recipient both are right: 503 looks at the "
		     "order of the commands, 554 at the failed transaction."),
	.choose = N_("For `RCPT` without `MAIL` only 503. After the final dot only 554. For "
		     "`DATA` without a recipient, either."),
	.mistake = N_("A client that knows only one of the two and sends the message after the "
		      "other."),
},
{
	.one = "550", .other = "551",
	.differ = N_("Both refuse for good. 551 knows where the person is now and says it."),
	.choose = N_("551 with a new address in its text, 550 without one."),
	.mistake = N_("551 for relaying denied, misled by the words user not local."),
},
{
	.one = "550", .other = "553",
	.differ = N_("550: the mailbox is not there or not for you. 553: the name cannot be a "
		     "mailbox here as it is written."),
	.choose = N_("550 after the look-up or by policy, 553 before any look-up could be "
		     "made."),
	.mistake = N_("553 for a name that is well formed and merely unknown."),
},
{
	.one = "550", .other = "554",
	.differ = N_("550 is about one address or one rule, 554 about the transaction as a "
		     "whole or about the visit."),
	.choose = N_("At `RCPT` 550. At the greeting 554. After the dot either, 550 when it is "
		     "a policy."),
	.mistake = N_("550 after the dot for one unknown user among several: nobody can tell "
		      "who was meant, so refuse at `RCPT`."),
},
{
	.one = "552", .other = "554",
	.differ = N_("552 says that the message was too large; 554 says that it was not wanted "
		     "and leaves the reason to the text."),
	.choose = N_("552 whenever size is the reason, so that the sender knows what to mend."),
	.mistake = N_("554 for a message over the limit: the sender rewrites the words when the "
		      "attachment was the trouble."),
},
{ .one = NULL },
};
