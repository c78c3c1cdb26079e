# Returns objects of its own classes, which tests ask for their length, their items, and one another.
# outcome: PASSED
# placement: both
class Stack:
    def __init__(self, items=()):
        self.items = list(items)

    def push(self, item):
        self.items.append(item)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __contains__(self, item):
        return item in self.items

    def __eq__(self, other):
        return isinstance(other, Stack) and self.items == other.items


class Fraction:
    def __init__(self, numerator, denominator):
        self.value = numerator / denominator

    def __eq__(self, other):
        return self.value == getattr(other, "value", other)


def make_stack():
    return Stack()


def solve(x):
    return 2 * x


# === test
stack = make_stack()
stack.push(3)
assert len(stack) == 1 and len(make_stack()) == 0
assert stack[0] == 3 and 3 in stack and 4 not in stack
assert stack == Stack([3])
assert Fraction(1, 2) == 0.5
# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
