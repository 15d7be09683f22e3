// SPDX-License-Identifier: GPL-3.0-or-later
/* The SMTP server as a pure machine: lines in, explained turns out.
 *
 * The door of this floor: who stands above includes this and nothing else of
 * it. It does no I/O, reads no clock, keeps no globals and allocates nothing. */
#ifndef SMTP_SMTP_H
#define SMTP_SMTP_H

#include "smtp/dialects/dialect.h"
#include "smtp/grammar/address.h"
#include "smtp/grammar/date.h"
#include "smtp/grammar/flaw.h"
#include "smtp/grammar/line.h"
#include "smtp/grammar/reply.h"
#include "smtp/grammar/secret.h"
#include "smtp/grammar/verb_names.h"
#include "smtp/law/could_say.h"
#include "smtp/law/faults.h"
#include "smtp/law/flaws.h"
#include "smtp/law/guards/guards.h"
#include "smtp/law/login.h"
#include "smtp/law/offer.h"
#include "smtp/law/parameters.h"
#include "smtp/law/parameters_kept.h"
#include "smtp/law/places/places.h"
#include "smtp/law/policy.h"
#include "smtp/law/rule.h"
#include "smtp/machine/examples.h"
#include "smtp/machine/link.h"
#include "smtp/machine/talk.h"
#include "smtp/server/limits.h"
#include "smtp/server/server.h"
#include "smtp/server/setting.h"
#include "smtp/session/recipients.h"
#include "smtp/session/session.h"
#include "smtp/session/trial.h"
#include "smtp/session/turn.h"

#endif
