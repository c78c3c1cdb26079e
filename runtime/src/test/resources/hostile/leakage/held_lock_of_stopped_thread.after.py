# A thread can be started, and ends.
# outcome: PASSED
# placement: both
# limits: wall=10
# slow: yes
import threading


def solve(x):
    answers = []
    thread = threading.Thread(target=lambda: answers.append(2 * x))
    thread.start()
    thread.join()
    return answers[0]


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
