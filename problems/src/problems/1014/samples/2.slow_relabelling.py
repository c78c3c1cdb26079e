class Clusters:
    def __init__(self, n):
        self.labels = np.arange(n)
        self.count = n

    def find(self, i):
        return int(self.labels[i])

    def size_of(self, i):
        return int(np.sum(self.labels == self.labels[i]))

    def merge(self, i, j):
        a, b = self.find(i), self.find(j)
        if a == b:
            return a
        if self.size_of(i) < self.size_of(j):
            a, b = b, a
        self.labels[self.labels == b] = a
        self.count -= 1
        return a
