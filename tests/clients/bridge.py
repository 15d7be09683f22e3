#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a client that wants a port speak with a server that has none:

    bridge.py SERVER... -- CLIENT...

Each connection gets a server of its own on its stdin and stdout. PORT in a
word of the client is the port. Ends as the client does."""
import socket
import subprocess
import sys
import threading


def serve(listener, server):
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            subprocess.run(server, stdin=connection, stdout=connection, check=False)


def main():
    at = sys.argv.index("--")
    listener = socket.create_server(("127.0.0.1", 0))
    port = str(listener.getsockname()[1])
    threading.Thread(target=serve, args=(listener, sys.argv[1:at]), daemon=True).start()
    client = [word.replace("PORT", port) for word in sys.argv[at + 1:]]
    return subprocess.run(client, check=False, timeout=60).returncode


sys.exit(main())
