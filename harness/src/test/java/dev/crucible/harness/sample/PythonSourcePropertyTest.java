package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.extract.CodeExtractor;
import dev.crucible.harness.extract.NormalizedSource;
import dev.crucible.harness.extract.PythonLexer;
import dev.crucible.harness.extract.PythonSource;
import dev.crucible.harness.extract.PythonSource.Statement;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of text of any kind, Python or not. */
class PythonSourcePropertyTest {

  @Property
  void statementsTogetherAreTheText(@ForAll("texts") String text) {
    assertThat(joined(PythonSource.of(text).statements())).isEqualTo(text);
  }

  @Property
  void anyCharactersAreText(@ForAll String text) {
    PythonSource source = PythonSource.of(text);
    assertThat(joined(source.statements())).isEqualTo(text);
    assertThat(source.statements()).allMatch(statement -> !statement.text().isEmpty());
  }

  @Property
  void codeHasTheTextsLengthAndLines(@ForAll("texts") String text) {
    PythonLexer lexer = PythonLexer.scan(text);
    assertThat(lexer.code()).hasSameSizeAs(text);
    assertThat(lexer.lines()).isSorted().doesNotHaveDuplicates();
  }

  /** Text between whole statements is cut where the statements were joined. */
  @Property
  void wholeStatementsAreFoundAgain(@ForAll("wholeStatements") List<String> statements) {
    assertThat(PythonSource.of(String.join("", statements)).statements())
        .extracting(Statement::text)
        .isEqualTo(statements);
  }

  @Property
  void cuttingAStatementAgainChangesNothing(@ForAll("texts") String text) {
    PythonSource source = PythonSource.of(text);
    if (source.isWhole()) {
      for (Statement statement : source.statements()) {
        assertThat(PythonSource.of(statement.text()).statements()).containsExactly(statement);
      }
    }
  }

  @Property
  void aNormalFormHasNoOther(@ForAll("texts") String text) {
    String normal = NormalizedSource.of(text);
    assertThat(NormalizedSource.of(normal)).isEqualTo(normal);
  }

  @Property
  void extractingNeverThrowsAndIsDoneOnce(@ForAll("texts") String text) {
    String code = CodeExtractor.extract(text, "f");
    assertThat(CodeExtractor.extract(code, "f")).isEqualTo(code);
  }

  @Property
  void extractingFromAnythingIsDoneOnce(@ForAll String text, @ForAll String name) {
    String code = CodeExtractor.extract(text, name);
    assertThat(CodeExtractor.extract(code, name)).isEqualTo(code);
  }

  /** The code in a block is found, whatever text is around the block. */
  @Property
  void aBlockIsFoundInProse(
      @ForAll("wholeStatements") List<String> statements, @ForAll("prose") String prose) {
    String code = String.join("", statements) + "def wanted(x):\n    return x\n";
    String response =
        "<think>Hm.\n" + prose + "</think>" + prose + "\n```python\n" + code + "```\n" + prose;
    assertThat(CodeExtractor.extract(response, "wanted")).isEqualTo(code.replaceFirst("^\n", ""));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "def f(x):",
            "class f:",
            "@a",
            "    return x",
            "import a",
            "x = 1",
            "print(f(1))",
            "if __name__ == '__main__':",
            "    pass",
            "else:",
            "async ",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "\\",
            "'",
            "\"",
            "'''",
            "\"\"\"",
            "f'",
            "rb\"",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "#",
            "é",
            "```",
            "```python\n",
            "~~~",
            "> ",
            "- ",
            "<think>",
            "</think>",
            "\f",
            ";")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> wholeStatements() {
    return Arbitraries.of(
            "import numpy as np\n",
            "\n# Constants.\nG = 6.67  # (\n",
            "def helper(a,\n  b=')'):\n    '''\ndef no(): pass\n'''\n    return a\n",
            "@decorated(\n1)\nclass C:\n\n    x = f\"{d[\"k\"]}\"\n\n    # a comment\n",
            "for i in range(3):\n    pass\nelse:\n    pass\n",
            "y = [\n1,\n# )\n2]\n",
            "np.random.seed(0)\n",
            "s = \"\"\"\n(\n\"\"\"\n")
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(
            "Here's the code:",
            "It isn't (quite",
            "1. First",
            "- `x` is a number",
            "",
            "```bash\npip\n```",
            "# Heading",
            "\"quoted",
            "$$x^2$$")
        .list()
        .ofMaxSize(5)
        .map(lines -> String.join("\n", lines));
  }

  private static String joined(List<Statement> statements) {
    return statements.stream().map(Statement::text).collect(Collectors.joining());
  }
}
