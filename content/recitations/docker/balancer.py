"""Listens on port 8082 and passes each request on to one of two services: python balancer.py"""

import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen

OLDER, NEWER = "http://localhost:8083", "http://localhost:8084"
SHARE = 33  # of 100 users, to the newer one


def target(path):
    """Where a request goes. It depends on the path alone, so a user stays with a version.

    >>> target("/recommend/1742") == target("/recommend/1742")
    True
    >>> users = [target(f"/recommend/{user}") for user in range(10_000)]
    >>> 0.30 < users.count(NEWER) / len(users) < 0.36
    True
    """
    return NEWER if zlib.crc32(path.encode()) % 100 < SHARE else OLDER


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        with urlopen(target(self.path) + self.path, timeout=0.7) as reply:
            self.send_response(reply.status)
            self.end_headers()
            self.wfile.write(reply.read())


if __name__ == "__main__":
    ThreadingHTTPServer(("", 8082), Handler).serve_forever()
