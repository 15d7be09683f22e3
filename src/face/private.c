// SPDX-License-Identifier: GPL-3.0-or-later
#include "face/private.h"

#include <sys/prctl.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

bool face_is_sanitized(void)
{
	return SANITIZED;
}

/* A limit on core files is not enough: where they go to a program, it is not asked. */
void face_keep_private(void)
{
	if (!SANITIZED)
		prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
