#!/usr/bin/env python3
"""Validates every JSON file of a data folder with the published schemas and an independent validator.

    scripts/schemacontrole.py MAP [--schemas Resources/schema]

Prints a line for every fault and the number of files; exit 1 when a file does not fit, 69 when the
validator (the Python package jsonschema, with draft 2020-12) is not there.
"""
import fnmatch
import json
import os
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("de Python-module jsonschema (4.0 of nieuwer) ontbreekt", file=sys.stderr)
    sys.exit(69)


def matches(path, pattern):
    parts, wanted = path.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(
        fnmatch.fnmatchcase(part, want) for part, want in zip(parts, wanted)
    )


def documents(path, full):
    with open(full, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".jsonl"):
        return [json.loads(line) for line in text.splitlines()]
    return [json.loads(text)]


def main():
    folder = sys.argv[1]
    here = os.path.dirname(os.path.abspath(__file__))
    schemas = sys.argv[3] if len(sys.argv) > 3 else os.path.join(here, "..", "Resources", "schema")
    with open(os.path.join(schemas, "bestanden.json"), encoding="utf-8") as file:
        table = json.load(file)
    validators = {}
    for name in sorted(os.listdir(schemas)):
        if not name.endswith(".schema.json"):
            continue
        with open(os.path.join(schemas, name), encoding="utf-8") as file:
            schema = json.load(file)
        Draft202012Validator.check_schema(schema)
        validators[name] = Draft202012Validator(schema)
    checked = faults = 0
    for top, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(top, name)
            path = os.path.relpath(full, folder)
            found = [row["schema"] for row in table if matches(path, row["pad"])]
            if not found:
                continue
            checked += 1
            try:
                parts = documents(path, full)
            except ValueError as error:
                print(f"{path}: {error}")
                faults += 1
                continue
            for part in parts:
                for error in validators[found[0]].iter_errors(part):
                    place = "/".join(str(step) for step in error.absolute_path)
                    print(f"{path}: {place}: {error.message[:200]}")
                    faults += 1
    print(f"{checked} bestanden, {len(validators)} schema's, {faults} fouten")
    sys.exit(1 if faults else 0)


main()
