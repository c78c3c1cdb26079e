"""Imports NumPy, and prints the version of each installed distribution as JSON."""

import importlib.metadata
import json

import numpy  # noqa: F401  (an environment whose NumPy cannot be imported is broken)

versions = {found.metadata["Name"]: found.version for found in importlib.metadata.distributions()}
print(
    json.dumps(
        {name: versions[name] for name in sorted(versions) if name not in ("pip", "setuptools")}
    )
)
