// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that say not now (4yz). How to add one: see codes_2yz.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_4yz[] = {
{
	.code = "412",
	.name = N_("A misprinted 421"),
	.means = N_("The server had no service to offer just then; the number on the "
		    "page you read has two digits changed round."),
	.cause = N_("A typing error in a manual; behind it, a server that was closing."),
	.who = N_("As for 421: the sending server waits."),
	.retry = N_("Yes, as after 421, in half an hour or so."),
	.ask = N_("Ask for the line as the server really sent it; it will begin with "
		  "421."),
	.when = N_("In a vendor's table, as 412 4.3.2. A line beside it has the same "
		   "words with 421."),
	.fix = N_("Look up 421 instead, and 4.3.2 for the reason."),
	.session = N_("If a server truly sent this, judge by the 4 and see whether it "
		      "hangs up."),
	.use = N_("Never; nobody has defined it."),
	.avoid = N_("Copying code lists from the web into a server is how such numbers "
		    "come to life."),
	.rfc = "RFC 5321 4.2, 4.2.1",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "420",
	.name = N_("Timeout, in web lists"),
	.means = N_("The connection fell silent and was given up; the number for that "
		    "is another one."),
	.cause = N_("A slow line, a slow server, or a firewall that swallows packets."),
	.who = N_("The keepers of both servers, if it happens often."),
	.retry = N_("Later and unchanged, the 4 says so."),
	.ask = N_("Ask for the real reply, or for the log line of the program that gave "
		  "up."),
	.when = N_("On web pages as \"timeout connection problem\"; where a real server "
		   "gives up waiting it sends 421 4.4.2."),
	.fix = N_("Time how long the pause was: five minutes and more are the "
		  "standard's patience, two seconds are a setting."),
	.session = N_("Taken for a plain 4yz: nothing was done, and the line may be "
		      "dead."),
	.use = N_("No standard server sends it. Say 421 with 4.4.2 when your patience "
		  "ends."),
	.avoid = N_("Do not put into replies what only your own log needs to know."),
	.rfc = "RFC 5321 4.2, 4.5.3.2",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "421",
	.name = N_("Not available, closing the connection"),
	.means = N_("The server had to hang up before your mail was through; it was "
		    "asked to come back later."),
	.cause = N_("The server: a shutdown, too much load, a time-out, or too many "
		    "errors of the client."),
	.who = N_("The sending server, which keeps the mail and tries again by itself. "
		  "Its postmaster only when it goes on for hours."),
	.retry = N_("Yes, on a new connection, after half an hour or so. Mail servers "
		    "do it for four or five days."),
	.ask = N_("Ask whether your address is being slowed down, and how many "
		  "connections at a time are welcome."),
	.when = N_("At any moment, even unasked: the server shuts down, is overloaded, "
		   "has waited too long for the next command, or has seen too many "
		   "errors."),
	.fix = N_("Send fewer mails at a time and let no more than a few minutes pass "
		  "between commands. If it comes at once and always, you are probably "
		  "being slowed down for your reputation: the text tells."),
	.session = N_("Ends it. An open mail is gone, and no further command is "
		      "answered."),
	.use = N_("Just before you close a connection for reasons of your own: "
		  "shutdown, time-out, too many connections, greylisting with a "
		  "hang-up."),
	.avoid = N_("Not for a trouble with one mail or one recipient: 450, 451 and 452 "
		    "leave the session open for the others."),
	.rfc = "RFC 5321 3.8, 4.2.3, 4.3.2; RFC 6647 5",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "422",
	.name = N_("Paired with a password change"),
	.means = N_("The account has to log in once in another way before this one "
		    "works; so says a table, and no server is bound to it."),
	.cause = N_("The way the password is stored for the account, which does not fit "
		    "the mechanism."),
	.who = N_("You, by logging in once with the plain mechanism over TLS; else the "
		  "provider."),
	.retry = N_("After that one login, yes."),
	.ask = N_("Ask the provider how to set the password anew."),
	.when = N_("In the registry, beside X.7.12, for `AUTH`. Web pages give it "
		   "another sense, a full mailbox; no RFC has that one either."),
	.fix = N_("Read the words behind it. If they speak of a full mailbox, treat it "
		  "as 452 4.2.2."),
	.session = N_("By its first digit nothing has changed, and you are not logged "
		      "in."),
	.use = N_("Do not: RFC 4954 has 432 4.7.12 for the case."),
	.avoid = N_("For a full mailbox there are 452 4.2.2 and 552; 422 tells no "
		    "client anything."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
},
{
	.code = "424",
	.name = N_("A list could not be expanded, for now"),
	.means = N_("You wrote to an alias or a list, and the server could not work out "
		    "just then whom that means."),
	.cause = N_("The alias, list or virtual table on the receiving side."),
	.who = N_("The postmaster over there, whose alias or table has a fault."),
	.retry = N_("By the 4, yes; but a broken alias does not heal by itself."),
	.ask = N_("Ask the postmaster to look at the entry of that address in the alias "
		  "file."),
	.when = N_("From OpenSMTPD after `RCPT`, as 424 4.2.4. No RFC has the number."),
	.fix = N_("As a sender write to one of the people behind the list. As the "
		  "keeper, expand the alias by hand and see where it ends."),
	.session = N_("That recipient is not on the mail; go on with the next."),
	.use = N_("Rather 451 4.2.4 or 450 4.2.4, which mean the same and stand in RFC "
		  "5321."),
	.avoid = N_("A code of your own gains nothing: clients look at the 4 and people "
		    "at the words."),
	.rfc = "RFC 5321 4.2; RFC 5248 2.4",
	.source = CATALOGUE_DE_FACTO,
},
{
	.code = "430",
	.name = N_("Paired with a wrong command"),
	.means = N_("One program gave the other a command out of place, says the only "
		    "table that has the number."),
	.cause = N_("An error in a program, if the pairing is to be trusted."),
	.who = N_("The authors of the two programs, with the session's log between "
		  "them."),
	.retry = N_("By the 4 later; but commands do not get righter by waiting."),
	.ask = N_("Ask for a log of the whole session: only that shows who was out of "
		  "step."),
	.when = N_("Only in the registry, beside X.5.1. No RFC describes a reply 430, "
		   "and there is no server known for sending it."),
	.fix = N_("Go by the words, and by 4.5.1 if it stands there too."),
	.session = N_("As with any 4yz the command did not happen."),
	.use = N_("Nowhere. A wrong order is 503, an unknown command 500."),
	.avoid = N_("Beware of the class: X.5.1 is permanent only, so the pair "
		    "contradicts itself."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
},
{
	.code = "431",
	.name = N_("Not enough disk or memory, in web lists"),
	.means = N_("The receiving server ran out of space; your mail is not at fault."),
	.cause = N_("A full disk on the receiving side, if anything."),
	.who = N_("The postmaster at the receiving end."),
	.retry = N_("Yes, the queue does so until there is room again."),
	.ask = N_("Ask the postmaster there to make room; name the hour of the refusal."),
	.when = N_("On web pages as \"not enough space on the disk\" or \"out of "
		   "memory\". Servers send 452 4.3.1 for it."),
	.fix = N_("Wait. Sending the attachment by another way may help if only little "
		  "room is left."),
	.session = N_("Unknown by any standard; treat the command as not done."),
	.use = N_("No rule gives it a use: 452 4.3.1 is the code for a full system."),
	.avoid = N_("Not for one full mailbox either, which is 452 4.2.2."),
	.rfc = "RFC 5321 4.2, 4.2.1",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "432",
	.name = N_("Password has to be renewed once"),
	.means = N_("Your name and password may be right, but the server cannot check "
		    "them in this way until you have logged in once in another."),
	.cause = N_("The server holds the password in a form that this mechanism cannot "
		    "use yet."),
	.who = N_("You: log in once with the plain mechanism, over TLS."),
	.retry = N_("Yes, after that login; the mechanism should then work in later "
		    "sessions."),
	.ask = N_("If the plain login fails too, ask the provider to set a new "
		  "password."),
	.when = N_("After `AUTH` with a mechanism such as `CRAM-MD5` for accounts whose "
		   "password came from an older system; with 4.7.12."),
	.fix = N_("Let the mail program use `PLAIN` over TLS, at least once."),
	.session = N_("You are not logged in; `AUTH` may be said again at once with "
		      "another mechanism."),
	.use = N_("When you can fill in the missing form of the password from one plain "
		  "login."),
	.avoid = N_("Not for an expired password, which no plain login will renew. Some "
		    "vendors use the number for a stopped mailbox: it misleads."),
	.rfc = "RFC 4954 6",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "435",
	.name = N_("Cannot check logins now"),
	.means = N_("The server could not look up your password for a reason of its "
		    "own; do not change it."),
	.cause = N_("The server's user database, out of reach at that moment."),
	.who = N_("The postmaster of the server you log in to."),
	.retry = N_("Yes, in some minutes, with the same password."),
	.ask = N_("Ask whether the login service is down."),
	.when = N_("From Exim after `AUTH`, as \"unable to authenticate at present\". "
		   "RFC 4954 has 454 4.7.0 for that."),
	.fix = N_("Wait. A mail program that asks for a new password here misleads its "
		  "user."),
	.session = N_("Not logged in, otherwise as before the `AUTH`."),
	.use = N_("454 4.7.0 in its place: clients know it for a trouble of the server."),
	.avoid = N_("Not 535: it would make the user change a good password."),
	.rfc = "RFC 5321 4.2; RFC 4954 6",
	.source = CATALOGUE_DE_FACTO,
},
{
	.code = "441",
	.name = N_("Not responding: 4.4.1 without its dots"),
	.means = N_("The next server did not answer; the mail waits in a queue."),
	.cause = N_("A host that is off, overloaded or out of reach."),
	.who = N_("The keeper of the silent host, once told."),
	.retry = N_("Yes, your own server goes on trying for days."),
	.ask = N_("Ask your postmaster which host was tried, and at which hour."),
	.when = N_("On web pages. In truth it is the enhanced code 4.4.1 that lost its "
		   "dots on the way into a list."),
	.fix = N_("See X.4.1, and try to reach the host by hand."),
	.session = N_("It speaks of another session, which never came to be."),
	.use = N_("A server that sends it has read the wrong list: the reply is 451, "
		  "the enhanced code 4.4.1."),
	.avoid = N_("Never write enhanced codes without dots: 4.4.1 and 441 are "
		    "different languages."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.5",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "442",
	.name = N_("Connection dropped: 4.4.2 without its dots"),
	.means = N_("The line between the servers broke while your mail was on it."),
	.cause = N_("The network between the two, or a firewall with short patience."),
	.who = N_("Nobody at first; if it repeats, the two postmasters."),
	.retry = N_("Yes, and it usually works the second time."),
	.ask = N_("Ask for the point at which the line broke, and whether long mails "
		  "break more often."),
	.when = N_("In lists on the web. Real servers and queues write 4.4.2, most of "
		   "them beside 421."),
	.fix = N_("Look up X.4.2. If only mails with attachments fail, suspect the "
		  "packet size of the path."),
	.session = N_("Over: what had no 250 has to be sent again."),
	.use = N_("Not as a reply: a line that is broken carries none."),
	.avoid = N_("Writing 442 into a bounce sends readers to the web lists; write "
		    "4.4.2."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.5",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "446",
	.name = N_("Too many hops: 4.4.6 without its dots"),
	.means = N_("The mail went round in a ring until a server counted too many "
		    "stops."),
	.cause = N_("Two forwards that point at each other, or MX records that do."),
	.who = N_("The keepers of the forwards that make the ring."),
	.retry = N_("Pointless until somebody cuts the ring."),
	.ask = N_("Ask for the header of the returned mail: its `Received:` lines name "
		  "the ring."),
	.when = N_("On web pages as \"maximum hop count exceeded\". Servers say 554 "
		   "5.4.6 or a queue notes 4.4.6."),
	.fix = N_("See X.4.6; then take one of the forwards out."),
	.session = N_("After the dot of the message: that mail is done with."),
	.use = N_("Say 554 5.4.6 after the dot instead."),
	.avoid = N_("With a 4 the ring is run again and again: a loop should be refused "
		    "for good."),
	.rfc = "RFC 5321 4.2, 6.3; RFC 3463 3.5",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "447",
	.name = N_("Too old: 4.4.7 without its dots"),
	.means = N_("For days your mail could not be delivered, and the queue has given "
		    "up."),
	.cause = N_("Whatever kept the mail from going out these days; the code hides "
		    "it."),
	.who = N_("The sender, who may send again by another way."),
	.retry = N_("Only by sending the mail anew, after asking why it failed so long."),
	.ask = N_("Ask for the earlier warnings: they name the reason that 4.4.7 hides."),
	.when = N_("In web lists as \"message timed out\". In bounces it is 4.4.7 or "
		   "5.4.7."),
	.fix = N_("Read X.4.7, then the rest of the bounce: the last real refusal "
		  "stands further down."),
	.session = N_("None: no server is being talked to, a queue wrote this."),
	.use = N_("By no server on the wire, since a server has no queue time to speak "
		  "of."),
	.avoid = N_("Do not give up with the waiting time as the reason when you know "
		    "the real one."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.5",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "449",
	.name = N_("Routing error, in web lists"),
	.means = N_("Your mail found no way to its domain, it is said; no standard "
		    "knows the number."),
	.cause = N_("Perhaps a domain without a working route."),
	.who = N_("Whoever keeps the DNS of the recipient's domain, if a route is "
		  "missing."),
	.retry = N_("By the 4 it may be tried again."),
	.ask = N_("Ask which program printed it, and for its log: the real reply stands "
		  "there."),
	.when = N_("On web pages only. The enhanced code for a missing route is 4.4.4."),
	.fix = N_("Look at the MX records of the domain: `dig mx example.org`."),
	.session = N_("None known; go by the first digit."),
	.use = N_("Use 451 4.4.4 when a route cannot be found just now."),
	.avoid = N_("Not as a copy of another vendor's list: nobody can look it up."),
	.rfc = "RFC 5321 4.2; RFC 3463 3.5",
	.source = CATALOGUE_FOLKLORE,
},
{
	.code = "450",
	.name = N_("Mailbox not available now"),
	.means = N_("The mailbox could not take the mail at this moment: it is busy, "
		    "locked, or the server wants to see whether you come back."),
	.cause = N_("A lock or a rule on that mailbox; greylisting more often than all "
		    "else."),
	.who = N_("The sending server, by waiting. When it is about greylisting nobody "
		  "else has anything to do."),
	.retry = N_("Yes, the same mail from the same host, after some minutes or half "
		    "an hour; a greylisting server lets it pass then."),
	.ask = N_("Ask the recipient's postmaster whether greylisting is in use, if it "
		  "lasts longer than a day."),
	.when = N_("After `RCPT`, and after the final dot for reasons of policy."),
	.fix = N_("Wait. If days pass, write to the recipient's postmaster by another "
		  "way: the mailbox may be locked by something that hangs."),
	.session = N_("This recipient is not on the mail; those accepted before are, "
		      "and more may follow."),
	.use = N_("When the reason is the mailbox or a policy hold on it, and the same "
		  "command can succeed later."),
	.avoid = N_("Not for a mailbox that does not exist: the sender would wait for "
		    "days to learn it. That is 550."),
	.rfc = "RFC 5321 4.2.2, 4.2.3, 4.3.2; RFC 6647 5",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "451",
	.name = N_("Error in the server"),
	.means = N_("Something broke inside the receiving server while it worked on "
		    "your mail; neither the mail nor the address is to blame."),
	.cause = N_("The receiving server: a part of it failed."),
	.who = N_("The postmaster of the receiving server, if it lasts."),
	.retry = N_("Yes, later and unchanged."),
	.ask = N_("Ask the postmaster there to read the log at the very time of the "
		  "reply."),
	.when = N_("After `MAIL`, `RCPT` or the final dot: a look-up failed, a filter "
		   "crashed, a name server did not answer."),
	.fix = N_("As a sender, wait and let the queue do its work. As the receiver, "
		  "read your log at that time: the reason stands there, not in the "
		  "reply."),
	.session = N_("The command did nothing. After the final dot the mail is "
		      "concluded and was not taken."),
	.use = N_("When you failed, and cannot say it with 450 (the mailbox) or 452 "
		  "(room)."),
	.avoid = N_("Not as a polite way of refusing: the client will come back for "
		    "days. Nor for too many recipients, which is 452."),
	.rfc = "RFC 5321 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "452",
	.name = N_("No room now"),
	.means = N_("The server was short of space, or the mail had more recipients "
		    "than it takes at once; the rest can be sent again."),
	.cause = N_("A lack of space, or more recipients than fit in one mail."),
	.who = N_("The sending program: it sends the mail to the accepted recipients "
		  "first and to the others in a second mail. A full disk is for the "
		  "postmaster there."),
	.retry = N_("Yes. For too many recipients at once, in a new mail; for storage "
		    "later."),
	.ask = N_("Ask how many recipients one mail may have, and whether the disk is "
		  "full."),
	.when = N_("After `MAIL` (with `SIZE`), `RCPT`, or the final dot."),
	.fix = N_("Read the enhanced code: 4.5.3 is too many recipients, 4.3.1 the "
		  "server's storage, 4.2.2 the mailbox. The words of the reply alone "
		  "often say storage when recipients are meant."),
	.session = N_("Recipients accepted before stay accepted: go on to `DATA` for "
		      "them."),
	.use = N_("For space that may come back, and, because the standard demands it, "
		  "when your own limit on recipients is reached; the first hundred must "
		  "fit."),
	.avoid = N_("Not for a message above your fixed limit: it will be as long "
		    "tomorrow. That is 552."),
	.rfc = "RFC 5321 4.2.3, 4.3.2, 4.5.3.1.10; RFC 1870 6.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "453",
	.name = N_("No mail waiting"),
	.means = N_("Your server asked for its waiting mail, and there was none."),
	.cause = N_("An empty queue, no more."),
	.who = N_("Nobody. The server that asked comes again another time."),
	.retry = N_("At the next regular visit."),
	.ask = N_("If mail should be there, ask the provider under which domain it is "
		  "kept."),
	.when = N_("After `ATRN`, from a provider that keeps mail for servers without a "
		   "fixed address."),
	.fix = N_("Name the right domains with `ATRN`, or none, which means all of "
		  "yours."),
	.session = N_("The roles are not turned round: the customer is still the "
		      "client."),
	.use = N_("When the login may fetch these domains, and none has mail."),
	.avoid = N_("Not for a mailbox read by a person: that is another protocol. The "
		    "registry pairs it with X.3.2 as well, which helps nobody."),
	.rfc = "RFC 2645 5.2.1, 7",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "454",
	.name = N_("TLS or login not possible now"),
	.means = N_("The server could not start encryption, or could not check your "
		    "login, for a passing reason of its own."),
	.cause = N_("A fault on the server's side: certificates, or the place where "
		    "passwords are kept."),
	.who = N_("The postmaster of the server you are talking to."),
	.retry = N_("Yes, later; the password is not to be changed."),
	.ask = N_("Ask whether the server's certificate or login service has a trouble."),
	.when = N_("After `STARTTLS` (TLS not available) and after `AUTH` (with 4.7.0). "
		   "Postfix says 454 4.7.1 for relaying it does not allow, as a soft "
		   "no."),
	.fix = N_("See which command it answers: the two meanings have nothing in "
		  "common."),
	.session = N_("Unchanged and unencrypted, or not logged in. Whoever must not "
		      "send in clear says `QUIT`."),
	.use = N_("When `STARTTLS` or `AUTH` was announced and fails now for reasons of "
		  "yours."),
	.avoid = N_("Not for a wrong password, 535, nor for a login that comes before "
		    "TLS and should not, 530 or 538."),
	.rfc = "RFC 3207 4; RFC 4954 6",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "455",
	.name = N_("Parameter not possible now"),
	.means = N_("The sender asked for a special treatment of the mail that the "
		    "server knows but cannot give at the moment."),
	.cause = N_("A service that the server announced and cannot give for the "
		    "moment."),
	.who = N_("The sending program: it waits, or does without the parameter."),
	.retry = N_("Yes: later as it is, or at once without the parameter."),
	.ask = N_("Ask which parameter was meant, when the reply does not say."),
	.when = N_("After `MAIL` or `RCPT` with a parameter behind the address."),
	.fix = N_("Find out which parameter it was; the text should name it. If the "
		  "mail can do without, leave it out."),
	.session = N_("The refused `MAIL` opens nothing; a refused `RCPT` adds nobody."),
	.use = N_("When you announced the extension and cannot honour it right now, and "
		  "its own standard names no other code."),
	.avoid = N_("Not for a parameter you have never heard of: 555."),
	.rfc = "RFC 5321 4.1.1.11, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "458",
	.name = N_("Queue could not be started"),
	.means = N_("Your server asked for its waiting mail, and the provider could not "
		    "start sending it."),
	.cause = N_("The provider's queue, for a reason of its own."),
	.who = N_("The provider's postmaster."),
	.retry = N_("Yes, with the next visit."),
	.ask = N_("Ask the provider to look at the queue for your node name."),
	.when = N_("After `ETRN`, when the request is allowed and the work cannot be "
		   "done."),
	.fix = N_("Wait and ask again; if it stays, tell the provider the node name you "
		  "used."),
	.session = N_("Untouched; `ETRN` is outside any mail."),
	.use = N_("When you may not blame the client: the queue is locked, the disk is "
		  "full."),
	.avoid = N_("Not when you will not serve that node, which is 459."),
	.rfc = "RFC 1985 5.1, 5.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "459",
	.name = N_("This node may not ask"),
	.means = N_("The provider does not hand out waiting mail for that name to you."),
	.cause = N_("A name that the provider does not serve, or a host it does not "
		    "serve it to."),
	.who = N_("The keeper of the server that asked, together with the provider."),
	.retry = N_("It begins with a 4, but only a change of the set-up helps."),
	.ask = N_("Ask the provider to put the node on its list."),
	.when = N_("After `ETRN` with a node that is not on the list. Postfix sends it "
		   "for domains it does not relay for."),
	.fix = N_("Check the spelling of the node; it is a domain, not a user."),
	.session = N_("As it was; other `ETRN` may follow."),
	.use = N_("For a node you do not queue for or that this client may not release; "
		  "give the reason behind it."),
	.avoid = N_("Not for a malformed name, 501, or an unknown command, 500."),
	.rfc = "RFC 1985 5.1, 5.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "471",
	.name = N_("A spam filter's trouble, in web lists"),
	.means = N_("A spam filter, most likely on your own computer, held the mail up."),
	.cause = N_("A filter or virus scanner between your mail program and the "
		    "server."),
	.who = N_("You, or whoever installed the filter."),
	.retry = N_("After the filter has been looked at."),
	.ask = N_("Ask which program printed the number; a server it was not."),
	.when = N_("On web pages as a \"local spam filter error\". With 7 in second "
		   "place it is not even a well-formed reply."),
	.fix = N_("Switch the mail part of the virus scanner off for a test."),
	.session = N_("A strict client may take it for a broken server and drop the "
		      "connection."),
	.use = N_("No server may send it: the second digit goes from 0 to 5."),
	.avoid = N_("For content you refuse there is 554 5.7.1, for a filter that "
		    "crashed 451 4.3.0."),
	.rfc = "RFC 5321 4.2, 4.2.1",
	.source = CATALOGUE_FOLKLORE,
},
{ .code = NULL },
};
