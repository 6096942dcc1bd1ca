#!/usr/bin/env python3
"""Prints the Swift function that finds the reader of a recorded response by its method and path.

usage: table.py INSPECTION.json CLIENT RESPONSES.jsonl

INSPECTION.json is what `specimen inspect --format json` prints, and CLIENT the folder of the generated client.
"""
import json
import pathlib
import re
import sys

OPERATION = re.compile(r"public struct (\w+): APIOperation \{.*?static let id: String = \"([^\"]*)\"", re.DOTALL)


def blank(endpoint):
    """The method and path without the names of placeholders, which differ between documents."""
    return re.sub(r"\{[^}]*\}", "{}", endpoint).rstrip("/")


def main():
    inspection, client, responses = sys.argv[1:]
    types = {}
    for file in sorted(pathlib.Path(client).glob("*Operations.swift")):
        types.update((id, type) for type, id in OPERATION.findall(file.read_text()))
    operations = json.load(open(inspection))["operations"]
    known = {blank(operation["endpoint"]): types[operation["id"]] for operation in operations}
    recorded = {f"{r['method']} {r['path']}" for r in map(json.loads, open(responses))}
    print("import RecordedAPI\n")
    print("func responseReader(of endpoint: String) -> (any ReportMaking)? {")
    print("    switch endpoint {")
    for endpoint in sorted(recorded):
        print(f"    case {json.dumps(endpoint)}: ResponseReader<RecordedAPI.{known[blank(endpoint)]}>()")
    print("    default: nil")
    print("    }")
    print("}")


if __name__ == "__main__":
    main()
