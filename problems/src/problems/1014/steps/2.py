class Clusters:
    '''Disjoint clusters of items that merge.
    Inputs:
    n: number of items, int, may be 0
    Outputs (methods and attributes):
    find(i): representative of the cluster of item i, int
    merge(i, j): unites the clusters of two items and returns the representative, int
    size_of(i): number of items in the cluster of item i, int
    count: number of clusters, int
    '''

    def __init__(self, n):
        self.parent = list(range(n))
        self.size = [1] * n
        self.count = n

    def find(self, i):
        parent = self.parent
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def size_of(self, i):
        return self.size[self.find(i)]

    def merge(self, i, j):
        a, b = self.find(i), self.find(j)
        if a == b:
            return a
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.count -= 1
        return a
