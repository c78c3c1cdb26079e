package dev.crucible.harness.audit;

import static dev.crucible.runtime.Outcome.CRASHED;
import static dev.crucible.runtime.Outcome.ERROR;
import static dev.crucible.runtime.Outcome.FAILED;
import static dev.crucible.runtime.Outcome.MEMORY_LIMIT;
import static dev.crucible.runtime.Outcome.OUTPUT_LIMIT;
import static dev.crucible.runtime.Outcome.PASSED;
import static dev.crucible.runtime.Outcome.SKIPPED;
import static dev.crucible.runtime.Outcome.TAMPERED;
import static dev.crucible.runtime.Outcome.TIME_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.crucible.harness.score.Compatibility;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestRules;
import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Execution of requests in CPython processes. */
@Tag("slow")
class CPythonProcessesPythonTest {
  private static CPythonProcesses cpython;

  @BeforeAll
  static void open() throws InterruptedException {
    var config = Compatibility.addTo(GuestModules.addTo(SandboxConfig.newBuilder(Path.of(""))));
    cpython =
        new CPythonProcesses(
            TestCPython.ensure(), config.build().guestModules(), TestRules.DEFAULT);
  }

  @AfterAll
  static void close() {
    if (cpython != null) {
      cpython.close();
    }
  }

  private static ExecutionResult run(String sample, String... tests) throws InterruptedException {
    return run(ExecutionLimits.DEFAULT, "import numpy as np", sample, tests);
  }

  private static ExecutionResult run(
      ExecutionLimits limits, String setup, String sample, String... tests)
      throws InterruptedException {
    List<Section> testSections = Stream.of(tests).map(test -> Section.test("test", test)).toList();
    List<Section> sections =
        Stream.concat(
                Stream.of(Section.setup("s.py", setup), Section.sample("s.py", sample)),
                testSections.stream())
            .toList();
    return cpython.run(new ExecutionRequest("request", sections, limits));
  }

  static List<Arguments> outcomes() {
    return List.of(
        arguments("x = 1", "assert x == 1", PASSED),
        arguments("x = 1", "assert x == 2", FAILED),
        arguments("assert False", "pass", ERROR),
        arguments("def f(:", "pass", ERROR),
        arguments("x = 1", "assert y == 2", ERROR),
        arguments("import scipy_is_not_here", "pass", ERROR),
        arguments("raise SystemExit(3)", "pass", ERROR),
        arguments("def f(): return f()\nf()", "pass", ERROR),
        arguments("raise SystemExit", "pass", TAMPERED),
        arguments("import sys\nsys.exit(0)", "pass", TAMPERED),
        arguments("while True: pass", "pass", TIME_LIMIT),
        arguments("import time\ntime.sleep(30)", "pass", TIME_LIMIT),
        arguments("def f():\n  while True: pass", "f()", TIME_LIMIT),
        arguments("x = bytearray(10 ** 9)", "pass", MEMORY_LIMIT),
        arguments("x = np.ones((200000, 200000))", "pass", MEMORY_LIMIT),
        arguments("x = [[i] for i in range(10 ** 8)]", "pass", MEMORY_LIMIT),
        arguments("while True: print('x' * 1000)", "pass", OUTPUT_LIMIT),
        arguments("import os\nwhile True: os.write(2, b'x' * 1000)", "pass", OUTPUT_LIMIT),
        arguments("open('f', 'w').write('x' * 10 ** 6)", "pass", OUTPUT_LIMIT),
        arguments("import os\nos.kill(os.getpid(), 11)", "pass", CRASHED),
        arguments("import os\nos.kill(os.getppid(), 9)\nwhile True: pass", "pass", CRASHED),
        arguments("import os\nos._exit(0)", "pass", CRASHED),
        arguments(
            "import os\nopen('../result.json', 'w').write('{}')\nos._exit(0)", "pass", CRASHED));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void comesToTheOutcomeThatASandboxHasForIt(String sample, String test, Outcome outcome)
      throws InterruptedException {
    ExecutionLimits limits =
        ExecutionLimits.DEFAULT.toBuilder()
            .wallTime(Duration.ofSeconds(5))
            .heapBytes(100L << 20)
            .nativeBytes(100L << 20)
            .outputBytes(10_000)
            .scratchBytes(10_000)
            .build();
    ExecutionResult result = run(limits, "import numpy as np", sample, test);
    assertThat(result.outcome()).as("%s", result).isEqualTo(outcome);
    assertThat(result.detail().isEmpty()).isEqualTo(outcome == PASSED);
  }

  @Test
  void eachTestHasItsOwnTime() throws InterruptedException {
    ExecutionLimits limits = ExecutionLimits.DEFAULT.withTestTime(Duration.ofSeconds(2));
    String sample =
        "import time\ntime.sleep(2.1)\ndef f(n):\n  while n == 3: pass\n  time.sleep(1)";
    ExecutionResult passed = run(limits, "", sample, "f(0)", "f(1)", "f(2)");
    assertThat(passed.outcome()).as("%s", passed).isEqualTo(PASSED);
    assertThat(passed.wallTime()).isGreaterThan(Duration.ofSeconds(4));
    ExecutionResult late = run(limits, "", sample, "f(1)", "f(2)", "f(3)");
    assertThat(late.outcome()).as("%s", late).isEqualTo(TIME_LIMIT);
    assertThat(late.detail()).isEqualTo("a test ran longer than 2 s");
    ExecutionResult whole =
        run(limits.withWallTime(Duration.ofSeconds(1)), "", "while True: pass", "f(1)");
    assertThat(whole.detail()).isEqualTo("ran longer than 1 s");
  }

  @Test
  void whatSetUpCodeLacksIsNotJudged() throws InterruptedException {
    ExecutionResult result = run(ExecutionLimits.DEFAULT, "import not_there.part", "x = 1", "x");
    assertThat(result.outcome()).isEqualTo(SKIPPED);
    assertThat(result.error().flatMap(GuestError::missingModule)).contains("not_there");
  }

  @Test
  void aTargetThatNeedsAPackageWhichIsNotThereIsNotJudged() throws InterruptedException {
    var numbers = GuestValue.NdArray.of(0L);
    var matrix =
        new GuestValue.SparseMatrix(
            GuestValue.SparseFormat.COO,
            GuestValue.NdArray.of(1.0),
            numbers,
            numbers,
            List.of(1L, 1L),
            Optional.empty());
    ExecutionResult result =
        cpython.run(
            ExecutionRequest.of(
                "sparse",
                Section.sample("s.py", ""),
                Section.test("test 1", "assert target.shape == (1, 1)").with("target", matrix)));
    assertThat(result.outcome()).as("%s", result).isEqualTo(SKIPPED);
    assertThat(result.error().flatMap(GuestError::missingModule)).contains("scipy");
  }

  @Test
  void processorTimeIsLimited() throws InterruptedException {
    ExecutionLimits limits =
        ExecutionLimits.DEFAULT.toBuilder().cpuTime(Duration.ofSeconds(1)).build();
    ExecutionResult result = run(limits, "", "while True: pass", "pass");
    assertThat(result.outcome()).isEqualTo(TIME_LIMIT);
    assertThat(result.detail()).isEqualTo("used more than 1 s of processor time");
  }

  @Test
  void tellsWhereItWentWrong() throws InterruptedException {
    ExecutionResult result = run("def f(x):\n    return 1 / x\n", "f(1)", "f(0)");
    assertThat(result.outcome()).isEqualTo(ERROR);
    assertThat(result.sectionsRun()).isEqualTo(3);
    assertThat(result.failedSections()).containsExactly(3);
    GuestError error = result.error().orElseThrow();
    assertThat(error.role()).isEqualTo(Section.Role.TEST);
    assertThat(error.summary()).isEqualTo("ZeroDivisionError: division by zero");
    assertThat(error.traceback())
        .startsWith("Traceback (most recent call last):\n  File \"test\", line 1, in <module>\n")
        .contains("File \"s.py\", line 2, in f");
  }

  @Test
  void allTestsIsRunWhenAskedFor() throws InterruptedException {
    var request =
        ExecutionRequest.of(
                "all",
                Section.sample("s.py", "x = 1"),
                Section.test("test 1", "assert x == 2"),
                Section.test("test 2", "assert x == 1"),
                Section.test("test 3", "x.y"))
            .withAllTests();
    ExecutionResult result = cpython.run(request);
    assertThat(result.outcome()).isEqualTo(FAILED);
    assertThat(result.sectionsRun()).isEqualTo(2);
    assertThat(result.failedSections()).containsExactly(1, 3);
  }

  @Test
  void whatTestsBindIsSeenByLaterTestsAndNotByTheSample() throws InterruptedException {
    String sample =
        """
        def sees():
            return sorted({"y", "target"} & set(globals()))
        """;
    var request =
        ExecutionRequest.of(
            "names",
            Section.sample("s.py", sample),
            Section.test("test 1", "y = 5\nassert sees() == []\nassert target == 1")
                .with("target", new GuestValue.Int(1)),
            Section.test("test 2", "assert y == 5\nassert all(v < y + target for v in [1, 6])")
                .with("target", new GuestValue.Int(2)));
    ExecutionResult result = cpython.run(request);
    assertThat(result.outcome()).as("%s", result).isEqualTo(PASSED);
  }

  @Test
  void theModulesOfTheSandboxAreThere() throws InterruptedException {
    ExecutionResult result =
        run(
            "x = np.product([2, 3])",
            "from scicode.compare.cmp import cmp_tuple_or_list\n"
                + "assert cmp_tuple_or_list((x, 1), (6, 1))");
    assertThat(result.outcome()).as("%s", result).isEqualTo(PASSED);
  }

  @Test
  void aModuleOfOursThatDoesNotLoadIsNoVerdict() throws InterruptedException {
    var modules = new LinkedHashMap<>(Map.of("ours", "1 / 0"));
    try (var broken = new CPythonProcesses(TestCPython.ensure(), modules, TestRules.DEFAULT)) {
      assertThatExceptionOfType(SandboxException.class)
          .isThrownBy(() -> broken.run(ExecutionRequest.of("one", Section.sample("s.py", ""))))
          .withMessageContaining("ZeroDivisionError");
    }
  }

  @Test
  void namesOfTestsAreSeenWhereTheRulesAreThoseOfAScript() throws InterruptedException {
    ExecutionRequest request =
        ExecutionRequest.of(
            "one",
            Section.sample("s.py", "n = 1\ndef f():\n    return n + target\n"),
            Section.test("test", "n = 2\nassert f() == 7").with("target", new GuestValue.Int(5)));
    assertThat(cpython.run(request).outcome()).isEqualTo(ERROR);
    try (var script =
        new CPythonProcesses(TestCPython.ensure(), new LinkedHashMap<>(), TestRules.OF_A_SCRIPT)) {
      assertThat(script.run(request).outcome()).isEqualTo(PASSED);
    }
  }

  static List<Arguments> values() {
    var matrix =
        GuestValue.NdArray.copying(
            ElementType.COMPLEX64,
            List.of(1L, 2L),
            MemorySegment.ofArray(new float[] {1, -2, 3, Float.NaN}));
    return List.of(
        arguments(new GuestValue.None(), "target is None"),
        arguments(new GuestValue.Bool(true), "target is True"),
        arguments(new GuestValue.Int(Long.MIN_VALUE), "target == -2 ** 63"),
        arguments(new GuestValue.Real(0.1), "target == 0.1"),
        arguments(new GuestValue.Real(-0.0), "str(target) == '-0.0'"),
        arguments(new GuestValue.Real(Double.MIN_VALUE), "target == 5e-324"),
        arguments(new GuestValue.Real(Double.NaN), "target != target"),
        arguments(new GuestValue.Real(Double.NEGATIVE_INFINITY), "target == -np.inf"),
        arguments(new GuestValue.Text("é\ud800\n\u0000"), "target == 'é\\ud800\\n\\x00'"),
        arguments(GuestValue.Bytes.of(new byte[] {0, -1}), "target == b'\\x00\\xff'"),
        arguments(GuestValue.NdArray.of(1.5, 2), "(target == [1.5, 2]).all()"),
        arguments(GuestValue.NdArray.of(1L, 2L), "target.dtype == np.int64 and target[1] == 2"),
        arguments(GuestValue.NdArray.of(new double[0]), "target.shape == (0,)"),
        arguments(GuestValue.NdArray.scalar(2), "type(target) is np.float64 and target == 2"),
        arguments(matrix, "target.shape == (1, 2) and target[0, 0] == 1 - 2j"),
        arguments(
            new GuestValue.ObjectArray(
                List.of(2L), List.of(new GuestValue.None(), new GuestValue.Text("a"))),
            "target.dtype == object and list(target) == [None, 'a']"),
        arguments(
            new GuestValue.ListValue(
                List.of(
                    GuestValue.NdArray.of(1.0),
                    new GuestValue.TupleValue(List.of(GuestValue.NdArray.of(2.0))))),
            "type(target) is list and target[0][0] == 1 and target[1][0][0] == 2"),
        arguments(
            new GuestValue.DictValue(
                List.of(
                    Map.entry(GuestValue.NdArray.scalar(1), new GuestValue.Int(2)),
                    Map.entry(new GuestValue.Text("b"), new GuestValue.None()))),
            "target == {1.0: 2, 'b': None} and type(list(target)[0]) is float"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAreWhatTheyAreInASandbox(GuestValue value, String condition)
      throws InterruptedException {
    var request =
        ExecutionRequest.of(
            "value",
            Section.setup("s.py", "import numpy as np"),
            Section.sample("s.py", ""),
            // The first test deletes its value; the second gets a value of its own.
            Section.test("test 1", "assert " + condition + "\ndel target").with("target", value),
            Section.test("test 2", "assert " + condition).with("target", value));
    ExecutionResult result = cpython.run(request);
    assertThat(result.outcome()).as("%s", result).isEqualTo(PASSED);
  }

  @Test
  void getsNothingOfOurs() throws InterruptedException {
    String sample =
        """
        import os, sys
        names = set(os.environ)
        text = sys.stdin.read()
        files = os.listdir()
        modules = sys.modules
        """;
    ExecutionResult result =
        run(
            sample,
            "assert names <= {'PATH', 'LANG', 'HOME', 'TMPDIR', 'OPENBLAS_NUM_THREADS',"
                + " 'OMP_NUM_THREADS', 'OPENBLAS_MAIN_FREE', 'GOTOBLAS_MAIN_FREE', 'LC_CTYPE'},"
                + " names",
            "assert text == '' and files == [] and os.getsid(0) == os.getpid()",
            "assert 'driver' not in modules and 'values' not in modules");
    assertThat(result.outcome()).as("%s", result).isEqualTo(PASSED);
  }

  @Test
  void nothingIsLeftOfWhatASampleHasStarted() throws InterruptedException {
    String sample =
        """
        import os, subprocess, sys
        sleep = [sys.executable, "-I", "-c", "import time; time.sleep(600)"]
        own = subprocess.Popen(sleep)
        other = subprocess.Popen(sleep, start_new_session=True)
        if os.fork() == 0:  # A grandchild whose parent has gone, in a session of its own.
            os.setsid()
            if os.fork() == 0:
                print(os.getpid(), flush=True)
                os.execv(sys.executable, sleep)
            os._exit(0)
        os.wait()
        print(own.pid, other.pid, os.getcwd(), flush=True)
        """;
    ExecutionResult result = run(sample, "pass");
    assertThat(result.outcome()).as("%s", result).isEqualTo(PASSED);
    List<String> printed = List.of(result.stdout().text().strip().split("\\s+", -1));
    assertThat(printed).hasSize(4);
    assertThat(printed.stream().filter(word -> word.matches("\\d+")))
        .hasSize(3)
        .noneMatch(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent());
    assertThat(printed.stream().filter(word -> word.startsWith("/")))
        .singleElement()
        .satisfies(directory -> assertThat(Path.of(directory).getParent()).doesNotExist());
  }
}
