// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes that are taken for each other. How to add one: see
 * pairs.c. */
#include "catalogue/tables.h"

const struct catalogue_pair catalogue_enhanced_pairs[] = {
{
	.one = "4.2.2", .other = "4.3.1",
	.differ = N_("4.2.2: one person's space is used up. 4.3.1: everybody's is."),
	.choose = N_("Ask who could delete something: the recipient alone (4.2.2) or "
		     "only the postmaster (4.3.1)."),
	.mistake = N_("4.2.2 when the disk is full: hundreds of users clear up "
		      "mailboxes that were not full."),
},
{
	.one = "4.2.2", .other = "5.2.2",
	.differ = N_("The same full mailbox. With 4 the sender's server goes on trying "
		     "for days, with 5 it gives up at once."),
	.choose = N_("4.2.2, by RFC 3463: the owner may clear the mailbox any minute. "
		     "5.2.2 only if nobody has cleared it for so long that you gave up."),
	.mistake = N_("5.2.2 with 552 for a mailbox that is full since this morning, "
		      "because the registry pairs the two."),
},
{
	.one = "4.4.1", .other = "4.4.2",
	.differ = N_("4.4.1: nobody answered. 4.4.2: somebody did, and then the line "
		     "broke."),
	.choose = N_("4.4.1 if there was no greeting at all, 4.4.2 for everything that "
		     "breaks after it."),
	.mistake = N_("Looking for a firewall at the far end after a 4.4.2: the way "
		      "there was open."),
},
{
	.one = "4.4.3", .other = "4.4.4",
	.differ = N_("4.4.3: DNS gave no answer. 4.4.4: it answered, and there was no "
		     "host in it."),
	.choose = N_("4.4.3 for time-outs and server failures, 4.4.4 or 5.4.4 for an "
		     "answer without a way."),
	.mistake = N_("5.4.4 while a name server is down: good mail bounces because of "
		      "a cable."),
},
{
	.one = "4.7.0", .other = "4.7.1",
	.differ = N_("Both put you off for policy. 4.7.1 says it is about your leave to "
		     "send; 4.7.0 says nothing."),
	.choose = N_("4.7.1 for greylisting and refusals that may change; 4.7.0 when "
		     "there is no better number."),
	.mistake = N_("Counting on the difference: by RFC 3463 X.7.1 is permanent only, "
		      "so go by the words."),
},
{
	.one = "5.1.1", .other = "5.1.2",
	.differ = N_("5.1.1 is about what stands left of the @, 5.1.2 about what stands "
		     "right of it."),
	.choose = N_("5.1.1 if you are the domain and know its users, 5.1.2 if DNS does "
		     "not know the domain."),
	.mistake = N_("5.1.2 for an unknown user: the sender goes and checks a domain "
		      "that was right."),
},
{
	.one = "5.1.1", .other = "5.1.10",
	.differ = N_("5.1.1: the domain takes mail and has nobody of that name. 5.1.10: "
		     "the domain takes no mail at all."),
	.choose = N_("5.1.1 with 550 for unknown users; 5.1.10 with 556 for a null MX."),
	.mistake = N_("Reading 5.1.10 as \"5.1.1 and a nought\": the fault lies right "
		      "of the @, not left of it."),
},
{
	.one = "5.1.1", .other = "5.2.1",
	.differ = N_("5.1.1: there is no such mailbox. 5.2.1: there is, and it is "
		     "switched off."),
	.choose = N_("5.2.1 while the account exists, 5.1.1 or 5.1.6 when it is gone."),
	.mistake = N_("5.1.1 for a locked account: lists drop somebody who will be back "
		      "on Monday."),
},
{
	.one = "5.1.1", .other = "5.7.1",
	.differ = N_("5.1.1: wrong address. 5.7.1: right or wrong, you may not."),
	.choose = N_("5.1.1 after looking the user up; 5.7.1 for rules, filters and "
		     "relaying."),
	.mistake = N_("Hiding a filter behind 5.1.1: list owners delete addresses that "
		      "are good."),
},
{
	.one = "5.1.3", .other = "5.1.7",
	.differ = N_("Both are addresses that are badly written: 5.1.3 the recipient's, "
		     "5.1.7 the sender's."),
	.choose = N_("5.1.3 after `RCPT`, 5.1.7 after `MAIL`."),
	.mistake = N_("Correcting the recipient after a 5.1.7, when it is one's own "
		      "address that is broken."),
},
{
	.one = "5.1.8", .other = "5.7.27",
	.differ = N_("Both dislike the sender's domain. 5.1.8: it is not to be found or "
		     "takes no answer. 5.7.27: it says itself, by a null MX, that it "
		     "takes none."),
	.choose = N_("5.7.27 for `MX 0 .`, 5.1.8 for a domain without any record."),
	.mistake = N_("Publishing a null MX for a domain one sends from, to keep spam "
		      "away."),
},
{
	.one = "5.2.3", .other = "5.3.4",
	.differ = N_("Both: the mail is too long. 5.2.3 for this mailbox, 5.3.4 for "
		     "everybody there."),
	.choose = N_("5.2.3 if another mailbox of yours would have taken it."),
	.mistake = N_("5.3.4 at `RCPT`, where only one mailbox's limit can be meant."),
},
{
	.one = "5.4.6", .other = "5.4.7",
	.differ = N_("5.4.6: it went round too often. 5.4.7: it waited too long."),
	.choose = N_("5.4.6 by counting `Received:` lines, 5.4.7 by looking at the "
		     "clock."),
	.mistake = N_("Raising the time limit of the queue when the mail runs in a "
		      "ring."),
},
{
	.one = "5.5.1", .other = "5.5.2",
	.differ = N_("5.5.1: I know the command, and not here or not now. 5.5.2: I "
		     "cannot read that line."),
	.choose = N_("5.5.1 with 503 and 502, 5.5.2 with 500 and 501."),
	.mistake = N_("5.5.2 with 503: the author looks for a slip in a line that was "
		      "flawless."),
},
{
	.one = "5.5.2", .other = "5.5.4",
	.differ = N_("5.5.2: the line cannot be read. 5.5.4: it can, and what stands "
		     "behind the verb is not taken."),
	.choose = N_("5.5.4 if you got as far as the argument and understood it, else "
		     "5.5.2."),
	.mistake = N_("5.5.2 for an unknown parameter: it was well written, just not "
		      "known."),
},
{
	.one = "5.7.0", .other = "5.7.8",
	.differ = N_("With 530 and 535 they are two sides of a login: 5.7.0 wants one, "
		     "5.7.8 has refused one."),
	.choose = N_("5.7.0 beside 530, 5.7.8 beside 535."),
	.mistake = N_("535 5.7.0 for a wrong password, which leaves a program to guess."),
},
{
	.one = "5.7.1", .other = "5.7.26",
	.differ = N_("5.7.1 refuses by policy and keeps the reason to itself; 5.7.26 "
		     "says that the checks of the sender failed."),
	.choose = N_("5.7.26 when SPF and DKIM, or DMARC with them, decided; 5.7.1 for "
		     "all other rules."),
	.mistake = N_("Asking to be taken off a block list after a 5.7.26: it is one's "
		      "own DNS that is missing something."),
},
{
	.one = "5.7.8", .other = "5.7.9",
	.differ = N_("5.7.8: wrong password. 5.7.9: right or wrong, not by this method."),
	.choose = N_("5.7.9 before you look at the password, 5.7.8 after it."),
	.mistake = N_("Changing the password after 5.7.9."),
},
{
	.one = "5.7.8", .other = "5.7.13",
	.differ = N_("5.7.8: wrong credentials. 5.7.13: right ones, for an account that "
		     "was closed."),
	.choose = N_("5.7.13 only when the password was right, so that nobody learns of "
		     "accounts by guessing."),
	.mistake = N_("Asking the user for the password over and over when the account "
		      "is closed."),
},
{
	.one = "5.7.20", .other = "5.7.22",
	.differ = N_("5.7.20: no signature held. 5.7.22: one held, of a domain that is "
		     "not the author's."),
	.choose = N_("5.7.22 only where your policy wants the author's own domain."),
	.mistake = N_("Replacing keys after a 5.7.22: the keys are right, the signing "
		      "domain is not."),
},
{
	.one = "5.7.23", .other = "5.7.24",
	.differ = N_("5.7.23: SPF was checked and says no. 5.7.24: it could not be "
		     "checked."),
	.choose = N_("5.7.23 for \"fail\", 4.7.24 for \"temperror\", 5.7.24 for "
		     "\"permerror\"."),
	.mistake = N_("Adding servers to an SPF record that has a syntax error: it is "
		      "not read at all."),
},
{
	.one = "5.7.23", .other = "5.7.26",
	.differ = N_("5.7.23 names SPF; 5.7.26 says that more than one check failed."),
	.choose = N_("5.7.23 if SPF alone decides at your place, 5.7.26 if DKIM was "
		     "looked at as well."),
	.mistake = N_("Mending SPF alone for forwarded mail: there only DKIM can pass."),
},
{ .one = NULL },
};
