// SPDX-License-Identifier: GPL-3.0-or-later
/* What a row may change besides the state. For src/smtp only.
 *
 * An effect changes facts and what is remembered of them; it never touches
 * the state and never speaks. */
#ifndef SMTP_EFFECTS_H
#define SMTP_EFFECTS_H

#include "smtp/law/rule.h"
#include "smtp/session/session.h"

smtp_effect smtp_greet;         /* the client's name; any open mail is dropped */
smtp_effect smtp_open_mail;     /* the reverse-path */
smtp_effect smtp_add_recipient; /* one more forward-path */
smtp_effect smtp_begin_data;    /* no mail data yet */
smtp_effect smtp_put_off;       /* sender and recipient are known from now on */
smtp_effect smtp_drop_mail;     /* envelope and mail data are cleared */
smtp_effect smtp_begin_chunk;   /* how many octets are to come, and whether the last */
smtp_effect smtp_begin_helo_chunk;    /* the same, to be refused for HELO */
smtp_effect smtp_begin_garbled_chunk; /* or for what stands behind the number */
smtp_effect smtp_fail_chunks;   /* one was refused: the mail cannot be gone on with */
smtp_effect smtp_forget_chunk;  /* a chunk that belonged to no mail; an earlier
                                   failure stays, for RSET alone ends it */
smtp_effect smtp_take_message;  /* the message is accepted, then cleared */
smtp_effect smtp_deliver;       /* LMTP: the message is accepted for one recipient */
smtp_effect smtp_refuse_delivery; /* LMTP: it is not accepted for one recipient */
smtp_effect smtp_start_tls;     /* all that the client said is forgotten */
smtp_effect smtp_begin_login;   /* an exchange begins and waits for an answer */
smtp_effect smtp_go_on;         /* the exchange waits for another answer */
smtp_effect smtp_log_in;        /* the exchange has ended well */
smtp_effect smtp_end_login;     /* the exchange has ended otherwise */
smtp_effect smtp_end_session;   /* of a mail and of an exchange nothing is left */

#endif
