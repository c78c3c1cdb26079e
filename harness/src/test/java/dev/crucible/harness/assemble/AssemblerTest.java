package dev.crucible.harness.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblerTest {

  @Test
  void joinsDependenciesEarlierStepsAndTheStep() {
    ProblemSet problems =
        OneProblem.of(
            "import numpy as np\nimport math", "def a():\n    return 1\n", "b = 2", "c = 3");
    var source =
        SampleSource.of(
            problems,
            List.of(new Sample(StepId.of(5, 2), 0, "b = 20\r\nx")),
            PreviousSteps.GENERATED);

    AssembledStep step = new Assembler(problems, source).assemble(new Draw(StepId.of(5, 2), 0));

    assertThat(step.id()).isEqualTo(StepId.of(5, 2));
    assertThat(step.code())
        .isEqualTo(
            """
            import numpy as np
            import math
            def a():
                return 1

            b = 20
            x
            """);
    assertThat(step.tests()).containsExactly("assert 2 == target", "pass\npass");
    assertThat(IntStream.rangeClosed(0, 8).mapToObj(line -> locate(step, line)))
        .containsExactly(
            "nowhere",
            "required dependencies, line 1",
            "required dependencies, line 2",
            "step 5.1, line 1",
            "step 5.1, line 2",
            "step 5.1, line 3",
            "step 5.2, line 1",
            "step 5.2, line 2",
            "nowhere");
  }

  @Test
  void linesBeforeTheStepAreSharedWhereAllSamplesHaveThem() {
    ProblemSet problems =
        OneProblem.of("import numpy as np\nimport math", "a = 1", "b = 2", "c = 3");
    List<Sample> samples = List.of(new Sample(StepId.of(5, 3), 0, "c = 4"));
    var draw = new Draw(StepId.of(5, 3), 0);
    var gold = SampleSource.of(problems, samples, PreviousSteps.GOLD);
    assertThat(new Assembler(problems, gold).assemble(draw).shared().lines().count()).isEqualTo(4);
    var generated = SampleSource.of(problems, samples, PreviousSteps.GENERATED);
    assertThat(new Assembler(problems, generated).assemble(draw).shared().lines().count())
        .isEqualTo(2);
  }

  @Test
  void earlierStepsAreTheSamplesOfTheSameIndex() {
    ProblemSet problems = OneProblem.of("", "gold 1", "gold 2", "gold 3");
    var source =
        SampleSource.of(
            problems,
            List.of(
                new Sample(StepId.of(5, 1), 0, "one 0"),
                new Sample(StepId.of(5, 1), 1, "one 1"),
                new Sample(StepId.of(5, 3), 1, "three 1")),
            PreviousSteps.GENERATED);
    assertThat(new Assembler(problems, source).assemble(new Draw(StepId.of(5, 3), 1)).code())
        .isEqualTo("\none 1\ngold 2\nthree 1\n");
  }

  @Test
  void earlierStepsAreGoldWhereThatIsAskedFor() {
    ProblemSet problems = OneProblem.of("", "gold 1", "gold 2");
    var source =
        SampleSource.of(
            problems,
            List.of(
                new Sample(StepId.of(5, 1), 0, "one 0"), new Sample(StepId.of(5, 2), 0, "two 0")),
            PreviousSteps.GOLD);
    assertThat(new Assembler(problems, source).assemble(new Draw(StepId.of(5, 2), 0)).code())
        .isEqualTo("\ngold 1\ntwo 0\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from __future__ import annotations\n",
        "# Mine.\n\nfrom __future__ import annotations  # first\n",
        "\"\"\"Doc\n\nmore.\"\"\"\nfrom __future__ import annotations\n",
        "from __future__ import (\n    annotations,\n)\n",
        "from __future__ import annotations; x = 1\n",
        "from __future__ import division\nfrom __future__ import annotations\n",
      })
  void futureImportsMoveToTheFirstLine(String imports) {
    AssembledStep step = generated(imports + "c = 3", "d = 4");
    assertThat(step.code()).matches("(?s)from __future__ import annotations(, division)?\\n.*");
    assertThat(step.code().substring(1)).doesNotContain("from __future__");
    int lines = (int) imports.lines().count();
    assertThat(locate(step, lines + 3)).isEqualTo("step 5.1, line " + (lines + 1));
    assertThat(step.code().lines().skip(lines + 2)).first().isEqualTo("c = 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1\nfrom __future__ import annotations\n",
        "from __future__ import braces\n",
        "s = '''\nfrom __future__ import annotations\n'''\n",
      })
  void whatPythonRefusesIsTheSamplesOwn(String code) {
    assertThat(generated(code, "d = 4").code()).contains(code).doesNotStartWith("from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from step1 import f",
        "from step_1 import f, g",
        "from solution import g",
        "from previous_steps import *",
        "from .utils import f",
        "from . import f",
        "from my.package.steps import (f, g)",
        "from __main__ import f",
        "    from step1 import f",
        "from your_module import f  # from before",
      })
  void importsOfEarlierStepsAreTakenOut(String line) {
    String head = line.startsWith(" ") ? "def h():\n" : "";
    AssembledStep step = generated("def f(): pass\ng = 1", head + line + "\nd = 4");
    assertThat(step.code()).doesNotContain("step1 import", "import g", "import *", "import f");
    assertThat(step.code()).endsWith("pass\nd = 4\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from numpy import f",
        "from math import f",
        "from step1 import missing",
        "from step1 import f, missing",
        "import numpy as np",
        "from scipy.linalg import f",
        "from os.path import f",
        "s = 'from step1 import f'",
        "# from step1 import f",
        "s = '''\nfrom step1 import f\n'''",
      })
  void otherImportsStay(String line) {
    assertThat(generated("def f(): pass", line).code()).endsWith(line + "\n");
  }

  @Test
  void anImportUnderAnotherNameBindsIt() {
    assertThat(generated("def f(): pass", "from step1 import f as g, f").code())
        .endsWith("\ng = f\n");
  }

  @ParameterizedTest
  @CsvSource({
    "import step1, step1",
    "import step_1 as s, s",
    "import my.steps as s  # from before, s",
    "'import math, step1', step1",
    "'    import step1', step1",
  })
  void aModuleOfEarlierStepsIsTheJoinedCode(String line, String name) {
    String head = line.startsWith(" ") ? "def h():\n" : "";
    AssembledStep step = generated("def f(): pass", head + line + "\nx = %s.f()".formatted(name));
    assertThat(step.code()).contains(name + " = __import__('sys').modules[__name__]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import step1\nstep1.missing()",
        "import step1\nstep1.f() + step1.missing()",
        "import step1",
        "import step1\nx.step1.f()",
        "import my.steps\nmy.steps.f()",
        "import numpy as np\nnp.f()",
        "import scipy.linalg as s, math  # two\ns.f()",
        "s = '''\nimport step1\n'''\nstep1.f()",
      })
  void otherModulesStay(String code) {
    assertThat(generated("def f(): pass", code).code()).endsWith(code + "\n");
  }

  @Test
  void absurdImportsTakeNoLongTime() {
    String blanks = " ".repeat(100_000);
    for (String line :
        List.of(
            "import" + blanks + "!",
            "import a" + blanks + "!",
            "from" + blanks + "!",
            "from " + ".".repeat(100_000) + "!",
            "from a import b" + blanks + "!",
            "from a import (" + blanks + "!",
            "import a\n".repeat(50_000) + "a.missing()",
            "import " + "a, ".repeat(50_000) + "a\na.missing()")) {
      assertThat(generated("def f(): pass", line).code()).endsWith(line + "\n");
    }
  }

  private static AssembledStep generated(String first, String second) {
    ProblemSet problems = OneProblem.of("import math", "a", "b");
    var source =
        SampleSource.of(
            problems,
            List.of(new Sample(StepId.of(5, 1), 0, first), new Sample(StepId.of(5, 2), 0, second)),
            PreviousSteps.GENERATED);
    return new Assembler(problems, source).assemble(new Draw(StepId.of(5, 2), 0));
  }

  @Test
  void aStepThatIsNotThereIsNamed() {
    ProblemSet problems = OneProblem.of("", "a");
    var assembler = new Assembler(problems, SampleSource.gold(problems));
    assertThatThrownBy(() -> assembler.assemble(new Draw(StepId.of(5, 2), 0)))
        .isInstanceOf(DataException.class)
        .hasMessage("There is no sub-step 5.2 in p.jsonl; name one that is there.");
  }

  private static String locate(AssembledStep step, int line) {
    return step.sources().locate(line).map(SourceMap.Location::toString).orElse("nowhere");
  }
}
