# Prints a megabyte from a thread.
# outcome: OUTPUT_LIMIT
# placement: both
# limits: output=64K threads=2
# slow: yes
import threading


def chatter():
    for _ in range(1000):
        print("t" * 1000)


def solve(x):
    worker = threading.Thread(target=chatter)
    worker.start()
    worker.join()
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
