# Uses what the standard library makes by looking at the calling frame.
# outcome: PASSED
# placement: both
import collections
import dataclasses
import enum
import typing

Point = collections.namedtuple("Point", "u v")


class Kind(enum.Enum):
    DOUBLE = 2


class Pair(typing.NamedTuple):
    u: float
    v: float


@dataclasses.dataclass(order=True, frozen=True)
class Factor:
    value: float = 2.0


T = typing.TypeVar("T")


def solve(x):
    p = Pair(*Point(*x))
    return Factor(Kind.DOUBLE.value).value * np.array([p.u, p.v])


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
