package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** A decoder of the journal's lines. Not thread-safe. */
final class LineDecoder {
  private static final int NANO_DIGITS = 9;

  /** A factory without a limit on strings: the output of a guest was limited when it ran. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** The sub-steps by their number; each is made once, however many lines name it. */
  private final Map<String, StepId> steps = new HashMap<>();

  /**
   * A line in short form.
   *
   * @param sample the result
   * @param holdsExecution whether the line also has the execution: code, output and so on
   */
  record Summary(ScoredSample sample, boolean holdsExecution) {}

  /**
   * A whole line.
   *
   * @param sample the result
   * @param execution the execution; empty if an earlier line has it
   */
  record Whole(ScoredSample sample, Optional<ExecutionRecord> execution) {}

  /** Decodes the fields that are needed to resume a run; the others are only checked to be JSON. */
  Summary summary(byte[] line, int from, int length) throws DamagedLineException {
    Fields fields = decode(line, from, length, false);
    return new Summary(fields.toSample(), fields.code != null);
  }

  /** Decodes all fields. */
  Whole whole(byte[] line, int from, int length) throws DamagedLineException {
    Fields fields = decode(line, from, length, true);
    return new Whole(
        fields.toSample(),
        fields.code == null ? Optional.empty() : Optional.of(fields.toExecution()));
  }

  private Fields decode(byte[] line, int from, int length, boolean all)
      throws DamagedLineException {
    var fields = new Fields();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line, from, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new DamagedLineException("it is no JSON object");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (!sample(fields, name, json)) {
          if (all) {
            execution(fields, name, json);
          } else if (name.equals(ResultFields.CODE)) {
            fields.code = "";
          }
        }
        json.skipChildren();
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw new DamagedLineException("there is more in it than one JSON object");
      }
    } catch (JacksonException e) {
      throw new DamagedLineException("it is no JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new DamagedLineException(String.valueOf(e.getMessage()), e);
    }
    if (fields.lackSome()) {
      throw new DamagedLineException("fields are missing");
    }
    return fields;
  }

  private boolean sample(Fields fields, String name, JsonParser json) {
    switch (name) {
      case ResultFields.STEP ->
          fields.step = steps.computeIfAbsent(json.getString(), StepId::ofText);
      case ResultFields.SAMPLE -> fields.index = json.getIntValue();
      case ResultFields.OUTCOME -> fields.outcome = Outcome.valueOf(json.getString());
      case ResultFields.TESTS -> fields.tests = json.getIntValue();
      case ResultFields.TESTS_PASSED -> fields.testsPassed = json.getIntValue();
      case ResultFields.SECONDS -> fields.wallTime = time(json);
      case ResultFields.REUSED -> fields.reused = json.getBooleanValue();
      case ResultFields.EXECUTION -> fields.execution = json.getString();
      case ResultFields.CUT_OFF -> fields.cutOff = json.getBooleanValue();
      case ResultFields.FAILED_TESTS -> fields.failedTests = numbers(json);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void execution(Fields fields, String name, JsonParser json) {
    switch (name) {
      case ResultFields.DETAIL -> fields.detail = json.getString();
      case ResultFields.CPU_SECONDS -> fields.cpuTime = time(json);
      case ResultFields.HEAP_BYTES -> fields.heapBytes = json.getLongValue();
      case ResultFields.NATIVE_BYTES -> fields.nativeBytes = json.getLongValue();
      case ResultFields.FAILURE -> fields.failure = Optional.of(failure(json));
      case ResultFields.CODE -> fields.code = json.getString();
      default -> {
        if (name.startsWith(ResultFields.STDOUT)) {
          output(fields.stdout, name.substring(ResultFields.STDOUT.length()), json);
        } else if (name.startsWith(ResultFields.STDERR)) {
          output(fields.stderr, name.substring(ResultFields.STDERR.length()), json);
        }
      }
    }
  }

  private static Duration time(JsonParser json) {
    return Duration.ofNanos(json.getDecimalValue().movePointRight(NANO_DIGITS).longValueExact());
  }

  private static List<Integer> numbers(JsonParser json) {
    List<Integer> numbers = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      numbers.add(json.getIntValue());
    }
    return numbers;
  }

  private static ExecutionRecord.Failure failure(JsonParser json) {
    Map<String, String> texts = new HashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      texts.put(name, json.getString());
    }
    return new ExecutionRecord.Failure(
        texts.get(ResultFields.PLACE),
        texts.get(ResultFields.EXCEPTION),
        texts.get(ResultFields.MESSAGE),
        texts.get(ResultFields.TRACEBACK));
  }

  private static void output(Output output, String field, JsonParser json) {
    switch (field) {
      case "" -> output.text = json.getString();
      case ResultFields.BYTES -> output.bytes = json.getLongValue();
      case ResultFields.TRUNCATED -> output.truncated = json.getBooleanValue();
      default -> {
        // A field of a later version.
      }
    }
  }

  /** The fields of a line that have been decoded so far. */
  private static final class Fields {
    private StepId step;
    private int index = -1;
    private Outcome outcome;
    private int tests = -1;
    private int testsPassed = -1;
    private Duration wallTime;
    private boolean reused;
    private String execution;
    private boolean cutOff;

    private String detail = "";
    private List<Integer> failedTests = List.of();
    private Duration cpuTime = Duration.ZERO;
    private long heapBytes;
    private long nativeBytes;
    private Optional<ExecutionRecord.Failure> failure = Optional.empty();
    private final Output stdout = new Output();
    private final Output stderr = new Output();
    private String code;

    boolean lackSome() {
      return step == null
          || index < 0
          || outcome == null
          || tests < 0
          || testsPassed < 0
          || wallTime == null
          || execution == null;
    }

    /**
     * Returns the result. Which tests failed is in the line that holds the execution, so that the
     * number of leading tests is right in that line only.
     */
    ScoredSample toSample() {
      return new ScoredSample(
          new Draw(step, index),
          execution,
          reused,
          outcome,
          tests,
          testsPassed,
          counts().leading(),
          wallTime,
          cutOff);
    }

    private ExecutionRecord.TestCounts counts() {
      return new ExecutionRecord.TestCounts(tests, failedTests, testsPassed);
    }

    ExecutionRecord toExecution() {
      return new ExecutionRecord(
          execution,
          code,
          new ExecutionRecord.Verdict(outcome, detail, failure),
          counts(),
          new ResourceUsage(wallTime, cpuTime, heapBytes, nativeBytes),
          stdout.captured(),
          stderr.captured());
    }
  }

  private static final class Output {
    private String text = "";
    private long bytes = -1;
    private boolean truncated;

    CapturedOutput captured() {
      return new CapturedOutput(text, bytes < 0 ? LineEncoder.bytes(text) : bytes, truncated);
    }
  }
}
