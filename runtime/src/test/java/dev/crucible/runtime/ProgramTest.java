package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of whole programs, which read standard input and write standard output. */
@Tag("python")
class ProgramTest {
  /** Two tests of a program that prints the sum of two numbers. */
  private static final List<String> SUM =
      List.of(
          "assert run_program('1 2\\n').strip() == '3'",
          "assert run_program('40\\n2').split() == ['42']");

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.inProcess(SandboxConfig.newBuilder(TestPython.executable()).build());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  /** The ways in which programs read and write. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nprint(sum(map(int, sys.stdin.read().split())))",
        "import sys\nprint(sum(int(w) for line in sys.stdin for w in line.split()))",
        "import sys\nprint(sum(int(w) for line in sys.stdin.readlines() for w in line.split()))",
        "import sys\nprint(sum(map(int, sys.stdin.buffer.read().split())))",
        "import sys\nn = 0\nwhile line := sys.stdin.readline():\n    n += sum(map(int, line.split()))\nprint(n)",
        "print(sum(map(int, open(0).read().split())))",
        "import os\nprint(sum(map(int, os.read(0, 10**6).split())))",
        "print(sum(map(int, open('/dev/stdin').read().split())))",
        "print(sum(int(w) for line in open('/dev/stdin') for w in line.split()))",
        "with open('/dev/stdin', 'rb') as f:\n    print(sum(map(int, f.read().split())))",
        "import os\nprint(sum(map(int, os.read(os.open('/dev/stdin', os.O_RDONLY), 10**6).split())))",
        "import pathlib\nprint(sum(map(int, pathlib.Path('/dev/stdin').read_text().split())))",
        "import numpy as np\nprint(np.loadtxt('/dev/stdin', dtype=int).sum())",
        "print(sum(map(int, open('/dev/fd/0', buffering=1 << 20).read().split())))",
        "import os, sys\nprint(sum(map(int, sys.stdin.read().split())))\nsys.stdout.flush()\nos._exit(0)",
        "import atexit, os, sys\natexit.register(print, 'at exit')\nprint(sum(map(int, sys.stdin.read().split())), flush=True)\nos._exit(1)",
        "import io, os\nprint(sum(map(int, io.BytesIO(os.read(0, os.fstat(0).st_size or 10**5)).read().split())))",
        "def words():\n    while True:\n        try:\n            yield from input().split()\n        except EOFError:\n            return\nprint(sum(map(int, words())))",
        "import fileinput\nprint(sum(int(w) for line in fileinput.input() for w in line.split()))",
        "import sys\ninput = sys.stdin.readline\na = input().split()\na += input().split()\nprint(int(a[0]) + int(a[1]))",
        "import sys\nsys.stdout.write(str(sum(map(int, sys.stdin.read().split()))) + '\\n')",
        "import sys, os\nos.write(1, str(sum(map(int, sys.stdin.read().split()))).encode())",
        "import sys\nsys.stdout.buffer.write(b'%d' % sum(map(int, sys.stdin.read().split())))",
        "import sys\nprint(sum(map(int, sys.stdin.read().split())), end='')\nsys.exit(1)",
        "import sys\nprint(sum(map(int, sys.stdin.read().split())))\nexit()",
        "import sys, io, atexit, os\nout = io.StringIO()\nsys.stdout = out\natexit.register(lambda: os.write(1, out.getvalue().encode()))\nprint(sum(map(int, sys.stdin.read().split())))",
        "import sys, threading\nsys.setrecursionlimit(10**6)\nthreading.stack_size(2**27)\ndef main():\n    print(sum(map(int, sys.stdin.read().split())))\nthreading.Thread(target=main).start()",
        "import sys\ndef main():\n    print(sum(map(int, sys.stdin.read().split())))\nif __name__ == '__main__':\n    main()",
        "import sys, io\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')\nprint(sum(map(int, sys.stdin.read().split())))",
        "import sys, io\nsys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding='utf-8')\nsys.stdin = io.TextIOWrapper(sys.stdin.detach(), encoding='utf-8')\nprint(sum(map(int, sys.stdin.read().split())))",
        "import sys\nout = open(1, 'w')\nout.write(str(sum(map(int, sys.stdin.read().split()))))",
        "import io, os, sys\nclass Fast(io.IOBase):\n    def __init__(self):\n        self.text = io.StringIO()\n        self.write = self.text.write\n    def flush(self):\n        os.write(1, self.text.getvalue().encode())\n        self.text.truncate(0)\nsys.stdout = Fast()\nprint(sum(map(int, sys.stdin.read().split())))",
        "import sys\nx = 0\ndef add(n):\n    global x\n    x += n\nfor n in sys.stdin.read().split():\n    add(int(n))\nprint(x)",
        "import sys\nclass A:\n    pass\nsys.stdin = sys.__stdin__\nimport __main__\n__main__.A\nprint(sum(map(int, sys.stdin.read().split())))",
        "import sys\nprint(sum(map(int, sys.stdin.read().split())))\nsys.stdin.close()\nsys.stdout.flush()",
      })
  void programsReadAndWriteInAllUsualWays(String program) throws InterruptedException {
    ExecutionResult result = run(program, SUM);
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  /** The idiom of programs that search deep graphs. */
  @ParameterizedTest
  @ValueSource(strings = {"2**27", "2**26", "10**9"})
  void aThreadRecursesAsDeepAsItsStackAllows(String stack) throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import sys, threading
            threading.stack_size(%s)
            sys.setrecursionlimit(10**6)
            def depth(node, children):
                return 1 + max([depth(child, children) for child in children[node]], default=0)
            def main():
                n = int(input())
                print(depth(0, [[i + 1] if i + 1 < n else [] for i in range(n)]))
            thread = threading.Thread(target=main)
            thread.start()
            thread.join()
            """
                .formatted(stack),
            List.of(
                "assert run_program('5000') == '5000\\n'",
                "assert run_program('20000') == '20000\\n'"));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aThreadRecursesToPythonsLimitWithoutMore() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import threading
            def deep(n):
                return n and 1 + deep(n - 1)
            thread = threading.Thread(target=lambda: print(deep(980)))
            thread.start()
            thread.join()
            """,
            List.of("assert run_program('') == '980\\n'"));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "threading.stack_size(2**27); sys.setrecursionlimit(10**6)"})
  void endlessRecursionInAThreadIsAnErrorInIt(String more) throws InterruptedException {
    ExecutionResult result =
        run(
            """
            import sys, threading
            %s
            def deep(n):
                return 1 + deep(n + 1)
            def main():
                try:
                    deep(0)
                except RecursionError:
                    print("too deep")
            thread = threading.Thread(target=main)
            thread.start()
            thread.join()
            """
                .formatted(more),
            List.of("assert run_program('') == 'too deep\\n'"));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void theStackOfThreadsIsTheUsualOneForTheNextProgram() throws InterruptedException {
    String sets = "import threading\nprint(threading.stack_size(2**27))";
    for (int i = 0; i < 2; i++) {
      ExecutionResult result = run(sets, List.of("assert run_program('') == '0\\n'"));
      assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(3)",
        "pass",
        "import sys\nsys.exit(0)",
        "import os\nos._exit(0)",
        "import os\nprint(4)\nos._exit(0)",
        "import sys\nprint(sum(map(int, sys.stdin.read().split())), file=sys.stderr)",
      })
  void otherOutputFails(String program) throws InterruptedException {
    assertThat(run(program, SUM).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void eachRunStartsAnew() throws InterruptedException {
    ExecutionResult result =
        run(
            """
            try:
                seen
            except NameError:
                seen = True
                print("new", __name__, input())
            """,
            List.of(
                "assert run_program('a') == 'new __main__ a\\n' and run_program('b\\nc') == 'new __main__ b\\n'"));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void anErrorOfTheProgramIsShownWithItsLine() throws InterruptedException {
    ExecutionResult result =
        run("import sys\n\nprint(1 / int(input()))", List.of("run_program('0')"));
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.error().orElseThrow().type()).isEqualTo("ZeroDivisionError");
    assertThat(result.error().orElseThrow().traceback()).contains("\"program.py\", line 3");
  }

  @Test
  void aProgramThatDoesNotParseIsAnErrorOfItsOwn() throws InterruptedException {
    ExecutionResult result = run("def f(:\n", SUM);
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.error().orElseThrow().type()).isEqualTo("SyntaxError");
    assertThat(result.error().orElseThrow().section()).isEqualTo("program.py");
  }

  @Test
  void aProgramDoesNotRunWithoutATest() throws InterruptedException {
    ExecutionResult result = run("print('ran')", List.of("assert True"));
    assertThat(result.stdout().text()).isEmpty();
  }

  @Test
  void setUpCodeGivesNames() throws InterruptedException {
    var request =
        ExecutionRequest.of(
            "request",
            Section.setup("setup.py", "import math\nfrom collections import *\n"),
            Section.program("program.py", "print(math.floor(2.5), Counter(input())['a'])"),
            Section.test("test 1", "assert run_program('banana') == '2 3\\n'"));
    assertThat(sandbox.run(request).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void limitsHoldForPrograms() throws InterruptedException {
    ExecutionLimits limits = ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(2));
    assertThat(run("while True:\n    pass", SUM, limits).outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(run("while True:\n    print('x' * 1000)", SUM, limits).outcome())
        .isEqualTo(Outcome.OUTPUT_LIMIT);
    assertThat(run("import os\nos.system('true')", SUM).outcome()).isEqualTo(Outcome.FORBIDDEN);
  }

  /** A program that closes its files does not take them from the next one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os\nos.close(0)",
        "import os\nos.close(1)",
        "import sys\nsys.stdin.buffer.raw.close()\nsys.stdout.close()",
        "open(0).close()",
        "open(1, 'w').close()",
        "import os\nos.dup2(2, 1)",
      })
  void closedFilesAreOpenForTheNextProgram(String program) throws InterruptedException {
    assertThat(run(program, SUM).outcome()).isNotEqualTo(Outcome.PASSED);
    ExecutionResult result = run("import sys\nprint(sum(map(int, sys.stdin.read().split())))", SUM);
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
  }

  /** Habits with the shared streams that would be seen by the next request. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import atexit\ndef forever():\n    while True:\n        pass\natexit.register(forever)",
        "import threading\ndef forever():\n    while True:\n        pass\nthreading._register_atexit(forever)",
        "import sys\nclass S:\n    def flush(self):\n        while True:\n            pass\nsys.stdout = S()",
        "import sys\nwhile True:\n    sys.stdout.write('x' * 1000)",
        "import sys\nsys.stdout.write('left')\nwhile True:\n    pass",
        "import sys\nsys.stdout.write = lambda text: None",
        "import sys\nsys.stdout.flush = None",
        "import sys\nsys.stdout.buffer.write(b'left')",
        "import sys\nsys.stdout.detach()",
        "import sys\nsys.stdout.reconfigure(encoding='utf-16', line_buffering=True)",
        "import sys\nsys.stderr.write = print",
        "import io, sys\nclass R(io.RawIOBase):\n    def writable(self):\n        return True\n    def write(self, b):\n        return len(b)\nfor s in (sys.stdout, sys.stderr):\n    if hasattr(s.buffer, 'raw'):\n        s.buffer.__init__(R())",
      })
  void noStreamRemembersASample(String sample) throws InterruptedException {
    ExecutionLimits limits = ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(1));
    for (Section section :
        List.of(Section.sample("sample.py", sample), Section.program("sample.py", sample))) {
      sandbox.run(
          new ExecutionRequest(
              "first",
              List.of(
                  section,
                  Section.test(
                      "test 1",
                      section.role() == Section.Role.PROGRAM ? "run_program('')" : "assert True")),
              limits));
      ExecutionResult next =
          sandbox.run(
              ExecutionRequest.of(
                  "next",
                  Section.sample(
                      "sample.py", "import sys\nprint('mine')\nprint('e', file=sys.stderr)"),
                  Section.test("test 1", "print('test')")));
      assertThat(next.stdout().text()).as(next.toString()).isEqualTo("mine\ntest\n");
      assertThat(next.stderr().text()).isEqualTo("e\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nsys.stdout.reconfigure(newline='\\r\\n')",
        "import sys\nsys.stdout.reconfigure(newline='\\r')\nprint('a')",
        "import sys\nsys.stderr.reconfigure(newline='\\r\\n')",
        "import sys\nsys.stdin.reconfigure(newline='')",
        "import sys\nsys.stdin.reconfigure(newline='')\nsys.stdin.readline()",
      })
  void noStreamRemembersHowLinesEnd(String sample) throws InterruptedException {
    String program =
        """
        import sys
        print(sys.stdin.readlines())
        print("e", file=sys.stderr)
        """;
    String test = "assert run_program('a\\r\\nb') == \"['a\\\\n', 'b']\\n\"";
    for (Section section :
        List.of(Section.sample("sample.py", sample), Section.program("sample.py", sample))) {
      boolean runs = section.role() == Section.Role.PROGRAM;
      sandbox.run(
          ExecutionRequest.of(
              "first",
              section,
              Section.test("test 1", runs ? "run_program('x\\r\\ny')" : "assert True")));
      ExecutionResult sampled =
          sandbox.run(
              ExecutionRequest.of(
                  "sample", Section.sample("sample.py", "print('mine')"), test("assert True")));
      assertThat(sampled.stdout().text()).isEqualTo("mine\n");
      ExecutionResult next = run(program, List.of(test));
      assertThat(next.outcome()).as(next.toString()).isEqualTo(Outcome.PASSED);
      assertThat(next.stderr().text()).isEqualTo("e\n");
    }
  }

  /** Neither the next sample nor the next run of the program finds what was not read. */
  @ParameterizedTest
  @ValueSource(strings = {"input()", "import sys\nsys.stdin.buffer.readline()", "pass"})
  void inputThatIsLeftIsForgotten(String program) throws InterruptedException {
    var _ = run(program, List.of("run_program('1\\nleft\\n')"));
    ExecutionResult next =
        sandbox.run(
            ExecutionRequest.of(
                "next",
                Section.sample("sample.py", "import sys\nassert sys.stdin.read() == ''"),
                test("assert True")));
    assertThat(next.outcome()).as(next.toString()).isEqualTo(Outcome.PASSED);
  }

  /** What the test prints is not what the program prints. */
  @Test
  void theOutputOfAProgramIsItsOwn() throws InterruptedException {
    ExecutionResult result =
        run(
            "print(3)",
            List.of("print('from the test', end='')\nassert run_program('') == '3\\n'"));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PASSED);
    assertThat(result.stdout().text()).isEqualTo("from the test3\n");
  }

  private static Section test(String text) {
    return Section.test("test 1", text);
  }

  /** A program cannot see its tests, nor answer for them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys\nf = sys._getframe()\nwhile f:\n    print(f.f_locals)\n    f = f.f_back",
        "run_program = lambda text: '3'\nimport builtins\nbuiltins.run_program = run_program",
        "str.strip = lambda self: '3'",
        "import __main__\n__main__.expected = '3'",
        "import gc\nprint(gc.get_objects())",
        "import sys\nfor c in sys._getframe().f_back.f_code.co_consts:\n    if isinstance(c, str) and c.strip().isdigit():\n        print(c)\n        break",
        "import sys\nfor c in sys._getframe(1).f_code.co_consts:\n    if isinstance(c, str) and c.strip().isdigit():\n        print(c)\n        break",
        "class A(str):\n    def __eq__(self, other):\n        return True\nprint(A())",
      })
  void programsCannotCheat(String program) throws InterruptedException {
    assertThat(run(program, SUM).outcome()).isNotEqualTo(Outcome.PASSED);
  }

  /** What a sample leaves in objects of the library is not there for the next one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import json\njson._default_decoder.decode = lambda text: 42\njson._default_encoder.encode = lambda value: 'evil'",
        "import decimal\ndecimal.DefaultContext.prec = 2\ndecimal.DefaultContext.traps[decimal.InvalidOperation] = False",
        "import threading\nclass T(threading.Thread):\n    def join(self, *_):\n        print(42)\nthreading._active[12345] = T()",
        "import threading\nthreading.main_thread().name = 'evil'",
        "import os\ntry:\n    os.fstat._readable = lambda: 0\nexcept AttributeError:\n    pass",
      })
  void noObjectRemembersASample(String sample) throws InterruptedException {
    assertThat(run(sample, List.of("assert True")).outcome()).isEqualTo(Outcome.PASSED);
    sandbox.run(
        ExecutionRequest.of(
            "sample", Section.sample("sample.py", sample), Section.test("t", "assert True")));
    ExecutionResult next =
        run(
            """
            import decimal, json, os, threading
            size = os.fstat(0).st_size
            print(json.loads(os.read(0, size)), json.dumps([1]), decimal.Decimal(1) / 3)
            print(threading.main_thread().name, threading.active_count(), size)
            """,
            List.of(
                "assert run_program('17') == '17 [1] 0.3333333333333333333333333333\\nMainThread 1 2\\n', run_program('17')"));
    assertThat(next.outcome()).as(next.toString()).isEqualTo(Outcome.PASSED);
  }

  /** A test without a statement holds, and the context goes on. */
  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "from math import *"})
  void anEmptyTestHolds(String test) throws InterruptedException {
    long before = sandbox.status().retiredContexts();
    assertThat(run("", List.of(test)).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(sandbox.status().retiredContexts()).isEqualTo(before);
  }

  private static ExecutionResult run(String program, List<String> tests)
      throws InterruptedException {
    return run(program, tests, ExecutionLimits.DEFAULT);
  }

  private static ExecutionResult run(String program, List<String> tests, ExecutionLimits limits)
      throws InterruptedException {
    List<Section> sections = new ArrayList<>(List.of(Section.program("program.py", program)));
    tests.forEach(test -> sections.add(Section.test("test " + sections.size(), test)));
    return sandbox.run(new ExecutionRequest("request", sections, limits));
  }
}
