// SPDX-License-Identifier: GPL-3.0-or-later
/* Reply codes that refuse mail: 55z, "permanent" and "mail system". How to add
 * one: see codes_2yz.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_55z[] = {
{
	.code = "550",
	.name = N_("Refused: no such mailbox, or not allowed"),
	.means = N_("The server refuses this mail for good: the address does not exist "
		    "there, or a rule of the house forbids it."),
	.cause = N_("An address that does not exist, or a rule of the receiving house."),
	.who = N_("The sender checks the address. If the text speaks of policy, the "
		  "sender's postmaster."),
	.retry = N_("No. Only after something has been changed: the address, the "
		    "sender's reputation, the rule."),
	.ask = N_("Ask the recipient for the address by another way; in matters of "
		  "policy ask their postmaster, with the whole reply."),
	.when = N_("After `RCPT` most of all; also after `MAIL`, `EHLO` or `VRFY`, and "
		   "after the final dot when the content is not wanted."),
	.fix = N_("Look at the enhanced code: 5.1.1 means spell the address right, "
		  "5.7.1 means that you may not send there, which no spelling will "
		  "mend."),
	.session = N_("A refused recipient is not on the mail, the others stay, and the "
		      "mail stays open. After the final dot nobody gets it."),
	.use = N_("For a mailbox that does not exist, for mail you will not relay, and "
		  "for policy; always with an enhanced code that says which."),
	.avoid = N_("Not when a later try may succeed (450), and not for a name that is "
		    "malformed (501, 553)."),
	.rfc = "RFC 5321 3.3, 3.6.2, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "551",
	.name = N_("Not here, try the new address"),
	.means = N_("The person has moved and the server does not pass mail on; the "
		    "reply names the new address."),
	.cause = N_("A mailbox that has moved, without a forward."),
	.who = N_("The sender, who sends the mail again to the address in the text."),
	.retry = N_("To the new address at once, to the old one never."),
	.ask = N_("Ask the person whether the address in the reply is truly theirs."),
	.when = N_("After `RCPT` or `VRFY` for a mailbox that has moved."),
	.fix = N_("Take the new address from the reply, if you trust the server that "
		  "gives it."),
	.session = N_("The recipient is not accepted; say `RCPT` with another one."),
	.use = N_("When you know the new address, may tell it, and will not forward."),
	.avoid = N_("Not for `relaying denied`, which is 550 in spite of the words "
		    "about users who are not local. Nor when you may not tell the "
		    "address."),
	.rfc = "RFC 5321 3.4, 4.3.2, 7.4",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "552",
	.name = N_("Too large"),
	.means = N_("Your mail is larger than the server or the mailbox will take."),
	.cause = N_("A mail above a limit, or a mailbox at its end."),
	.who = N_("The sender makes the mail smaller. If a full mailbox is meant, its "
		  "owner clears it up."),
	.retry = N_("Not with the same mail. One exception: servers of the old school "
		    "say 552 for too many recipients, and then the rest may be sent "
		    "again."),
	.ask = N_("Ask which limit it was: that of the mail, the mailbox or the server."),
	.when = N_("After `MAIL` when the `SIZE` declared there is over the limit, "
		   "after `RCPT` for a mailbox with a limit, and after the final dot."),
	.fix = N_("Send a link in place of the attachment, or several mails. The limit "
		  "stands behind `SIZE` in the answer to `EHLO`."),
	.session = N_("At `MAIL` no mail is opened. After the final dot the mail is "
		      "concluded, undelivered."),
	.use = N_("When a fixed limit is exceeded: more time would change nothing."),
	.avoid = N_("Not for too many recipients (452), nor when space may come back."),
	.rfc = "RFC 5321 4.2.3, 4.3.2, 4.5.3.1.9, 4.5.3.1.10; RFC 1870 6.1",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "553",
	.name = N_("Mailbox name not allowed"),
	.means = N_("The name of the mailbox is one this server cannot accept as it "
		    "stands: not properly written, not unambiguous, or not for you to "
		    "use."),
	.cause = N_("A name that cannot be a mailbox there, as it is written."),
	.who = N_("The sender, who looks at the address letter by letter."),
	.retry = N_("Only with another name."),
	.ask = N_("Ask for the full address, with everything right of the @."),
	.when = N_("After `MAIL`, `RCPT` or `VRFY`; after `VRFY` for a name that fits "
		   "several people, who may be listed."),
	.fix = N_("Write the whole address, with its domain. After `VRFY`, choose one "
		  "of the addresses offered."),
	.session = N_("The address is not taken. What was accepted earlier is kept."),
	.use = N_("When the name itself is the trouble: you cannot map it to one "
		  "mailbox, or its form is not allowed at your site."),
	.avoid = N_("Not for a well-formed name that simply is not there: 550. Where "
		    "the whole argument breaks the grammar, `MAIL` has to get 501."),
	.rfc = "RFC 5321 3.3, 3.5.1, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "554",
	.name = N_("Transaction failed"),
	.means = N_("The server refused the whole mail, or the whole visit, without a "
		    "more exact code for it: read its text."),
	.cause = N_("Content, reputation or set-up of the sender; or that every "
		    "recipient had been refused."),
	.who = N_("The sender's postmaster, in most cases: it is about content, "
		  "reputation or set-up, not about one address."),
	.retry = N_("Not the same mail. After a greeting of 554 not this server."),
	.ask = N_("Ask the postmaster which filter or list refused, quoting the text."),
	.when = N_("In place of the greeting (no mail service for you here), after "
		   "`DATA` when no recipient was accepted, and after the final dot when "
		   "the message is not wanted."),
	.fix = N_("After `DATA`: see why every recipient was refused. After the dot: "
		  "look for the filter or the reason the text names. At the greeting: "
		  "ask whether your address is on a block list."),
	.session = N_("After `DATA` the mail stays open; after the dot it is over. "
		      "After a greeting of 554 only `QUIT` is left, all else should get "
		      "503."),
	.use = N_("For a refusal of the whole message that is no matter of size, and to "
		  "turn a client away at the door; then wait for its `QUIT`."),
	.avoid = N_("Not when one recipient is meant, for 550 says it better, and not "
		    "for a trouble of your own that will pass."),
	.rfc = "RFC 5321 3.1, 3.3, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "555",
	.name = N_("Parameter of MAIL or RCPT not known"),
	.means = N_("The sending program asked for an extra that this server does not "
		    "have."),
	.cause = N_("A program that uses an extension the server did not offer."),
	.who = N_("The sending program, which leaves the extra out."),
	.retry = N_("Yes, at once and without the parameter."),
	.ask = N_("Ask the program's maker to look at the answer to `EHLO` first."),
	.when = N_("After `MAIL` or `RCPT` with something behind the address, such as "
		   "`SIZE=` or `BODY=`, that the server did not offer."),
	.fix = N_("Use only what the answer to `EHLO` offers; after `HELO`, no "
		  "parameters at all."),
	.session = N_("That line counts for nothing: say it again without the extra."),
	.use = N_("For a keyword you do not recognise or do not implement."),
	.avoid = N_("Not for a known keyword with a bad value, whose own standard says "
		    "what to send, often 501; nor for one you cannot honour just now, "
		    "which is 455."),
	.rfc = "RFC 5321 4.1.1.11, 4.2.3, 4.3.2",
	.source = CATALOGUE_STANDARD,
},
{
	.code = "556",
	.name = N_("That domain takes no mail"),
	.means = N_("The domain you wrote to has declared that it never takes mail."),
	.cause = N_("An address in a domain that is there for other things than mail, "
		    "often misspelt."),
	.who = N_("The sender, who looks at the part right of the @."),
	.retry = N_("Never, unless the owner of the domain changes its DNS."),
	.ask = N_("Ask the person for the address again; `www.` in front of a domain is "
		  "a frequent slip."),
	.when = N_("After `RCPT`, with 5.1.10, from a server that would have to pass "
		   "the mail on and found a null MX record."),
	.fix = N_("Look it up: `dig mx example.com` shows `0 .` for such a domain."),
	.session = N_("Only this recipient is refused."),
	.use = N_("When you relay and know for certain, without asking the host, that "
		  "the domain takes no mail."),
	.avoid = N_("Not for your own unknown users (550), not at the greeting (521), "
		    "not for the sender's domain, which is 550 5.7.27."),
	.rfc = "RFC 7504 4, 5.1; RFC 7505 4.1",
	.source = CATALOGUE_STANDARD,
},
{ .code = NULL },
};
