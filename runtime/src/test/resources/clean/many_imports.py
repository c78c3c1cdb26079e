# Imports modules that could do harm and uses none of them.
# outcome: PASSED
# placement: both
import gc
import importlib
import inspect
import multiprocessing
import os
import pathlib
import pickle
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.request


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
