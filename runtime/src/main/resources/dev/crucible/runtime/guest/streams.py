"""The standard streams, which all samples of a context use one after the other.

A sample can change a stream so that the next one would notice: it can close it, leave text in its buffer, have it
translate ends of lines, or give it a method of its own (`sys.stdout.write = log`), which would run within the next
sample. Such a stream is replaced.
"""

import operator
import sys

_ERRORS = {0: "surrogateescape", 1: "backslashreplace", 2: "backslashreplace"}
_NEWLINES = {0: None, 1: "\n", 2: "\n"}

_attributes_of = operator.attrgetter("__dict__")


class _Stream:
    """A standard stream as it was opened."""

    def __init__(self, number, stream):
        self.number = number
        self.stream = stream
        self._parts = [stream, stream.buffer]
        self._raw = getattr(stream.buffer, "raw", None)
        if self._raw is not None:
            self._parts.append(self._raw)
        self._attributes = [dict(part.__dict__) for part in self._parts]
        self._settings = self._current_settings()

    def is_unchanged(self):
        """Returns true if no sample has changed the stream."""
        try:
            # First: of a stream that has lost its buffer, this raises ValueError, and GraalPy fails at its buffer. The
            # settings last: a stream asks its buffer for them, which must not be an object of the sample.
            _ = self.stream.newlines
            return (
                self.stream.buffer is self._parts[1]
                and getattr(self._parts[1], "raw", None) is self._raw
                and all(map(has_only, map(_attributes_of, self._parts), self._attributes))
                and self._current_settings() == self._settings
            )
        except (AttributeError, ValueError):  # It has lost its buffer.
            return False

    def _current_settings(self):
        stream = self.stream
        return (
            stream.closed,
            stream.encoding,
            stream.errors,
            stream.newlines,
            stream.line_buffering,
            stream.write_through,
        )

    def reset_newlines(self):
        """Sets how ends of lines are translated, which a stream does not tell; returns false if that is not possible.

        A stream that has been read does not change it.
        """
        try:
            self.stream.reconfigure(newline=_NEWLINES[self.number])
            return True
        except (OSError, ValueError):
            return False

    def flush(self):
        """Writes what the stream's buffer holds, if no sample has changed the stream."""
        if self.is_unchanged():
            self.stream.flush()


def has_only(now, entries):
    """Returns true if a dictionary has these entries and no others, without asking a value whether it is equal."""
    return len(now) == len(entries) and all(
        map(operator.is_, map(now.get, entries), entries.values())
    )


def _open(number):
    return _Stream(
        number,
        open(
            number,
            "w" if number else "r",
            encoding="utf-8",
            errors=_ERRORS[number],
            newline=_NEWLINES[number],
            closefd=False,
        ),
    )


_streams = [_Stream(0, sys.stdin), _Stream(1, sys.stdout), _Stream(2, sys.stderr)]
_input_given = False


def renew_input():
    """Opens standard input anew, for a program: an old stream may have read ahead."""
    global _input_given
    _input_given = True
    _streams[0] = _open(0)
    sys.stdin = sys.__stdin__ = _streams[0].stream


def restore():
    """Puts the standard streams in their places; replaces those that have been changed, and drops their buffers."""
    for number, stream in enumerate(_streams):
        if not (stream.is_unchanged() and stream.reset_newlines()):
            _streams[number] = _open(number)
    if sys.stdin is not _streams[0].stream or sys.__stdin__ is not _streams[0].stream:
        sys.stdin = sys.__stdin__ = _streams[0].stream
    if sys.stdout is not _streams[1].stream or sys.__stdout__ is not _streams[1].stream:
        sys.stdout = sys.__stdout__ = _streams[1].stream
    if sys.stderr is not _streams[2].stream or sys.__stderr__ is not _streams[2].stream:
        sys.stderr = sys.__stderr__ = _streams[2].stream


def finish():
    """Restores the streams, and writes what is left in the buffers of those that no sample has changed.

    What is left of a request that was cancelled must not appear in the next one's output, nor its input.
    """
    global _input_given
    if _input_given:
        renew_input()
        _input_given = False
    restore()
    for stream in _streams[1:]:
        stream.stream.flush()


def drop():
    """Drops the streams, so that nothing flushes them any more."""
    sys.stdout = sys.stderr = sys.stdin = None


def flush(dirty):
    """Writes what the buffers of stdout and stderr hold; those of changed streams are dropped, if there can be any."""
    if dirty:
        _streams[1].flush()
        _streams[2].flush()
    else:
        _streams[1].stream.flush()
        _streams[2].stream.flush()
