"""
Remakes river.json, the changes that the detectors of src/math/detectors must see.

    python -m venv venv && venv/bin/pip install river==0.26.1
    venv/bin/python test/support/reference/remakeDrift.py

Streams of errors by name, errors of classes as a text of 0 and 1; then detectors, their parameters as river calls them and as we do, and the
rows of each stream at which `detector.update(error)` is followed by `detector.drift_detected`, counted from 0.
"""

import json
import pathlib
import random

from river import drift
from river.drift import binary

rng = random.Random(7)


def classes(*stretches):
    return [int(rng.random() < rate) for rows, rate in stretches for _ in range(rows)]


def numbers(*stretches):
    return [round(abs(rng.gauss(0, spread)), 3) for rows, spread in stretches for _ in range(rows)]


streams = {
    "steady": classes((3000, 0.1)),
    "worse": classes((1500, 0.1), (1500, 0.3)),
    "better": classes((1500, 0.4), (1500, 0.1)),
    "wavering": classes((800, 0.05), (700, 0.2), (700, 0.05), (800, 0.5)),
    "numbers": numbers((600, 1), (600, 3), (600, 0.5)),
}
detectors = [
    ("adwin", drift.ADWIN, {}),
    ("adwin", drift.ADWIN, {"delta": 0.05, "clock": 1, "max_buckets": 3, "min_window_length": 10, "grace_period": 50}),
    ("ddm", binary.DDM, {}),
    ("ddm", binary.DDM, {"warm_start": 100, "drift_threshold": 2.5}),
    ("eddm", binary.EDDM, {}),
    ("eddm", binary.EDDM, {"warm_start": 60, "beta": 0.94}),
    ("hddmA", binary.HDDMA, {}),
    ("hddmA", binary.HDDMA, {"drift_confidence": 0.01, "two_sided_test": True}),
    ("hddmW", binary.HDDMW, {}),
    ("hddmW", binary.HDDMW, {"drift_confidence": 0.01, "lambda_val": 0.1, "two_sided_test": True}),
    ("pageHinkley", drift.PageHinkley, {}),
    ("pageHinkley", drift.PageHinkley, {"min_instances": 50, "delta": 0.01, "threshold": 15, "alpha": 0.999, "mode": "up"}),
    ("pageHinkley", drift.PageHinkley, {"threshold": 20, "mode": "down"}),
    ("kswin", drift.KSWIN, {"seed": 0}),
    ("kswin", drift.KSWIN, {"seed": 42, "alpha": 0.01, "window_size": 400, "stat_size": 20}),
    ("kswin", drift.KSWIN, {"seed": 1234567890123, "window_size": 150, "stat_size": 50}),
]


def changes(make, parameters, errors):
    detector = make(**parameters)
    found = []
    for row, error in enumerate(errors):
        detector.update(error)
        if detector.drift_detected:
            found.append(row)
    return found


def camel(name):
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def bits(errors):
    return "".join(map(str, errors)) if all(isinstance(error, int) for error in errors) else errors


cases = [
    {
        "call": f"{make.__name__}({', '.join(f'{name}={value!r}' for name, value in parameters.items())})",
        "detector": name,
        "parameters": {camel(key): value for key, value in parameters.items()},
        "changes": {
            stream: changes(make, parameters, errors)
            for stream, errors in streams.items()
            if stream != "numbers" or make not in (binary.DDM, binary.EDDM)
        },
    }
    for name, make, parameters in detectors
]
path = pathlib.Path(__file__).with_name("river.json")
path.write_text(json.dumps({"streams": {name: bits(errors) for name, errors in streams.items()}, "cases": cases}, indent=1) + "\n")
