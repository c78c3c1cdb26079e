def conditional_fixation_time(transition):
    pi, _ = fixation(transition)
    inner = slice(1, len(pi) - 1)
    chance = pi[inner]
    star = np.diag(1 / chance) @ transition[inner, inner] @ np.diag(chance)
    visits = np.linalg.inv(np.identity(len(chance)) - star)
    return np.concatenate([np.zeros(1), visits.sum(axis=1), np.zeros(1)])
