package dev.crucible.harness.score;

import static dev.crucible.runtime.Outcome.ERROR;
import static dev.crucible.runtime.Outcome.FAILED;
import static dev.crucible.runtime.Outcome.FORBIDDEN;
import static dev.crucible.runtime.Outcome.PASSED;
import static dev.crucible.runtime.Outcome.TAMPERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.extract.CodeExtractor;
import dev.crucible.harness.extract.OfficialExtractor;
import dev.crucible.harness.problem.Convention;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import dev.crucible.runtime.value.GuestValue.ListValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of {@code docs/official.md}: answers whose verdicts differ between Crucible's own
 * convention and the benchmark's, with tests of the sub-step, all with the target 5.
 */
@Tag("python")
class OfficialPythonTest {
  private static final String RIGHT = "def f():\n    return 5\n";
  private static final String ASKS = "assert f() == target";

  private static Sandbox own;
  private static Sandbox official;

  @BeforeAll
  static void open() {
    PythonEnvironment python =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    own =
        Sandbox.inProcess(
            Compatibility.addTo(GuestModules.addTo(SandboxConfig.newBuilder(python.executable())))
                .build());
    official =
        Sandbox.inProcess(
            GuestModules.addTo(SandboxConfig.newBuilder(python.executable()), Convention.OFFICIAL)
                .build());
  }

  @AfterAll
  static void close() {
    own.close();
    official.close();
  }

  /** A row: its name on the page, the two outcomes, the answer and the tests. */
  record Row(String name, Outcome own, Outcome official, String answer, List<String> tests) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row row(
      String name, Outcome own, Outcome official, String answer, String... tests) {
    return new Row(name, own, official, answer, tests.length == 0 ? List.of(ASKS) : List.of(tests));
  }

  private static String fenced(String code) {
    return "```python\n" + code + "```\n";
  }

  static List<Row> rows() {
    String draft = fenced("def f():\n    return 4\n");
    return List.of(
        row("first fence", PASSED, FAILED, draft + "No, that is wrong:\n" + fenced(RIGHT)),
        row("thoughts", PASSED, FAILED, "<think>" + draft + "</think>\n" + fenced(RIGHT)),
        row(
            "imports",
            PASSED,
            ERROR,
            fenced("from math import sqrt\ndef f():\n    return sqrt(25)\n")),
        row(
            "import that is not needed",
            ERROR,
            PASSED,
            fenced("import a_library_that_nobody_has\n" + RIGHT)),
        row(
            "import over several lines",
            PASSED,
            ERROR,
            fenced("from math import (\n    sqrt,\n)\ndef f():\n    return sqrt(25)\n")),
        row(
            "import in a block",
            PASSED,
            ERROR,
            fenced("try:\n    import math\nexcept ImportError:\n    pass\n" + RIGHT)),
        row(
            "text like an import",
            PASSED,
            FAILED,
            fenced("WORDS = '''5\nimport ant\n'''\ndef f():\n    return len(WORDS.split()) + 2\n")),
        row("language of a fence", PASSED, ERROR, "```py\n" + RIGHT + "```\n"),
        row("other fences", PASSED, ERROR, "Here:\n\n~~~python\n" + RIGHT + "~~~\n"),
        row(
            "fence in a list",
            PASSED,
            ERROR,
            "1. Do this:\n\n   ```python\n   def f():\n       return 5\n   ```\n"),
        row(
            "fence in a string",
            PASSED,
            ERROR,
            fenced("def f():\n    '''Use it:\n    ```\n    f()\n    ```\n    '''\n    return 5\n")),
        row(
            "helper in another block",
            PASSED,
            ERROR,
            fenced("def f():\n    return helper()\n") + fenced("def helper():\n    return 5\n")),
        row("example below", PASSED, ERROR, fenced(RIGHT + "assert f() == 6\n")),
        row(
            "main block",
            PASSED,
            ERROR,
            fenced(RIGHT + "if __name__ == '__main__':\n    f('an argument')\n")),
        row("line of a notebook", PASSED, ERROR, fenced("%matplotlib inline\n" + RIGHT)),
        row(
            "stand-ins",
            PASSED,
            ERROR,
            fenced("from numba import njit\n@njit\ndef f():\n    return 5\n")),
        row("removed names", PASSED, ERROR, fenced("def f():\n    return np.product([5, 1])\n")),
        row("test's name seen", ERROR, PASSED, "def f():\n    return n\n", "n = 5\n" + ASKS),
        row(
            "test's name over the sample's",
            PASSED,
            FAILED,
            "SCALE = 5\ndef f():\n    return SCALE\n",
            "SCALE = 2\n" + ASKS),
        row("target seen", ERROR, PASSED, "def f():\n    return target\n"),
        row(
            "targets over the sample's",
            PASSED,
            ERROR,
            "targets = {'a': 5}\ndef f():\n    return targets['a']\n"),
        row(
            "compares nothing",
            FAILED,
            PASSED,
            "def f():\n    return np.zeros((0, 1))\n",
            "assert np.allclose(f(), target)"),
        row(
            "helper compares nothing",
            FAILED,
            PASSED,
            "def f():\n    return [np.zeros((0, 1))]\n",
            "from scicode.compare.cmp import cmp_tuple_or_list\n"
                + "assert cmp_tuple_or_list(f(), [target])"),
        row(
            "text in a sequence",
            PASSED,
            ERROR,
            "def f():\n    return ['a', 5]\n",
            "from scicode.compare.cmp import cmp_tuple_or_list\n"
                + "assert cmp_tuple_or_list(f(), ['a', target])"),
        row(
            "dictionary in a dictionary",
            PASSED,
            ERROR,
            "def f():\n    return {'a': {'b': 5}}\n",
            "from scicode.compare.cmp import are_dicts_close\n"
                + "assert are_dicts_close(f(), {'a': {'b': target}})"));
  }

  /**
   * Returns the rows on which both conventions deviate from the benchmark: their outcomes are the
   * same.
   */
  static List<Row> kept() {
    return List.of(
        row("exit", TAMPERED, TAMPERED, RIGHT.replace("5", "4") + "exit(0)\n"),
        row(
            "changed functions",
            TAMPERED,
            TAMPERED,
            "np.allclose = lambda *values: True\ndef f():\n    return 4\n",
            "assert np.allclose(f(), target)"),
        row(
            "result that answers",
            TAMPERED,
            TAMPERED,
            """
            class Yes:
                def __eq__(self, other):
                    return True
            def f():
                return Yes()
            """),
        row(
            "changed names",
            TAMPERED,
            TAMPERED,
            "np = None\n" + RIGHT,
            "assert np.isclose(f(), 5)"),
        row(
            "test's values",
            FAILED,
            FAILED,
            "def f():\n    globals()['target'] = 4\n    return 4\n"),
        row(
            "policy",
            FORBIDDEN,
            FORBIDDEN,
            "def f():\n    __import__('socket').create_connection(('localhost', 1))\n    return 5\n"),
        row(
            "open string",
            ERROR,
            ERROR,
            "def f():\n    return 4\nS = '''",
            "'''Nothing of this runs\n" + ASKS + "'''"));
  }

  @ParameterizedTest
  @MethodSource({"rows", "kept"})
  void anAnswerHasTheVerdictsOfItsRow(Row row) throws Exception {
    ExecutionResult lenient =
        run(own, CodeExtractor.extract(row.answer(), "f"), row.tests(), false);
    assertThat(lenient.outcome()).as(lenient.toString()).isEqualTo(row.own());

    ExecutionResult asScript =
        run(official, OfficialExtractor.extract(row.answer()), row.tests(), true);
    assertThat(asScript.outcome()).as(asScript.toString()).isEqualTo(row.official());
  }

  /**
   * The sample sees values equal to those of its tests; changes of them do not affect the tests.
   */
  @Test
  void whatJudgesCannotBeChangedThroughTheNamesThatAreSeen() throws Exception {
    String sample =
        """
        def f():
            target.append(1)
            targets[1].append(1)
            given.append(1)
            return [1]
        """;
    var empty = new ListValue(List.of());
    Section first = Section.test("test 1", "given = list(target)\nassert f() == given");
    Section second = Section.test("test 2", "assert target == []\nassert f() == target");
    ExecutionResult result =
        official.run(
            ExecutionRequest.of(
                "request",
                Section.setup("f.py", ""),
                Section.sample("f.py", sample),
                first.with("target", empty).with("targets", new ListValue(List.of(empty, empty))),
                second.with("target", empty)));
    assertThat(result.outcome()).as(result.toString()).isEqualTo(FAILED);
    assertThat(result.error().orElseThrow().section()).isEqualTo("test 2");
    assertThat(result.error().orElseThrow().line()).isEqualTo(2);
  }

  /** Every row of the page that is judged by running code is among these rows, and vice versa. */
  @Test
  void thePageAndTheseRowsAreTheSame() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "official.md"));
    Set<String> onThePage =
        Pattern.compile("(?m)^\\| (?!row \\|)([a-z][^|]*?) \\|")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> here =
        Stream.concat(rows().stream(), kept().stream())
            .map(Row::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(onThePage).isEqualTo(here);
  }

  private static ExecutionResult run(
      Sandbox sandbox, String code, List<String> tests, boolean withAll) throws Exception {
    var five = new GuestValue.Int(5);
    List<Section> sections = new ArrayList<>();
    sections.add(Section.setup("f.py", "import numpy as np"));
    sections.add(Section.sample("f.py", "import numpy as np\n" + code));
    for (String test : tests) {
      Section section = Section.test("test", test).with("target", five);
      sections.add(withAll ? section.with("targets", new ListValue(List.of(five))) : section);
    }
    return sandbox.run(ExecutionRequest.of("request", sections.toArray(Section[]::new)));
  }
}
