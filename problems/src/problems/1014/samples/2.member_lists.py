class Clusters:
    def __init__(self, n):
        self.label = list(range(n))
        self.members = {i: [i] for i in range(n)}

    @property
    def count(self):
        return len(self.members)

    def find(self, i):
        return self.label[i]

    def size_of(self, i):
        return len(self.members[self.label[i]])

    def merge(self, i, j):
        a, b = self.label[i], self.label[j]
        if a != b:
            if len(self.members[b]) > len(self.members[a]):
                a, b = b, a
            for item in self.members.pop(b):
                self.label[item] = a
                self.members[a].append(item)
        return a
