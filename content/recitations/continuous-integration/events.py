"""Ratings in the event log. There is a bug in here, on purpose."""


def parse_rating(line):
    """User, film and stars of a line such as `2022-10-26T22:13:55,1742,GET /rate/alien+1979=5`.

    Raises ValueError for what is not a rating.
    """
    time, user, request = line.split(",")
    film, stars = request.removeprefix("GET /rate/").split("=")
    if not 0 <= int(stars) <= 5:
        raise ValueError(f"{stars} stars")
    return int(user), film, int(stars)


def parse_ratings(lines):
    """The ratings among lines, and the number of lines that are none."""
    ratings, skipped = [], 0
    for line in lines:
        try:
            ratings.append(parse_rating(line))
        except ValueError:
            skipped += 1
    return ratings, skipped


def film_title(film, fetch):
    """The title of a film, from what `fetch` returns for its address."""
    return fetch(f"/movie/{film}")["title"]
