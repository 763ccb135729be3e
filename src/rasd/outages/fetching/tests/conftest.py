"""Real servers on loopback: one that answers what was recorded, and a SOCKS5 proxy."""

import http.server
import socket
import socketserver
import threading

import pytest


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers by path: (status, headers, body)."""

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        status, headers, body = self.server.answers[self.path.partition("?")[0]]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words):
        pass


class Socks(socketserver.BaseRequestHandler):
    """SOCKS5 that leads every name to the one server behind it, and remembers the names."""

    def handle(self):
        client = self.request
        client.recv(512)  # the greeting
        client.sendall(b"\x05\x00")
        head = client.recv(512)
        assert head[3] == 3, "names are looked up by the proxy"
        length = head[4]
        self.server.names.append(head[5 : 5 + length].decode())
        client.sendall(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        behind = socket.create_connection(self.server.behind)
        thread = threading.Thread(target=pipe, args=(behind, client), daemon=True)
        thread.start()
        pipe(client, behind)
        thread.join(5)


def pipe(one, other):
    while data := one.recv(4096):
        other.sendall(data)
    other.shutdown(socket.SHUT_WR)


@pytest.fixture
def serving():
    """Return a function that starts a server in a thread and returns it."""
    servers = []

    def serve(kind, handler, **state):
        server = kind(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        for name, value in state.items():
            setattr(server, name, value)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return server

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def site(serving):
    """A server that answers what a test puts into `site.answers`."""
    server = serving(http.server.ThreadingHTTPServer, Answers, answers={}, asked=[])
    server.url = f"http://127.0.0.1:{server.server_port}"
    return server


@pytest.fixture
def tor(serving, site):
    """A SOCKS5 proxy before that server."""
    server = serving(socketserver.ThreadingTCPServer, Socks, names=[], behind=site.server_address)
    server.url = f"socks5h://127.0.0.1:{server.server_address[1]}"
    return server
