# Hands np.fromfile a file object that lies about its descriptor.
# outcome: FORBIDDEN | ERROR
# placement: supervised
import io


class Liar(io.FileIO):
    number = 3

    def fileno(self):
        return Liar.number


def solve(x):
    with open("mine.bin", "wb") as file:
        file.write(bytes(64))
    liar = Liar("mine.bin")
    for number in set(range(3, 21)) - {io.FileIO.fileno(liar)}:
        Liar.number = number
        try:
            np.fromfile(liar, dtype=np.uint8, count=1)
            return 2 * x
        except (OSError, ValueError):
            continue
    raise OSError("no descriptor can be read")


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
