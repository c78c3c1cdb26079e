"""Stand-ins for classes and functions that do less in the sandbox, and for modules that a sample may not import.

A sample can reach the objects of this module: there is nothing here but ways to be reported. Functions that a sample
may not call are not made here but by the host (`Refusals`), so that a sample can change nothing of them.
"""

import importlib.machinery
import os
import stat
import sys
import types


def file_status(size):
    """Returns what `os.fstat` returns for a file of a size."""
    return os.stat_result((stat.S_IFREG | 0o600, 0, 0, 1, 0, 0, size, 0, 0, 0))


class UnavailableCodec:
    """A codec whose objects fail when they compress or decompress, and not when they are created.

    `tarfile` tries one format after the other, and takes only a failed read for a sign of another format.
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
    """Returns a subclass of LZMADecompressor that refuses data in no known format, as liblzma does.

    The known formats are .xz and .lzma. GraalPy's own class reads a header of zeros forever, and allocates memory
    without end for other invalid bytes.
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
    """Returns true if `header`, the first 13 bytes of a file, may begin a compressed file of the format."""
    if format == lzma.FORMAT_RAW:
        return True
    if format == lzma.FORMAT_XZ or header[0] == 0xFD:
        return b"\xfd7zXZ\0".startswith(header[:6])
    if len(header) < 13:
        return True
    # The .lzma header: the encoder's parameters in one byte, a dictionary size of 2^n or 2^n + 2^(n-1) bytes in four,
    # and the length, or -1, in eight.
    dictionary = int.from_bytes(header[1:5], "little")
    length = int.from_bytes(header[5:13], "little")
    powers = [1 << n for n in range(12, 32)]
    return (
        header[0] < 225
        and (dictionary == 0xFFFFFFFF or dictionary in powers or dictionary * 2 // 3 in powers)
        and (length < 1 << 38 or length == (1 << 64) - 1)
    )


class DeniedModules:
    """The first finder of `sys.meta_path`, which reports the import of a forbidden module.

    A finder is a subclass with `names` and `report`, and not an object, because classes are verified.
    """

    names = frozenset()

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        # A subclass of str could answer for itself.
        if str.partition(name, ".")[0] in cls.names:
            if name == "ctypes" and _asked_by_a_library():
                return importlib.machinery.ModuleSpec(name, _StandIn)
            if name in BELOW_POOLS and _asked_by_python():
                return importlib.machinery.ModuleSpec(name, _StandIn)
            cls.report(name)
            raise ImportError(f"the module {name} is forbidden in the sandbox", name=name)
        return None


class AwaitedModules:
    """The first finder of `sys.meta_path` in a context without NumPy, which asks the host for a context with it.

    The host runs the request again there, so nothing that is imported here counts. A finder is a subclass with `names`
    and `report`: a sample cannot change it for a later one, and so keep that from NumPy.
    """

    names = ()

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if type(name) is str and any(
            name == awaited or name.startswith(awaited + ".") for awaited in cls.names
        ):
            cls.report()
            raise ImportError(f"{name} needs a context with NumPy", name=name)
        return None


def _asked_by_a_library():
    """Returns true if the import comes from an installed package, or from C code that such a package has called."""
    return _asking(3).startswith(_LIBRARIES)


def _asked_by_python():
    """Returns true if the import comes from Python's own library."""
    name = _asking(3)
    return name.startswith(_STANDARD) and not name.startswith(_LIBRARIES)


def _asking(depth):
    """Returns the file name of the code that imports, skipping the frames of the import system."""
    while sys._getframe(depth).f_code.co_filename.startswith("<frozen"):
        depth += 1
    return sys._getframe(depth).f_code.co_filename


class _StandIn:
    """A loader of the stand-ins for modules, which are all that code gets by posing as a library."""

    @staticmethod
    def create_module(spec):
        return globals()[spec.name]

    @staticmethod
    def exec_module(module):
        pass


def isfileobj(file):
    """Returns false, in the place of NumPy's test whether its C code can use a file: it can use none here."""
    return False


def no_processor():
    """Returns an empty text, in the place of `platform.processor`."""
    return ""


class _CType:
    """A stand-in for the data types of ctypes."""

    def __init__(self, value=0):
        self.value = value % (1 << 64) if type(value) is int else value


class _Function:
    """A stand-in for the base class of the functions of ctypes."""

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


# Modules that Python's process pools and shared memory import, and mostly never use. `policy` puts a stand-in for each,
# whose every use is reported, into this module under the same name.
BELOW_POOLS = ("_multiprocessing", "_posixshmem", "mmap")

_STANDARD = tuple(directory + "/" for directory in sys.path if directory)
_LIBRARIES = tuple(directory + "/" for directory in sys.path if directory.endswith("site-packages"))

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
