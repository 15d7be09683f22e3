// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that say yes (2yz) or go on (3yz), and two that begin with 1 and
 * are no replies.
 *
 * To add one: put a row where its number belongs and fill every field, each
 * with a text of its own; tests/test_catalogue.c tells what is missing. Look
 * the code up in the RFC, not on a web page. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_2yz[] = {
{
	.code = "101",
	.name = N_("Cannot connect"),
	.means = N_("A program that could not reach any mail server gave up with a "
		    "number of its own."),
	.cause = N_("No mail server said this: your own program or network never "
		    "reached one."),
	.who = N_("You, or whoever keeps the program and network it runs in."),
	.retry = N_("Yes, once the program can reach the server at all."),
	.ask = N_("Ask for the name and port of the mail server, and whether port 25 is "
		  "blocked where you are."),
	.when = N_("In web lists of SMTP codes, as \"unable to connect\"; in logs of "
		   "mail libraries that count their own errors."),
	.fix = N_("Check the server name and the port in the settings; for submission "
		  "use 587 or 465, since many providers block 25."),
	.session = N_("There has never been a session: nothing was said to any server."),
	.use = N_("Never: no reply may begin with 1, and by the time you can reply the "
		  "client has connected."),
	.avoid = N_("As a server author you have nothing to avoid but inventing it; "
		    "turn clients away with 421 or 554."),
	.rfc = "RFC 5321 4.2, 4.2.1",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "111",
	.name = N_("Connection refused"),
	.means = N_("The computer at the other end runs no mail service on that port, "
		    "so your mail could not even be offered."),
	.cause = N_("A wrong host or port, a service that is down, or a firewall that "
		    "says no."),
	.who = N_("The keeper of the sending program; then the keeper of the host that "
		  "refuses."),
	.retry = N_("Yes: a queue tries again by itself, and the service may be back."),
	.ask = N_("Ask whether the service is running, and on which port."),
	.when = N_("As error 111 of the operating system (on Linux \"connection "
		   "refused\") that a program passed on as if a server had said it."),
	.fix = N_("Try `nc -v mail.example.org 25` by hand: it refuses as well, or the "
		  "program was told another place."),
	.session = N_("None was opened; the refusal came from the network, before any "
		      "SMTP."),
	.use = N_("Not at all. A host that wants to refuse in words greets with 521 or "
		  "554."),
	.avoid = N_("A list that calls it an SMTP code has mixed two kinds of numbers: "
		    "do not copy it."),
	.rfc = "RFC 5321 4.2, 4.5.4.1",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "200",
	.name = N_("A success nobody defined"),
	.means = N_("Something went well, in a form that SMTP does not know; a failure "
		    "is not behind this number."),
	.cause = N_("A server or a gadget that borrows from the web, where 200 means "
		    "OK."),
	.who = N_("The author of whatever sent it, at leisure."),
	.retry = N_("There is no need, it began with a 2."),
	.ask = N_("Ask the maker of the device which protocol it thinks it speaks."),
	.when = N_("On web pages; in logs of programs that send mail over a web "
		   "interface and note its answer, 200 OK."),
	.fix = N_("Treat it as 250, which is what the first digit asks of every client."),
	.session = N_("That of the 2yz in whose place it stands."),
	.use = N_("For nothing: 250 says it in a form every client was tested with."),
	.avoid = N_("Not after the final dot above all: a client that looks for 250 "
		    "itself sends the mail again."),
	.rfc = "RFC 5321 4.2, 4.2.1",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "211",
	.name = N_("System status"),
	.means = N_("The server told something about itself; no mail failed over it."),
	.cause = N_("Somebody asked; the server told."),
	.who = N_("Nobody: it is news for a person at the other end."),
	.retry = N_("There is nothing to try again; ask once more whenever you like."),
	.ask = N_("Ask nobody; no mail is missing because of this."),
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
	.cause = N_("The question `HELP`."),
	.who = N_("Whoever typed `HELP` may read it."),
	.retry = N_("Not needed: the question was answered."),
	.ask = N_("Ask the postmaster for what the help leaves out."),
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
	.means = N_("The server greeted the sender and was ready to talk; a failure "
		    "must have come later."),
	.cause = N_("A connection was made."),
	.who = N_("The client, which speaks next: `EHLO` and its own name."),
	.retry = N_("No need: it is the beginning of a good session."),
	.ask = N_("If the trouble came later, ask for the lines that follow the "
		  "greeting."),
	.when = N_("As the first line of a session, before anybody has said a word. "
		   "After `STARTTLS` it means something else: begin the TLS handshake "
		   "now."),
	.fix = N_("If it never comes, wait five minutes before you give up: busy "
		  "servers and those that want to see whether you can wait are slow to "
		  "greet."),
	.session = N_("Opens it. No mail may be sent before the client has said `EHLO`."),
	.use = N_("When a connection is taken, with your host name as the first word. "
		  "It carries no enhanced code there."),
	.avoid = N_("Not when you will take no mail from this client at all: greet with "
		    "554, so that it need not find out step by step."),
	.rfc = "RFC 5321 3.1, 4.2, 4.3.1; RFC 3207 4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "221",
	.name = N_("Goodbye"),
	.means = N_("The conversation ended as it should; what was accepted before "
		    "stays accepted."),
	.cause = N_("The client said `QUIT`, or the server was done with it."),
	.who = N_("The server, which now closes the connection."),
	.retry = N_("Not at all; open a new connection for the next mail."),
	.ask = N_("Ask whether a 250 stood after the final dot: only then the mail was "
		  "taken."),
	.when = N_("After `QUIT`. A few servers also send it unasked when they hang up "
		   "on a client that talks no SMTP."),
	.fix = N_("If you meant to send a mail and see 221, `QUIT` came before the "
		  "final dot of the message: the unfinished mail was dropped."),
	.session = N_("Closes it. An open mail is forgotten, mails that got their 250 "
		      "after the dot are not."),
	.use = N_("In answer to `QUIT`, always, before you close."),
	.avoid = N_("Not to hang up on your own account: that is 421, which tells the "
		    "client to come back."),
	.rfc = "RFC 5321 3.8, 4.1.1.10, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "235",
	.name = N_("Logged in"),
	.means = N_("The login worked; whatever went wrong came later."),
	.cause = N_("A login with the right name and password."),
	.who = N_("The client, which now sends its mail."),
	.retry = N_("Not in this session: one login is enough, and a second `AUTH` gets "
		    "503."),
	.ask = N_("With this code there is nothing to ask for."),
	.when = N_("After `AUTH`, or after the last line of its exchange."),
	.fix = N_("If the next command is still refused, the account may not send from "
		  "that address: that is 5.7.1, not the login."),
	.session = N_("It stays logged in to its end. An open mail there cannot be: "
		      "`AUTH` comes before `MAIL`."),
	.use = N_("When the mechanism has finished and the client is who it says; with "
		  "2.7.0."),
	.avoid = N_("Not before the last step of the mechanism, and not with challenge "
		    "data behind it: the reply is read by people only."),
	.rfc = "RFC 4954 4, 6",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "250",
	.name = N_("Done"),
	.means = N_("The server did what it was asked; after the final dot this means "
		    "that it took the message and now answers for it."),
	.cause = N_("A command that succeeded."),
	.who = N_("After the final dot the server: it delivers, or it tells the sender "
		  "that it could not. After any other command the client goes on."),
	.retry = N_("Never: a message sent again after its 250 arrives twice."),
	.ask = N_("Ask for the queue name in the reply after the dot; with it every "
		  "postmaster finds the mail."),
	.when = N_("After `EHLO`, `MAIL`, `RCPT`, `RSET` and `NOOP`, after the final "
		   "dot of a message, and after a `VRFY` that really looked."),
	.fix = N_("If a mail got its 250 and still did not arrive, ask the postmaster "
		  "of that server, with the time and the queue name from the reply: the "
		  "client's part was over."),
	.session = N_("Depends on the command: `EHLO` and `RSET` clear an open mail, "
		      "`MAIL` opens one, `RCPT` adds to it, the final dot concludes it."),
	.use = N_("When the command is carried out and no better 2yz exists. After the "
		  "dot only when the message is safely stored."),
	.avoid = N_("Not to `VRFY` for a name you did not look up, which is 252. After "
		    "the dot not while the message could still be lost by a crash."),
	.rfc = "RFC 5321 4.2.5, 4.3.2, 6.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "251",
	.name = N_("Not here, but I pass it on"),
	.means = N_("The person has moved; the server takes the mail and sends it on to "
		    "the new address, which it names."),
	.cause = N_("A mailbox that has moved, with a forward behind it."),
	.who = N_("The sender, who can write the new address into the address book."),
	.retry = N_("No: the mail is on its way already."),
	.ask = N_("Ask the recipient whether the new address may be used from now on."),
	.when = N_("After `RCPT` or `VRFY` for a mailbox that is known to have moved."),
	.fix = N_("Use the new address next time. A program that updates address books "
		  "from it has to be sure first that it speaks to the right server."),
	.session = N_("The recipient counts as accepted, exactly as with 250."),
	.use = N_("When you forward, and the owner agrees that senders learn the new "
		  "address. Name it in angle brackets: clients may read it."),
	.avoid = N_("Not when the new address is nobody's business; forward silently "
		    "with 250. Nor when you do not forward, which is 551."),
	.rfc = "RFC 5321 3.4, 4.3.2, 7.4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "252",
	.name = N_("Not verified, but send and see"),
	.means = N_("The server would not or could not say whether the mailbox exists, "
		    "and takes mail for it nevertheless."),
	.cause = N_("A server that keeps its users to itself, or does not know them."),
	.who = N_("Whoever asked: the only way to learn more is to send the mail."),
	.retry = N_("Asking again gives the same answer."),
	.ask = N_("Ask the person, not the server, whether the address is good."),
	.when = N_("After `VRFY`, and after `EXPN`: either the site keeps its users to "
		   "itself, or this host only passes mail on and does not know them."),
	.fix = N_("Do not take it for a yes. `RCPT` for the same address tells whether "
		  "mail for it is accepted."),
	.session = N_("Nothing changes: verifying is no part of a mail."),
	.use = N_("Whenever `VRFY` or `EXPN` is switched off for security, and when an "
		  "address looks right but cannot be checked now."),
	.avoid = N_("Not after a real look-up, which is 250 or 550. To stand in for a "
		    "missing `VRFY`, which the standard asks every server to have, it "
		    "will not do."),
	.rfc = "RFC 5321 3.5.3, 4.3.2, 7.3",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "253",
	.name = N_("Waiting mail is being sent, counted"),
	.means = N_("Mail was waiting for your server and is now on its way; the reply "
		    "counts the messages."),
	.cause = N_("A server that is not always connected asked for its mail."),
	.who = N_("The server that asked: it must be ready to take the mail on another "
		  "connection."),
	.retry = N_("Later, if some of it has still not come."),
	.ask = N_("Ask how long the provider keeps waiting mail, in case the number "
		  "never shrinks."),
	.when = N_("After `ETRN` only, from servers that can count."),
	.fix = N_("If nothing arrives, see that your own server can be reached from "
		  "there: `ETRN` mail comes over a new connection."),
	.session = N_("It adds nothing to the session and takes nothing from it; mails "
		      "travel on another one."),
	.use = N_("When you announced `ETRN`, started the queue, and know the number."),
	.avoid = N_("Not for `VRFY` or anything else. Without a number use 252, with "
		    "nothing waiting 251."),
	.rfc = "RFC 1985 5.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "334",
	.name = N_("Go on with the login"),
	.means = N_("The login was half done; what the server thought of it came in a "
		    "later reply."),
	.cause = N_("The login needs another step: that is all."),
	.who = N_("The client: it answers with one line of base64."),
	.retry = N_("No retry: answer, or send `*` to break off."),
	.ask = N_("If a program stops here, ask its maker whether it knows the "
		  "mechanism; 334 is a question it left open."),
	.when = N_("After `AUTH` and between the lines of its exchange, with a "
		   "challenge in base64 or nothing behind the code."),
	.fix = N_("Decode what stands behind the code: `VXNlcm5hbWU6` is \"Username:\", "
		  "`UGFzc3dvcmQ6` is \"Password:\". Answer in base64 too, not in clear."),
	.session = N_("Until it ends, each line you send is part of the login, `QUIT` "
		      "and `NOOP` as well."),
	.use = N_("For each challenge of a mechanism; an empty one is `334` and a "
		  "space."),
	.avoid = N_("Not with an enhanced code, for 3yz has none; not with words for "
		    "people where the challenge belongs."),
	.rfc = "RFC 4954 4, 8",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "354",
	.name = N_("Go ahead, send the message"),
	.means = N_("The server is ready for the text of the message and has decided "
		    "nothing about it: if a bounce quotes 354, look for the reply that "
		    "came after it."),
	.cause = N_("`DATA`, given in its right place."),
	.who = N_("The client: it sends the message and ends it with a line of one dot."),
	.retry = N_("There is nothing to retry, for 354 is neither yes nor no. The "
		    "verdict is the reply after the final dot."),
	.ask = N_("Ask for the reply after the dot; without it nothing is known."),
	.when = N_("After `DATA`, when a mail is open and somebody has been accepted to "
		   "receive it. `BDAT` never gets it."),
	.fix = N_("If the message arrives cut short and a burst of 500s follows, one of "
		  "its lines was a lone dot, which ended it early: the sending program "
		  "has to double the dot at the start of every line that begins with "
		  "one. If the server stays silent after the last dot, the lines do not "
		  "end in CRLF."),
	.session = N_("From here on every line is message text, `QUIT` and `RSET` too, "
		      "until a line of one dot. The reply to that line concludes the "
		      "mail, whatever it says."),
	.use = N_("In answer to `DATA` when you know the sender, at least one recipient "
		  "was accepted, and you are ready to store what comes. It carries no "
		  "enhanced code."),
	.avoid = N_("Not as a sign that the message is accepted. And do not send it "
		    "when every recipient was refused: 503 or 554 spares both sides the "
		    "text."),
	.rfc = "RFC 5321 3.3, 4.1.1.4, 4.3.2, 4.5.2; RFC 2920 3.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "355",
	.name = N_("Resume the message from this byte"),
	.means = N_("A broken transfer was taken up again where it had stopped."),
	.cause = N_("An earlier connection that broke in the middle of the message."),
	.who = N_("The client, which sends the rest and not the beginning."),
	.retry = N_("It is a retry already, and a clever one."),
	.ask = N_("Ask which mail program still does this: the experiment found few "
		  "followers."),
	.when = N_("After `MAIL` with `TRANSID`, by servers that announce `CHECKPOINT`. "
		   "That extension is an experiment of 1995."),
	.fix = N_("Say `DATA` and send the message from that byte on; if you do not "
		  "have it any more, `RSET` and begin anew."),
	.session = N_("The mail and its recipients of the last time are open again, "
		      "with the message so far."),
	.use = N_("If you implement `CHECKPOINT`, when the transaction is known and so "
		  "many bytes are safe."),
	.avoid = N_("Not to `DATA`, which gets 354 in such a mail as in any other."),
	.rfc = "RFC 1845 3",
	.source = CATALOGUE_STANDARD,
},
{ .code = NULL },
};
