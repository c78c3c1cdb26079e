package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.TaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskDirectoryTest {
  private static final String EVEN = "def is_even(n):\n    return not n % 2\n";

  @TempDir private Path directory;
  private Path samples;
  private ProblemSet tasks;

  @BeforeEach
  void readTasks() throws IOException {
    samples = directory.resolve("samples");
    tasks = ProblemFormat.read(TaskFiles.continued(directory));
  }

  @Test
  void eachFileIsASampleOfItsNumber() throws IOException {
    write("Tiny_10/0.py", EVEN);
    write("Tiny_10/10.py", "    return number % 2 == 0");
    write("Tiny_10/2.py", "");
    write("Tiny_10/notes.txt", "x");
    write("Tiny_9/1.py", "def total(v):\r\n    return sum(v)\r\n");
    write("Tiny_11/0.py", "of another task");
    List<Sample> read = read(samples);
    assertThat(read)
        .map(sample -> sample.draw().toString())
        .containsExactly(
            "Tiny/10, sample 0", "Tiny/10, sample 2", "Tiny/10, sample 10", "Tiny/9, sample 1");
    assertThat(read.getFirst().code()).isEqualTo(EVEN);
    assertThat(read.get(1).code()).isEmpty();
    assertThat(read.get(2).code()).startsWith("def is_even").endsWith("    return number % 2 == 0");
    assertThat(read.getLast().code()).isEqualTo("def total(v):\n    return sum(v)\n");
  }

  @Test
  void aDirectoryAboveIsGivenToo() throws IOException {
    write("humaneval/m_temp_0.0/Tiny_10/0.py", EVEN);
    assertThat(read(samples)).hasSize(1);
    write("humaneval/m_temp_0.8/Tiny_10/0.py", EVEN);
    assertRefused(
        samples
            + " holds several sets of samples: give one of "
            + samples.resolve("humaneval/m_temp_0.0")
            + ", "
            + samples.resolve("humaneval/m_temp_0.8")
            + ".");
  }

  @Test
  void aDirectoryWithoutSamplesIsOneSentence() throws IOException {
    Files.createDirectories(samples);
    assertRefused(
        samples
            + " holds no samples: give a directory with files such as Tiny_9/0.py, as EvalPlus writes"
            + " them, or a file of JSON lines.");
    write("Other_1/0.py", EVEN);
    assertRefused(
        samples + " holds no samples of " + tasks.source() + ": give the problems they belong to.");
  }

  @Test
  void aFileAndADirectoryMustNotHoldTheSameSample() throws IOException {
    write("Tiny_10/0.py", EVEN);
    Path file =
        Files.writeString(
            directory.resolve("s.jsonl"), "{\"task_id\": \"Tiny/10\", \"code\": \"\"}\n");
    assertThatThrownBy(() -> SampleFiles.read(List.of(file, samples), tasks))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(samples + " holds Tiny/10, sample 0, which " + file);
  }

  private void write(String name, String code) throws IOException {
    Path file = samples.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, code);
  }

  private List<Sample> read(Path path) {
    return SampleFiles.read(List.of(path), tasks).samples();
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> read(samples)).isInstanceOf(DataException.class).hasMessage(sentence);
  }
}
