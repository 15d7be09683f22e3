// SPDX-License-Identifier: GPL-3.0-or-later
/* The tables, for the files that read them. Each ends in a row of NULLs. */
#ifndef CATALOGUE_TABLES_H
#define CATALOGUE_TABLES_H

#include "catalogue/catalogue.h"

extern const struct catalogue_entry catalogue_2yz[]; /* and 3yz */
extern const struct catalogue_entry catalogue_4yz[];
extern const struct catalogue_entry catalogue_5yz[];
extern const struct catalogue_entry catalogue_enhanced[];
extern const struct catalogue_pair catalogue_pairs[];

#endif
