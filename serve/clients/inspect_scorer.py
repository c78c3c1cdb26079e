"""A scorer for Inspect (inspect_ai) that scores HumanEval-like tasks by `crucible serve`.

    from inspect_ai import Task, eval
    from inspect_ai.dataset import json_dataset
    from inspect_ai.solver import generate
    from inspect_scorer import crucible, record_to_sample

    task = Task(dataset=json_dataset("HumanEval.jsonl", record_to_sample), solver=generate(), scorer=crucible())
    eval(task, model="openai/gpt-4o")

Nothing runs in a sandbox of Inspect, so the task needs none. Environment variables:

    CRUCIBLE_URL    the service (default: http://127.0.0.1:8080)
    CRUCIBLE_TOKEN  its token, if it wants one
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

from inspect_ai.dataset import Sample
from inspect_ai.scorer import CORRECT, INCORRECT, Score, Scorer, Target, accuracy, scorer, stderr
from inspect_ai.solver import TaskState

from crucible_client import Crucible, CrucibleError

INSTRUCTION = (
    "Complete the Python function below. Answer with the whole function in a fence of Markdown.\n\n"
)


def record_to_sample(record: dict[str, Any]) -> Sample:
    """Returns the sample of a line of HumanEval: the whole line goes with it, as the problem to score by."""
    return Sample(
        id=record["task_id"],
        input=f"{INSTRUCTION}```python\n{record['prompt']}```\n",
        target=record["canonical_solution"],
        metadata={"problem": record},
    )


@scorer(metrics=[accuracy(), stderr()])
def crucible(url: str | None = None, token: str | None = None) -> Scorer:
    """Scores the answer with the tests of the sample's `problem`, a line of any format that the service reads.

    A sample that the service cannot score is an error of the evaluation, not a wrong answer.

    Args:
        url: the service.
        token: its token.
    """
    client = Crucible(
        url or os.environ.get("CRUCIBLE_URL", "http://127.0.0.1:8080"),
        token or os.environ.get("CRUCIBLE_TOKEN"),
    )

    async def score(state: TaskState, target: Target) -> Score:
        problem = state.metadata["problem"]
        sample = {"task_id": problem["task_id"], "response": state.output.completion}
        try:
            result = await asyncio.to_thread(client.score, sample, problem)
        except CrucibleError as e:
            raise RuntimeError(f"{problem['task_id']} has no score: {e}") from e
        return Score(
            value=CORRECT if result.passed else INCORRECT,
            answer=state.output.completion,
            explanation=f"{result.outcome} {result.detail}".strip(),
            metadata={"outcome": result.outcome, "usage": result.usage, "failure": result.failure},
        )

    return score
