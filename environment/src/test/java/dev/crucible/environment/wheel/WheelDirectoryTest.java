package dev.crucible.environment.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.environment.PackageSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WheelDirectoryTest {
  private static final WheelTag TAG =
      new WheelTag("3.12", "graalpy250_312_native", "linux", "x86_64");
  private static final String NATIVE = "graalpy312-graalpy250_312_native-linux_x86_64";

  @TempDir private Path directory;

  @Test
  void findsWhatFitsGraalPy() throws IOException {
    Path ours = wheel("scipy-1.17.1-" + NATIVE, "");
    wheel("scipy-1.17.1-cp312-cp312-manylinux_2_28_x86_64", "");
    wheel("scipy-1.16.0-" + NATIVE, "");
    var wheels = new WheelDirectory(directory, TAG);
    assertThat(wheels.find("scipy", "1.17.1")).contains(ours);
    assertThat(wheels.find("scipy", "1.15.0")).isEmpty();
    assertThat(wheels.find("sympy", "1.14.0")).isEmpty();
  }

  @Test
  void takesWhatPackagesNeedButNotNumpyAndNotExtras() throws IOException {
    Path sympy =
        wheel(
            "sympy-1.14.0-py3-none-any",
            """
            Metadata-Version: 2.1
            Requires-Dist: mpmath<1.4,>=1.1.0
            Requires-Dist: numpy>=1.26
            Requires-Dist: pytest>=7.1.0; extra == "dev"
            """);
    wheel("mpmath-1.3.0-py3-none-any", "Name: mpmath\n");
    wheel("mpmath-1.9.0-py3-none-any", "Name: mpmath\n");
    Path mpmath = wheel("mpmath-1.10.0-py3-none-any", "Name: mpmath\n");
    wheel("numpy-2.2.6-" + NATIVE, "");
    assertThat(
            new WheelDirectory(directory, TAG).closure(List.of(new PackageSpec("sympy", "1.14.0"))))
        .containsExactly(sympy, mpmath);
  }

  @Test
  void saysWhatIsMissingAndWhy() throws IOException {
    wheel("sympy-1.14.0-py3-none-any", "Requires-Dist: mpmath\n");
    var wheels = new WheelDirectory(directory, TAG);
    assertThatThrownBy(() -> wheels.closure(List.of(new PackageSpec("sympy", "1.14.0"))))
        .hasMessage(
            "No wheel in %s fits mpmath, which is needed by sympy: it would be for %s, or pure Python."
                .formatted(directory, NATIVE));
    assertThatThrownBy(() -> wheels.closure(List.of(new PackageSpec("scipy", "1.17.1"))))
        .hasMessageContaining("fits scipy==1.17.1, which was asked for");
  }

  @Test
  void aFileThatIsNamedOtherwiseIsNoWheel() throws IOException {
    Files.writeString(directory.resolve("scipy.whl"), "");
    assertThat(WheelName.of(directory.resolve("scipy.whl"))).isEmpty();
    assertThat(new WheelDirectory(directory, TAG).find("scipy", "1.17.1")).isEmpty();
  }

  @Test
  void severalTagsAndABuildNumberAreRead() {
    WheelName name =
        WheelName.of(Path.of("Some_Pkg-1.0-2-py2.py3-none-manylinux2014_x86_64.linux_x86_64.whl"))
            .orElseThrow();
    assertThat(name.name()).isEqualTo("some-pkg");
    assertThat(name.version()).isEqualTo("1.0");
    assertThat(name.fits(TAG)).isTrue();
    assertThat(name.fits(new WheelTag("3.12", "x", "macos", "aarch64"))).isFalse();
  }

  private Path wheel(String name, String metadata) throws IOException {
    Path file = directory.resolve(name + ".whl");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      String[] parts = name.split("-", -1);
      zip.putNextEntry(new ZipEntry("%s-%s.dist-info/METADATA".formatted(parts[0], parts[1])));
      zip.write(metadata.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }
}
