// SPDX-License-Identifier: GPL-3.0-or-later
/* Any bytes as the description of a server, and behind a line "%" any bytes
 * said to it: with faults, logins, queues and limits that nobody thought of.
 * What is well formed is written as YAML too, and that must be read alike. */
#include "config/config.h"
#include "lib/hold.h"

#include "base/fault.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static const struct smtp_setting *parse(struct pool *pool, struct text yaml)
{
	const struct source source = { "fuzz.yaml", 0 };
	struct fault fault = { 0 };
	const struct smtp_setting *setting = config_parse(pool, "fuzz", yaml, &source, &fault);

	if (!setting && !*fault.says)
		abort();
	return setting;
}

/* What was written and read must be written alike again. */
static void write_and_read(const struct smtp_setting *setting)
{
	struct buffer first = { 0 }, second = { 0 };
	struct pool pool = { 0 };
	const struct smtp_setting *again;

	config_write(&first, setting);
	again = parse(&pool, buffer_view(&first));
	if (again)
		config_write(&second, again);
	if (!again || !text_equal(buffer_view(&first), buffer_view(&second))) {
		fprintf(stderr, "not read alike:\n%s", buffer_string_of(&first));
		abort();
	}
	buffer_free(&first);
	buffer_free(&second);
	pool_free(&pool);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	const struct text all = text_span((const char *)bytes, count);
	const char *cut = count ? memmem(bytes, count, "\n%\n", 3) : NULL;
	struct text yaml = cut ? text_span(all.at, (size_t)(cut - all.at) + 1) : all;
	struct text said = cut ? text_skip(all, yaml.len + 2) : text_of("");
	const struct smtp_setting *setting;
	struct pool pool = { 0 };

	setting = parse(&pool, yaml);
	if (setting) {
		write_and_read(setting);
		hold_talk(setting, said, 1 + count % 64, count % 1024);
	}
	pool_free(&pool);
	return 0;
}
