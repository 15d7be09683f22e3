// SPDX-License-Identifier: GPL-3.0-or-later
/* What the files of the prompt share. */
#ifndef FACE_TUI_PROMPT_INSIDE_H
#define FACE_TUI_PROMPT_INSIDE_H

#include "face/tui/prompt.h"

#include <stdio.h>

#include <readline/readline.h>

/* Who reads, paints and answers. */
extern const struct prompt_host *prompt_host;

/* Gives the commands of the table their names; before inputrc is read. */
void prompt_keys_name(void);

/* Binds them where inputrc has not bound anything, once it was read: for emacs mode
 * or for vi mode, when the line is first edited so. */
void prompt_keys_bind(void);

/* Gives pastes back to Readline. */
void prompt_keys_leave_pastes(void);

/* Sets defaults that differ from Readline's; before inputrc is read. */
void prompt_set_defaults(void);

/* A variable of Readline, "" where this Readline has none of that name. */
const char *prompt_variable(const char *name);

/* The mark of the mode that keys are read in, as inputrc has it. */
const char *prompt_mode(void);

/* Readline's question what the whole line could become. */
char **prompt_complete(const char *text, int start, int end);
void prompt_list(char **matches, int count, int longest);

#endif
