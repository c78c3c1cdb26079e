# %% Two copies: by symmetry the time to any absorption
target = np.array([0.0, 2.0, 0.0])
assert np.allclose(conditional_fixation_time(wright_fisher_matrix(2)), target)

# %% Fixation and loss together give the time to absorption
P = wright_fisher_matrix(12, s=0.3, h=0.9)
probability, time = fixation(P)
lost = conditional_fixation_time(P[::-1, ::-1])[::-1]
target = time
assert np.allclose(probability * conditional_fixation_time(P) + (1 - probability) * lost, target)

# %% A rare neutral allele takes not quite 2 M generations
found = conditional_fixation_time(wright_fisher_matrix(120))[1] / 120
target = True
assert (1.93 < found < 2.0) == target

# %% Good and bad alleles are fixed in nearly the same time, recessive ones are not
times = [conditional_fixation_time(wright_fisher_matrix(60, s, 0.5)) for s in (0.05, -0.05)]
recessive = conditional_fixation_time(wright_fisher_matrix(60, 0.3, 0.0))
target = (times[0].copy(), times[1].copy(), recessive.copy())
assert all(np.allclose(a, b) for a, b in zip((*times, recessive), target, strict=True))
assert abs(times[0][1] / times[1][1] - 1) < 0.02

# %% One copy: nothing to wait for
found = conditional_fixation_time(wright_fisher_matrix(1))
target = np.zeros(2)
assert found.shape == target.shape and np.allclose(found, target)

# %% Three copies with a dominant advantage, written out
P = wright_fisher_matrix(3, s=1.0, h=1.0)
p = fixation(P)[0]
a, b = P[1, 2] * p[2] / p[1], P[2, 1] * p[1] / p[2]
det = (1 - P[1, 1]) * (1 - P[2, 2]) - a * b
target = np.array([0, (1 - P[2, 2] + a) / det, (1 - P[1, 1] + b) / det, 0])
assert np.allclose(conditional_fixation_time(P), target)
