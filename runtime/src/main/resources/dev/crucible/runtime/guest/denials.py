"""What stands in the place of functions that a sample may not call, and of modules that it may not import.

A sample can reach the objects of this module: there is nothing here but ways to be reported.
"""


class Denied:
    """A function that reports its call and raises PermissionError."""

    __slots__ = ("_report",)

    def __init__(self, report):
        self._report = report

    def __call__(self, *args, **kwargs):
        self._report()
        raise PermissionError(1, "forbidden in the sandbox")


class DeniedClass:
    """A class, such as that of sockets, of which no object can be made."""

    def __new__(cls, *args, **kwargs):
        cls.report()
        raise PermissionError(1, "forbidden in the sandbox")


class Unavailable:
    """A function that does not work here, which is nobody's fault."""

    __slots__ = ("_message",)

    def __init__(self, message):
        self._message = message

    def __call__(self, *args, **kwargs):
        raise OSError(95, self._message)


class DeniedModules:
    """The first finder of `sys.meta_path`: reports the import of a forbidden module."""

    __slots__ = ("_names", "_report")

    def __init__(self, names, report):
        self._names = names
        self._report = report

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self._names:
            self._report(name)
            raise ImportError(f"the module {name} is forbidden in the sandbox", name=name)
        return None


def isfileobj(file):
    """NumPy's question whether its C code can use a file: it cannot use any."""
    return False


def no_processor():
    """`platform.processor`, which is not known here."""
    return ""
