# The test uses an object of a class of the sample, which has a length.
# outcome: PASSED
# placement: both
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)

    def __getitem__(self, place):
        return self.items[place]


def make():
    return Stack()


# === test
stack = Stack()
stack.push(1)
stack.push(2)
assert len(stack) == 2
assert stack[0] == 1
assert stack.pop() == 2
other = make()
other.push(3)
assert other.pop() == 3
assert list(stack) == [1]
