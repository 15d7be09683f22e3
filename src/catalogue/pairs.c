// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that are taken for each other.
 *
 * To add a pair: both codes have entries, the lower one stands first, and the
 * pair stands where its numbers belong. Say the one difference that decides;
 * what each code means stands in its entry. */
#include "catalogue/tables.h"

/* How a client gets 503 where it had hoped for 354: what people really met. */
static const struct catalogue_root no_354[] = {
	{
		.what = N_("A step was left out: the client said `DATA` without "
			   "`MAIL`, or without `RCPT`."),
		.sign = N_("The lines before the 503 hold no 250 for one of the two."),
		.fix = N_("Say what is missing, then `DATA` again: the session has not "
			  "suffered."),
		.rule = "data.no-mail",
	},
	{
		.what = N_("Every recipient was refused, and the client said `DATA` "
			   "all the same."),
		.sign = N_("Each `RCPT` before it got a 4yz or a 5yz; some servers "
			   "then say 554 in place of 503."),
		.fix = N_("Look at those refusals, for they are the true reason. Name "
			  "a good recipient, or `RSET`."),
		.rule = "data.all-refused",
	},
	{
		.what = N_("`HELO` was said where `EHLO` was needed, so a parameter of "
			   "`MAIL` was refused and no mail was open."),
		.sign = N_("The greeting went out as `HELO`, and `MAIL` with `SIZE=` "
			   "or `BODY=` got a 555 or a 501."),
		.fix = N_("Greet with `EHLO`, or leave the parameter out."),
		.rule = "mail.parameter-after-helo",
	},
	{
		.what = N_("A login was missing: `MAIL` was refused for want of "
			   "`AUTH`, and the client did not look."),
		.sign = N_("A 530 or a 550 5.7.1 stands after `MAIL`, and each command "
			   "behind it gets a 503."),
		.fix = N_("Log in after `EHLO`, and after `STARTTLS` where it is asked "
			  "for; then begin with `MAIL`."),
		.rule = "any.needs-login",
	},
	{
		.what = N_("The client fell out of step while it sent commands in a "
			   "batch: it takes the reply to one command for that of the "
			   "next."),
		.sign = N_("Count the replies: there are as many as commands, and the "
			   "503 belongs to an earlier line than the client thinks."),
		.fix = N_("Read one reply for each command, all lines of it, and send "
			  "in batches only if `EHLO` offered `PIPELINING`."),
		.rule = "rcpt.no-mail",
	},
	{
		.what = N_("A connection was used again, and the mail before had been "
			   "left half done."),
		.sign = N_("The 503 comes to `MAIL`, \"nested\" or \"already given\", "
			   "and the `DATA` behind it goes to the wrong mail or to "
			   "none."),
		.fix = N_("Say `RSET` before each mail on a connection that is used "
			  "again."),
		.rule = "mail.nested",
	},
	{
		.what = N_("The message was ended early by a lone dot of its own; what "
			   "followed was read as commands."),
		.sign = N_("A 250 comes in the middle of the message, then a row of "
			   "500s, and 503 for lines that look like commands."),
		.fix = N_("Double the dot at the beginning of every line of the "
			  "message that starts with one."),
		.rule = "unknown.after-dot",
	},
	{ .what = NULL },
};

const struct catalogue_pair catalogue_reply_pairs[] = {
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
	.one = "235", .other = "250",
	.differ = N_("250 to `AUTH` does not exist: a login ends with 235 or not at "
		     "all. 250 answers `EHLO` before it and `MAIL` after it."),
	.choose = N_("235 when the mechanism has finished well; 250 for the commands on "
		     "either side."),
	.mistake = N_("Answering 250 to the last line of a login: many clients wait for "
		      "235 and take it for a failure."),
},
{
	.one = "235", .other = "334",
	.differ = N_("334 asks for one more line of the login; 235 says that it has "
		     "succeeded."),
	.choose = N_("334 as long as the mechanism wants something, 235 once at the "
		     "end."),
	.mistake = N_("Going on with `MAIL` after a 334: the server reads that line as "
		      "a broken password."),
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
	.one = "334", .other = "354",
	.differ = N_("Both say go on, to different things. 334 wants one line of "
		     "base64, 354 the whole message."),
	.choose = N_("334 inside `AUTH` only, 354 after `DATA` only."),
	.mistake = N_("Ending a login with a lone dot: it is `*` that breaks it off."),
},
{
	.one = "354", .other = "503",
	.differ = N_("They are the two usual answers to `DATA`: 354 when a recipient has been "
		     "accepted, 503 when what has to come first is missing."),
	.choose = N_("354 when sender and recipient are there. Without a valid recipient 503, "
		     "or 554, which the standard allows as well."),
	.mistake = N_("Sending the message after a 503. Each of its lines is then read as a "
		      "command, and each gets a 500."),
	.roots = no_354,
},
{
	.one = "421", .other = "450",
	.differ = N_("Greylisting is said with either. 450 puts off one recipient and "
		     "goes on, 421 puts off the whole visit and hangs up."),
	.choose = N_("450 if the client may try other recipients now; 421 if you want "
		     "to be rid of it for a while."),
	.mistake = N_("421 for one greylisted recipient among several: the good ones "
		      "have to wait too."),
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
	.one = "421", .other = "554",
	.differ = N_("At the greeting both turn a client away. With 421 it comes back "
		     "by itself, with 554 it reports to its sender."),
	.choose = N_("421 for too much load or too many connections, 554 for clients "
		     "you will never serve."),
	.mistake = N_("554 because the machine was busy: mail bounces that would have "
		      "arrived an hour later."),
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
	.one = "450", .other = "454",
	.differ = N_("454 belongs to `STARTTLS` and `AUTH`, 450 to mailboxes."),
	.choose = N_("450 after `RCPT`; 454 when the server's own TLS or login service "
		     "is down."),
	.mistake = N_("454 for relaying denied, a habit of one well-known server: the "
		      "sender waits for days for a no."),
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
	.one = "454", .other = "530",
	.differ = N_("530: you have to do it first. 454: you did it right and I could "
		     "not."),
	.choose = N_("530 before the login or TLS, 454 in answer to it when your side "
		     "fails."),
	.mistake = N_("454 to a client that has not logged in: it waits, in place of "
		      "asking for the password."),
},
{
	.one = "454", .other = "535",
	.differ = N_("454 is a fault of the server, 535 of the name or password."),
	.choose = N_("535 only when you looked and they did not fit; 454 when you could "
		     "not look."),
	.mistake = N_("535 while the user database is down: everybody changes a good "
		      "password."),
},
{
	.one = "455", .other = "555",
	.differ = N_("Both are about a parameter of `MAIL` or `RCPT`. 455 knows it and "
		     "cannot now, 555 does not know it."),
	.choose = N_("455 for what you announced, 555 for the rest."),
	.mistake = N_("455 for an unknown parameter: the client comes back with it for "
		      "days."),
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
	.one = "503", .other = "530",
	.differ = N_("503: a step of the mail is missing. 530: a login or TLS is "
		     "missing."),
	.choose = N_("530 whenever your policy wants a login or TLS; 503 for the order "
		     "of `EHLO`, `MAIL`, `RCPT` and `DATA`."),
	.mistake = N_("503 with \"authenticate first\": clients do not ask for a "
		      "password because of a 503."),
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
	.one = "504", .other = "534",
	.differ = N_("504: I have not got this mechanism. 534: I have, and it is too "
		     "weak for you."),
	.choose = N_("504 for a name that you did not announce, 534 for one that policy "
		     "forbids to that user."),
	.mistake = N_("534 for unknown names: the user hunts for stronger methods when "
		      "it was a typing error."),
},
{
	.one = "504", .other = "555",
	.differ = N_("Both refuse a parameter. 555 is for `MAIL` and `RCPT`, 504 for "
		     "`AUTH`, `VRFY`, `EXPN` and `HELP`."),
	.choose = N_("Look at the command, and then there is no choice, but for the few "
		     "extensions that name 504 for themselves."),
	.mistake = N_("504 for `MAIL FROM:<...> SIZE=1`: clients look for 555 before "
		      "they send again without it."),
},
{
	.one = "521", .other = "554",
	.differ = N_("Both greet with a no. 521: nobody can ever send here. 554: you "
		     "cannot."),
	.choose = N_("521 for a host that is no mail server, 554 for a client you turn "
		     "away. After 554 you wait for `QUIT`, after 521 you may close at "
		     "once."),
	.mistake = N_("521 for a blocked client: it means that the domain takes no mail "
		      "from anybody."),
},
{
	.one = "521", .other = "556",
	.differ = N_("521 is said by the host that takes no mail, 556 by another server "
		     "that knows it beforehand."),
	.choose = N_("521 at the greeting, 556 after `RCPT` for a domain with a null "
		     "MX."),
	.mistake = N_("Running a 521 host and publishing no null MX: senders have to "
		      "connect to learn it."),
},
{
	.one = "530", .other = "535",
	.differ = N_("530: you have not logged in. 535: you tried and it failed."),
	.choose = N_("530 to commands that need a login, 535 to `AUTH`."),
	.mistake = N_("535 to a `MAIL` without a login: the user doubts a password that "
		      "was never sent."),
},
{
	.one = "530", .other = "538",
	.differ = N_("Both want something first. 530 stands for any command; 538 only "
		     "for an `AUTH` that needs TLS."),
	.choose = N_("530 5.7.0 for TLS or login in general. 538 is kept for history: "
		     "do not offer the mechanism in clear."),
	.mistake = N_("Offering `AUTH PLAIN` in clear and then answering 538: by then "
		      "the password has been sent."),
},
{
	.one = "534", .other = "535",
	.differ = N_("534 refuses the way of logging in, 535 the name and password."),
	.choose = N_("534 when another mechanism would do, 535 when another password "
		     "would."),
	.mistake = N_("Reading a provider's 534, which wants an app password, as a "
		      "wrong password."),
},
{
	.one = "535", .other = "538",
	.differ = N_("535 has looked at the credentials, 538 has not, for want of TLS."),
	.choose = N_("538 at most before TLS; 535 after a true check."),
	.mistake = N_("535 for `AUTH PLAIN` without TLS: the user types the password "
		      "again, still in clear."),
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
	.one = "550", .other = "556",
	.differ = N_("550: the mailbox, or you. 556: its whole domain takes no mail."),
	.choose = N_("556 when DNS shows a null MX for the recipient's domain; else "
		     "550."),
	.mistake = N_("Saying 556 for your own domain's unknown users."),
},
{
	.one = "551", .other = "553",
	.differ = N_("551 knows where the person is now, 553 does not like the name "
		     "itself."),
	.choose = N_("551 with an address in it, 553 for a name that you cannot take as "
		     "it stands."),
	.mistake = N_("553 with the words \"sorry, that domain is not in my list\": "
		      "relaying is 550."),
},
{
	.one = "552", .other = "554",
	.differ = N_("552 says that the message was too large; 554 says that it was not wanted "
		     "and leaves the reason to the text."),
	.choose = N_("552 whenever size is the reason, so that the sender knows what to mend."),
	.mistake = N_("554 for a message over the limit: the sender rewrites the words when the "
		      "attachment was the trouble."),
},
{
	.one = "554", .other = "556",
	.differ = N_("554 refuses a mail or a visit and leaves the reason to the text; "
		     "556 names it: that domain takes no mail."),
	.choose = N_("556 at `RCPT` for a null MX; 554 for a refusal without a better "
		     "code."),
	.mistake = N_("554 where 556 would have told the sender to look at the spelling "
		      "of the domain."),
},
{ .one = NULL },
};
