package dev.crucible.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedSourceTest {

  @Test
  void commentsAndBlankLinesDoNotCount() {
    assertThat(
            NormalizedSource.of(
                """
                # About it.
                def f(x):  # of x

                    # now
                    return x

                """))
        .isEqualTo("def f(x):\n    return x\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "# only\n\n   # comments", "\f\n#"})
  void textWithoutCodeIsBlank(String text) {
    assertThat(NormalizedSource.isBlank(text)).isTrue();
    assertThat(NormalizedSource.of(text).isBlank()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "# a comment\nx = 1", "  ''", ";", "\\\n", "(", "é = 1", "@f"})
  void textWithCodeIsNot(String text) {
    assertThat(NormalizedSource.isBlank(text)).isFalse();
  }

  @Test
  void blanksBetweenTokensCountAsOne() {
    assertThat(NormalizedSource.of("x  =\t1   + 2  \n")).isEqualTo("x = 1 + 2\n");
  }

  @Test
  void whereLinesBreakWithinBracketsDoesNotCount() {
    assertThat(NormalizedSource.of("x = f(1,\n      2,  # two\n      3)\n"))
        .isEqualTo(NormalizedSource.of("x = f(1, 2,   3)\n"));
  }

  @Test
  void linesJoinedByABackslashAreOne() {
    assertThat(NormalizedSource.of("x = 1 \\\n    + 2\n")).isEqualTo("x = 1 + 2\n");
  }

  @Test
  void itIsItsOwnNormalForm() {
    String normal = NormalizedSource.of("if x:\n\tprint( 'a  # b' )  # c\n");
    assertThat(normal).isEqualTo("if x:\n\tprint( 'a  # b' )\n");
    assertThat(NormalizedSource.of(normal)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 'a  # b'\n",
        "x = '''a\n\n  # b\n'''\n",
        "x = rb\"a  b\"\n",
        "x = f\"{y  =}\"\n",
        "x = f\"{d[\"a  # b\"]}  # c\"\n",
        "def f():\n    \"\"\"Says.\n\n    # more\n    \"\"\"\n",
        "x = a < = b\n",
        "x = ab\n",
        "if x:\n\ty = 1\n",
      })
  void stringsAndIndentationAndSingleBlanksStay(String text) {
    assertThat(NormalizedSource.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = (1  # open\n",
        "x = ')  # no\n",
        "x = 1)  # no\n",
        "\\\n  x = 1  # one\n",
        "x = 1  \\\n",
        "x = 1 \\  \n  + 2\n",
        "x = f'{a # b}'  # c\n",
        "",
      })
  void whatIsNotClearStaysAsItIs(String text) {
    assertThat(NormalizedSource.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import inspect  # a\n",
        "x = sys._getframe().f_lineno  # a\n",
        "n = f.__code__  # a\n",
        "import traceback  # a\n",
        "getattr(c, 'co_' + name)  # a\n",
      })
  void textThatMaySeeItselfStaysAsItIs(String text) {
    assertThat(NormalizedSource.of(text)).isEqualTo(text);
  }
}
