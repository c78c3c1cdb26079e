package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("python")
class InProcessSandboxTest {
  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox =
        Sandbox.inProcess(
            SandboxConfig.newBuilder(TestPython.executable())
                .contexts(2)
                .cancelGrace(Duration.ofSeconds(60))
                .guestModule("demo.tools.answers", "ANSWER = 42\n")
                .build());
  }

  /** A context is closed although its sample has left code for the end that never ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import atexit\natexit.register(forever)",
        "import threading\nthreading._register_atexit(forever)",
        "import threading\nlock = threading.Lock()\nlock.acquire()\nthreading._shutdown_locks.add(lock)",
        "import threading\nlock = threading.Lock()\nlock.acquire()\nthreading.main_thread()._tstate_lock = lock",
        "import sys\nclass S:\n    flush = forever\nsys.stdout = sys.stderr = S()",
        "import sys\nsys.stdout.detach()",
      })
  void nothingOfASampleRunsWhenItsContextIsClosed(String sample) throws InterruptedException {
    SandboxConfig config =
        SandboxConfig.newBuilder(TestPython.executable()).isolation(Isolation.FRESH).build();
    String code = "def forever(*_):\n    while True:\n        pass\n" + sample;
    Sandbox fresh = Sandbox.inProcess(config);
    try {
      fresh.run(ExecutionRequest.of("request", Section.sample("sample.py", code)));
    } finally {
      fresh.close();
    }
    assertThat(fresh.status().stuckContexts()).isZero();
  }

  /** One thread makes all contexts, one after the other: GraalPy keeps state in each thread. */
  @Test
  @Tag("slow")
  void contextsCanBeReplacedManyTimes() throws InterruptedException {
    SandboxConfig config =
        SandboxConfig.newBuilder(TestPython.executable()).isolation(Isolation.FRESH).build();
    try (Sandbox fresh = Sandbox.inProcess(config)) {
      for (int i = 0; i < 20; i++) {
        assertThat(
                fresh
                    .run(ExecutionRequest.of("request", Section.sample("sample.py", "x = 1")))
                    .outcome())
            .isEqualTo(Outcome.PASSED);
      }
    }
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void passesWhenEverySectionRunsToItsEnd() throws Exception {
    ExecutionResult result =
        run(
            Section.sample("sample.py", "import numpy as np\nx = np.arange(4).sum()"),
            Section.test("test1.py", "assert x == 6"));
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.detail()).isEmpty();
    assertThat(result.error()).isEmpty();
    assertThat(result.sectionsRun()).isEqualTo(2);
    assertThat(result.wallTime()).isPositive();
  }

  @Test
  void failsWhenAnAssertionOfATestDoesNotHold() throws Exception {
    ExecutionResult result =
        run(
            Section.sample("sample.py", "def f(x):\n    return x + 1\n"),
            Section.test("test1.py", "assert f(1) == 2"),
            Section.test("test2.py", "\nassert f(1) == 3, 'off by one'"));
    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).isEqualTo("AssertionError: off by one");
    assertThat(result.sectionsRun()).isEqualTo(2);
    GuestError error = result.error().orElseThrow();
    assertThat(error.section()).isEqualTo("test2.py");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.traceback())
        .contains("File \"test2.py\", line 2")
        .contains("assert f(1) == 3, 'off by one'")
        .doesNotContain("driver.py");
  }

  /** Runs statements that the host judges, that C judges alone, and that need a verification. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assert np.allclose(f(), target)",
        "out = f()\nassert np.allclose(out, target, rtol=1e-3, atol=0)",
        "assert np.allclose(f(), target, 1e-3, 1e-6)",
        "assert np.allclose(list(f()), target, equal_nan=True)",
        "assert np.isclose(f()[1], target[1])",
        "assert np.isclose(f(), target).all()",
        "assert np.array_equal(f(), target)",
        "assert (f() == target).all()",
        "assert all(a == b for a, b in zip(f(), target))",
        "assert abs(f()[1] - target[1]) < 1e-6",
        "assert np.abs(f() - target).max() < 1e-6",
        "assert np.linalg.norm(f() - target) < 1e-6",
        "assert f().shape == target.shape and np.allclose(f(), target)",
        "expected, more = target\nassert f()[1] == more and not f()[0] != expected",
        "assert tuple(f().tolist()) == (1.0, target[1])",
        "assert max(f() - target) == min(f() - target) == 0",
        "for i in range(2):\n    assert f()[i] == target[i]"
      })
  void judgesAsPythonAndNumpyDo(String test) throws Exception {
    for (var expected : Map.of("2.0", Outcome.PASSED, "2.5", Outcome.FAILED).entrySet()) {
      ExecutionResult result =
          run(
              Section.setup("setup.py", "import numpy as np"),
              Section.sample(
                  "sample.py",
                  "def f():\n    return np.array([1.0, %s])".formatted(expected.getKey())),
              Section.test("test1.py", test).with("target", GuestValue.NdArray.of(1.0, 2.0)));
      assertThat(result.outcome()).as(result.detail()).isEqualTo(expected.getValue());
    }
  }

  @Test
  void anObjectMayAnswerForItselfWhereNoTargetIs() throws Exception {
    ExecutionResult result =
        run(
            Section.sample(
                "sample.py",
                """
                class P:
                    def __init__(self, x):
                        self.x = x
                    def __eq__(self, other):
                        return self.x == other.x
                """),
            Section.test("test1.py", "assert P(1) == P(1) and not P(1) == P(2)"));
    assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void anAssertionOfTheSampleIsAnError() throws Exception {
    ExecutionResult result = run(Section.sample("sample.py", "assert False"));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).isEqualTo("AssertionError");
  }

  @Test
  void tellsExceptionsWithTheLineAndTracebackOfTheSample() throws Exception {
    ExecutionResult result =
        run(
            Section.sample("sample.py", "def f(x):\n    return 1 / x\n"),
            Section.test("test1.py", "f(0)"));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).isEqualTo("ZeroDivisionError: division by zero");
    assertThat(result.error().orElseThrow().traceback())
        .contains("File \"test1.py\", line 1, in <module>")
        .contains("File \"sample.py\", line 2, in f");
  }

  @Test
  void brokenSourceIsAnErrorWithItsLine() throws Exception {
    ExecutionResult result = run(Section.sample("sample.py", "x = 1\ndef f(:\n"));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.error().orElseThrow().type()).isEqualTo("SyntaxError");
    assertThat(result.error().orElseThrow().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nsys.exit(0)",
        "raise SystemExit",
        "raise KeyboardInterrupt",
        "raise GeneratorExit",
        "class E(Exception):\n    def __str__(self):\n        raise ValueError\nraise E",
        "x = 1\0",
        "raise SystemError('mine')"
      })
  void nothingThatASampleRaisesEndsTheRun(String source) throws Exception {
    ExecutionResult result = run(Section.sample("sample.py", source));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertClean();
  }

  @Test
  void sharedTextRunsBeforeTheRestEachTimeAnew() throws Exception {
    String head = "calls = []\ndef f(x):\n    calls.append(x)\n    return len(calls)\n";
    for (String own : List.of("f(1)", "f(2)", "def g():\n    return f(0)\ng()")) {
      ExecutionResult result =
          run(
              Section.sample("sample.py", own).after(head),
              Section.test("test1.py", "assert len(calls) == 1"));
      assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.PASSED);
    }
  }

  /** The two lines of the first text are shared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x = 1;y = 2       | z = 1 / 0                          | ZeroDivisionError | 3
          x = 1;y = 2       | def f(:                            | SyntaxError       | 3
          x = 1;y = 1 / 0   | def f(:                            | SyntaxError       | 3
          x = 1;y = 1 / 0   | z = 1                              | ZeroDivisionError | 2
          x = 1;y = 2       | from __future__ import annotations | SyntaxError       | 3
          def f(:;y = 2     | z = 1                              | SyntaxError       | 1
          if True:;    y = 2| `    z = 1 / 0`                    | ZeroDivisionError | 3
          if False:;    y = 2| else: 1 / 0                       | ZeroDivisionError | 3
          x = 1;y = '''     | ''' / 0                            | TypeError         | 2
          """)
  void sharedTextChangesNothing(String head, String own, String type, int line) throws Exception {
    String shared = head.replace(';', '\n') + "\n";
    var whole = Section.sample("sample.py", shared + own);
    GuestError error = run(whole).error().orElseThrow();
    assertThat(error.type()).isEqualTo(type);
    assertThat(error.line()).isEqualTo(line);
    var parted = Section.sample("sample.py", own).after(shared);
    assertThat(run(parted).error()).contains(error);
    assertThat(run(parted).error()).contains(error);
  }

  @Test
  void aModuleThatIsNotThereIsNamed() throws Exception {
    ExecutionResult result = run(Section.sample("sample.py", "import no_such_package"));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.error().orElseThrow().missingModule()).hasValue("no_such_package");
  }

  @Test
  void everyRequestHasAFreshNamespace() throws Exception {
    for (int i = 0; i < 4; i++) {
      ExecutionResult result =
          run(Section.sample("sample.py", "assert 'leftover' not in globals()\nleftover = 1"));
      assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    }
  }

  @Test
  void runsAsMain() throws Exception {
    ExecutionResult result =
        run(
            Section.sample(
                "sample.py",
                """
                import __main__
                assert __name__ == "__main__"
                value = 5
                assert __main__.value == 5
                """));
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void capturesOutputAndCutsIt() throws Exception {
    var request =
        ExecutionRequest.of(
            "output",
            Section.sample(
                "sample.py", "import sys\nprint('x' * 100)\nprint('né', file=sys.stderr, end='')"));
    ExecutionResult result =
        sandbox.run(
            request.withLimits(ExecutionLimits.DEFAULT.toBuilder().keptOutputBytes(10).build()));
    assertThat(result.stdout()).isEqualTo(new CapturedOutput("xxxxxxxxxx", 101, true));
    assertThat(result.stderr()).isEqualTo(new CapturedOutput("né", 3, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nsys.stdout.close()\nsys.stderr.close()",
        "import io, sys\nsys.stdout = sys.stderr = io.StringIO()",
        "import sys\ndel sys.stdout",
        "import sys\nclass Evil:\n    def flush(self): raise SystemExit\nsys.stdout = Evil()",
        "import sys\nsys.stdout = None"
      })
  void aSampleCannotSilenceTheNext(String source) throws Exception {
    assertThat(run(Section.sample("sample.py", source)).outcome()).isEqualTo(Outcome.PASSED);
    // The context that was used last is acquired first: it is the one that ran this.
    ExecutionResult next = run(Section.sample("sample.py", "print('é', end='')"));
    assertThat(next.detail()).isEmpty();
    assertThat(next.stdout().text()).isEqualTo("é");
  }

  @Test
  void guestModulesCanBeImported() throws Exception {
    ExecutionResult result =
        run(
            Section.sample(
                "sample.py",
                """
                from demo.tools.answers import ANSWER
                import demo.tools
                assert ANSWER == demo.tools.answers.ANSWER == 42
                """));
    assertThat(result.detail()).isEmpty();
  }

  @Test
  void handsOverEveryKindOfValue() throws Exception {
    var matrix =
        GuestValue.NdArray.copying(
            ElementType.FLOAT64,
            List.of(2L, 3L),
            MemorySegment.ofArray(new double[] {0, 1, 2, 3, 4, 5}));
    var complex =
        new GuestValue.NdArray(
            ElementType.COMPLEX128, List.of(), true, GuestValue.NdArray.of(1.0, -2.0).data());
    Section test =
        Section.test(
                "test1.py",
                """
                import numpy as np
                assert nothing is None and yes is True and number == 2**40 and type(number) is int
                assert type(real) is float and real == 0.5 and text == "né" and raw == b"\\x00\\xff"
                assert matrix.dtype == np.float64 and matrix.flags.writeable and matrix.flags.owndata
                assert (matrix == np.arange(6.0).reshape(2, 3)).all()
                assert type(scalar) is np.float64 and scalar == 2.5
                assert type(long_scalar) is np.int64 and long_scalar == -(2**62) - 1
                assert type(short_scalar) is np.int16 and short_scalar == 2
                assert type(true_scalar) is np.bool_ and true_scalar
                assert str(zero_scalar) == "-0.0"
                assert type(complex_scalar) is np.complex128 and complex_scalar == 1 - 2j
                assert empty.shape == (0,)
                assert objects.dtype == object and objects.tolist() == ["a", b"b"]
                assert type(items) is list and items == [1, [2, "three"]]
                assert type(pair) is tuple and len(pair) == 2
                assert mapping == {"a": 1, 0.5: 2}
                """)
            .with("nothing", new GuestValue.None())
            .with("yes", new GuestValue.Bool(true))
            .with("number", new GuestValue.Int(1L << 40))
            .with("real", new GuestValue.Real(0.5))
            .with("text", new GuestValue.Text("né"))
            .with("raw", GuestValue.Bytes.of(new byte[] {0, -1}))
            .with("matrix", matrix)
            .with("scalar", GuestValue.NdArray.scalar(2.5))
            .with("complex_scalar", complex)
            .with(
                "long_scalar",
                scalar(ElementType.INT64, MemorySegment.ofArray(new long[] {-(1L << 62) - 1})))
            .with("short_scalar", scalar(ElementType.INT16, MemorySegment.ofArray(new short[] {2})))
            .with("true_scalar", scalar(ElementType.BOOL, MemorySegment.ofArray(new byte[] {1})))
            .with("zero_scalar", GuestValue.NdArray.scalar(-0.0))
            .with("empty", GuestValue.NdArray.of(new double[0]))
            .with(
                "objects",
                new GuestValue.ObjectArray(
                    List.of(2L),
                    List.of(new GuestValue.Text("a"), GuestValue.Bytes.of(new byte[] {'b'}))))
            .with(
                "items",
                new GuestValue.ListValue(
                    List.of(
                        new GuestValue.Int(1),
                        new GuestValue.ListValue(
                            List.of(new GuestValue.Int(2), new GuestValue.Text("three"))))))
            .with("pair", new GuestValue.TupleValue(List.of(matrix, GuestValue.NdArray.scalar(1))))
            .with(
                "mapping",
                new GuestValue.DictValue(
                    List.of(
                        Map.entry(new GuestValue.Text("a"), new GuestValue.Int(1)),
                        Map.entry(new GuestValue.Real(0.5), new GuestValue.Int(2)))));
    ExecutionResult result = run(test);
    assertThat(result.error().map(GuestError::traceback)).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }

  private static GuestValue scalar(ElementType type, MemorySegment data) {
    GuestValue.NdArray copy = GuestValue.NdArray.copying(type, List.of(), data);
    return new GuestValue.NdArray(type, List.of(), true, copy.data());
  }

  @Test
  void aGuestCannotChangeTheValueOfAnotherRequest() throws Exception {
    var values = GuestValue.NdArray.of(1.0, 2.0);
    Section spoils = Section.sample("sample.py", "target[:] = 7").with("target", values);
    Section looks =
        Section.test("test1.py", "assert target.tolist() == [1, 2]").with("target", values);
    assertThat(run(spoils).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(run(looks).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aSparseMatrixWithoutSciPyIsSkippedAndSaysSo() throws Exception {
    var indices = GuestValue.NdArray.of(0L);
    var matrix =
        new GuestValue.SparseMatrix(
            GuestValue.SparseFormat.COO,
            GuestValue.NdArray.of(1.0),
            indices,
            indices,
            List.of(1L, 1L),
            Optional.empty());
    ExecutionResult result =
        run(Section.test("test1.py", "assert target.nnz == 1").with("target", matrix));
    if (result.outcome() != Outcome.PASSED) {
      assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
      assertThat(result.error().orElseThrow().missingModule()).hasValue("scipy");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "import numpy as np\nx = np.zeros(3)\nwhile True: x[0] += 1",
        "import numpy as np\nwhile True: np.sum(np.ones(10))",
        "while True:\n    try:\n        while True: pass\n    except Exception: pass",
        "import time\ntime.sleep(1000)",
        "import numpy as np\nnp.frompyfunc(lambda x: x + 1, 1, 1)(np.arange(10**8))",
        "try:\n    while True: pass\nexcept: pass\n"
      })
  void endsWhatRunsTooLongAndStaysUsable(String source) throws Exception {
    var request = ExecutionRequest.of("slow", Section.sample("sample.py", source));
    ExecutionResult result =
        sandbox.run(
            request.withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofMillis(300))));
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.detail()).isEqualTo("ran longer than 0.3 s");
    assertClean();
  }

  @Test
  void endsLoopsInEveryContextAtTheSameTime() throws Exception {
    var request =
        ExecutionRequest.of("slow", Section.sample("sample.py", "while True: pass"))
            .withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofMillis(300)));
    List<Future<ExecutionResult>> running = new ArrayList<>();
    try (var callers = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 4; i++) {
        running.add(callers.submit(() -> sandbox.run(request)));
      }
    }
    for (Future<ExecutionResult> future : running) {
      assertThat(future.get().outcome()).isEqualTo(Outcome.TIME_LIMIT);
      // An abandoned context takes the whole grace; a cancelled one does not.
      assertThat(future.get().wallTime()).isLessThan(Duration.ofSeconds(60));
    }
  }

  @Test
  void allTestsIsRunWhereThatIsWanted() throws Exception {
    ExecutionRequest request =
        ExecutionRequest.of(
            "all",
            Section.sample("sample.py", "def f(x): return x"),
            Section.test("test 1", "seen = f(1)\nassert seen == 1"),
            Section.test("test 2", "assert f(2) == 3, 'two'"),
            Section.test("test 3", "f()"),
            Section.test("test 4", "assert seen == 1 and f(4) == 4"));
    ExecutionResult all = sandbox.run(request.withAllTests());
    assertThat(all.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(all.error().orElseThrow().message()).isEqualTo("two");
    assertThat(all.sectionsRun()).isEqualTo(3);
    assertThat(all.failedSections()).containsExactly(2, 3);

    ExecutionResult first = sandbox.run(request);
    assertThat(first.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(first.sectionsRun()).isEqualTo(2);
    assertThat(first.failedSections()).containsExactly(2);
  }

  /** What set-up code imports is kept for later requests, but not what a sample has put there. */
  @Test
  void whatASampleHasReplacedIsNotImportedByLaterSetupCode() throws Exception {
    Section setup = Section.setup("setup.py", "from math import sqrt");
    Section sample =
        Section.sample("sample.py", "import math\nmath.sqrt = lambda x: -1\ndef f(): return 2");
    for (int i = 0; i < 4; i++) {
      assertThat(run(sample, setup, Section.test("test", "assert f() == 2")).outcome())
          .isEqualTo(Outcome.TAMPERED);
      ExecutionResult next =
          run(
              setup,
              Section.sample("sample.py", "def f(x): return x"),
              Section.test("test", "assert sqrt(f(4)) == 2"));
      assertThat(next.outcome()).as(next.toString()).isEqualTo(Outcome.PASSED);
    }
  }

  @Test
  void testsBeforeTheOneThatIsStoppedHaveRun() throws Exception {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                    "slow",
                    Section.sample("sample.py", "def f(x): return x"),
                    Section.test("test 1", "assert f(1) == 1"),
                    Section.test("test 2", "assert f(2) == target")
                        .with("target", GuestValue.of(2)),
                    Section.test("test 3", "while f(True): pass"),
                    Section.test("test 4", "assert f(4) == 4"))
                .withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofMillis(500))));
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.sectionsRun()).isEqualTo(3);
    assertThat(result.failedSections()).isEmpty();
    assertClean();
  }

  @Test
  void eachTestHasItsOwnValues() throws Exception {
    var array = GuestValue.NdArray.of(1.0, 2.0);
    List<Section> sections = new ArrayList<>();
    sections.add(Section.sample("sample.py", "def f(x): return x"));
    List<String> texts = List.of("1", "'a'", "None", "2.5", "[3]", "True", "np.array([1.0, 2.0])");
    List<GuestValue> values =
        List.of(
            GuestValue.of(1),
            GuestValue.of("a"),
            new GuestValue.None(),
            GuestValue.of(2.5),
            new GuestValue.ListValue(List.of(GuestValue.of(3))),
            new GuestValue.Bool(true),
            array);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < texts.size(); i++) {
        String test =
            "import numpy as np\nassert np.array_equal(f(%s), target)\nassert type(target) is type(%s)"
                .formatted(texts.get(i), texts.get(i));
        sections.add(Section.test("test " + round + i, test).with("target", values.get(i)));
      }
    }
    sections.add(Section.test("last", "assert f(1) == 1\ntarget"));
    ExecutionResult result = run(sections.toArray(Section[]::new));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).isEqualTo("NameError: name 'target' is not defined");
    assertThat(result.sectionsRun()).isEqualTo(sections.size() - 1);
  }

  @Test
  void whatTestsWriteIsKeptWhicheverFails() throws Exception {
    Section sample = Section.sample("sample.py", "def f(x):\n    print('f', x)\n    return x");
    Section[] tests = new Section[3];
    for (int i = 0; i < tests.length; i++) {
      tests[i] = Section.test("test " + i, "assert f(%d) == %d".formatted(i, i));
    }
    ExecutionResult passed = run(sample, tests[0], tests[1], tests[2]);
    assertThat(passed.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(passed.stdout().text()).isEqualTo("f 0\nf 1\nf 2\n");
    Section wrong = Section.test("wrong", "assert f(7) == 8");
    ExecutionResult failed = run(sample, tests[0], wrong, tests[2]);
    assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(failed.stdout().text()).isEqualTo("f 0\nf 7\n");
  }

  @Test
  void nothingIsTestedAfterASampleThatCheated() throws Exception {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                    "cheat",
                    Section.sample(
                        "sample.py",
                        "import numpy as np\ndef f(): np.allclose = lambda *a, **k: True"),
                    Section.test("test 1", "import numpy as np\nf()\nassert np.allclose(1, 2)"),
                    Section.test("test 2", "pass"))
                .withAllTests());
    assertThat(result.outcome()).isEqualTo(Outcome.TAMPERED);
    assertThat(result.sectionsRun()).isEqualTo(1);
  }

  @Test
  void whatAStoppedSampleHeldIsGone() throws Exception {
    String hoard =
        """
        held = bytearray(300_000_000)
        while True:
            pass
        """;
    long before = LiveHeap.bytes();
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of("hoard", Section.sample("sample.py", hoard))
                .withLimits(ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(5))));
    assertThat(result.outcome())
        .as("%s; %s; %d bytes lived before", result.detail(), result.usage(), before)
        .isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.usage().heapBytes()).isGreaterThan(250_000_000);

    // The objects of the last request are released with the next one.
    assertThat(run(Section.sample("sample.py", "pass")).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(LiveHeap.bytes() - before).isLessThan(150_000_000);
  }

  @Test
  void codeOfSamplesThatHaveRunIsForgotten() throws Exception {
    long before = LiveHeap.bytes();
    for (int i = 0; i < 400; i++) {
      StringBuilder functions = new StringBuilder();
      for (int j = 0; j < 20; j++) {
        functions.append("def f%d(x):\n    return x + %d\n\n".formatted(j, 20 * i + j));
      }
      assertThat(run(Section.sample("sample.py", functions.toString())).outcome())
          .isEqualTo(Outcome.PASSED);
    }
    assertThat(LiveHeap.bytes() - before).isLessThan(40_000_000);
  }

  @Test
  void memoryThatCannotBeHadIsAMemoryLimit() throws Exception {
    ExecutionResult result =
        run(Section.sample("sample.py", "import numpy as np\nnp.ones((200000, 200000))"));
    assertThat(result.outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
    assertClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import bz2\nbz2.compress(b'x')",
        "import bz2\nbz2.decompress(b'BZh9')",
        "from _bz2 import BZ2Decompressor\nBZ2Decompressor().decompress(b'x')",
        "import io, tarfile\ntarfile.open(fileobj=io.BytesIO(), mode='w:bz2').close()",
      })
  void whatTheSandboxDoesNotHaveIsAnErrorOfTheSamples(String source) throws Exception {
    ExecutionResult result = run(Section.sample("sample.py", source));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.detail()).contains("does not work in the sandbox");
    assertClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import zlib\nassert zlib.decompress(zlib.compress(b'x' * 99)) == b'x' * 99",
        "import lzma\nassert lzma.decompress(lzma.compress(b'x' * 99)) == b'x' * 99",
        "import gzip\nassert gzip.decompress(gzip.compress(b'x' * 99)) == b'x' * 99",
        "import bz2, tarfile, zipfile, shutil",
        """
        import lzma
        for format in (lzma.FORMAT_XZ, lzma.FORMAT_ALONE):
            data = lzma.compress(b"x" * 9999, format)
            assert lzma.decompress(data) == b"x" * 9999
        for data in (bytes(10240), b"x" * 10240, b"empty" + bytes(10240), b"\\xfd7zXY" + bytes(99)):
            try:
                lzma.decompress(data)
            except lzma.LZMAError:
                pass
            else:
                raise AssertionError(data)
        """,
        """
        import io, tarfile
        archive = io.BytesIO()
        with tarfile.open(fileobj=archive, mode="w") as file:
            file.addfile(tarfile.TarInfo("empty"))
        archive.seek(0)
        with tarfile.open(fileobj=archive) as file:
            assert file.getnames() == ["empty"]
        """,
      })
  void otherCompressionWorks(String source) throws Exception {
    assertThat(run(Section.sample("sample.py", source)).detail()).isEmpty();
  }

  @Test
  void requestsRunConcurrentlyAndApart() throws Exception {
    List<Future<ExecutionResult>> running = new ArrayList<>();
    try (var callers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        String source =
            "import numpy as np\nx = np.full(10, %d)\nfor _ in range(50): y = x.sum()".formatted(i);
        running.add(
            callers.submit(() ->
                run(
                    Section.sample("sample.py", source),
                    Section.test("test1.py", "assert y == x[0] * 10"))));
      }
    }
    for (Future<ExecutionResult> future : running) {
      assertThat(future.get().detail()).isEmpty();
      assertThat(future.get().outcome()).isEqualTo(Outcome.PASSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open('/tmp/crucible-must-not-exist', 'w')\nraise OSError('it is the private /tmp')",
        "import subprocess\nsubprocess.run(['true'], check=True)",
        "import os\nif os.system('true'): raise OSError",
        "import socket\nsocket.create_connection(('127.0.0.1', 1))",
        "import java\njava.type('java.lang.System').exit(0)",
        "import polyglot\npolyglot.eval(language='js', string='1')",
        "import os\nif not os.environ.get('PATH'): raise OSError"
      })
  void hostStaysOutOfReach(String source) throws Exception {
    ExecutionResult result = run(Section.sample("sample.py", source));
    assertThat(result.outcome()).isIn(Outcome.ERROR, Outcome.FORBIDDEN);
    assertThat(Path.of("/tmp/crucible-must-not-exist")).doesNotExist();
    assertClean();
  }

  @Test
  void anInterruptedCallerGetsItsThreadBack() throws Exception {
    var caught = new CompletableFuture<Boolean>();
    Thread caller =
        new Thread(() -> {
          try {
            run(Section.sample("sample.py", "while True: pass"));
            caught.complete(false);
          } catch (InterruptedException e) {
            caught.complete(true);
          } catch (Exception e) {
            caught.completeExceptionally(e);
          }
        });
    caller.start();
    caller.interrupt();
    assertThat(caught.get()).isTrue();
    assertClean();
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    Sandbox other = Sandbox.inProcess(SandboxConfig.newBuilder(TestPython.executable()).build());
    var started = new CountDownLatch(1);
    var thrown = new CompletableFuture<Throwable>();
    Thread caller =
        new Thread(() -> {
          started.countDown();
          try {
            other.run(ExecutionRequest.of("loop", Section.sample("sample.py", "while True: pass")));
            thrown.complete(new AssertionError("it ended"));
          } catch (Throwable e) {
            thrown.complete(e);
          }
        });
    caller.start();
    started.await();
    other.close();
    assertThat(thrown.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> other.run(ExecutionRequest.of("late")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aVenvThatIsNotThereIsSaidInOneSentence() {
    var config = SandboxConfig.newBuilder(Path.of("/no/such/venv/bin/python")).build();
    assertThatThrownBy(() -> Sandbox.inProcess(config).close())
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("/no/such/venv/bin/python")
        .hasMessageContaining("crucible env");
  }

  private static ExecutionResult run(Section... sections) throws InterruptedException {
    return sandbox.run(ExecutionRequest.of("test", sections));
  }

  private static void assertClean() throws InterruptedException {
    ExecutionResult result =
        run(
            Section.sample("sample.py", "import numpy as np\ny = np.linalg.inv(np.eye(2))"),
            Section.test("test1.py", "assert np.allclose(y, np.eye(2))"));
    assertThat(result.detail()).isEmpty();
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
  }
}
