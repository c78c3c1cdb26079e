# Saves and loads arrays in the scratch folder and in memory.
# outcome: PASSED
# placement: both
import io


def solve(x):
    np.savetxt("x.txt", x)
    np.save("x.npy", x)
    np.savez("x.npz", x=x)
    memory = io.BytesIO()
    np.save(memory, x)
    memory.seek(0)
    parts = [np.loadtxt("x.txt"), np.load("x.npy"), np.load("x.npz")["x"], np.load(memory)]
    return sum(parts) / 2


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
