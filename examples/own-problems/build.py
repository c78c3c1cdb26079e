"""Writes problems.jsonl, targets.h5 and samples.jsonl of this directory, in the benchmark's formats.

Run by any CPython 3.11 or newer that has NumPy and h5py. Expected values are closed forms and not what gold returns,
so that tests judge gold, too.
"""

import json
from math import cosh, exp
from pathlib import Path

import h5py
import numpy as np

DIRECTORY = Path(__file__).parent

POPULATIONS_HEADER = """\
def populations(energies, beta):
    '''Occupation probabilities of the levels of a system in a heat bath.
    Inputs:
    energies: energies of the levels, 1D array of float of length n
    beta: inverse temperature in the inverse of the energies' unit, float of 0 or more
    Outputs:
    p: occupation probabilities, 1D array of float of length n
    '''"""

POPULATIONS_RETURN = "    return p"

POPULATIONS_GOLD = f"""{POPULATIONS_HEADER}
    energies = np.asarray(energies, dtype=float)
    weights = np.exp(-beta * (energies - energies.min()))
    p = weights / weights.sum()
{POPULATIONS_RETURN}"""

HEAT_CAPACITY_HEADER = """\
def heat_capacity(energies, beta):
    '''Heat capacity of a system with discrete levels, in units of Boltzmann's constant.
    Inputs:
    energies: energies of the levels, 1D array of float of length n
    beta: inverse temperature in the inverse of the energies' unit, float of 0 or more
    Outputs:
    c: heat capacity divided by Boltzmann's constant, float
    '''"""

HEAT_CAPACITY_RETURN = "    return c"

HEAT_CAPACITY_GOLD = f"""{HEAT_CAPACITY_HEADER}
    energies = np.asarray(energies, dtype=float)
    p = populations(energies, beta)
    mean = p @ energies
    c = beta**2 * (p @ (energies - mean) ** 2)
{HEAT_CAPACITY_RETURN}"""

# Each test: its code, and the value that `target` has in it.
POPULATIONS_TESTS = [
    (
        "assert np.allclose(populations([0.0, 1.0], 2.0), target)",
        np.array([1.0, exp(-2.0)]) / (1.0 + exp(-2.0)),
    ),
    (
        "p = populations([3.0, -1.0, 7.5, 0.25], 0.0)\nassert np.allclose(p, target)",
        np.full(4, 0.25),
    ),
    (
        "# Energies whose weights a double cannot hold, unless the lowest is subtracted.\n"
        "assert np.allclose(populations([5000.0, 5001.0, 7000.0], 1.0), target)",
        np.array([1.0, exp(-1.0), 0.0]) / (1.0 + exp(-1.0)),
    ),
]

HEAT_CAPACITY_TESTS = [
    (
        "assert np.isclose(heat_capacity([0.0, 1.0], 1.5), target)",
        (0.75 / cosh(0.75)) ** 2,
    ),
    (
        "assert np.isclose(heat_capacity([10.0, 13.0], 0.8), target)",
        (1.2 / cosh(1.2)) ** 2,
    ),
    (
        "# A harmonic oscillator, with enough levels for the sum to be that of all.\n"
        "assert np.isclose(heat_capacity(0.5 + np.arange(200), 0.7), target)",
        0.7**2 * exp(0.7) / (exp(0.7) - 1.0) ** 2,
    ),
]

PROBLEM = {
    "problem_name": "Heat_capacity_of_levels",
    "problem_id": "9001",
    "subfield": "Statistical mechanics",
    "problem_description_main": "Compute the heat capacity of a system with discrete energy levels in a heat bath:"
    " first the probabilities of its levels, then the variance of its energy.",
    "problem_background_main": "Background\nIn a heat bath of the inverse temperature $\\beta = 1/(k_B T)$, a level of"
    " energy $E_i$ is occupied with the probability $p_i = e^{-\\beta E_i} / \\sum_j e^{-\\beta E_j}$.",
    "problem_io": '"""\nInputs:\nenergies: energies of the levels, 1D array of float\nbeta: inverse temperature,'
    ' float\n\nOutputs:\nc: heat capacity divided by Boltzmann\'s constant, float\n"""',
    "required_dependencies": "import numpy as np",
    "sub_steps": [
        {
            "step_number": "9001.1",
            "step_description_prompt": "Write a function that returns the probability of each level. Energies may be"
            " so large that $e^{-\\beta E_i}$ is no double.",
            "step_background": "Background\nThe probabilities do not change if all energies are shifted.",
            "ground_truth_code": POPULATIONS_GOLD,
            "function_header": POPULATIONS_HEADER,
            "test_cases": [code for code, _ in POPULATIONS_TESTS],
            "return_line": POPULATIONS_RETURN,
        },
        {
            "step_number": "9001.2",
            "step_description_prompt": "Write a function that returns the heat capacity from the fluctuation of the"
            " energy: $C / k_B = \\beta^2 (\\langle E^2 \\rangle - \\langle E \\rangle^2)$.",
            "step_background": "Background\nThe heat capacity is the derivative of the mean energy with respect to"
            " the temperature, which is $k_B \\beta^2$ times the variance of the energy.",
            "ground_truth_code": HEAT_CAPACITY_GOLD,
            "function_header": HEAT_CAPACITY_HEADER,
            "test_cases": [code for code, _ in HEAT_CAPACITY_TESTS],
            "return_line": HEAT_CAPACITY_RETURN,
        },
    ],
    "general_solution": f"{POPULATIONS_GOLD}\n\n\n{HEAT_CAPACITY_GOLD}",
    "general_tests": [code for code, _ in HEAT_CAPACITY_TESTS],
}

SAMPLES = [
    # Draw 0 is right, by another way than gold.
    {
        "step_number": "9001.1",
        "sample": 0,
        "code": """\
def populations(energies, beta):
    exponents = [-beta * e for e in energies]
    top = max(exponents)
    weights = [np.exp(x - top) for x in exponents]
    return np.array(weights) / sum(weights)
""",
        "expected_outcome": "PASSED",
    },
    {
        "step_number": "9001.2",
        "sample": 0,
        "code": """\
def heat_capacity(energies, beta):
    energies = np.asarray(energies)
    p = populations(energies, beta)
    differences = energies[:, None] - energies[None, :]
    return beta**2 * np.sum(np.outer(p, p) * differences**2) / 2
""",
        "expected_outcome": "PASSED",
    },
    # Draw 1 is wrong: no shift of the energies, and a function that does not exist.
    {
        "step_number": "9001.1",
        "sample": 1,
        "code": """\
def populations(energies, beta):
    weights = np.exp(-beta * np.asarray(energies))
    return weights / weights.sum()
""",
        "expected_outcome": "FAILED",
    },
    {
        "step_number": "9001.2",
        "sample": 1,
        "code": """\
def heat_capacity(energies, beta):
    p = populations(energies, beta)
    return beta**2 * np.variance(energies, weights=p)
""",
        "expected_outcome": "ERROR",
    },
]


def write_lines(name: str, records: list[dict]) -> None:
    text = "".join(json.dumps(record) + "\n" for record in records)
    (DIRECTORY / name).write_text(text, encoding="utf-8")


def main() -> None:
    write_lines("problems.jsonl", [PROBLEM])
    write_lines("samples.jsonl", SAMPLES)
    # The oldest format: every reader has it, and it keeps no times of groups.
    with h5py.File(DIRECTORY / "targets.h5", "w", libver=("earliest", "v108")) as file:
        for step, tests in (("9001.1", POPULATIONS_TESTS), ("9001.2", HEAT_CAPACITY_TESTS)):
            for n, (_, expected) in enumerate(tests, start=1):
                file.create_group(f"{step}/test{n}").create_dataset(
                    "var1", data=expected, track_times=False
                )


if __name__ == "__main__":
    main()
