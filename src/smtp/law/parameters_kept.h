// SPDX-License-Identifier: GPL-3.0-or-later
/* What a server does with the parameters of MAIL and RCPT that it has taken: not always
 * what they ask for. */
#ifndef SMTP_PARAMETERS_KEPT_H
#define SMTP_PARAMETERS_KEPT_H

#include "smtp/law/parameters.h"

struct smtp_parameter_kept {
	const char *says; /* a sentence or two, with places of smtp_place() */
	bool otherwise;   /* the parameter does not do what it asks for */
	bool later;       /* what it asks for is done behind the final dot */
};

/* session is as it was before the command, of which parameter is one that was taken. */
struct smtp_parameter_kept smtp_parameter_kept(const struct smtp_session *session,
					       const struct smtp_command *command,
					       const struct smtp_parameter *parameter);

#endif
