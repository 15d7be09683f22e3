// SPDX-License-Identifier: GPL-3.0-or-later
/* Any bytes at all, said to a built-in server through the wire reader.
 *
 * The first three bytes choose a setting, the size of the pieces and how long
 * the client is silent in the end; the rest is what it says. */
#include "lib/hold.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	size_t settings = 0;

	if (count < 3)
		return 0;
	while (smtp_setting_builtin(settings))
		settings++;
	hold_talk(smtp_setting_builtin(bytes[0] % settings),
		  text_span((const char *)bytes + 3, count - 3), 1 + bytes[1] % 64,
		  bytes[2] * 4ul);
	return 0;
}
