"""A reward function for verl that scores code by `crucible serve`.

    reward.custom_reward_function.path=/path/to/verl_reward.py
    reward.custom_reward_function.name=compute_score

Older versions of verl have these settings without `reward.`; where they have a batch reward manager, `name` can be
`compute_score_batch`: one request then scores all solutions of a batch. `crucible_client.py` must be beside this file.
Environment variables of verl's workers:

    CRUCIBLE_URL    the service (default: http://127.0.0.1:8080)
    CRUCIBLE_TOKEN  its token, if it wants one

The ground truth of a sample says how it is tested. It is JSON, or the object itself:

    {"inputs": ["1 2\\n", ...], "outputs": ["3\\n", ...]}             programs: standard input and output
    {"inputs": [[1, 2], ...], "outputs": [3, ...], "fn_name": "add"} calls of a function, or of a method of Solution
    {"assert_case": ["assert add(1, 2) == 3", ...]}                  assertions, as verl has them
    {"test_list": ["assert add(1, 2) == 3", ...]}                    assertions, as MBPP has them
    {"prompt": "def add(...", "entry_point": "add", "test": "def check(candidate): ..."} HumanEval

The reward is 1 if all tests pass, else 0. A sample that the service could not score gets `SCORE_OF_NO_RESULT`, and its
`outcome` is `NO_RESULT`.

verl's own reward for code works, too, without this file: for the data sources apps, codecontests, codeforces and taco
it speaks SandboxFusion's API, which the service has. One request is then one test, and the reward is the share of tests
that pass, of the first ten.

    reward.sandbox_fusion.url=http://127.0.0.1:8080/run_code
    reward.sandbox_fusion.max_concurrent=64
    reward.sandbox_fusion.memory_limit_mb=1024

A token goes into that URL: http://verl:TOKEN@127.0.0.1:8080/run_code.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SCORE_OF_NO_RESULT = 0.0

_CALLED = re.compile(r"\b([A-Za-z_]\w*)\s*\(")


def compute_score(
    data_source: str,
    solution_str: str,
    ground_truth: Any,
    extra_info: Mapping[str, Any] | None = None,
    **_: Any,
) -> dict[str, Any]:
    """Returns the reward of a solution: `score`, and the `outcome` for verl's logs.

    Args:
        data_source: the data set of the sample.
        solution_str: the model's answer, from which the service takes the code.
        ground_truth: how it is tested, as above.
        extra_info: ignored.
    """
    return compute_score_batch([data_source], [solution_str], [ground_truth], [extra_info])[0]


def compute_score_batch(
    data_sources: Iterable[str],
    solution_strs: Iterable[str],
    ground_truths: Iterable[Any],
    extra_infos: Iterable[Any] | None = None,
    **_: Any,
) -> list[dict[str, Any]]:
    """Returns the rewards of solutions, in their order."""
    rewards: list[dict[str, Any]] = []
    samples: list[dict[str, Any]] = []
    places: list[int] = []
    for solution, truth in zip(solution_strs, ground_truths):
        try:
            problem = _problem(truth)
        except ValueError as e:
            rewards.append(_no_result(str(e)))
            continue
        places.append(len(rewards))
        rewards.append(_no_result("It was not scored."))
        samples.append({"task_id": problem["task_id"], "response": solution, "problem": problem})
    client = _client(os.getpid())
    module = sys.modules[type(client).__module__]
    try:
        for result in client.score_batch(samples, ordered=False):
            rewards[places[result.line - 1]] = (
                _no_result(str(result.error)) if result.error else _reward(result.score)
            )
    except module.CrucibleError as e:
        print(f"crucible: samples of this batch have no result: {e}", file=sys.stderr)
    return rewards


def _reward(score: Any) -> dict[str, Any]:
    return {
        "score": 1.0 if score.passed else 0.0,
        "acc": float(score.passed),
        "outcome": score.outcome,
        "detail": score.detail,
    }


def _no_result(reason: str) -> dict[str, Any]:
    return {"score": SCORE_OF_NO_RESULT, "acc": 0.0, "outcome": "NO_RESULT", "detail": reason}


def _problem(ground_truth: Any) -> dict[str, Any]:
    """Returns the problem of a ground truth, in a format that the service reads.

    Raises:
        ValueError: if it has no tests that are known.
    """
    truth = json.loads(ground_truth) if isinstance(ground_truth, (str, bytes)) else ground_truth
    if not isinstance(truth, Mapping):
        raise ValueError("The ground truth is no JSON object.")
    problem = {name: value for name, value in truth.items() if value is not None}
    # Problems of equal content have one name, so that the service prepares their tests once.
    content = json.dumps(problem, sort_keys=True, default=list).encode()
    problem.setdefault("task_id", "verl/" + hashlib.sha256(content).hexdigest()[:16])
    if "assert_case" in problem:
        problem["test_list"] = list(problem.pop("assert_case"))
        problem.pop("inputs", None)
        problem.pop("outputs", None)
    if "test_list" in problem:
        if not any(_CALLED.search(test) for test in problem["test_list"]):
            raise ValueError("No test of the ground truth calls anything.")
        problem.setdefault("text", "")
    elif "test" in problem and "entry_point" in problem:
        problem.setdefault("prompt", "")
        problem.setdefault("canonical_solution", "")
    elif not ("inputs" in problem and "outputs" in problem):
        raise ValueError(
            "The ground truth has no inputs and outputs, assert_case, test_list, or test and entry_point."
        )
    return problem


@functools.lru_cache(maxsize=1)
def _client(process: int) -> Any:
    """Returns the client of this process; a forked one makes its own."""
    return _client_module().Crucible(
        os.environ.get("CRUCIBLE_URL", "http://127.0.0.1:8080"), os.environ.get("CRUCIBLE_TOKEN")
    )


def _client_module() -> Any:
    """Imports `crucible_client`. verl loads this file by its path, so that files beside it are not found by name."""
    name = "crucible_client"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(name + ".py"))
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]
