// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines that came at once, as a paste does: one burst, as a client sends its
 * commands that pipelines them (RFC 2920). */
#ifndef TUTOR_BURST_H
#define TUTOR_BURST_H

#include <stdbool.h>

struct burst { /* zeroed, there is none */
	unsigned first; /* the number of its first line; 0: there is no burst */
	bool more;      /* behind the line that is said now another comes */
	bool lost;      /* TLS has begun in it: what follows is thrown away */
};

#endif
