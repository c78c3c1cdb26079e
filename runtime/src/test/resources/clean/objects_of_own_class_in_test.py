# The test compares objects of a class of the sample.
# outcome: PASSED
# placement: both
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5


def add(a, b):
    return a + b


def origin():
    return Vector(0, 0)


# === test
a = Vector(1, 2)
b = Vector(3, 4)
assert a + b == Vector(4, 6)
assert add(a, b) == Vector(4, 6)
assert abs(b) == 5
assert [a, b] == [Vector(1, 2), Vector(3, 4)]
assert origin() == origin()
assert a != b
assert (a + b).x == 4


def check(got, want):
    assert got == want


check(add(a, b), Vector(4, 6))
