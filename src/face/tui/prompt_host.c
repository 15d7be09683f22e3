// SPDX-License-Identifier: GPL-3.0-or-later
/* Who reads, paints and answers for the one prompt there is. */
#include "face/tui/prompt_inside.h"

const struct prompt_host *prompt_host;
