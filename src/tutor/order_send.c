// SPDX-License-Identifier: GPL-3.0-or-later
/* The order that says a line with octets that no key stands for: an LF or CR
 * alone, say, which a strict server takes for a trap. */
#include "tutor/act.h"
#include "tutor/escapes.h"
#include "tutor/orders.h"
#include "tutor/refusal.h"

static bool has_crlf(struct text line)
{
	for (size_t i = 1; i < line.len; i++)
		if (line.at[i - 1] == '\r' && line.at[i] == '\n')
			return true;
	return false;
}

void order_send(struct tutor *tutor, struct text argument)
{
	struct buffer line = { 0 };

	if (!argument.len || !escapes_read(argument, &line))
		order_refuse(tutor, ORDER_SEND, _("`:{order}` takes a line in which `\\\\r`, "
			"`\\\\n`, `\\\\t` and `\\\\x41` stand for octets, and `\\\\\\\\` for a "
			"backslash: for example `:send NOOP a\\\\nNOOP b`. A NUL cannot be "
			"sent from here."));
	else if (has_crlf(buffer_view(&line)))
		order_refuse(tutor, ORDER_SEND, _("CR and LF together end a line: send what "
			"stands behind them as a line of its own."));
	else
		tutor_say(tutor, buffer_view(&line));
	buffer_free(&line);
}
