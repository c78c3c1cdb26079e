"""Descriptions of exceptions: the message, the traceback, and the line where the exception was raised.

Loaded in each context, and by the audit's driver in CPython, so that both describe an exception in the same way.
"""

import linecache
import sys
import traceback
import types

# Taken before the attribute is guarded: the guard compiles other code for each hidden frame, which takes longer than a
# short test.
_code_of = types.FrameType.__dict__["f_code"].__get__

# Where the interpreter and its packages are differs between machines, and is left out of tracebacks.
_DIRECTORIES = tuple({f"{sys.prefix}/", f"{sys.base_prefix}/"})
_TRACEBACK_FRAMES = 32
_EQUAL_FRAMES = 3
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

    It has the last 32 frames at most. Carets below a line and proposals for misspelled names are left out: Python finds
    them by parsing the line and comparing all names, which takes longer than most samples.
    """
    try:
        return "".join(_lines_of(error, ours, set()))
    except Exception:
        return f"{type(error).__name__}: (the traceback could not be made)\n"


def _lines_of(error, ours, seen):
    if isinstance(error, BaseExceptionGroup):
        return _lines_as_python(error, ours)
    seen.add(id(error))
    lines = []
    if error.__cause__ is not None and id(error.__cause__) not in seen:
        lines += _lines_of(error.__cause__, ours, seen)
        lines.append(traceback._cause_message)
    elif (
        error.__context__ is not None
        and not error.__suppress_context__
        and id(error.__context__) not in seen
    ):
        lines += _lines_of(error.__context__, ours, seen)
        lines.append(traceback._context_message)
    lines.append("Traceback (most recent call last):\n")
    lines += _lines_of_frames(error.__traceback__, ours)
    if isinstance(error, SyntaxError) and error.lineno is not None:
        lines += _place_of(error)
    lines.append(_last_line(error))
    lines += [f"{note}\n" for note in getattr(error, "__notes__", ())]
    return lines


def _lines_of_frames(frame, ours):
    """Returns the lines of the last frames; of equal frames in a row, three are shown."""
    frames = []
    while frame is not None:
        code = _code_of(frame.tb_frame)
        if not code.co_filename.startswith(ours):
            frames.append((code.co_filename, frame.tb_lineno, code.co_name))
        frame = frame.tb_next
    lines = []
    last, count = None, 0
    for place in [*frames[-_TRACEBACK_FRAMES:], None]:
        if place == last:
            count += 1
        else:
            if count > _EQUAL_FRAMES:
                more = count - _EQUAL_FRAMES
                times = "time" if more == 1 else "times"
                lines.append(f"  [Previous line repeated {more} more {times}]\n")
            last, count = place, 1
        if place is not None and count <= _EQUAL_FRAMES:
            filename, number, name = place
            lines.append(f'  File "{_shown(filename)}", line {number}, in {name}\n')
            text = linecache.getline(filename, number).strip()
            if text:
                lines.append(f"    {text}\n")
    return lines


def _shown(filename):
    for directory in _DIRECTORIES:
        if filename.startswith(directory):
            return filename[len(directory) :]
    return filename


def _last_line(error):
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = f"{kind.__module__}.{name}"
    try:
        is_placed = isinstance(error, SyntaxError) and error.lineno is not None
        text = (error.msg or "<no detail available>") if is_placed else str(error)
    except Exception:
        text = "<exception str() failed>"
    return f"{name}: {text}\n" if text else f"{name}\n"


def _place_of(error):
    """Returns the lines that show where a syntax error is."""
    lines = [f'  File "{error.filename or "<string>"}", line {error.lineno}\n']
    if error.text is None:
        return lines
    text = error.text.rstrip("\n")
    shown = text.lstrip(" \n\f")
    lines.append(f"    {shown}\n")
    if error.offset is not None:
        begin = error.offset - 1 - (len(text) - len(shown))
        end = (error.end_offset or error.offset) - 1 - (len(text) - len(shown))
        if begin >= 0:
            before = "".join(c if c.isspace() else " " for c in shown[:begin])
            lines.append(f"    {before}{'^' * max(1, end - begin)}\n")
    return lines


def _lines_as_python(error, ours):
    frames = error.__traceback__
    while frames is not None and _code_of(frames.tb_frame).co_filename.startswith(ours):
        frames = frames.tb_next
    shown = traceback.TracebackException(
        type(error), error, frames, limit=-_TRACEBACK_FRAMES, compact=True
    )
    shown.stack[:] = [frame for frame in shown.stack if not frame.filename.startswith(ours)]
    lines = list(shown.format())
    for directory in _DIRECTORIES:
        lines = [line.replace(f'File "{directory}', 'File "') for line in lines]
    return lines


def line_of(error, filename):
    """Returns the innermost line of `filename` in the traceback of an exception; 0 if there is none.

    For a syntax error of that file, it is the line of the error.
    """
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno or 0
    line = 0
    frame = error.__traceback__
    while frame is not None:
        if _code_of(frame.tb_frame).co_filename == filename:
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
