"""NannyML's estimates as JSON, a line a file: byNannyml.py <classes | numbers> <reference.csv> <current.csv>…"""

import json
import logging
import os
import sys
import warnings

os.environ["NML_DISABLE_USAGE_LOGGING"] = "1"
logging.disable(logging.CRITICAL)
warnings.filterwarnings("ignore")

import nannyml
import pandas

kind, reference, *currents = sys.argv[1:]
if kind == "classes":
    metrics = ["accuracy", "f1", "roc_auc"]
    estimator = nannyml.CBPE(
        y_pred_proba="p", y_pred="guess", y_true="y", metrics=metrics, chunk_number=1, problem_type="classification_binary"
    )
else:
    metrics = ["mae", "rmse"]
    estimator = nannyml.DLE(
        feature_column_names=["x", "size"], y_pred="guess", y_true="y", metrics=metrics, chunk_number=1
    )
estimator.fit(pandas.read_csv(reference))
for current in currents:
    found = estimator.estimate(pandas.read_csv(current)).filter(period="analysis").to_df()
    print("estimates " + json.dumps({metric: found[metric]["value"].iloc[0] for metric in metrics}))
