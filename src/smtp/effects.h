// SPDX-License-Identifier: GPL-3.0-or-later
/* What a row may change besides the state. For src/smtp only.
 *
 * An effect changes facts and what is remembered of them; it never touches
 * the state and never speaks. */
#ifndef SMTP_EFFECTS_H
#define SMTP_EFFECTS_H

#include "smtp/session.h"

smtp_effect smtp_greet;         /* the client's name; any open mail is dropped */
smtp_effect smtp_open_mail;     /* the reverse-path */
smtp_effect smtp_add_recipient; /* one more forward-path */
smtp_effect smtp_begin_data;    /* no mail data yet */
smtp_effect smtp_drop_mail;     /* envelope and mail data are cleared */
smtp_effect smtp_take_message;  /* the message is accepted, then cleared */

#endif
