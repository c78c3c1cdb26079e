# Makes a file of a gigabyte by seeking over a hole.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: scratch=1M
def solve(x):
    with open("sparse.bin", "wb") as file:
        file.seek(10**9)
        file.write(b"!")
    return 2 * x


# === test
from demo.compare import close

assert close(solve(np.array([1.0, 2.0])), target)
