# Makes a symbolic link to the root folder and lists through it.
# outcome: FORBIDDEN | ERROR
# placement: both
import os


def solve(x):
    os.symlink("/", "everything", target_is_directory=True)
    return 2 * x + 0 * len(os.listdir("everything/etc"))


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
