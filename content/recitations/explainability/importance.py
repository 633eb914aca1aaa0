"""How much does a model rely on each feature? python importance.py"""

import random

FEATURES = ("volva", "ring", "white gills", "noise")


def mushrooms(number=2000, seed=3):
    """Invented mushrooms as (features, poisonous). Ring and volva nearly always come together."""
    chance = random.Random(seed)
    found = []
    for _ in range(number):
        poisonous = chance.random() < 0.3
        volva = chance.random() < (0.9 if poisonous else 0.1)
        ring = volva if chance.random() < 0.95 else not volva
        gills = chance.random() < (0.8 if poisonous else 0.4)
        found.append(((volva, ring, gills, chance.random() < 0.5), poisonous))
    return found


def model(features):
    """Poisonous, if two of three signs speak for it.

    >>> model((True, True, False, False)), model((False, False, True, True))
    (True, False)
    """
    volva, ring, gills, _ = features
    return volva + ring + gills >= 2


def accuracy(rows, model=model):
    """
    >>> accuracy([((True, True, True, True), True), ((True, True, True, True), False)])
    0.5
    """
    return sum(model(features) == answer for features, answer in rows) / len(rows)


def importance(rows, column, model=model, seed=1):
    """The accuracy that is lost when a column is shuffled.

    >>> importance(mushrooms(), FEATURES.index("noise"))
    0.0
    >>> importance(mushrooms(), FEATURES.index("volva")) > 0.1
    True
    """
    shuffled = [features[column] for features, _ in rows]
    random.Random(seed).shuffle(shuffled)
    mixed = [
        ((*features[:column], value, *features[column + 1 :]), answer)
        for (features, answer), value in zip(rows, shuffled)
    ]
    return accuracy(rows, model) - accuracy(mixed, model)


if __name__ == "__main__":
    rows = mushrooms()
    print(f"accuracy {accuracy(rows):.3f}")
    for column, name in enumerate(FEATURES):
        print(f"{name:12} {importance(rows, column):+.3f}")
