package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a CPython among scripts that stand for Pythons. */
class CPythonFinderTest {
  @TempDir private Path directory;

  /** A python3 that could not be started ended the build of the environment. */
  @Test
  void aPythonThatDoesNotStartIsPassedOver() throws Exception {
    Path noFile = Files.createDirectories(directory.resolve("a/python3"));
    Path shim = python("b", "#!/nowhere/python3\n");
    Path failing = python("c", "#!/bin/sh\nexit 1\n");
    Path good = python("d", "#!/bin/sh\necho /usr/bin/python3\necho 3.12\necho pip\n");

    assertThat(found(noFile, shim, failing, good)).isEqualTo("/usr/bin/python3 cpython-3.12 true");
    assertThat(found(noFile, shim, failing)).isEqualTo("none");
  }

  private Path python(String name, String script) throws IOException {
    Path file = Files.createDirectory(directory.resolve(name)).resolve("python3");
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private String found(Path... pythons) throws InterruptedException {
    StringBuilder searchPath = new StringBuilder();
    for (Path python : pythons) {
      searchPath.append(python.getParent()).append(File.pathSeparator);
    }
    return CPythonFinder.firstOn(
            searchPath.toString(),
            directory.resolve("facts.py"),
            directory,
            directory.resolve("log/log"))
        .map(python -> "%s %s %s".formatted(python.executable(), python.name(), python.pip()))
        .orElse("none");
  }
}
