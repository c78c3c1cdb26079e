package dev.crucible.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeExtractorTest {
  private static final String CODE = "def f(x):\n    return x\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CODE",
        "```python\nCODE```",
        "```py\nCODE```\n",
        "```\nCODE```\n",
        "```Python3 title=\"f.py\"\nCODE```\n",
        "``` {.python .numberLines}\nCODE```\n",
        "~~~\nCODE~~~\n",
        "~~~~python\nCODE~~~~\n",
        "Here's the (whole code:\n\n```python\nCODE```\n\nIt doesn't use \"numpy\".",
        "```python\nCODE",
        "```python\n\n\nCODE```\n",
        "CODE```\nThat's all.",
        "Sure: ```python\nCODE```",
        "```python\r\nCODE```\r\n",
        "1. First:\n   ```python\n   def f(x):\n       return x\n   ```\n2. Then rest.",
        "> ```python\n> def f(x):\n>     return x\n> ```\n",
        "- ```python\n  def f(x):\n      return x\n  ```",
        "```python\n    def f(x):\n        return x\n```",
        "   ```python\nCODE   ```\n",
        "    def f(x):\n        return x\n",
        "```python\ndef f(x):\n    return x```\nDone.",
        "````markdown\nAn answer:\n```python\nCODE```\n````\n",
        "```markdown\n~~~python\nCODE~~~\n```\n",
        "<think>Perhaps\n```python\ndef f(x):\n    return 0\n```\n</think>\n```python\nCODE```",
        "Perhaps it's 0.\n</think>\n\nCODE",
        "<thinking>x</thinking>CODE",
        "```bash\npip install numpy\n```\n```python\nCODE```\n```\n0.5\n```",
        "```python\ndef g(x):\n    return 0\n```\n```python\nCODE```",
        "```python\nCODE```\nUsage:\n```python\nprint(f(1))\n```",
        "A draft:\n```python\ndef f(x):\n    return 0\n```\nBetter:\n```python\nCODE```",
        "```python\nx = solve(\n\nOh no, again:\n```python\nCODE```",
        "```cpp\nint f(int x);\n```\n```\nCODE```",
        "```text\nCODE```",
        "```output\n1\n```\nCODE",
        "```python\nCODE\nif __name__ == \"__main__\":\n    print(f(1))\n```",
        "```python\nCODE\n# Example usage\nprint(f(1))\n\nassert f(1) == 1, 'no'\n```",
      })
  void findsTheFunction(String response) {
    assertThat(CodeExtractor.extract(response.replace("CODE", CODE), "f")).isEqualTo(CODE);
  }

  @Test
  void keepsImportsHelpersAndConstantsOfTheBlockInTheirOrder() {
    String code =
        """
        # Background: it is known.
        import numpy as np
        from math import (pi,
                          e)

        TOLERANCE = 1e-6

        def helper(x):
            return np.sqrt(x) + pi

        @np.vectorize
        def f(x):
            \"""Doc with a fence:

            ```
            f(1)
            ```
            \"""
            return helper(x) + AFTER + e

        AFTER = 3
        x = f(2)
        np.random.seed(0)
        """;
    assertThat(CodeExtractor.extract("Hi!\n```python\n" + code + "```\nBye!", "f")).isEqualTo(code);
    assertThat(CodeExtractor.extract(code, "f")).isEqualTo(code);
  }

  @Test
  void takesWhatTheBlockUsesFromOtherBlocks() {
    String response =
        """
        ```python
        import numpy as np
        import unused
        G = 9.81
        x = start()
        def helper(y):
            return deeper(y)
        ```
        then
        ```python
        def f(x):
            return helper(x) * G + np.pi
        ```
        and
        ```python
        def deeper(y):
            return y

        def f_test():
            assert f(1)
        ```
        """;
    assertThat(CodeExtractor.extract(response, "f"))
        .isEqualTo(
            """
            import numpy as np
            G = 9.81
            def helper(y):
                return deeper(y)
            def deeper(y):
                return y
            def f(x):
                return helper(x) * G + np.pi
            """);
  }

  @Test
  void printsAboveTheFunctionAndExamplesThatBindNamesStay() {
    String code = "print('hi')\ndef f(x):\n    return x\nresult = f(1)\n";
    assertThat(CodeExtractor.extract("```\n" + code + "```", "f")).isEqualTo(code);
  }

  @Test
  void aGuardStaysWhereItHoldsTheFunction() {
    String code = "if __name__ == '__main__':\n    def f(x):\n        return x\n";
    assertThat(CodeExtractor.extract(code, "f")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x:\n    return x\nprint(f(1))\n",
        "def f(x):\n    '''Doc\n    return x\n",
        "def g(x):\n    return x\n",
        "return 1\n",
        "def f(x)\n    return x)\nif __name__ == '__main__':\n    f()\n",
      })
  void brokenOrOtherCodeIsPassedOnAsItIs(String code) {
    assertThat(CodeExtractor.extract("Here:\n```python\n" + code + "```\n", "f")).isEqualTo(code);
    assertThat(CodeExtractor.extract(code, "f")).isEqualTo(code);
  }

  @Test
  void aBlockWithABrokenDefinitionIsPreferredToOthers() {
    String response = "```python\nx = 1\ny = 2\n```\n```python\nx = [\n  def f(x):\n```\n";
    assertThat(CodeExtractor.extract(response, "f")).isEqualTo("x = [\n  def f(x):\n");
  }

  @Test
  void withoutANameTheLongestPythonBlockIsTaken() {
    String response =
        "```bash\nmake everything and install it\n```\n```python\na = 1\n```\n```python\na = 123\n```";
    assertThat(CodeExtractor.extract(response, "")).isEqualTo("a = 123\n");
  }

  @Test
  void anAnswerWithoutCodeIsEmptyCode() {
    assertThat(CodeExtractor.extract("I can't do that.", "f")).isEmpty();
    assertThat(CodeExtractor.extract("", "f")).isEmpty();
    assertThat(CodeExtractor.extract("<think>Hm</think>", "f")).isEmpty();
  }

  @Test
  void absurdAnswersTakeNoLongTime() {
    String open = "```python\n'''\n" + "```\n'''\n".repeat(20_000);
    assertThat(CodeExtractor.extract(open, "f")).isNotNull();
    String fields = "f'''{".repeat(20_000);
    assertThat(CodeExtractor.extract(fields, "f")).isEmpty();
    String brackets = "([{".repeat(100_000);
    assertThat(CodeExtractor.extract(brackets, "f")).isEmpty();
    assertThat(CodeExtractor.extract("Sorry." + "\n".repeat(200_000), "f")).isEmpty();
    assertThat(CodeExtractor.extract("1.5\n".repeat(50_000), "f")).isEmpty();
    String options = "\\begin{verbatim}" + "{}".repeat(200_000) + "f";
    assertThat(CodeExtractor.extract(options, "f")).isEmpty();
    String flags = "pip install f\npip " + "-a ".repeat(200_000) + "\n";
    assertThat(CodeExtractor.extract(flags, "f")).isNotNull();
  }
}
