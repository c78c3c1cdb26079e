# Leaves and enters a folder of its own by a path with two dots.
# outcome: PASSED
# placement: both
import os


def solve(x):
    os.makedirs("inner", exist_ok=True)
    with open("inner/../factor.txt", "w") as file:
        file.write("2")
    return float(open("./inner/.././factor.txt").read()) * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
