// SPDX-License-Identifier: GPL-3.0-or-later
/* The dialects, one file each: tables only. For src/smtp only. */
#ifndef SMTP_DIALECTS_DIALECTS_H
#define SMTP_DIALECTS_DIALECTS_H

#include "smtp/dialects/dialect.h"
#include "smtp/law/guards/guards.h"

#define SMTP_STRIKES(array) .strikes = (array), .strike_count = sizeof(array) / sizeof((array)[0])
#define SMTP_MANNERS(array) .manners = (array), .count = sizeof(array) / sizeof((array)[0])

/* Lines that are no command of this server, or of none. */
#define SMTP_NO_COMMANDS                                                      \
	(SMTP_BIT(SMTP_UNKNOWN) | SMTP_BIT(SMTP_EXTENSION) | SMTP_BIT(SMTP_OBSOLETE))

/* A flaw of a line that is overlooked, and one that is answered with other codes. */
#define SMTP_TAKES(row, what)                                                 \
	{ .rule = (row), .flaw = (what), .passes = true,                      \
	  .departs = N_("This is not written by the grammar, and this server overlooks it.") }
#define SMTP_TAKES_IF(row, what, so)                                          \
	{ .rule = (row), .flaw = (what), .when = (so), .passes = true,        \
	  .departs = N_("This is not written by the grammar, and this server overlooks it.") }
#define SMTP_SAYS_IF(row, what, so, number, finer)                            \
	{ .rule = (row), .flaw = (what), .when = (so), .code = (number), .enhanced = (finer) }
#define SMTP_SAYS(row, what, number, finer)                                   \
	{ .rule = (row), .flaw = (what), .code = (number), .enhanced = (finer) }

extern const struct smtp_dialect smtp_postfix;
extern const struct smtp_dialect smtp_exim;
extern const struct smtp_dialect smtp_sendmail;
extern const struct smtp_dialect smtp_opensmtpd;
extern const struct smtp_dialect smtp_haraka;
extern const struct smtp_dialect smtp_aiosmtpd;
extern const struct smtp_dialect smtp_nodemailer;
extern const struct smtp_dialect smtp_go_smtp;

/* Questions that only dialects ask. */
extern const struct smtp_guard smtp_says_noop;
extern const struct smtp_guard smtp_says_mail;
extern const struct smtp_guard smtp_says_rcpt;
extern const struct smtp_guard smtp_says_vrfy;
extern const struct smtp_guard smtp_says_hello;
extern const struct smtp_guard smtp_says_no_verb;
extern const struct smtp_guard smtp_says_get;
extern const struct smtp_guard smtp_verb_not_four;
extern const struct smtp_guard smtp_no_letter_first;
extern const struct smtp_guard smtp_line_utf8;
extern const struct smtp_guard smtp_has_nul;
extern const struct smtp_guard smtp_ends_bare;
extern const struct smtp_guard smtp_blank_at_end;
extern const struct smtp_guard smtp_tab_at_end;
extern const struct smtp_guard smtp_tab_behind;
extern const struct smtp_guard smtp_says_more;
extern const struct smtp_guard smtp_many_words;
extern const struct smtp_guard smtp_names_no_domain;
extern const struct smtp_guard smtp_asks_postmaster;
extern const struct smtp_guard smtp_argument_named;
extern const struct smtp_guard smtp_names_mailbox;
extern const struct smtp_guard smtp_chunks_came;
extern const struct smtp_guard smtp_no_tls;
extern const struct smtp_guard smtp_not_named;
extern const struct smtp_guard smtp_has_greeted;

/* And those about MAIL and RCPT. */
extern const struct smtp_guard smtp_path_good;
extern const struct smtp_guard smtp_begins_bracket;
extern const struct smtp_guard smtp_path_blank;
extern const struct smtp_guard smtp_space_at_edge;
extern const struct smtp_guard smtp_space_at_end;
extern const struct smtp_guard smtp_comment_behind;
extern const struct smtp_guard smtp_has_comment;
extern const struct smtp_guard smtp_local_quoted;
extern const struct smtp_guard smtp_local_very_long;
extern const struct smtp_guard smtp_local_huge;
extern const struct smtp_guard smtp_domain_undotted;
extern const struct smtp_guard smtp_domain_numeric;
extern const struct smtp_guard smtp_domain_not_ascii;
extern const struct smtp_guard smtp_domain_literal;
extern const struct smtp_guard smtp_literal_named;
extern const struct smtp_guard smtp_glued;
extern const struct smtp_guard smtp_has_equals;
extern const struct smtp_guard smtp_size_empty;
extern const struct smtp_guard smtp_auth_empty;
extern const struct smtp_guard smtp_ret_empty;
extern const struct smtp_guard smtp_envid_empty;
extern const struct smtp_guard smtp_auth_bare;
extern const struct smtp_guard smtp_body_empty;
extern const struct smtp_guard smtp_names_auth;
extern const struct smtp_guard smtp_auth_xtext;
extern const struct smtp_guard smtp_parameter_odd;
extern const struct smtp_guard smtp_size_value;
extern const struct smtp_guard smtp_size_bare;
extern const struct smtp_guard smtp_size_negative;
extern const struct smtp_guard smtp_size_huge;
extern const struct smtp_guard smtp_size_twice;
extern const struct smtp_guard smtp_body_value;
extern const struct smtp_guard smtp_body_twice;
extern const struct smtp_guard smtp_body_binary;
extern const struct smtp_guard smtp_ret_value;
extern const struct smtp_guard smtp_envid_value;
extern const struct smtp_guard smtp_envid_long;
extern const struct smtp_guard smtp_orcpt_value;
extern const struct smtp_guard smtp_utf8_value;
extern const struct smtp_guard smtp_utf8_twice;
extern const struct smtp_guard smtp_auth_value;
extern const struct smtp_guard smtp_auth_not_offered;

/* And those about how an address is written. */
extern const struct smtp_guard smtp_bare_good;
extern const struct smtp_guard smtp_bare_words;
extern const struct smtp_guard smtp_ends_oddly;
extern const struct smtp_guard smtp_tab_behind_colon;
extern const struct smtp_guard smtp_blank_behind_colon;
extern const struct smtp_guard smtp_glued_in_front;
extern const struct smtp_guard smtp_space_at_mark;
extern const struct smtp_guard smtp_route_closed;
extern const struct smtp_guard smtp_route_nameless;
extern const struct smtp_guard smtp_route_alone;
extern const struct smtp_guard smtp_route_given;
extern const struct smtp_guard smtp_sign_alone;
extern const struct smtp_guard smtp_local_special;
extern const struct smtp_guard smtp_local_half_quoted;
extern const struct smtp_guard smtp_local_colon;
extern const struct smtp_guard smtp_local_sign;
extern const struct smtp_guard smtp_hyphen_at_end;
extern const struct smtp_guard smtp_dots_at_end;
extern const struct smtp_guard smtp_name_odd;
extern const struct smtp_guard smtp_tab_behind_path;
extern const struct smtp_guard smtp_closed_twice;
extern const struct smtp_guard smtp_mark_behind;
extern const struct smtp_guard smtp_comma_behind;
extern const struct smtp_guard smtp_octet_behind;
extern const struct smtp_guard smtp_colon_in_word;
extern const struct smtp_guard smtp_colons;
extern const struct smtp_guard smtp_tab_inside;
extern const struct smtp_guard smtp_in_marks;
extern const struct smtp_guard smtp_local_colon_bare;
extern const struct smtp_guard smtp_hop_odd;
extern const struct smtp_guard smtp_no_name_inside;
extern const struct smtp_guard smtp_octet_behind_mail;
extern const struct smtp_guard smtp_hyphen_inside;
extern const struct smtp_guard smtp_tab_in_name;
extern const struct smtp_guard smtp_asks_null;
extern const struct smtp_guard smtp_name_first;
extern const struct smtp_guard smtp_tab_between;
extern const struct smtp_guard smtp_two_words;
extern const struct smtp_guard smtp_signs_apart;
extern const struct smtp_guard smtp_space_behind;
extern const struct smtp_guard smtp_route_postmaster;
extern const struct smtp_guard smtp_space_in_domain;
extern const struct smtp_guard smtp_no_sign;
extern const struct smtp_guard smtp_nul_first;
extern const struct smtp_guard smtp_cr_at_end;
extern const struct smtp_guard smtp_semicolon_inside;
extern const struct smtp_guard smtp_web_method;
extern const struct smtp_guard smtp_web_first;

#endif
