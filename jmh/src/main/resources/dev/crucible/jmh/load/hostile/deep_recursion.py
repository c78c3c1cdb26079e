"""Calls itself until the stack is full."""

import sys

sys.setrecursionlimit(1_000_000)


def deeper(depth):
    return deeper(depth + 1) + 1


deeper(0)
