"""
Remakes scipy.json, the values that the tests of src/math must reach.

    python -m venv venv && venv/bin/pip install scipy==1.17.1 scikit-learn==1.8
    venv/bin/python test/support/reference/remake.py

For each function of src/math: the call that made the values, as text, and cases of arguments and value. The names in the call are the
parameters of the case. Infinity and NaN are strings, `null` stands for undefined, and {"sequence": [n, step, modulus, scale, offset]} for the
n numbers ((i * step) % modulus) * scale + offset, i from 1.
"""

import json
import math
import pathlib

import numpy as np
from scipy import integrate, optimize, special, stats  # noqa: F401  (named in calls)
from scipy.spatial.distance import jensenshannon  # noqa: F401

references = {}


def reference(function, parameters, call, *cases):
    names = parameters.split(", ")
    references[function] = {"parameters": parameters, "call": call, "cases": []}
    for arguments in cases:
        scope = {name: numbers(value) for name, value in zip(names, arguments, strict=True)}
        if isinstance(call, str):
            value = evaluate(call, scope)
        else:
            value = {key: evaluate(text, scope) for key, text in call.items()}
        references[function]["cases"].append({"arguments": [plain(a) for a in arguments], "value": value})


def evaluate(call, scope):
    return plain(eval(call, globals(), scope))


def numbers(argument):
    if isinstance(argument, dict):
        n, step, modulus, scale, offset = argument["sequence"]
        return ((np.arange(1, n + 1) * step) % modulus) * scale + offset
    return np.array(argument) if isinstance(argument, list) else argument


def plain(value):
    if isinstance(value, np.ndarray | list | tuple):
        return [plain(v) for v in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def sequence(n, step, modulus, scale=1.0, offset=0.0):
    return {"sequence": [n, step, modulus, scale, offset]}


# Special functions

reference("normalUpperTail", "z", "stats.norm.sf(z)", *[[z] for z in [-40, -9, -3, -1, -1e-10, 0, 1e-10, 0.1, 1, 1.96, 5, 10, 20, 37]])
reference(
    "normalQuantile",
    "p",
    "stats.norm.ppf(p)",
    *[[p] for p in [0, 1e-310, 1e-300, 1e-100, 1e-16, 1e-10, 1e-3, 0.05, 0.3, 0.5, 0.8, 0.975, 0.999999, 1]],
)
reference(
    "chiSquaredUpperTail",
    "x, degreesOfFreedom",
    "stats.chi2.sf(x, degreesOfFreedom)",
    *[[x, k] for k in [1, 2, 3, 10, 19, 30, 100, 999, 1000, 5000] for x in [0, 1e-8, k / 3, k, k + 3 * k**0.5, 2 * k + 10, 3 * k + 200]],
    [1400, 2],
    [1380, 1],
)
reference("kolmogorovUpperTail", "x", "stats.kstwobign.sf(x)", *[[x] for x in [0, 0.04, 0.2, 0.3, 0.5, 0.81, 0.83, 1, 1.36, 2, 5, 10, 18]])
reference(
    "kolmogorovUpperQuantile", "p", "stats.kstwobign.isf(p)", *[[p] for p in [0, 1e-300, 1e-100, 1e-10, 1e-4, 0.01, 0.05, 0.3, 0.5, 0.8, 0.99, 1]]
)

# Counts of two sides

tables = [
    [3, 1, 1, 3],
    [10, 2, 3, 15],
    [0, 5, 5, 0],
    [0, 12, 7, 4],
    [8, 2, 1, 5],
    [21, 19979, 2, 4998],
    [200, 19800, 90, 4910],
    [100, 900, 150, 850],
    [2, 48, 2, 48],
    [5, 0, 7, 0],
    [1, 99999, 9, 99991],
    [5000, 5000, 5100, 4900],
]
reference("fisherExact", "a, b, c, d", "stats.fisher_exact([[a, b], [c, d]]).pvalue", *tables)
reference("fisherExactGreater", "a, b, c, d", "stats.fisher_exact([[a, b], [c, d]], alternative='greater').pvalue", *tables)

counts = [
    [[10, 20, 30, 40], [12, 18, 33, 37]],
    [[10, 0, 0, 40], [0, 18, 0, 37]],
    [[5, 5], [50, 50]],
    [[1, 0, 0], [0, 0, 1]],
    [[1000, 2000, 3000, 500, 3], [130, 210, 250, 90, 9]],
    [sequence(20, 7, 13, 100, 5), sequence(20, 5, 17, 30, 1)],
    [[100000, 200000], [101000, 199000]],
]
reference("jensenShannon", "reference, current", "jensenshannon(reference, current, base=2)", *counts)
reference(
    "kolmogorovSmirnovOfCounts",
    "reference, current",
    {
        "statistic": "np.max(np.abs(np.cumsum(reference) / np.sum(reference) - np.cumsum(current) / np.sum(current)))",
        "pValue": "stats.kstwobign.sf(np.max(np.abs(np.cumsum(reference) / np.sum(reference) - np.cumsum(current) / np.sum(current)))"
        " * np.sqrt(np.sum(reference) * np.sum(current) / (np.sum(reference) + np.sum(current))))",
    },
    *counts,
    [[40, 60], [60, 40]],
    [[4000, 6000], [6000, 4000]],
)
occupied = "np.array([reference, current])[:, np.add(reference, current) > 0]"
contingency = {
    "statistic": f"stats.chi2_contingency({occupied}, correction=False).statistic",
    "pValue": f"stats.chi2_contingency({occupied}, correction=False).pvalue",
    "degreesOfFreedom": f"stats.chi2_contingency({occupied}, correction=False).dof",
}
reference("chiSquared", "reference, current", contingency, *counts, [[7, 0], [9, 0]])

path = pathlib.Path(__file__).with_name("scipy.json")
lines = []
for function, content in references.items():
    cases = ",\n      ".join(json.dumps(case) for case in content["cases"])
    head = json.dumps({key: content[key] for key in ("parameters", "call")})[1:-1]
    lines.append(f'  {json.dumps(function)}: {{ {head}, "cases": [\n      {cases}\n    ] }}')
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
