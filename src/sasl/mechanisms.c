// SPDX-License-Identifier: GPL-3.0-or-later
/* Which mechanisms there are.
 *
 * To add one: write its file, declare it in sasl_inside.h and give it a row here. */
#include "sasl/sasl_inside.h"

static const struct sasl_mechanism *const mechanisms[] = {
	&sasl_scram_sha_256,
	&sasl_scram_sha_1,
	&sasl_cram_md5,
	&sasl_plain,
	&sasl_login,
	&sasl_oauthbearer,
	&sasl_xoauth2,
};

enum { MECHANISMS = sizeof mechanisms / sizeof *mechanisms };

const struct sasl_mechanism *sasl_mechanism(size_t n)
{
	return n < MECHANISMS ? mechanisms[n] : NULL;
}

const struct sasl_mechanism *sasl_mechanism_named(struct text name)
{
	for (size_t i = 0; i < MECHANISMS; i++)
		if (text_is_fold(name, mechanisms[i]->name))
			return mechanisms[i];
	return NULL;
}
