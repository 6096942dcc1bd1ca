#!/usr/bin/env python3
"""Compares the reports of a compiled client about recorded responses with a simulation that reads the exported types.

usage: compare.py OPENAPI.json RESPONSES.jsonl REPORTS.jsonl SIMULATION.py

REPORTS.jsonl is the output of the program in Sources/Agreement. SIMULATION.py contains the class `Reader`. If the two
differ, the script prints the first differences and fails. The last line is a summary.
"""
import collections
import json
import re
import sys

from simulation import compact, load

MOST_RESPONSES = 20
MOST_DIFFERENCES = 5
STEP = re.compile(r'\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]')
LOST = {"another type", "missing field"}


def plain(path):
    """A JSON path as the simulation writes it: without quotes around keys."""
    steps = STEP.findall(path)
    return "$" + "".join(f"[{index}]" if index else "." + (name or json.loads(key)) for name, index, key in steps)


def pattern(path):
    return re.sub(r"\[\d+\]", "[]", path)


def is_within(path, outer):
    return path == outer or path.startswith((outer + ".", outer + "["))


def parse(text):
    """The value of JSON text, in which 1.0 is the same number as 1."""
    def number(digits):
        return int(float(digits)) if float(digits).is_integer() else float(digits)
    return json.loads(text, parse_float=number)


def differing(before, after, path="$"):
    """The JSON paths of the values that differ. A null equals an absent member."""
    if isinstance(before, dict) and isinstance(after, dict):
        pairs = [(f"{path}.{key}", before.get(key), after.get(key)) for key in before.keys() | after.keys()]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = [(f"{path}[{i}]", *pair) for i, pair in enumerate(zip(before, after))]
    else:
        return [] if type(before) == type(after) and before == after else [path]
    return [found for path, before, after in pairs for found in differing(before, after, path)]


class Comparison:
    """The differences between the simulation and the client about one response."""

    def __init__(self, body, reader, failure, report):
        self.body, self.reader, self.report = body, reader, report
        self.differences = []
        self.losses = outermost(reader.lost)
        self.unknown = self.outside_losses(reader.places("unknown"))
        self.alone = self.outside_losses(reader.places("converted alone"))
        self.converted = self.outside_losses(reader.places("converted")) + self.alone
        self.empty = self.outside_losses(reader.places("documented empty"))
        self.decodes = failure is None
        if self.decodes != ("failure" not in report):
            self.differ("decodes" if self.decodes else f"fails with {failure}", report.get("failure"))
        elif self.decodes:
            self.compare_losses()
            self.compare_drift("unknown field", self.unknown)
            self.compare_drift("converted value", self.converted)
            self.compare_drift("skipped element", self.outside_losses(reader.places("skipped")))
            self.compare_drift("not reported", [])
            self.compare_other_fields()
            self.compare_written()
        else:
            self.compare_failures()

    def outside_losses(self, places):
        return [place for place in places if not self.is_lost(place.path)]

    def is_lost(self, path):
        return any(is_within(path, loss.place.path) for loss in self.losses)

    def differ(self, expected, found):
        self.differences.append(f"simulation: {expected}; client: {json.dumps(found)[:300]}")

    def compare_failures(self):
        expected, found = {fault[3] for fault in self.reader.faults}, plain(self.report["failure"]["path"])
        if not any(is_within(found, path) for path in expected): self.differ(f"fails at {sorted(expected)}", found)

    def compare_losses(self):
        """Compares the reports of lost values with the losses. The client reports at least the first fault in each."""
        found = [plain(path) for drift in self.drift(*LOST) for path in drift["paths"]]
        for loss in self.losses:
            if not any(is_within(path, fault) for fault in loss.faults for path in found):
                self.differ(f"loses {loss.place.path} for {loss.faults}", found)
        rest = [path for path in found if not self.is_lost(path)]
        if rest: self.differ("loses nothing else", rest)

    def drift(self, *kinds):
        return [drift for drift in self.report["drift"] if drift["kind"] in kinds]

    def compare_drift(self, kind, places):
        """Compares the number of values at each pattern, and the JSON paths as far as the client reports them."""
        expected = collections.Counter(pattern(place.path) for place in places)
        found, paths = collections.Counter(), set()
        for drift in self.drift(kind):
            listed = [plain(path) for path in drift["paths"]]
            outside = {path for path in listed if not self.is_lost(path)}
            found[pattern(listed[0])] += drift["count"] - len(listed) + len(outside)
            paths |= outside
        if +expected != +found or not paths <= {place.path for place in places}:
            self.differ(f"{kind} {sorted((expected - found).items())}", sorted((found - expected).items()))

    def compare_other_fields(self):
        """Compares the fields that no property holds. An optional property does not hold an empty text in a format."""
        held = count_fields(self.unknown + [loss.place for loss in self.losses])
        maybe = count_fields(place for place in self.converted + self.empty if place.json == '""')
        found = collections.Counter((key, compact(parse(text))) for key, text in self.report["otherFields"])
        if held - found or found - held - maybe:
            self.differ(f"no property holds {sorted((held - found).elements())}", sorted((found - held).elements()))

    def compare_written(self):
        converted = {place.path for place in self.converted}
        changed = [path for path in differing(self.body, parse(self.report["written"])) if path not in converted]
        if changed: self.differ("writes the same value", changed)


def outermost(losses):
    """The losses that are not within a value that is lost as a whole."""
    paths = {loss.place.path for loss in losses}
    return [loss for loss in losses if not any(is_within(loss.place.path, path) for path in paths - {loss.place.path})]


def count_fields(places):
    return collections.Counter((place.key, place.json) for place in places)


def main():
    openapi, responses, reports, script = sys.argv[1:]
    simulation = load(script)
    document = json.load(open(openapi))
    operations = {
        (method.upper(), simulation.blank(path)): operation
        for path, item in document["paths"].items()
        for method, operation in item.items() if isinstance(operation, dict)
    }
    count, failed = collections.Counter(), 0
    for line, report in zip(open(responses), open(reports), strict=True):
        recorded, report = parse(line), json.loads(report)
        schema = simulation.schema_of(operations[recorded["method"], simulation.blank(recorded["path"])])
        reader, failure = simulation.Reader(document, {"dates", "digits", "empty-urls"}), None
        try:
            reader.read(schema, recorded["body"])
        except simulation.Misfit as misfit:
            failure = misfit
        comparison = Comparison(recorded["body"], reader, failure, report)
        count["responses"] += 1
        if comparison.decodes:
            count["decode"] += 1
            count["lost"] += len(comparison.losses)
            count["unknown"] += len(comparison.unknown)
            count["converted"] += len(comparison.converted)
            count["alone"] += len(comparison.alone)
        if comparison.differences:
            failed += 1
            if failed > MOST_RESPONSES: continue
            print(f"response {count['responses']}, {recorded['method']} {recorded['path']} ({report['operation']}):")
            for difference in comparison.differences[:MOST_DIFFERENCES]: print(f"  {difference}")
    print(
        f"agreement: {count['responses'] - failed} of {count['responses']} responses ({count['decode']} decode; "
        f"{count['lost']} values lost, {count['unknown']} without a property, {count['converted']} converted, "
        f"{count['alone']} of them by the client alone)"
    )
    return 1 if failed or not count["responses"] else 0


if __name__ == "__main__":
    sys.exit(main())
