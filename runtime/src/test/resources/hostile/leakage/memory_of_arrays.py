# Leaves a pattern in the memory of arrays that it frees, small and large, for the next sample to find.
# outcome: PASSED
# placement: both
# slow: yes
import gc

for _ in range(10):
    kept = [np.full(size, 0x5EC4E75EC4E7) for size in (*range(1, 150), 4096, 40000, 300000)]
    kept += [array.astype(float) for array in kept]
    del kept
gc.collect()


def solve(x):
    return 2 * x


# === test
assert np.allclose(solve(np.array([1.0, 2.0])), target)
