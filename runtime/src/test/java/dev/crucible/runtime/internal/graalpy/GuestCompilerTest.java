package dev.crucible.runtime.internal.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithGuest
class GuestCompilerTest {
  private final Guest guest;
  private GuestCompiler compiler;

  GuestCompilerTest(Guest guest) {
    this.guest = guest;
  }

  @BeforeEach
  void make() {
    compiler = new GuestCompiler(Set.of("print", "exec"));
  }

  private Value call(String function, Object... arguments) {
    return guest.eval(function).execute(arguments);
  }

  @Test
  void codeRunsAsThatOfThePythonsOwnCompile() {
    String source = "def f(x):\n    return x + y\n\ny = 2\nz = f(1)  # größe\n";
    Object code = compiler.compile("sample.py", source).orElseThrow().object();
    Value namespace = call("lambda code: [space := {}, exec(code, space), space][0]", code);
    assertThat(namespace.getHashValue("z").asInt()).isEqualTo(3);
    assertThat(
            call(
                    """
                    lambda code, source: (code.co_filename, code.co_names, code.co_consts[1:]) == (
                        (own := compile(source, 'sample.py', 'exec')).co_filename,
                        own.co_names,
                        own.co_consts[1:],
                    )
                    """,
                    code,
                    source)
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest(name = "[{index}]") // Texts that no report can hold.
  @ValueSource(
      strings = {
        "x = (1",
        "def f(:\n    pass",
        " x = 1",
        "return 1",
        "nonlocal x",
        "x = '\\d'",
        "x = 1 is 1",
        "x = 1\0",
        "x = '\ud83d'",
        "from __future__ import nothing"
      })
  void nothingComesOfWhatPythonRejectsOrWarnsOf(String source) {
    assertThat(compiler.compile("sample.py", source)).isEmpty();
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(
      strings = {"", "x = '\ud83d\ude00'", "from __future__ import annotations", "'''text'''"})
  void whatPythonAcceptsIsCompiled(String source) {
    assertThat(compiler.compile("sample.py", source)).isPresent();
  }

  @Test
  void sharedCodeIsCompiledOnceForEachTextAndFile() {
    Optional<GuestCompiler.Code> first = compiler.compileShared("a.py", "x = 1");
    assertThat(compiler.compileShared("a.py", "x = 1").orElseThrow()).isSameAs(first.orElseThrow());
    assertThat(compiler.compileShared("b.py", "x = 1").orElseThrow())
        .isNotSameAs(first.orElseThrow());
    assertThat(compiler.compileShared("a.py", "x = 2").orElseThrow())
        .isNotSameAs(first.orElseThrow());
    assertThat(compiler.compile("a.py", "x = 1").orElseThrow()).isNotSameAs(first.orElseThrow());
    assertThat(compiler.compileShared("a.py", "x = (")).isEmpty();
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(strings = {"", "x = 1", "x = 1\n", "\n\nx = '''\n\n'''\n"})
  void codeAfterSharedCodeKeepsItsLines(String shared) {
    GuestCompiler.Code before = compiler.compileShared("sample.py", shared).orElseThrow();
    String rest = "\nraise ValueError\n";
    Object code = compiler.compile("sample.py", before.linesBefore() + rest).orElseThrow().object();
    Value line =
        call(
            """
            lambda code: next(line for _, _, line in code.co_lines() if line and line > 1)
            """,
            code);
    long lines = (shared + rest).lines().count();
    assertThat(line.asLong()).isEqualTo(lines);
  }

  @Test
  void whatMayOnlyBeginAFileDoesNotFollowSharedCode() {
    GuestCompiler.Code before = compiler.compileShared("sample.py", "x = 1\n").orElseThrow();
    assertThat(
            compiler.compile(
                "sample.py", before.linesBefore() + "from __future__ import annotations"))
        .isEmpty();
  }
}
