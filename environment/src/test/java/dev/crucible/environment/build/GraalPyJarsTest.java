package dev.crucible.environment.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.wheel.WheelTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void extractsOnceEvenWhenSeveralAskAtTheSameTime(@TempDir Path directory) throws Exception {
    String file = "libgraalpy/patches/metadata.toml";
    Path target = directory.resolve("deep/metadata.toml");
    var start = new CyclicBarrier(8);
    List<Future<Void>> extractions = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        extractions.add(
            threads.submit(() -> {
              start.await();
              for (int again = 0; again < 20; again++) {
                jars.extract(file, target);
              }
              return null;
            }));
      }
    }
    for (Future<Void> extraction : extractions) {
      extraction.get();
    }
    assertThat(target).hasContent(jars.read(file));
    try (Stream<Path> files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }
}
