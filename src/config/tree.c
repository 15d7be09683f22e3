// SPDX-License-Identifier: GPL-3.0-or-later
/* The tree is built from libyaml's events, one by one: its own documents
 * would follow aliases, which can blow a few lines up to gigabytes. */
#include "config/tree.h"

#include "base/words.h"

#include <string.h>
#include <yaml.h>

struct reader {
	yaml_parser_t parser;
	struct pool *pool;
	struct text yaml;
	const struct source *source;
	struct fault *fault;
};

static unsigned line_at(const struct reader *reader, yaml_mark_t mark)
{
	return reader->source->line + (unsigned)mark.line;
}

static bool refuse(const struct reader *reader, yaml_mark_t mark, const char *says)
{
	fault_set(reader->fault, reader->source->file, line_at(reader, mark), says, NULL);
	return false;
}

/* Bytes that are no UTF-8, or that YAML takes nowhere: libyaml reads ahead,
 * so that only their offset tells where they stand. */
static bool refuse_bytes(const struct reader *reader)
{
	struct text before = text_head(reader->yaml, reader->parser.problem_offset);
	yaml_mark_t mark = { 0 };

	while (text_find(before, '\n') < before.len) {
		text_take(&before, '\n');
		mark.line++;
	}
	return refuse(reader, mark,
		      _("This line holds a byte that is not plain text; expected UTF-8 "
			"without control characters."));
}

/* What libyaml could not read, in its own words. */
static bool refuse_syntax(const struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;

	if (parser->error == YAML_READER_ERROR)
		return refuse_bytes(reader);
	fault_set(reader->fault, reader->source->file, line_at(reader, parser->problem_mark),
		  parser->problem
		  ? _("This is not YAML: {problem}. A text that begins with a sign of YAML's, "
		      "or holds \": \" or \" #\", needs quotes around it.")
		  : _("This is not YAML. A text that begins with a sign of YAML's, or holds "
		      "\": \" or \" #\", needs quotes around it."),
		  WORDS({ "problem", parser->problem }));
	return false;
}

static bool next_event(struct reader *reader, yaml_event_t *event)
{
	return yaml_parser_parse(&reader->parser, event) || refuse_syntax(reader);
}

static bool is_plain(struct text t)
{
	for (size_t i = 0; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];

		if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f)
			return false;
	}
	return !text_has_c1(t);
}

/* Whether the event carries an anchor or a tag, which nothing here may. */
static bool is_marked(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return event->data.scalar.anchor || event->data.scalar.tag;
	case YAML_SEQUENCE_START_EVENT:
		return event->data.sequence_start.anchor || event->data.sequence_start.tag;
	case YAML_MAPPING_START_EVENT:
		return event->data.mapping_start.anchor || event->data.mapping_start.tag;
	default:
		return event->type == YAML_ALIAS_EVENT;
	}
}

static bool read_items(struct reader *reader, struct tree *tree, unsigned depth);

/* The value that begins with this event. */
static bool read_value(struct reader *reader, const yaml_event_t *event,
		       struct tree *tree, unsigned depth)
{
	tree->line = line_at(reader, event->start_mark);
	if (is_marked(event))
		return refuse(reader, event->start_mark,
			      _("Anchors (&), aliases (*) and tags (!) are not taken here; "
				"a text that begins so needs quotes around it."));
	if (event->type == YAML_SCALAR_EVENT) {
		struct text t = text_span((const char *)event->data.scalar.value,
					  event->data.scalar.length);

		tree->kind = TREE_TEXT;
		tree->text = pool_copy(reader->pool, t);
		return is_plain(t) ||
		       refuse(reader, event->start_mark,
			      _("This text holds a control character; only line ends and "
				"tabs may be."));
	}
	if (depth == TREE_DEPTH_MAX)
		return refuse(reader, event->start_mark,
			      _("This is nested too deeply to mean anything here."));
	tree->kind = event->type == YAML_SEQUENCE_START_EVENT ? TREE_LIST : TREE_MAPPING;
	return read_items(reader, tree, depth + 1);
}

/* The key that this event is; its value's event takes its place. */
static bool read_key(struct reader *reader, yaml_event_t *event,
		     const struct tree *mapping, struct tree *item)
{
	if (event->type != YAML_SCALAR_EVENT)
		return refuse(reader, event->start_mark, _("A key here is a plain word."));
	if (!read_value(reader, event, item, 0))
		return false;
	item->key = item->text;
	item->key_line = item->line;
	if (tree_find(mapping, item->key)) {
		fault_set(reader->fault, reader->source->file, item->line,
			  _("The key \"{key}\" stands here twice; each may stand once."),
			  WORDS({ "key", item->key }));
		return false;
	}
	yaml_event_delete(event);
	return next_event(reader, event);
}

static bool is_end(const yaml_event_t *event)
{
	return event->type == YAML_SEQUENCE_END_EVENT ||
	       event->type == YAML_MAPPING_END_EVENT;
}

/* Items up to the end of the list or mapping that has just begun. */
static bool read_items(struct reader *reader, struct tree *tree, unsigned depth)
{
	const struct tree **link = &tree->first;

	for (;;) {
		struct tree *item = pool_new(reader->pool, 1, sizeof(*item));
		yaml_event_t event;
		bool good, over;

		if (!next_event(reader, &event))
			return false;
		over = is_end(&event);
		good = over || tree->count < TREE_ITEMS_MAX ||
		       refuse(reader, event.start_mark,
			      _("There are more items here than can mean anything."));
		if (good && !over && tree->kind == TREE_MAPPING)
			good = read_key(reader, &event, tree, item);
		if (good && !over)
			good = read_value(reader, &event, item, depth);
		yaml_event_delete(&event);
		if (!good || over)
			return good;
		*link = item;
		link = &item->next;
		tree->count++;
	}
}

/* One document and nothing behind it. */
static bool read_document(struct reader *reader, struct tree *tree)
{
	bool good, begun = false;
	yaml_event_type_t type;

	do {
		yaml_event_t event;

		if (!next_event(reader, &event))
			return false;
		type = event.type;
		good = true;
		if (type == YAML_DOCUMENT_START_EVENT) {
			good = !begun || refuse(reader, event.start_mark,
						_("One YAML document ends here; there may be "
						  "no second."));
			begun = true;
		} else if (type != YAML_STREAM_START_EVENT && type != YAML_STREAM_END_EVENT &&
			   type != YAML_DOCUMENT_END_EVENT) {
			good = read_value(reader, &event, tree, 0);
		}
		yaml_event_delete(&event);
	} while (good && type != YAML_STREAM_END_EVENT);
	return good;
}

const struct tree *tree_parse(struct pool *pool, struct text yaml,
			      const struct source *source, struct fault *fault)
{
	struct reader reader = { .pool = pool, .yaml = yaml, .source = source, .fault = fault };
	struct tree *tree = pool_new(pool, 1, sizeof(*tree));
	bool good;

	*tree = (struct tree){ .kind = TREE_MAPPING, .line = source->line };
	if (!yaml_parser_initialize(&reader.parser)) {
		fault_set(fault, source->file, source->line, _("Memory has run out."), NULL);
		return NULL;
	}
	yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader.parser, (const unsigned char *)yaml.at, yaml.len);
	good = read_document(&reader, tree);
	yaml_parser_delete(&reader.parser);
	return good ? tree : NULL;
}

const struct tree *tree_find(const struct tree *mapping, const char *key)
{
	for (const struct tree *item = mapping->first; item; item = item->next)
		if (!strcmp(item->key, key))
			return item;
	return NULL;
}
