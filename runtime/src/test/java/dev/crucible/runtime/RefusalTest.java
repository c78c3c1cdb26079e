package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What refuses to be called, created or imported, which no sample can change for a later one. */
@Tag("python")
class RefusalTest {
  /** Tries all ways to change an object, and asserts that none has had an effect. */
  private static final String ALTER =
      """
      def alter(thing):
          replacement = type("Replacement", (), {"__call__": lambda *a, **k: 0})
          names = set(dir(thing)) | set(dir(type(thing))) | {
              "_report", "report", "_message", "names", "__call__", "__code__", "__closure__",
              "__defaults__", "__dict__", "__func__", "__globals__", "__kwdefaults__",
              "__module__", "__annotations__", "__self__", "__slotnames__", "__wrapped__",
              "__text_signature__", "__type_params__", "added",
          }
          values = (lambda *a, **k: 0, None, {}, (), "text", replacement, replacement())
          setters = (
              setattr,
              object.__setattr__,
              lambda it, name, value: type(it).__setattr__(it, name, value),
              lambda it, name, value: setattr(type(it), name, value),
              lambda it, name, value: type.__setattr__(type(it), name, value),
              lambda it, name, value: type(it).__dict__[name].__set__(it, value),
              lambda it, name, value: it.__dict__.__setitem__(name, value),
              lambda it, name, value: vars(type(it)).__setitem__(name, value),
              lambda it, name, value: it.__setstate__({name: value}),
              lambda it, name, value: it.__init__(value),
          )
          deleters = (delattr, object.__delattr__, lambda it, name: delattr(type(it), name))

          def seen():
              return {name: repr(getattr(thing, name, None)) for name in dir(thing)}

          before = seen()
          for name in names:
              for value in values:
                  for change in setters:
                      try:
                          change(thing, name, value)
                      except Exception:
                          pass
              for change in deleters:
                  try:
                      change(thing, name)
                  except Exception:
                      pass
          assert seen() == before, [n for n, v in seen().items() if before.get(n) != v]

      """;

  private static SandboxPair sandboxes;

  @BeforeAll
  static void open() {
    sandboxes = SandboxPair.open();
  }

  @AfterAll
  static void close() {
    sandboxes.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "import os; os.system; FORBIDDEN",
        "import os; os.waitpid; FORBIDDEN",
        "import posix; posix.execv; FORBIDDEN",
        "import os; os.kill; FORBIDDEN",
        "import os; os._exit; TAMPERED",
        "import signal; signal.alarm; FORBIDDEN",
        "import _signal; _signal.raise_signal; FORBIDDEN",
        "import _thread; _thread.interrupt_main; FORBIDDEN",
        "import socket; socket._socket.getaddrinfo; FORBIDDEN",
        "import _socket; _socket.gethostname; FORBIDDEN",
        "import _posixsubprocess; _posixsubprocess.fork_exec; FORBIDDEN",
        "import faulthandler; faulthandler.enable; FORBIDDEN",
        "import numpy as np; np.ctypeslib.as_ctypes; FORBIDDEN",
        "import numpy.f2py; numpy.f2py.get_include; FORBIDDEN",
        "import multiprocessing.synchronize as s; s._multiprocessing.sem_unlink; FORBIDDEN",
        "import multiprocessing.heap as h; h.mmap.mmap; FORBIDDEN",
        "import multiprocessing.context as c; "
            + "c.__graalpython__.posix_module_backend; FORBIDDEN",
        "import sys; sys.settrace; TAMPERED",
        "import sys; sys._current_frames; TAMPERED",
        "import threading; threading.setprofile; TAMPERED",
        "import gc; gc.get_objects; TAMPERED",
        "import gc; gc.get_referents; TAMPERED"
      })
  void aFunctionThatRefusesCannotBeChanged(String imports, String function, Outcome outcome)
      throws InterruptedException {
    String alter = ALTER + imports + "\nalter(" + function + ")\n";
    String call = imports + "\ntry:\n    " + function + "()\nexcept BaseException:\n    pass\n";

    long retired = sandboxes.withNumpy().status().retiredContexts();
    passes(alter);
    assertThat(sandboxes.withNumpy().status().retiredContexts()).isEqualTo(retired);

    assertThat(run(call).outcome()).isEqualTo(outcome);
    passes("");
    assertThat(run(alter + call).outcome()).isEqualTo(outcome);
    passes("");
  }

  @Test
  void aFunctionThatDoesNotWorkCannotBeChanged() throws InterruptedException {
    String refused =
        """
        import os
        for function in (os.dup, os.dup2):
            try:
                function(1, 2)
            except OSError as error:
                assert error.errno == 95 and "cannot be duplicated" in error.strerror
            else:
                assert False
        """;
    passes(refused);
    passes(ALTER + "import os\nalter(os.dup)\nalter(os.dup2)\n" + refused);
    passes(refused);
  }

  /** Classes can be changed, but a change is found at the latest when the context is restored. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "import _socket; _socket.socket; __new__; _socket.socket()",
        "import _socket; _socket.socket; __init__; _socket.socket()",
        "import _socket, socket; _socket.socket; __new__; socket.socket()",
        "import multiprocessing.synchronize as s; s._multiprocessing.SemLock; __new__; "
            + "s.Lock(ctx=__import__('multiprocessing'))",
        "import multiprocessing.synchronize as s; s._multiprocessing.SemLock; __new__; "
            + "s._multiprocessing.SemLock()",
        "import sys; sys.meta_path[1]; report; import ctypes",
        "import sys; sys.meta_path[1]; names; import ctypes",
        "import sys; sys.meta_path[1]; find_spec; import ctypes",
        "import sys; sys.meta_path[1].__base__; find_spec; import ctypes",
        "import multiprocessing.heap as h; h.mmap; mmap; h.mmap.mmap()"
      })
  void whatElseRefusesCanBeChangedForNoOther(String imports, String owner, String name, String use)
      throws InterruptedException {
    for (String change :
        new String[] {
          "%s.%s = classmethod(lambda *a, **k: None)".formatted(owner, name),
          "try:\n    del %s.%s\nexcept AttributeError:\n    pass".formatted(owner, name)
        }) {
      assertThat(run(sandboxes.withoutNumpy(), imports + "\n" + change).outcome())
          .as(change)
          .isIn(Outcome.PASSED, Outcome.TAMPERED);
      assertThat(run(sandboxes.withoutNumpy(), imports + "\n" + use).outcome())
          .as(change)
          .isEqualTo(Outcome.FORBIDDEN);
      assertThat(run(sandboxes.withoutNumpy(), "").outcome()).isEqualTo(Outcome.PASSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os\nos.system('true')",
        "import os\nos.system(1, 2, 3, command=4)",
        "import os\n[*map(os.system, ['true'])]",
        "import os, functools\nfunctools.partial(os.system, 'true')()",
        "import os\nclass A:\n    run = os.system\nA().run('true')",
        "import os\nos.system.__call__('true')",
        "import os\ntype(os.system).__call__(os.system, 'true')",
        "import os\nsorted([1, 2], key=os.system)",
        "import subprocess\nsubprocess.run(['true'])",
        "import socket\nsocket.create_connection(('localhost', 1))",
        "import _socket\n_socket.socket.__new__(_socket.socket)",
        "import _socket\nclass Mine(_socket.socket):\n    pass\nMine(1)",
        "import _socket\nobject.__new__(_socket.socket) and _socket.socket(2, 1)"
      })
  void aRefusalIsAPermissionErrorAndReported(String call) throws InterruptedException {
    String sample =
        """
        try:
            CALL
        except PermissionError as error:
            assert error.args == (1, 'forbidden in the sandbox'), error
        else:
            assert False
        """;
    ExecutionResult result =
        run(sandboxes.withoutNumpy(), sample.replace("CALL", call.replace("\n", "\n    ")));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void looksLikeAFunctionOfItsModule() throws InterruptedException {
    long retired = sandboxes.withNumpy().status().retiredContexts();
    passes(
        """
        import copy, functools, gc, inspect, multiprocessing.heap, os, pickle, signal, socket, sys, types
        import _socket, _thread, threading, numpy as np

        assert os.system.__name__ == os.system.__qualname__ == "system"
        assert os.system.__module__ == "posix" and os.system.__self__ is sys.modules["posix"]
        assert repr(os.system) == "<built-in function system>"
        assert pickle.loads(pickle.dumps(os.system)) is os.system
        assert copy.deepcopy([os.system]) == [os.system] and hash(os.system)
        for function in (
            os.system, os.kill, os.dup, signal.alarm, _thread.interrupt_main, sys.settrace, gc.get_objects,
            threading.settrace, np.ctypeslib.as_ctypes, _socket.getaddrinfo, multiprocessing.heap.mmap.mmap,
        ):
            assert callable(function) and type(function) is types.BuiltinFunctionType is type(len)
            assert inspect.isbuiltin(function) and inspect.getdoc(function)
            assert str(inspect.signature(function)) == "(*args, **kwargs)"
            functools.wraps(function)(lambda: 0)
            inspect.getmembers(function)
            copy.copy(function)
        assert _socket.socket.__name__ == "socket" and _socket.socket.__module__ == "_socket"
        assert issubclass(socket.socket, _socket.socket)
        inspect.getmembers(_socket.socket)
        """);
    assertThat(sandboxes.withNumpy().status().retiredContexts()).isEqualTo(retired);
  }

  @Test
  void theModuleOfABuiltInFunctionCannotBeChanged() throws InterruptedException {
    long retired = sandboxes.withNumpy().status().retiredContexts();
    passes(
        """
        import os, random
        for function in (len, os.getpid, os.system, random.random, [].append, (1).__add__):
            before = function.__module__
            function.__module__ = ["left"]
            object.__setattr__(function, "__module__", ["left"])
            assert function.__module__ == before, function
        assert len.__module__ == "builtins"
        """);
    assertThat(sandboxes.withNumpy().status().retiredContexts()).isEqualTo(retired);
    passes("import os\nassert (len.__module__, os.getpid.__module__) == ('builtins', 'posix')");
  }

  private static void passes(String sample) throws InterruptedException {
    ExecutionResult result = run(sample);
    assertThat(result.outcome()).as(result + "\n" + sample).isEqualTo(Outcome.PASSED);
  }

  private static ExecutionResult run(String sample) throws InterruptedException {
    return run(
        sandboxes.withNumpy(), sample + "\nimport numpy as np\nassert np.sum([1, 2]) == 3\n");
  }

  private static ExecutionResult run(Sandbox sandbox, String sample) throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of(
            "refusal",
            Section.sample("1.1.py", sample + "\ndef solve():\n    return [2.0]\n"),
            Section.test("test 1", "assert max(solve()) == 2")));
  }
}
