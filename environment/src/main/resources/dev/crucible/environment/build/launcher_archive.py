"""Loads what short runs of GraalPy need, so that the classes behind it get into the launcher's archive."""

import argparse  # noqa: F401
import json  # noqa: F401
import pathlib  # noqa: F401
import re  # noqa: F401
import subprocess  # noqa: F401
import sysconfig
import zipfile  # noqa: F401

sysconfig.get_paths()
