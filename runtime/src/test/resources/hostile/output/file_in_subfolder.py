# Writes five megabytes in a folder below the scratch folder.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: scratch=1M
import os


def solve(x):
    os.makedirs("results/run1", exist_ok=True)
    np.savetxt("results/run1/table.txt", np.ones((50000, 4)))
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
