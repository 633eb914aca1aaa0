"""Stands in for a captioning service, with its bad days: python fake_service.py"""

import itertools
import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

requests = itertools.count(1)


def behaviour(request):
    """Seconds to wait and the status of the answer: every second request is slow, every third fails.

    >>> [behaviour(n) for n in (1, 2, 3, 4)]
    [(0, 200), (8, 200), (0, 500), (8, 200)]
    """
    return (0, 500) if request % 3 == 0 else (8, 200) if request % 2 == 0 else (0, 200)


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        size = len(self.rfile.read(int(self.headers["Content-Length"])))
        delay, status = behaviour(next(requests))
        time.sleep(delay)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps({"caption": f"a picture of {size} bytes", "confidence": 0.8}).encode())


if __name__ == "__main__":
    print("Listening on http://localhost:8900/caption")
    ThreadingHTTPServer(("localhost", 8900), Handler).serve_forever()
