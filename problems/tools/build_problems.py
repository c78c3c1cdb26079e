"""Builds the bundled problem set from its sources, or checks the committed one.

    python problems/tools/build_problems.py            writes the generated files
    python problems/tools/build_problems.py --check    compares them with freshly built ones,
                                                       then runs gold code and samples

The sources of a problem are a directory `problems/src/problems/<id>/`:

    problem.toml          name, id, subfield, references and texts; a `[[step]]` per sub-step,
                          with `heavy = "loop"` or `"vector"` where it takes long on purpose
    steps/<n>.py          gold code of sub-step n: one function or class with a docstring
    steps/<n>.tests.py    its tests, each in a cell that starts with `# %% <what it shows>`
    samples.toml          samples of known outcome: a file of samples/, or edits of the gold code

A cell of tests is plain Python with one assignment `target = ...` at its top level. The build
runs the cell with the gold code, stores the value of `target`, and publishes the cell without
the assignment, because whoever scores binds `target` before each test. Cells of a sub-step share
one namespace, in order.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import io
import json
import math
import platform
import sys
import tempfile
import time
import tomllib
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy_calls import COUNTER, Counter

MODULE = Path(__file__).resolve().parent.parent
SOURCES = MODULE / "src" / "problems"
RESOURCES = MODULE / "src/main/resources/dev/crucible/problems"

PROBLEMS, TARGETS, SAMPLES, PROVENANCE = (
    "problems.jsonl",
    "targets.h5",
    "samples.jsonl",
    "PROVENANCE.json",
)

PROBLEM_FIELDS = {
    "id",
    "name",
    "subfield",
    "references",
    "dependencies",
    "description",
    "background",
    "io",
    "step",
}
MIN_TESTS = 3
MIN_WRONG_SAMPLES = 3
FIRST_FREE_ID = 1000  # SciCode's own ids are 1 to 80.
TIME_LIMIT_MS = 100.0
# Sub-steps that take long on purpose, and what keeps them busy: Python loops, or NumPy on large arrays.
HEAVY = ("loop", "vector")
HEAVY_TIME_LIMIT_MS = 5000.0
# Readers take keys in alphabetical order, where var10 comes before var2.
MAX_VARS = 9
OUTCOMES = ("PASSED", "FAILED", "ERROR")
# Fewer calls of NumPy than this are few: what else a sample costs is then most of its time.
FEW_NUMPY_CALLS = 500

# Targets are numbers of order 1; another CPU or BLAS may change their last digits.
RTOL, ATOL = 1e-9, 1e-12


class SourceError(Exception):
    """A source or a generated file breaks a rule of the format."""


@dataclass(frozen=True)
class Test:
    title: str
    cell: str
    """With the assignment of `target`."""
    published: str
    """Without it."""


@dataclass(frozen=True)
class Sample:
    name: str
    expected: str
    code: str


@dataclass(frozen=True)
class Step:
    number: str
    description: str
    background: str
    gold: str
    header: str
    return_line: str
    heavy: str
    """One of HEAVY, or empty."""
    tests: tuple[Test, ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True)
class Problem:
    id: str
    name: str
    subfield: str
    references: tuple[str, ...]
    dependencies: str
    description: str
    background: str
    io: str
    steps: tuple[Step, ...]


# ---------------------------------------------------------------- sources


def load_all(directory: Path) -> list[Problem]:
    problems = [load_problem(p) for p in directory.iterdir() if (p / "problem.toml").is_file()]
    if not problems:
        raise SourceError(f"no problem in {directory}")
    names = [p.name for p in problems]
    require(len(set(names)) == len(names), f"names of problems repeat: {sorted(names)}")
    return sorted(problems, key=lambda p: int(p.id))


def load_problem(directory: Path) -> Problem:
    raw = tomllib.loads(read(directory / "problem.toml"))
    where = f"problem {directory.name}"
    odd = sorted(set(raw) ^ PROBLEM_FIELDS)
    require(not odd, f"{where}: fields {odd} are missing or unknown")
    require(raw["id"] == directory.name, f"{where}: its id is {raw['id']}")
    require(
        raw["id"].isdecimal() and int(raw["id"]) > FIRST_FREE_ID,
        f"{where}: an id is a number above {FIRST_FREE_ID}, as text",
    )
    require(bool(raw["references"]), f"{where}: no references")
    samples = load_samples(directory, len(raw["step"]))
    steps = tuple(
        load_step(directory, n, text, samples[n]) for n, text in enumerate(raw["step"], start=1)
    )
    return Problem(
        id=raw["id"],
        name=raw["name"],
        subfield=raw["subfield"],
        references=tuple(raw["references"]),
        dependencies=raw["dependencies"].strip(),
        description=raw["description"].strip(),
        background=raw["background"].strip(),
        io=raw["io"].strip(),
        steps=steps,
    )


def load_step(directory: Path, n: int, text: Mapping[str, str], raw_samples: list[Any]) -> Step:
    number = f"{directory.name}.{n}"
    require(
        set(text) - {"heavy"} == {"description", "background"},
        f"step {number}: description, background, and heavy where it is",
    )
    heavy = text.get("heavy", "")
    require(heavy in ("", *HEAVY), f"step {number}: heavy is '{heavy}', not one of {HEAVY}")
    gold = read(directory / "steps" / f"{n}.py").strip()
    header, return_line = header_and_return(number, gold)
    tests = load_tests(number, read(directory / "steps" / f"{n}.tests.py"))
    require(len(tests) >= MIN_TESTS, f"step {number}: fewer than {MIN_TESTS} tests")
    samples = tuple(load_sample(directory, number, gold, raw) for raw in raw_samples)
    names = [s.name for s in samples]
    require(len(set(names)) == len(names), f"step {number}: names of samples repeat")
    for outcome in OUTCOMES:
        least = MIN_WRONG_SAMPLES if outcome == "FAILED" else 1
        count = sum(s.expected == outcome for s in samples)
        require(count >= least, f"step {number}: {count} samples {outcome}, need {least}")
    return Step(
        number=number,
        description=text["description"].strip(),
        background=text["background"].strip(),
        gold=gold,
        header=header,
        return_line=return_line,
        heavy=heavy,
        tests=tests,
        samples=samples,
    )


def header_and_return(number: str, gold: str) -> tuple[str, str]:
    """Signature with docstring, and the last line that returns from the function."""
    body = ast.parse(gold).body
    require(
        len(body) == 1 and isinstance(body[0], ast.FunctionDef | ast.ClassDef),
        f"step {number}: gold code is one function or class",
    )
    definition = body[0]
    assert isinstance(definition, ast.FunctionDef | ast.ClassDef)
    require(ast.get_docstring(definition) is not None, f"step {number}: no docstring")
    lines = gold.splitlines()
    header = "\n".join(lines[: definition.body[0].end_lineno])
    returns = [node for node in ast.walk(definition) if isinstance(node, ast.Return)]
    require(bool(returns), f"step {number}: gold code returns nothing")
    last = max(returns, key=lambda node: node.lineno)
    return header, "\n".join(lines[last.lineno - 1 : last.end_lineno])


def load_tests(number: str, source: str) -> tuple[Test, ...]:
    before, *cells = ("\n" + source).split("\n# %%")
    require(not before.strip(), f"step {number}: text before the first test")
    return tuple(load_test(number, cell) for cell in cells)


def load_test(number: str, cell: str) -> Test:
    title, _, code = cell.partition("\n")
    where = f"step {number}, test '{title.strip()}'"
    code = code.strip()
    tree = ast.parse(code)
    targets = [
        node
        for node in tree.body
        if isinstance(node, ast.Assign)
        and [getattr(t, "id", None) for t in node.targets] == ["target"]
    ]
    require(len(targets) == 1, f"{where}: one assignment of target, on a line of its own")
    asserts = [node for node in tree.body if isinstance(node, ast.Assert)]
    require(bool(asserts), f"{where}: no assert")
    first, last = targets[0].lineno, targets[0].end_lineno
    lines = code.splitlines()
    published = "\n".join(lines[: first - 1] + lines[last:])
    names = {node.id for node in ast.walk(ast.parse(published)) if isinstance(node, ast.Name)}
    require("target" in names, f"{where}: target is not used")
    return Test(title.strip(), code, published)


def load_samples(directory: Path, steps: int) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {n: [] for n in range(1, steps + 1)}
    for raw in tomllib.loads(read(directory / "samples.toml"))["sample"]:
        require(raw["step"] in grouped, f"problem {directory.name}: sample of step {raw['step']}")
        grouped[raw["step"]].append(raw)
    return grouped


def load_sample(directory: Path, number: str, gold: str, raw: Mapping[str, Any]) -> Sample:
    where = f"step {number}, sample '{raw['name']}'"
    known = {"step", "name", "expected"}
    require(
        set(raw) in (known | {"file"}, known | {"edits"}),
        f"{where}: needs step, name, expected, and a file or edits",
    )
    require(raw["expected"] in OUTCOMES, f"{where}: outcome {raw['expected']}")
    if "file" in raw:
        return Sample(
            raw["name"], raw["expected"], read(directory / "samples" / raw["file"]).strip()
        )
    code = gold
    for edit in raw["edits"]:
        count = gold.count(edit["find"])
        require(count == 1, f"{where}: '{edit['find']}' occurs {count} times in the gold code")
        code = code.replace(edit["find"], edit["put"])
    require(code != gold, f"{where}: no edit changes the gold code")
    return Sample(raw["name"], raw["expected"], code)


# ---------------------------------------------------------------- targets


def compute_targets(problem: Problem) -> dict[str, list[Any]]:
    """Values of `target` for each test, by step number."""
    targets: dict[str, list[Any]] = {}
    earlier = [problem.dependencies]
    for step in problem.steps:
        earlier.append(step.gold)
        namespace = fresh_namespace("\n\n".join(earlier))
        values = []
        for test in step.tests:
            where = f"step {step.number}, test '{test.title}'"
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("error")
                    exec(compile(test.cell, where, "exec"), namespace)
            except Exception as e:
                raise SourceError(f"{where}: gold code: {type(e).__name__}: {e}") from e
            values.append(namespace.pop("target"))
        targets[step.number] = values
    return targets


def few_numpy_calls(problem: Problem) -> list[str]:
    """Sub-steps whose gold code and tests, run once, make few calls of NumPy; none that take long on purpose."""
    few = []
    earlier = [problem.dependencies]
    for step in problem.steps:
        earlier.append(step.gold)
        if step.heavy:
            continue
        counter = Counter()
        namespace: dict[str, Any] = {"__name__": "__main__", COUNTER: counter}
        exec(counter.compiled("\n\n".join(earlier), "program"), namespace)
        for test in step.tests:
            exec(counter.compiled(test.cell, "test"), namespace)
        if counter.count < FEW_NUMPY_CALLS:
            few.append(step.number)
    return few


def write_target(group: h5py.Group, value: Any, where: str) -> None:
    """Writes the target of one test in the benchmark's layout: var1, var2, ..."""
    parts = value if isinstance(value, tuple) else (value,)
    require(
        not isinstance(value, tuple) or 2 <= len(parts) <= MAX_VARS,
        f"{where}: a tuple of {len(parts)} is not read back as one",
    )
    for n, part in enumerate(parts, start=1):
        name = f"var{n}"
        if isinstance(part, dict):
            require(bool(part), f"{where}: an empty dictionary is not read back")
            inner = group.create_group(name)
            for key in sorted(part, key=str):
                write_dataset(inner, dict_key(key, part[key], where), part[key], where)
        elif isinstance(part, list):
            require(len(part) <= MAX_VARS, f"{where}: a list of more than {MAX_VARS}")
            inner = group.create_group(name).create_group("list")
            for k, element in enumerate(part, start=1):
                require(
                    not isinstance(element, str), f"{where}: a list of strings is read as bytes"
                )
                write_dataset(inner, f"var{k}", element, where)
        else:
            write_dataset(group, name, part, where)


def dict_key(key: Any, value: Any, where: str) -> str:
    """A key's name in the file.

    Readers turn a key that parses as a float into one, unless its value is a string.
    """
    if isinstance(key, str):
        require(parse_float(key) is None, f"{where}: key '{key}' would be read as a float")
        require(
            key not in ("list", "sparse_matrix", ".", "..") and "/" not in key and key != "",
            f"{where}: key '{key}' means something else in the file",
        )
        return key
    require(isinstance(key, float) and math.isfinite(key), f"{where}: key {key!r}")
    require(not isinstance(value, str), f"{where}: key {key!r} of a string would stay a string")
    return repr(float(key))


def write_dataset(group: h5py.Group, name: str, value: Any, where: str) -> None:
    if isinstance(value, str):
        group.create_dataset(name, data=value, dtype=h5py.string_dtype(), track_times=False)
        return
    array = np.asarray(value)
    require(array.dtype.kind in "biufc", f"{where}: {name} is of type {array.dtype}")
    require(bool(np.all(np.isfinite(array))), f"{where}: {name} is not finite")
    group.create_dataset(name, data=array, track_times=False)


def read_target(group: h5py.Group) -> Any:
    """Reads a target as the benchmark's own script does."""
    values = [read_value(group[key]) for key in group]
    return values[0] if len(values) == 1 else tuple(values)


def read_value(item: h5py.Dataset | h5py.Group) -> Any:
    if isinstance(item, h5py.Dataset):
        value = item[()]
        return value.decode() if isinstance(value, bytes) else value
    if "list" in item:
        return [item["list"][key][()] for key in item["list"]]
    result: dict[Any, Any] = {}
    for key in item:
        value = read_value(item[key])
        number = parse_float(key)
        result[key if isinstance(value, str) or number is None else number] = value
    return result


def parse_float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def same(a: Any, b: Any) -> bool:
    """Whether two targets have the same layout, types and, up to rounding, values."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list | tuple) and type(a) is type(b):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict | list | tuple | str) or isinstance(b, dict | list | tuple | str):
        return type(a) is type(b) and a == b
    x, y = np.asarray(a), np.asarray(b)
    return x.dtype == y.dtype and x.shape == y.shape and np.allclose(x, y, rtol=RTOL, atol=ATOL)


# ---------------------------------------------------------------- generated files


def build(problems: list[Problem], directory: Path) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(problem_record(p)) for p in problems)
    write(directory / PROBLEMS, "".join(line + "\n" for line in lines))
    lines = (json.dumps(record) for p in problems for record in sample_records(p))
    write(directory / SAMPLES, "".join(line + "\n" for line in lines))
    write(directory / PROVENANCE, json.dumps(provenance(problems), indent=2) + "\n")
    # The oldest format: every reader has it, and it keeps no times of groups.
    with h5py.File(directory / TARGETS, "w", libver=("earliest", "v108")) as file:
        for problem in problems:
            for number, values in compute_targets(problem).items():
                for n, value in enumerate(values, start=1):
                    where = f"step {number}, target {n}"
                    group = file.create_group(f"{number}/test{n}")
                    write_target(group, value, where)
                    require(same(value, read_target(group)), f"{where}: read back differently")


def problem_record(problem: Problem) -> dict[str, Any]:
    references = "\n".join(f"- {reference}" for reference in problem.references)
    return {
        "problem_name": problem.name,
        "problem_id": problem.id,
        "subfield": problem.subfield,
        "problem_description_main": problem.description,
        "problem_background_main": f"Background\n{problem.background}\n\nReferences\n{references}",
        "problem_io": f'"""\n{problem.io}\n"""',
        "required_dependencies": problem.dependencies,
        "sub_steps": [
            {
                "step_number": step.number,
                "step_description_prompt": step.description,
                "step_background": f"Background\n{step.background}",
                "ground_truth_code": step.gold,
                "function_header": step.header,
                "test_cases": [test.published for test in step.tests],
                "return_line": step.return_line,
            }
            for step in problem.steps
        ],
        "general_solution": "\n\n\n".join(step.gold for step in problem.steps),
        "general_tests": [test.published for test in problem.steps[-1].tests],
    }


def sample_records(problem: Problem) -> Iterator[dict[str, Any]]:
    for step in problem.steps:
        for index, sample in enumerate(step.samples):
            yield {
                "step_number": step.number,
                "sample": index,
                "variant": sample.name,
                "code": sample.code,
                "expected_outcome": sample.expected,
            }


def provenance(problems: list[Problem]) -> dict[str, Any]:
    return {
        "made_by": "problems/tools/build_problems.py",
        "versions": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "h5py": h5py.__version__,
            "hdf5": h5py.version.hdf5_version,
        },
        "problems": [
            {
                "problem_id": p.id,
                "problem_name": p.name,
                "subfield": p.subfield,
                "sub_steps": len(p.steps),
                "heavy": {step.number: step.heavy for step in p.steps if step.heavy},
                "few_numpy_calls": few_numpy_calls(p),
                "references": list(p.references),
            }
            for p in problems
        ],
    }


# ---------------------------------------------------------------- checks


def check(problems: list[Problem], committed: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        build(problems, fresh)
        compare_files(committed, fresh)
    check_code(committed)


def compare_files(committed: Path, fresh: Path) -> None:
    for name in (PROBLEMS, SAMPLES):
        require(same_bytes(committed / name, fresh / name), f"{name} is not what the sources give")
        print(f"{name}: same bytes")
    old, new = (json.loads(read(directory / PROVENANCE)) for directory in (committed, fresh))
    versions = old.pop("versions"), new.pop("versions")
    require(old == new, f"{PROVENANCE} is not what the sources give")
    print(f"{PROVENANCE}: {'same' if versions[0] == versions[1] else 'made with other versions'}")
    if same_bytes(committed / TARGETS, fresh / TARGETS):
        print(f"{TARGETS}: same bytes")
        return
    # Other versions, CPUs and BLAS builds round differently: that alone is no error.
    old_targets, new_targets = all_targets(committed / TARGETS), all_targets(fresh / TARGETS)
    require(old_targets.keys() == new_targets.keys(), f"{TARGETS} has other steps or tests")
    for where, value in old_targets.items():
        require(same(value, new_targets[where]), f"{TARGETS}: {where} has another value")
    print(f"{TARGETS}: other bytes, values equal within rounding")


def all_targets(path: Path) -> dict[str, Any]:
    with h5py.File(path, "r") as file:
        return {
            f"{step}/{test}": read_target(file[step][test]) for step in file for test in file[step]
        }


def check_code(directory: Path) -> None:
    """Runs gold code and samples as a user of the generated files would."""
    samples: dict[str, list[dict[str, str]]] = {}
    for line in read(directory / SAMPLES).splitlines():
        record = json.loads(line)
        samples.setdefault(record["step_number"], []).append(record)
    targets = all_targets(directory / TARGETS)
    heavy: set[str] = set()
    for record in json.loads(read(directory / PROVENANCE))["problems"]:
        heavy.update(record["heavy"])
    errors: list[str] = []
    steps = tests = 0
    print(f"{'step':8} {'gold':7} {'ms':>6} {'tests':>5}  samples as expected  wrong ones by test")
    for line in read(directory / PROBLEMS).splitlines():
        problem = json.loads(line)
        before = problem["required_dependencies"]
        for step in problem["sub_steps"]:
            number, count = step["step_number"], len(step["test_cases"])
            values = [targets[f"{number}/test{n}"] for n in range(1, count + 1)]
            check_header(step)
            limit = HEAVY_TIME_LIMIT_MS if number in heavy else TIME_LIMIT_MS
            errors += check_step(step, before, values, samples.get(number, []), limit)
            before += "\n\n" + step["ground_truth_code"]
            steps, tests = steps + 1, tests + count
    print(f"{steps} sub-steps, {tests} tests, {sum(map(len, samples.values()))} samples")
    if errors:
        raise SourceError("\n".join(errors))


def check_step(
    step: Mapping[str, Any],
    before: str,
    targets: list[Any],
    samples: list[dict[str, str]],
    limit_ms: float,
) -> list[str]:
    """Prints a line about a sub-step and returns what is wrong with it."""
    number, tests = step["step_number"], step["test_cases"]
    errors = []

    def run(code: str) -> list[str]:
        return run_tests(f"{before}\n\n{code}", tests, targets)

    gold = verdict(run(step["ground_truth_code"]))
    # The best of three: other work on the machine is not the tests' fault.
    millis = min(timed_ms(lambda: run(step["ground_truth_code"])) for _ in range(3))
    if gold != "PASSED":
        errors.append(f"step {number}: gold code: {gold}")
    if millis > limit_ms:
        errors.append(f"step {number}: gold code takes {millis:.0f} ms")

    as_expected = 0
    caught = [0] * len(tests)
    for sample in samples:
        outcomes = run(sample["code"])
        got, expected = verdict(outcomes), sample["expected_outcome"]
        as_expected += got == expected
        if got != expected:
            errors.append(f"step {number}, sample '{sample['sample']}': {got}, not {expected}")
        if expected == "FAILED":
            caught = [c + (o != "PASSED") for c, o in zip(caught, outcomes, strict=True)]
    for n, count in enumerate(caught, start=1):
        if count == 0:
            errors.append(f"step {number}, test {n}: no wrong sample fails it")
    print(
        f"{number:8} {gold:7} {millis:6.2f} {len(tests):5}"
        f"  {f'{as_expected} of {len(samples)}':19}  {' '.join(map(str, caught))}"
    )
    return errors


def check_header(step: Mapping[str, Any]) -> None:
    """The header is the start of the gold code: a definition with nothing but a docstring."""
    header = ast.parse(step["function_header"]).body[0]
    gold = ast.parse(step["ground_truth_code"]).body[0]
    assert isinstance(header, ast.FunctionDef | ast.ClassDef)
    assert isinstance(gold, ast.FunctionDef | ast.ClassDef)
    gold.body = gold.body[:1]
    require(
        ast.dump(header) == ast.dump(gold) and len(header.body) == 1,
        f"step {step['step_number']}: header and gold code differ",
    )
    require(
        step["return_line"] in step["ground_truth_code"],
        f"step {step['step_number']}: return line is not in the gold code",
    )


def run_tests(program: str, tests: list[str], targets: list[Any]) -> list[str]:
    """The outcome of each test; what fails before the tests stands for all of them."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            namespace = fresh_namespace(program)
        except Exception:
            return ["ERROR"] * len(tests)
        outcomes = []
        for test, target in zip(tests, targets, strict=True):
            namespace["target"] = target
            try:
                exec(compile(test, "test", "exec"), namespace)
                outcomes.append("PASSED")
            except AssertionError:
                outcomes.append("FAILED")
            except Exception:
                outcomes.append("ERROR")
        return outcomes


def verdict(outcomes: list[str]) -> str:
    """What a run that stops at the first test not passed says."""
    return next((outcome for outcome in outcomes if outcome != "PASSED"), "PASSED")


def fresh_namespace(program: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(program, "program", "exec"), namespace)
    return namespace


def timed_ms(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1e3


# ---------------------------------------------------------------- small help


def require(condition: bool, message: str) -> None:
    if not condition:
        raise SourceError(message)


def read(path: Path) -> str:
    if not path.is_file():
        raise SourceError(f"{path} is missing")
    return path.read_text(encoding="utf-8")


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def same_bytes(a: Path, b: Path) -> bool:
    return a.is_file() and a.read_bytes() == b.read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description="Build or check the bundled problem set.")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="directory of the problems")
    parser.add_argument(
        "--out", type=Path, default=RESOURCES, help="directory of the generated files"
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing; compare, then run gold and samples"
    )
    args = parser.parse_args()
    try:
        problems = load_all(args.sources)
        if args.check:
            check(problems, args.out)
        else:
            build(problems, args.out)
            print(f"{len(problems)} problems, {sum(len(p.steps) for p in problems)} sub-steps")
    except SourceError as e:
        print(e, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
