"""Who gets a loan? 4,000 invented applicants in two groups: python loans.py"""

import random
from collections import namedtuple

Applicant = namedtuple("Applicant", "group score repays")


def applicants(number=4000, missing=0.8, seed=7):
    """People with a score from 0 to 1. A part of group B's income is missing from their score."""
    chance = random.Random(seed)
    people = []
    for _ in range(number):
        group = "A" if chance.random() < 0.7 else "B"
        repays = chance.random() < 0.6
        score = (0.4 if repays else 0.2) + 0.5 * chance.random()
        if group == "B":
            score *= 1 - missing * chance.random()
        people.append(Applicant(group, score, repays))
    return people


def rates(people, thresholds):
    """By group: acceptance rate, true and false positive rate, in per cent.

    >>> people = [Applicant("A", 0.9, True), Applicant("A", 0.6, False), Applicant("B", 0.4, True), Applicant("B", 0.3, False)]
    >>> rates(people, {"A": 0.5, "B": 0.5})
    {'A': (100, 100, 100), 'B': (0, 0, 0)}
    >>> rates(people, {"A": 0.7, "B": 0.35})
    {'A': (50, 100, 0), 'B': (50, 100, 0)}
    """

    def accepted(some):
        return round(100 * sum(p.score >= thresholds[p.group] for p in some) / len(some))

    def of(group):
        own = [p for p in people if p.group == group]
        return accepted(own), accepted([p for p in own if p.repays]), accepted([p for p in own if not p.repays])

    return {group: of(group) for group in sorted({p.group for p in people})}


def profit(people, thresholds):
    """
    >>> profit([Applicant("A", 0.9, True), Applicant("A", 0.6, False)], {"A": 0.5})
    -10
    """
    return sum(10 if p.repays else -20 for p in people if p.score >= thresholds[p.group])


if __name__ == "__main__":
    people, thresholds = applicants(), {"A": 0.5, "B": 0.5}
    for group, (acceptance, true, false) in rates(people, thresholds).items():
        print(f"{group}: accepted {acceptance} %, true positives {true} %, false positives {false} %")
    print(f"profit {profit(people, thresholds):,}")
