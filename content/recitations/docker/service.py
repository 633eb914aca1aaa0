"""Answers /recommend/<userid> from a model in a file: MODEL=model.json python service.py 8082"""

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

GREETING = "films, version 1"


def recommend(model, user):
    """Films for a user, best first; the most popular ones for whom the model does not know.

    >>> model = {"popular": ["alien+1979"], "users": {"88": ["clerks+1994", "alien+1979"]}}
    >>> recommend(model, "88"), recommend(model, "4711")
    ('clerks+1994,alien+1979', 'alien+1979')
    """
    return ",".join(model["users"].get(user, model["popular"])[:20])


def answer(model, path):
    """Status and text for a path.

    >>> answer({"popular": ["alien+1979"], "users": {}}, "/recommend/-1")
    (400, 'not a user')
    """
    if path == "/":
        return 200, GREETING
    _, command, user = (path.split("/") + ["", ""])[:3]
    if command != "recommend":
        return 404, "not found"
    return (200, recommend(model, user)) if user.isdigit() else (400, "not a user")


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        status, text = answer(self.server.model, self.path)
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(text.encode())


if __name__ == "__main__":
    server = ThreadingHTTPServer(("", int(sys.argv[1])), Handler)
    with open(os.environ["MODEL"], encoding="utf-8") as file:
        server.model = json.load(file)
    server.serve_forever()
