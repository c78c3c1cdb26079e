# Collects garbage and uses weak references to objects of its own.
# outcome: PASSED
# placement: both
import gc
import weakref


class Node:
    pass


def solve(x):
    node = Node()
    node.self = node
    reference = weakref.ref(node)
    table = weakref.WeakValueDictionary(node=node)
    gc.collect()
    assert reference() is node and table["node"] is node
    return 2 * x


# === test
out = solve(np.array([1.0, 2.0]))
assert np.allclose(out, target)
