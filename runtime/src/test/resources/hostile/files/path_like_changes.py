# Passes a path object that names another file when it is asked a second time.
# outcome: FORBIDDEN | ERROR
# placement: both
class Shifty:
    asked = 0

    def __fspath__(self):
        Shifty.asked += 1
        return "mine.txt" if Shifty.asked == 1 else "/etc/passwd"


def solve(x):
    with open("mine.txt", "w") as file:
        file.write("mine")
    shifty = Shifty()
    for _ in range(3):
        with open(shifty) as file:
            assert "root" not in file.read(), "read a file outside"
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
