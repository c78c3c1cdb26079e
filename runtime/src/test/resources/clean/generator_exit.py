# Raises GeneratorExit outside of any generator.
# outcome: ERROR
# detail: GeneratorExit
# placement: both
def solve(x):
    raise GeneratorExit


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
