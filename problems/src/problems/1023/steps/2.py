def matching_numbers(n_atoms, bonds):
    '''Number of ways to choose k bonds no two of which share an atom.
    Inputs:
    n_atoms: number of atoms n, int, may be 0
    bonds: pairs of indices of bonded atoms, 2D array of int with shape (b, 2)
    Outputs:
    numbers: number of matchings with k = 0, 1, ..., n//2 bonds, 1D array of int of length n//2 + 1
    '''
    neighbours = [[] for _ in range(n_atoms)]
    for u, v in np.asarray(bonds).tolist():
        neighbours[u].append(v)
        neighbours[v].append(u)
    # Breadth first, so that neighbours are near each other in the order.
    position, order = {}, []
    for first in range(n_atoms):
        if first in position:
            continue
        position[first] = len(order)
        order.append(first)
        at = position[first]
        while at < len(order):
            for other in neighbours[order[at]]:
                if other not in position:
                    position[other] = len(order)
                    order.append(other)
            at += 1

    size = n_atoms // 2 + 1
    states = {0: [1] + [0] * (size - 1)}
    for here, atom in enumerate(order):
        bit = 1 << here
        later = [1 << position[other] for other in neighbours[atom] if position[other] > here]
        after = {}
        for taken, counts in states.items():
            if taken & bit:
                choices = [(taken ^ bit, 0)]
            else:
                choices = [(taken, 0)]
                for other in later:
                    if not taken & other:
                        choices.append((taken | other, 1))
            for key, more in choices:
                row = after.get(key)
                if row is None:
                    row = after[key] = [0] * size
                for k in range(size):
                    if counts[k]:
                        row[k + more] += counts[k]
        states = after
    numbers = np.array(states[0], dtype=np.int64)
    return numbers
