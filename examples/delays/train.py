"""Trains "will this flight be more than 15 minutes late?" on January 2001 and writes model.onnx: python train.py

Needs scikit-learn 1.8, skl2onnx 1.20 with protobuf 6, pandas and pyarrow, and `npm ci` for the flights. The tests need none of them.
"""

from pathlib import Path

import numpy
import pandas
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder

here = Path(__file__).parent
flights = pandas.read_parquet(here / "../../node_modules/vega-datasets/data/flights-3m.parquet")
january = flights[flights.date < "2001-02-01"]

# The same as in flights.ts. A day of flights begins at 4: what leaves after midnight was meant to leave before.
since_four = january.date - pandas.Timedelta(hours=4)
inputs = pandas.DataFrame(
    {
        "hour": since_four.dt.hour.astype("float32"),
        "weekday": (since_four.dt.day_of_week + 1).astype("float32"),
        "distance": january.distance.astype("float32"),
        "origin": january.origin,
    }
)
late = (january.delay > 15).astype("int64")

# The other half of January is for the tests, which tell it in the same way.
is_trained = january.date.dt.minute % 2 == 0

busiest = sorted(january.origin.value_counts().index[:40])
airport = OneHotEncoder(categories=[busiest], handle_unknown="ignore", sparse_output=False, dtype=numpy.float32)
model = Pipeline(
    [
        ("inputs", ColumnTransformer([("numbers", "passthrough", ["hour", "weekday", "distance"]), ("airport", airport, ["origin"])])),
        (
            "trees",
            HistGradientBoostingClassifier(
                max_iter=60,
                max_leaf_nodes=16,
                learning_rate=0.15,
                # Delays add up over the day.
                monotonic_cst=[1] + [0] * (2 + len(busiest)),
                early_stopping=False,
                random_state=0,
            ),
        ),
    ]
).fit(inputs[is_trained], late[is_trained])

for name, rows in (("trained", is_trained), ("held out", ~is_trained)):
    print(name, "rocAuc", roc_auc_score(late[rows], model.predict_proba(inputs[rows])[:, 1]))

number, text = FloatTensorType([None, 1]), StringTensorType([None, 1])
types = [("hour", number), ("weekday", number), ("distance", number), ("origin", text)]
onnx = to_onnx(model, initial_types=types, options={"zipmap": False}, target_opset={"": 21, "ai.onnx.ml": 3})
(here / "model.onnx").write_bytes(onnx.SerializeToString())
