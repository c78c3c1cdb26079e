"""Looks for the pattern in memory that nobody has written, in the ways in which NumPy shows some."""

import threading

import numpy as np

MARK = 0x5EC4E7_5EC4E7
FILLING = 0xFFFDFF00
SIZES = (*range(1, 34), 63, 64, 127, 128, 200, 1000, 1 << 15, 1 << 17, 3 << 18)
SMALL = SIZES[:38]
WORDS = [
    MARK,
    int(np.float64(MARK).view(np.int64)),
    int(np.int64(MARK).byteswap()),
    int(np.full(1, MARK, np.longdouble).view(np.int64)[0]),
]


def filled(array):
    """Requires that memory has what it is filled with."""
    words = array.reshape(-1).view(np.uint8)
    words = words[: words.size // 4 * 4].view(np.uint32)
    assert (words == FILLING).all(), f"{array.dtype} of {array.shape} is not filled"


def unmarked(array):
    """Requires that memory has nothing of the pattern."""
    words = array.reshape(-1).view(np.uint8)
    words = words[: words.size // 8 * 8].view(np.int64)
    for word in WORDS:
        assert word not in words, f"{array.dtype} of {array.shape} has what was left"


def sizes():
    for size in SIZES:
        filled(np.empty(size))
        filled(np.empty(8 * size, np.uint8))
    for size in range(1, 1200, 7):
        filled(np.empty(size, np.uint8))


def kinds():
    for size in SMALL:
        filled(np.empty((2, size), np.complex128))
        filled(np.ndarray(size))
        filled(np.ndarray((size,), "M8[s]"))
        filled(np.empty_like(np.zeros(size)))
        filled(np.empty_like(np.zeros((3, size)).T))
        filled(np.empty(size, [("x", "i4"), ("y", "f8")]))
        filled(np.empty(size, "V16"))
        filled(np.empty(size, "S8"))
        assert not np.empty(size, "U2").astype(bool).any()
        filled(np.empty(size, np.longdouble))
        filled(np.ma.empty(size).data)
        filled(np.recarray(size, dtype=[("x", "f8")]).view(np.ndarray))
    filled(np.empty(()))
    assert all(value is None for value in np.empty(50, object))
    assert np.isnan(np.empty(5)).all() and np.isnan(np.empty(5, "f4")).all()
    assert np.isnan(np.empty(5, "f2")).all() and np.isnan(np.empty(5, complex)).all()
    truths = np.empty(8, bool)
    assert truths.any() and not truths.all()


def where():
    for size in SMALL:
        nowhere = np.zeros(size, bool)
        filled(np.add(np.ones(size), 1, where=nowhere))
        filled(np.sqrt(np.ones(size, complex), where=nowhere))
        filled(np.add(np.ones(size, ">f8"), np.ones(size), where=nowhere))
        filled(np.divide.outer(np.ones(3), np.ones(size), where=False))


def iterators():
    for size in SMALL:
        for buffer in (1, 16, 8192):
            with np.nditer(
                [np.zeros(size, ">f8")],
                ["buffered", "external_loop"],
                [["writeonly"]],
                ["<f8"],
                buffersize=buffer,
            ) as it:
                for made in it:
                    filled(made)
                    break


def grown():
    for size in SMALL:
        array = np.empty(size)
        array.resize(2 * size, refcheck=False)
        filled(array[:size])
        unmarked(array)
        unmarked(np.resize(np.zeros(size), 3 * size))
        unmarked(np.fromiter(range(size), float))
        filled(np.pad(np.zeros(size), 5, "empty")[:5])
        filled(np.insert(np.empty(size), 0, np.empty(size)))
        unmarked(np.array([np.longdouble(size)]))


def scalars():
    marks = [MARK.to_bytes(7, "little")[1:5], MARK.to_bytes(7, "big")[1:5]]
    for _ in range(200):
        shown = np.longdouble(0).tobytes() + np.clongdouble(1).tobytes() + np.void(32).tobytes()
        assert not any(mark in shown for mark in marks)


def everything():
    sizes()
    kinds()
    where()
    iterators()
    grown()
    scalars()


def in_thread():
    failures = []

    def work():
        try:
            everything()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


everything()
in_thread()
