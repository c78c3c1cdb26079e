"""Imports what was installed, and prints the version of each distribution as JSON."""

import importlib.metadata
import json

import numpy  # noqa: F401  (what cannot be imported is not installed)

versions = {found.metadata["Name"]: found.version for found in importlib.metadata.distributions()}
print(
    json.dumps(
        {name: versions[name] for name in sorted(versions) if name not in ("pip", "setuptools")}
    )
)
