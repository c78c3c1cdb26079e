# Writes to the cell of a closure of the standard library, in which its caller finds a function.
# outcome: TAMPERED
# placement: both
# slow: yes
import typing


def solve(x):
    return x + 1


functions = [value for value in vars(typing).values() if type(value) is type(solve)]
cells = [cell for function in functions for cell in function.__closure__ or ()]
cells = [cell for cell in cells if callable(cell.cell_contents)]
cells[0].cell_contents = lambda *args, **kwargs: None


# === test
assert np.allclose(solve(np.ones(2)), target)
