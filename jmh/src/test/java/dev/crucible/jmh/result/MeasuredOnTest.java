package dev.crucible.jmh.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.bench.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredOnTest {
  @TempDir private Path directory;

  @Test
  void comesBackFromItsFile() {
    Path results = directory.resolve(BenchResults.FILE);
    assertThat(MeasuredOn.of(results)).isEmpty();
    Examples.on().write(MeasuredOn.beside(results));
    assertThat(directory.resolve("environment.json")).exists();
    assertThat(MeasuredOn.of(results)).contains(Examples.on());
  }

  @Test
  void hasAFileForEachBaseline() {
    assertThat(MeasuredOn.beside(Path.of("base/linux.json")))
        .isEqualTo(Path.of("base/linux.environment.json"));
  }

  @Test
  void saysWhichFileIsBroken() throws IOException {
    Path results = directory.resolve(BenchResults.FILE);
    for (String text : new String[] {"{", "[]", "{\"date\": \"today\"}"}) {
      Files.writeString(MeasuredOn.beside(results), text);
      assertThatThrownBy(() -> MeasuredOn.of(results))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("environment.json");
    }
  }
}
