# The test takes a result apart by match.
# outcome: PASSED
# placement: both
def solve(x):
    return [1, {"a": 2, "b": 3}]


# === test
match solve(1):
    case [first, {"a": second, **rest}]:
        assert first == 1
        assert second == 2
        assert rest == {"b": 3}
    case _:
        raise AssertionError("another shape")
match [solve(1), 5]:
    case [_, *others] as everything:
        assert others == [5]
        assert len(everything) == 2
