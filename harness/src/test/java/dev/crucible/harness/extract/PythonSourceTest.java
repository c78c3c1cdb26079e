package dev.crucible.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.extract.PythonSource.Kind;
import dev.crucible.harness.extract.PythonSource.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonSourceTest {

  @Test
  void cutsAtTopLevelStatements() {
    var source =
        PythonSource.of(
            """
            # A module.
            import numpy as np

            G = 6.67e-11  # SI

            # Decorated.
            @cached
            @np.vectorize
            async def f(
            a, b):
                '''Doc
            def not_this(): pass
            '''
                # inside
                return a

                # still inside
            class C: pass
            if __name__ == "__main__":
                f(1, 2)
            try:
                import scipy
            except ImportError:
                scipy = None
            finally:
                pass
            # The end.
            """);
    assertThat(source.isWhole()).isTrue();
    assertThat(source.statements())
        .extracting(Statement::kind)
        .containsExactly(
            Kind.IMPORT,
            Kind.ASSIGNMENT,
            Kind.DEFINITION,
            Kind.DEFINITION,
            Kind.MAIN_GUARD,
            Kind.OTHER);
    assertThat(source.statements())
        .extracting(Statement::binds)
        .containsExactly(
            List.of("np"), List.of("G"), List.of("f"), List.of("C"), List.of(), List.of());
    assertThat(source.statements().get(1).text()).isEqualTo("\nG = 6.67e-11  # SI\n");
    assertThat(source.statements().get(2).text())
        .startsWith("\n# Decorated.\n@cached\n")
        .endsWith("    # still inside\n");
    assertThat(source.statements().getLast().text()).endsWith("# The end.\n");
    assertThat(source.firstDefinition()).contains("f");
  }

  /** Each text is one statement; the next line, {@code x = 1}, is another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s = 'it''s (' \"[\"",
        "s = 'a\\'b('",
        "s = r'\\'(' ",
        "s = 'goes \\\n(on'",
        "s = Rb'''\n(\n''' + bR\"x(\"",
        "s = \"\"\"a\\\"\"\"\n(\"\"\"",
        "s = f\"{d[\"(\"]} {{\"",
        "s = f'{x!r:>{w}} {\", \".join(y)} {'('}'",
        "s = f\"{f\"{f\"{1}\"}\"}\"",
        "s = f'''{\n[1,\n2]}'''",
        "s = f\"{broken\" ",
        "s = t'{x:(}'",
        "a = (1, # ) '\n2)",
        "a = [\nx\n\ny = 2\n]",
        "a = 1 + \\\n2",
        "def f(): return '('",
        "with open(x) as y: pass",
        "@a(\n1)\n\n# between\ndef f():\n\n    pass",
        "if x:\n    pass\nelif y:\n    pass\nelse:\n    pass",
        "while x: pass\nelse: pass",
        "class Größe:\n\tdef a(self):\r\n\t\tpass",
      })
  void oneStatement(String statement) {
    var source = PythonSource.of(statement + "\nx = 1\n");
    assertThat(source.statements())
        .extracting(Statement::text)
        .containsExactly(statement + "\n", "x = 1\n");
    assertThat(source.isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = (1,",
        "a = 1)",
        "a = 'open",
        "a = ('open\n)",
        "print(f(1)\n",
        "a = f'{x\n",
        "it's prose",
      })
  void brokenTextIsNotWholeAndTheNextDefinitionIsFound(String broken) {
    var source = PythonSource.of(broken + "\ndef f(x):\n    return x\n");
    assertThat(source.isWhole()).isFalse();
    assertThat(source.defines("f")).isTrue();
  }

  @Test
  void anOpenTripleQuoteTakesAllTheRest() {
    var source = PythonSource.of("x = 1\ndef f():\n    '''Doc\n\ndef g(): pass\n");
    assertThat(source.isWhole()).isFalse();
    assertThat(source.statements()).extracting(Statement::binds).contains(List.of("f")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import numpy                              | IMPORT     | numpy",
        "import scipy.linalg, os.path as p         | IMPORT     | scipy p",
        "import a; from b import c                 | IMPORT     | a c",
        "from m import (a as b, c,)                | IMPORT     | b c",
        "from . import *                           | IMPORT     | *",
        "import a; x = 1                           | OTHER      | ``",
        "x: float = 3                              | ASSIGNMENT | x",
        "x = y = 0                                 | ASSIGNMENT | x y",
        "(a, *b) = c = 1, 2                        | ASSIGNMENT | a b c",
        "x == 3                                    | OTHER      | ``",
        "x[0] = 3                                  | OTHER      | ``",
        "x.y = 3                                   | OTHER      | ``",
        "x += 3                                    | OTHER      | ``",
        "print(f(1))                               | CHECK      | ``",
        "print(x := f(1))                          | OTHER      | ``",
        "print(1); x = 2                           | OTHER      | ``",
        "printer(1)                                | OTHER      | ``",
        "assert f(1) == 2, 'x = 1; y'              | CHECK      | ``",
        "if '__main__' == __name__: f()            | MAIN_GUARD | ``",
        "if (__name__ == '__main__'): f()          | MAIN_GUARD | ``",
        "if __name__ == 'main': f()                | OTHER      | ``",
        "if __name__ == '__main__' and x: f()      | OTHER      | ``",
        "importlib.reload(x)                       | OTHER      | ``",
        "defined = 1                               | ASSIGNMENT | defined",
        "async def f(): pass                       | DEFINITION | f",
        "async with a: pass                        | OTHER      | ``",
        "'''import this'''                         | OTHER      | ``",
      })
  void tellsKinds(String line, Kind kind, String binds) {
    List<Statement> statements = PythonSource.of(line).statements();
    assertThat(statements).hasSize(1);
    assertThat(statements.getFirst().kind()).isEqualTo(kind);
    assertThat(String.join(" ", statements.getFirst().binds())).isEqualTo(binds);
  }

  @Test
  void aGuardWithAnElseIsNoGuard() {
    var source = PythonSource.of("if __name__ == '__main__':\n    f()\nelse:\n    x = 1\n");
    assertThat(source.statements()).extracting(Statement::kind).containsExactly(Kind.OTHER);
  }

  @Test
  void mentionsNamesButNoAttributesStringsOrComments() {
    var source = PythonSource.of("y = np.dot(a, 'b') + f\"{c} d\" # e\n");
    assertThat(source.statements().getFirst().mentions())
        .containsExactlyInAnyOrder("y", "np", "a", "c");
  }

  @Test
  void noTextHasNoStatements() {
    assertThat(PythonSource.of("").statements()).isEmpty();
    assertThat(PythonSource.of("\n# only\n").statements()).hasSize(1);
  }
}
