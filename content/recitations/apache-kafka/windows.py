"""Counts minutes watched for each film in windows of ten minutes: python windows.py events.txt"""

import re
import sys
from collections import Counter, namedtuple

Watch = namedtuple("Watch", "time user film")
WATCH = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d),(\d+),GET /data/m/([^/]+)/\d+\.mpg")
RATE = re.compile(r"[^,]*,\d+,GET /rate/.*")


def window(time):
    """The ten minutes that an event belongs to, by the time at which it happened.

    >>> window("2022-10-26T20:09:58")
    '2022-10-26T20:00'
    """
    return time[:15] + "0"


def count(lines):
    """Minutes by window and film, and how many lines were neither a minute watched nor a rating.

    >>> minutes, malformed = count(["2022-10-26T20:01:10,1742,GET /data/m/alien+1979/0.mpg", "nonsense"])
    >>> minutes, malformed
    (Counter({('2022-10-26T20:00', 'alien+1979'): 1}), 1)
    """
    minutes, malformed = Counter(), 0
    for line in lines:
        line = line.strip()
        if match := WATCH.fullmatch(line):
            watch = Watch(*match.groups())
            minutes[window(watch.time), watch.film] += 1
        elif not RATE.fullmatch(line):
            malformed += 1  # part of life: count them, do not crash
    return minutes, malformed


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        minutes, malformed = count(file)
    for (start, film), amount in sorted(minutes.items()):
        print(start, film, amount)
    print(f"{malformed} malformed lines")
