"""The reward of verl that speaks SandboxFusion's API, against the service."""

import json
import os
import threading

import checks
from verl_sandbox_fusion import compute_score, utils

URL = os.environ["SERVICE"] + "/run_code"
STDIN = {"inputs": ["1 2\n", "3 4", "5 6"], "outputs": ["3\n", "7", "11\n\n"]}
ADD = "print(sum(map(int, input().split())))"
CALLS = {
    "inputs": ["1\n2", '"a"\n"b"', "[1]\n[2]"],
    "outputs": ["3", "ab", "[1, 2]"],
    "fn_name": "add",
}


def correctness(code, cases, **more):
    results, metadata = utils.check_correctness(URL, cases, code, **{"timeout": 10, **more})
    return results, [case["status"] for case in metadata]


def check_a_right_program():
    assert correctness(ADD, STDIN) == ([True] * 3, ["success"] * 3)


def check_a_wrong_program():
    assert correctness("print(int(input().split()[0]) + 2)", STDIN) == (
        [True, False, False],
        ["success", "wrong_answer", "wrong_answer"],
    )


def check_a_slow_program():
    assert correctness(
        "while True: pass", {"inputs": [""] * 2, "outputs": [""] * 2}, timeout=1
    ) == (
        [-3, -3],
        ["timeout"] * 2,
    )


def check_a_program_that_is_slow_once():
    code = "import time\nif input() == 's': time.sleep(60)\nprint(1)"
    assert correctness(code, {"inputs": ["a", "s", "b"], "outputs": ["1"] * 3}, timeout=2)[0] == [
        True,
        -3,
        True,
    ]


def check_a_crashing_program():
    for code in ("1 / 0", "import sys\nsys.exit(3)", "def f(:", "input()", "import not_there"):
        assert correctness(code, {"inputs": [""], "outputs": [""]}) == ([-2], ["runtime_error"]), (
            code
        )
    assert correctness("import sys\nsys.exit(0)", {"inputs": [None], "outputs": [None]}) == (
        [True],
        ["success"],
    )


def check_a_memory_hog():
    cases = {"inputs": [""], "outputs": [""]}
    assert correctness("x = bytearray(10 ** 9)", cases, memory_limit_mb=128) == (
        [-2],
        ["runtime_error"],
    )
    assert correctness(ADD, STDIN, memory_limit_mb=1024)[0] == [True] * 3


def check_calls_of_a_function():
    assert correctness("def add(a, b):\n    return a + b", CALLS) == ([True] * 3, ["success"] * 3)


def check_calls_of_a_method():
    code = "class Solution:\n    def add(self, a: List[int], b: List[int]) -> List[int]:\n        return a + b"
    assert correctness(code, CALLS) == ([True] * 3, ["success"] * 3)


def check_calls_that_fail():
    assert correctness("def add(a, b):\n    return a - b", CALLS)[0] == [False] * 3
    other = {**CALLS, "fn_name": "add_them"}  # verl itself imports an `add`, of `operator`.
    assert correctness("def add(a, b):\n    return a + b", other)[0] == [False] * 3
    assert correctness("def add(a, b):\n    while True: pass", CALLS, timeout=1)[0] == [-3] * 3
    assert correctness("def add(a, b:\n    pass", CALLS)[0] == [-2] * 3


def check_results_of_each_type():
    for code, printed in [
        ("None", "null"),
        ("True", "true"),
        ("(1, 2)", "[1, 2]"),
        ("{'a': 1.5}", '{"a": 1.5}'),
        ("'é'", "é"),
        ("0.1 + 0.2", "0.30000000000000004"),
        ("sqrt(16)", "4.0"),
        ("Counter('aab').most_common(1)", '[["a", 2]]'),
    ]:
        cases = {"inputs": [""], "outputs": [printed], "fn_name": "f"}
        assert correctness(f"def f():\n    return {code}", cases)[0] == [True], code


def check_assertions():
    cases = {
        "inputs": ["", ""],
        "outputs": [None, None],
        "assert_case": ["assert f(1) == 2", "assert f(2) == 2"],
    }
    assert correctness("def f(x):\n    return x + 1", cases) == (
        [True, -2],
        ["success", "runtime_error"],
    )


def check_metadata():
    _, (case,) = utils.check_correctness(
        URL, {"inputs": ["a"], "outputs": ["b"]}, "print(input())\nexit(5)", timeout=10
    )
    assert (case["exit_code"], case["stdout"], case["run_status"], case["api_status"]) == (
        5,
        "a\n",
        "Finished",
        "Failed",
    )
    assert case["api_request_error"] is None and case["duration"] > 0


def score(completion, cases, **more):
    return compute_score(URL, threading.Semaphore(8), 1024, completion, cases, **more)[0]


def check_scores():
    fenced = f"Here it is:\n```python\n{ADD}\n```"
    assert score(fenced, json.dumps(STDIN)) == 1.0
    assert score(fenced, STDIN, continuous=True) == 1.0
    assert score(f"```\n{ADD}\n```", STDIN) == 1.0
    assert score(ADD, STDIN) == 0.0  # Without a fence verl finds no code.
    third = "```python\nprint(3)\n```"
    assert abs(score(third, STDIN) - 1 / 3) < 1e-9
    assert score("```python\nwhile True: pass\n```", STDIN, timeout=1) == 0.0
    assertions = {"assert_case": ["assert f() == 1", "assert f() == 2"]}
    assert score("```python\ndef f():\n    return 1\n```", assertions) == 0.5


def check_many_cases():
    cases = {"inputs": [f"{i} {i}" for i in range(64)], "outputs": [str(2 * i) for i in range(64)]}
    assert correctness(ADD, cases)[0] == [True] * 64


if __name__ == "__main__":
    checks.run(dict(globals()))
