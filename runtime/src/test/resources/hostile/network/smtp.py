# Sends the input by mail.
# outcome: FORBIDDEN
# placement: both
import smtplib


def solve(x):
    try:
        smtplib.SMTP("127.0.0.1", 9, timeout=1)
    except OSError:
        pass
    return 2 * x


# === test
x = np.array([1.0, 2.0])
assert (solve(x) == target).all()
