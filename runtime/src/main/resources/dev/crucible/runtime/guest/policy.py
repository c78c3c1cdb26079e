"""Removes access to everything that a sample may not use, once, when the context is warm.

Most of it would fail anyway, since the context offers no process, socket or file. Here each function gets a stand-in
that reports the attempt, and all references to the original in loaded modules are replaced. The stand-ins are built-in
functions of which a sample can change nothing (the host's `Refusals`).
"""

import _bz2
import _codecs
import _imp
import _lzma
import _signal
import _socket
import _thread
import builtins
import gc
import os
import platform
import posix
import sys
import threading
import types

from _crucible import denials

PROCESSES = (
    "system fork forkpty execv execve posix_spawn posix_spawnp kill killpg abort openpty chroot mknod mkfifo setuid"
    " setgid setsid setpgid nice setpriority sched_setaffinity wait waitpid wait3 wait4 popen spawnv spawnve"
)
SIGNALS = "raise_signal alarm setitimer pthread_kill pthread_sigmask sigwait pause siginterrupt"
# Names in GraalPy's own module that the standard library uses.
GRAALPYTHON = (
    "load_bytecode_file posix_module_backend get_max_process_count in_preinitialization home stdlib_home core_home"
    " capi_home ForeignType"
    " determine_system_toolchain"
)
HARMLESS_SOCKET_FUNCTIONS = (
    "getdefaulttimeout setdefaulttimeout htons htonl ntohs ntohl"
    " inet_aton inet_ntoa inet_pton inet_ntop"
)
SHARED_MEMORY = "sem_unlink shm_open shm_unlink mmap"
TRACING = "settrace setprofile _current_frames _current_exceptions call_tracing addaudithook"

# Set by the host. Each makes a built-in function of a module (or of None) with a name: `forbidding(module, name, what)`
# and `tampering(module, name, how)` one that reports each call and raises PermissionError, `unavailable(module, name,
# message)` one that raises OSError and reports nothing.
forbidding = None
tampering = None
unavailable = None


def seal(host, names, awaited):
    """Puts the stand-ins in place.

    `host` has the functions of the host that make checked versions of functions, or report. `names` are the modules
    that must not be imported, and `awaited` those that are found only in a context with NumPy.
    """
    for name in sys.builtin_module_names:
        if name not in names:
            __import__(name)
    # The original would start a program.
    platform._Processor.get = denials.no_processor
    stand_ins = {}

    def replace(module, name, stand_in):
        original = getattr(module, name, None)
        if original is not None:
            stand_ins[id(original)] = (original, stand_in)
            setattr(module, name, stand_in)

    def deny(module, functions, what):
        for name in functions.split():
            replace(module, name, forbidding(module, name, what.format(name)))

    deny(posix, PROCESSES, "the process function os.{}")
    deny(_signal, SIGNALS, "the signal function signal.{}")
    deny(_thread, "interrupt_main", "the function _thread.{}")
    _deny_all(_socket, replace, HARMLESS_SOCKET_FUNCTIONS.split())
    for module_name in ("_posixsubprocess", "faulthandler"):
        _deny_all(_module(module_name), replace)
    for module_name in ("polyglot", "__graalpython__"):
        module = _module(module_name)
        # Whoever looks for an attribute that the module lacks, such as `__file__`, finds none, and uses nothing.
        vars(module).pop("__getattr__", None)
        for name, value in list(vars(module).items()):
            if callable(value) and not isinstance(value, type) and name not in GRAALPYTHON.split():
                what = f"the function {module_name}.{name}"
                # Its `__self__` would be a module that samples must not get.
                replace(module, name, forbidding(None, name, what))
    builtins.__graalpython__ = _excerpt(builtins.__graalpython__)
    ctypeslib = sys.modules.get("numpy.ctypeslib")
    for name in _public_functions(ctypeslib) if ctypeslib else ():
        what = f"the function numpy.ctypeslib.{name}"
        replace(ctypeslib, name, forbidding(ctypeslib, name, what))
    for name in TRACING.split():
        replace(sys, name, tampering(sys, name, f"called sys.{name}"))
    for name in ("settrace", "setprofile", "settrace_all_threads", "setprofile_all_threads"):
        replace(threading, name, tampering(threading, name, f"called threading.{name}"))
    for name in ("get_objects", "get_referrers", "get_referents"):
        setattr(gc, name, tampering(gc, name, f"searched memory with gc.{name}"))
    replace(posix, "_exit", host.exit)
    # NumPy's C code would take the duplicate of a file descriptor for one of the process.
    for name in ("dup", "dup2"):
        message = "file numbers cannot be duplicated in the sandbox"
        replace(posix, name, unavailable(posix, name, message))
    replace(posix, "fstat", host.file_status(posix.fstat, denials.file_status))
    # For these GraalPy calls a native library that the sandbox lacks, and then fails itself.
    for name in ("BZ2Compressor", "BZ2Decompressor"):
        message = {"message": "bz2 does not work in the sandbox"}
        replace(_bz2, name, type(name, (denials.UnavailableCodec,), message))
    replace(_lzma, "LZMADecompressor", denials.checked_decompressor(_lzma))
    for name in ("start_new_thread", "start_new", "start_joinable_thread"):
        if hasattr(_thread, name):
            replace(_thread, name, host.start_thread(getattr(_thread, name)))
    replace(_thread, "stack_size", host.stack_size(_thread.stack_size))
    replace(_imp, "create_dynamic", host.load_extension(_imp.create_dynamic))
    replace(_imp, "create_builtin", host.load_builtin(_imp.create_builtin))
    # The effects of these cannot be undone, so the context serves no other request.
    for name in ("register", "register_error"):
        replace(_codecs, name, host.retiring(getattr(_codecs, name)))
    _replace_references(stand_ins)
    _without_c_files()
    for name in list(sys.modules):
        if name.partition(".")[0] in names:
            del sys.modules[name]
    for name in denials.BELOW_POOLS:
        setattr(denials, name, _below_pools(name))
    sys.meta_path[:] = [
        _finder(denials.DeniedModules, frozenset(names), host.denied_import),
        *(finder for finder in sys.meta_path if type(finder).__name__ != "JavaImportFinder"),
    ]
    if awaited:
        finder = _finder(denials.AwaitedModules, tuple(awaited), host.need_numpy)
        sys.meta_path.insert(0, finder)
    os.environ.clear()


def seal_loaded():
    """Puts stand-ins in place in modules that are loaded later.

    Called after trusted code has loaded modules, before a sample runs.
    """
    context = sys.modules.get("multiprocessing.context")
    if context is not None and "__graalpython__" not in vars(context):
        name = "posix_module_backend"
        context.__graalpython__ = types.ModuleType("__graalpython__")
        setattr(
            context.__graalpython__, name, forbidding(None, name, "a process of multiprocessing")
        )
    f2py = sys.modules.get("numpy.f2py")
    if f2py is not None:
        for name in ("compile", "get_include", "run_main", "main"):
            if isinstance(getattr(f2py, name, None), types.FunctionType):
                what = f"the function numpy.f2py.{name}"
                setattr(f2py, name, forbidding(f2py, name, what))


def _finder(base, names, report):
    return type(base.__name__, (base,), {"names": names, "report": staticmethod(report)})


def _denied_class(module, name, what, **attributes):
    """Returns a class, such as that of sockets, that reports and refuses the creation of objects."""
    refusal = forbidding(None, "__new__", what)
    # Without slots `socket.socket` could not have one for weak references.
    basis = {"__slots__": (), "__new__": refusal, "__module__": module}
    return type(name, (), basis | attributes)


def _below_pools(name):
    """Returns a stand-in for one of the modules below Python's process pools, which reports every use."""
    module = types.ModuleType(name)
    what = f"the module {name}"
    if name == "_multiprocessing":
        module.SemLock = _denied_class(name, "SemLock", what, SEM_VALUE_MAX=2147483647)
        module.flags = types.MappingProxyType({})
    elif name == "mmap":
        module.PAGESIZE = module.ALLOCATIONGRANULARITY = 4096
    for function in SHARED_MEMORY.split():
        setattr(module, function, forbidding(module, function, what))
    return module


def _excerpt(module):
    """Returns a module with nothing but the names of `module` that the standard library uses."""
    excerpt = types.ModuleType(module.__name__)
    for name in GRAALPYTHON.split():
        if hasattr(module, name):
            setattr(excerpt, name, getattr(module, name))
    return excerpt


def _public_functions(module):
    return [
        name
        for name in module.__all__
        if isinstance(getattr(module, name, None), types.FunctionType)
    ]


def _module(name):
    return sys.modules.get(name) or __import__(name)


def _deny_all(module, replace, harmless=()):
    """Denies all functions and classes of a module except the harmless ones and exceptions."""
    for name, value in list(vars(module).items()):
        if name.startswith("__") or not callable(value) or name in harmless:
            continue
        if isinstance(value, type):
            if issubclass(value, BaseException):
                continue
            what = f"the class {module.__name__.lstrip('_')}.{name}"
            replace(module, name, _denied_class(module.__name__, name, what))
        else:
            what = f"the function {module.__name__.lstrip('_')}.{name}"
            replace(module, name, forbidding(module, name, what))


def _replace_references(stand_ins):
    """Replaces all references to originals in loaded modules by their stand-ins."""
    for module in list(sys.modules.values()):
        for name, value in list(getattr(module, "__dict__", {}).items()):
            if id(value) in stand_ins and stand_ins[id(value)][0] is value:
                setattr(module, name, stand_ins[id(value)][1])


def _without_c_files():
    """Makes `np.save` and `np.load` use Python's file objects, which are the context's own."""
    for name in ("numpy.lib._format_impl", "numpy.lib.format", "numpy._utils", "numpy.compat.py3k"):
        module = sys.modules.get(name)
        if module is not None and hasattr(module, "isfileobj"):
            module.isfileobj = denials.isfileobj
