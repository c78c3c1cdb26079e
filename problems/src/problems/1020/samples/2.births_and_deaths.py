def neutral_drift(start, speciation, r, deaths, window, seed):
    rng = Lcg(seed)
    ring = np.asarray(start).astype(int).tolist()
    size = len(ring)
    offsets = [*range(-r, 0), *range(1, r + 1)]
    alive = {species: ring.count(species) for species in set(ring)}
    largest = max(alive)
    history = []
    done = 0
    while done < deaths:
        i = rng.integer(size)
        old = ring[i]
        if rng.uniform() >= speciation:
            new = ring[(i + offsets[rng.integer(2 * r)]) % size]
        else:
            largest += 1
            new = largest
            alive[new] = 0
        if new != old:
            alive[new] += 1
            alive[old] -= 1
            if not alive[old]:
                alive.pop(old)
            ring[i] = new
        done += 1
        if done % window == 0:
            history.append(len(alive))
    return np.array(ring), np.array(history, dtype=int)
