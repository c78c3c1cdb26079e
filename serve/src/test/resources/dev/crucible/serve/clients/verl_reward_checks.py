"""The reward function for verl, loaded as verl loads it: by its path."""

import importlib.util
import json
import os

import checks

spec = importlib.util.spec_from_file_location(
    "custom_module", os.path.join(os.environ["CLIENTS"], "verl_reward.py")
)
verl_reward = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verl_reward)

PROGRAM = "Read, then add:\n```python\nprint(sum(map(int, input().split())))\n```\n"
FUNCTION = "```python\ndef add(a, b):\n    return a + b\n```\n"
METHOD = "```python\nclass Solution:\n    def add(self, a, b):\n        return a + b\n```\n"
WRONG = "```python\ndef add(a, b):\n    return a - b\n```\n"
HANGING = "```python\nwhile True:\n    pass\n```\n"

STDIN = json.dumps({"inputs": ["1 2\n", "3 4\n"], "outputs": ["3\n", "7\n"]})
CALLS = json.dumps({"inputs": [[1, 2], [0, 0]], "outputs": [3, 0], "fn_name": "add"})
ASSERTIONS = {"assert_case": ["assert add(1, 2) == 3", "assert add(0, 0) == 0"]}
MBPP = {"test_list": ["assert add(1, 2) == 3"]}
HUMAN_EVAL = {
    "prompt": "def add(a, b):\n    '''Adds.'''\n",
    "entry_point": "add",
    "test": "def check(candidate):\n    assert candidate(1, 2) == 3\n",
}


def score(solution, truth):
    return verl_reward.compute_score("code", solution, truth, extra_info={"num_turns": 1})


def check_a_right_solution_of_each_kind():
    for solution, truth in [
        (PROGRAM, STDIN),
        (FUNCTION, CALLS),
        (METHOD, CALLS),
        (FUNCTION, ASSERTIONS),
        (FUNCTION, MBPP),
        (FUNCTION, HUMAN_EVAL),
    ]:
        reward = score(solution, truth)
        assert (reward["score"], reward["acc"], reward["outcome"]) == (1.0, 1.0, "PASSED"), (
            solution,
            truth,
            reward,
        )


def check_a_wrong_solution_of_each_kind():
    for solution, truth, outcome in [
        ("```python\nprint(1)\n```", STDIN, "FAILED"),
        ("```python\n1 / 0\n```", STDIN, "ERROR"),
        (WRONG, CALLS, "FAILED"),
        (WRONG, ASSERTIONS, "FAILED"),
        (WRONG, MBPP, "FAILED"),
        (WRONG, HUMAN_EVAL, "FAILED"),
        ("I do not know.", HUMAN_EVAL, "ERROR"),
        ("```python\nimport sys\nsys.exit(0)\n```", ASSERTIONS, "TAMPERED"),
    ]:
        reward = score(solution, truth)
        assert (reward["score"], reward["outcome"]) == (0.0, outcome), (solution, truth, reward)


def check_a_ground_truth_without_tests():
    for truth in ("no JSON", "[]", {}, {"inputs": [1]}, {"test_list": ["x"]}):
        reward = score(FUNCTION, truth)
        assert (reward["score"], reward["outcome"]) == (0.0, "NO_RESULT"), (truth, reward)


def check_a_batch():
    solutions = [PROGRAM, WRONG, FUNCTION, FUNCTION, FUNCTION]
    truths = [STDIN, CALLS, MBPP, {}, {"inputs": [1, 2], "outputs": [1]}]
    rewards = verl_reward.compute_score_batch(
        data_sources=["code"] * 5,
        solution_strs=solutions,
        ground_truths=truths,
        extra_infos=[{}] * 5,
    )
    assert [reward["score"] for reward in rewards] == [1.0, 0.0, 1.0, 0.0, 0.0], rewards
    assert [reward["outcome"] for reward in rewards] == [
        "PASSED",
        "FAILED",
        "PASSED",
        "NO_RESULT",
        "NO_RESULT",
    ]
    assert len({tuple(sorted(reward)) for reward in rewards}) == 1


if __name__ == "__main__":
    checks.run(dict(globals()))
