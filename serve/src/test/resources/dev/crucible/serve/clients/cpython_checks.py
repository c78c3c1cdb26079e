"""Scripts that end in the service as they end in a process of CPython: output, status, last line of the errors.

Known differences, which are not among them: `asyncio.run` needs a pair of sockets, which are forbidden; the status
after a KeyboardInterrupt is 1; the words of some messages; a warning does not show its line.
"""

import os
import subprocess
import sys
import tempfile

import checks
from crucible_client import Crucible

crucible = Crucible(os.environ["SERVICE"])
differences = []


def of_cpython(code, stdin, args):
    with tempfile.TemporaryDirectory() as directory:
        with open(os.path.join(directory, "main.py"), "w", encoding="utf-8") as file:
            file.write(code)
        process = subprocess.run(
            [sys.executable, "-I", "main.py", *args],
            input=stdin.encode(),
            capture_output=True,
            cwd=directory,
            env={"PYTHONUTF8": "1", "PATH": os.environ["PATH"]},
        )
    return process.stdout.decode(), process.stderr.decode(), process.returncode


def last_line(text):
    lines = text.splitlines()
    return lines[-1] if lines else ""


def same(code, stdin="", *args):
    stdout, stderr, status = of_cpython(code, stdin, args)
    run = crucible.run_code(code, stdin, args=args, run_timeout=60)
    found = (run.stdout, last_line(run.stderr), run.return_code)
    expected = (stdout, last_line(stderr), status % 256)
    if found != expected:
        differences.append(
            f"{code}\nservice: {found}\nCPython: {expected}\nservice's errors:\n{run.stderr}"
        )


def collecting(check):
    """Returns a check that fails with all differences that another finds."""

    def run():
        differences.clear()
        check()
        assert not differences, "\n\n".join(differences)

    return run


def check_hello():
    same("print('hello')")
    same("")
    same("# nothing")


def check_exceptions():
    same("1 / 0")
    same("raise ValueError('no\\nsecond line')")
    same("print('before')\n{}['key']")
    same("class Own(Exception):\n    pass\nraise Own(1, 2)")
    same("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise KeyError('k') from e")
    same("assert 1 == 2, 'they differ'")
    same("undefined_name")
    same("import module_that_is_not_there")


def check_syntax_errors():
    same("x = = 1")
    same("def f():\nreturn 1")
    same("print('never')\n  x = 1")


def check_exits():
    for status in (
        "",
        "0",
        "1",
        "3",
        "255",
        "256",
        "-1",
        "None",
        "True",
        "'text'",
        "(1, 2)",
        "2.5",
    ):
        same(f"import sys\nprint('x')\nsys.exit({status})")
    same("raise SystemExit")
    same("exit(4)")
    same("quit(5)")
    same("import sys\ntry:\n    sys.exit(7)\nfinally:\n    print('finally')")
    same("import sys\ntry:\n    sys.exit(7)\nexcept SystemExit as e:\n    print('caught', e.code)")
    same("import os\nprint('x', flush=True)\nos._exit(9)")


def check_exit_functions():
    same("import atexit\natexit.register(print, 'bye')\nprint('hi')")
    same("import atexit\natexit.register(print, 'bye')\n1 / 0")


def check_standard_input():
    for code in (
        "a, b = map(int, input().split())\nprint(a + b, input())",
        "import sys\nprint([line for line in sys.stdin])",
        "import sys\nprint(repr(sys.stdin.read()))",
        "import sys\nprint(sys.stdin.readline(), sys.stdin.readlines())",
        "import sys\nprint(sys.stdin.buffer.read())",
        "print(open(0).read())",
        "import os\nprint(os.read(0, 5))",
        "import fileinput\nprint(list(fileinput.input()))",
        "import sys\nprint(input('question? '))\nprint(sys.stdin.fileno(), sys.stdin.isatty())",
        "for line in iter(input, 'end'):\n    print(line)",
    ):
        same(code, "1 2\nthree\nend\nlast without newline")


def check_the_end_of_the_input():
    same("print('x')\ninput()")
    same("input()\ninput()", "one\n")
    same("import sys\nprint(repr(sys.stdin.read()), repr(sys.stdin.readline()))")
    same(
        "try:\n    while True:\n        print(input())\nexcept EOFError:\n    print('end')",
        "a\nb\n",
    )


def check_unicode():
    same("print('é ☃ 𝄞', len('𝄞'))")
    same("print(input()[::-1])", "é☃𝄞\n")
    same("import sys\nprint(sys.stdout.encoding, sys.stdin.encoding, sys.stderr.encoding)")
    same("raise ValueError('☃')")
    same("import sys\nsys.stdout.buffer.write('ü\\n'.encode())")
    same("print('a\\r\\nb\\tc\\0d')")
    same("print(ascii('é'), 'é'.encode('latin-1'))")


def check_output():
    same("import sys\nprint('out')\nprint('err', file=sys.stderr)")
    same("import sys\nsys.stdout.write('no newline')")
    same("for i in range(20000):\n    print('line', i)")
    same("print('x' * 200000)")
    same("import os\nos.write(1, b'raw\\n')\nos.write(2, b'raw error\\n')")
    same("import sys\nsys.stderr.write('no newline')\nsys.exit(1)")
    same("import sys\nprint('a', end='')\nsys.stdout.flush()\nprint('b')")
    same("import sys\nsys.stdout.close()")
    same(
        "import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()) as s:\n"
        "    print(1)\nprint([s.getvalue()])"
    )


def check_files():
    same("open('f.txt', 'w').write('a\\nb\\n')\nprint(open('f.txt').readlines())")
    same("f = open('f', 'w')\nf.write('unclosed')")
    same("import os\nprint(sorted(os.listdir()))\nos.mkdir('d')\nprint(os.path.isdir('d'))")
    same("open('missing')")
    same(
        "from pathlib import Path\nPath('p').write_text('é', encoding='utf-8')\nprint(Path('p').read_bytes())"
    )
    same(
        "import tempfile\nwith tempfile.TemporaryFile() as f:\n    f.write(b'x')\n    f.seek(0)\n    print(f.read())"
    )
    same("import os\nos.remove('missing')")
    same("import csv, io, json\nprint(json.dumps(list(csv.reader(io.StringIO('a,b')))))")


def check_its_own_name_and_source():
    same("print(__name__)\nif __name__ == '__main__':\n    print('main')")
    same("import os\nprint(os.path.basename(__file__))")
    same("print(open(__file__).read())")
    same(
        "import sys\nprint(os.path.basename(sys.argv[0]) if 'os' in globals() else sys.argv[0], len(sys.argv))"
    )
    same("import sys\nprint(sys.modules['__main__'].__name__, __spec__, __doc__, __package__)")
    same("'''The text.'''\nprint(__doc__)")
    same("import inspect\ndef f():\n    return 1\nprint(inspect.getsource(f))")
    same("import __main__\nx = 1\nprint(__main__.x)")
    same("import linecache\nprint(repr(linecache.getline(__file__, 1)))")


def check_arguments():
    code = (
        "import argparse\n"
        "parser = argparse.ArgumentParser()\n"
        "parser.add_argument('--number', type=int, default=1)\n"
        "parser.add_argument('names', nargs='*')\n"
        "print(parser.parse_args())"
    )
    same(code)
    same(code, "", "--number", "5", "a", "b c", "é")
    same(code, "", "--number", "five")
    same("import sys\nprint(sys.argv[1:])", "", "", "-x", "a b")


def check_recursion():
    same("def f(n):\n    return n and 1 + f(n - 1)\nprint(f(900))")
    same(
        "import sys\nsys.setrecursionlimit(20000)\ndef f(n):\n    return n and 1 + f(n - 1)\nprint(f(5000))"
    )
    same("def f():\n    return f()\ntry:\n    f()\nexcept RecursionError:\n    print('too deep')")


def check_threads():
    same(
        "import threading\n"
        "lines = []\n"
        "threads = [threading.Thread(target=lines.append, args=(i,)) for i in range(4)]\n"
        "[t.start() for t in threads]\n[t.join() for t in threads]\nprint(sorted(lines))"
    )
    same(
        "import threading, time\nthreading.Thread(target=lambda: (time.sleep(0.2), print('late'))).start()\n"
        "print('end')"
    )
    same(
        "import threading, time\n"
        "threading.Thread(target=lambda: (time.sleep(60), print('never')), daemon=True).start()\nprint('end')"
    )
    same(
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(2) as p:\n    print(list(p.map(abs, [-1, 2])))"
    )


def check_warnings():
    same("import warnings\nwarnings.simplefilter('error')\nwarnings.warn('careful')")


def check_libraries():
    same(
        "import re, math, collections, itertools, functools, heapq, bisect, string, random, decimal, fractions\n"
        "print('ok')"
    )
    same("from decimal import Decimal\nprint(Decimal(1) / 3)")
    same("import random\nrandom.seed(1)\nprint(random.random(), random.randint(1, 100))")
    same("print(sum(0.1 for _ in range(10)), 2 ** 200, 7 // -2, -7 % 3, round(2.5), 1e16, 1e-7)")
    same("import numpy as np\nprint(np.arange(6).reshape(2, 3), np.linspace(0, 1, 3))")
    same(
        "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int = 1\nprint(P(), P(2) == P(2))"
    )
    same("import typing, enum\nclass C(enum.Enum):\n    A = 1\nprint(C.A, C['A'].value, list(C))")
    same(
        "import unittest\nclass T(unittest.TestCase):\n"
        "    def test(self):\n        self.assertEqual(1, 1)\nunittest.main(argv=['x'])"
    )
    same("import pickle\nclass A:\n    pass\nprint(type(pickle.loads(pickle.dumps(A()))).__name__)")
    same(
        "import traceback\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n"
        "    print(traceback.format_exc().splitlines()[-1])"
    )
    same("exec('x = 5')\nprint(x, eval('x + 1'))")
    same("import sys\nprint(sys.maxsize)")


def check_that_processes_are_refused():
    for code in (
        "import subprocess\nsubprocess.run(['/bin/true'])",
        "import os\nos.system('true')",
        "import os\nos.fork()",
        "import os\nos.execv('/bin/true', ['true'])",
    ):
        run = crucible.run_code(code + "\nprint('ran')")
        assert run.return_code == 1 and run.stdout == "" and run.stderr, (code, run)


if __name__ == "__main__":
    checks.run(
        {name: collecting(value) for name, value in globals().items() if name.startswith("check_")}
    )
