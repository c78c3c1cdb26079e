"""Descriptions of exceptions: the message, the traceback, and the line where the exception was raised.

Loaded in each context, and by the audit's driver in CPython, so that both describe an exception in the same way.
"""

import traceback

_TRACEBACK_FRAMES = 32
_MESSAGE_CHARACTERS = 4000


def text_of(error):
    """Returns the message of an exception, cut off after 4,000 characters."""
    try:
        text = str(error)
    except Exception:
        text = "(the exception's message could not be made)"
    return text if len(text) <= _MESSAGE_CHARACTERS else text[:_MESSAGE_CHARACTERS] + " ..."


def traceback_of(error, ours):
    """Returns the traceback as Python prints it, without frames of files whose names begin with `ours`.

    It has the last 32 frames at most.
    """
    try:
        frames = error.__traceback__
        while frames is not None and frames.tb_frame.f_code.co_filename.startswith(ours):
            frames = frames.tb_next
        shown = traceback.TracebackException(
            type(error), error, frames, limit=-_TRACEBACK_FRAMES, compact=True
        )
        shown.stack[:] = [frame for frame in shown.stack if not frame.filename.startswith(ours)]
        return "".join(shown.format())
    except Exception:
        return f"{type(error).__name__}: (the traceback could not be made)\n"


def line_of(error, filename):
    """Returns the innermost line of `filename` in the traceback of an exception; 0 if there is none.

    For a syntax error of that file, it is the line of the error.
    """
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno or 0
    line = 0
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == filename:
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
