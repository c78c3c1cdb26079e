package dev.crucible.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers with the code that the benchmark's script returned for them when it was run. */
class OfficialExtractorTest {

  static List<Arguments> answers() {
    return List.of(
        // Fences:
        Arguments.of("a\n```python\nx = 1\n```\nb\n```python\nx = 2\n```\n", "\nx = 1\n"),
        Arguments.of("```\nx = 1\n```\n```python\nx = 2\n```", "\nx = 2\n"),
        Arguments.of("```\nx = 1\n```\n```\nx = 2\n```", "\nx = 1\n"),
        Arguments.of("```py\nx = 1\n```", "py\nx = 1\n"),
        Arguments.of("```Python\nx = 1\n```", "Python\nx = 1\n"),
        Arguments.of("```python3\nx = 1\n```", "3\nx = 1\n"),
        Arguments.of("```python\nx = 1", "\nx = 1"),
        Arguments.of("~~~python\nx = 1\n~~~", "~~~python\nx = 1\n~~~"),
        Arguments.of("x = 1", "x = 1"),
        Arguments.of("", ""),
        Arguments.of("```python\ns = '```'\n```", "\ns = '"),
        Arguments.of("1. So:\n   ```python\n   x = 1\n   ```", "\n   x = 1\n   "),
        Arguments.of("<think>```python\nx = 1\n```</think>```python\nx = 2\n```", "\nx = 1\n"),
        Arguments.of("`````python\nx = 1\n`````", "\nx = 1\n"),
        // Imports:
        Arguments.of("import math\nx = 1", "\nx = 1"),
        Arguments.of("\n\n  import math as m; y = 2\nx = 1", "\nx = 1"),
        Arguments.of("x = 1\n\n\nfrom math import pi\ny = 2", "x = 1\n\ny = 2"),
        Arguments.of("from math import (\n    pi,\n)\nx = 1", "\n    pi,\n)\nx = 1"),
        Arguments.of("from math \\\n    import pi\n", "\n"),
        Arguments.of("from math\nimport pi\nx = 1", "\nx = 1"),
        Arguments.of("from a import\nb\nx = 1", "\nx = 1"),
        Arguments.of("def f():\n    import math\n    return 1", "def f():\n\n    return 1"),
        Arguments.of(
            "try:\n    import numba\nexcept ImportError:\n    pass",
            "try:\n\nexcept ImportError:\n    pass"),
        Arguments.of("'''\nimport antly so\n'''", "'''\n\n'''"),
        Arguments.of("# import math\nx = 1", "# import math\nx = 1"),
        Arguments.of("importlib.reload(x)\nimport\tmath", "importlib.reload(x)\nimport\tmath"),
        Arguments.of("x = 1; import math", "x = 1; import math"),
        Arguments.of("import a\r\nimport b\r\nx", "\n\nx"),
        Arguments.of("\u2003import a\rb\nx", "\nx"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void takesWhatTheScriptTakes(String answer, String code) {
    assertThat(OfficialExtractor.extract(answer)).isEqualTo(code);
  }

  @Test
  void takesTimeInProportionToBlankLines() {
    String lost = "\n".repeat(1_000_000) + "x";
    assertThat(OfficialExtractor.extract(lost)).isEqualTo(lost);
  }

  /** The script reads code of earlier sub-steps from files that hold the code it has extracted. */
  @ParameterizedTest
  @MethodSource("code")
  void extractingAgainChangesNothing(String code) {
    assertThat(OfficialExtractor.extract(code)).isEqualTo(code);
  }

  static Stream<String> code() {
    return answers().stream()
        .map(answer -> (String) answer.get()[1])
        .filter(code -> !code.contains("```"));
  }
}
