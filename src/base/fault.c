// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fault.h"

#include <stdarg.h>
#include <stdio.h>

void fault_set(struct fault *fault, const char *file, unsigned line,
	       const char *format, ...)
{
	va_list args;

	snprintf(fault->file, sizeof(fault->file), "%s", file ? file : "");
	fault->line = line;
	va_start(args, format);
	vsnprintf(fault->says, sizeof(fault->says), format, args);
	va_end(args);
}
