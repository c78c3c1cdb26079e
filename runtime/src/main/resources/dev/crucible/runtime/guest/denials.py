"""What stands in the place of functions that a sample may not call, and of modules that it may not import.

A sample can reach the objects of this module: there is nothing here but ways to be reported.
"""

import importlib.machinery
import sys
import types


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


class UnavailableCodec:
    """A class whose objects fail when they compress or decompress, and not when they are made.

    `tarfile` tries one format after the other, and takes only an error of reading for "not this one".
    """

    eof = False
    needs_input = True
    unused_data = b""

    def __init__(self, *arguments):
        pass

    def compress(self, *arguments, **keywords):
        raise OSError(95, self.message)

    flush = decompress = compress


def checked_decompressor(lzma):
    """Returns a subclass of LZMADecompressor that refuses what is no .xz and no .lzma, as liblzma does.

    GraalPy's own reads a header of zeros for ever, and asks for memory without end for other bytes.
    """

    class LZMADecompressor(lzma.LZMADecompressor):
        def decompress(self, data, max_length=-1):
            if not self._begun and len(data):
                self._begun = True
                if not _plausible(bytes(data[:13]), self._format, lzma):
                    raise lzma.LZMAError("Input format not supported by decoder")
            return super().decompress(data, max_length)

        def __init__(self, format=lzma.FORMAT_AUTO, memlimit=None, filters=None):
            super().__init__(format, memlimit, filters)
            self._begun = False
            self._format = format

    return LZMADecompressor


def _plausible(header, format, lzma):
    """Returns true if bytes may begin a compressed file of the format; its first 13 tell."""
    if format == lzma.FORMAT_RAW:
        return True
    if format == lzma.FORMAT_XZ or header[0] == 0xFD:
        return b"\xfd7zXZ\0".startswith(header[:6])
    if len(header) < 13:
        return True
    # The encoder's parameters in one byte, a dictionary of 2^n or 2^n + 2^(n-1) bytes, the length or -1.
    dictionary = int.from_bytes(header[1:5], "little")
    length = int.from_bytes(header[5:13], "little")
    powers = [1 << n for n in range(12, 32)]
    return (
        header[0] < 225
        and (dictionary == 0xFFFFFFFF or dictionary in powers or dictionary * 2 // 3 in powers)
        and (length < 1 << 38 or length == (1 << 64) - 1)
    )


class DeniedModules:
    """The first finder of `sys.meta_path`: reports the import of a forbidden module."""

    __slots__ = ("_names", "_report")

    def __init__(self, names, report):
        self._names = names
        self._report = report

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self._names:
            if name == "ctypes" and _asked_by_a_library():
                return importlib.machinery.ModuleSpec(name, _StandIn)
            if name in BELOW_POOLS and _asked_by_python():
                return importlib.machinery.ModuleSpec(name, _Unused(self._report))
            self._report(name)
            raise ImportError(f"the module {name} is forbidden in the sandbox", name=name)
        return None


def _asked_by_a_library():
    """Whether what imports is a file of an installed package, or C code that such a file has called."""
    return _asking(3).startswith(_LIBRARIES)


def _asked_by_python():
    """Whether what imports is a file of Python's own library."""
    name = _asking(3)
    return name.startswith(_STANDARD) and not name.startswith(_LIBRARIES)


def _asking(depth):
    while sys._getframe(depth).f_code.co_filename.startswith("<frozen"):
        depth += 1
    return sys._getframe(depth).f_code.co_filename


class _Unused:
    """Loads what stands for a module below Python's pools of processes: imported with them, and mostly never used."""

    __slots__ = ("_report",)

    def __init__(self, report):
        self._report = report

    def create_module(self, spec):
        return UnusedModule(spec.name, self._report)

    def exec_module(self, module):
        pass


class UnusedModule(types.ModuleType):
    """A module of which whatever is used is reported."""

    def __init__(self, name, report):
        super().__init__(name)

        class SemLock(DeniedClass):
            SEM_VALUE_MAX = 2147483647

            @staticmethod
            def report():
                report(name)

        if name == "_multiprocessing":
            self.SemLock = SemLock
            self.flags = {}
        elif name == "mmap":
            self.PAGESIZE = self.ALLOCATIONGRANULARITY = 4096
        function = Denied(SemLock.report)
        for function_name in ("sem_unlink", "shm_open", "shm_unlink", "mmap"):
            setattr(self, function_name, function)


class _StandIn:
    """Loads the stand-in for ctypes: whoever claims to be a library gets no more than that."""

    @staticmethod
    def create_module(spec):
        return ctypes

    @staticmethod
    def exec_module(module):
        pass


def isfileobj(file):
    """NumPy's question whether its C code can use a file: it cannot use any."""
    return False


def no_processor():
    """`platform.processor`, which is not known here."""
    return ""


class _CType:
    """In the place of a class of ctypes."""

    def __init__(self, value=0):
        self.value = value % (1 << 64) if type(value) is int else value


class _Function:
    """In the place of what all functions of ctypes are."""

    def __init__(self, *arguments):
        pass


def _function_type(*kinds):
    return type("CFunctionType", (_Function,), {})


def _pointer_type(kind):
    return type(f"LP_{kind.__name__}", (_CType,), {})


def _cast(value, kind):
    return kind(0)


def _sizeof(kind):
    return 8


# What Python's pools of processes and shared memory import.
BELOW_POOLS = ("_multiprocessing", "_posixshmem", "mmap")

_STANDARD = tuple(folder + "/" for folder in sys.path if folder)
_LIBRARIES = tuple(folder + "/" for folder in sys.path if folder.endswith("site-packages"))

ctypes = types.ModuleType("ctypes")
ctypes.__doc__ = "What libraries ask of ctypes as they are imported: names of types. Nothing here calls anything."
ctypes.CFUNCTYPE = _function_type
ctypes._CFuncPtr = _Function
ctypes.POINTER = _pointer_type
ctypes.cast = _cast
ctypes.sizeof = _sizeof
for _name in (
    "c_void_p",
    "c_char_p",
    "c_double",
    "c_float",
    "c_int",
    "c_uint",
    "c_long",
    "c_ulong",
):
    setattr(ctypes, _name, type(_name, (_CType,), {}))
