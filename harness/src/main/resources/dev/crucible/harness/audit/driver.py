"""Executes one sample with its tests in CPython: `python -I driver.py FOLDER`.

FOLDER holds `request.json` (what to execute, under which limits), `values.bin` (the elements of its arrays), and the
folder `scratch`, in which the sample runs. What came of it is written to `result.json`.

This process loads NumPy and modules of ours, and forks. The child limits itself and executes the sample; this process
waits for it, and in the end kills it and all that it has started. It does so, too, when its stdin ends: whoever started
it has died.

Nothing here is a sandbox. The child is a plain process of the user, and a hostile sample can do what the user can.
"""

import builtins
import contextlib
import ctypes
import errno
import json
import linecache
import os
import resource
import select
import signal
import sys
import time
import traceback
import types
from pathlib import Path

import numpy as np

_MAIN = "__main__"
_SECONDS_BETWEEN_LOOKS = 0.01
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36


def main(folder):
    """Execute the request in a child, and leave nothing of it behind."""
    request = json.loads((folder / "request.json").read_text(encoding="utf-8"))
    for name, source in request["modules"]:
        _install(name, source)
    run = _Run(request, _Values(folder / "values.bin"))
    # What a sample's processes leave behind becomes this one's children, which it will find.
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)
    started = time.monotonic()
    child = os.fork()
    if child == 0:
        _be_the_child(folder, request, run)
    try:
        status, in_time = _wait(child, started + request["limits"]["wall_seconds"])
    finally:
        _kill_all(child)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = {
        "in_time": in_time,
        "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
        "exit_status": os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0,
        "wall_seconds": time.monotonic() - started,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "resident_bytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    }
    (folder / "process.json").write_text(json.dumps(process), encoding="utf-8")


def _prctl(option, value):
    """Tell Linux how this process is to be treated; other systems have nothing of the kind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def _wait(child, deadline):
    """Return the child's status, and whether it ended in time; kill it when it does not."""
    killed = False
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status, not killed
        if not killed and (time.monotonic() > deadline or _is_orphan()):
            os.kill(child, signal.SIGKILL)
            killed = True


def _is_orphan():
    """Wait a moment; tell whether stdin has ended meanwhile, and with it whoever holds its other end."""
    readable, _, _ = select.select([0], [], [], _SECONDS_BETWEEN_LOOKS)
    return bool(readable)


def _kill_all(child):
    """Kill the child's group, and then whatever has left the group, until there is nothing more."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    while True:
        for pid in _children():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _children():
    try:
        names = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
    except OSError:  # no Linux
        return []
    return [int(name) for name in names.split()]


def _be_the_child(folder, request, run):
    """Execute the request in this process, and end it."""
    try:
        os.setsid()
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.chdir(folder / "scratch")
        _limit(request["limits"])
        result = run.result()
        # In one write: a file that is there is whole.
        file = os.open(folder / "result.json", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        os.write(file, json.dumps(result).encode("ascii"))
        _flush()
    except BaseException:
        traceback.print_exc()
        _flush()
        os._exit(1)
    os._exit(0)


def _flush():
    for stream in (sys.__stdout__, sys.__stderr__, sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # A sample has closed or replaced it.
            stream.flush()


def _limit(limits):
    """Limit this process, as far as the system can."""
    memory = limits["memory_bytes"]
    for kind, used in ((resource.RLIMIT_AS, "VmSize"), (resource.RLIMIT_DATA, "VmData")):
        with contextlib.suppress(ValueError, OSError):  # not on this system
            most = memory + _used_bytes(used)
            resource.setrlimit(kind, (most, most))
    seconds = limits["cpu_seconds"]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["file_bytes"], hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(limits["recursion"])


def _used_bytes(name):
    """What this process has of a kind of memory before the sample runs; 0 where the system does not tell."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1]) * 1024
    return 0


def _load(name):
    """The module in the file of that name beside this one; samples cannot import it."""
    module = types.ModuleType(name)
    file = Path(__file__).with_name(name + ".py")
    exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), module.__dict__)
    return module


# What an exception says, as the guests of GraalPy say it.
errors = _load("errors")

# What a script has beside its functions, which both take alike.
scripts = _load("scripts")


def _install(name, source):
    """Make `source` importable as `name`; packages on the way are made when they are missing."""
    parent, _, child = name.rpartition(".")
    if parent and parent not in sys.modules:
        _install(parent, "")
    module = types.ModuleType(name)
    module.__path__ = []
    module.__file__ = f"<{name}>"
    sys.modules[name] = module
    if parent:
        setattr(sys.modules[parent], child, module)
    exec(compile(source, module.__file__, "exec", dont_inherit=True), module.__dict__)


class _Values:
    """Makes values of what `request.json` says of them; `values.py` is the module that GraalPy's guests have."""

    def __init__(self, file):
        self._make = _load("values")
        self._elements = np.fromfile(file, np.uint8)

    def of(self, described):
        """The value, anew each time."""
        kind, *parts = described
        return getattr(self, "_" + kind)(*parts)

    def _none(self):
        return None

    def _bool(self, value):
        return value

    _str = _bool

    def _int(self, digits):
        return int(digits)

    def _float(self, text):
        return float.fromhex(text)

    def _bytes(self, start, size):
        return self._elements[start : start + size].tobytes()

    def _array(self, dtype, shape, is_scalar, start):
        array = self._make.empty_array(dtype, *shape)
        elements = self._elements[start : start + array.nbytes]
        array.reshape(-1).view(np.uint8)[:] = elements
        return self._make.scalar(array) if is_scalar else array

    def _objects(self, shape, items):
        return self._make.object_array(shape, self._all(items))

    def _list(self, items):
        return self._make.to_list(self._all(items))

    def _tuple(self, items):
        return self._make.to_tuple(self._all(items))

    def _dict(self, keys, values):
        return self._make.to_dict(self._all(keys), self._all(values))

    def _sparse(self, form, data, first, second, shape, block_size):
        parts = self._all([data, first, second])
        return self._make.sparse(form, *parts, shape, block_size)

    def _all(self, items):
        return [self.of(item) for item in items]


class _Run:
    """Executes the sections one after another.

    Set-up code and the sample share a namespace. A test sees that namespace and what earlier tests have bound; what it
    binds itself, `target` among it, is not in the sample's, unless names are shared: then it is a script's single namespace.
    """

    def __init__(self, request, values):
        self._sections = request["sections"]
        self._every_test = request["every_test"]
        self._names_shared = request["names_shared"]
        self._values = values
        self._modules = [name for name, _ in request["modules"]]
        self._module = types.ModuleType(_MAIN)
        self._module.__builtins__ = builtins
        self._names = self._module.__dict__
        self._tested = {}

    def result(self):
        """What came of it: the number of sections that ran to their end, those that did not, and the first error."""
        sys.modules[_MAIN] = self._module
        run = 0
        failed = []
        first = None
        for place, section in enumerate(self._sections):
            error = self._run(section)
            if error is None:
                run += 1
                continue
            first = first or {"place": place, **error}
            failed.append(place)
            is_test = section["role"] == "TEST"
            if not self._every_test or not is_test or not error["is_exception"]:
                break
        return {"sections_run": run, "failed": failed, "error": first}

    def _run(self, section):
        filename, source = section["name"], section["source"]
        try:
            bindings = {name: self._values.of(value) for name, value in section["bindings"].items()}
        except ModuleNotFoundError as error:
            return {**_describe(error, filename, source), "is_binding": True}
        try:
            code = self._code(filename, source, section["role"] == "TEST")
            if section["role"] == "TEST":
                self._hear("test_begins")
                self._test(bindings, code)
            elif section["role"] == "SAMPLE":
                self._names.update(bindings)
                self._sample(filename, source, code)
            else:
                self._names.update(bindings)
                exec(code, self._names)
        except BaseException as error:
            return _describe(error, filename, source)
        return None

    def _code(self, filename, source, of_test):
        rewriters = [] if of_test else self._offered("rewrite")
        other = scripts.rewritten(filename, source, rewriters)
        if other is not None:
            return other
        if self._names_shared:
            return compile(source, filename, "exec", dont_inherit=True)
        return scripts.compiled(filename, source)

    def _sample(self, filename, source, code):
        scripts.set_up(self._names, filename, source, os.getcwd())
        self._hear("sample_begins", filename, self._names)
        if self._names_shared:
            exec(code, self._names)
        else:
            scripts.run(lambda: exec(code, self._names), self._names, filename, source)

    def _hear(self, name, *args):
        """Tells guest modules that want to know how the request goes on."""
        for hears in self._offered(name):
            hears(*args)

    def _offered(self, name):
        """The functions of this name that guest modules have."""
        modules = [vars(sys.modules[module]) for module in self._modules]
        return [names[name] for names in modules if name in names]

    def _test(self, bindings, code):
        if self._names_shared:
            self._names.update(bindings)
            exec(code, self._names)
            return
        before = {**self._names, **self._tested, **bindings}
        names = dict(before)
        try:
            exec(code, names)
        finally:
            for name, value in names.items():
                if name not in before or before[name] is not value:
                    self._tested[name] = value


def _describe(error, filename, source):
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    missing = (error.name or "") if isinstance(error, ModuleNotFoundError) else ""
    return {
        "type": type(error).__name__,
        "message": errors.text_of(error),
        "traceback": errors.traceback_of(error, __file__),
        "line": errors.line_of(error, filename),
        "is_binding": False,
        "missing_module": missing if isinstance(missing, str) else "",
        "is_assertion": isinstance(error, AssertionError),
        "is_exception": isinstance(error, Exception),
        "is_memory": isinstance(error, MemoryError),
        "is_file_size": isinstance(error, OSError) and error.errno == errno.EFBIG,
        "exits_well": isinstance(error, SystemExit) and error.code in (None, False, 0),
    }


if __name__ == "__main__":
    main(Path(sys.argv.pop(1)))
