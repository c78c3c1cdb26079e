"""Does not end, and ignores what interrupts it."""

while True:
    try:
        while True:
            pass
    except BaseException:
        pass
