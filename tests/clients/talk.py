#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's smtplib speaks with a server on a pipe: talk.py SUBJECT SERVER...

Ends with 0 when the server answered as it should."""
import smtplib
import socket
import subprocess
import sys


class Piped(smtplib.SMTP):
    """A client whose connection is the server's stdin and stdout."""

    def __init__(self, server):
        ours, theirs = socket.socketpair()
        self.piped = ours
        self.server = subprocess.Popen(server, stdin=theirs, stdout=theirs)
        theirs.close()
        super().__init__("localhost", 25, local_hostname="client.example", timeout=30)

    def _get_socket(self, host, port, timeout):
        self.piped.settimeout(timeout)
        return self.piped


def expect(got, wanted):
    if got != wanted:
        sys.exit(f"expected {wanted!r}, got {got!r}")


def expect_refusal(code, call, *arguments, **options):
    try:
        call(*arguments, **options)
    except smtplib.SMTPResponseException as refusal:
        expect(refusal.smtp_code, code)
    else:
        sys.exit(f"expected {code}, but it was taken")


def login(smtp, mechanism, password="paper boat"):
    """One mechanism of smtplib's own."""
    smtp.user, smtp.password = "ann", password
    method = getattr(smtp, "auth_" + mechanism.lower().replace("-", "_"))
    return smtp.auth(mechanism, method)[0]


def auth(smtp):
    for mechanism in "PLAIN", "LOGIN", "CRAM-MD5":
        smtp.ehlo()
        expect(mechanism in smtp.esmtp_features["auth"].split(), True)
        expect_refusal(535, login, smtp, mechanism, "tin boat")
    expect(login(smtp, "CRAM-MD5"), 235)
    expect(login(smtp, "PLAIN"), 503)
    expect(smtp.sendmail("ann@example.org", ["bob@example.org"], "Subject: a\r\n\r\nb\r\n"), {})


def auth_plain(smtp):
    smtp.ehlo()
    expect(login(smtp, "PLAIN"), 235)


def auth_login(smtp):
    smtp.ehlo()
    expect(login(smtp, "LOGIN"), 235)


def auth_first(smtp):
    """What login() itself chooses."""
    expect(smtp.login("ann", "paper boat")[0], 235)


def size(smtp):
    smtp.ehlo()
    limit = int(smtp.esmtp_features["size"])
    expect(smtp.mail("ann@example.org", [f"size={limit}"])[0], 250)
    smtp.rset()
    expect(smtp.mail("ann@example.org", [f"size={limit + 1}"])[0], 552)
    expect_refusal(552, smtp.sendmail, "ann@example.org", ["bob@example.org"],
                   "Subject: long\r\n\r\n" + ("x" * 70 + "\r\n") * (limit // 72 + 1))


def utf8(smtp):
    smtp.ehlo()
    expect(smtp.has_extn("smtputf8") and smtp.has_extn("8bitmime"), True)
    expect(smtp.sendmail("ann@example.org", ["jörg@example.org"],
                         "Subject: Grüße\r\n\r\nGrüße\r\n".encode(),
                         mail_options=["SMTPUTF8", "BODY=8BITMIME"]), {})


def chunks(smtp):
    """BDAT, which smtplib has no word for (RFC 3030)."""
    smtp.ehlo()
    expect(smtp.has_extn("chunking"), True)
    expect(smtp.mail("ann@example.org")[0], 250)
    expect(smtp.rcpt("bob@example.org")[0], 250)
    for octets, last in ((b"Subject: chunks\r\n\r\n.\r", ""), (b"\n", ""),
                         ((b"x" * 70 + b"\r\n") * 1500, ""), (b"", " LAST")):
        smtp.send(b"BDAT %d%s\r\n" % (len(octets), last.encode()) + octets)
        expect(smtp.getreply()[0], 250)


def pipeline(smtp):
    """A whole group in one piece (RFC 2920), and what was behind it."""
    smtp.ehlo()
    smtp.send(b"MAIL FROM:<ann@example.org>\r\nRCPT TO:<bob@example.org>\r\n"
              b"RCPT TO:<nobody@example.org>\r\nDATA\r\n")
    expect([smtp.getreply()[0] for _ in range(4)], [250, 250, 550, 354])
    smtp.send(b"Subject: group\r\n\r\nHello\r\n.\r\nNOOP\r\nRSET\r\n")
    expect([smtp.getreply()[0] for _ in range(3)], [250, 250, 250])


def lmtp(smtp):
    """As smtplib.LMTP does it: LHLO, and after the dot a reply to each RCPT."""
    expect(smtp.docmd("EHLO", "client.example")[0], 500)
    smtp.ehlo_msg = "lhlo"
    expect(smtp.ehlo()[0], 250)
    expect(smtp.has_extn("pipelining") and smtp.has_extn("enhancedstatuscodes"), True)
    smtp.mail("ann@example.org")
    expect(smtp.docmd("DATA")[0], 503)
    for name, code in ("bob", 250), ("frank", 250), ("nobody", 550), ("carol", 250):
        expect(smtp.rcpt(name + "@example.org")[0], code)
    expect(smtp.data("Subject: to each\r\n\r\nHello\r\n")[0], 250)
    expect([smtp.getreply()[0] for _ in range(2)], [452, 250])


def main():
    smtp = Piped(sys.argv[2:])
    globals()[sys.argv[1]](smtp)
    expect(smtp.quit()[0], 221)
    expect(smtp.server.wait(30), 0)


main()
