// SPDX-License-Identifier: GPL-3.0-or-later
/* The key "dialect" of a setting: as which real server it answers. */
#ifndef CONFIG_KEY_DIALECT_H
#define CONFIG_KEY_DIALECT_H

#include "config/keys.h"

/* A key_reader and a key_writer for a const struct smtp_dialect *, which is
 * NULL for "none". */
key_reader dialect_read;
key_writer dialect_write;

#endif
