// SPDX-License-Identifier: GPL-3.0-or-later
/* Address literals of RFC 5321 4.1.3: an address where a domain would stand. */
#ifndef SMTP_LITERAL_H
#define SMTP_LITERAL_H

#include "base/text.h"

/* address-literal with its brackets. "IPv6" is the only tag there is a form
 * for; any other tag is taken by the grammar's General-address-literal,
 * except one of hexadecimal digits alone: "[2001:db8::1]" is an IPv6 address
 * whose tag was forgotten. */
bool smtp_literal_is_valid(struct text t);

/* dcontent: what may stand in a literal of a tag that is not ours. */
bool smtp_is_dcontent(char c);

#endif
