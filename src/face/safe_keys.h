// SPDX-License-Identifier: GPL-3.0-or-later
/* Keys for Readline in an order that its callbacks survive.
 *
 * Where Readline 8.2 gives up half a key it jumps back to where it began to read.
 * With callbacks that place is gone when it takes several bytes in one go: those of
 * a macro, those that a search hands back. So here no key of several bytes is
 * without a function, macros are typed byte by byte, and a search ends before a key
 * of several bytes is read. And a search that is given up brings the line back
 * without its place in the history; that is mended too. */
#ifndef FACE_SAFE_KEYS_H
#define FACE_SAFE_KEYS_H

#include "base/heap.h"

#include <stdbool.h>
#include <stdio.h>

#include <readline/readline.h>

/* The next byte of the terminal, waited for; -1: there will be none. */
typedef int safe_keys_source(void);

/* Has Readline leave pastes to us: where it looks out for them, within a search, it
 * counts the bytes that wait on the terminal, reads ahead into the next key, and
 * crashes on some. Whether the user lets pastes be marked. */
bool safe_keys_take_over_pastes(void);

/* Goes over the keymaps; once inputrc has been read, and again when keys were bound
 * since. Sets rl_getc_function. */
void safe_keys_begin(safe_keys_source *source);
void safe_keys_go_over(void);
void safe_keys_end(void);

/* The function of Readline whose place one of ours has taken; NULL where there was
 * none or only one that gives up; any other function itself. */
rl_command_func_t *safe_keys_readlines(rl_command_func_t *function);

/* Whether a macro's bytes wait, which come before those of the terminal. */
bool safe_keys_waiting(void);

/* Lets Readline take a key: in place of rl_callback_read_char(). */
void safe_keys_take(void);

/* An empty line, with nothing under way; only a handler installed anew makes
 * Readline forget it all. */
void safe_keys_start_over(const char *prompt, void (*entered)(char *line));

#endif
