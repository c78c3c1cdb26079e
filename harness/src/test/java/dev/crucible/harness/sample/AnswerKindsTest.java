package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.extract.CodeExtractor;
import dev.crucible.harness.extract.CodeField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as models give them, many of each kind. {@code CODE} represents the wanted code. */
class AnswerKindsTest {
  private static final String CODE = "def f(x):\n    y = x + 1\n    return y\n";

  private static String extracted(String answer) {
    return CodeExtractor.extract(answer.replace("CODE", CODE), "f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CODE```",
        "CODE```\n",
        "CODE```\n\nThat's all.",
        "\nCODE\n```\n<|im_end|>",
        "CODE```<|im_end|>",
        "CODE~~~\n",
        "CODE````\n",
        "CODE  ```\n",
        "CODE```python\n",
        "CODE```\n```\n",
        "Here it is:\n\nCODE```",
        "CODE```\n\n## Notes\n\n- It adds one.\n- It's quick.\n",
        "CODE```\n\n```text\n2\n```\n",
        "\n\nCODE```\nDone",
        "CODE\n\n```\n\n",
        "CODE```</s>",
        "CODE``` \t\n",
        "\ufeffCODE```",
        "CODE```\nI hope that helps! Let me know (if not).",
        "CODE```\nOutput:\n```\n3\n```\n",
      })
  void aClosingFenceAlone(String answer) {
    assertThat(extracted(answer).stripTrailing()).isEqualTo(CODE.stripTrailing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```python\nCODE```\n\n<reasoning>It adds one.</reasoning>\n\nThat is it.",
        "<answer>\n```python\nCODE```\n</answer>\n<thought>checked</thought>\nok",
        "```python\nCODE```\n</think>",
        "```python\nCODE```\n</think>\n\nThat completes the step.",
        "```python\nCODE```</think>",
        "<think>\nHm, f(0)?\n</think>\n```python\nCODE```\n<think>\nGood.\n</think>",
        "<think>a</think><think>b</think>\nCODE",
        "<thinking>\n```python\ndef f(x):\n    return 0\n```\n</thinking>\n\n```python\nCODE```",
        "[THINK]Perhaps 0.[/THINK]```python\nCODE```",
        "◁think▷Perhaps 0.◁/think▷\n```python\nCODE```",
        "<|begin_of_thought|>\ndef f(x): no\n<|end_of_thought|>\n```python\nCODE```",
        "<|channel|>analysis<|message|>def f(x):"
            + " no<|end|><|start|>assistant<|channel|>final<|message|>```python\n"
            + "CODE```<|return|>",
        "<seed:think>Hm.</seed:think>CODE",
        "<reasoning>\nI think </think> is a tag.\n</reasoning>\n```python\nCODE```",
        "<scratchpad>x = 1\n</scratchpad>\n```python\nCODE```\n",
        "```python\nCODE```\n<reflection>\n```python\ndef f(x):\n    return 0\n```\n</reflection>",
        "I thought about it.\n</thought>\n```python\nCODE```",
        "<THINK>Hm</THINK>\n```python\nCODE```",
        "<thought>Well.</thought>\nThe `<think>` tag is not needed.\n```python\nCODE```",
        "<think type=\"deep\">Hm</think>```python\nCODE```",
      })
  void thoughtsBeforeAndAfterTheAnswer(String answer) {
    assertThat(extracted(answer)).isEqualTo(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# the </think> tag of an older prompt",
        "TAG = '</think>'",
        "TAG = \"<think>\"",
        "'''\n<think>\n'''",
        "x = re.sub('<think>.*</think>', '', x)",
      })
  void tagsInCodeAreCode(String line) {
    String code = line + "\n" + CODE;
    assertThat(CodeExtractor.extract(code, "f")).isEqualTo(code);
    assertThat(CodeExtractor.extract("<think>a</think>\n```python\n" + code + "```\nDone.", "f"))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>\nSo:\n```python\nCODE```\nbut wait",
        "<think>CODE",
        "<thinking>\nLet me see.\n\nCODE",
        "[THINK]\n```python\nCODE```",
        "<think>a</think>\n<think>\n```python\nCODE```",
        "<think>\n```python\nCODE```\n</think>",
        "<think>\nCODE</think>\n\nI cannot answer that.",
        "<|channel|>analysis<|message|>```python\nCODE```",
        "◁think▷\nCODE",
        "\n\n<reasoning>\n```\nCODE",
        "",
        "   \n",
        "I'm sorry, but I can't help with that.",
        "As an AI model, I do not write code.",
        "<think></think>",
        "No.",
        "<|im_end|>",
        "**Answer:** see above",
        "# Nothing\n\nThe step follows from the one before.",
        "null and void",
      })
  void whatHoldsNoAnswerIsEmpty(String answer) {
    assertThat(extracted(answer)).isEmpty();
  }

  @Test
  void anAnswerBeforeThoughtsThatWereCutOffIsOne() {
    assertThat(extracted("```python\nCODE```\n<think>\nIs that right?")).isEqualTo(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is the function you asked for.\n\nCODE\nIt adds one.\n",
        "Sure!\nCODE",
        "Solution:\nCODE",
        "CODE\nExplanation: it adds one (as was asked).",
        "The function:\n\n    def f(x):\n        y = x + 1\n        return y\n\nThat is all.",
        "1. First we define it:\nCODE\n2. Then we're done.",
        "**Answer**\n\nCODE",
        "Let's write it:\nCODE\nI hope it's what you wanted!",
        "<code>\nCODE</code>\n",
        "<code>CODE</code>",
        "Here:\n<python>\nCODE</python>\nDone.",
        "[PYTHON]\nCODE[/PYTHON]\n",
        "[SOLUTION]\nCODE[/SOLUTION]",
        "<answer>CODE</answer>",
        "I say:\n<answer>\nCODE\n</answer>\nBye!",
        "<pre><code class=\"language-python\">CODE</code></pre>",
        "\\begin{python}\nCODE\\end{python}",
        "Thus\n\\begin{lstlisting}[language=Python]\nCODE\\end{lstlisting}\nas claimed.",
        "\\begin{minted}{python}\nCODE\\end{minted}",
        "\\begin{verbatim}\nCODE\\end{verbatim}",
        "```python def f(x):\n    y = x + 1\n    return y\n```",
        "```def f(x):\n    y = x + 1\n    return y\n```\nDone.",
        "'''python\nCODE'''",
        "CODE</code>",
        "<code>\nCODE",
        "BEGIN SOLUTION\n<code>\nCODE</code>\nEND SOLUTION",
        "```\n<code>\nCODE</code>\n```",
        "<solution>\nCODE</solution>",
        "<|begin_of_solution|>\nCODE<|end_of_solution|>",
        "python\nCODE",
        "CODE\nDone",
      })
  void proseAndOtherMarksAroundCode(String answer) {
    assertThat(extracted(answer).strip()).isEqualTo(CODE.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\": \"JSON\"}",
        "{\"explanation\": \"x\", \"code\": \"JSON\"}",
        "Here:\n{\"explanation\": \"def f\", \"solution\": \"JSON\"}\nDone.",
        "```json\n{\"code\": \"JSON\"}\n```",
        "{\"answer\": {\"language\": \"python\", \"code\": \"JSON\"}}",
        "{'code': 'JSON'}",
        "{\"code\": \"```python\\nJSON```\"}",
        "{\"code\": [\"def f(x):\", \"    y = x + 1\", \"    return y\"]}",
        "{\"code\": [\"def f(x):\\n\", \"    y = x + 1\\n\", \"    return y\\n\"],}",
        "{\"files\": [{\"name\": \"f.py\", \"content\": \"JSON\"}]}",
        "<answer>{\"code\": \"JSON\"}</answer>",
        "{\"code\": \"def f(x):\n    y = x + 1\n    return y\n\"}",
      })
  void codeInJson(String answer) {
    assertThat(extracted(answer.replace("JSON", CODE.replace("\n", "\\n")))).isEqualTo(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 def f(x):\n2     y = x + 1\n3     return y",
        " 9: def f(x):\n10:     y = x + 1\n11:     return y\n",
        "1. def f(x):\n2.     y = x + 1\n3.     return y",
        "1| def f(x):\n2|     y = x + 1\n3|     return y",
        "1\tdef f(x):\n2\t    y = x + 1\n3\t    return y",
        "  1  def f(x):\n  2      y = x + 1\n  3      return y\n  4\n",
        ">>> def f(x):\n...     y = x + 1\n...     return y\n...\n>>> f(1)\n2\n",
        "In [1]: def f(x):\n   ...:     y = x + 1\n   ...:     return y\n",
        "+def f(x):\n+    y = x + 1\n+    return y\n",
        """
        --- a/f.py
        +++ b/f.py
        @@ -1,2 +1,3 @@
         def f(x):
        -    return x
        +    y = x + 1
        +    return y
        """,
        "def f(x):\n\u00a0   y = x + 1\n\u00a0   return y\n",
        "def f(x):\n\u3000\u3000\u3000\u3000y\u3000= x + 1\n    return y\n",
        "def\u200b f(x):\n    y = x\u202f+ 1\n    return y\u2060\n",
        "\ufeff\ufeffdef f(x):\n    y = x + 1\n    return y\n",
        "def f(x):\r\n    y = x + 1\r\n    return y\r\n",
        "def f(x):\r    y = x + 1\r    return y\r",
      })
  void howCodeWasShownOrCarried(String code) {
    assertThat(extracted(code).lines().filter(line -> !line.isBlank()).limit(3))
        .containsExactlyElementsOf(CODE.lines().toList());
    assertThat(
            extracted("```python\n" + code + "\n```")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(3))
        .containsExactlyElementsOf(CODE.lines().toList());
  }

  @Test
  void escapesOfWebPagesAreTakenBack() {
    String code = "def f(x):\n    return x if x < 3 and x > -3 else \"a\" * (x & 1)\n";
    String escaped =
        code.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    assertThat(CodeExtractor.extract(escaped, "f")).isEqualTo(code);
    assertThat(CodeExtractor.extract("<pre>" + escaped + "</pre>", "f")).isEqualTo(code);
    String right = "def f(x):\n    return '&lt;' + x\n";
    assertThat(CodeExtractor.extract(right, "f")).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%matplotlib inline",
        "%%time",
        "!pip install numpy",
        "! ls",
        "%timeit sum([])",
        "pip install numpy scipy",
        "!echo x",
        "%load_ext autoreload\n%autoreload 2",
        "np.array?",
        "?np.array",
        "$ pip install numpy",
        "conda install numpy",
        "%pip install -q numpy",
        "!wget http://example.org/x.tar.gz",
        "%config InlineBackend.figure_format = 'retina'",
        "python -m pip install numpy",
      })
  void linesOfNotebooksDoNothing(String line) {
    String answer = "```python\nimport math\n" + line + "\n" + CODE + "```";
    assertThat(CodeExtractor.extract(answer, "f"))
        .startsWith("import math\npass  # " + line.lines().findFirst().orElseThrow())
        .endsWith(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = a\n% b\n",
        "s = '''\n%matplotlib inline\n!pip install x\n>>> f(1)\n1 x\n'''\n",
        "y = 7 \\\n  % 3\n",
        "'&lt;'\n",
        "s = '\u00a0\u200b'  # \u3000\n",
        "# Here is prose.\n",
        "t = \"\"\"\nHere is the function.\n```python\n```\n\"\"\"\n",
        "a = b = 1\n\n\n\n",
        "print('hi')\n",
      })
  void whatIsRightStaysAsItIs(String line) {
    String code = "b = a = 3\n" + line.replace("x = a\n% b\n", "x = (a\n% b)\n") + CODE;
    assertThat(CodeExtractor.extract(code, "f")).isEqualTo(code);
    assertThat(CodeField.of(code, "f")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print 'hi'\ndef f(x):\n    return x\n",
        "def f(x):\n    return x\nprint 'hi'\n",
        "def f(x):\n    return x +\n",
        "def f(x)\n    return x\n",
        "def f(x):\n  return x\n return 1\n",
        "def f(x):\n    return x\nx == = 1\n",
        "def f(x):\n    if x &lt 3: return x\n",
        "def f(x):\n    return “x”\n",
        "def f(x):\n    return x\nThis is prose in a fence.\n",
      })
  void brokenCodeIsPassedOn(String code) {
    assertThat(CodeExtractor.extract("```python\n" + code + "```", "f")).isEqualTo(code);
    assertThat(CodeField.of("```python\n" + code + "```", "f"))
        .isEqualTo("```python\n" + code + "```");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(x): ...\n",
        "def f(x):\n    pass\n",
        "def f(x):\n    '''Adds one.'''\n",
        "def f(x):\n    raise NotImplementedError\n",
        "def f(x):\n    raise NotImplementedError('later')\n",
        "def f(x: int,\n      y: int = 3) -> int:\n    \"\"\"Adds\n\n    one.\"\"\"\n    ...\n",
        "@decorated\ndef f(x):\n    # Your code here.\n    pass\n",
        "def f(x): pass  # see above\n",
        "def f(x):\n    ...\n",
        "def f(x):\n    '''Doc.'''\n    pass\n",
        "def f(x):\n    r'''Doc.'''\n    return NotImplemented\n",
        "async def f(x):\n    return await x\n",
      })
  void aStubDoesNotReplaceADefinition(String stub) {
    assertThat(extracted("```python\nCODE```\nIn short:\n```python\n" + stub + "```\n"))
        .isEqualTo(CODE);
    assertThat(extracted("```python\n" + stub + "```\nso\n```python\nCODE```\n")).isEqualTo(CODE);
    if (!stub.startsWith("async")) {
      assertThat(extracted("CODE" + stub)).isEqualTo(CODE);
    }
    assertThat(CodeExtractor.extract("```python\n" + stub + "```", "f")).isEqualTo(stub);
  }

  @Test
  void aStubOfAClassDoesNotReplaceIt() {
    String full = "class C:\n    def m(self):\n        return 1\n";
    String stub = "class C:\n    '''Doc'''\n    def m(self):\n        '''Doc'''\n        pass\n";
    assertThat(CodeExtractor.extract("```python\n" + full + "```\n```python\n" + stub + "```", "C"))
        .isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f = lambda x: x + 1\n",
        "f = partial(g, 1)\n",
        "f = functools.partial(g, y=1)\n",
        "f = jit(nopython=True)(g)\n",
        "f = g\n",
        "f: Callable[[int], int] = lambda x: x + 1\n",
        "f = np.vectorize(lambda x: x + 1)\n",
        "f = g if FAST else h\n",
        "if FAST:\n    def f(x):\n        return x\nelse:\n    def f(x):\n        return x + 0\n",
        "try:\n    from m import f\nexcept ImportError:\n    def f(x):\n        return x\n",
        "try:\n    f = fast\nexcept NameError:\n    f = lambda x: x\n",
        "with np.errstate(all='ignore'):\n    def f(x):\n        return x\n",
        "if True:\n    f = partial(g, 1)\n",
        "def f(x: 'np.ndarray') -> 'np.ndarray':\n    return x\n",
        "def f[T](x: T) -> T:\n    return x\n",
        "@lru_cache(maxsize=None)\ndef f(x):\n    return x\n",
        "class f:\n    def __new__(cls, x):\n        return x\n",
        "if FAST:\n    if FASTER:\n        def f(x):\n            return x\n",
      })
  void aFunctionMayBeGivenInOtherWays(String code) {
    String answer =
        "```python\nprint('x')\n```\n```python\n"
            + code
            + "```\n```python\ny = f(3)\nz = 1\na = 2\n```";
    assertThat(CodeExtractor.extract(answer, "f")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f = 3\n",
        "f = [1, 2]\n",
        "f = f(3)\n",
        "async def f(x):\n    return x\n",
        "def g():\n    def f(x):\n        return x\n",
        "class C:\n    def f(self):\n        return 1\n",
        "f += 1\n",
        "f.x = g\n",
        "'''\ndef f(x):\n    return 0\n'''\n",
        "# def f(x): return 0\n",
      })
  void whatIsNoFunctionDoesNotReplaceOne(String other) {
    assertThat(extracted("```python\nCODE```\nUsage:\n```python\n" + other + "```\n"))
        .isEqualTo(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G = np.array([1, 2])\n",
        "import numpy as G\n",
        "from constants import G\n",
        "G = 6.67e-11  # of nature\n",
        "G: float = compute(3)\n",
        "def G(x):\n    return x\n",
        "class G:\n    pass\n",
        "G, H = 1, 2\n",
        "A = np.ones(3)\nG = A * 2\n",
        "G = np.zeros(3)\nG[0] = 1\nG[1:] *= 2\n",
        "G = []\nfor i in range(3):\n    G.append(i)\n",
        "import math\nG = math.sqrt(2)\n",
        "G = {\n    'a': 1,\n}\n",
        "@decorated\ndef G(x):\n    return x\n",
        "decorated = 1\nG = [decorated]\n",
      })
  void whatIsUsedIsTakenFromOtherBlocks(String helper) {
    String code = "def f(x):\n    return G * x\n";
    String above = "Constants:\n```python\n" + helper + "```\nand\n```python\n" + code + "```\n";
    assertThat(CodeExtractor.extract(above, "f")).isEqualTo(helper + code);
    String below =
        "```python\n%s```\nIt needs:\n```python\n%sprint(f(2))\ny = f(3)\n```\n"
            .formatted(code, helper);
    assertThat(CodeExtractor.extract(below, "f")).isEqualTo(helper + code);
  }

  @Test
  void whatIsNotUsedIsNot() {
    String code = "def f(x, y=1):\n    z = [w for w in x]\n    return z * y\n";
    String usage = "```python\nx = load()\ny = 3\nz = f(x)\nw = 5\nunused = 1\n```\n";
    assertThat(CodeExtractor.extract(usage + "```python\n" + code + "```\n" + usage, "f"))
        .isEqualTo(code);
  }

  @Test
  void helpersStandBelowFutureImports() {
    String answer =
        """
        ```python
        import math
        ```
        ```python
        from __future__ import annotations
        def f(x: X):
            return math.pi
        ```
        """;
    assertThat(CodeExtractor.extract(answer, "f"))
        .isEqualTo(
            "from __future__ import annotations\nimport math\ndef f(x: X):\n    return math.pi\n");
  }
}
