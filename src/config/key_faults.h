// SPDX-License-Identifier: GPL-3.0-or-later
/* The faults of a setting, read from its list of them. For src/config only. */
#ifndef CONFIG_KEY_FAULTS_H
#define CONFIG_KEY_FAULTS_H

#include "config/keys.h"
#include "smtp/smtp.h"

struct plan_faults {
	const struct smtp_fault *at; /* NULL: none were given */
	size_t count;
};

/* A list of faults; to: struct plan_faults; with: nothing. */
key_reader faults_read;
key_writer faults_write;

extern const struct key fault_keys[];

#endif
