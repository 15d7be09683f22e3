// SPDX-License-Identifier: GPL-3.0-or-later
/* A word to a test that waits for the program to come to rest. */
#ifndef FACE_SYNC_H
#define FACE_SYNC_H

/* Writes "BYTES RESIZES\n" to the descriptor in $SMTP_TUTOR_SYNC_FD: what was
 * read of the terminal and how many new sizes were dealt with; nothing without
 * that variable. To be said whenever the program is about to wait. */
void sync_tell(unsigned long bytes, unsigned long resizes);

#endif
