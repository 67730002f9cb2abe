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
from sklearn import isotonic, metrics  # noqa: F401

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
    if isinstance(argument, dict) and "sequence" in argument:
        n, step, modulus, scale, offset = argument["sequence"]
        return ((np.arange(1, n + 1) * step) % modulus) * scale + offset
    return np.array(argument) if isinstance(argument, list) and np.ndim(argument) == 1 else argument


def plain(value):
    if isinstance(value, np.ndarray | list | tuple):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return value if "sequence" in value else {key: plain(v) for key, v in value.items()}
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

log_likelihood = {key: text.replace("correction=False", "correction=False, lambda_='log-likelihood'") for key, text in contingency.items()}
reference("gTest", "reference, current", log_likelihood, *counts, [[7, 0], [9, 0]])
association = "stats.contingency.association(np.array(table), 'cramer')"
reference("cramersV", "reference, current", f"stats.contingency.association({occupied}, 'cramer')", *counts)
reference("cramersVOfTable", "table", association, [[[10, 20, 30], [6, 9, 17]]], [[[3, 4], [8, 1], [5, 5], [0, 9]]], [[[5, 0], [0, 7]]])


def shares(counts):
    return np.array(counts) / np.sum(counts)


def smoothed(counts, other):
    """(count + 1/2) / (n + k / 2) over the k cells with a row on either side: drift.md's own convention."""
    cells = np.add(counts, other) > 0
    return (np.array(counts)[cells] + 0.5) / (np.sum(counts) + cells.sum() / 2)


p, q = "smoothed(reference, current)", "smoothed(current, reference)"
reference("populationStabilityIndex", "reference, current", f"np.sum(({p} - {q}) * np.log({p} / {q}))", *counts)
reference("kullbackLeibler", "reference, current", f"stats.entropy({p}, {q})", *counts)
p, q = "shares(reference)", "shares(current)"
reference("hellinger", "reference, current", f"np.linalg.norm(np.sqrt({p}) - np.sqrt({q})) / np.sqrt(2)", *counts)
reference("totalVariation", "reference, current", f"np.sum(np.abs({p} - {q})) / 2", *counts)
reference("lInfinity", "reference, current", f"np.max(np.abs({p} - {q}))", *counts)

# Values of two sides

small = [
    [[1.5, 2.5, 3.5, 7.0], [2.0, 2.5, 8.0, 9.0, 10.0]],
    [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]],
    [[0.3, -1.2, 4.4, 2.2, 9.1, 3.3, 0.1], [0.2, -3.2, 1.4, 6.2, 5.1, 2.3, 8.1, 7.7, 1.1]],
    [[1, 1, 2, 2, 3], [1, 2, 2, 3, 3, 3, 4]],
    [[5, 4, 3], [3, 2, 9, 8]],
]
large = [
    [sequence(100, 37, 101, 0.5), sequence(80, 29, 89, 0.6)],
    [sequence(25, 7, 101, 1), sequence(1000, 13, 997, 0.1, 3)],
    [sequence(500, 3, 17), sequence(300, 5, 17)],
    [sequence(2000, 7, 4001, 1), sequence(2000, 11, 4003, 1, 40)],
    [sequence(3000, 7, 3001, 1), sequence(500, 11, 3001, 1, 1200)],
    [sequence(9999, 7, 10007, 1), sequence(4000, 11, 4001, 2.5, 0)],
    [sequence(12000, 7, 12007, 1), sequence(15000, 11, 15013, 0.8, 120)],
    [sequence(12000, 7, 12007, 1), sequence(15000, 11, 15013, 0.9, -1500)],
]


def two_samples(call):
    return {"statistic": f"{call}.statistic", "pValue": f"{call}.pvalue"}


reference("kolmogorovSmirnov", "reference, current", two_samples("stats.ks_2samp(reference, current)"), *small, *large)
reference("andersonDarling", "reference, current", two_samples("stats.anderson_ksamp([reference, current], variant='midrank')"), *small, *large)
reference("cramerVonMises", "reference, current", two_samples("stats.cramervonmises_2samp(reference, current)"), *small, *large[:4], *large[6:7])
reference("mannWhitney", "reference, current", two_samples("stats.mannwhitneyu(reference, current)"), *small, *large)
reference(
    "welchT",
    "reference, current",
    two_samples("stats.ttest_ind(reference, current, equal_var=False)") | {"degreesOfFreedom": "stats.ttest_ind(reference, current, equal_var=False).df"},
    *small,
    *large,
)
reference("wasserstein", "reference, current", "stats.wasserstein_distance(reference, current) / np.std(reference, ddof=1)", *small, *large)
reference("energyDistance", "reference, current", "stats.energy_distance(reference, current)", *small, *large)

ks_sizes = [1, 2, 5, 10, 50, 140, 141, 500, 5000, 50000, 100000]
reference("smirnovUpperTail", "n, d", "stats.ksone.sf(d, n)", *[[n, d] for n in ks_sizes for d in [0.9, 0.3, 1 / n**0.5, 2 / n**0.5, 0.2 / n**0.5] if d < 1])
reference(
    "kolmogorovSampleUpperTail",
    "n, d",
    "stats.kstwo.sf(d, n)",
    *[[n, d] for n in ks_sizes for d in [0.3 / n, 0.9 / n, 1.7 / n, 0.3 / n**0.5, 0.7 / n**0.5, 1 / n**0.5, 1.4 / n**0.5, 1.9 / n**0.5, 3 / n**0.5, 8 / n**0.5, 0.5]],
)
reference("studentUpperTail", "t, degreesOfFreedom", "stats.t.sf(t, degreesOfFreedom)", *[[t, v] for v in [1, 2.5, 10, 99.5, 1000, 123456.7, 1e7] for t in [-3, 0, 0.1, 0.9, 2, 10, 37]])
reference("studentQuantile", "p, degreesOfFreedom", "stats.t.ppf(p, degreesOfFreedom)", *[[p, v] for v in [1, 2.5, 10, 1000, 1e6] for p in [1e-10, 0.025, 0.3, 0.5, 0.9, 0.995]])
reference("betaQuantile", "p, a, b", "stats.beta.ppf(p, a, b)", *[[p, a, b] for p in [1e-6, 0.025, 0.5, 0.975] for a, b in [[1, 50], [10, 20], [300, 1.5], [1e4, 1e6], [3, 1e7]]])
reference("cramerVonMisesLowerTail", "x", "float(stats._hypotests._cdf_cvm_inf(x))", *[[x] for x in [0.003, 0.02, 0.1, 0.461, 1.0, 3.0]])
reference("besselK", "order, x", "special.kv(order, x)", *[[0.25, x] for x in [1e-6, 0.01, 0.3, 1, 5, 50, 600]])

# Shares and pairs

shares_seen = [[0, 10], [10, 10], [3, 10], [50, 1000], [481, 1532], [1, 1000000]]
reference(
    "wilsonInterval",
    "successes, rows, confidence",
    {side: f"stats.binomtest(successes, rows).proportion_ci(confidence, 'wilson').{side}" for side in ["low", "high"]},
    *[[k, n, confidence] for k, n in shares_seen for confidence in [0.8, 0.95, 0.99]],
)
limits = [[k, n, confidence] for k, n in shares_seen for confidence in [0.95, 0.975, 0.99]]
reference("binomialUpperLimit", "successes, rows, confidence", "stats.beta.ppf(confidence, successes + 1, rows - successes) if successes < rows else 1", *limits)
reference("binomialLowerLimit", "successes, rows, confidence", "stats.beta.isf(confidence, successes, rows - successes + 1) if successes > 0 else 0", *limits)
pairs = [
    [[1, 2, 3, 4], [2, 4, 5, 4]],
    [[1, 1, 2, 5, 5], [9, 8, 8, 3, 1]],
    [sequence(1000, 7, 1009, 1e-3, 1e6), sequence(1000, 11, 997, 3, -1e5)],
]
reference("pearson", "x, y", "stats.pearsonr(x, y).statistic", *pairs)
reference("spearman", "x, y", "stats.spearmanr(x, y).statistic", *pairs)
reference("midranks", "values", "stats.rankdata(values)", [[3, 1, 2]], [[2, 2, 1, 5, 5, 5]], [[]])

# Classifiers


def rows(counts):
    """Truth and score of each row of {scores, positives, negatives}."""
    scores = np.concatenate([np.repeat(counts["scores"], counts[kind]) for kind in ("positives", "negatives")])
    return np.repeat([1, 0], [sum(counts["positives"]), sum(counts["negatives"])]), scores


def delong(counts, others=None):
    """Variance of the area, or of the difference of two areas, from the placements of all pairs: DeLong et al. 1988, equations 4 to 6."""
    truth, scores = rows(counts)
    kernels = []
    for score in [scores] if others is None else [scores, rows(counts | {"scores": others})[1]]:
        above, below = score[truth == 1][:, None], score[truth == 0][None, :]
        kernels.append((above > below) + (above == below) / 2)
    kernel = kernels[0] if others is None else kernels[0] - kernels[1]
    variance = kernel.mean(axis=1).var(ddof=1) / kernel.shape[0] + kernel.mean(axis=0).var(ddof=1) / kernel.shape[1]
    return {"difference": kernel.mean(), "variance": variance}


def classified(confusion):
    """Truth and prediction of each row of a confusion matrix."""
    classes = range(len(confusion))
    pairs = [(t, p) for t in classes for p in classes for _ in range(confusion[t][p])]
    return [t for t, _ in pairs], [p for _, p in pairs]


classifiers = [
    {"scores": [0.1, 0.25, 0.5, 0.7, 0.95], "positives": [1, 4, 3, 9, 12], "negatives": [20, 7, 5, 3, 1]},
    {"scores": [0.0, 0.3, 1.0], "positives": [1, 2, 30], "negatives": [50, 9, 2]},
    {"scores": [0.2, 0.4, 0.6], "positives": [0, 0, 5], "negatives": [4, 2, 0]},
    {"scores": [0.5], "positives": [10], "negatives": [30]},
]
alone = [[counts] for counts in classifiers]
reference("rocAuc", "counts", "metrics.roc_auc_score(*rows(counts))", *alone)
reference("averagePrecision", "counts", "metrics.average_precision_score(*rows(counts))", *alone)
reference("logLoss", "counts", "metrics.log_loss(*rows(counts))", *alone)
reference("brierScore", "counts", "metrics.brier_score_loss(*rows(counts))", *alone)
reference("rocAucVariance", "counts", "delong(counts)['variance']", *alone)
reference(
    "rocAucDifference",
    "counts, others",
    "delong(counts, others)",
    [classifiers[0], [0.3, 0.2, 0.2, 0.8, 0.6]],
    [classifiers[1], [0.1, 0.1, 0.1]],
    [{"scores": [3, 1, 2, 2], "positives": [2, 1, 1, 1], "negatives": [1, 3, 0, 2]}, [1, 2, 2, 3]],
)
matrices = [[[[50, 3], [7, 40]]], [[[10, 2, 1], [0, 15, 4], [3, 3, 20]]], [[[999990, 3], [5, 2]]]]
reference("matthewsCorrelation", "confusion", "metrics.matthews_corrcoef(*classified(confusion))", *matrices)
reference("cohenKappa", "confusion", "metrics.cohen_kappa_score(*classified(confusion))", *matrices)
reference(
    "isotonicRegression",
    "values, weights",
    "isotonic.isotonic_regression(values, sample_weight=weights)",
    [[1, 3, 2, 4, 3.5, 3.5, 8], [1, 1, 1, 1, 1, 1, 1]],
    [[5, 4, 3, 2.5], [1, 2, 3, 4]],
    [[0.1, 0.9, 0.2, 0.7, 0.4, 1.0], [10, 1, 30, 2, 50, 4]],
)
reference("mcNemar", "favouring, against", "stats.binomtest(favouring, favouring + against, 0.5, alternative='greater').pvalue", [3, 9], [9, 3], [0, 5], [5, 0], [61, 40], [40, 61], [1200, 900], [50000, 49000])
reference(
    "binomialUpperTail",
    "successes, rows, p",
    "stats.binom.sf(successes - 1, rows, p)",
    *[[k, n, p] for n, p in [[10, 0.3], [1000, 0.01], [100000, 0.5], [3, 0.999]] for k in sorted({0, 1, round(n * p), round(n * p + 3 * (n * p * (1 - p)) ** 0.5), n})],
)
reference(
    "oneSampleT",
    "sample, expected",
    {key: f"stats.ttest_1samp(sample, expected, alternative='greater').{key.lower()}" for key in ["statistic", "pValue"]},
    [[1.0, 2.5, 3.0, -0.5], 0],
    [[1.0, 2.5, 3.0, -0.5], 4],
    [sequence(1000, 7, 1009, 1e-3), 0.48],
)

path = pathlib.Path(__file__).with_name("scipy.json")
lines = []
for function, content in references.items():
    cases = ",\n      ".join(json.dumps(case) for case in content["cases"])
    head = json.dumps({key: content[key] for key in ("parameters", "call")})[1:-1]
    lines.append(f'  {json.dumps(function)}: {{ {head}, "cases": [\n      {cases}\n    ] }}')
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
