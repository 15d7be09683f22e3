// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes about priorities, owners and the checking of senders
 * (X.7.15 and up). How to add one: see enhanced_address.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_policy[] = {
{
	.code = "X.7.15",
	.name = N_("Priority too low just now"),
	.means = N_("The server takes only more urgent mail at present."),
	.cause = N_("A server in a state where it serves high priorities first."),
	.who = N_("The sender waits, or raises the priority if that is allowed."),
	.retry = N_("With 4 later; with 5 with a higher priority."),
	.ask = N_("Ask which priority is the lowest that passes."),
	.when = N_("As 450 4.7.15 or 550 5.7.15, where `MT-PRIORITY` is in use."),
	.fix = N_("Wait for quieter times: this is made for emergencies and radio "
		  "links."),
	.session = N_("The mail was not begun, or is over, as the reply code says."),
	.use = N_("When the mail's priority lies below what you take."),
	.avoid = N_("Not for a mail you take with another priority: 2.3.6."),
	.rfc = "RFC 6710 4.1, 10",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.7.16",
	.name = N_("Too long for its priority"),
	.means = N_("For how urgent it is, the mail is too long."),
	.cause = N_("A limit on size that depends on priority."),
	.who = N_("The sender shortens the mail."),
	.retry = N_("Shortened, or when the limits are wider again."),
	.ask = N_("Ask for the limit of your priority."),
	.when = N_("As 552 5.7.16, where `MT-PRIORITY` is in use. RFC 4865 gave the "
		   "same number to a quota on delayed mail."),
	.fix = N_("Send the urgent part in a few lines, and the rest later."),
	.session = N_("Refused at `MAIL` nothing is open; refused at the dot it is "
		      "concluded."),
	.use = N_("When size and priority together break your rule."),
	.avoid = N_("Not for the limit that holds for all: X.3.4."),
	.rfc = "RFC 6710 5, 10",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.7.17",
	.name = N_("Mailbox has a new owner"),
	.means = N_("The address belongs to somebody else now; the mail was held back "
		    "so that a stranger does not read it."),
	.cause = N_("The mailbox was given to another person since the date you named."),
	.who = N_("The sender finds the new address of the person."),
	.retry = N_("Not to this address."),
	.ask = N_("Ask the person, by another way, where they get mail now."),
	.when = N_("As 550 5.7.17 after `RCPT` with `RRVS=` or after the dot with the "
		   "header field of the same name."),
	.fix = N_("Delete the old address; it leads to a stranger."),
	.session = N_("The recipient is left out, as with any 550."),
	.use = N_("When the mailbox has not been in one hand since the given time."),
	.avoid = N_("Not for mail without that request. RFC 4865 once gave this number "
		    "to another matter."),
	.rfc = "RFC 7293 15.3, 12.1",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.18",
	.name = N_("Domain has a new owner"),
	.means = N_("The whole domain belongs to somebody else since the date you "
		    "named."),
	.cause = N_("A domain that lapsed or was sold."),
	.who = N_("The sender, who must find a new way to the person."),
	.retry = N_("Not to this domain."),
	.ask = N_("Ask the person; their other addresses in the domain are gone too."),
	.when = N_("As 550 5.7.18 for mail that asked with `RRVS=`."),
	.fix = N_("Take every address of the domain off your list."),
	.session = N_("As with other refused recipients."),
	.use = N_("When you know of the change and are willing to tell."),
	.avoid = N_("Not if the change is a secret: X.7.17 says less."),
	.rfc = "RFC 7293 15.3",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.19",
	.name = N_("Ownership could not be checked"),
	.means = N_("You asked whether the mailbox still has the same owner, and the "
		    "server has no date to compare with."),
	.cause = N_("A receiving system that did not record since when the owner has "
		    "the mailbox."),
	.who = N_("The sender decides whether to send without the check."),
	.retry = N_("Without the check, if the content is harmless."),
	.ask = N_("Ask the recipient by another way whether the address is still "
		  "theirs."),
	.when = N_("As 550 5.7.19 for mail with `RRVS=`."),
	.fix = N_("Ask for the address anew before you send secrets."),
	.session = N_("One recipient less."),
	.use = N_("When the time stamp that the check needs does not exist."),
	.avoid = N_("Not when the check was made and failed: X.7.17."),
	.rfc = "RFC 7293 15.3",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.20",
	.name = N_("No DKIM signature that verifies"),
	.means = N_("The mail carried no signature of its domain that proved right."),
	.cause = N_("A missing signature, a wrong key in DNS, or a mail changed on the "
		    "way."),
	.who = N_("The sender's administrator."),
	.retry = N_("After the signing works."),
	.ask = N_("Ask the administrator to compare the selector in the mail with the "
		  "key in DNS."),
	.when = N_("As 550 5.7.20 after the dot."),
	.fix = N_("Send a mail to a tester, or read \"dkim=\" in "
		  "`Authentication-Results:` at another provider."),
	.session = N_("The mail is refused after its dot."),
	.use = N_("When your policy wants a signature; RFC 7372 notes that DKIM itself "
		  "advises against refusing."),
	.avoid = N_("Not by default: mailing lists break good signatures every day."),
	.rfc = "RFC 7372 3.1",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.21",
	.name = N_("DKIM signature not acceptable"),
	.means = N_("The mail was signed and the signature held, but the receiver's "
		    "rules want another."),
	.cause = N_("A local rule: a weak key, too few header lines signed, a domain "
		    "that does not count."),
	.who = N_("The sender's administrator, after asking which rule it was."),
	.retry = N_("When the mail is signed in the wanted way."),
	.ask = N_("Ask the receiving postmaster for the rule."),
	.when = N_("As 550 5.7.21 after the dot, seldom."),
	.fix = N_("Sign with 2048 bits, and sign `From:`, `To:`, `Subject:` and "
		  "`Date:`."),
	.session = N_("Over for this mail, open for the next."),
	.use = N_("When signatures verify and none satisfies your rules."),
	.avoid = N_("Not when none verifies: X.7.20."),
	.rfc = "RFC 7372 3.1",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.22",
	.name = N_("Signed, but not by the author's domain"),
	.means = N_("The mail was signed by another domain than that in its From line."),
	.cause = N_("A mailing service that signs with its own name only."),
	.who = N_("The sender's administrator sets up signing for the own domain at the "
		  "service."),
	.retry = N_("Once signed by the author's domain."),
	.ask = N_("Ask the mailing service for the DNS records it wants."),
	.when = N_("As 550 5.7.22 after the dot, where the receiver wants the two to "
		   "match."),
	.fix = N_("Publish the service's key under your domain, and let it sign with "
		  "that."),
	.session = N_("As after every refused message."),
	.use = N_("When the author's domain is among none of the good signatures."),
	.avoid = N_("Not as a verdict of DMARC by itself, which a good SPF can satisfy: "
		    "X.7.26."),
	.rfc = "RFC 7372 3.1",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.23",
	.name = N_("SPF says no"),
	.means = N_("The domain of your address says that the server you sent from may "
		    "not send for it."),
	.cause = N_("An SPF record without that server in it, or a forwarder in "
		    "between."),
	.who = N_("The sender's administrator puts the server into the record."),
	.retry = N_("When the record has been changed and the DNS has let go of the old "
		    "one."),
	.ask = N_("Ask the administrator for the list of servers that may send."),
	.when = N_("As 550 5.7.23 after `MAIL`, `RCPT` or the dot; older servers say "
		   "5.7.1."),
	.fix = N_("Look at the record: `dig txt example.org`. If you forward mail, "
		  "rewrite the sender's address."),
	.session = N_("At `MAIL` no mail is open; after the dot it is refused."),
	.use = N_("When SPF gave \"fail\" and your policy refuses for it."),
	.avoid = N_("Not for \"softfail\", nor when the check could not be made: "
		    "X.7.24."),
	.rfc = "RFC 7372 3.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.24",
	.name = N_("SPF could not be checked"),
	.means = N_("Whether your server may send for its domain could not be found "
		    "out."),
	.cause = N_("With 4 a DNS trouble; with 5 an SPF record with an error in it."),
	.who = N_("With 4 nobody yet; with 5 the keeper of the sender's DNS."),
	.retry = N_("With 4 yes; with 5 when the record is mended."),
	.ask = N_("Ask the keeper for a check of the record: two records, or more than "
		  "ten look-ups, are the classics."),
	.when = N_("As 451 4.7.24 or 550 5.7.24 after `MAIL` or later."),
	.fix = N_("Run the record through an SPF checker."),
	.session = N_("As the reply code says: with 451 the mail may come again."),
	.use = N_("For SPF's \"temperror\" with 4, its \"permerror\" with 5."),
	.avoid = N_("Not for a plain \"fail\": X.7.23."),
	.rfc = "RFC 7372 3.2",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.7.25",
	.name = N_("Reverse DNS does not fit"),
	.means = N_("The address of the sending server has no name, or one that does "
		    "not lead back to it."),
	.cause = N_("A missing or wrong PTR record for the server's address."),
	.who = N_("The sender's administrator, with the provider of the address."),
	.retry = N_("After the record has been made."),
	.ask = N_("Ask the provider of the address to set its name."),
	.when = N_("As 550 5.7.25 at `MAIL` or `RCPT`, sometimes at the greeting with "
		   "554."),
	.fix = N_("Name and address must point to each other: `host 192.0.2.1`, then "
		  "look the name up."),
	.session = N_("Nothing from this address will pass, so `QUIT`."),
	.use = N_("When you refuse clients whose address and name do not match."),
	.avoid = N_("Not while the look-up fails: then wait with a 4."),
	.rfc = "RFC 7372 3.3",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.26",
	.name = N_("Several checks of the sender failed"),
	.means = N_("The mail could not prove that it comes from the domain it names."),
	.cause = N_("SPF and DKIM both failed, or neither belongs to the domain in the "
		    "From line: large receivers say it for DMARC."),
	.who = N_("The sender's administrator, with an eye on SPF, DKIM and DMARC "
		  "together."),
	.retry = N_("After SPF or DKIM is put right."),
	.ask = N_("Ask for a DMARC report of that day."),
	.when = N_("As 550 5.7.26 after the dot. Some send it for missing SPF and DKIM "
		   "as well."),
	.fix = N_("See that mail is signed with the domain of its From line, or sent "
		  "from a server in its SPF record."),
	.session = N_("The mail is refused, and the session usually goes on."),
	.use = N_("When more than one check failed and you do not single one out."),
	.avoid = N_("Not when only SPF failed (X.7.23) or only DKIM (X.7.20)."),
	.rfc = "RFC 7372 3.4; RFC 8617 5.2.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.27",
	.name = N_("Sender's domain takes no mail"),
	.means = N_("The domain you sent from says that it takes no mail; so nobody "
		    "could answer you."),
	.cause = N_("A sender's domain with a null MX record."),
	.who = N_("The sender's administrator, who uses another address or takes the "
		  "record away."),
	.retry = N_("With another sender's address."),
	.ask = N_("Ask why the domain has the record `MX 0 .`."),
	.when = N_("As 550 5.7.27 after `MAIL` or the dot."),
	.fix = N_("Give the domain a real MX, or send from a domain that has one."),
	.session = N_("No transaction begins with that address."),
	.use = N_("When you refuse senders that cannot be answered, and DNS says so "
		  "plainly."),
	.avoid = N_("Not for recipients: X.1.10. And not for the empty path, which is "
		    "no domain."),
	.rfc = "RFC 7505 4.1, 6",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.28",
	.name = N_("Flood of mail"),
	.means = N_("Your mail looked like one of very many of the same kind that "
		    "arrived at once."),
	.cause = N_("A flood against one mailbox, or your own bulk mail taken for one."),
	.who = N_("The sending side slows down; the victim's postmaster watches."),
	.retry = N_("With 4 later and slowly; with 5 after talking to them."),
	.ask = N_("Ask the receiving postmaster what was counted."),
	.when = N_("As 421 4.7.28, 450 4.7.28 or 550 5.7.28, from large receivers that "
		   "count mails by sender or address."),
	.fix = N_("Spread the mails over hours; see whether a form on your site is "
		  "misused to sign strangers up."),
	.session = N_("Beside 421 it closes; else it goes on."),
	.use = N_("When too many alike come in a short time. The registry has it from "
		  "an expired draft, so spell out the reason."),
	.avoid = N_("Not for mere load on your machine: X.4.5."),
	.rfc = "RFC 5248 2.4",
	.source = CATALOGUE_REGISTRY_ONLY,
	.classes = "45",
},
{
	.code = "X.7.29",
	.name = N_("ARC chain is broken"),
	.means = N_("A forwarder's seals on the mail did not hold."),
	.cause = N_("A seal that a later system broke, or a forwarder that seals "
		    "wrongly."),
	.who = N_("The keeper of the forwarder."),
	.retry = N_("Sent directly, without the forwarder."),
	.ask = N_("Ask the forwarder's keeper to read the `ARC-Seal:` lines."),
	.when = N_("As 550 5.7.29 after the dot, for mail that came by a list or a "
		   "forward."),
	.fix = N_("Write to the person directly."),
	.session = N_("Refused at the dot, as other content is."),
	.use = N_("When the chain fails and you refuse for it; 5.7.26 may be said in "
		  "its place."),
	.avoid = N_("Not for mail without seals: it has no chain that could fail."),
	.rfc = "RFC 8617 5.2.2, 10.4",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.7.30",
	.name = N_("TLS demanded all the way, and missing"),
	.means = N_("You asked for encryption on every step, and one step could not "
		    "promise it."),
	.cause = N_("The next server does not offer `REQUIRETLS`."),
	.who = N_("The sender sends without the demand, if the content allows."),
	.retry = N_("Without the demand, or when the other server has learnt it."),
	.ask = N_("Ask the recipient's postmaster whether `REQUIRETLS` is planned."),
	.when = N_("In bounces of mail sent with `REQUIRETLS`; as 550 5.7.30 on the "
		   "wire."),
	.fix = N_("Encrypt the content itself, then the way does not matter as much."),
	.session = N_("The mail with that demand goes no further."),
	.use = N_("When you hold such a mail and no next server offers the extension."),
	.avoid = N_("Not when TLS as such could not be set up: X.7.10."),
	.rfc = "RFC 8689 4.2.1, 7",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{ .code = NULL },
};
