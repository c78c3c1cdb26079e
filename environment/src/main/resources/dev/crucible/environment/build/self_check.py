"""Run by a new environment's own Python: finishes the environment, proves that NumPy works, and tells what it is.

Arguments: the file for the answer (JSON); how many contexts in one process to copy the native libraries for; then the
packages beside NumPy, as name==version.
"""

import compileall
import importlib
import importlib.metadata
import json
import re
import sys
import time

answer, copies, packages = sys.argv[1], int(sys.argv[2]), sys.argv[3:]

# GraalPy would otherwise make these copies when a context needs them, by running a program, and not atomically.
if copies:
    __graalpython__.replicate_extensions_in_venv(sys.prefix, copies)  # noqa: F821

# Contexts do not write bytecode; what is written here spares every later process from compiling NumPy's Python.
sys.dont_write_bytecode = False

started = time.perf_counter()
import numpy as np  # noqa: E402
import numpy.fft  # noqa: E402
import numpy.linalg  # noqa: E402
import numpy.ma  # noqa: E402
import numpy.polynomial  # noqa: E402
import numpy.random  # noqa: E402
import numpy.testing  # noqa: E402

import_seconds = time.perf_counter() - started

rng = np.random.default_rng(7)
square = rng.normal(size=(60, 60)) + 60 * np.eye(60)
numpy.testing.assert_allclose(np.linalg.inv(square) @ square, np.eye(60), atol=1e-9)
signal = rng.normal(size=128)
numpy.testing.assert_allclose(np.fft.ifft(np.fft.fft(signal)).real, signal, atol=1e-12)
values, vectors = np.linalg.eigh(square + square.T)
numpy.testing.assert_allclose(vectors @ np.diag(values) @ vectors.T, square + square.T, atol=1e-9)
np.random.seed(1)
numpy.testing.assert_allclose(np.random.rand(2), [0.417022004702574, 0.7203244934421581])
assert 0 < rng.binomial(1000, 0.5) < 1000
assert np.sort(rng.integers(0, 9, 100)).tolist()[0] == 0

big = np.ones((700, 700))
started = time.perf_counter()
assert (big @ big)[0, 0] == 700
matmul_seconds = time.perf_counter() - started


def check(name, version):
    """Compiles all of a package but its tests, and imports it."""
    distribution = importlib.metadata.distribution(name)
    if distribution.version != version:
        sys.exit(f"error: the wheel holds {name} {distribution.version} instead of {version}")
    folders = {file.parts[0] for file in distribution.files if file.parts[1:] == ("__init__.py",)}
    modules = {
        file.stem for file in distribution.files if len(file.parts) == 1 and file.suffix == ".py"
    }
    for folder in folders:
        path = distribution.locate_file(folder)
        compileall.compile_dir(path, rx=re.compile("/tests?/"), quiet=2)
    for module in folders | modules:
        importlib.import_module(module)


def check_scipy():
    """Native code that calls Python, Fortran's work, and compiled Cython."""
    import scipy.integrate
    import scipy.linalg
    import scipy.special

    area, _ = scipy.integrate.quad(lambda x: x * x, 0, 3)
    assert abs(area - 9) < 1e-9
    numpy.testing.assert_allclose(scipy.linalg.expm(np.zeros((3, 3))), np.eye(3))
    assert abs(scipy.special.gamma(5) - 24) < 1e-9


for package in packages:
    check(*package.split("=="))
    if package.startswith("scipy=="):
        check_scipy()

config = np.show_config(mode="dicts")
blas = config["Build Dependencies"]["blas"]
with open(answer, "w", encoding="utf-8") as file:
    json.dump(
        {
            "pythonVersion": sys.version.split()[0],
            "numpyVersion": np.__version__,
            "blasName": str(blas.get("name", "none")),
            "blasVersion": str(blas.get("version", "unknown")),
            "simd": config.get("SIMD Extensions", {}).get("baseline", []),
            "importSeconds": round(import_seconds, 3),
            "matmul700Seconds": round(matmul_seconds, 3),
        },
        file,
    )
