// SPDX-License-Identifier: GPL-3.0-or-later
/* Words of replies that tell what their writer had in mind.
 *
 * To add some: put them into the row that is about the same thing, or make a
 * row; the words as servers write them, in lower case, and the codes that
 * would be right with them. The more exact rows stand first. */
#include "catalogue/tables.h"

const struct catalogue_telltale catalogue_telltales[] = {
{
	"service not available|service unavailable|shutting down|server busy|system is busy",
	N_("a server that is closed for the moment"),
	"421 4.3.2 x.3.x 4.4.x 4.7.x 454 45x",
},
{
	"start mail input|end data with", N_("the message, which the server waits for"),
	"354",
},
{
	"cannot vrfy|cannot verify user|will attempt delivery",
	N_("a name that was not looked up"),
	"252 2.x.x 550 502",
},
{
	"smtputf8|utf8|utf-8|non-ascii", N_("letters outside ASCII"),
	"5.6.7 x.6.x 553 550 554 252",
},
{
	"null mx|nullmx", N_("a domain that takes no mail"),
	"5.1.10 556 5.7.27 x.1.2 x.1.8 550",
},
{
	"no such domain|domain not found|domain does not exist|domain name not found|"
	"unknown domain|host not found|host unknown|unknown host|nxdomain",
	N_("a domain that cannot be found"),
	"5.1.2 5.1.8 5.4.4 4.1.8 x.4.4 4.4.3 512 450 550 553",
},
{
	"user unknown|unknown user|no such user|user not found|user doesn't exist|"
	"does not exist|no such mailbox|mailbox not found|mailbox unavailable|"
	"recipient not found|unknown recipient|no such recipient|invalid recipient|"
	"no mailbox here|unknown local|address unknown|no such address",
	N_("a mailbox that does not exist"),
	"5.1.1 550 5.1.6 5.1.0 x.2.1 x.2.0 x.1.2 5.1.3 511 450 553 551",
},
{
	"mailbox full|mailbox is full|inbox is full|over quota|overquota|out of quota|"
	"quota exceeded|exceeded storage|exceeded its storage|mailbox size limit",
	N_("a full mailbox"),
	"4.2.2 552 452 x.2.x x.3.1 x.3.0",
},
{
	"insufficient system storage|disk full|disk is full|no space left|out of disk|"
	"insufficient disk|not enough disk|not enough space|out of memory",
	N_("a full disk"),
	"4.3.1 452 x.3.x 431 451",
},
{
	"too many recipients|recipient limit|recipients exceeded|number of recipients",
	N_("too many recipients"),
	"4.5.3 452 x.5.3 x.7.1 421 450 451 552",
},
{
	"too many connections|connection limit|concurrent connections|concurrency limit|"
	"simultaneous connections",
	N_("too many connections"),
	"421 4.3.2 4.4.5 4.7.28 4.7.x 4.4.x 4.3.x 45x",
},
{
	"rate limit|ratelimit|rate-limit|rate exceeded|too many messages|too many emails|"
	"too much mail|too many mails|throttl|too fast|slow down|unusual rate|at a rate|"
	"sending limit|sending quota|message limit",
	N_("sending too fast"),
	"4.7.28 421 4.4.5 x.7.28 4.7.x 4.2.1 4.3.x 4.2.0 4.5.3 45x",
},
{
	"greylist|graylist|grey list|gray list|grey-list|postgrey|first attempt",
	N_("greylisting"),
	"450 421 4.7.1 4.7.x 4.2.0 4.3.x 4.2.1 451",
},
{
	"too large|too big|size limit|maximum size|exceeds size|exceeds the size|"
	"length exceeds|exceeds fixed",
	N_("a mail that is too long"),
	"5.3.4 552 5.2.3 x.7.16 x.3.4 452 554",
},
{
	"spf", N_("SPF"),
	"5.7.23 x.7.24 5.7.26 x.7.x 550 554 451",
},
{
	"dmarc|multiple authentication|unauthenticated email",
	N_("a mail that could not prove where it is from"),
	"5.7.26 x.7.x 550 554",
},
{
	"dkim|arc validation", N_("a signature that did not hold"),
	"5.7.20 5.7.22 5.7.21 x.7.29 x.7.x 550 554",
},
{
	"reverse dns|reverse hostname|reverse lookup|ptr record|no ptr|rdns",
	N_("an address without a name"),
	"5.7.25 x.7.x x.1.8 550 554 450 421",
},
{
	"relay access denied|relaying denied|relay denied|relay not permitted|unable to relay|"
	"not permitted to relay|relaying not allowed|relaying|open relay|relay",
	N_("mail that the server will not pass on"),
	"5.7.1 550 x.7.x 554 454 530",
},
{
	"must issue a starttls|starttls first|encryption required|encryption needed|"
	"tls required|requires tls|tls is required",
	N_("encryption that is missing"),
	"530 5.7.10 5.7.11 538 5.7.x 523 550 554",
},
{
	"authentication required|auth required|authentication is required|must authenticate|"
	"not authenticated|was not authenticated|log in first|login required",
	N_("a login that is missing"),
	"530 5.7.0 x.7.x 535 550 554",
},
{
	"authentication failed|authentication credentials|invalid credentials|bad credentials|"
	"password not accepted|login failed|incorrect authentication|"
	"authentication unsuccessful|authentication failure|wrong password|invalid password",
	N_("a login that was refused"),
	"535 5.7.8 534 x.7.x 454 435 432",
},
{
	"blocklist|blacklist|block list|black list|blocked using|spamhaus|dnsbl|rbl|barracuda|"
	"poor reputation|bad reputation|reputation",
	N_("a block list or a reputation"),
	"5.7.1 554 550 x.7.x 421 450 451",
},
{
	"spam|unsolicited|junk mail|bulk mail|content filter",
	N_("mail that looks like spam"),
	"5.7.1 554 550 x.7.x 5.6.0 421 450 451",
},
{
	"virus|malware|infected|dangerous attachment|executable", N_("a dangerous attachment"),
	"5.7.1 554 550 x.7.x 552 x.6.x",
},
{
	"mailbox disabled|account disabled|account is disabled|mailbox is disabled|"
	"account inactive|is inactive|suspended|account locked|mailbox locked",
	N_("a mailbox or account that is switched off"),
	"5.2.1 5.7.13 x.2.x 5.1.1 5.1.6 550 450 525 535",
},
{
	"has moved|no longer here|no longer with|no longer works|no longer valid",
	N_("somebody who has moved"),
	"5.1.6 551 251 5.1.1 5.2.1 5.7.17 550",
},
{
	"too many hops|hop count|mail loop|loops back|routing loop|loop detected|"
	"mail forwarding loop|too many received",
	N_("a mail that goes in circles"),
	"5.4.6 4.4.6 x.3.5 x.4.x 446 554 550",
},
{
	"connection refused|no route to host|network is unreachable|not responding|"
	"no answer from host|could not connect|cannot connect",
	N_("a host that does not answer"),
	"4.4.1 x.4.x 441 111 101 451 421",
},
{
	"delivery time expired|message expired|retry timeout exceeded|message timed out",
	N_("a mail that waited for too long"),
	"4.4.7 x.4.x 447",
},
{
	"timed out|timeout|time out|idle for|lost connection|connection dropped",
	N_("a connection that fell silent"),
	"4.4.2 421 x.4.x x.3.2 442 420 451",
},
{
	"bad sequence|out of sequence|need mail|need rcpt|send mail first|send rcpt first|"
	"no valid recipients|nested mail",
	N_("commands in a wrong order"),
	"503 5.5.1 x.5.x 554",
},
{
	"improper use of smtp command pipelining|pipelining|synchronization error|"
	"talks too soon|out of turn",
	N_("a client that did not wait for replies"),
	"503 5.5.1 554 x.5.x 421 550",
},
{
	"helo command rejected|ehlo command rejected|send helo|send ehlo|say helo|say ehlo|"
	"introduce yourself|fully-qualified hostname|fully qualified hostname",
	N_("a client that did not introduce itself well"),
	"503 501 5.5.1 5.5.4 504 x.5.x 550 x.7.x 554 450",
},
{
	"command not recognized|command not recognised|command unrecognized|"
	"unrecognized command|unknown command|command unknown|syntax error",
	N_("a line that was not understood"),
	"500 5.5.2 5.5.1 501 x.5.x 5.1.3 5.1.7 502 504 555 553",
},
{
	"local error|internal error|internal server error|processing error|queue file write",
	N_("a server that failed in itself"),
	"451 4.3.0 4.x.x x.3.x 421 452 554 5.3.x",
},
{
	"invalid address|bad address|malformed address|address syntax",
	N_("an address that is badly written"),
	"5.1.3 501 553 5.1.7 x.1.x 5.5.2 5.5.4 550",
},
{
	"8bitmime|8bit|8-bit|eight bit", N_("bytes that are not ASCII"),
	"5.6.3 5.6.1 554 x.6.x 555 501 550 5.5.x",
},
{
	"local policy|policy reasons|policy violation|access denied|administratively prohibited|"
	"administrative prohibition",
	N_("a rule of the house"),
	"5.7.1 550 554 x.7.x 553 521 530 556 4xx x.1.8",
},
{
	"sender rejected|sender address rejected|sender denied|sender not allowed|bad sender",
	N_("a sender that is not welcome"),
	"5.7.1 550 5.1.8 553 x.7.x x.1.x 554 450 530",
},
{
	"try again later|try later|temporary|temporarily|temp fail|deferred|please retry",
	N_("a trouble that passes"),
	"451 450 4.x.x 4xx",
},
{ NULL, NULL, NULL },
};

/* Whether what stands at `at` of the text begins with the words. */
static bool stands_at(struct text text, size_t at, struct text words)
{
	return (!at || !text_is_letter(text.at[at - 1])) &&
		text_equal_fold(text_head(text_skip(text, at), words.len), words);
}

static bool find_words(struct text text, struct text alternatives, struct text *found)
{
	while (alternatives.len) {
		struct text words = text_take(&alternatives, '|');

		for (size_t at = 0; at + words.len <= text.len; at++) {
			if (!stands_at(text, at, words))
				continue;
			*found = text_head(text_skip(text, at), words.len);
			return true;
		}
	}
	return false;
}

const struct catalogue_telltale *catalogue_telltale_in(struct text text,
		const struct catalogue_telltale *from, struct text *found)
{
	for (; from->words; from++)
		if (find_words(text, text_of(from->words), found))
			return from;
	return NULL;
}
