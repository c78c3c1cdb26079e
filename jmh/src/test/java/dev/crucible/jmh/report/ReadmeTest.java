package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.bench.Examples;
import dev.crucible.jmh.result.BenchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  @TempDir private Path directory;

  @Test
  void rewritesOnlyBetweenTheMarkers() throws IOException {
    Path file = directory.resolve("README.md");
    Files.writeString(file, "# A\r\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nend\n");
    Readme.rewrite(file, "| new |");
    String once = Files.readString(file);
    assertThat(once)
        .isEqualTo("# A\r\n<!-- bench:begin -->\n\n| new |\n\n<!-- bench:end -->\nend\n");
    Readme.rewrite(file, "| new |");
    assertThat(file).hasContent(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!-- bench:begin -->",
        "<!-- bench:end --> <!-- bench:begin -->",
        "<!-- bench:begin --> <!-- bench:end --> <!-- bench:begin --> <!-- bench:end -->"
      })
  void saysThatThereIsNoPlace(String text) throws IOException {
    Path file = directory.resolve("README.md");
    Files.writeString(file, text);
    assertThatThrownBy(() -> Readme.rewrite(file, "new"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has no place for the table")
        .hasMessageContaining(Readme.BEGIN);
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void showsRatiosAndLosses() {
    String table = ReadmeTable.of(Examples.report(Examples.call("a[3]|`x`", 0.08, 2)));
    assertThat(table)
        .contains("| Crucible | 40.0 |  |  |")
        .contains("| 4.80 | 8.33 times as fast | 7.48 to 9.28 |")
        .contains("| 300 | **7.50 times slower** | 6.76 to 8.32 |")
        .contains("without NumPy: 0.610 ms/op (0.597 to 0.623).")
        .contains("| a[3]\\|\\`x\\` | 2.00 µs | 80.0 ns | 25.0 |")
        .contains(
            "interpreted",
            "Some \\| CPU &lt;model>",
            "2026-11-22 08:00 UTC",
            "All iterations of a full run.");
  }

  @Test
  void oneTableHasAllExecutorsAndNamesTheSamplesOnce() {
    String table = ReadmeTable.of(Examples.report(Examples.call("a[3]", 0.08, 2)));
    assertThat(table)
        .containsOnlyOnce("| samples | executor |")
        .containsOnlyOnce("short sub-steps")
        .contains("| short sub-steps, samples=24 | Crucible |")
        .contains("\n|  | CPython fork server");
  }

  @Test
  void showsNothingOfARunThatMeasuredNothingOfIt() {
    var empty =
        new BenchReport(Examples.on(), new BenchResults(List.of()), List.of(), Optional.empty());
    assertThatThrownBy(() -> ReadmeTable.of(empty)).isInstanceOf(DataException.class);
  }
}
