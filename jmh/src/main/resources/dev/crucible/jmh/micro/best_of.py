"""Times calls the same way in CPython and in GraalPy: this text precedes each timing program."""

import time


def best_of(calls, count, rounds=5):
    """Runs `calls`, which makes `count` calls, `rounds` times; returns the microseconds per call of the best round."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        calls()
        best = min(best, time.perf_counter() - start)
    return 1e6 * best / count
