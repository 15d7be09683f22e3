// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/law/could_say.h"

#include "base/words.h"

static bool could_carry(const struct smtp_rule *rule, struct text enhanced)
{
	return !enhanced.len || (rule->say.enhanced && text_is(enhanced, rule->say.enhanced));
}

bool smtp_row_could_say(const struct smtp_rule *rule, unsigned code, struct text enhanced,
			struct text words)
{
	size_t none = 0;

	if (rule->says)
		return code >= 400;
	return rule->say.code && rule->say.code == code && could_carry(rule, enhanced) &&
	       words_unfill(rule->say.words, words, NULL, &none);
}
