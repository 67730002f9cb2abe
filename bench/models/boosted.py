"""Writes boosted.onnx, fifty small trees of ten columns: python boosted.py (needs scikit-learn and skl2onnx)"""

from pathlib import Path

import numpy
from skl2onnx import to_onnx
from sklearn.ensemble import GradientBoostingClassifier

random = numpy.random.default_rng(0)
x = random.random((5000, 10)).astype("float32")
y = (x[:, 0] + x[:, 1] - x[:, 2] + random.normal(0, 0.5, 5000) > 0.5).astype(int)
model = GradientBoostingClassifier(n_estimators=50, max_depth=3, random_state=0).fit(x, y)
onnx = to_onnx(model, x[:1], options={"zipmap": False}, target_opset={"": 21, "ai.onnx.ml": 3})
(Path(__file__).parent / "boosted.onnx").write_bytes(onnx.SerializeToString())
