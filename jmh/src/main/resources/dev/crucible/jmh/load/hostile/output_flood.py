"""Writes without end."""

line = "x" * 10_000
while True:
    print(line)
