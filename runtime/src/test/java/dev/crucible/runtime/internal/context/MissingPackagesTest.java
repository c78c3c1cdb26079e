package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingPackagesTest {

  @Test
  void areThoseThatAreNotInTheEnvironment(@TempDir Path venv) throws IOException {
    Files.createDirectories(venv.resolve("lib/python3.12/site-packages/scipy"));
    MissingPackages lacking = MissingPackages.of(venv.resolve("bin/python"));
    assertThat(lacking.include("scipy.linalg")).isFalse();
    assertThat(lacking.include("sympy")).isTrue();
    assertThat(lacking.include("sympy.abc")).isTrue();
    assertThat(lacking.include("mpmath")).isTrue();
  }

  @Test
  void areOnlyThoseThatCanBeInstalled(@TempDir Path venv) throws IOException {
    Files.createDirectories(venv.resolve("lib/python3.12/site-packages"));
    MissingPackages lacking = MissingPackages.of(venv.resolve("bin/python"));
    assertThat(lacking.include("torch")).isFalse();
    assertThat(lacking.include("scipyx")).isFalse();
    assertThat(lacking.include("")).isFalse();
  }

  @Test
  void areNoneWhereNothingIsKnown(@TempDir Path nothing) {
    assertThat(MissingPackages.of(nothing.resolve("bin/python")).include("scipy")).isFalse();
  }
}
