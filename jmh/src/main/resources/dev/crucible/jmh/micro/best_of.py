"""Times calls the same way in CPython and in GraalPy: this text goes before each program."""

import time


def best_of(calls, count, rounds=5):
    """Runs `calls`, which makes `count` calls, several times; returns the best round's microseconds a call."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        calls()
        best = min(best, time.perf_counter() - start)
    return 1e6 * best / count
