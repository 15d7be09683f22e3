// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that say no (5yz), but for those about the mail itself. How to
 * add one: see codes_2yz.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_5yz[] = {
{
	.code = "500",
	.name = N_("Command not recognised"),
	.means = N_("The two mail programs did not understand each other: one said "
		    "something that is no command to the other."),
	.cause = N_("A misspelt command, a line too long, or message text that was "
		    "taken for commands."),
	.who = N_("Whoever wrote or set up the sending program; or you, if you typed "
		  "it."),
	.retry = N_("Not the same line. Correct it and go on in the same session."),
	.ask = N_("Ask for the line before the 500, byte by byte."),
	.when = N_("After an unknown or misspelt verb, a line that is too long, or "
		   "message text that is read as commands because a lone dot ended the "
		   "message early."),
	.fix = N_("Check the spelling of the verb. A burst of 500s right after a 250 "
		  "means that the message ended too soon: the sender forgot to double "
		  "its dots."),
	.session = N_("None. The session goes on; a server must not hang up because of "
		      "it."),
	.use = N_("When the verb means nothing to you, or a command line is longer than "
		  "512 bytes with its CRLF and no extension allows it."),
	.avoid = N_("Not for a verb you know and have switched off, which is 502, and "
		    "not for a good verb with a bad argument, which is 501."),
	.rfc = "RFC 5321 3.8, 4.2.4, 4.3.2, 4.5.3.1.9",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "501",
	.name = N_("Bad argument"),
	.means = N_("A command was right, but what stood behind it was not written as "
		    "the standard wants it; most often an address."),
	.cause = N_("An argument written wrongly, by a person or a program."),
	.who = N_("The writer of the address, or of the program that put it on the "
		  "wire."),
	.retry = N_("Not unchanged. Mend the argument and repeat the command."),
	.ask = N_("Ask what the program put on the wire: brackets and colons get lost "
		  "on the way."),
	.when = N_("After any command: an address without a closing bracket, `EHLO` "
		   "without a name, `DATA`, `RSET` or `QUIT` with an argument."),
	.fix = N_("Write `MAIL FROM:<ann@example.org>`, with the brackets and without a "
		  "space behind the colon."),
	.session = N_("It stays as it was: a refused command changes nothing."),
	.use = N_("When the verb is known and its argument breaks the grammar or a "
		  "length limit."),
	.avoid = N_("Not for a well-written address you do not like: 550 or 553. For an "
		    "unknown parameter of `MAIL` or `RCPT` there is 555."),
	.rfc = "RFC 5321 4.1.4, 4.3.2, 4.5.3.1.9",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "502",
	.name = N_("Command not implemented"),
	.means = N_("The server knows the command and does not do it; mail can be sent "
		    "without."),
	.cause = N_("A command that this server leaves out."),
	.who = N_("The client, which has to do without that command."),
	.retry = N_("No: it will be the same tomorrow, until the server is changed."),
	.ask = N_("Ask the postmaster only if you cannot do without the command."),
	.when = N_("After `EXPN`, `HELP` or `VRFY`, and after old verbs such as `TURN`. "
		   "From very old servers after `EHLO`: say `HELO` then."),
	.fix = N_("Do not use the command. What a server can do stands in its answer to "
		  "`EHLO`."),
	.session = N_("Nothing happened, and everything that was open is still open."),
	.use = N_("For a command you recognise and do not offer."),
	.avoid = N_("Not for a verb that means nothing to you (500), nor for one that "
		    "comes at the wrong moment (503), nor for one that you announce "
		    "after `EHLO`."),
	.rfc = "RFC 5321 4.2.4, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "503",
	.name = N_("Not in this order"),
	.means = N_("The sending program said a right thing at the wrong moment; this "
		    "is a fault in a program, or the echo of an earlier refusal."),
	.cause = N_("A client that skipped a step, or went on after a refusal."),
	.who = N_("The client. If a person typed, the person; else the program's "
		  "author."),
	.retry = N_("Not at once: first do what is missing, then repeat the command."),
	.ask = N_("Ask for the whole session from the greeting on; the fault lies "
		  "before the 503."),
	.when = N_("`RCPT` without a mail opened by `MAIL`; `DATA` without an accepted "
		   "recipient; a second `MAIL` while one is open; `MAIL` before `EHLO`, "
		   "though some servers allow that; anything after a greeting of 554."),
	.fix = N_("Look at the replies before: usually an earlier `MAIL` or `RCPT` was "
		  "refused and the client went on regardless. The order is `EHLO`, "
		  "`MAIL`, `RCPT`, `DATA`."),
	.session = N_("None at all: the same state, the same open mail, the same "
		      "recipients. You can repair it without reconnecting."),
	.use = N_("When a command cannot be carried out for what was or was not said "
		  "before. For `RCPT` without `MAIL` the standard demands it."),
	.avoid = N_("Not to `NOOP`, `RSET`, `HELP`, `VRFY` and `EXPN` before `EHLO`: "
		    "they are always in order. And not for a misspelt line, however "
		    "late it comes."),
	.rfc = "RFC 5321 3.1, 3.3, 4.1.4, 4.3.2, 4.5.3.1.10",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "504",
	.name = N_("Parameter not implemented"),
	.means = N_("A command was understood, but not the variety of it that was asked "
		    "for."),
	.cause = N_("A client that chose what the server has not got."),
	.who = N_("The client, which chooses another variety."),
	.retry = N_("Yes, with another argument; with this one never."),
	.ask = N_("Ask which values it takes, if `EHLO` does not show them."),
	.when = N_("After `AUTH` with a mechanism the server does not have, and after "
		   "`VRFY`, `EXPN` or `HELP` with an argument it cannot handle."),
	.fix = N_("Choose what the answer to `EHLO` lists, for example one of the names "
		  "behind `AUTH`."),
	.session = N_("The command counts as not given."),
	.use = N_("For a known command with a well-formed argument you do not "
		  "implement."),
	.avoid = N_("Not for unknown parameters of `MAIL` and `RCPT`, which have their "
		    "own code, 555; not for bad syntax."),
	.rfc = "RFC 5321 4.2.1, 4.3.2; RFC 4954 4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "510",
	.name = N_("Bad address: 5.1.0 without its dots"),
	.means = N_("There was something wrong with an address; which, the number does "
		    "not tell."),
	.cause = N_("An address that a server did not like."),
	.who = N_("The sender, by looking at each address of the mail."),
	.retry = N_("With a better address."),
	.ask = N_("Ask for the full bounce: it holds the address and the server's own "
		  "words."),
	.when = N_("In web lists as \"bad email address\". The enhanced code 5.1.0 lost "
		   "its dots there."),
	.fix = N_("See X.1.0 and find the reply code that stands before it."),
	.session = N_("By the 5: this command failed, the rest is as it was."),
	.use = N_("Not this one: 550 with 5.1.1, 5.1.2 or 5.1.3, whichever is true."),
	.avoid = N_("A bare 510 makes every reader guess."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.2",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "511",
	.name = N_("Bad address: 5.1.1 without its dots"),
	.means = N_("The mailbox does not exist, it is meant to say."),
	.cause = N_("A name left of the @ that nobody has there."),
	.who = N_("Whoever keeps the address: correct it or drop it."),
	.retry = N_("Not with the same address."),
	.ask = N_("Ask the person you write to how the address is spelt."),
	.when = N_("On web pages, next to 510 with the same words. Behind it stands "
		   "5.1.1, which servers send with 550."),
	.fix = N_("Go to X.1.1."),
	.session = N_("That recipient would be refused, no more."),
	.use = N_("Send 550 5.1.1."),
	.avoid = N_("Leaving the dots out turns a precise code into one nobody defined."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.2",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "512",
	.name = N_("Unknown host: 5.1.2 without its dots"),
	.means = N_("The domain in the address could not be found."),
	.cause = N_("A misspelt domain, or one that has expired."),
	.who = N_("The sender checks what stands right of the @."),
	.retry = N_("When the domain exists again, or is spelt right."),
	.ask = N_("Ask somebody at that domain whether its name is still paid for."),
	.when = N_("In web lists as \"host not found in DNS\"; the enhanced code is "
		   "5.1.2. RFC texts that speak of 512 mean bytes."),
	.fix = N_("Look the domain up: `host example.org`."),
	.session = N_("As after any refused recipient."),
	.use = N_("As 550 5.1.2, and only when DNS has said for certain that the domain "
		  "is not there."),
	.avoid = N_("Not while DNS is out of order: that is 451 4.4.3."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.2",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "513",
	.name = N_("Bad address form: 5.1.3 without its dots"),
	.means = N_("The address is written in a way no address can be."),
	.cause = N_("A slip of the keyboard, or a list with broken lines."),
	.who = N_("The writer of the address."),
	.retry = N_("When it has been written anew."),
	.ask = N_("Ask for the address exactly as the program sent it, brackets "
		  "included."),
	.when = N_("In lists on the web as \"address type is incorrect\". Servers say "
		   "501 5.1.3; some say it for relaying refused, which is 5.7.1."),
	.fix = N_("See X.1.3; look for spaces, commas and a second @."),
	.session = N_("None beyond the failed command."),
	.use = N_("501 or 553 with 5.1.3 do the work."),
	.avoid = N_("Not in any reply: a client reads no more than a 5 out of it."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.2",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "521",
	.name = N_("This host never takes mail"),
	.means = N_("The computer that was asked takes no mail from anybody, so the "
		    "address cannot be right as it is."),
	.cause = N_("MX or address records that lead to a host which is no mail server."),
	.who = N_("The owner of the recipient's domain, who corrects its MX records."),
	.retry = N_("Never with this host. Another MX host of the domain may be tried."),
	.ask = N_("Ask the domain's owner to which host its mail should go."),
	.when = N_("In place of the greeting, from a small program that says nothing "
		   "else. Some servers misuse it for breaking off after an error."),
	.fix = N_("Look at the MX records; without any, mail goes to the domain's own "
		  "address, which may be a web server."),
	.session = N_("The server may close at once or answer 521 to everything; `QUIT` "
		      "is all that makes sense."),
	.use = N_("When your host never takes mail and wants senders to know at once."),
	.avoid = N_("Not against one client or for one domain (554, 550), not for a "
		    "pause (421), and never on a submission port."),
	.rfc = "RFC 7504 3, 5.1; RFC 6409 7",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "523",
	.name = N_("Paired with encryption needed"),
	.means = N_("You have to encrypt the connection before this login is allowed."),
	.cause = N_("The mail program's settings: the connection is not encrypted."),
	.who = N_("You: turn TLS on in the mail program."),
	.retry = N_("At once, after `STARTTLS`."),
	.ask = N_("Ask which port and which kind of encryption the provider wants."),
	.when = N_("In the registry, beside X.7.10, for `AUTH`. Few servers send it; a "
		   "Go library was seen to, as 523 5.7.10."),
	.fix = N_("Set the program to STARTTLS on port 587 or to TLS on 465."),
	.session = N_("Not logged in; the session lives and can turn to TLS."),
	.use = N_("530 5.7.0 or 538 5.7.11 stand in RFCs; this number stands in a "
		  "table."),
	.avoid = N_("Not on port 25 for local mail: a public server may not demand TLS "
		    "there."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
},
{
	.code = "524",
	.name = N_("Paired with a mechanism that needs TLS"),
	.means = N_("The way of logging in that was chosen is not allowed on an open "
		    "connection; or, from one server, an alias that leads nowhere."),
	.cause = N_("A plain login without TLS, by the table; a broken virtual table at "
		    "OpenSMTPD."),
	.who = N_("By the words: the user of the mail program, or the postmaster of the "
		  "alias."),
	.retry = N_("When TLS is on; in the other sense when the alias is mended."),
	.ask = N_("Ask for the words behind the number, which decide between the two "
		  "senses."),
	.when = N_("In the registry beside X.7.11, for `AUTH`. OpenSMTPD says 524 5.2.4 "
		   "after `RCPT` when a recipient cannot be expanded."),
	.fix = N_("After `AUTH` start TLS first. After `RCPT` write to the postmaster."),
	.session = N_("As after any refusal of the command it answers."),
	.use = N_("For the first sense use 530; for the second 550 with 5.2.4."),
	.avoid = N_("Two senses under one number show why codes should not be made up."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
},
{
	.code = "525",
	.name = N_("Paired with a disabled account"),
	.means = N_("The password was right, and the account has been switched off."),
	.cause = N_("The provider has closed the account: unpaid, abused or broken "
		    "into."),
	.who = N_("You, by calling the provider."),
	.retry = N_("Not before the account is open again."),
	.ask = N_("Ask why the account was closed, and whether somebody else had used "
		  "it."),
	.when = N_("In the registry, beside X.7.13, for `AUTH`. In practice 535 is "
		   "said, with words that tell."),
	.fix = N_("Do not change passwords in the mail program: they are not the "
		  "trouble."),
	.session = N_("Not logged in; another account may try."),
	.use = N_("535 with 5.7.13, for 525 itself stands in no RFC's list of replies."),
	.avoid = N_("Not for a wrong password: it would tell strangers that they had "
		    "guessed right."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
},
{
	.code = "530",
	.name = N_("Log in, or start TLS, first"),
	.means = N_("The server wants to know who you are, or wants encryption, before "
		    "it takes mail here."),
	.cause = N_("A mail program that is not set to log in, or not to use TLS."),
	.who = N_("The user of the mail program, in its settings; for a script, its "
		  "author."),
	.retry = N_("Yes, in the same session, after `AUTH` or `STARTTLS`."),
	.ask = N_("Ask the provider for the submission port, and whether login comes "
		  "after TLS."),
	.when = N_("After `MAIL` on a submission port, and after nearly everything "
		   "where TLS is demanded. Both with 5.7.0: read the words."),
	.fix = N_("Turn on \"outgoing server requires authentication\" and TLS. A mail "
		  "server that meets it is talking to port 587 and should talk to port "
		  "25."),
	.session = N_("As before. `QUIT`, `NOOP` and `EHLO` are always taken, and "
		      "`AUTH` or `STARTTLS` is what is waited for."),
	.use = N_("When your policy wants a login or TLS for what was asked, whatever "
		  "the command."),
	.avoid = N_("Not on a public MX for local mail: it may not demand TLS. Not for "
		    "a failed login, 535."),
	.rfc = "RFC 4954 6; RFC 3207 4; RFC 6409 4.3",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "533",
	.name = N_("Paired with not authorized"),
	.means = N_("The server did not allow the mail, if the only table with this "
		    "number is right."),
	.cause = N_("A rule, by the pairing; nothing more is known."),
	.who = N_("The sender's postmaster, who asks theirs."),
	.retry = N_("Not unchanged."),
	.ask = N_("Ask the other side what it means by 533; it must have got the number "
		  "from somewhere."),
	.when = N_("In the registry beside X.7.1, without a word on when. No server is "
		   "known for it."),
	.fix = N_("Look for an enhanced code and words behind it, and go by those."),
	.session = N_("A refusal like any 5yz."),
	.use = N_("550 5.7.1 is what is meant, so send that."),
	.avoid = N_("The table lists pairs that were seen once: it is no leave to use "
		    "them."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
},
{
	.code = "534",
	.name = N_("This way of logging in is too weak"),
	.means = N_("The server wants a stronger way of logging in than the one your "
		    "program chose."),
	.cause = N_("A setting of the mail program, or an old program."),
	.who = N_("You choose another login method in the program; at some providers an "
		  "app password."),
	.retry = N_("Yes, at once, with a stronger mechanism."),
	.ask = N_("Ask the provider which methods your account may use."),
	.when = N_("After `AUTH`, with 5.7.9. Large providers send it when they want a "
		   "password made for this one program."),
	.fix = N_("See what stands behind `AUTH` in the answer to `EHLO` under TLS, and "
		  "take the strongest your program knows."),
	.session = N_("Open and not logged in: another `AUTH` may follow."),
	.use = N_("When the mechanism works here but not for this user by your policy."),
	.avoid = N_("Not for a wrong password (535) or an unknown mechanism (504)."),
	.rfc = "RFC 4954 6",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "535",
	.name = N_("Name or password refused"),
	.means = N_("The server did not accept your name and password."),
	.cause = N_("A wrong name or password, an account that may not send, or a login "
		    "by the wrong method."),
	.who = N_("You, with the password; for locked accounts the provider."),
	.retry = N_("Yes, with other credentials and on the same connection; the same "
		    "ones will fail again."),
	.ask = N_("Ask whether the account is locked and whether programs need a "
		  "password of their own."),
	.when = N_("After `AUTH` or the last line of its exchange, with 5.7.8."),
	.fix = N_("Type the password anew; see whether the name must be the whole "
		  "address; check that base64 did not swallow a line end."),
	.session = N_("Still open, not logged in. Mail may be sent only if this server "
		      "takes it without a login."),
	.use = N_("For every login that fails for what the client sent, name and "
		  "password alike."),
	.avoid = N_("Never say which of the two was wrong. And not when your own "
		    "look-up failed: that is 454."),
	.rfc = "RFC 4954 4, 6",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "538",
	.name = N_("This login needs encryption"),
	.means = N_("The chosen way of logging in is allowed only over an encrypted "
		    "connection."),
	.cause = N_("A program that sends the password without TLS."),
	.who = N_("Whoever sets up the mail program: turn on TLS."),
	.retry = N_("Yes, after `STARTTLS` and a new `EHLO`."),
	.ask = N_("Ask the provider for the settings with encryption."),
	.when = N_("After `AUTH` without TLS, with 5.7.11, from older servers. RFC 4954 "
		   "keeps it for history's sake."),
	.fix = N_("Choose STARTTLS or TLS in the account, not \"none\"."),
	.session = N_("Not logged in and not encrypted; both can be made good in this "
		      "session."),
	.use = N_("If at all, for a client that says `AUTH PLAIN` before TLS though you "
		  "did not offer it."),
	.avoid = N_("Do not offer mechanisms before TLS and then refuse them: leave "
		    "them out of the answer to `EHLO`."),
	.rfc = "RFC 4954 6",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "541",
	.name = N_("Recipient refused, in web lists"),
	.means = N_("The other side did not want the mail, for its content or its "
		    "sender, it is said."),
	.cause = N_("A spam filter or a block list, if the lists are right."),
	.who = N_("The sender's postmaster."),
	.retry = N_("Not before the reason is known."),
	.ask = N_("Ask for the bounce as it came; the real code and the name of the "
		  "filter stand in it."),
	.when = N_("On web pages as \"recipient address rejected\". What they describe "
		   "is 550 or 554 with 5.7.1."),
	.fix = N_("Look for the words of the filter, not for the number."),
	.session = N_("The command it answers has failed; no more can be said."),
	.use = N_("No: take 550 5.7.1."),
	.avoid = N_("A 4 in second place has no meaning in SMTP at all."),
	.rfc = "RFC 5321 4.2, 4.2.1",
	.source = CATALOGUE_FOLKLORE,
},
{ .code = NULL },
};
