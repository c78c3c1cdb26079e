# Catches the limit's exception, follows its traceback to whoever raised it, and spins again.
# outcome: TIME_LIMIT | TAMPERED | FORBIDDEN
# placement: both
# limits: wall=2
def solve(x):
    while True:
        try:
            while True:
                pass
        except BaseException as error:
            frame = error.__traceback__.tb_frame
            while frame is not None:
                for name in list(frame.f_globals):
                    if name.startswith(("cancel", "_set_async", "_TIME")):
                        frame.f_globals[name] = None
                frame = frame.f_back


# === test
x = np.array([1.0, 2.0])
assert abs(solve(x)[0] - target[0]) < 1e-9
assert abs(solve(x)[1] - target[1]) < 1e-9
