// SPDX-License-Identifier: GPL-3.0-or-later
/* Enhanced status codes about the content of mail (X.6). How to add one: see
 * enhanced_address.c. */
#include "catalogue/tables.h"

const struct catalogue_entry catalogue_content[] = {
{
	.code = "X.6.0",
	.name = N_("About the content"),
	.means = N_("It was the message itself, not an address, that decided; how is "
		    "not said."),
	.cause = N_("Something in the content."),
	.who = N_("With 4 or 5 the writer of the message."),
	.retry = N_("After 5.6.0 with other content."),
	.ask = N_("Ask which part of the content was at fault."),
	.when = N_("As 250 2.6.0 when a message has been taken; as 554 5.6.0 after the "
		   "dot when it has a form the server does not take."),
	.fix = N_("Send the same lines without attachment to see whether those get "
		  "through."),
	.session = N_("The final dot concluded the mail, as it always does."),
	.use = N_("When the content is at fault in a way that none of X.6.1 to X.6.9 "
		  "names."),
	.avoid = N_("Not for spam and viruses, which are refused as policy under X.7."),
	.rfc = "RFC 3463 3.7",
	.source = CATALOGUE_STANDARD,
	.classes = "245",
},
{
	.code = "X.6.1",
	.name = N_("Kind of content not supported"),
	.means = N_("The mail holds something that a system on the way cannot carry."),
	.cause = N_("A format that the next system, often no mail server at all, does "
		    "not know."),
	.who = N_("The sender, who sends the content in a plainer form."),
	.retry = N_("In another form."),
	.ask = N_("Ask the recipient which formats arrive."),
	.when = N_("In bounces from gateways to fax, telephone or older mail systems."),
	.fix = N_("Send plain text, or the file as a link."),
	.session = N_("After the dot the mail is over, for all recipients."),
	.use = N_("When the medium as such cannot go further."),
	.avoid = N_("Not for attachments you forbid by policy, which is X.7.1."),
	.rfc = "RFC 3463 3.7",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.6.2",
	.name = N_("Conversion needed, but forbidden"),
	.means = N_("To go on the mail would have to be changed, and somebody has "
		    "forbidden that."),
	.cause = N_("A prohibition by the sender or a rule, against a change the next "
		    "system needs."),
	.who = N_("Whoever set the prohibition: lift it, or choose a form that needs no "
		  "change."),
	.retry = N_("With the prohibition lifted, or in a simpler form."),
	.ask = N_("Ask the postmaster which conversion was meant."),
	.when = N_("In bounces, for mail marked as not to be converted; signed mail is "
		   "the usual case."),
	.fix = N_("Send it 7-bit from the start, as base64 for example: then nothing "
		  "has to be converted."),
	.session = N_("The mail is refused as a whole."),
	.use = N_("When you could convert and may not."),
	.avoid = N_("Not when you cannot convert: that is X.6.3."),
	.rfc = "RFC 3463 3.7",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.6.3",
	.name = N_("Conversion needed, but not possible here"),
	.means = N_("The next system cannot take the mail in its form, and the server "
		    "cannot turn it into another."),
	.cause = N_("8-bit or binary content on the way to a system that takes 7-bit "
		    "only."),
	.who = N_("The sending program, by coding the content as 7-bit text."),
	.retry = N_("In the other coding."),
	.ask = N_("Ask your mail program's help for \"quoted-printable\" or \"7-bit\"."),
	.when = N_("After the dot as 554 5.6.3, or in bounces of a relay before an old "
		   "server."),
	.fix = N_("Let the program encode attachments and text for 7-bit ways, the form "
		  "every server takes."),
	.session = N_("The mail is concluded, undelivered."),
	.use = N_("When a relay can go no further in the given form and has no "
		  "converter."),
	.avoid = N_("Not when it was tried and went wrong: X.6.5."),
	.rfc = "RFC 3463 3.7; RFC 4468 6",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.6.4",
	.name = N_("Converted with a loss"),
	.means = N_("Your mail arrived, but something of it was lost in a conversion."),
	.cause = N_("A system that could not show all of the content as it was."),
	.who = N_("The sender decides whether the loss matters; with 5 the conversion "
		  "had been forbidden."),
	.retry = N_("With 2 only if the loss matters, and then in another form."),
	.ask = N_("Ask the recipient what the mail looks like at their end."),
	.when = N_("As 250 2.6.4 and in delivery reports, after 8-bit headers were "
		   "rewritten."),
	.fix = N_("Write names and subjects in encoded form, as MIME has it."),
	.session = N_("With 2 the message is taken and concluded."),
	.use = N_("When you took the mail and know that something fell by the way."),
	.avoid = N_("Not for conversions without loss: nobody needs to hear of those."),
	.rfc = "RFC 3463 3.7; RFC 4468 6",
	.source = CATALOGUE_STANDARD,
	.classes = "25",
},
{
	.code = "X.6.5",
	.name = N_("Conversion failed"),
	.means = N_("A system tried to turn the mail into another form, and it went "
		    "wrong."),
	.cause = N_("A faulty or unusual attachment, or a converter with an error."),
	.who = N_("The sender tries another form; the keeper of the converter looks at "
		  "the log."),
	.retry = N_("With 4 as it is; with 5 in another form."),
	.ask = N_("Ask for the part of the mail at which it failed."),
	.when = N_("In bounces of gateways and relays that convert."),
	.fix = N_("Save the attachment anew, or pack it, and send again."),
	.session = N_("The message is refused after its dot."),
	.use = N_("When a needed conversion was begun and not finished."),
	.avoid = N_("Not when you have no converter for it: X.6.3."),
	.rfc = "RFC 3463 3.7",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.6.6",
	.name = N_("Content could not be fetched"),
	.means = N_("The mail was to be made of a piece that lies on another server, "
		    "and that piece could not be had."),
	.cause = N_("The message store did not give the piece: moved, deleted, or "
		    "closed."),
	.who = N_("The sending program, which can send the content itself."),
	.retry = N_("Yes, with the content in the mail."),
	.ask = N_("Ask the provider whether the store was reachable."),
	.when = N_("As 554 5.6.6 after `BURL`, which has the server fetch text from a "
		   "mailbox."),
	.fix = N_("Turn off \"forward without download\" or the like."),
	.session = N_("The transaction has failed; `RSET`, then begin again with "
		      "`DATA`."),
	.use = N_("When the address given to `BURL` brought an error or nothing."),
	.avoid = N_("Not when the store does not trust you: X.7.14."),
	.rfc = "RFC 4468 4, 6",
	.source = CATALOGUE_STANDARD,
	.classes = "45",
},
{
	.code = "X.6.7",
	.name = N_("Only ASCII addresses allowed here"),
	.means = N_("An address with letters outside ASCII was used where the server "
		    "takes none."),
	.cause = N_("An international address on the way through a server or mailbox "
		    "that does not know them."),
	.who = N_("The sender, who uses the ASCII address of the same person, if there "
		  "is one."),
	.retry = N_("With an ASCII address."),
	.ask = N_("Ask the recipient for an address in plain letters."),
	.when = N_("As 553 5.6.7 after `RCPT`, as 550 5.6.7 after `MAIL`."),
	.fix = N_("See whether `EHLO` offers `SMTPUTF8`; without it no such address can "
		  "pass."),
	.session = N_("That address is not on the mail; others are taken as usual."),
	.use = N_("When this sender or recipient needs an ASCII address."),
	.avoid = N_("Not for ASCII addresses that are badly written: X.1.3 and X.1.7."),
	.rfc = "RFC 6531 3.5, 4.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.6.8",
	.name = N_("Reply would need UTF-8"),
	.means = N_("The answer would have to show a name in letters that the asking "
		    "program had not said it could read."),
	.cause = N_("A client that did not ask for `SMTPUTF8`."),
	.who = N_("The asking program."),
	.retry = N_("With the `SMTPUTF8` parameter."),
	.ask = N_("Ask nobody: try the command again in its new form."),
	.when = N_("After `VRFY` or `EXPN` for an international mailbox, as 252 2.6.8 "
		   "or 550 5.6.8."),
	.fix = N_("Say `VRFY name SMTPUTF8`, if the server offers it."),
	.session = N_("It is a question beside the mail, and leaves the mail alone."),
	.use = N_("When the reply could not be written in ASCII and the client did not "
		  "allow more."),
	.avoid = N_("Not for the mail itself: X.6.7 and X.6.9."),
	.rfc = "RFC 6531 3.7.4.2, 4.2",
	.source = CATALOGUE_STANDARD,
	.classes = "25",
},
{
	.code = "X.6.9",
	.name = N_("International mail stopped by a recipient"),
	.means = N_("Header lines with international letters cannot be carried to one "
		    "of the people you wrote to."),
	.cause = N_("A recipient whose system knows no international mail."),
	.who = N_("The sender: write to that person with an ASCII header, or without "
		  "the others."),
	.retry = N_("In a plain form, or to the others alone."),
	.ask = N_("Ask which of the recipients it was; the code does not say."),
	.when = N_("After the final dot. RFC 6531 says 554 in its text and 550 in its "
		   "registration, so both are met."),
	.fix = N_("Send one mail for each group: those who can take it, and a plain one "
		  "for the rest."),
	.session = N_("The whole mail is refused, also for those who could take it."),
	.use = N_("When you learn only after the dot that one recipient cannot take it."),
	.avoid = N_("Better refuse that recipient at `RCPT`, as the RFC advises."),
	.rfc = "RFC 6531 3.5, 4.2",
	.source = CATALOGUE_STANDARD,
	.classes = "5",
},
{
	.code = "X.6.10",
	.name = N_("Withdrawn twin of X.6.8"),
	.means = N_("The reply would have needed UTF-8; the code for that was "
		    "registered twice by mistake."),
	.cause = N_("An oversight in the registry, and behind it the reason of X.6.8."),
	.who = N_("The keeper of the server may use X.6.8 instead."),
	.retry = N_("As with X.6.8: ask again with `SMTPUTF8`."),
	.ask = N_("If you meet it, ask the maker of the server to change the number."),
	.when = N_("Nowhere, one hopes: it is deprecated."),
	.fix = N_("Read what X.6.8 says."),
	.session = N_("Whatever the reply code says."),
	.use = N_("For nothing any more."),
	.avoid = N_("It is called a duplicate in its own registration: do not send it."),
	.rfc = "RFC 6531 4.2",
	.source = CATALOGUE_STANDARD,
	.classes = "25",
},
{ .code = NULL },
};
