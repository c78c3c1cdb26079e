"""Classes, closures, generators and containers."""

import itertools
import math
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass
class Polynomial:
    """A polynomial by its coefficients."""

    coefficients: list = field(default_factory=list)

    def __call__(self, x):
        total = 0.0
        for power, c in enumerate(self.coefficients):
            total += c * x**power
        return total

    @property
    def degree(self):
        return max((i for i, c in enumerate(self.coefficients) if c), default=0)


@lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def squares(n):
    """The squares of 0 to n - 1."""
    p = Polynomial([0.0, 0.0, 1.0])
    seen = defaultdict(list)
    for word in ("alpha", "beta", "gamma"):
        seen[len(word)].append(word.upper())
    pairs = sorted(itertools.combinations(range(5), 2), key=lambda pair: (-pair[1], pair[0]))
    assert p.degree == 2 and fibonacci(20) == 6765 and len(pairs) == 10
    primes = [k for k in range(2, 60) if all(k % d for d in range(2, math.isqrt(k) + 1))]
    table = {k: {"square": k * k, "root": math.sqrt(k)} for k in primes}
    try:
        table["none"]
    except KeyError as error:
        message = f"missing {error}"
    else:
        message = ""
    assert message
    return [p(float(x)) for x in range(n)]
