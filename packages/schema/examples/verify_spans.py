#!/usr/bin/env python3
"""Checks every span of Onrecord bundles with nothing but Python's standard library.

    python3 verify_spans.py story.jsonl [more.jsonl ...]

Offsets of a bundle count UTF-16 code units; a Python string counts code points. The two differ from the first emoji on, so
spans are cut out of the UTF-16 form of a text here, two bytes a unit. Prints a line for each file and a line for each fault;
ends with 0 when every span of every file is true, and with 1 otherwise. Needs Python 3.8 or newer.
"""

import hashlib
import json
import re
import sys

READABLE = re.compile(r"0\.9|1\.\d+")


def main(paths):
    return 1 if sum([report(path) for path in paths]) else 0


def report(path):
    """Prints what is wrong in the file and returns how many things are."""
    spans, faults = check(path)
    print(f"{path}: {spans} spans, {len(faults)} wrong")
    for line, message in faults:
        print(f"  line {line}: {message}")
    return len(faults)


def check(path):
    """The number of spans in the file, and its faults as pairs of line and message."""
    texts, spans, faults = {}, [], []
    try:
        for line, record in records_of(path):
            if record.get("type") == "TextVersion" and isinstance(record.get("text"), str):
                faults += [(line, fault) for fault in add_text(texts, record)]
            spans += [(line, span) for span in spans_in(record)]
    except ValueError as error:
        faults.append((getattr(error, "line", 1), str(error)))
    # Spans may come before the text that they point into.
    wrong = [(line, fault_of(texts, span)) for line, span in spans]
    return len(spans), sorted(faults + [(line, fault) for line, fault in wrong if fault])


def records_of(path):
    """The records with their lines. Only LF ends a line: Python's splitlines() would cut at U+2028 inside of strings too."""
    header = None
    with open(path, encoding="utf-8-sig", newline="\n") as file:
        for line, text in enumerate(file, 1):
            if not text.strip():
                continue
            value = parsed(line, text)
            if header is None:
                header = value
                check_header(header)
            else:
                yield line, value
    if header is None:
        raise ValueError("the file is empty")


def parsed(line, text):
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise located(line, f"this is no JSON ({error})") from error
    if not isinstance(value, dict):
        raise located(line, "this is no JSON object")
    return value


def check_header(header):
    if not READABLE.fullmatch(str(header.get("onrecord"))):
        raise located(1, "this is no header of a bundle that can be read here")
    if header.get("unit") != "utf16":
        raise located(1, f"offsets count {header.get('unit')}, not utf16")


def located(line, message):
    error = ValueError(message)
    error.line = line
    return error


def add_text(texts, record):
    """Keeps the text in UTF-16, two bytes a code unit and no byte order mark; says so when its id is not its digest."""
    text = record["text"]
    texts[record.get("id")] = text.encode("utf-16-le", "surrogatepass")
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return [] if digest == record.get("id") else [f"the text has the SHA-256 {digest}, not {record.get('id')}"]


def spans_in(value):
    """Every span at any depth, also in fields that this program does not know."""
    if isinstance(value, dict):
        if is_span(value):
            yield value
        else:
            for inner in value.values():
                yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


def is_span(value):
    text, start, end, exact = (value.get(key) for key in ("text", "start", "end", "exact"))
    return isinstance(text, str) and isinstance(start, int) and isinstance(end, int) and isinstance(exact, str)


def fault_of(texts, span):
    """What is wrong with the span; None when its words stand at its offsets."""
    units = texts.get(span["text"])
    if units is None:
        return f"no text has the id {span['text']}"
    start, end = span["start"], span["end"]
    if not 0 <= start < end <= len(units) // 2:
        return f"{start}-{end} is no part of a text of {len(units) // 2} UTF-16 code units"
    found = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
    return None if found == span["exact"] else f"{start}-{end} is {found!r}, not {span['exact']!r}"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
