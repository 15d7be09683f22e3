// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes about the network (X.4) and the protocol (X.5). How to
 * add one: see enhanced_address.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_network[] = {
{
	.code = "X.4.0",
	.name = N_("About the network or the route"),
	.means = N_("Something between the servers, or in the way the mail was sent "
		    "round, went wrong; the code says no more."),
	.cause = N_("Something on the way between the servers."),
	.who = N_("Whoever runs the server that said it; the words beside the code tell "
		  "them what to look at."),
	.retry = N_("As the first digit says: 4 later, 5 not as it is."),
	.ask = N_("Ask for the bounce with all its `Received:` lines."),
	.when = N_("As 554 5.4.0 after the final dot, for a message that travels in a "
		   "circle; in bounces whose writer knew no more."),
	.fix = N_("Read the words of the reply, then the `Received:` lines of the "
		  "message."),
	.session = N_("As the reply code says; the enhanced code changes nothing."),
	.use = N_("When the cause lies in the network or the routing and no other X.4 "
		  "code fits."),
	.avoid = N_("Not when a finer one fits: X.4.1 no answer, X.4.2 a broken "
		    "connection, X.4.4 no route."),
	.rfc = "RFC 3463 3.5",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.4.1",
	.name = N_("Next host does not answer"),
	.means = N_("Your mail got as far as a server that could not reach the next "
		    "one."),
	.cause = N_("A host that is down, or a network or firewall in between."),
	.who = N_("The keeper of the host that does not answer."),
	.retry = N_("Yes, by the queue, for days."),
	.ask = N_("Ask whether the host is up, and whether port 25 is open from "
		  "outside."),
	.when = N_("In delay notices and bounces, as 4.4.1; on the wire beside 451."),
	.fix = N_("Try the host by hand from elsewhere. If nobody reaches it, all that "
		  "is left is waiting."),
	.session = N_("It tells of a connection that never came about, not of yours."),
	.use = N_("In a report, when the attempt to connect was not answered."),
	.avoid = N_("Not when the connection came about and broke (X.4.2), or when the "
		    "name had no address (X.4.4)."),
	.rfc = "RFC 3463 3.5; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.4.2",
	.name = N_("Connection broke or went silent"),
	.means = N_("The two servers were connected, and the line failed or fell silent "
		    "before the mail was through."),
	.cause = N_("A line that broke, or a partner that fell silent."),
	.who = N_("The sending server, by a new connection."),
	.retry = N_("Yes: nothing was wrong with the mail."),
	.ask = N_("Ask your network's keeper about firewalls on port 25, if it happens "
		  "daily."),
	.when = N_("As 421 4.4.2 from a server that waited too long for the next "
		   "command; in bounces after days of broken transfers."),
	.fix = N_("If it happens again and again at the same point of long mails, "
		  "suspect a firewall or the packet size of the path."),
	.session = N_("Closed, and whatever had not got its 250 has to be sent anew."),
	.use = N_("Together with 421 when your time-out for the client has run out."),
	.avoid = N_("Not when you close on purpose for load or shutdown: X.3.2."),
	.rfc = "RFC 3463 3.5; RFC 5248 2.4; RFC 5321 4.5.3.2",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.4.3",
	.name = N_("Name server or directory out of reach"),
	.means = N_("A server could not look up where the mail belongs, because DNS or "
		    "a directory did not answer."),
	.cause = N_("A name server or directory that is down or cannot be reached."),
	.who = N_("The keeper of that name server or directory."),
	.retry = N_("Yes, later; look-ups that fail are usually short-lived."),
	.ask = N_("Ask whose name servers were asked, and see whether they answer from "
		  "outside."),
	.when = N_("As 451 4.4.3 or 450 4.4.3 after `MAIL` or `RCPT`, and in delay "
		   "notices."),
	.fix = N_("`dig +trace` the domain: it shows where the chain breaks."),
	.session = N_("The look-up failed, hence the command; nothing else is lost."),
	.use = N_("When a look-up timed out or gave a server failure."),
	.avoid = N_("Not for a sure \"no such domain\", which is 5.1.2. The registry "
		    "pairs it with 550 too, against its own words."),
	.rfc = "RFC 3463 3.5; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.4.4",
	.name = N_("No route to the domain"),
	.means = N_("The server found no host it could pass your mail to."),
	.cause = N_("A domain without MX and address records, or a route that was never "
		    "entered."),
	.who = N_("The owner of the domain; inside a company its postmaster."),
	.retry = N_("With 4 yes; with 5 when the route has been made."),
	.ask = N_("Ask the owner to which host mail for the domain should go."),
	.when = N_("In bounces as 5.4.4 with words like \"host or domain not found\"; "
		   "as 4.4.4 while it may be passing."),
	.fix = N_("See whether the domain has an MX, and whether the name in it has an "
		  "address."),
	.session = N_("If it comes on the wire, that recipient is refused."),
	.use = N_("When DNS answered and left you without a next hop."),
	.avoid = N_("Not when DNS did not answer at all: X.4.3."),
	.rfc = "RFC 3463 3.5",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.4.5",
	.name = N_("System is congested"),
	.means = N_("The way is clogged: more mail is waiting than the system can move."),
	.cause = N_("Too much mail at once, yours or others'."),
	.who = N_("The sending server, by sending more slowly."),
	.retry = N_("Yes, after a pause that grows each time."),
	.ask = N_("If it is your bulk mail, ask the other side what rate it likes."),
	.when = N_("As 451 4.4.5 or 421 4.4.5, from busy servers and for senders in a "
		   "hurry."),
	.fix = N_("Open fewer connections, and put more time between mails."),
	.session = N_("Beside 421 it ends; beside 451 it goes on, slowly."),
	.use = N_("When load, not policy, makes you put mail off."),
	.avoid = N_("Not to punish one sender: X.7.1, or X.7.28 for a flood."),
	.rfc = "RFC 3463 3.5; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.4.6",
	.name = N_("Going in circles"),
	.means = N_("The mail was passed round from server to server until one of them "
		    "put a stop to it."),
	.cause = N_("Forwards or MX records that lead in a ring."),
	.who = N_("The postmasters of the domains concerned: somebody forwards to "
		  "somebody who forwards back."),
	.retry = N_("Useless until the loop is cut."),
	.ask = N_("Ask each forwarder in the ring where it sends the mail next."),
	.when = N_("After the final dot, when the message carries too many `Received:` "
		   "lines. RFC 3463 knows it as 4.4.6; servers send it as 5.4.6."),
	.fix = N_("Read the `Received:` lines from the bottom up: the names that come "
		  "again and again are the circle. Often two mailboxes forward to each "
		  "other."),
	.session = N_("The message is refused and its transaction over."),
	.use = N_("When you count more `Received:` lines than you allow; allow a "
		  "hundred."),
	.avoid = N_("Not after a mere handful of hops: mailing lists and forwards are "
		    "long ways round."),
	.rfc = "RFC 3463 3.5; RFC 5321 6.3",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.4.7",
	.name = N_("Tried for too long"),
	.means = N_("The mail waited so long for its delivery that it was given up."),
	.cause = N_("A trouble that lasted for days, or a time limit that the sender "
		    "had set."),
	.who = N_("The sender: find the reason in the bounce, then send again or by "
		  "another way."),
	.retry = N_("As a new mail, when the reason is gone."),
	.ask = N_("Ask your postmaster for the last real refusal; it stands in the log."),
	.when = N_("In bounces after four or five days of trying, as 4.4.7 or 5.4.7; "
		   "with `BY=` much sooner."),
	.fix = N_("Look in the bounce for lines that begin with \"Remote\" or \"Last "
		  "error\"."),
	.session = N_("It belongs to a queue and not to a session."),
	.use = N_("When the time has run out and nothing better can be said."),
	.avoid = N_("Not in place of the true reason: RFC 3463 asks for that where you "
		    "have it."),
	.rfc = "RFC 3463 3.5; RFC 2852 4.1.3",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.5.0",
	.name = N_("About the conversation"),
	.means = N_("It concerns the way the two programs talk, not the mail; the code "
		    "says no more than that."),
	.cause = N_("Some breach of the protocol, or a plain answer about it."),
	.who = N_("With 5 the author or keeper of the sending program."),
	.retry = N_("With 4 perhaps; with 5 when the program has been changed."),
	.ask = N_("Ask for a log of the lines before and after."),
	.when = N_("As 252 2.5.0 or 250 2.5.0 after commands that are about the "
		   "protocol, as 5.5.0 for breaches that have no number."),
	.fix = N_("Compare the client's lines with the rules, and see who spoke out of "
		  "turn."),
	.session = N_("With 2 and 5 it goes on where it was."),
	.use = N_("For what is a matter of protocol and none of X.5.1 to X.5.6."),
	.avoid = N_("Not for a plain syntax error: X.5.2 tells the author where to "
		    "look."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.5.1",
	.name = N_("Command out of order or not supported"),
	.means = N_("The sending program gave a command that this server does not have "
		    "or did not expect at that point."),
	.cause = N_("A program that is out of step, or asks for what is not there."),
	.who = N_("The program that sent; people can do nothing about it."),
	.retry = N_("With the commands in their order, on the spot."),
	.ask = N_("Ask the program's author, with the session as proof."),
	.when = N_("Beside 503 for a wrong order and beside 500 and 502 for a command "
		   "that is unknown or missing."),
	.fix = N_("The reply code tells which of the two it is. For 503 give the "
		  "missing command first."),
	.session = N_("Unharmed: an open mail and its recipients are still there."),
	.use = N_("With 503, 502 and 500."),
	.avoid = N_("Not for a good command with a bad argument, X.5.4; nor with 2 or "
		    "4, for it is permanent only."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.5.2",
	.name = N_("Syntax error"),
	.means = N_("A line of the conversation could not be read by the server."),
	.cause = N_("A line that breaks the grammar."),
	.who = N_("Whoever produced the line."),
	.retry = N_("With the line written as the grammar has it."),
	.ask = N_("Ask for the raw bytes of the line, line end included."),
	.when = N_("Beside 500 and 501: unknown words, lines too long, `MAIL FROM` "
		   "without a colon."),
	.fix = N_("Say the line again slowly, and look at spaces, colons and brackets."),
	.session = N_("As if the line had not been said."),
	.use = N_("When you cannot make sense of the line."),
	.avoid = N_("Not for a line you understood and do not allow. As a 2.5.2 it "
		    "contradicts itself, though some servers send it after `VRFY`."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.5.3",
	.name = N_("Too many recipients"),
	.means = N_("The mail named more people than the server serves in one go."),
	.cause = N_("One mail with very many recipients."),
	.who = N_("The sending server, which splits the mail; with 5 the sender, who "
		  "has a policy against large rounds to reckon with."),
	.retry = N_("With 4 for the refused recipients in a new mail at once; with 5 in "
		    "smaller rounds."),
	.ask = N_("Ask what the limit is, and send in lots below it."),
	.when = N_("As 452 4.5.3 after `RCPT`. The registry pairs it with 451, which is "
		   "taken for a mistake: RFC 5321 demands 452 for an implementation "
		   "limit."),
	.fix = N_("Nothing, if the program is a mail server. If it is a script of "
		  "yours, stay at a hundred or fewer, or use a mailing list."),
	.session = N_("Those accepted so far will get the mail when you go on to "
		      "`DATA`."),
	.use = N_("When your limit is reached; it has to be a hundred or more."),
	.avoid = N_("Not to slow down a sender, and not for a count you reached by "
		    "counting refused recipients."),
	.rfc = "RFC 3463 3.6; RFC 5321 4.5.3.1.8, 4.5.3.1.10",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.5.4",
	.name = N_("Argument not acceptable"),
	.means = N_("The command was known, but something behind it was out of range or "
		    "not known."),
	.cause = N_("A parameter or value that the server does not take."),
	.who = N_("The sending program, which asked for what was not offered."),
	.retry = N_("With another argument, or with none."),
	.ask = N_("Ask which parameter it was; then leave it out."),
	.when = N_("Beside 501, 504 and 555: an unknown parameter, an unknown "
		   "mechanism, an argument to a command that takes none."),
	.fix = N_("See what `EHLO` offered, and leave out the rest."),
	.session = N_("Same as before the command."),
	.use = N_("When the verb is good and its argument is not."),
	.avoid = N_("Not for addresses that do not parse, which have X.1.3 and X.1.7."),
	.rfc = "RFC 3463 3.6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.5.5",
	.name = N_("Versions do not fit"),
	.means = N_("The two programs speak different versions of a protocol and found "
		    "no common one."),
	.cause = N_("One program too old, or too new, for the other."),
	.who = N_("The keeper of the older program, by an update."),
	.retry = N_("After an update; sometimes another server of the domain is newer."),
	.ask = N_("Ask both keepers for name and version of their program."),
	.when = N_("Hardly ever in SMTP, which falls back from `EHLO` to `HELO` by "
		   "itself; in gateways to other mail systems."),
	.fix = N_("Update. For a test, try the plainest form, `HELO`."),
	.session = N_("Nothing can be said in a tongue the other does not speak: it "
		      "ends."),
	.use = N_("In gateways, when the versions cannot be brought together."),
	.avoid = N_("Not for an unknown extension, which a client simply leaves unused."),
	.rfc = "RFC 3463 3.6",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.5.6",
	.name = N_("Login line too long"),
	.means = N_("A line of the login was longer than the server keeps room for."),
	.cause = N_("A mechanism with large tokens, such as Kerberos tickets, or a "
		    "broken program."),
	.who = N_("The keeper of the mail program or of the server's limits."),
	.retry = N_("With another mechanism, at once."),
	.ask = N_("Ask the provider for a mechanism with short lines."),
	.when = N_("As 500 5.5.6 after a base64 line of an `AUTH` exchange."),
	.fix = N_("Choose another login method in the program."),
	.session = N_("The exchange is over, you are not logged in; `AUTH` may be tried "
		      "anew."),
	.use = N_("When the line goes beyond your buffer for this mechanism; RFC 4954 "
		  "found 12288 bytes to be enough for all it knew."),
	.avoid = N_("Not for command lines that are too long: 500 with X.5.2."),
	.rfc = "RFC 4954 4, 6",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{ .code = NULL },
};
