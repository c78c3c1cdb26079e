"""Stand-ins for libraries that code imports and does not need for its results: plotting, tables, progress bars.

A stand-in is found only if the library itself is not installed, and only by imports in the sample's own code: problems,
tests and libraries never see one. It accepts every attribute, call, item and assignment, and has no content: to use it
as a number, an array, a sequence or a truth value raises a TypeError.

No object of a sample outlives it here. The classes of this module are verified like those of any library, and objects
without content have no state. Stand-ins with behaviour, such as progress bars, are created for each request.
"""

import importlib
import importlib.machinery
import re
import sys
import types
import typing

try:
    import numpy as np
except ImportError:  # A context without NumPy, where the stand-ins that make arrays are not found.
    np = None

_DRAWING = (
    "matplotlib",
    "mpl_toolkits",
    "pylab",
    "seaborn",
    "plotly",
    "bokeh",
    "altair",
    "mayavi",
    "pyvista",
    "holoviews",
    "graphviz",
    "cmocean",
    "cycler",
    "scienceplots",
    "PIL",
)
_TABLES = ("pandas", "polars", "tabulate", "prettytable")
_SCREEN = (
    "IPython",
    "ipywidgets",
    "rich",
    "termcolor",
    "colorama",
    "line_profiler",
    "memory_profiler",
    "psutil",
)
_PROGRESS = ("tqdm", "progressbar", "alive_progress")
_COMPILING = ("numba",)
_PARALLEL = ("joblib",)
_NETWORK = ("requests",)

_NAMES = frozenset(
    _DRAWING + _TABLES + _SCREEN + _PROGRESS + _COMPILING + _PARALLEL + _NETWORK,
)

_MAKE_ARRAYS = frozenset(_DRAWING + _COMPILING)

# One of SciCode's problems imports this library and never uses it, so all code may import these modules.
_KEPT = ("mpl_toolkits", "mpl_toolkits.mplot3d")
_WHILE_A_SAMPLE_RUNS = tuple(_NAMES.difference(_KEPT))

# The file name and the source text of the running sample; both empty before it begins.
_sample = ["", ""]
_STAR_IMPORT = re.compile(r"^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]*\*", re.MULTILINE)


def sample_begins(filename, names):
    """Makes the sample's imports find stand-ins. Called before the sample runs in the namespace `names`."""
    _sample[:] = filename, names["__loader__"].get_source("__main__") or ""
    names.setdefault("get_ipython", _IPYTHON)
    names.setdefault("display", _IPYTHON)


def test_begins():
    """Removes stand-ins from the loaded modules, so that a test never imports one. Called before each test."""
    if sys.modules.keys().isdisjoint(_WHILE_A_SAMPLE_RUNS):
        return  # The loop over all modules takes as long as a short test.
    for name in list(sys.modules):
        ours = type(name) is str and name.partition(".")[0] in _NAMES and name not in _KEPT
        if ours and _is_stand_in(sys.modules[name]):
            del sys.modules[name]


def _is_stand_in(module):
    kind = type(module)
    return issubclass(kind, StandIn) or (
        kind is types.ModuleType
        and "__stand_in__" in types.ModuleType.__getattribute__(module, "__dict__")
    )


def request_ends():
    """Forgets the sample. Called after a request, before the next one begins."""
    _sample[:] = "", ""


class StandIn:
    """An object that accepts every operation and has no content. Objects of a class have no state and are all alike."""

    __slots__ = ()
    __library__ = "this library"
    __version__ = "0"
    __path__ = ()

    @property
    def __spec__(self):
        # The import system records in it the submodules that are being imported.
        return types.SimpleNamespace(
            _uninitialized_submodules=[], _initializing=False, loader=None, parent=""
        )

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(f"{self.__library__} is only a stand-in here: it has no {name}")
        if name.endswith("Warning"):
            return UserWarning
        if name.endswith(("Error", "Exception")):
            return NeverRaised
        return self._thing()

    def _thing(self):
        """Returns the value of attributes, calls and items."""
        return self

    def __setattr__(self, name, value):
        pass

    def __delattr__(self, name):
        pass

    def __call__(self, *args, **kwargs):
        return self._thing()

    def __getitem__(self, key):
        return self._thing()

    def __setitem__(self, key, value):
        pass

    def __delitem__(self, key):
        pass

    def __enter__(self):
        return self._thing()

    def __exit__(self, *exception):
        return None

    def __mro_entries__(self, bases):
        return ()

    def __instancecheck__(self, instance):
        return False

    def __subclasscheck__(self, subclass):
        return False

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<stand-in for {self.__library__}>"

    def __format__(self, spec):
        return repr(self)

    __hash__ = object.__hash__

    def __dir__(self):
        return []

    def _same(self, other=None):
        return self._thing()

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _same
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _same
    __or__ = __ror__ = __neg__ = __pos__ = _same

    def _has_no_content(self, *args, **kwargs):
        raise TypeError(
            f"{self.__library__} is only a stand-in here, which has no content:"
            " it cannot be used as a number, an array, a sequence or a truth value"
        )

    def __eq__(self, other):
        # `Optional[pd.DataFrame]` compares its argument with special forms of typing.
        if sys._getframe(1).f_code.co_filename == typing.cast.__code__.co_filename:
            return self is other
        self._has_no_content()

    __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _has_no_content
    __bool__ = __len__ = __iter__ = __next__ = __reversed__ = __contains__ = _has_no_content
    __float__ = __int__ = __index__ = __complex__ = __round__ = __abs__ = _has_no_content
    __array__ = __bytes__ = __reduce_ex__ = _has_no_content


class NeverRaised(Exception):
    """An exception that replaces those of a library, and is never raised."""


class Drawing(StandIn):
    """A figure, its axes and all objects on them. Results that code often unpacks have the right length."""

    __slots__ = ()

    def __iter__(self):
        # A loop of the sample itself over lines or labels has no iterations. All other code gets an error, and so do
        # tests even if the sample has changed this module's variables, because their code has no file name.
        name = sys._getframe(1).f_code.co_filename
        if name != _sample[0] or not name.endswith(".py"):
            self._has_no_content()
        return iter(())

    def _axes(self, rows, columns, squeeze):
        axes = np.empty((rows, columns), dtype=object)
        axes.fill(self._thing())
        if not squeeze:
            return axes
        return axes[0, 0] if axes.size == 1 else axes.squeeze()

    def subplots(self, nrows=1, ncols=1, *args, squeeze=True, **kwargs):
        return self._axes(nrows, ncols, squeeze)

    def plot(self, *args, **kwargs):
        data = sum(not isinstance(value, str) for value in args)
        return [self._thing()] * max(1, data // 2)

    loglog = semilogx = semilogy = step = fill = plot

    def _two(self, *args, **kwargs):
        return (self._thing(),) * 2

    get_xlim = get_ylim = get_zlim = get_xbound = get_ybound = get_size_inches = _two
    xlim = ylim = set_xlim = set_ylim = set_zlim = psd = csd = _two

    def _three(self, *args, **kwargs):
        return (self._thing(),) * 3

    hist = stem = errorbar = _three

    def _four(self, *args, **kwargs):
        return (self._thing(),) * 4

    hist2d = specgram = axis = _four

    def pie(self, *args, autopct=None, **kwargs):
        return self._two() if autopct is None else self._three()

    def get_legend_handles_labels(self, *args, **kwargs):
        return [], []

    def _none(self, *args, **kwargs):
        return []

    get_fignums = get_lines = get_xticklabels = get_yticklabels = get_children = _none

    def fignum_exists(self, number):
        return False

    def get_backend(self):
        return "agg"

    def by_key(self):
        return {"color": [f"C{number}" for number in range(10)]}

    def color_palette(self, palette=None, n_colors=None, *args, **kwargs):
        return [self._thing()] * (n_colors or 10)

    def get_cmap(self, *args, **kwargs):
        return Of_colors()

    @property
    def cm(self):
        return Of_colors()

    colormaps = cm


class Of_colors(Drawing):
    """Colour maps, which return as many colours as there are numbers."""

    __slots__ = ()
    __library__ = "matplotlib"

    def __call__(self, values=None, *args, **kwargs):
        if isinstance(values, (np.ndarray, list, tuple, range)) and np.ndim(values):
            return [self._thing()] * len(values)
        return self


class Plotting(Drawing):
    """A library that draws, and its modules. Its results are of the class `__things__`."""

    __slots__ = ()
    __things__ = Drawing
    __all__ = tuple(
        "annotate axhline axis axvline bar cla clf close cm colorbar contour contourf errorbar figure fill_between gca"
        " gcf grid hist imread imshow ioff ion legend loglog pcolormesh plot quiver rc rcParams savefig scatter"
        " semilogx semilogy show stem step style subplot subplots suptitle text tick_params tight_layout title xlabel"
        " xlim xscale xticks ylabel ylim yscale yticks".split()
    )

    def _thing(self):
        return self.__things__()

    @property
    def pyplot(self):
        return self

    pylab = pyplot

    def subplots(self, nrows=1, ncols=1, *args, squeeze=True, **kwargs):
        return self._thing(), self._axes(nrows, ncols, squeeze)

    def subplot_mosaic(self, *args, **kwargs):
        return self._two()

    def figure(self, *args, **kwargs):
        return self._thing()


class Pylab(Plotting):
    """A library that draws, and has NumPy's names too."""

    __slots__ = ()
    __all__ = tuple({*Plotting.__all__, *(np.__all__ if np else ()), "np", "plt"})

    def __getattr__(self, name):
        if name in np.__all__:
            return getattr(np, name)
        return np if name == "np" else StandIn.__getattr__(self, name)

    @property
    def plt(self):
        return self


class Decorating(StandIn):
    """A library whose decorators do not change functions."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and isinstance(args[0], (types.FunctionType, type)):
            return args[0]
        return self._thing()


class Text(StandIn):
    """A library that formats text."""

    __slots__ = ()

    def colored(self, text="", *args, **kwargs):
        return str(text)

    def track(self, sequence, *args, **kwargs):
        return sequence


class Network(StandIn):
    """A library that only uses the network, which a sandbox does not have."""

    __slots__ = ()

    def __call__(self, *args, **kwargs):
        raise ConnectionError(
            f"{self.__library__} is only a stand-in here: the sandbox has no network"
        )


def _define_classes():
    """Defines a class for each library without content, as attributes of this module, because these are verified."""
    kinds = {}
    for name in _DRAWING:
        kinds[name] = Plotting
        things = type(f"In_{name}", (Drawing,), {"__slots__": (), "__library__": name})
        globals()[things.__name__] = things
    for name in _TABLES:
        kinds[name] = StandIn
    for name in _SCREEN:
        kinds[name] = Decorating
    kinds["pylab"] = Pylab
    kinds["rich"] = kinds["termcolor"] = Text
    kinds["requests"] = Network
    for name, kind in kinds.items():
        attributes = {"__slots__": (), "__library__": name}
        if name in _DRAWING:
            attributes["__things__"] = globals()[f"In_{name}"]
        globals()[f"Of_{name}"] = type(f"Of_{name}", (kind,), attributes)


_define_classes()
_IPYTHON = Of_IPython()


# Stand-ins with behaviour are created for each request.


def _library(name, **attributes):
    """Returns a module with the given attributes; its others have no content."""
    methods = {key: staticmethod(value) for key, value in attributes.items()}
    kind = type(name, (StandIn,), {"__slots__": (), "__library__": name, **methods})
    return kind()


def _progress(name):
    """Returns a library of progress bars, which pass their iterables through and show nothing."""

    class Progress:
        def __init__(self, iterable=None, desc=None, total=None, *args, **kwargs):
            self.iterable = iterable
            self.total = total
            self.n = 0
            self.desc = desc
            self.disable = True

        def __iter__(self):
            return iter(self.iterable)

        def __len__(self):
            return self.total if self.iterable is None else len(self.iterable)

        def __enter__(self):
            return self

        def __exit__(self, *exception):
            return None

        def __call__(self, iterable=None):
            return iterable

        def start(self, *args, **kwargs):
            return self

        def update(self, n=1):
            self.n += n

        def _nothing(self, *args, **kwargs):
            return None

        set_description = set_description_str = set_postfix = set_postfix_str = _nothing
        close = clear = refresh = unpause = reset = display = finish = _nothing

        @staticmethod
        def write(text="", *args, **kwargs):
            print(text)

        @classmethod
        def pandas(cls, *args, **kwargs):
            return None

    def span(*args, **kwargs):
        return Progress(range(*args), **kwargs)

    def through(iterable=None, *args, **kwargs):
        return iterable

    modules = {}
    if name == "tqdm":
        modules = {child: _progress(f"tqdm.{child}") for child in ("auto", "notebook", "std")}
    return _library(
        name,
        tqdm=Progress,
        tqdm_notebook=Progress,
        tqdm_gui=Progress,
        trange=span,
        tnrange=span,
        ProgressBar=Progress,
        progressbar=through,
        alive_it=through,
        **modules,
    )


def _compiler(name):
    """Returns a stand-in for Numba: functions are not changed, and run as Python."""

    def decorator(*args, **kwargs):
        if len(args) == 1 and isinstance(args[0], (types.FunctionType, type)):
            return args[0]
        return lambda function: function

    def vectorize(*args, **kwargs):
        if len(args) == 1 and isinstance(args[0], types.FunctionType):
            return np.vectorize(args[0])
        return np.vectorize

    def unknown(*args, **kwargs):
        def needs_numba(*args, **kwargs):
            raise TypeError("numba is only a stand-in here, which has no such kernels")

        if len(args) == 1 and isinstance(args[0], types.FunctionType):
            return needs_numba
        return unknown

    def kind_of(scalar):
        class Kind(StandIn):
            """A type of Numba, which converts a number if it is called with one, and otherwise returns a signature."""

            __slots__ = ()
            __library__ = "numba"

            def __call__(self, *args):
                return scalar(*args) if len(args) == 1 and _is_number(args[0]) else self

        return Kind()

    scalars = {}
    for kind in ("float32", "float64", "complex64", "complex128", "intp", "uintp"):
        scalars[kind] = kind_of(getattr(np, kind))
    for bits in (8, 16, 32, 64):
        scalars[f"int{bits}"] = kind_of(getattr(np, f"int{bits}"))
        scalars[f"uint{bits}"] = kind_of(getattr(np, f"uint{bits}"))
    scalars["boolean"] = scalars["bool_"] = kind_of(np.bool_)
    scalars["f4"], scalars["f8"] = scalars["float32"], scalars["float64"]
    scalars["i4"], scalars["i8"] = scalars["int32"], scalars["int64"]

    def typed_list(items=()):
        return list(items)

    def typed_dict(*args, **kwargs):
        return dict(*args)

    typed_dict.empty = typed_dict
    typed_list.empty_list = typed_dict.empty_list = lambda *args, **kwargs: []
    cuda = _library("numba.cuda", jit=unknown, is_available=lambda: False)
    typed = _library("numba.typed", List=typed_list, Dict=typed_dict)
    return _library(
        name,
        jit=decorator,
        njit=decorator,
        generated_jit=decorator,
        jitclass=decorator,
        overload=lambda *args, **kwargs: decorator,
        extending=_library("numba.extending", overload=lambda *args, **kwargs: decorator),
        experimental=_library("numba.experimental", jitclass=decorator),
        vectorize=vectorize,
        guvectorize=unknown,
        stencil=unknown,
        cfunc=unknown,
        prange=range,
        pndindex=lambda *shape: np.ndindex(*shape),
        get_num_threads=lambda: 1,
        typed=typed,
        cuda=cuda,
        List=typed_list,
        Dict=typed_dict,
        empty=typed_dict,
        is_available=lambda: False,
        **scalars,
    )


def _is_number(value):
    return isinstance(value, (int, float, complex, np.number, np.bool_, np.ndarray))


def _parallel(name):
    """Returns a stand-in for Joblib: tasks run one after another, in order."""

    def delayed(function):
        def task(*args, **kwargs):
            return function, args, kwargs

        return task

    class Parallel:
        def __init__(self, *args, **kwargs):
            pass

        def __call__(self, tasks):
            return [function(*args, **kwargs) for function, args, kwargs in tasks]

        def __enter__(self):
            return self

        def __exit__(self, *exception):
            return None

    class Memory:
        def __init__(self, *args, **kwargs):
            pass

        def cache(self, function=None, **kwargs):
            return (lambda function: function) if function is None else function

        def clear(self, *args, **kwargs):
            pass

    def no_files(*args, **kwargs):
        raise OSError("joblib is only a stand-in here: it keeps no files")

    return _library(
        name,
        Parallel=Parallel,
        delayed=delayed,
        Memory=Memory,
        cpu_count=lambda *args, **kwargs: 1,
        dump=no_files,
        load=no_files,
    )


def _made(name):
    """Returns the stand-in for a module."""
    top = name.partition(".")[0]
    if top in _PROGRESS:
        return _progress(name)
    if top in _COMPILING:
        return _compiler(name)
    if top in _PARALLEL:
        return _parallel(name)
    return globals()[f"Of_{top}"]()


def _with_names(name, made):
    """Returns a module with the names of a stand-in, because GraalPy supports `import *` from modules only."""
    module = types.ModuleType(name)
    kind = type(made)
    public = getattr(kind, "__all__", None) or [key for key in vars(kind) if key[0] != "_"]
    for key in public:
        setattr(module, key, getattr(made, key))
    module.__all__ = list(public)
    module.__path__ = []
    module.__stand_in__ = True
    module.__getattr__ = lambda key: getattr(made, key)
    return module


class _Loader:
    @staticmethod
    def create_module(spec):
        made = _made(spec.name)
        return (
            _with_names(spec.name, made) if spec.name in _STAR_IMPORT.findall(_sample[1]) else made
        )

    @staticmethod
    def exec_module(module):
        pass


class _Finder:
    """The last finder, which is asked only for modules that are not installed."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if type(name) is str and name.partition(".")[0] in _NAMES and _asked_by_the_sample():
            if np is None and name.partition(".")[0] in _MAKE_ARRAYS:
                importlib.import_module(
                    "numpy"
                )  # Makes the sandbox run the sample again, with NumPy.
            return importlib.machinery.ModuleSpec(name, _Loader, is_package=True)
        return None


def _asked_by_the_sample():
    """Returns True if the importing code is the sample's own, and not that of a library or a problem."""
    if not _sample[0]:
        return False
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if not name.startswith("<frozen") and not name.endswith("importlib/__init__.py"):
            return name == _sample[0]
        frame = frame.f_back
    return False


def _install():
    if importlib.machinery.PathFinder.find_spec("mpl_toolkits") is None:
        for name in _KEPT:
            sys.modules[name] = Of_mpl_toolkits()
    sys.meta_path.append(_Finder)


_install()
