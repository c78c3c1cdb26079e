"""A build backend that builds nothing: it stands in for NumPy's own while pip downloads the source distribution.

pip has no way to fetch a source distribution without asking its build backend for metadata, which for NumPy means
configuring the whole build. This one answers from PKG-INFO. It is put on PYTHONPATH under the name of NumPy's backend.
"""

import re
from pathlib import Path


def get_requires_for_build_wheel(config_settings=None):
    return []


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    facts = Path("PKG-INFO").read_text(encoding="utf-8")
    name, version = (re.search(rf"^{key}: (\S+)", facts, re.M)[1] for key in ("Name", "Version"))
    info = Path(metadata_directory) / f"{name}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8"
    )
    (info / "WHEEL").write_text(
        "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-any\n", encoding="utf-8"
    )
    return info.name
