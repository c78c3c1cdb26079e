import numpy as np

assert np.allclose(squares(4), target)
assert squares(4).shape == target.shape
