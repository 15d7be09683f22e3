// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that say yes (2yz) or go on (3yz).
 *
 * To add one: put a row where its number belongs and fill every field, each
 * with a text of its own; tests/test_catalogue.c tells what is missing. Look
 * the code up in the RFC, not on a web page. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_2yz[] = {
{
	.code = "211",
	.name = N_("System status"),
	.means = N_("The server told something about itself; no mail failed over it."),
	.who = N_("Nobody: it is news for a person at the other end."),
	.retry = N_("There is nothing to try again; ask once more whenever you like."),
	.when = N_("Rarely, and then in answer to `HELP`. The number came over from "
		   "FTP, whose `STAT` command SMTP does not have."),
	.fix = N_("Nothing is broken. A client takes it for any other 2yz."),
	.session = N_("None: it changes neither the session nor an open mail."),
	.use = N_("In answer to `HELP`, when the answer speaks of the state of the "
		  "server and not of how commands are used."),
	.avoid = N_("Not for help on commands, which is 214, and never because "
		    "something went wrong."),
	.rfc = "RFC 5321 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "214",
	.name = N_("Help"),
	.means = N_("The server explained how it is used, which has nothing to do with "
		    "a bounce."),
	.who = N_("Whoever typed `HELP` may read it."),
	.retry = N_("Not needed: the question was answered."),
	.when = N_("After `HELP`, often on several lines."),
	.fix = N_("Nothing to repair. Programs should not try to understand the text."),
	.session = N_("The mail in hand and its recipients stay as they were; `HELP` "
		      "may be asked at any time, even before `EHLO`."),
	.use = N_("For every successful `HELP`, with or without an argument."),
	.avoid = N_("Not when you have no help to give: then 502, or 504 for a topic "
		    "you do not know."),
	.rfc = "RFC 5321 4.1.1.8, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "220",
	.name = N_("Ready"),
	.means = N_("The server greeted the sender and was ready to talk; a failure must "
		    "have come later."),
	.who = N_("The client, which speaks next: `EHLO` and its own name."),
	.retry = N_("No need: it is the beginning of a good session."),
	.when = N_("As the first line of a session, before anybody has said a word. "
		   "After `STARTTLS` it means something else: begin the TLS handshake now."),
	.fix = N_("If it never comes, wait five minutes before you give up: busy servers "
		  "and those that want to see whether you can wait are slow to greet."),
	.session = N_("Opens it. No mail may be sent before the client has said `EHLO`."),
	.use = N_("When a connection is taken, with your host name as the first word. It "
		  "carries no enhanced code there."),
	.avoid = N_("Not when you will take no mail from this client at all: greet with "
		    "554, so that it need not find out step by step."),
	.rfc = "RFC 5321 3.1, 4.2, 4.3.1; RFC 3207 4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "221",
	.name = N_("Goodbye"),
	.means = N_("The conversation ended as it should; what was accepted before stays "
		    "accepted."),
	.who = N_("The server, which now closes the connection."),
	.retry = N_("Not at all; open a new connection for the next mail."),
	.when = N_("After `QUIT`. A few servers also send it unasked when they hang up on "
		   "a client that talks no SMTP."),
	.fix = N_("If you meant to send a mail and see 221, `QUIT` came before the final "
		  "dot of the message: the unfinished mail was dropped."),
	.session = N_("Closes it. An open mail is forgotten, mails that got their 250 after "
		      "the dot are not."),
	.use = N_("In answer to `QUIT`, always, before you close."),
	.avoid = N_("Not to hang up on your own account: that is 421, which tells the "
		    "client to come back."),
	.rfc = "RFC 5321 3.8, 4.1.1.10, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "250",
	.name = N_("Done"),
	.means = N_("The server did what it was asked; after the final dot this means that "
		    "it took the message and now answers for it."),
	.who = N_("After the final dot the server: it delivers, or it tells the sender that "
		  "it could not. After any other command the client goes on."),
	.retry = N_("Never: a message sent again after its 250 arrives twice."),
	.when = N_("After `EHLO`, `MAIL`, `RCPT`, `RSET` and `NOOP`, after the final dot "
		   "of a message, and after a `VRFY` that really looked."),
	.fix = N_("If a mail got its 250 and still did not arrive, ask the postmaster of "
		  "that server, with the time and the queue name from the reply: the "
		  "client's part was over."),
	.session = N_("Depends on the command: `EHLO` and `RSET` clear an open mail, `MAIL` "
		      "opens one, `RCPT` adds to it, the final dot concludes it."),
	.use = N_("When the command is carried out and no better 2yz exists. After the dot "
		  "only when the message is safely stored."),
	.avoid = N_("Not to `VRFY` for a name you did not look up, which is 252. After "
		    "the dot not while the message could still be lost by a crash."),
	.rfc = "RFC 5321 4.2.5, 4.3.2, 6.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "251",
	.name = N_("Not here, but I pass it on"),
	.means = N_("The person has moved; the server takes the mail and sends it on to the "
		    "new address, which it names."),
	.who = N_("The sender, who can write the new address into the address book."),
	.retry = N_("No: the mail is on its way already."),
	.when = N_("After `RCPT` or `VRFY` for a mailbox that is known to have moved."),
	.fix = N_("Use the new address next time. A program that updates address books from "
		  "it has to be sure first that it speaks to the right server."),
	.session = N_("The recipient counts as accepted, exactly as with 250."),
	.use = N_("When you forward, and the owner agrees that senders learn the new "
		  "address. Name it in angle brackets: clients may read it."),
	.avoid = N_("Not when the new address is nobody's business; forward silently with "
		    "250. Nor when you do not forward, which is 551."),
	.rfc = "RFC 5321 3.4, 4.3.2, 7.4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "252",
	.name = N_("Not verified, but send and see"),
	.means = N_("The server would not or could not say whether the mailbox exists, and "
		    "takes mail for it nevertheless."),
	.who = N_("Whoever asked: the only way to learn more is to send the mail."),
	.retry = N_("Asking again gives the same answer."),
	.when = N_("After `VRFY`, and after `EXPN`: either the site keeps its users to "
		   "itself, or this host only passes mail on and does not know them."),
	.fix = N_("Do not take it for a yes. `RCPT` for the same address tells whether mail "
		  "for it is accepted."),
	.session = N_("Nothing changes: verifying is no part of a mail."),
	.use = N_("Whenever `VRFY` or `EXPN` is switched off for security, and when an "
		  "address looks right but cannot be checked now."),
	.avoid = N_("Not after a real look-up, which is 250 or 550. To stand in for a "
		    "missing `VRFY`, which the standard asks every server to have, it will not do."),
	.rfc = "RFC 5321 3.5.3, 4.3.2, 7.3",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "354",
	.name = N_("Go ahead, send the message"),
	.means = N_("The server is ready for the text of the message and has decided nothing "
		    "about it: if a bounce quotes 354, look for the reply that came after it."),
	.who = N_("The client: it sends the message and ends it with a line of one dot."),
	.retry = N_("There is nothing to retry, for 354 is neither yes nor no. The verdict "
		    "is the reply after the final dot."),
	.when = N_("After `DATA`, when a mail is open and somebody has been accepted to "
		   "receive it. `BDAT` never gets it."),
	.fix = N_("If the message arrives cut short and a burst of 500s follows, one of its "
		  "lines was a lone dot, which ended it early: the sending program has to "
		  "double the dot at the start of every line that begins with one. If the "
		  "server stays silent after the last dot, the lines do not end in CRLF."),
	.session = N_("From here on every line is message text, `QUIT` and `RSET` too, until "
		      "a line of one dot. The reply to that line concludes the mail, whatever "
		      "it says."),
	.use = N_("In answer to `DATA` when you know the sender, at least one recipient was "
		  "accepted, and you are ready to store what comes. It carries no enhanced code."),
	.avoid = N_("Not as a sign that the message is accepted. And do not send it when every "
		    "recipient was refused: 503 or 554 spares both sides the text."),
	.rfc = "RFC 5321 3.3, 4.1.1.4, 4.3.2, 4.5.2; RFC 2920 3.1",
	.source = CATALOGUE_STANDARD,
},
{ .code = NULL },
};
