// SPDX-License-Identifier: GPL-3.0-or-later
/* Styled text for people, without a width and without a terminal.
 *
 * A page is a list of blocks; a block has a kind and spans of styled text.
 * Whoever explains something fills a page; the faces lay it out to their
 * width, with their own marks and colours. All text goes in through
 * shown_text(), so a page never holds a control character. */
#ifndef BASE_PAGE_H
#define BASE_PAGE_H

#include "base/heap.h"
#include "base/words.h"

enum page_style {
	PAGE_NORMAL,
	PAGE_STRONG,
	PAGE_DIM,
	PAGE_CODE, /* what is typed or sent: commands, addresses, replies */
	PAGE_GOOD,
	PAGE_BAD,
};

enum page_kind {
	PAGE_PARAGRAPH,
	PAGE_TITLE,    /* the page's subject, once, first */
	PAGE_HEADING,
	PAGE_ITEM,     /* one of a list */
	PAGE_YES,      /* a check that passed */
	PAGE_NO,       /* the check that did not */
	PAGE_ASIDE,    /* a check that said nothing against or for: less weight */
	PAGE_FIELD,    /* a label and its value: begins with page_label() */
	PAGE_ROW,      /* the name of a row of a table; its cells follow */
	PAGE_CELL,     /* one cell: begins with page_label(), the column's name */
	PAGE_VERBATIM, /* one line, never wrapped or filled; cut when too long */
	PAGE_BLANK,    /* an empty line between blocks */
};

struct page;

struct page *page_new(void);
void page_free(struct page *page);
void page_clear(struct page *page);
bool page_is_empty(const struct page *page);

/* Opens a block; the one before it is closed. Text added when no block is
 * open begins a PAGE_PARAGRAPH. */
void page_block(struct page *page, enum page_kind kind);

/* Adds to the open block. */
void page_text(struct page *page, enum page_style style, struct text t);
void page_string(struct page *page, enum page_style style, const char *string);

/* The label of the PAGE_FIELD or PAGE_CELL just opened ("Next", "RFC"). The
 * values of neighbouring fields line up behind their labels where the width
 * allows; elsewhere each value stands indented below its label.
 *
 * A table is a run of rows, each a PAGE_ROW and a PAGE_CELL for every column,
 * with the same labels in each row. Where the width allows the cells of a row
 * stand side by side, below one line of the first row's labels; elsewhere, and
 * where the marks say so, each cell follows its row's name like a field. */
void page_label(struct page *page, const char *label);

/* A whole block at once. In `sentence`, `code` between backticks is
 * PAGE_CODE and *strong* between asterisks is PAGE_STRONG; a backslash
 * takes the meaning from the next character, in code too. The two do not
 * nest: an asterisk in code is an asterisk. */
void page_say(struct page *page, enum page_kind kind, const char *sentence);

/* The same with {places} filled by place(); what is filled in is taken as
 * it is, its backticks, asterisks and backslashes included. */
void page_fill(struct page *page, enum page_kind kind, const char *sentence,
	       words_place *place, const void *context);

/* Adds a sentence with its markup to the open block. place may be NULL: the
 * sentence is then not filled, and braces are braces. */
void page_add(struct page *page, const char *sentence, words_place *place,
	      const void *context);

void page_field(struct page *page, const char *label, const char *sentence);
void page_blank(struct page *page);

/* Appends every block of `other`, which is another page. */
void page_append(struct page *page, const struct page *other);

/* How the marks of PAGE_YES and so on look: UTF-8 strings that are followed
 * by one space. `cut` ends a PAGE_VERBATIM that was too long. */
struct page_marks {
	const char *yes, *no, *aside, *item;
	const char *cut;
	bool stacked; /* cells never stand side by side: for those who listen */
};

extern const struct page_marks page_marks_unicode; /* ✓ ✗ · • … */
extern const struct page_marks page_marks_ascii;   /* + x . - ~ */
extern const struct page_marks page_marks_words;   /* "ok:" "NO:" "and:" "-" "~" */

/* One laid-out line: spans in order. Text is lent by the layout. */
struct page_span {
	enum page_style style;
	struct text text;
};

struct page_line {
	enum page_kind kind; /* of the block it belongs to */
	unsigned block;      /* number of that block on the page, from 0 */
	const struct page_span *spans;
	size_t span_count;
};

struct page_layout;

/* Wraps the page to width columns (at least 10; fewer are taken for 10).
 * Every block is one line or more, but cells that stand side by side share
 * the lines of their row; and no line is wider than width. Words
 * longer than a line are broken; what stands in PAGE_CODE is kept on one
 * line when it is short and there is another place to break. Spaces at the
 * ends of what is wrapped are dropped. The page may be changed or freed
 * afterwards. */
struct page_layout *page_lay(const struct page *page, unsigned width,
			     const struct page_marks *marks);
void page_layout_free(struct page_layout *layout);
size_t page_layout_lines(const struct page_layout *layout);
struct page_line page_layout_line(const struct page_layout *layout, size_t n);

/* Appends the page to buffer as plain text wrapped to width, each line ended
 * by LF. Width 0: one line per block, of any length, fields as "Next: value". */
void page_print(const struct page *page, unsigned width,
		const struct page_marks *marks, struct buffer *buffer);

#endif
