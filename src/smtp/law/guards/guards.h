// SPDX-License-Identifier: GPL-3.0-or-later
/* What rows may ask, of the state and of everything else.
 *
 * To add a guard: write the question in the file of its subject, give it words for
 * both answers, name it here and use it in a row; the rule sweeps tell if no row
 * does. Words are whole clauses that can follow a mark or "because". */
#ifndef SMTP_GUARDS_H
#define SMTP_GUARDS_H

#include "smtp/law/rule.h"
#include "smtp/session/session.h"

/* Where a row holds. */
extern const struct smtp_where smtp_when_closed;
extern const struct smtp_where smtp_when_turned_away;
extern const struct smtp_where smtp_before_greeting;
extern const struct smtp_where smtp_in_commands;   /* any state that hears commands */
extern const struct smtp_where smtp_before_hello;
extern const struct smtp_where smtp_no_mail_open;
extern const struct smtp_where smtp_mail_open;
extern const struct smtp_where smtp_mail_to_clear;
extern const struct smtp_where smtp_no_recipient;
extern const struct smtp_where smtp_has_recipient;
extern const struct smtp_where smtp_in_data;
extern const struct smtp_where smtp_in_auth;
extern const struct smtp_where smtp_introduced;
extern const struct smtp_where smtp_no_chunk_yet;
extern const struct smtp_where smtp_in_chunk;
extern const struct smtp_where smtp_in_chunks;
extern const struct smtp_where smtp_while_served;  /* it is, and mail may come */
extern const struct smtp_where smtp_behind_last_chunk;
extern const struct smtp_where smtp_in_delivery;
extern const struct smtp_where smtp_while_open;    /* the connection is there */

/* The line. */
extern const struct smtp_guard smtp_not_quit;
extern const struct smtp_guard smtp_has_control;
extern const struct smtp_guard smtp_has_eight_bit;
extern const struct smtp_guard smtp_has_argument;
extern const struct smtp_guard smtp_no_argument;
extern const struct smtp_guard smtp_is_empty;
extern const struct smtp_guard smtp_leading_space;
extern const struct smtp_guard smtp_looks_like_header;
extern const struct smtp_guard smtp_follows_dot;

/* Faults of the setting. */
extern const struct smtp_guard smtp_fault_stays;
extern const struct smtp_guard smtp_fault_closes;
extern const struct smtp_guard smtp_fault_drops;
extern const struct smtp_guard smtp_fault_refuses;

/* EHLO and HELO. */
extern const struct smtp_guard smtp_ehlo_unknown;
extern const struct smtp_guard smtp_name_long;
extern const struct smtp_guard smtp_name_malformed;
extern const struct smtp_guard smtp_name_literal;

/* TLS and logins. */
extern const struct smtp_guard smtp_needs_tls;
extern const struct smtp_guard smtp_needs_login;
extern const struct smtp_guard smtp_is_secured;
extern const struct smtp_guard smtp_said_helo;
extern const struct smtp_guard smtp_tls_is_down;
extern const struct smtp_guard smtp_is_logged_in;
extern const struct smtp_guard smtp_mechanism_malformed;
extern const struct smtp_guard smtp_mechanism_unknown;
extern const struct smtp_guard smtp_mechanism_bare;
extern const struct smtp_guard smtp_cancels;
extern const struct smtp_guard smtp_response_long;
extern const struct smtp_guard smtp_initial_unwanted;
extern const struct smtp_guard smtp_not_base64;
extern const struct smtp_guard smtp_exchange_malformed;
extern const struct smtp_guard smtp_logins_down;
extern const struct smtp_guard smtp_needs_transition;
extern const struct smtp_guard smtp_login_refused;
extern const struct smtp_guard smtp_begins_empty;
extern const struct smtp_guard smtp_goes_on;

/* Paths and parameters. */
extern const struct smtp_guard smtp_no_from;
extern const struct smtp_guard smtp_no_to;
extern const struct smtp_guard smtp_colon_space;
extern const struct smtp_guard smtp_path_long;
extern const struct smtp_guard smtp_path_malformed;
extern const struct smtp_guard smtp_sender_no_domain;
extern const struct smtp_guard smtp_null_recipient;
extern const struct smtp_guard smtp_null_sender;
extern const struct smtp_guard smtp_parameters_malformed;
extern const struct smtp_guard smtp_parameter_unknown;
extern const struct smtp_guard smtp_parameter_misplaced;
extern const struct smtp_guard smtp_parameter_not_offered;
extern const struct smtp_guard smtp_parameter_after_helo;
extern const struct smtp_guard smtp_parameter_value;
extern const struct smtp_guard smtp_parameter_twice;
extern const struct smtp_guard smtp_hold_twice;
extern const struct smtp_guard smtp_hold_long;
extern const struct smtp_guard smtp_hold_past_by;
extern const struct smtp_guard smtp_by_soon;
extern const struct smtp_guard smtp_size_large;
extern const struct smtp_guard smtp_sender_not_ascii;
extern const struct smtp_guard smtp_recipient_not_ascii;
extern const struct smtp_guard smtp_priority_raised;
extern const struct smtp_guard smtp_asks_binary;
extern const struct smtp_guard smtp_has_parameters;

/* Recipients. */
extern const struct smtp_guard smtp_recipients_full;
extern const struct smtp_guard smtp_is_postmaster;
extern const struct smtp_guard smtp_not_relayed;
extern const struct smtp_guard smtp_is_relayed;
extern const struct smtp_guard smtp_is_list;
extern const struct smtp_guard smtp_no_such_mailbox;
extern const struct smtp_guard smtp_mailbox_moved;
extern const struct smtp_guard smtp_mailbox_forwarded;
extern const struct smtp_guard smtp_moved_in_utf8;
extern const struct smtp_guard smtp_forwarded_in_utf8;
extern const struct smtp_guard smtp_mailbox_disabled;
extern const struct smtp_guard smtp_mailbox_full;
extern const struct smtp_guard smtp_has_route;
extern const struct smtp_guard smtp_is_greylisted;
extern const struct smtp_guard smtp_all_refused;

/* Policies of the site. */
extern const struct smtp_guard smtp_client_blocked;
extern const struct smtp_guard smtp_sender_blocked;
extern const struct smtp_guard smtp_domain_unknown;
extern const struct smtp_guard smtp_domain_silent;
extern const struct smtp_guard smtp_sender_null_mx;
extern const struct smtp_guard smtp_recipient_null_mx;
extern const struct smtp_guard smtp_sender_not_own;
extern const struct smtp_guard smtp_messages_many;
extern const struct smtp_guard smtp_never_takes_mail;
extern const struct smtp_guard smtp_visits_many;
extern const struct smtp_guard smtp_errors_many;
extern const struct smtp_guard smtp_mailbox_slow;
extern const struct smtp_guard smtp_mailbox_small;
extern const struct smtp_guard smtp_mailbox_tight;
extern const struct smtp_guard smtp_login_weak;

/* Mail data. */
extern const struct smtp_guard smtp_loops;
extern const struct smtp_guard smtp_message_large;
extern const struct smtp_guard smtp_text_line_long;
extern const struct smtp_guard smtp_has_bare_end;
extern const struct smtp_guard smtp_header_eight_bit;
extern const struct smtp_guard smtp_body_eight_bit;
extern const struct smtp_guard smtp_dot_is_bare;
extern const struct smtp_guard smtp_has_null_sender;
extern const struct smtp_guard smtp_wants_no_report;

/* Chunks. */
extern const struct smtp_guard smtp_chunk_malformed;
extern const struct smtp_guard smtp_chunk_garbled;
extern const struct smtp_guard smtp_chunk_oversized;
extern const struct smtp_guard smtp_chunk_is_last;
extern const struct smtp_guard smtp_chunk_unintroduced;
extern const struct smtp_guard smtp_chunk_needs_tls;
extern const struct smtp_guard smtp_chunk_needs_login;
extern const struct smtp_guard smtp_chunk_after_helo;
extern const struct smtp_guard smtp_chunk_after_helo_in_mail;
extern const struct smtp_guard smtp_chunk_was_garbled;
extern const struct smtp_guard smtp_chunk_without_mail;
extern const struct smtp_guard smtp_chunk_without_recipient;
extern const struct smtp_guard smtp_chunk_owes_reset;
extern const struct smtp_guard smtp_mail_failed;
extern const struct smtp_guard smtp_body_is_binary;
extern const struct smtp_guard smtp_chunk_bare_end;
extern const struct smtp_guard smtp_chunk_line_long;
extern const struct smtp_guard smtp_chunk_goes_on;

/* ETRN. */
extern const struct smtp_guard smtp_node_malformed;
extern const struct smtp_guard smtp_node_is_queue;
extern const struct smtp_guard smtp_node_not_allowed;
extern const struct smtp_guard smtp_node_stuck;
extern const struct smtp_guard smtp_node_without_mail;
extern const struct smtp_guard smtp_node_is_many;

/* LMTP. */
extern const struct smtp_guard smtp_speaks_lmtp;
extern const struct smtp_guard smtp_speaks_smtp;
extern const struct smtp_guard smtp_delivery_full;

/* VRFY, EXPN, HELP. */
extern const struct smtp_guard smtp_not_a_string;
extern const struct smtp_guard smtp_does_not_tell;
extern const struct smtp_guard smtp_verified_in_utf8;
extern const struct smtp_guard smtp_expanded_in_utf8;
extern const struct smtp_guard smtp_does_not_expand;
extern const struct smtp_guard smtp_asks_elsewhere;
extern const struct smtp_guard smtp_asks_relayed;
extern const struct smtp_guard smtp_asks_list;
extern const struct smtp_guard smtp_asks_nobody;
extern const struct smtp_guard smtp_asks_several;
extern const struct smtp_guard smtp_asks_moved;
extern const struct smtp_guard smtp_asks_forwarded;
extern const struct smtp_guard smtp_asks_disabled;
extern const struct smtp_guard smtp_topic_unknown;

/* The greeting. */
extern const struct smtp_guard smtp_refuses_all;
extern const struct smtp_guard smtp_is_busy;

#endif
