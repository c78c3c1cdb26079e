package dev.crucible.harness.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lines of the journal are decoded to exactly what was encoded, for any output of a guest. */
class JournalPropertyTest {
  private final LineEncoder encoder = new LineEncoder(StepGroups.NONE);
  private final LineDecoder decoder = new LineDecoder();

  @Property(tries = 500)
  void everythingComesBackExactly(
      @ForAll("executions") ExecutionRecord execution,
      @ForAll("draws") Draw draw,
      @ForAll boolean reused,
      @ForAll boolean cutOff)
      throws Exception {
    assertComesBack(sample(execution, draw, reused, cutOff), execution);
  }

  @Example
  void hugeOutputComesBack() throws Exception {
    String huge = "\ud83d\ude00 \ud800 \u0000\n".repeat(3_000_000);
    ExecutionRecord execution =
        execution(
            "key",
            "text",
            new CapturedOutput(huge, Long.MAX_VALUE, true),
            Duration.ofSeconds(9_000_000, 999_999_999));
    assertComesBack(sample(execution, new Draw(StepId.of(1, 1), 0), false, false), execution);
  }

  @Property(tries = 200)
  void aSampleThatSharesAnExecutionComesBack(
      @ForAll("executions") ExecutionRecord execution,
      @ForAll("draws") Draw draw,
      @ForAll boolean cutOff)
      throws Exception {
    // Which tests failed is in the line that holds the execution.
    ScoredSample sample =
        new ScoredSample(
            draw,
            execution.key(),
            true,
            execution.outcome(),
            execution.tests(),
            execution.testsPassed(),
            execution.testsPassed(),
            execution.wallTime(),
            cutOff);
    encoder.clear();
    encoder.add(sample);
    byte[] line = line();
    assertThat(decoder.summary(line, 0, line.length))
        .isEqualTo(new LineDecoder.Summary(sample, false));
    assertThat(decoder.whole(line, 0, line.length))
        .isEqualTo(new LineDecoder.Whole(sample, Optional.empty()));
  }

  private void assertComesBack(ScoredSample sample, ExecutionRecord execution) throws Exception {
    encoder.clear();
    encoder.add(sample, execution);
    byte[] line = line();
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
    assertThat(decoder.summary(line, 0, line.length))
        .isEqualTo(new LineDecoder.Summary(sample, true));
    // isEqualTo would put all of the output into its message.
    assertThat(
            decoder
                .whole(line, 0, line.length)
                .equals(new LineDecoder.Whole(sample, Optional.of(execution))))
        .isTrue();
  }

  /** Returns the encoder's only line, without its line break. */
  private byte[] line() {
    ByteBuffer lines = encoder.lines();
    byte[] line = new byte[lines.remaining() - 1];
    lines.get(line);
    assertThat(lines.get()).isEqualTo((byte) '\n');
    assertThat(line).doesNotContain((byte) '\n');
    return line;
  }

  private static ScoredSample sample(
      ExecutionRecord execution, Draw draw, boolean reused, boolean cutOff) {
    return ScoredSample.of(draw, reused, execution, cutOff);
  }

  private static ExecutionRecord execution(
      String key, String text, CapturedOutput output, Duration time) {
    return new ExecutionRecord(
        key,
        text,
        new ExecutionRecord.Verdict(
            Outcome.ERROR, text, Optional.of(new ExecutionRecord.Failure(text, text, text, text))),
        new ExecutionRecord.TestCounts(3, List.of(1, 3), 1),
        new ResourceUsage(time, time, Long.MAX_VALUE, 0),
        output,
        new CapturedOutput("", 0, false));
  }

  @Provide
  Arbitrary<Draw> draws() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 999_999_999);
    return Combinators.combine(numbers, numbers, Arbitraries.integers().greaterOrEqual(0))
        .as((problem, step, index) -> new Draw(StepId.of(problem, step), index));
  }

  @Provide
  Arbitrary<ExecutionRecord> executions() {
    Arbitrary<CapturedOutput> outputs =
        Combinators.combine(
                texts(), Arbitraries.longs().greaterOrEqual(0), Arbitraries.of(true, false))
            .as(CapturedOutput::new);
    Arbitrary<Duration> times = Arbitraries.longs().greaterOrEqual(0).map(Duration::ofNanos);
    return Combinators.combine(
            texts(),
            Arbitraries.of(Outcome.class),
            Combinators.combine(texts(), texts(), texts(), texts())
                .as(ExecutionRecord.Failure::new)
                .optional(),
            Arbitraries.integers().greaterOrEqual(0).list().ofMaxSize(4),
            times,
            times,
            outputs,
            outputs)
        .as((text, outcome, failure, numbers, wall, cpu, stdout, stderr) ->
            new ExecutionRecord(
                "key of " + text.length(),
                text,
                new ExecutionRecord.Verdict(outcome, text, failure),
                new ExecutionRecord.TestCounts(numbers.size(), numbers, numbers.size()),
                new ResourceUsage(wall, cpu, wall.toNanos(), cpu.toNanos()),
                stdout,
                stderr));
  }

  /** Returns texts of any characters, unpaired surrogates included. */
  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('\u0000', '\n', '\r', '"', '\\', '\u007f', '\u2028', '\ud800', '\udfff', 'é')
        .withCharRange(Character.MIN_VALUE, Character.MAX_VALUE)
        .ofMaxLength(40);
  }
}
