"""Evidently's default data drift of two Parquet files: byEvidently.py <reference> <current>"""

import sys

import pandas
from evidently import Report
from evidently.presets import DataDriftPreset

reference, current = (pandas.read_parquet(path) for path in sys.argv[1:])
Report([DataDriftPreset()]).run(reference_data=reference, current_data=current)
