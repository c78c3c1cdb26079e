# Unpacks a small archive that holds twenty megabytes.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: scratch=1M
import io
import zipfile


def solve(x):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros.bin", bytes(2 * 10**7))
    zipfile.ZipFile(archive).extractall(".")
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
