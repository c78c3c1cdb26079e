def deepest(values):
    return values[len(values)]


print(sum(range(1000)))
deepest([1, 2, 3])
