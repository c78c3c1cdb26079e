"""Draws as many samples of the bundled problems as a pass@k run has, with the outcome that each must get.

    python problems/tools/draw_samples.py --per-step 170 --seed 1 --out samples.jsonl

Each sub-step's samples of known outcome are drawn with the frequencies that a model has: a skill of its own for every
problem and sub-step decides how many draws are right. Some draws repeat an earlier one word for word, as many as
sampling at temperature 0.8 gives for short functions; the others differ in names of local variables and in comments, so
that they are other programs with the same outcome. The outcome is that after right earlier sub-steps. The same seed
gives the same file.
"""

from __future__ import annotations

import argparse
import ast
import io
import itertools
import json
import random
import sys
import tokenize
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parent.parent / "src/main/resources/dev/crucible/problems"

# The share of draws that repeat an earlier one of their sub-step.
DUPLICATES = 0.3
# The share of draws that do not even run, of those that are wrong.
BROKEN = 0.2
WORDS = [
    "alpha",
    "beta",
    "left",
    "right",
    "first",
    "second",
    "inner",
    "outer",
    "total",
    "part",
    "item",
    "upper",
]


def main() -> int:
    parser = argparse.ArgumentParser(description="Draw samples of the bundled problems.")
    parser.add_argument("--per-step", type=int, default=100, help="samples of each sub-step (100)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed, the same file (1)")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    parser.add_argument("--without", action="append", default=[], help="sub-steps to leave out")
    args = parser.parse_args()
    source = random.Random(args.seed)
    count = 0
    with args.out.open("w", encoding="utf-8", newline="\n") as out:
        for step, variants in sorted(by_step().items()):
            if step in args.without:
                continue
            for record in draw(step, variants, args.per_step, source):
                out.write(json.dumps(record) + "\n")
                count += 1
    print(f"{count} samples in {args.out}")
    return 0


def by_step() -> dict[str, list[dict[str, Any]]]:
    steps: dict[str, list[dict[str, Any]]] = {}
    for line in (RESOURCES / "problems.jsonl").read_text(encoding="utf-8").splitlines():
        for step in json.loads(line)["sub_steps"]:
            gold = {
                "variant": "gold",
                "code": step["ground_truth_code"],
                "expected_outcome": "PASSED",
            }
            steps[step["step_number"]] = [gold]
    for line in (RESOURCES / "samples.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        steps[record["step_number"]].append(record)
    return steps


def draw(
    step: str, variants: list[dict[str, Any]], count: int, source: random.Random
) -> list[dict[str, Any]]:
    skill = source.betavariate(0.8, 0.8)
    kinds: dict[str, list[dict[str, Any]]] = {"PASSED": [], "FAILED": [], "ERROR": []}
    for variant in variants:
        kinds[variant["expected_outcome"]].append(variant)
    drawn: list[dict[str, Any]] = []
    for index in range(count):
        if drawn and source.random() < DUPLICATES:
            drawn.append({**source.choice(drawn), "sample": index})
            continue
        wrong = "ERROR" if source.random() < BROKEN else "FAILED"
        kind = "PASSED" if source.random() < skill else wrong
        variant = source.choice(kinds[kind])
        drawn.append(
            {
                "step_number": step,
                "sample": index,
                "variant": variant["variant"],
                "code": reworded(variant["code"], source),
                "expected_outcome": variant["expected_outcome"],
            }
        )
    return drawn


def reworded(code: str, source: random.Random) -> str:
    """The same program with other names for one of its local variables, and a comment."""
    comment = f"# {' '.join(source.choices(WORDS, k=4))}\n"
    try:
        names = sorted(local_names(ast.parse(code)))
    except SyntaxError:
        return comment + code
    if not names:
        return comment + code
    old, new = source.choice(names), f"{source.choice(WORDS)}_{source.randrange(1000)}"
    text = renamed(code, old, new)
    return comment + (text if same_but_for_names(code, text, old, new) else code)


def renamed(code: str, old: str, new: str) -> str:
    lines = code.splitlines(keepends=True)
    tokens = list(tokenize.generate_tokens(io.StringIO(code).readline))
    for before, token in reversed(list(itertools.pairwise(tokens))):
        if token.type == tokenize.NAME and token.string == old and before.string != ".":
            row, column = token.start
            line = lines[row - 1]
            lines[row - 1] = line[:column] + new + line[column + len(old) :]
    return "".join(lines)


def local_names(tree: ast.Module) -> set[str]:
    """Names that functions assign, and nothing else uses: no arguments, keywords, attributes or globals."""
    assigned = {
        node.id
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    taken = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg | ast.keyword)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Global | ast.Nonlocal):
            taken.update(node.names)
    taken.update(
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    )
    return assigned - taken


def same_but_for_names(code: str, text: str, old: str, new: str) -> bool:
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == old:
            node.id = new
    try:
        return ast.dump(tree) == ast.dump(ast.parse(text))
    except SyntaxError:
        return False


if __name__ == "__main__":
    sys.exit(main())
