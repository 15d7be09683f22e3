// SPDX-License-Identifier: GPL-3.0-or-later
/* Which extensions a setting offers, and what they need beside them. For
 * src/config only. */
#ifndef CONFIG_KEY_EXTENSIONS_H
#define CONFIG_KEY_EXTENSIONS_H

#include "config/keys.h"
#include "smtp/smtp.h"

/* Keywords of EHLO's reply, and yes or no for EXPN; to: unsigned long, the
 * extensions as bits; with: nothing. */
key_reader extensions_read;
key_reader expn_read;
key_writer extensions_write;

/* Whether all that goes with an extension is there, and nothing that goes with
 * one that is not offered. `mapping` is the setting as it was written. */
bool extensions_are_good(const struct reading *reading, const struct tree *mapping,
			 const struct smtp_setting *setting);

#endif
