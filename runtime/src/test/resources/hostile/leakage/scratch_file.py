# Leaves files in the scratch folder.
# outcome: PASSED
# placement: both
import os

with open("answer.txt", "w") as file:
    file.write("42\n")
os.makedirs("folder/inner", exist_ok=True)
with open("folder/inner/data.bin", "wb") as file:
    file.write(bytes(100))


def solve(x):
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
