import unittest

from events import film_title, parse_rating, parse_ratings


class Ratings(unittest.TestCase):
    def test_a_rating_has_user_film_and_stars(self):
        self.assertEqual(parse_rating("2022-10-26T22:13:55,1742,GET /rate/alien+1979=5"), (1742, "alien+1979", 5))

    def test_what_is_no_rating_is_counted(self):
        lines = ["2022-10-26T22:13:55,1742,GET /rate/alien+1979=5", "nonsense", "2022-10-26T22:14:00,88,GET /rate/heat+1995=9"]
        self.assertEqual(parse_ratings(lines), ([(1742, "alien+1979", 5)], 2))


class Titles(unittest.TestCase):
    def test_a_title_comes_from_the_api(self):
        stub = {"/movie/alien+1979": {"title": "Alien"}}.__getitem__
        self.assertEqual(film_title("alien+1979", stub), "Alien")


if __name__ == "__main__":
    unittest.main()
