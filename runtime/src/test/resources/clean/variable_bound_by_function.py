# The test reads a variable that a function of the sample binds.
# outcome: PASSED
# placement: both
def build():
    global state
    state = {"a": 1}


def grow():
    global state
    state = {**state, "b": 2}


# === test
build()
assert state == {"a": 1}
grow()
assert state["b"] == 2
