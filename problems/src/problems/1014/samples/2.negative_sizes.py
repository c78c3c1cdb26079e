class Clusters:
    def __init__(self, n):
        # Roots hold minus the size of their cluster, other items their parent.
        self.links = [-1] * n
        self.count = n

    def find(self, i):
        root = i
        while self.links[root] >= 0:
            root = self.links[root]
        while self.links[i] >= 0:
            self.links[i], i = root, self.links[i]
        return root

    def size_of(self, i):
        return -self.links[self.find(i)]

    def merge(self, i, j):
        keep, drop = self.find(i), self.find(j)
        if keep != drop:
            if self.links[keep] > self.links[drop]:
                keep, drop = drop, keep
            self.links[keep] += self.links[drop]
            self.links[drop] = keep
            self.count = self.count - 1
        return keep
