"""A recommendation service that tells Prometheus how it is: python measured.py"""

import random
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BUCKETS = (0.01, 0.05, 0.1, 0.2, 0.4, 0.8)  # seconds


class Metrics:
    """Counts answers by status, and how many took at most so many seconds.

    >>> metrics = Metrics()
    >>> metrics.record(200, 0.03)
    >>> metrics.record(500, 0.3)
    >>> print(metrics.text())
    recommendations_total{status="200"} 1
    recommendations_total{status="500"} 1
    recommendation_seconds_bucket{le="0.01"} 0
    recommendation_seconds_bucket{le="0.05"} 1
    recommendation_seconds_bucket{le="0.1"} 1
    recommendation_seconds_bucket{le="0.2"} 1
    recommendation_seconds_bucket{le="0.4"} 2
    recommendation_seconds_bucket{le="0.8"} 2
    recommendation_seconds_bucket{le="+Inf"} 2
    recommendation_seconds_sum 0.33
    recommendation_seconds_count 2
    """

    def __init__(self):
        self.statuses = Counter()
        self.seconds = []

    def record(self, status, seconds):
        self.statuses[status] += 1
        self.seconds.append(seconds)

    def text(self):
        name, count = "recommendation_seconds", len(self.seconds)
        lines = [f'recommendations_total{{status="{status}"}} {n}' for status, n in sorted(self.statuses.items())]
        lines += [f'{name}_bucket{{le="{most}"}} {sum(s <= most for s in self.seconds)}' for most in BUCKETS]
        lines += [f'{name}_bucket{{le="+Inf"}} {count}', f"{name}_sum {sum(self.seconds):.2f}", f"{name}_count {count}"]
        return "\n".join(lines)


METRICS = Metrics()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/metrics":
            return self.reply(200, METRICS.text() + "\n")
        start = time.monotonic()
        time.sleep(random.expovariate(1 / 0.05))
        status = 500 if sum(METRICS.statuses.values()) % 7 == 6 else 200
        self.reply(status, "alien+1979,heat+1995")
        METRICS.record(status, time.monotonic() - start)

    def reply(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.end_headers()
        self.wfile.write(text.encode())


if __name__ == "__main__":
    ThreadingHTTPServer(("", 8082), Handler).serve_forever()
