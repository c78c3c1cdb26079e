"""The scorer for Inspect, in an evaluation with a model whose answers are known."""

import json

import checks
import inspect_ai
from inspect_ai.dataset import MemoryDataset, json_dataset
from inspect_ai.model import ModelOutput, ModelUsage, get_model
from inspect_ai.solver import generate
from inspect_scorer import crucible, record_to_sample

with open("problems.jsonl") as lines:
    PROBLEMS = [json.loads(line) for line in lines]


def evaluation(dataset, *answers):
    outputs = [ModelOutput.from_content("mockllm/model", answer) for answer in answers]
    for output in outputs:
        # Else the model counts tokens, with a vocabulary that it downloads.
        output.usage = ModelUsage(input_tokens=1, output_tokens=1, total_tokens=2)
    model = get_model("mockllm/model", custom_outputs=outputs)
    task = inspect_ai.Task(dataset=dataset, solver=generate(), scorer=crucible())
    (log,) = inspect_ai.eval(task, model=model, display="none", max_samples=1, max_connections=1)
    return log


def check_a_right_and_a_wrong_answer():
    log = evaluation(
        json_dataset("problems.jsonl", record_to_sample),
        "Like this:\n```python\ndef add(a: int, b: int) -> int:\n    return a + b\n```\n",
        "```python\ndef largest(numbers):\n    return numbers[0]\n```\n",
    )
    assert log.status == "success", log.error
    scores = [sample.scores["crucible"] for sample in log.samples]
    assert [(score.value, score.metadata["outcome"]) for score in scores] == [
        ("C", "PASSED"),
        ("I", "FAILED"),
    ], scores
    metrics = {name: metric.value for name, metric in log.results.scores[0].metrics.items()}
    assert metrics["accuracy"] == 0.5 and abs(metrics["stderr"] - 0.5) < 1e-9, metrics


def check_a_sample_that_cannot_be_scored():
    sample = record_to_sample({**PROBLEMS[0], "test": None})
    log = evaluation(MemoryDataset([sample]), "```python\ndef add(a, b):\n    return a + b\n```\n")
    assert log.status == "error" and "bad_request" in log.error.message, log.error


if __name__ == "__main__":
    checks.run(dict(globals()))
