"""
Remakes the small models of this folder, and in predictions.json what scikit-learn says of the rows there.

    python -m venv venv && venv/bin/pip install scikit-learn==1.8 skl2onnx==1.20
    venv/bin/python test/support/models/remake.py
"""

import json
import pathlib

import numpy as np
import pandas as pd
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

folder = pathlib.Path(__file__).parent
rng = np.random.default_rng(5)
rows = pd.DataFrame(
    {
        "distance": np.round(rng.uniform(50, 2000, 600)),
        "hour": rng.integers(0, 24, 600).astype(float),
        "origin": rng.choice(["ATL", "JFK", "SFO"], 600),
    }
)
score = rows["hour"] / 12 + (rows["origin"] == "JFK") - rows["distance"] / 2000 + rng.normal(0, 0.4, 600)
late = (score > 1).astype(int)
size = np.where(score < 0.5, "early", np.where(score < 1.5, "fine", "late"))
numbers = ["distance", "hour"]


def save(name, model, inputs, x, **options):
    onnx = to_onnx(model, initial_types=inputs, options={id(model): options} if options else None, target_opset=17)
    (folder / f"{name}.onnx").write_bytes(onnx.SerializeToString())


matrix = rows[numbers].to_numpy(dtype=np.float32)
forest = RandomForestClassifier(4, max_depth=3, random_state=1).fit(matrix, late)
save("withZipMap", forest, [("X", FloatTensorType([None, 2]))], matrix)
sizes = GradientBoostingClassifier(n_estimators=4, max_depth=2, random_state=1).fit(matrix, size)
save("threeClasses", sizes, [("X", FloatTensorType([None, 2]))], matrix)
line = LinearRegression().fit(matrix, score)
save("regressor", line, [("X", FloatTensorType([None, 2]))], matrix)

columns = ColumnTransformer([("numbers", "passthrough", numbers), ("origin", OneHotEncoder(), ["origin"])])
pipeline = make_pipeline(columns, GradientBoostingClassifier(n_estimators=5, max_depth=2, random_state=1)).fit(rows, late)
named = [(name, FloatTensorType([None, 1])) for name in numbers] + [("origin", StringTensorType([None, 1]))]
save("byName", pipeline, named, rows, zipmap=False)

asked = rows.head(12)
asMatrix = asked[numbers].to_numpy(dtype=np.float32)
predictions = {
    "rows": asked.to_dict("records"),
    "withZipMap": {"prediction": forest.predict(asMatrix).tolist(), "probability": forest.predict_proba(asMatrix)[:, 1].tolist()},
    "byName": {"prediction": pipeline.predict(asked).tolist(), "probability": pipeline.predict_proba(asked)[:, 1].tolist()},
    "threeClasses": {"prediction": sizes.predict(asMatrix).tolist(), "probability": dict(zip(sizes.classes_.tolist(), sizes.predict_proba(asMatrix).T.tolist()))},
    "regressor": {"prediction": line.predict(asMatrix).tolist()},
}
(folder / "predictions.json").write_text(json.dumps(predictions, indent=1) + "\n")
