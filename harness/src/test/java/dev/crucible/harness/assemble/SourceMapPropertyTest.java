package dev.crucible.harness.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SourceMapPropertyTest {

  /** Each line of the joined code is that line of its part, whatever the parts are. */
  @Property
  void locatesEveryLine(
      @ForAll @Size(min = 2, max = 5)
          List<@StringLength(max = 12) @Chars({'a', '\n', '\r', '\f'}) String> parts) {
    ProblemSet problems =
        OneProblem.of(parts.getFirst(), parts.subList(1, parts.size()).toArray(String[]::new));
    var last = StepId.of(5, parts.size() - 1);
    AssembledStep step =
        new Assembler(problems, SampleSource.gold(problems)).assemble(new Draw(last, 0));

    String[] lines = step.code().split("\n", -1);
    for (int line = 1; line < lines.length; line++) {
      SourceMap.Location place = step.sources().locate(line).orElseThrow();
      String part =
          switch (place.origin()) {
            case SourceMap.Origin.Dependencies() -> parts.getFirst();
            case SourceMap.Origin.Step(StepId id) -> parts.get(id.step());
          };
      assertThat(part.split("\r\n|\r|\n", -1)[place.line() - 1]).isEqualTo(lines[line - 1]);
    }
    assertThat(step.sources().locate(lines.length)).isEmpty();
  }
}
