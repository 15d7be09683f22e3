// SPDX-License-Identifier: GPL-3.0-or-later
/* Values of JSON made of the program's own: thin, over jansson. What jansson
 * cannot allocate ends the program, as elsewhere. */
#ifndef JSON_VALUE_H
#define JSON_VALUE_H

#include "base/heap.h"

#include <jansson.h>

/* Sets a member; the value is then the object's. */
void value_set(json_t *object, const char *name, json_t *value);

/* A string in the safe form of shown_text(); null for NULL. */
json_t *value_text(struct text t);
json_t *value_lines(struct text t); /* its lines with LF between them */
json_t *value_string(const char *string);

/* A sentence with the markup of page_say(), without it; null when empty. */
json_t *value_sentence(const char *sentence);

void value_append(json_t *array, json_t *value);

/* Appends the whole text of JSON, ended by LF, and gives the value back. */
void value_print(struct buffer *json, json_t *value);

#endif
