// SPDX-License-Identifier: GPL-3.0-or-later
/* Address literals of RFC 5321 4.1.3: an address where a domain would stand. */
#ifndef SMTP_LITERAL_H
#define SMTP_LITERAL_H

#include "base/text.h"

/* address-literal with its brackets. The grammar has a General-address-literal for tags
 * to come, but a tag must be registered with IANA, and "IPv6" is the only one that is. */
bool smtp_literal_is_valid(struct text t);

/* dcontent: what may stand in a literal of a tag that is not ours. */
bool smtp_is_dcontent(char c);

#endif
