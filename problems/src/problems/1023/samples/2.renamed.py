def matching_numbers(count, edges):
    adjacent = {a: [] for a in range(count)}
    for edge in edges:
        a, b = int(edge[0]), int(edge[1])
        adjacent[a] += [b]
        adjacent[b] += [a]
    queue, seen = [], set()
    for root in range(count):
        if root not in seen:
            seen.add(root)
            queue.append(root)
            at = len(queue) - 1
            while at < len(queue):
                fresh = [b for b in adjacent[queue[at]] if b not in seen]
                seen.update(fresh)
                queue.extend(fresh)
                at += 1
    rank = {a: r for r, a in enumerate(queue)}
    table = {0: [1]}

    def add(target, mask, numbers):
        old = target.get(mask, [])
        if len(old) < len(numbers):
            old, numbers = numbers, old
        padded = list(numbers) + [0] * (len(old) - len(numbers))
        target[mask] = [p + q for p, q in zip(old, padded)]

    for r, a in enumerate(queue):
        fresh_table = {}
        for mask, numbers in table.items():
            if mask >> r & 1:
                add(fresh_table, mask - (1 << r), numbers)
                continue
            add(fresh_table, mask, numbers)
            for b in adjacent[a]:
                if rank[b] > r and not mask >> rank[b] & 1:
                    add(fresh_table, mask + (1 << rank[b]), [0] + numbers)
        table = fresh_table
    found = table[0][: count // 2 + 1]
    return np.array(found + [0] * (count // 2 + 1 - len(found)))
