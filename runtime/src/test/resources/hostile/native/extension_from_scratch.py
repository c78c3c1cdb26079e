# Writes a file that claims to be a native module into the scratch folder and imports it.
# outcome: FORBIDDEN | ERROR
# placement: both
import importlib.machinery
import importlib.util


def solve(x):
    with open("crucible_canary.so", "wb") as file:
        file.write(b"\x7fELF" + bytes(1000))
    loader = importlib.machinery.ExtensionFileLoader("crucible_canary", "crucible_canary.so")
    spec = importlib.util.spec_from_loader("crucible_canary", loader)
    loader.exec_module(importlib.util.module_from_spec(spec))
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
