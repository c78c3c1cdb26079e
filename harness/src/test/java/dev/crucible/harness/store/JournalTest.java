package dev.crucible.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Results;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals that end in the middle of a line, or are damaged. */
class JournalTest {
  private static final List<ProblemEntry> PROBLEMS =
      List.of(new ProblemEntry("10", "Ewald", "Optics", List.of(StepId.parse("10.2"))));
  private static final ScoredSample FIRST = Results.of("10.2", 0, Outcome.PASSED);
  private static final ScoredSample SECOND = Results.of("10.2", 1, Outcome.FAILED);
  private static final ScoredSample THIRD = FIRST.reusedFor(sample(2).draw(), false);

  @TempDir private Path directory;

  @Test
  void aJournalThatEndsAtAnyByteGoesOn() throws Exception {
    byte[] whole = threeResults();
    int[] ends = lineEnds(whole);
    for (int length = ends[0]; length <= whole.length; length++) {
      Files.write(journal(), Arrays.copyOf(whole, length));
      int kept = length < ends[1] ? 1 : length < ends[2] ? 2 : 3;
      List<ScoredSample> all = List.of(FIRST, SECOND, THIRD);
      try (RunStore store = RunStore.resume(directory)) {
        assertThat(store.results()).isEqualTo(all.subList(0, kept));
        assertThat(Files.size(journal())).isEqualTo(ends[kept - 1]);
        for (ScoredSample missing : all.subList(kept, 3)) {
          var _ = store.add(missing, Results.executionOf(missing));
        }
      }
      assertThat(journal()).hasBinaryContent(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"step_number\": \"10.2\"",
        "\0\0\0\0\0\0",
        "\0\0\n\0\0\n",
        "no JSON\n",
        "{}\n",
        "[1]\n",
        "7\n",
        "\n\n",
        "\n\0",
        "{\"step_number\":\"x\"}\n"
      })
  void whatIsNoResultAtTheEndIsCutOff(String garbage) throws Exception {
    byte[] whole = threeResults();
    Files.writeString(journal(), garbage, StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);
    try (RunReader reader = RunStore.read(directory)) {
      assertThat(reader.data().samples()).containsExactly(FIRST, SECOND, THIRD);
    }
    ScoredSample next = sample(3);
    try (RunStore store = RunStore.resume(directory)) {
      assertThat(journal()).hasBinaryContent(whole);
      add(store, next);
    }
    try (RunReader reader = RunStore.read(directory)) {
      assertThat(reader.data().samples()).containsExactly(FIRST, SECOND, THIRD, next);
    }
  }

  @Test
  void aLineThatIsDamagedBeforeOthersIsNamed() throws Exception {
    byte[] whole = threeResults();
    whole[lineEnds(whole)[0] + 5] = 0;
    Files.write(journal(), whole);
    assertThatThrownBy(() -> RunStore.resume(directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(journal() + ", line 2 is damaged")
        .hasMessageContaining("remove that line; --resume executes its sample again.");
    assertThat(journal()).hasBinaryContent(whole);

    // The remedy of the message works.
    List<String> lines = Files.readAllLines(journal(), StandardCharsets.ISO_8859_1);
    Files.write(journal(), List.of(lines.get(0), lines.get(2)));
    try (RunStore store = RunStore.resume(directory)) {
      assertThat(store.results()).containsExactly(FIRST, THIRD);
    }
  }

  @Test
  void aLineWithoutTheExecutionThatItSharesIsNamed() throws Exception {
    threeResults();
    List<String> lines = Files.readAllLines(journal());
    Files.write(journal(), List.of(lines.get(2), lines.get(1)));
    assertThatThrownBy(() -> RunStore.read(directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "line 1 is damaged (no line before it has execution %s)".formatted(FIRST.execution()));
  }

  @Test
  void aSecondResultOfASampleIsNamed() throws Exception {
    threeResults();
    List<String> lines = Files.readAllLines(journal());
    Files.write(journal(), List.of(lines.get(0), lines.get(0), lines.get(1)));
    assertThatThrownBy(() -> RunStore.read(directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "line 2 is damaged (a line before it has the result of 10.2, sample 0)");
  }

  @Test
  void aSecondResultOfASampleIsNotWritten() throws Exception {
    try (RunStore store = create()) {
      add(store, FIRST);
      assertThatThrownBy(() -> add(store, FIRST)).hasCauseInstanceOf(IllegalStateException.class);
      add(store, SECOND);
      assertThat(store.results()).containsExactly(FIRST, SECOND);
    }
    assertThat(Files.readAllLines(journal())).hasSize(2);
  }

  @Test
  void aJournalThatIsGoneIsNamed() throws Exception {
    threeResults();
    Files.delete(journal());
    assertThatThrownBy(() -> RunStore.resume(directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(journal() + " is missing");
  }

  /** A disk with a limited number of free bytes. */
  private static final class SmallDisk implements JournalFile {
    private final JournalFile file;
    private long room;
    private boolean broken;

    SmallDisk(JournalFile file, long room) {
      this.file = file;
      this.room = room;
    }

    @Override
    public void append(ByteBuffer lines) throws IOException {
      boolean fits = lines.remaining() <= room;
      ByteBuffer part = fits ? lines : lines.slice(lines.position(), (int) room);
      room -= part.remaining();
      file.append(part);
      if (!fits) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public void truncate(long length) throws IOException {
      if (broken) {
        throw new IOException("Input/output error");
      }
      file.truncate(length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFullDiskLosesNothingThatWasCounted(boolean cannotCutBack) throws Exception {
    create().close();
    ResultTable results = new ResultTable();
    var disk = new SmallDisk(JournalFile.open(journal()), 10_000);
    List<ScoredSample> counted = new ArrayList<>();
    try (var writer = new JournalWriter(journal(), disk, 0, results, StepGroups.NONE)) {
      disk.broken = cannotCutBack;
      CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
      for (int i = 0; !last.isCompletedExceptionally(); i++) {
        ScoredSample sample = sample(i);
        last = writer.add(sample, Results.executionOf(sample));
        last.exceptionally(_ -> null).join();
        if (!last.isCompletedExceptionally()) {
          counted.add(sample);
        }
      }
      assertThatThrownBy(last::join)
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(DataException.class)
          .hasMessage(
              "%s cannot be written (No space left on device): free some space, then continue with --resume %s."
                  .formatted(journal(), directory));
      // The writer appends nothing after a failure, even if there is space again.
      disk.room = Long.MAX_VALUE;
      ScoredSample later = sample(1_000_000);
      assertThat(writer.add(later, Results.executionOf(later))).failsWithin(Duration.ofMinutes(1));
    }
    assertThat(counted).hasSizeGreaterThan(10);
    assertThat(Files.readString(journal()).endsWith("\n")).isEqualTo(!cannotCutBack);
    try (RunStore store = RunStore.resume(directory)) {
      assertThat(store.results()).isEqualTo(counted);
      add(store, sample(counted.size()));
    }
  }

  @Test
  void whatWaitsTogetherIsForcedTogether() throws Exception {
    create().close();
    JournalFile file = JournalFile.open(journal());
    int[] forces = {0};
    JournalFile counting =
        new JournalFile() {
          @Override
          public void append(ByteBuffer lines) throws IOException {
            file.append(lines);
          }

          @Override
          public void force() throws IOException {
            forces[0]++;
            file.force();
          }

          @Override
          public void truncate(long length) throws IOException {
            file.truncate(length);
          }

          @Override
          public void close() throws IOException {
            file.close();
          }
        };
    int count = 20_000;
    try (var writer =
        new JournalWriter(journal(), counting, 0, new ResultTable(), StepGroups.NONE)) {
      for (int i = 0; i < count; i++) {
        var _ = writer.add(sample(i), Results.executionOf(sample(i)));
      }
    }
    assertThat(forces[0]).isPositive().isLessThan(count / 100);
    try (RunReader reader = RunStore.read(directory)) {
      assertThat(reader.data().samples()).hasSize(count);
    }
  }

  private static ScoredSample sample(int index) {
    ScoredSample sample = Results.of("10.2", index, Outcome.FAILED);
    return new ScoredSample(
        sample.draw(),
        "%064x".formatted(index),
        false,
        sample.outcome(),
        sample.tests(),
        sample.testsPassed(),
        sample.wallTime());
  }

  /**
   * Writes a passing sample, a failing one, and one that shares the first one's execution. Returns
   * the journal.
   */
  private byte[] threeResults() throws Exception {
    try (RunStore store = create()) {
      add(store, FIRST);
      add(store, SECOND);
      store.add(THIRD).join();
    }
    return Files.readAllBytes(journal());
  }

  /** Returns the offsets after each line break. */
  private static int[] lineEnds(byte[] lines) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        ends.add(i + 1);
      }
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private Path journal() {
    return directory.resolve("results.jsonl");
  }

  private RunStore create() {
    return RunStore.create(directory, Results.info(), PROBLEMS, 4);
  }

  private static void add(RunStore store, ScoredSample sample) throws InterruptedException {
    store.add(sample, Results.executionOf(sample)).join();
  }
}
