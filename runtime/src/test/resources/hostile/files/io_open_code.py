# Opens a file outside through io.open_code and FileIO.
# outcome: FORBIDDEN
# detail: passwd
# placement: both
import io


def solve(x):
    for opener in (io.open_code, io.FileIO):
        try:
            opener("/etc/passwd").close()
        except OSError:
            pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
