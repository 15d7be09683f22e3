// SPDX-License-Identifier: GPL-3.0-or-later
/* The SMTP server as a pure machine: lines in, explained turns out.
 *
 * The face of this folder. It does no I/O, reads no clock, keeps no globals
 * and allocates nothing. */
#ifndef SMTP_SMTP_H
#define SMTP_SMTP_H

#include "smtp/address.h"
#include "smtp/command.h"
#include "smtp/reply.h"
#include "smtp/rule.h"
#include "smtp/session.h"
#include "smtp/setting.h"
#include "smtp/wire.h"

#endif
