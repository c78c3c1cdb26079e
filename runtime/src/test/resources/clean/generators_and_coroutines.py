# Drives generators and coroutines by hand, and closes them.
# outcome: PASSED
# placement: both
def doubles():
    value = None
    while True:
        value = yield None if value is None else 2 * value


class Ready:
    def __await__(self):
        yield
        return 0.0


async def zero():
    return await Ready()


def solve(x):
    stream = doubles()
    next(stream)
    out = np.array([stream.send(v) for v in x])
    stream.close()
    task = zero()
    task.send(None)
    try:
        task.send(None)
    except StopIteration as stop:
        return out + stop.value


# === test
out = solve(np.array([1.0, 2.0]))
assert np.linalg.norm(out - target) < 1e-9
