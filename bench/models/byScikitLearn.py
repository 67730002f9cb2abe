"""The twenty metrics of scores.mltest.ts as calls of scikit-learn: byScikitLearn.py <parquet>"""

import sys

import pandas
from sklearn import metrics as m

data = pandas.read_parquet(sys.argv[1], columns=["late", "probability", "minutes", "guess"])
late, p = data.late.to_numpy(), data.probability.to_numpy()
said, minutes, guess = p >= 0.5, data.minutes.to_numpy(), data.guess.to_numpy()
for metric in (m.accuracy_score, m.balanced_accuracy_score, m.precision_score, m.recall_score, m.f1_score):
    print(metric(late, said))
print(m.recall_score(late, said, pos_label=False))
print(m.fbeta_score(late, said, beta=2), m.matthews_corrcoef(late, said), m.cohen_kappa_score(late, said))
for metric in (m.roc_auc_score, m.average_precision_score, m.log_loss, m.brier_score_loss):
    print(metric(late, p))
for metric in (
    m.mean_absolute_error,
    m.mean_squared_error,
    m.root_mean_squared_error,
    m.mean_absolute_percentage_error,
    m.r2_score,
    m.max_error,
    m.mean_pinball_loss,
):
    print(metric(minutes, guess))
