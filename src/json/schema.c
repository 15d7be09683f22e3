// SPDX-License-Identifier: GPL-3.0-or-later
/* What each member of the JSON holds. A new member gets its row here. */
#include "json/json.h"

#include "base/words.h"

static const struct schema_member members[] = {
	{ "schema", N_("The number of this description, 1. It changes when a member is taken "
		       "away or comes to mean something else.") },
	{ "command", N_("Which command answers: code, list or compare.") },
	{ "answers[]", N_("With code, an answer for each thing that was asked.") },
	{ "answers[].asked", N_("What was asked, with what cannot be shown made visible.") },
	{ "answers[].kind", N_("What it was taken for: codes, reply (a pasted one) or words.") },
	{ "answers[].known", N_("Whether all of it is known; if not, the exit status is 1.") },
	{ "answers[].reply", N_("The parts of a pasted reply, or null.") },
	{ "answers[].reply.code", N_("Its three digits, or null.") },
	{ "answers[].reply.enhanced", N_("Its enhanced status code, or null.") },
	{ "answers[].reply.text", N_("The words behind the codes, on one line.") },
	{ "answers[].reply.words", N_("What these words speak of, or null when that is not "
				      "known.") },
	{ "answers[].reply.words.relied_on", N_("The words that tell it.") },
	{ "answers[].reply.words.about", N_("What they speak of.") },
	{ "answers[].reply.words.agree", N_("Whether the code is one for that.") },
	{ "answers[].reply.contradictions[]", N_("How the parts contradict each other.") },
	{ "answers[].reply.contradictions[].kind",
	  N_("Either classes (the first digits differ), not-here (no enhanced code belongs to "
	     "this reply), subject (the enhanced code is about something else) or words (the "
	     "text is).") },
	{ "answers[].reply.contradictions[].says", N_("The same as a sentence.") },
	{ "answers[].matches[]", N_("For words, the codes that speak of them, the likeliest "
				    "first: each with code, form, name, meaning, rfc and "
				    "provenance.") },
	{ "differences[]", N_("With compare, one for every two codes.") },
	{ "differences[].codes[]", N_("The two codes.") },
	{ "differences[].differ", N_("The difference that decides, or null when nothing is "
				     "written about the two.") },
	{ "differences[].choose", N_("When to use which, or null.") },
	{ "differences[].mistake", N_("The classic mistake, or null.") },
	{ "differences[].derived[]", N_("What their digits and the rules of this server tell, "
					"as sentences.") },
	{ "codes[]", N_("The codes; in the answers of code and at the top of compare with "
			"all that follows, at the top of list as matches have it.") },
	{ "codes[].code", N_("The code as it was asked: 550, 5.7.1 or X.7.1.") },
	{ "codes[].form", N_("What it is: reply or enhanced.") },
	{ "codes[].known", N_("Whether the catalogue has it.") },
	{ "codes[].entry", N_("The entry that explains it, such as X.7.1; null when there is "
			      "none. Members that only an entry has are null then.") },
	{ "codes[].name", N_("A few words.") },
	{ "codes[].meaning", N_("A sentence for whoever got the bounce.") },
	{ "codes[].class", N_("The first digit.") },
	{ "codes[].class.digit", N_("The digit itself, or X.") },
	{ "codes[].class.name", N_("What it says, in a word or two; or null.") },
	{ "codes[].class.meaning", N_("The same as a sentence; or null.") },
	{ "codes[].subject", N_("The second digit, or the subject of an enhanced code.") },
	{ "codes[].subject.digit", N_("The digit, or the number.") },
	{ "codes[].subject.name", N_("What it is about; or null.") },
	{ "codes[].subject.meaning", N_("The same as a sentence; or null for none.") },
	{ "codes[].detail", N_("The third digit, or the last number.") },
	{ "codes[].cause", N_("What, or whose doing, lies behind it.") },
	{ "codes[].support", N_("Three lines for a help desk.") },
	{ "codes[].support.who", N_("Who has to act.") },
	{ "codes[].support.retry", N_("Whether to try again, and when.") },
	{ "codes[].support.ask", N_("What to ask for, and whom.") },
	{ "codes[].when", N_("When it is seen.") },
	{ "codes[].when.seen", N_("On any server, as a sentence.") },
	{ "codes[].when.commands[]", N_("The commands that this server answers with it; events "
					"and (any) stand in brackets.") },
	{ "codes[].when.states[]", N_("The states of a session in which it does.") },
	{ "codes[].when.rules[]", N_("The rules of this server that say it.") },
	{ "codes[].when.rules[].id", N_("The name of the rule.") },
	{ "codes[].when.rules[].command", N_("The command that it answers.") },
	{ "codes[].when.rules[].states[]", N_("The states in which it holds.") },
	{ "codes[].when.rules[].code", N_("Its reply code.") },
	{ "codes[].when.rules[].enhanced", N_("Its enhanced status code, or null.") },
	{ "codes[].when.rules[].because", N_("Why it answers so.") },
	{ "codes[].when.rules[].rfc", N_("Where an RFC asks for that.") },
	{ "codes[].when.rules[].flaws[]", N_("What exactly can be wrong with a line that it refuses.") },
	{ "codes[].when.rules[].flaws[].id", N_("The name of the flaw.") },
	{ "codes[].when.rules[].flaws[].is", N_("What is wrong.") },
	{ "codes[].when.rules[].flaws[].rfc", N_("Where an RFC says so.") },
	{ "codes[].fix", N_("What helps.") },
	{ "codes[].try", N_("What smtp-tutor try takes to make it happen, or null.") },
	{ "codes[].session", N_("What it does to the session.") },
	{ "codes[].next", N_("What the client may send now.") },
	{ "codes[].server", N_("For whoever writes a server.") },
	{ "codes[].server.use", N_("When to send it.") },
	{ "codes[].server.avoid", N_("When not to.") },
	{ "codes[].rfc[]", N_("Where it is defined, or what rules apply to it: an RFC and a "
			      "section each.") },
	{ "codes[].provenance", N_("Either standard, registry-only, de-facto or folklore; "
				   "null when it is not known.") },
	{ "codes[].confused_with[]", N_("Codes it is often taken for.") },
	{ "codes[].confused_with[].code", N_("The other code.") },
	{ "codes[].confused_with[].differ", N_("The difference between the two.") },
	{ "codes[].confused_with[].choose", N_("Which to use when.") },
	{ "codes[].confused_with[].mistake", N_("The mistake that is often made.") },
};

const struct schema_member *schema_member_at(size_t n)
{
	return n < sizeof(members) / sizeof(members[0]) ? &members[n] : NULL;
}
