// SPDX-License-Identifier: GPL-3.0-or-later
/* A walk over the tree that libcmark makes of a lesson, which fills its prose
 * and hands its blocks on. The walk is an iteration: however deep a document
 * is nested, nothing here recurses. */
#include "lesson/block.h"
#include "lesson/prose.h"

#include "base/words.h"

#include <cmark.h>

struct walk {
	struct lesson *lesson;
	struct fault *fault;
	unsigned strong;  /* emphasis that is open */
	bool in_title;
	bool item_begins; /* an item's first paragraph is to come */
	bool after_item;  /* the block before belongs to a list */
};

static bool refuse_node(const struct walk *walk, cmark_node *node, const char *says)
{
	fault_set(walk->fault, walk->lesson->file,
		  (unsigned)cmark_node_get_start_line(node), says, NULL);
	return false;
}

static bool begin_heading(struct walk *walk, cmark_node *node)
{
	struct lesson *lesson = walk->lesson;

	if (cmark_node_get_heading_level(node) > 1) {
		prose_begin(lesson->prose, PAGE_HEADING);
		return true;
	}
	if (cmark_node_previous(node))
		return refuse_node(walk, node,
				   _("The title stands first in the file and there is only "
				     "one; expected a level 2 heading (##) here."));
	walk->in_title = true;
	page_block(lesson->prose, PAGE_TITLE);
	return true;
}

/* The place of an item in a numbered list; 0 in a list of bullets. */
static int item_number(cmark_node *item)
{
	cmark_node *list = cmark_node_parent(item);
	int number = cmark_node_get_list_start(list);

	if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST)
		return 0;
	while ((item = cmark_node_previous(item)))
		number++;
	return number;
}

static void begin_paragraph(struct walk *walk, cmark_node *node)
{
	struct page *prose = walk->lesson->prose;
	int number;

	if (!walk->item_begins) {
		prose_begin(prose, PAGE_PARAGRAPH);
		return;
	}
	walk->item_begins = false;
	if (walk->after_item)
		page_block(prose, PAGE_ITEM);
	else
		prose_begin(prose, PAGE_ITEM);
	walk->after_item = true;
	number = item_number(cmark_node_parent(node));
	if (number) {
		char shown[24];
		struct room room = room_over(shown, sizeof(shown));

		room_number(&room, (unsigned long)number);
		room_string(&room, ". ");
		page_text(prose, PAGE_NORMAL, room_view(&room));
	}
}

static void add_text(struct walk *walk, enum page_style style, struct text t)
{
	page_text(walk->lesson->prose, style, t);
	if (walk->in_title)
		buffer_text(&walk->lesson->title, t);
}

static bool read_block(struct walk *walk, cmark_node *node)
{
	struct block block = {
		.info = text_trim(text_of(cmark_node_get_fence_info(node))),
		.text = text_of(cmark_node_get_literal(node)),
		.line = (unsigned)cmark_node_get_start_line(node),
	};
	cmark_node *parent = cmark_node_parent(node);

	if (block.info.len && cmark_node_get_type(parent) != CMARK_NODE_DOCUMENT)
		return refuse_node(walk, node,
				   _("A block with an info word may not stand in a list or a "
				     "quotation."));
	return block_read(walk->lesson, &block, walk->fault);
}

static bool enter_node(struct walk *walk, cmark_node *node)
{
	enum page_style style = walk->strong ? PAGE_STRONG : PAGE_NORMAL;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		return begin_heading(walk, node);
	case CMARK_NODE_PARAGRAPH:
		begin_paragraph(walk, node);
		return true;
	case CMARK_NODE_ITEM:
		walk->item_begins = true;
		return true;
	case CMARK_NODE_CODE_BLOCK:
		return read_block(walk, node);
	case CMARK_NODE_TEXT:
		add_text(walk, style, text_of(cmark_node_get_literal(node)));
		return true;
	case CMARK_NODE_CODE:
		add_text(walk, PAGE_CODE, text_of(cmark_node_get_literal(node)));
		return true;
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		add_text(walk, style, text_of(" "));
		return true;
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		walk->strong++;
		return true;
	default: /* links show their words; HTML is left out */
		return true;
	}
}

static void leave_node(struct walk *walk, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		walk->strong--;
		break;
	case CMARK_NODE_HEADING:
		walk->in_title = false;
		break;
	case CMARK_NODE_ITEM:
		walk->item_begins = false;
		break;
	case CMARK_NODE_LIST:
		walk->after_item =
			cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM;
		break;
	default:
		break;
	}
}

static bool walk_nodes(struct walk *walk, cmark_node *document)
{
	cmark_iter *iter = cmark_iter_new(document);
	cmark_event_type event;
	bool good = true;

	while (good && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		if (event == CMARK_EVENT_ENTER)
			good = enter_node(walk, cmark_iter_get_node(iter));
		else
			leave_node(walk, cmark_iter_get_node(iter));
	}
	cmark_iter_free(iter);
	return good;
}

bool markdown_read(struct lesson *lesson, struct text markdown, struct fault *fault)
{
	struct walk walk = { .lesson = lesson, .fault = fault };
	cmark_node *document = cmark_parse_document(markdown.at, markdown.len,
						    CMARK_OPT_DEFAULT);
	cmark_node *first = cmark_node_first_child(document);
	bool good;

	if (first && cmark_node_get_type(first) == CMARK_NODE_HEADING &&
	    cmark_node_get_heading_level(first) == 1) {
		good = walk_nodes(&walk, document);
	} else {
		fault_set(fault, lesson->file, 1,
			  _("A lesson begins with its title; expected \"# Title\" in the "
			    "first line."), NULL);
		good = false;
	}
	cmark_node_free(document);
	return good;
}
