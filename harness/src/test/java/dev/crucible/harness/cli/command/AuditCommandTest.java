package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.score.Results;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of {@code crucible audit} on wrong usage and on runs that it cannot audit. */
class AuditCommandTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--share 0              | --share is 0.0: give more than 0, and 1 at most.",
        "--share 1.5            | --share is 1.5: give more than 0, and 1 at most.",
        "--share NaN            | --share is NaN: give more than 0, and 1 at most.",
        "--sample 0             | --sample is 0: give 1 or more.",
        "--sample 1 --share 0.5 | Error: --share=SHARE, --sample=N are mutually exclusive",
        "--processes 0          | --processes is 0: give 1 or more.",
        "--seed x               | Invalid value for option '--seed'"
      })
  void wrongUsageIsOneSentence(String options, String sentence) {
    var run = CommandLineRun.of(("audit none " + options).split(" +"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(sentence).contains("See 'crucible audit --help'.");
  }

  @Test
  void aRunThatIsNotThereIsNamed() {
    Path none = directory.resolve("none");
    var run = CommandLineRun.of("audit", none.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().lines()).singleElement().asString().contains(none.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"engine\": \"x\"'        | does not say which packages it had",
        "'\"packages\": \"numpy\"'  | 'numpy' among them, which is no package in an exact version"
      })
  void aRunThatDoesNotSayWhatItRanWithIsNamed(String facts, String sentence) throws IOException {
    Files.writeString(
        directory.resolve("run.json"),
        """
        {"format": "2", "name": "a", "started": "2026-01-01T00:00:00Z", "expected": 0,
         "facts": {%s}, "problems": []}
        """
            .formatted(facts));
    Files.createFile(directory.resolve("results.jsonl"));
    var run = CommandLineRun.of("audit", directory.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().lines()).singleElement().asString().contains(sentence);
  }

  /** The audit looked for such samples among local files, and said that there is none. */
  @ParameterizedTest
  @ValueSource(strings = {"hdfs://host/samples.jsonl", "samples-*.jsonl", ".", "s.parquet"})
  void samplesThatOnlyAClusterReadsAreNamed(String samples) throws Exception {
    var facts = new LinkedHashMap<String, String>();
    facts.put("packages", "numpy==2.2.6");
    facts.put("versions", "test");
    facts.put("folder", System.getProperty("user.dir"));
    facts.put(
        "arguments",
        "[\"score\", \"--on\", \"local[2]\", \"--samples\", \"%s\"]".formatted(samples));
    ScoredSample sample = Results.of("1001.1", Outcome.PASSED);
    try (RunStore store =
        RunStore.create(directory, new RunInfo("a", Instant.EPOCH, facts), List.of(), 1)) {
      store.add(sample, Results.executionOf(sample)).join();
    }
    var run = CommandLineRun.of("audit", directory.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            "The run scored %s on a cluster, which is not a file of JSON lines on this machine: score a local copy of the samples without --on.\n"
                .formatted(samples));
  }

  @Test
  void helpSaysThatNothingIsForbidden() {
    assertThat(CommandLineRun.of("audit", "--help").out().replaceAll("\\s+", " "))
        .contains(
            "nothing else forbidden: they can read and delete your files and use the network");
  }
}
