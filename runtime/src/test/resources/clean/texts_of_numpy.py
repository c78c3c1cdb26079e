# Formats and encodes arrays of text with `np.char` and `np.strings`.
# outcome: PASSED
# placement: both
def solve(numbers):
    texts = np.char.mod("%05.1f", numbers)
    encoded = np.char.encode(texts, "ascii")
    joined = np.char.join("-", ["ab", "cde"])
    return list(np.char.decode(encoded)) + list(joined) + [encoded.dtype.str, np.strings.mod("%s", texts[:0]).shape]


# === test
assert solve(np.array([1.5, 22.0])) == ["001.5", "022.0", "a-b", "c-d-e", "|S5", (0,)]
