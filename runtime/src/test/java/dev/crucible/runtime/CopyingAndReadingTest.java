package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Honest code that copies objects of the library and reads what its functions and classes are, for
 * which Python adds attributes to them. It is no tampering, and the context stays in use.
 */
@Tag("slow")
class CopyingAndReadingTest {
  private static SandboxPair sandboxes;

  @BeforeAll
  static void open() {
    sandboxes = SandboxPair.open();
  }

  @AfterAll
  static void close() {
    sandboxes.close();
  }

  /** Expressions for objects of the library's classes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import argparse; argparse.Namespace(a=[1])",
        "import argparse; argparse.ArgumentParser().parse_args([])",
        "import types; types.SimpleNamespace(a=[1])",
        "import decimal; decimal.Decimal('1.5')",
        "import decimal; decimal.getcontext()",
        "import fractions; fractions.Fraction(1, 3)",
        "import datetime; datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)",
        "import datetime; datetime.timedelta(1)",
        "import collections; collections.OrderedDict(a=1)",
        "import collections; collections.Counter('abca')",
        "import collections; collections.deque([1, 2], 3)",
        "import collections; collections.defaultdict(list, a=[1])",
        "import collections; collections.ChainMap({'a': 1})",
        "import collections; collections.UserDict(a=1)",
        "import collections; collections.UserList([1])",
        "import collections; collections.UserString('a')",
        "import random; random.Random(1)",
        "import string; string.Template('$a')",
        "import pathlib; pathlib.PurePosixPath('a/b')",
        "import uuid; uuid.UUID(int=1)",
        "import inspect; inspect.signature(lambda a, *, b=1: 0)",
        "import inspect; inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY)",
        "import logging; logging.LogRecord('a', 1, 'b', 2, 'c', (), None)",
        "import graphlib; graphlib.TopologicalSorter()",
        "import ast; ast.parse('a + 1')",
        "import re; re.compile('a+')",
        "import functools; functools.partial(int, base=2)",
        "import statistics; statistics.NormalDist(1, 2)",
        "import queue; queue.Empty('a')",
        "import json; json.JSONDecoder()",
        "import csv; csv.excel()",
        "import operator; operator.itemgetter(1)",
        "import http; http.HTTPStatus.OK",
        "import ipaddress; ipaddress.ip_address('127.0.0.1')",
        "import email.message; email.message.Message()",
        "import numpy; numpy.arange(3)",
        "import numpy; numpy.float64(1)",
        "import numpy; numpy.dtype('f8')",
        "import numpy; numpy.ma.array([1, 2], mask=[0, 1])",
        "import numpy; numpy.matrix([[1]])",
        "import numpy; numpy.poly1d([1, 2])",
        "import numpy; numpy.polynomial.Polynomial([1, 2])",
        "import numpy; numpy.random.default_rng(1)",
        "import numpy; numpy.random.RandomState(1)",
        "import numpy; numpy.errstate(all='ignore')",
        "import numpy; numpy.vectorize(abs)",
        "import numpy; numpy.finfo(float)",
      })
  void copiesOfTheLibrarysObjects(String object) throws InterruptedException {
    String[] parts = object.split("; ", 2);
    staysInUse(
        """
        %s
        import copy, pickle
        thing = %s
        def tried(use):
            try:
                return use()
            except (TypeError, AttributeError, pickle.PicklingError, NotImplementedError) as error:
                print(error)
        tried(lambda: copy.copy(thing))
        tried(lambda: copy.deepcopy([thing, thing]))
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            tried(lambda: pickle.loads(pickle.dumps(thing, protocol)))
        tried(lambda: pickle._loads(pickle._dumps(thing)))
        tried(lambda: thing.__reduce_ex__(2))
        tried(lambda: thing.__getstate__())
        repr(thing), str(thing), dir(thing), hasattr(thing, "__annotations__")
        """
            .formatted(parts[0], parts[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        import functools, statistics
        f = functools.wraps(statistics.mean)(lambda *a: 0)
        assert f.__module__ == 'statistics'
        """,
        "import functools\nf = functools.wraps(np.linalg.inv)(lambda *a: 0)",
        "import functools\nf = functools.wraps(np.sum)(lambda *a: 0)",
        "import functools\nf = functools.lru_cache(np.mean)\nf.cache_info()",
        "import functools\nf = functools.singledispatch(np.mean)",
        "import inspect\nassert 'a' in str(inspect.signature(np.linalg.inv))",
        """
        import inspect
        for f in (np.sum, np.linalg.inv, inspect.signature, len, dict.get):
            inspect.getdoc(f), inspect.getmodule(f), inspect.getfullargspec(f)
        """,
        """
        import typing, argparse
        typing.get_type_hints(argparse.ArgumentParser)
        typing.get_type_hints(argparse.ArgumentParser.parse_args)
        """,
        """
        import inspect, argparse, statistics
        inspect.get_annotations(argparse.Namespace), inspect.get_annotations(statistics.mean)
        inspect.get_annotations(statistics)
        """,
        """
        import argparse, statistics
        assert argparse.Namespace.__annotations__ == statistics.mean.__annotations__ == {}
        assert getattr(argparse.Namespace, '__annotations__') is argparse.Namespace.__annotations__
        """,
        """
        import collections.abc, numbers
        for kind in (collections.abc.Mapping, numbers.Number):
            kind.__annotations__, kind.__module__, kind.__abstractmethods__
        """,
        """
        import dataclasses, argparse
        @dataclasses.dataclass
        class A(argparse.Namespace):
            a: int = 1
        assert dataclasses.replace(A(), a=2).a == 2
        vars(A())
        dataclasses.asdict(A())
        """,
        """
        import enum
        class Colour(enum.Enum):
            RED = 1
        class F(enum.Flag):
            A = 1
            B = 2
        import pickle, copy
        copy.deepcopy(Colour.RED)
        F.A | F.B
        enum.Enum.__annotations__
        """,
        """
        import abc
        class A(abc.ABC):
            @abc.abstractmethod
            def f(self): ...
        class B(A):
            f = abc.abstractmethod(lambda self: 0)
        abc.ABC.__annotations__
        """,
        """
        import typing
        class P(typing.Protocol):
            def f(self) -> int: ...
        typing.runtime_checkable(P)
        isinstance(1, P)
        typing.Protocol.__annotations__
        """,
        """
        import inspect, random
        for name, value in inspect.getmembers(random.Random):
            getattr(value, '__module__', None), getattr(value, '__annotations__', None)
        """,
        """
        import sys
        for module in list(sys.modules.values()):
            for value in list(vars(module).values()) if hasattr(module, '__dict__') else ():
                for name in ('__module__', '__annotations__', '__doc__', '__name__', '__dict__'):
                    try:
                        getattr(value, name, None)
                    except Exception:
                        pass
        """,
        "import pydoc, argparse\npydoc.plain(pydoc.render_doc(argparse.Namespace))\npydoc.render_doc(np.mean)",
        """
        import random
        class A(random.Random):
            def random(self): return 0.5
        A(1).choice([1, 2])
        import copy
        copy.copy(A(1))
        """,
        "import unittest.mock as m\nm.create_autospec(np.linalg.inv)\nm.Mock(spec=np.random.RandomState)",
        "class A:\n    mean = staticmethod(np.mean)\n    inv = classmethod(np.linalg.inv)\nA.mean([1])",
        """
        import types, statistics
        f = types.FunctionType(statistics.mean.__code__, globals())
        f.__module__ = statistics.mean.__module__
        """,
        "import weakref, copy, threading\nweakref.ref(np.mean)\ncopy.copy(weakref.WeakSet())",
        """
        import copyreg
        class A:
            __slots__ = ('a', '__b', '__dict__')
        assert copyreg._slotnames(A) == ['a', '_A__b']
        assert copyreg._slotnames(int) == []
        """,
      })
  void readingWhatFunctionsAndClassesAre(String code) throws InterruptedException {
    staysInUse(code);
  }

  @Test
  void whatReadingAddedIsGoneForTheNextSample() throws InterruptedException {
    String add = "import argparse, statistics\nkind, f = argparse.Namespace, statistics.mean\n";
    String absent =
        """
        assert '__annotations__' not in vars(kind) and '__annotations__' not in vars(f)
        assert '__module__' not in vars(f) and '__slotnames__' not in vars(kind)
        """;
    String read =
        "assert kind.__annotations__ == f.__annotations__ == {}\nassert f.__module__ == 'statistics'\n";
    for (int i = 0; i < 20; i++) {
      staysInUse(add + absent + read + "import copy\ncopy.copy(kind())\n");
    }
  }

  @Test
  void anOwnClassIsCopiedWithItsSlots() throws InterruptedException {
    staysInUse(
        """
        import copy, pickle
        class Base:
            __slots__ = "__a"
            def __init__(self): self.__a = [1]
            def a(self): return self.__a
        class Derived(Base):
            __slots__ = ("b", "__dict__", "__weakref__")
        class Named:
            __slotnames__ = ["c"]
            __slots__ = ("c", "d")
        thing = Derived()
        thing.b, thing.c = 2, 3
        for other in (copy.copy(thing), copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
            assert (other.a(), other.b, other.c) == ([1], 2, 3)
        named = Named()
        named.c, named.d = 1, 2
        assert copy.copy(named).c == 1 and not hasattr(copy.copy(named), "d")
        assert not hasattr(Derived, "__slotnames__")
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import argparse\nargparse.Namespace.__annotations__ = {'a': int}",
        "import argparse\nargparse.Namespace.__annotations__['a'] = int",
        "import argparse\nargparse.Namespace.__annotations__ = None",
        """
        import argparse
        class D(dict):
            def __len__(self): return 0
        argparse.Namespace.__annotations__ = D(a=1)
        """,
        "import argparse\nargparse.Namespace.__annotations__ = type('D', (dict,), {})()",
        "import argparse\nargparse.Namespace.__slotnames__ = ['a']",
        "import argparse\nargparse.Namespace.__slotnames__ = []",
        "import argparse\nargparse.Namespace.__module__ = 'mine'",
        "import argparse\nargparse.Namespace.__type_params__ = ()",
        "import statistics\nstatistics.mean.__annotations__ = {'data': list}",
        "import statistics\nstatistics.mean.__annotations__['data'] = list",
        "import statistics\nstatistics.mean.__annotations__ = []",
        "import statistics\nstatistics.mean.__module__ = 'mine'",
        "import statistics\nstatistics.mean.__module__ = None",
        "import statistics\nclass S(str): pass\nstatistics.mean.__module__ = S('statistics')",
        "import statistics\ndel statistics.mean.__module__",
        """
        import statistics
        statistics.__name__ = 'mine'
        statistics.mean.__module__
        statistics.__name__ = 'statistics'
        """,
        "import statistics, functools\nfunctools.update_wrapper(statistics.mean, lambda data: 0)",
        "import statistics\nvars(statistics.mean)[1] = 'left'",
        "import statistics\nstatistics.mean.__dict__ = {'__annotations__': {'data': list}}",
        "import copyreg\ncopyreg._slotnames = lambda cls: []",
        "import copyreg\ncopyreg._slotnames.__wrapped__(__import__('argparse').Namespace)",
      })
  void whatReadingDoesNotAddIsTampering(String code) throws InterruptedException {
    ExecutionResult result = run(sandboxes.withoutNumpy(), code);
    assertThat(result.outcome()).as(result + "\n" + code).isEqualTo(Outcome.TAMPERED);
    String next =
        """
        import argparse, statistics
        assert not argparse.Namespace.__annotations__
        assert statistics.mean.__module__ == 'statistics' and not statistics.mean.__annotations__
        assert not hasattr(argparse.Namespace, '__slotnames__')
        """;
    assertThat(run(sandboxes.withoutNumpy(), next).outcome()).isEqualTo(Outcome.PASSED);
  }

  private static void staysInUse(String code) throws InterruptedException {
    long retired = sandboxes.withNumpy().status().retiredContexts();
    ExecutionResult result = run(sandboxes.withNumpy(), "import numpy as np\n" + code);
    assertThat(result.outcome()).as(result + "\n" + code).isEqualTo(Outcome.PASSED);
    assertThat(sandboxes.withNumpy().status().retiredContexts()).as(code).isEqualTo(retired);
  }

  private static ExecutionResult run(Sandbox sandbox, String code) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
            "reading",
            Section.sample("1.1.py", code + "\ndef f():\n    return 2.0\n"),
            Section.test("test 1", "assert max([f()]) == 2"),
            Section.test("test 2", "assert [f()] == [2]")));
  }
}
