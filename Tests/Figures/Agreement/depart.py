#!/usr/bin/env python3
"""Prints recorded responses with departures from the documentation, the same departures in each run.

usage: depart.py RESPONSES.jsonl

Each response is printed several times, changed at one to three places: a member is missing, null or unknown, or has
another type or format.
"""
import json
import random
import re
import sys

ROUNDS = 10
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT")
DAY = re.compile(r"^\d{4}-\d\d-\d\d$")


def places(value):
    """All members and elements within a value, as container and key."""
    for key, child in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(child, (dict, list)): yield from places(child)


def departures(value):
    """The values that a server might send instead of a value."""
    yield from (None, [], {}, True, "text", "", 1.5, 7)
    if isinstance(value, bool):
        yield from (str(value).lower(), int(value))
    elif isinstance(value, (int, float)):
        yield from (str(value), value + 0.25)
    elif isinstance(value, str):
        yield from (f"{value} or another", "https://example.org/" + value, "relative/1")
        if MOMENT.match(value): yield from (value[:10], value[:10])
        if DAY.match(value): yield value + "T12:30:00Z"
    elif isinstance(value, list):
        yield from (value + [None], value + [{"unknown": 1}], value + ["text"], {"0": value})
    elif isinstance(value, dict):
        yield from ({**value, "unknown": {"a": 1}}, {**value, "un-known": "text"}, [value])


def depart(body, choose):
    for _ in range(choose.randint(1, 3)):
        candidates = list(places(body))
        if not candidates: return
        container, key = choose.choice(candidates)
        if isinstance(container, dict) and choose.random() < 0.2:
            del container[key]
        else:
            container[key] = choose.choice(list(departures(container[key])))


def main():
    choose = random.Random(18)
    for line in open(sys.argv[1]).readlines() * ROUNDS:
        recorded = json.loads(line)
        if not isinstance(recorded["body"], (dict, list)): continue
        depart(recorded["body"], choose)
        print(json.dumps(recorded))


if __name__ == "__main__":
    main()
