def shuffled(n, seed):
    '''Numbers in an order shuffled by a linear congruential generator.
    Inputs:
    n: how many numbers, int, may be 0
    seed: state of the generator before its first step, int
    Outputs:
    order: the numbers 0 to n-1 in shuffled order, list of int of length n
    '''
    order = list(range(n))
    x = seed % 2**64
    for i in range(n - 1, 0, -1):
        x = (6364136223846793005 * x + 1442695040888963407) % 2**64
        j = (x >> 33) % (i + 1)
        order[i], order[j] = order[j], order[i]
    return order
