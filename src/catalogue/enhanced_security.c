// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes about security, logins and encryption (X.7.0 to
 * X.7.14). How to add one: see enhanced_address.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_security[] = {
{
	.code = "X.7.0",
	.name = N_("About security"),
	.means = N_("A matter of security decided, and the server does not care to tell "
		    "more."),
	.cause = N_("A rule about security, not told in detail."),
	.who = N_("With 5 your postmaster, who asks theirs."),
	.retry = N_("With 4 after a while, with 5 after the reason has been found out."),
	.ask = N_("Ask your own postmaster first: a missing login or missing TLS is the "
		  "usual reason."),
	.when = N_("As 530 5.7.0 when a login or TLS has to come first, as 421 4.7.0 "
		   "after too many errors, as 2.7.0 after a good login."),
	.fix = N_("Look whether you should log in or start TLS before you send; if not, "
		  "ask."),
	.session = N_("It says little: the reply code decides whether it goes on."),
	.use = N_("When the true reason would help an attacker, or has no number."),
	.avoid = N_("Not for refusals you could explain: honest senders cannot mend "
		    "what they are not told."),
	.rfc = "RFC 3463 3.8; RFC 4954 6; RFC 3207 4",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.7.1",
	.name = N_("You may not send there"),
	.means = N_("The address may be good, but you are not allowed to send to it "
		    "from where you are."),
	.cause = N_("A rule: no relaying, a block list, a list of allowed senders, a "
		    "filter."),
	.who = N_("The sender's postmaster, seldom the sender."),
	.retry = N_("No, by the book. Some servers say 4.7.1, and then the same mail "
		    "may pass later."),
	.ask = N_("Ask whose rule it was, and send the whole reply along."),
	.when = N_("As 550 5.7.1 or 554 5.7.1: no relaying, a block list, a list only "
		   "members may write to, a spam filter."),
	.fix = N_("If the text says relaying: you use a server that is not yours, or "
		  "have not logged in. If it names a block list: ask there to be taken "
		  "off."),
	.session = N_("Only what was refused is lost; another recipient may be allowed."),
	.use = N_("For refusals by policy, whoever or whatever the policy is about."),
	.avoid = N_("Not for mailboxes that do not exist. Who mixes 5.1.1 and 5.7.1 "
		    "sends people after the wrong fault."),
	.rfc = "RFC 3463 3.8; RFC 5248 2.4; RFC 5321 3.6.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.2",
	.name = N_("You may not write to this list"),
	.means = N_("The list takes mail from certain people only, and you are not one "
		    "of them."),
	.cause = N_("The list's rule on who may write."),
	.who = N_("The sender joins the list, or asks its keeper."),
	.retry = N_("From an address that is on the list."),
	.ask = N_("Ask the keeper which of your addresses is a member."),
	.when = N_("As 550 5.7.2 after `RCPT`, or in an answer from the list's program."),
	.fix = N_("Look from which of your addresses you wrote: members write from the "
		  "one they joined with."),
	.session = N_("The list is left out; the mail may still go to people."),
	.use = N_("When the recipient is a list of yours and the sender has no leave to "
		  "write to it."),
	.avoid = N_("Not when the list could not be read (X.2.4) or for people's "
		    "mailboxes (X.7.1)."),
	.rfc = "RFC 3463 3.8; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.3",
	.name = N_("Cannot be carried over securely"),
	.means = N_("The mail was secured in one way and had to be secured in another, "
		    "which nobody on the way can do."),
	.cause = N_("Two security systems with nothing in common at a gateway."),
	.who = N_("The sender, who secures the mail in a way the recipient has."),
	.retry = N_("Secured in another way."),
	.ask = N_("Ask the recipient which kind of encryption they use."),
	.when = N_("In bounces of gateways for encrypted or signed mail; hardly ever on "
		   "the wire."),
	.fix = N_("Agree on one kind, OpenPGP or S/MIME, or on none."),
	.session = N_("It concerns one mail, not the session."),
	.use = N_("In a gateway that would have to break the seal to go on."),
	.avoid = N_("Not for TLS between servers: X.7.10 and X.7.30."),
	.rfc = "RFC 3463 3.8",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.4",
	.name = N_("Security feature not supported"),
	.means = N_("Your program asked for a kind of security that the server does not "
		    "have."),
	.cause = N_("A feature on one side only."),
	.who = N_("The user of the program: switch the feature off or use another "
		  "server."),
	.retry = N_("Without the feature, or with another one."),
	.ask = N_("Ask the provider which kinds it supports."),
	.when = N_("As 504 5.7.4 after `AUTH` with an unknown mechanism, where RFC 4954 "
		   "would have 5.5.4."),
	.fix = N_("Compare the program's security settings with what `EHLO` offers."),
	.session = N_("Nothing was begun: no login, no encryption."),
	.use = N_("When a message or command needs security that you cannot give."),
	.avoid = N_("Not when you have it and refuse this client: X.7.1, X.7.8, X.7.9."),
	.rfc = "RFC 3463 3.8; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.5",
	.name = N_("A key was missing or wrong"),
	.means = N_("A server that had to check or open the mail could not, for want of "
		    "a good key."),
	.cause = N_("An expired, missing or broken key or certificate."),
	.who = N_("The owner of the key; often the sender's administrator."),
	.retry = N_("With 4 when the key can be fetched again; with 5 with a new key."),
	.ask = N_("Ask which key or certificate was meant and until when it is valid."),
	.when = N_("In bounces of gateways that decrypt; seldom beside `STARTTLS`."),
	.fix = N_("Renew the key, publish it, and try once more."),
	.session = N_("Only the mail that needed the key is concerned."),
	.use = N_("When the key you need is not to be had or not valid."),
	.avoid = N_("Not for an algorithm you do not know: X.7.6."),
	.rfc = "RFC 3463 3.8",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.7.6",
	.name = N_("Algorithm not known"),
	.means = N_("The mail is secured with a method that the server has never heard "
		    "of."),
	.cause = N_("A method too new for one side, or banned for being too old."),
	.who = N_("The sender chooses a common method."),
	.retry = N_("With another method."),
	.ask = N_("Ask what methods the other side takes."),
	.when = N_("In bounces of systems that check or decrypt mail."),
	.fix = N_("Use what is in common use today; leave out what was new last month."),
	.session = N_("None beyond this mail."),
	.use = N_("When key and mail may be good but the algorithm is missing here."),
	.avoid = N_("Not for an SASL mechanism, which is 504 with 5.5.4."),
	.rfc = "RFC 3463 3.8",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.7.7",
	.name = N_("Mail was changed on its way"),
	.means = N_("A check showed that the mail is no longer as it was sent."),
	.cause = N_("A system on the way that rewrote it, damage, or tampering."),
	.who = N_("The postmasters on the way: somebody adds footers or rewrites lines."),
	.retry = N_("With 4 perhaps; with 5 by another way."),
	.ask = N_("Ask for the mail as it arrived, and compare."),
	.when = N_("Where whole mails are sealed and checked; DKIM has codes of its "
		   "own, X.7.20 to X.7.22."),
	.fix = N_("Send a short mail; if that one passes, look for what rewrites the "
		  "long one."),
	.session = N_("With 2 the mail was taken all the same."),
	.use = N_("When you check integrity and the check fails."),
	.avoid = N_("Not for a failed DKIM signature by itself, which is no ground to "
		    "refuse."),
	.rfc = "RFC 3463 3.8",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.7.8",
	.name = N_("Login refused"),
	.means = N_("Name or password was not right."),
	.cause = N_("Credentials that are wrong, old, or not enough."),
	.who = N_("The user: type the password again, slowly."),
	.retry = N_("With other credentials, in the same session."),
	.ask = N_("Ask the provider for a new password."),
	.when = N_("As 535 5.7.8 after `AUTH`."),
	.fix = N_("Check caps lock, the full name with its domain, and whether an app "
		  "password is wanted."),
	.session = N_("The login has failed; the connection is still good for another."),
	.use = N_("Beside 535, for whatever of the credentials is wrong."),
	.avoid = N_("Not when your database is down (454 4.7.0); that would send people "
		    "to change good passwords."),
	.rfc = "RFC 4954 6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.9",
	.name = N_("Login method too weak"),
	.means = N_("You may log in, but not in this way."),
	.cause = N_("A policy that wants a stronger mechanism for this account."),
	.who = N_("The user picks a better method in the program."),
	.retry = N_("With a stronger mechanism, right away."),
	.ask = N_("Ask which methods the account allows."),
	.when = N_("As 534 5.7.9 after `AUTH`."),
	.fix = N_("Update the program, or make an app password where the provider has "
		  "them."),
	.session = N_("Not logged in, and free to try again."),
	.use = N_("Beside 534, when policy forbids the mechanism for that user."),
	.avoid = N_("Not because TLS is missing: X.7.11."),
	.rfc = "RFC 4954 6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.10",
	.name = N_("Encryption needed"),
	.means = N_("The server wants the connection encrypted before it goes on."),
	.cause = N_("A connection in clear where only an encrypted one will do."),
	.who = N_("The user or keeper of the sending program, who turns TLS on."),
	.retry = N_("After `STARTTLS`."),
	.ask = N_("Ask for the port and kind of TLS."),
	.when = N_("With 523 or 530 before a login in clear; in bounces for mail marked "
		   "`REQUIRETLS` that found no TLS."),
	.fix = N_("Turn on TLS and check that the certificate is good."),
	.session = N_("Still open: `STARTTLS` can follow at once."),
	.use = N_("Before a login in clear, or in a report on `REQUIRETLS`."),
	.avoid = N_("Not on public port 25 for local mail, where TLS may be wished for "
		    "and not demanded."),
	.rfc = "RFC 5248 2.4; RFC 8689 4.2.1",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.11",
	.name = N_("This mechanism only under TLS"),
	.means = N_("The chosen login sends the password readably and so needs TLS."),
	.cause = N_("A plain mechanism on an open connection."),
	.who = N_("Whoever set up the mail program."),
	.retry = N_("In the encrypted session, yes."),
	.ask = N_("Ask whether the provider's port 465 is open to you."),
	.when = N_("As 538 5.7.11 after `AUTH`; kept for old programs."),
	.fix = N_("`STARTTLS`, a new `EHLO`, then `AUTH`."),
	.session = N_("As before the `AUTH`."),
	.use = N_("Only for clients that try a mechanism you did not offer."),
	.avoid = N_("Better not to offer it in clear: what is not offered need not be "
		    "refused."),
	.rfc = "RFC 4954 6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.12",
	.name = N_("Password must be renewed once"),
	.means = N_("The server needs one plain login to make your password fit for "
		    "this mechanism."),
	.cause = N_("An account from older days, whose password is kept in another "
		    "form."),
	.who = N_("The user, by one login with the plain mechanism."),
	.retry = N_("Yes, after that."),
	.ask = N_("Ask the provider, if the plain login is refused as well."),
	.when = N_("As 432 4.7.12 after `AUTH`."),
	.fix = N_("Choose \"normal password\" under TLS for one session, then go back."),
	.session = N_("Not logged in yet, everything else is possible."),
	.use = N_("When one plain login will let you store what the mechanism needs."),
	.avoid = N_("Not to make users choose a new password."),
	.rfc = "RFC 4954 6; RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "4",
},
{
	.code = "X.7.13",
	.name = N_("Account switched off"),
	.means = N_("The password is right, but the account has been closed to you."),
	.cause = N_("An administrator closed it: for a bill, for abuse, after a "
		    "break-in."),
	.who = N_("The user calls the administrator."),
	.retry = N_("When it is open again."),
	.ask = N_("Ask why, and whether mail that came meanwhile is kept."),
	.when = N_("As 525 5.7.13 or 535 5.7.13 after `AUTH`."),
	.fix = N_("Do not keep trying: it may lengthen the ban."),
	.session = N_("A login to another account would be possible."),
	.use = N_("After a right password for a disabled account, so that the program "
		  "need not ask for it again."),
	.avoid = N_("Not before the password was right: it would betray that the "
		    "account exists."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.14",
	.name = N_("Servers do not trust each other"),
	.means = N_("Your server may not fetch the content from the store that you "
		    "named."),
	.cause = N_("The submission server and the mail store have no agreement."),
	.who = N_("The two providers; as a user, you send the content yourself."),
	.retry = N_("Not through this pair of servers."),
	.ask = N_("Ask your provider which stores it works with."),
	.when = N_("As 554 5.7.14 after `BURL`. RFC 4468 had 5.7.8 for it, which was "
		   "changed."),
	.fix = N_("Attach the text instead of having it fetched."),
	.session = N_("`BURL` has failed; the mail can be begun again with `DATA`."),
	.use = N_("When the store asks for a trust you have not been given."),
	.avoid = N_("Not for a content that is missing: X.6.6. And no longer as 5.7.8."),
	.rfc = "RFC 5248 2.4; RFC 4468 6",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{ .code = NULL },
};
