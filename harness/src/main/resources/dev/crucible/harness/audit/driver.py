"""Executes one sample with its tests in CPython: `python -I driver.py DIRECTORY`.

The directory has `request.json` (the code to execute and its limits), `values.bin` (the elements of its arrays), and
the directory `scratch`, in which the sample runs. The result is written to `result.json`, and that of the process to
`process.json`.

This process loads NumPy and Crucible's modules, and forks. The child limits itself and executes the sample. This
process waits for the child, and then kills it and every process that it has started. If stdin ends, the process that
started this one has ended, and the child is killed at once.

This is not a sandbox. The child is a plain process of the user, and a hostile sample can do what the user can.
"""

import builtins
import contextlib
import ctypes
import errno
import io
import json
import linecache
import math
import mmap
import os
import resource
import select
import signal
import struct
import sys
import tempfile
import time
import traceback
import types
from pathlib import Path

import numpy as np

_MAIN = "__main__"
_SECONDS_BETWEEN_LOOKS = 0.01
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_now = time.monotonic


def main(directory):
    """Executes the request in a child, and writes `process.json`. No process of the child remains."""
    request = json.loads((directory / "request.json").read_text(encoding="utf-8"))
    for name, source in request["modules"]:
        _install(name, source)
    limits = request["limits"]
    tests = _TestClock(limits.get("test_seconds", math.inf))
    run = _Run(request, _Values(directory / "values.bin"), tests)
    # Orphans among the sample's processes become children of this process, which can find and kill them.
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)
    started = _now()
    child = os.fork()
    if child == 0:
        _be_the_child(directory, request, run)
    try:
        deadline = started + limits["wall_seconds"]
        status, in_time = _wait(child, lambda: _now() > deadline or tests.is_over())
    finally:
        _kill_all(child)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = {
        "in_time": in_time,
        "tests_in_time": not tests.is_over(),
        "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
        "exit_status": os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0,
        "wall_seconds": _now() - started,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "resident_bytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    }
    (directory / "process.json").write_text(json.dumps(process), encoding="utf-8")


def _prctl(option, value):
    """Sets an attribute of this process on Linux; does nothing on other systems."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


class _TestClock:
    """The time of the test that runs, in memory that the child shares with its parent."""

    def __init__(self, limit):
        self._limit = limit
        self._start = struct.Struct("d")
        self._memory = mmap.mmap(-1, self._start.size)

    def begin(self):
        """Starts the clock."""
        self._start.pack_into(self._memory, 0, _now())

    def end(self):
        """Stops the clock."""
        self._start.pack_into(self._memory, 0, 0.0)

    def is_over(self):
        """Returns True if a test runs that is over the limit."""
        now = _now()  # Before the start is read: a later test may begin meanwhile.
        (start,) = self._start.unpack_from(self._memory)
        return start > 0 and now - start > self._limit


def _wait(child, is_over):
    """Returns the child's status, and whether it ended in time. Kills the child if `is_over()`, or if stdin ends."""
    killed = False
    while True:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return status, not killed
        if not killed and (is_over() or _is_orphan()):
            os.kill(child, signal.SIGKILL)
            killed = True


def _is_orphan():
    """Waits 10 ms. Returns True if stdin has ended: the process that holds its other end is gone."""
    readable, _, _ = select.select([0], [], [], _SECONDS_BETWEEN_LOOKS)
    return bool(readable)


def _kill_all(child):
    """Kills the child's group, and then the processes that have left the group, until none remains."""
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
    except OSError:  # Not Linux.
        return []
    return [int(name) for name in names.split()]


def _be_the_child(directory, request, run):
    """Executes the request in this process, writes `result.json`, and exits."""
    try:
        os.setsid()
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.chdir(directory / "scratch")
        _limit(request["limits"])
        result = run.result()
        # In one write, so that an existing file is complete.
        file = os.open(directory / "result.json", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
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
        with contextlib.suppress(Exception):  # The sample may have closed or replaced it.
            stream.flush()


def _limit(limits):
    """Limits this process, as far as the system supports it."""
    memory = limits["memory_bytes"]
    for kind, used in ((resource.RLIMIT_AS, "VmSize"), (resource.RLIMIT_DATA, "VmData")):
        with contextlib.suppress(ValueError, OSError):  # Not supported by this system.
            most = memory + _used_bytes(used)
            resource.setrlimit(kind, (most, most))
    seconds = limits["cpu_seconds"]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["file_bytes"], hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(limits["recursion"])


def _used_bytes(name):
    """Returns the bytes of a kind of memory that this process uses before the sample runs; 0 if they are not known."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1]) * 1024
    return 0


def _load(name):
    """Loads the module from the file of that name in this directory. Samples cannot import it."""
    module = types.ModuleType(name)
    file = Path(__file__).with_name(name + ".py")
    package = sys.modules["_crucible"] = types.ModuleType(
        "_crucible"
    )  # Where GraalPy's guests find NumPy.
    package.np = np
    try:
        exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), module.__dict__)
    finally:
        del sys.modules["_crucible"]
    return module


# Formats exceptions as GraalPy's guests do.
errors = _load("errors")

# Runs scripts and their main parts as GraalPy's guests do.
scripts = _load("scripts")

# Runs programs as GraalPy's guests do.
programs = _load("programs")


def _install(name, source):
    """Makes `source` importable as `name`, and creates its parent packages if they are missing."""
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
    """Makes values from their descriptions in `request.json`, with `values.py` of GraalPy's guests."""

    def __init__(self, file):
        self._make = _load("values")
        self._elements = np.fromfile(file, np.uint8)

    def of(self, described):
        """Returns a new object of the described value."""
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

    Set-up code and the sample share a namespace. A test sees that namespace and the names that earlier tests have
    bound. The names that a test binds, `target` among them, are not in the sample's namespace. If names are shared,
    all sections have a single namespace, as in a script.
    """

    def __init__(self, request, values, tests):
        self._tests = tests
        self._sections = request["sections"]
        self._every_test = request["every_test"]
        self._names_shared = request["names_shared"]
        self._values = values
        self._modules = [name for name, _ in request["modules"]]
        self._module = types.ModuleType(_MAIN)
        self._module.__builtins__ = builtins
        self._names = self._module.__dict__
        self._tested = {}
        self._program = None

    def result(self):
        """Executes the sections. Returns how many ran to their end, the places of the others, and the first error."""
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
                self._tests.begin()
                self._hear("test_begins")
                self._test(bindings, code)
            elif section["role"] == "SAMPLE":
                self._names.update(bindings)
                self._sample(filename, source, code)
            elif section["role"] == "PROGRAM":
                self._program = (filename, source, code)
            else:
                self._names.update(bindings)
                exec(code, self._names)
        except BaseException as error:
            return _describe(error, filename, source)
        finally:
            self._tests.end()
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

    def _run_program(self, text):
        """Runs the program with a text as its standard input; returns what it writes to its standard output."""
        filename, source, code = self._program
        main = types.ModuleType(_MAIN)
        main.__builtins__ = builtins
        names = main.__dict__
        names.update({name: self._names[name] for name in self._names if name[:2] != "__"})
        scripts.set_up(names, filename, source, os.getcwd())
        sys.modules[_MAIN] = main
        with _redirected(text) as written:
            programs.run(lambda: exec(code, names), names)
        return written()

    def _hear(self, name, *args):
        """Calls the functions of this name that guest modules have."""
        for hears in self._offered(name):
            hears(*args)

    def _offered(self, name):
        """Returns the functions of this name that guest modules have."""
        modules = [vars(sys.modules[module]) for module in self._modules]
        return [names[name] for names in modules if name in names]

    def _test(self, bindings, code):
        if self._names_shared:
            self._names.update(bindings)
            exec(code, self._names)
            return
        before = {**self._names, **self._tested, **bindings}
        if self._program:
            before["run_program"] = self._run_program
        names = dict(before)
        try:
            exec(code, names)
        finally:
            for name, value in names.items():
                if name not in before or before[name] is not value:
                    self._tested[name] = value


@contextlib.contextmanager
def _redirected(text):
    """Makes a text standard input, and standard output a file; yields a function that returns what was written."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as written:
        given.write(text.encode())
        given.seek(0)
        saved = [(number, os.dup(number)) for number in (0, 1)]
        streams = sys.stdin, sys.stdout
        os.dup2(given.fileno(), 0)
        os.dup2(written.fileno(), 1)
        found = []
        try:
            reader = io.BufferedReader(io.FileIO(0, closefd=False))
            writer = io.BufferedWriter(io.FileIO(1, "w", closefd=False))
            sys.stdin = io.TextIOWrapper(reader, encoding="utf-8", errors="surrogateescape")
            sys.stdout = output = io.TextIOWrapper(writer, encoding="utf-8")
            yield lambda: found[0]
            with contextlib.suppress(ValueError):  # The program has closed it.
                output.flush()
        finally:
            for number, copy in saved:
                os.dup2(copy, number)
                os.close(copy)
            sys.stdin, sys.stdout = streams
        written.seek(0)
        found.append(written.read().decode(errors="replace"))


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
