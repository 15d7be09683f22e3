// SPDX-License-Identifier: GPL-3.0-or-later
#include "lib/heard.h"

#include <stdio.h>

static heard_listener *listener;
static void *listener_context;
static enum page_kind kind;
static char label[80];

void heard_listen(heard_listener *who, void *context)
{
	listener = who;
	listener_context = context;
}

struct text heard_place(const struct heard *heard, const char *name, char *at, size_t size)
{
	struct room room = room_over(at, size);

	if (heard->place)
		heard->place(heard->context, text_of(name), &room);
	return room_view(&room);
}

static void tell(struct heard heard)
{
	heard.kind = kind;
	heard.label = label;
	if (listener)
		listener(listener_context, &heard);
}

static void open_block(enum page_kind opened)
{
	kind = opened;
	label[0] = '\0';
}

/* The linker puts __wrap_f() where f() is called, and f() where __real_f() is. */
#define HEARD(name, ...) \
	void __real_##name(__VA_ARGS__); \
	void __wrap_##name(__VA_ARGS__); \
	void __wrap_##name(__VA_ARGS__)

HEARD(page_block, struct page *page, enum page_kind opened)
{
	open_block(opened);
	__real_page_block(page, opened);
}

HEARD(page_label, struct page *page, const char *string)
{
	snprintf(label, sizeof(label), "%s", string);
	__real_page_label(page, string);
}

HEARD(page_text, struct page *page, enum page_style style, struct text t)
{
	tell((struct heard){ .text = t, .style = style });
	__real_page_text(page, style, t);
}

HEARD(page_string, struct page *page, enum page_style style, const char *string)
{
	tell((struct heard){ .text = text_of(string), .style = style });
	__real_page_string(page, style, string);
}

HEARD(page_add, struct page *page, const char *sentence, words_place *place,
      const void *context)
{
	tell((struct heard){ .sentence = sentence, .place = place, .context = context });
	__real_page_add(page, sentence, place, context);
}

HEARD(page_fill, struct page *page, enum page_kind opened, const char *sentence,
      words_place *place, const void *context)
{
	open_block(opened);
	tell((struct heard){ .sentence = sentence, .place = place, .context = context });
	__real_page_fill(page, opened, sentence, place, context);
}

HEARD(page_say, struct page *page, enum page_kind opened, const char *sentence)
{
	open_block(opened);
	tell((struct heard){ .sentence = sentence });
	__real_page_say(page, opened, sentence);
}

HEARD(page_field, struct page *page, const char *string, const char *sentence)
{
	open_block(PAGE_FIELD);
	snprintf(label, sizeof(label), "%s", string);
	tell((struct heard){ .sentence = sentence });
	__real_page_field(page, string, sentence);
}
