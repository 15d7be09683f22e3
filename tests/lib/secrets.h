// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines with a password in them, written well and in every wrong way, and whether any of
 * it is to be found in what came out. */
#ifndef LIB_SECRETS_H
#define LIB_SECRETS_H

#include "base/heap.h"

/* A line with the secret in its places, for free(): {secret} is it as it is, {base64} its
 * Base64, {plain} the message of PLAIN that has it, {token} that of XOAUTH2, {basic} what
 * HTTP sends. "\n", "\r" and "\t" stand for themselves. */
char *secret_line(const char *pattern);

/* Commands, said where one may be; then answers, said where one is awaited, or where an
 * AUTH was refused just before. NULL ends each. */
extern const char *const secret_commands[];
extern const char *const secret_answers[];

/* Fails, naming the way and the line, when text holds the secret, or a part of it, as it
 * is or in Base64. */
void secret_must_not_be_in(struct text text, const char *way, const char *line);

#endif
