// SPDX-License-Identifier: GPL-3.0-or-later
/* What is counted of mail data; it is not kept. */
#ifndef SMTP_COUNTED_H
#define SMTP_COUNTED_H

#include <stdbool.h>

/* Mail data as it has come in since 354. */
struct smtp_content {
	unsigned long octets;     /* as the message: CRLFs counted, stuffed dots not */
	unsigned long lines;
	unsigned long long_lines; /* over the limit */
	unsigned long bare_ends;  /* CR or LF alone */
	unsigned received;        /* Received fields in the header section */
	bool in_body;             /* the empty line has been seen */
	bool eight_header;        /* an octet over 127 in the header section */
	bool eight_body;          /* and in the body */
	bool nul;                 /* an octet of zero in either */
	bool after_bare;          /* the last line ended with LF alone, as it may there */

	/* Of a line that chunks have begun and not ended. */
	unsigned long line;       /* its octets, a CR at its end not counted */
	bool cr;                  /* its last octet is CR */
	unsigned char named;      /* how many octets of "Received:" it begins with */
};

#endif
