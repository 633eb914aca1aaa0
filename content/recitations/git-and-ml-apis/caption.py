"""Asks a captioning service what is in a picture: python caption.py cat.jpg

VISION_URL and VISION_KEY in the environment say where it is, and who asks.
"""

import json
import os
import sys
from urllib.error import URLError
from urllib.request import Request, urlopen

NO_CAPTION = "Photo without a description"


def ask(picture, timeout=5):
    """The service's reply to the bytes of a picture."""
    headers = {"Authorization": f"Bearer {os.environ['VISION_KEY']}", "Content-Type": "image/jpeg"}
    with urlopen(Request(os.environ["VISION_URL"], picture, headers), timeout=timeout) as reply:
        return json.load(reply)


def caption(picture, ask=ask):
    """A text for a picture, whatever the service does.

    >>> caption(b"...", lambda picture: {"caption": "a cat on a sofa", "confidence": 0.91})
    'a cat on a sofa'
    >>> caption(b"...", lambda picture: {"caption": "a cat on a sofa", "confidence": 0.12})
    'Photo without a description'
    >>> def down(picture): raise TimeoutError
    >>> caption(b"...", down)
    'Photo without a description'
    """
    try:
        reply = ask(picture)
    except (URLError, TimeoutError) as error:
        print(f"no answer: {error}", file=sys.stderr)
        return NO_CAPTION
    return reply["caption"] if reply["confidence"] >= 0.5 else NO_CAPTION


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        print(caption(file.read()))
