// SPDX-License-Identifier: GPL-3.0-or-later
/* Readline's variables, which inputrc sets. */
#include "face/tui/prompt_inside.h"

#include <string.h>

void prompt_set_defaults(void)
{
	rl_variable_bind("keyseq-timeout", "50");
	rl_variable_bind("completion-ignore-case", "on");
	rl_variable_bind("show-all-if-ambiguous", "on");
}

const char *prompt_variable(const char *name)
{
	const char *value = rl_variable_value(name);

	return value ? value : "";
}

const char *prompt_mode(void)
{
	bool vi = rl_editing_mode == 0;

	if (!vi && strcmp(prompt_variable("show-mode-in-prompt"), "on"))
		return "";
	if (!vi)
		return prompt_variable("emacs-mode-string");
	return prompt_variable(rl_get_keymap() == vi_movement_keymap
			       ? "vi-cmd-mode-string" : "vi-ins-mode-string");
}
