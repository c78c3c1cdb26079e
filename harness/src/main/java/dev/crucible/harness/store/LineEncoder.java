package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import dev.crucible.runtime.CapturedOutput;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An encoder of results as lines of the journal, in one reused buffer. A guest can print an
 * unpaired surrogate, which UTF-8 cannot encode: it is written as an escape, and decoded to the
 * same character. Not thread-safe.
 */
final class LineEncoder {
  private static final int NANO_DIGITS = 9;

  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

  private final StepGroups groups;
  private final Buffer buffer = new Buffer();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), buffer);

  /**
   * Creates an encoder.
   *
   * @param groups the groups of tests of the run's sub-steps
   */
  LineEncoder(StepGroups groups) {
    this.groups = groups;
  }

  /** A growing byte buffer that can be read without a copy. */
  private static final class Buffer extends OutputStream {
    private static final int USUAL = 1 << 20;

    private byte[] bytes = new byte[USUAL];
    private int size;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      if (length > bytes.length - size) {
        bytes = Arrays.copyOf(bytes, Columns.grown(size + length));
      }
      System.arraycopy(from, offset, bytes, size, length);
      size += length;
    }

    void clear() {
      size = 0;
      if (bytes.length > 4 * USUAL) {
        bytes = new byte[USUAL];
      }
    }
  }

  /**
   * Adds the line of a result whose execution is in an earlier line. Returns the line's length in
   * bytes, without the line break.
   */
  int add(ScoredSample sample) {
    int start = buffer.size;
    json.writeStartObject();
    sample(sample);
    return end(start);
  }

  /**
   * Adds the line of a result with its execution. Returns the line's length in bytes, without the
   * line break.
   */
  int add(ScoredSample sample, ExecutionRecord execution) {
    int start = buffer.size;
    json.writeStartObject();
    sample(sample);
    execution(execution);
    return end(start);
  }

  /** Adds a line that another encoder has made. Returns its length in bytes. */
  int add(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    buffer.write(bytes, 0, bytes.length);
    buffer.write('\n');
    return bytes.length;
  }

  private int end(int start) {
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
    return buffer.size - start - 1;
  }

  private void sample(ScoredSample sample) {
    StepId step = sample.draw().step();
    json.writeStringProperty(ResultFields.PROBLEM, step.problem());
    json.writeStringProperty(ResultFields.STEP, step.toString());
    json.writeNumberProperty(ResultFields.SAMPLE, sample.draw().index());
    json.writeStringProperty(ResultFields.OUTCOME, sample.outcome().name());
    json.writeNumberProperty(ResultFields.TESTS, sample.tests());
    json.writeNumberProperty(ResultFields.TESTS_PASSED, sample.testsPassed());
    seconds(ResultFields.SECONDS, sample.wallTime());
    json.writeBooleanProperty(ResultFields.REUSED, sample.reused());
    json.writeStringProperty(ResultFields.EXECUTION, sample.execution());
    if (sample.cutOff()) {
      json.writeBooleanProperty(ResultFields.CUT_OFF, true);
    }
    groups
        .passed(sample)
        .ifPresent(passed -> {
          json.writeArrayPropertyStart(ResultFields.GROUPS_PASSED);
          passed.forEach(json::writeString);
          json.writeEndArray();
        });
  }

  private void execution(ExecutionRecord execution) {
    json.writeStringProperty(ResultFields.DETAIL, execution.detail());
    json.writeArrayPropertyStart(ResultFields.FAILED_TESTS);
    execution.failedTests().forEach(json::writeNumber);
    json.writeEndArray();
    seconds(ResultFields.CPU_SECONDS, execution.cpuTime());
    json.writeNumberProperty(ResultFields.HEAP_BYTES, execution.heapBytes());
    json.writeNumberProperty(ResultFields.NATIVE_BYTES, execution.nativeBytes());
    execution.failure().ifPresent(this::failure);
    output(ResultFields.STDOUT, execution.stdout());
    output(ResultFields.STDERR, execution.stderr());
    json.writeStringProperty(ResultFields.CODE, execution.code());
  }

  /** Writes the seconds as a decimal number, exact to the nanosecond. */
  private void seconds(String name, Duration time) {
    json.writeName(name);
    json.writeNumber(BigDecimal.valueOf(time.toNanos(), NANO_DIGITS).toPlainString());
  }

  private void failure(ExecutionRecord.Failure failure) {
    json.writeObjectPropertyStart(ResultFields.FAILURE);
    json.writeStringProperty(ResultFields.PLACE, failure.place());
    json.writeStringProperty(ResultFields.EXCEPTION, failure.type());
    json.writeStringProperty(ResultFields.MESSAGE, failure.message());
    json.writeStringProperty(ResultFields.TRACEBACK, failure.traceback());
    json.writeEndObject();
  }

  private void output(String name, CapturedOutput output) {
    if (output.text().isEmpty() && output.totalBytes() == 0 && !output.truncated()) {
      return;
    }
    json.writeStringProperty(name, output.text());
    if (output.truncated() || output.totalBytes() != bytes(output.text())) {
      json.writeNumberProperty(name + ResultFields.BYTES, output.totalBytes());
    }
    if (output.truncated()) {
      json.writeBooleanProperty(name + ResultFields.TRUNCATED, true);
    }
  }

  /** Returns the number of bytes of a text in UTF-8. */
  static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the number of bytes of the lines so far, with their line breaks. */
  int size() {
    return buffer.size;
  }

  /** Returns a view of the lines so far, valid until the next call of another method. */
  ByteBuffer lines() {
    return ByteBuffer.wrap(buffer.bytes, 0, buffer.size);
  }

  void clear() {
    buffer.clear();
  }
}
