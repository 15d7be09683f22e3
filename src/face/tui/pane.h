// SPDX-License-Identifier: GPL-3.0-or-later
/* The right pane: one of the tutor's pages, or a list of completions that
 * covers it for a moment. */
#ifndef FACE_TUI_PANE_H
#define FACE_TUI_PANE_H

#include "face/tui/layout.h"
#include "tutor/tutor.h"

struct pane {
	struct tutor *tutor;
	enum tutor_pane shows;
	bool stale;                 /* to be asked for again */
	struct page *page;
	struct page_layout *layout; /* of page, columns wide; NULL: none yet */
	unsigned columns;
	size_t top;                 /* lines above those that are shown */
	bool listing;               /* page is a list of completions */
};

void pane_begin(struct pane *pane, struct tutor *tutor, enum tutor_pane shows);
void pane_free(struct pane *pane);

/* Shows that page, from its beginning. */
void pane_show(struct pane *pane, enum tutor_pane shows);

/* Covers the page with a list, and takes the list away again. */
void pane_list(struct pane *pane, const struct tutor_completion *completions,
	       size_t count);
void pane_unlist(struct pane *pane);

const char *pane_title(const struct pane *pane);

/* Asks for the page if it must be, and lays it out at a width. */
void pane_lay(struct pane *pane, unsigned columns);

/* The lines of the page as it is laid out. */
size_t pane_lines(const struct pane *pane);

void pane_scroll(struct pane *pane, long lines, size_t rows_shown);
void pane_more(const struct pane *pane, size_t rows_shown, size_t *above, size_t *below);
void pane_draw(const struct pane *pane, const struct rect *rect);

#endif
