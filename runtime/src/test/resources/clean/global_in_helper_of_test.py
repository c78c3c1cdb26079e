# A helper of the test counts in a global variable.
# outcome: PASSED
# placement: both
def solve(call):
    call()
    call()


# === test
count = 0


def call():
    global count
    count += 1


solve(call)
assert count == 2
