package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.graalpy.syntax.AllConfinedNames;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.verdict.EndReason;
import dev.crucible.runtime.internal.verdict.Verdict;
import dev.crucible.runtime.value.GuestValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Confined code changes nothing: after it has run, everything is compared here, as it is not after
 * a sample that is known to be confined.
 */
@Tag("python")
class ConfinedCodeTest {
  /**
   * Values of all kinds that confined code can have, also those with which it should do nothing.
   */
  private static final String VALUES =
      """
      import bisect, collections, functools, heapq, itertools, math, string, typing
      def own(*values, **named):
          return values
      def numbers():
          yield 1
          yield 2
      def made():
          return (
              0, 1, -3, 2.5, 1j, True, None, Ellipsis, '', 'a b', 'x', b'a b', bytearray(b'ab'),
              [], [3, 1, 2], ['a', 'b'], (), (1, 2), {1: 2}, {'a': 1}, {1, 2}, frozenset([1]),
              range(3), slice(1), iter([1, 2]), numbers(), zip([1], [2]), map(own, [1]),
              enumerate('ab'), collections.deque([1, 2]), collections.defaultdict(list), itertools.chain([1], [2]), functools.partial(own, 1),
              functools.lru_cache(own), functools.cmp_to_key(own), ValueError('x', 1),
              typing.List, typing.Dict[str, int], typing.Optional[int], typing.Any, list[int],
              functools.cache, heapq.merge, heapq.nlargest, print, len, own,
              math, heapq, functools, collections, typing, given)
      def attempt(function, *values, **named):
          try:
              result = function(*values, **named)
              str(result)
              f'{result!r}'
              return result
          except Exception as error:
              return error.args
      def attempts(function, values):
          attempt(function)
          for value in values:
              attempt(function, value)
              attempt(function, value, value)
              attempt(function, own, value)
              attempt(function, [2, 1], value)
              attempt(function, value, 1)
              attempt(function, value, key=own)
      """;

  private static Engine engine;
  private static PythonContext guest;
  private static ScheduledExecutorService watchdog;

  @BeforeAll
  static void warmUp() throws Exception {
    engine = GuestEngine.open();
    guest =
        new PythonContext(
            engine,
            SandboxConfig.newBuilder(TestPython.executable()).build(),
            true,
            new OutputCapture(),
            new OutputCapture());
    watchdog = Executors.newSingleThreadScheduledExecutor();
  }

  @AfterAll
  static void close() {
    guest.close();
    engine.close();
    watchdog.shutdownNow();
  }

  @AfterEach
  void restore() {
    guest.markDirty();
    assertThat(guest.restore()).isTrue();
  }

  private static EndReason run(Section... sections) throws Exception {
    var cancellation =
        new Cancellation(watchdog, guest::interrupt, () -> {}, Duration.ofSeconds(10));
    var scope =
        new RequestScope(
            new ExecutionRequest("r", List.of(sections), ExecutionLimits.DEFAULT),
            Set.of("bisect", "heapq", "string", "numpy"),
            cancellation,
            new PhaseClock(Phase.QUEUED));
    guest.prepare(scope);
    Verdict verdict = guest.run(scope);
    cancellation.complete();
    return cancellation.reason() == null ? verdict.reason() : cancellation.reason();
  }

  private static void changesNothing(String code) throws Exception {
    Section sample =
        Section.sample("sample.py", code).with("given", GuestValue.NdArray.of(3.0, 1.0, 2.0));
    assertThat(run(sample)).isInstanceOf(EndReason.Passed.class);
    assertNothingChanged();
  }

  private static void assertNothingChanged() {
    assertThat(guest.wasConfined()).isTrue();
    assertThat(guest.restore()).isTrue();
    assertThat(guest.differences()).isEmpty();
  }

  static Stream<String> functions() {
    Set<String> all = new TreeSet<>(AllConfinedNames.builtins());
    AllConfinedNames.modules()
        .forEach((module, names) -> names.forEach(name -> all.add(module + "." + name)));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionChangesNothingWhateverItIsCalledWith(String name) throws Exception {
    changesNothing(
        VALUES
            + "attempts(lambda *values, **named: %s(*values, **named), (*made(), int, list))\n"
                .formatted(name));
  }

  static Stream<String> attributes() {
    return new TreeSet<>(AllConfinedNames.attributes()).stream();
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void anAttributeChangesNothingWhateverItIsTakenFrom(String name) throws Exception {
    // GraalPy itself fails at the text of a view that a class makes of a list.
    boolean fails = Set.of("items", "keys", "values").contains(name);
    changesNothing(
        VALUES
            + """
            for value in [value for value in made() if %s or not callable(value)]:
                attempts(lambda *values, **named: value.%s(*values, **named), (1, 'a', [1], math))
                attempt(lambda: value.%s)
            """
                .formatted(fails ? "False" : "True", name, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Attributes that GraalPy makes when they are first read.
        "functools.cache(heapq.merge)",
        "functools.lru_cache(typing.Sequence.index)",
        "str(list[heapq.nsmallest])",
        // A warning within a library.
        "heapq.nlargest(1, [given, given], key=float)",
        "attempt(heapq.nlargest, 1, [given[:1], given[1:2]], key=float)",
        "print(~True)",
        "def deep(n): return deep(n + 1)\nattempt(deep, 1)",
        "typing.Dict[int](heapq)",
        "typing.Set[int](heapq)",
        "list[int](heapq)",
        "try:\n    raise ValueError\nexcept:\n    pass",
        "[value for value in made()]",
        "x = [*map(str, made())]",
      })
  void codeThatMightChangeSomethingDoesNot(String code) throws Exception {
    changesNothing(
        VALUES
            + "try:\n"
            + code.lines().map(line -> "    " + line + "\n").collect(Collectors.joining())
            + "except Exception as error:\n    error.args\n");
  }

  @Test
  void setUpSampleAndTestsCanBeConfinedTogether() throws Exception {
    Section[] sections = {
      Section.setup("setup.py", "import numpy as np\n"),
      Section.sample("sample.py", "import numpy as np\ndef f(x):\n    return [x] * 2\n"),
      Section.test("test.py", "assert f(target) == [1.5, 1.5]\n").with("target", GuestValue.of(1.5))
    };
    run(sections); // Prepares the test.
    guest.restore();
    assertThat(run(sections)).isInstanceOf(EndReason.Passed.class);
    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(sum([1, 2]))",
        "def f(x):\n    return x\nassert f(1) == 2",
        "def deep(n):\n    return deep(n + 1)\ndeep(1)",
        "raise ValueError('no')",
      })
  void aScriptCanBeConfinedAndTheNextOneFindsNothingOfIt(String code) throws Exception {
    List<String> before = guest.differences(); // A standard input that the runtime has renewed.
    assertThat(guest.restore()).isTrue();
    run(Section.script("main.py", code, "first", List.of("-v")));
    assertThat(guest.wasConfined()).isTrue();
    assertThat(guest.restore()).isTrue();
    assertThat(guest.differences()).isEqualTo(before);
    assertThat(guest.restore()).isTrue();
    EndReason next =
        run(
            Section.script(
                "main.py",
                """
                import sys
                assert sys.argv == ["main.py"], sys.argv
                assert input() == "second" and sys.stdin.read() == "", "another input"
                """,
                "second",
                List.of()));
    assertThat(next).isInstanceOf(EndReason.Passed.class);
    assertThat(guest.wasConfined()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x):\n    return x\nhelper = f",
        "def f(x):\n    return x\nimport math as helper",
      })
  void anotherMeaningOfANameIsFoundWithConfinedCodeToo(String code) throws Exception {
    EndReason reason =
        run(
            Section.setup("setup.py", "def helper(x):\n    return x\n"),
            Section.sample("sample.py", code),
            Section.test("test.py", "assert sum([f(1)]) == len([1]) == helper(1)\n"));
    assertThat(guest.wasConfined()).isTrue();
    assertThat(reason).isInstanceOf(EndReason.Tampered.class);
  }
}
