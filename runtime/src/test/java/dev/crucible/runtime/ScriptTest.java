package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of scripts, which run once, as a process would run them. */
@Tag("python")
class ScriptTest {
  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.inProcess(SandboxConfig.newBuilder(TestPython.executable()).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void aScriptReadsItsInputAndItsArguments() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import sys
            print(__name__, sys.argv, input(), sys.stdin.read())
            print("to stderr", file=sys.stderr)
            """,
            "first\nsecond",
            List.of("-v", "ä"));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
    assertThat(result.stdout().text()).isEqualTo("__main__ ['main.py', '-v', 'ä'] first second\n");
    assertThat(result.stderr().text()).isEqualTo("to stderr\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pass                                   |
          import sys; sys.exit()                 |
          import sys; sys.exit(0)                |
          exit(None)                             |
          import sys; sys.exit(3)                | 3
          raise SystemExit(-1)                   | -1
          import sys; sys.exit(True)             | 1
          import sys; sys.exit('a reason')       | 1
          """)
  void anExitHasAStatus(String script, Integer status) throws InterruptedException {
    ExecutionResult result = run(script, "", List.of());
    assertThat(result.outcome()).isEqualTo(status == null ? Outcome.PASSED : Outcome.ERROR);
    assertThat(result.error().flatMap(GuestError::exitStatus))
        .isEqualTo(Optional.ofNullable(status));
    assertThat(result.stderr().text()).isEqualTo(script.contains("reason") ? "a reason\n" : "");
  }

  /** Nothing of the script runs after it, but `finally`; what it has printed is shown. */
  @ParameterizedTest
  @CsvSource({"0,", "3, 3", "-1, -1"})
  void anExitAtOnceHasAStatus(int given, Integer status) throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import atexit, os, threading
            atexit.register(print, "at exit")
            threading.Thread(target=threading.Event().wait, daemon=True).start()
            def end():
                print("so far")
                os._exit(%d)
            end()
            print("further")
            """
                .formatted(given),
            "",
            List.of());
    assertThat(result.outcome()).isEqualTo(status == null ? Outcome.PASSED : Outcome.ERROR);
    assertThat(result.error().flatMap(GuestError::exitStatus))
        .isEqualTo(Optional.ofNullable(status));
    assertThat(result.stdout().text()).isEqualTo("so far\n");
  }

  @Test
  void anExitAtOnceDoesNotWaitForThreads() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import os, threading
            threading.Thread(target=threading.Event().wait).start()
            os._exit(0)
            """,
            "",
            List.of());
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aScriptThatGoesOnAfterItsExitEndsAsUsual() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import atexit, os
            atexit.register(print, "at exit")
            try:
                os._exit(3)
            except SystemExit:
                print("caught")
            """,
            "",
            List.of());
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
    assertThat(result.stdout().text()).isEqualTo("caught\nat exit\n");
  }

  /** An exit ends a script, not the tests of a sample. */
  @Test
  void anExitAtOnceElsewhereIsTampering() throws InterruptedException {
    var request =
        ExecutionRequest.of(
            "sample",
            Section.script("main.py", "import os\nos._exit(0)", "", List.of()),
            Section.sample("sample.py", "import os\nos._exit(0)"),
            Section.test("test 1", "assert False"));
    assertThat(sandbox.run(request).outcome()).isEqualTo(Outcome.TAMPERED);
    var tested =
        ExecutionRequest.of(
            "script",
            Section.script("main.py", "import os\nos._exit(0)", "", List.of()),
            Section.test("test 1", "assert False"));
    assertThat(sandbox.run(tested).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aScriptReadsItsInputByName() throws InterruptedException {
    ExecutionResult result = run("print(open('/dev/stdin').read())", "given", List.of());
    assertThat(result.stdout().text()).as(result.toString()).isEqualTo("given\n");
  }

  @Test
  void standardInputCannotBeWritten() throws InterruptedException {
    assertThat(run("open('/dev/stdin', 'w')", "", List.of()).outcome())
        .isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void anExceptionHasNoExitStatus() throws InterruptedException {
    ExecutionResult result = run("print('so far')\n1 / 0", "", List.of());
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.stdout().text()).isEqualTo("so far\n");
    GuestError error = result.error().orElseThrow();
    assertThat(error.exitStatus()).isEmpty();
    assertThat(error.traceback()).contains("File \"main.py\", line 2");
  }

  @Test
  void aFailedAssertionIsAnErrorOfTheScript() throws InterruptedException {
    assertThat(run("assert 1 == 2", "", List.of()).outcome()).isEqualTo(Outcome.ERROR);
  }

  @Test
  void theFilesOfAScriptCanBeReadAfterIt() throws InterruptedException {
    var request =
        new ExecutionRequest(
            "files",
            List.of(
                Section.setup("before.py", "with open('in.txt', 'w') as f:\n    f.write('given')"),
                Section.script(
                    "main.py",
                    """
                    import sys, io
                    open("out.txt", "w").write(open("in.txt").read() + " and taken")
                    sys.stdout = io.StringIO()
                    print("lost")
                    sys.exit(2)
                    """,
                    "",
                    List.of()),
                Section.setup("after.py", "print(open('out.txt').read())")),
            ExecutionLimits.DEFAULT,
            true);
    ExecutionResult result = sandbox.run(request);
    assertThat(result.error().flatMap(GuestError::exitStatus)).contains(2);
    assertThat(result.stdout().text()).isEqualTo("given and taken\n");
    assertThat(result.failedSections()).containsExactly(1);
  }

  @Test
  void aFileIsCompleteAsSoonAsNothingRefersToIt() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            def write():
                open("a.txt", "w").write("held back")
                out = open(1, "w")
                out.write("first ")
            write()
            print(open("a.txt").read(), open.__name__)
            """,
            "",
            List.of());
    assertThat(result.stdout().text()).isEqualTo("first held back open\n");
  }

  @Test
  void theRuntimeCannotBeReachedThroughOpen() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            names = open.__globals__
            print(sorted(names), open.__closure__)
            """,
            "",
            List.of());
    assertThat(result.stdout().text())
        .isEqualTo("['__builtins__', '__name__', '_files', '_open'] None\n");
  }

  @Test
  void theLargestSizeIsThatOfCPython() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import sys
            import numpy as np
            print(sys.maxsize, min(sys.maxsize, 10**12), [1, 2, 3][:sys.maxsize], sys.maxsize > 2**32)
            with np.printoptions(precision=2):
                print(np.ones(1) / 3)
            """,
            "",
            List.of());
    assertThat(result.stdout().text())
        .isEqualTo("9223372036854775807 1000000000000 [1, 2, 3] True\n[0.33]\n");
  }

  @Test
  void tracebacksDoNotShowWhereTheInterpreterIs() throws InterruptedException {
    ExecutionResult result = run("import json\njson.loads('{')", "", List.of());
    assertThat(result.error().orElseThrow().traceback())
        .contains("File \"lib/python3.12/json/decoder.py\", line")
        .contains("obj, end = self.raw_decode");
    result =
        run(
            "import json\ntry:\n    json.loads('{')\nexcept Exception as e:\n    raise ExceptionGroup('g', [e])",
            "",
            List.of());
    assertThat(result.error().orElseThrow().traceback())
        .contains("File \"lib/python3.12/json/decoder.py\", line")
        .doesNotContain("File \"/");
  }

  @Test
  void threadsThatAreLeftWriteNothing() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import sys, threading, time
            threading.Thread(target=lambda: time.sleep(60), daemon=True).start()
            print("end", file=sys.stderr)
            """,
            "",
            List.of());
    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.stderr().text()).isEqualTo("end\n");
  }

  @Test
  void nothingOfAScriptReachesTheNext() throws InterruptedException {
    var _ =
        run(
            """
            import builtins, sys
            builtins.print = None
            sys.argv = 7
            open("left.txt", "w").write("x")
            kept = 1
            sys.exit(1)
            """,
            "unread\ninput",
            List.of("a"));
    ExecutionResult result =
        run(
            """
            import os, sys
            print(sys.argv, sys.stdin.read() == "", os.path.exists("left.txt"), "kept" in globals())
            """,
            "",
            List.of());
    assertThat(result.stdout().text()).isEqualTo("['main.py'] True False False\n");
  }

  @Test
  void aScriptThatDoesNotEndIsStopped() throws InterruptedException {
    var request =
        new ExecutionRequest(
            "endless",
            List.of(
                Section.script(
                    "main.py",
                    "import sys\nprint('begun', flush=True)\nwhile True:\n    pass",
                    "",
                    List.of())),
            ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(1)),
            true);
    ExecutionResult result = sandbox.run(request);
    assertThat(result.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(result.stdout().text()).isEqualTo("begun\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"print('a')", "import sys\nprint('a', file=sys.stdout)"})
  void outputOfAScriptComesBeforeThatOfWhatFollows(String script) throws InterruptedException {
    ExecutionResult result =
        sandbox.run(
            ExecutionRequest.of(
                "order",
                Section.script("main.py", script, "", List.of()),
                Section.sample("sample.py", "import os\nos.write(1, b'b')\nprint('c')")));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
    assertThat(result.stdout().text()).isEqualTo("a\nbc\n");
  }

  @Test
  void outputIsKeptIfTheTimeIsUpInAContextThatIsNotUsedAgain() throws InterruptedException {
    SandboxConfig fresh =
        SandboxConfig.newBuilder(TestPython.executable()).isolation(Isolation.FRESH).build();
    try (Sandbox own = Sandbox.inProcess(fresh)) {
      ExecutionRequest endless =
          ExecutionRequest.of(
              "endless", Section.script("main.py", "print('a')\nwhile True: pass", "", List.of()));
      ExecutionLimits limits = ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(2));
      ExecutionResult result = own.run(endless.withLimits(limits));
      assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.TIME_LIMIT);
      assertThat(result.stdout().text()).isEqualTo("a\n");
    }
  }

  private static ExecutionResult run(String script, String input, List<String> arguments)
      throws InterruptedException {
    return sandbox.run(
        ExecutionRequest.of("script", Section.script("main.py", script, input, arguments)));
  }
}
