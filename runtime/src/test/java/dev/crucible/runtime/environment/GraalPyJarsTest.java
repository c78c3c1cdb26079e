package dev.crucible.runtime.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class GraalPyJarsTest {
  private final GraalPyJars jars = GraalPyJars.ofThisProcess();

  @Test
  void knowsItsVersionAndWhichWheelsFit() {
    assertThat(jars.version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(jars.wheelTag().pythonVersion()).matches("3\\.\\d+");
    assertThat(jars.wheelTag().abi()).startsWith("graalpy").endsWith("_native");
  }

  @Test
  void readsATagFromGraalPysOwnSpelling() {
    WheelTag tag =
        WheelTag.ofSoAbi("$-\n\ngraalpy250-312-native-x86_64-linux\n.graalpy250-312-nati");
    assertThat(tag).isEqualTo(new WheelTag("3.12", "graalpy250_312_native", "linux", "x86_64"));
    assertThat(tag.platforms().getFirst()).isEqualTo("linux_x86_64");
  }

  @Test
  void findsTheJarsOfALauncherAndNoOthers() throws IOException {
    assertThat(jars.classPath())
        .extracting(jar -> jar.getFileName().toString())
        .anyMatch(name -> name.startsWith("python-language"))
        .anyMatch(name -> name.startsWith("python-launcher"))
        .noneMatch(name -> name.startsWith("junit") || name.startsWith("jackson"));
  }

  @Test
  void readsFilesOfGraalPysHome() throws IOException {
    assertThat(jars.read("libgraalpy/patches/metadata.toml")).contains("[[numpy.rules]]");
    assertThat(jars.list("libpython/ensurepip/_bundled")).anyMatch(name -> name.startsWith("pip-"));
  }
}
