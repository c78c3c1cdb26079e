import numpy as np

result = squares(4)
assert isinstance(result, list)
for found, expected in zip(result, target):
    assert np.isclose(found, expected, rtol=1e-8)
