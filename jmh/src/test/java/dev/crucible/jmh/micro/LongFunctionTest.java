package dev.crucible.jmh.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongFunctionTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 50, 200})
  void hasSoManyLinesAndWholeBlocks(int lines) {
    String source = LongFunction.source(lines, 7);

    assertThat(source.lines()).hasSize(lines);
    assertThat(source).doesNotContainPattern("\n    [^\n]*:\n    [^ ]").startsWith("def compute(");
    assertThat(source).isNotEqualTo(LongFunction.source(lines, 8));
  }
}
