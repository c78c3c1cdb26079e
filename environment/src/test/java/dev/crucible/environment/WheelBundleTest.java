package dev.crucible.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.environment.build.GraalPyJars;
import dev.crucible.environment.build.HostPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages for files that cannot be imported, and for environments that cannot be exported. */
class WheelBundleTest {
  @TempDir private Path directory;
  private EnvironmentSpec spec;
  private Path file;

  @BeforeEach
  void choose() {
    spec = EnvironmentSpec.standard().withCache(directory.resolve("cache"));
    file = directory.resolve("wheels.zip");
  }

  @Test
  void anEnvironmentThatIsNotThereIsNotExported() {
    assertThatThrownBy(() -> WheelBundle.write(spec, file))
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "There is no such environment yet: make it with 'crucible env' and the same options.");
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatIsNotThere() {
    assertThatThrownBy(this::read)
        .isInstanceOf(EnvironmentException.class)
        .hasMessage("There is no file %s.".formatted(file));
  }

  @Test
  void aFileOfAnotherKind() throws IOException {
    Files.writeString(file, "no zip");
    assertNoBundle();
  }

  @Test
  void aZipWithoutAList() throws IOException {
    zip("other.txt", "");
    assertNoBundle();
  }

  @Test
  void aListThatIsCutOff() throws IOException {
    zip("crucible-wheels.json", "{\"format\": 1, ");
    assertNoBundle();
  }

  @Test
  void wheelsForAnotherGraalPy() throws IOException {
    zip("crucible-wheels.json", contents("24.1.0", host(), "plain", "[]"));
    assertThatThrownBy(this::read)
        .hasMessage(
            "The wheels in %s do not fit: GraalPy is 24.1.0 there and %s here."
                .formatted(file, GraalPyJars.ofThisProcess().version()));
  }

  @Test
  void wheelsForAnotherSystem() throws IOException {
    String graalPy = GraalPyJars.ofThisProcess().version();
    zip("crucible-wheels.json", contents(graalPy, "plan9 sparc none", "plain", "[]"));
    assertThatThrownBy(this::read)
        .hasMessage(
            "The wheels in %s do not fit: the system is plan9 sparc none there and %s here."
                .formatted(file, host()));
  }

  @Test
  void aWheelThatIsNamedAsAPathIsNotUnpacked() throws IOException {
    String graalPy = GraalPyJars.ofThisProcess().version();
    String wheels =
        "[{\"fileName\": \"../evil-1-py3-none-any.whl\", \"sha256\": \"0\", \"origin\": \"GIVEN\"}]";
    zip("crucible-wheels.json", contents(graalPy, host(), "plain", wheels));
    assertNoBundle();
  }

  private void assertNoBundle() {
    assertThatThrownBy(this::read)
        .isInstanceOf(EnvironmentException.class)
        .hasMessage(
            "The file %s is none that 'crucible env export' of this version wrote."
                .formatted(file));
    assertThat(directory.resolve("cache/downloads")).isEmptyDirectory();
  }

  private PythonEnvironment read() {
    return WheelBundle.read(file, spec, ProgressListener.silent());
  }

  private static String host() {
    HostPlatform host = HostPlatform.ofThisMachine();
    return "%s %s %s".formatted(host.os(), host.arch(), host.libc());
  }

  private static String contents(String graalPy, String host, String cpu, String wheels) {
    return """
    {"format": 1, "graalPyVersion": "%s", "host": "%s", "cpu": "%s", "numpy": "2.2.6", "packages": [], "wheels": %s}
    """
        .formatted(graalPy, host, cpu, wheels);
  }

  private void zip(String name, String text) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
