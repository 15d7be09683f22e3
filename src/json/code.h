// SPDX-License-Identifier: GPL-3.0-or-later
/* One code as a value of JSON. */
#ifndef JSON_CODE_H
#define JSON_CODE_H

#include "catalogue/catalogue.h"
#include "json/value.h"

/* All that is known of a well-formed code. */
json_t *code_value(struct text code);

/* What a list says of it. */
json_t *code_brief(struct text code, const struct catalogue_entry *entry);

#endif
