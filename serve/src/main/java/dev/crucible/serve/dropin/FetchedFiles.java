package dev.crucible.serve.dropin;

import dev.crucible.environment.support.Quantities;
import dev.crucible.environment.support.Resources;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that are fetched after a script. A section of the same request prints them behind the
 * script's output, so the request's limit of output is that of the script and {@value #MOST_BYTES}
 * bytes more. Immutable.
 */
final class FetchedFiles {
  /** The most bytes of all files together, in base64. */
  static final int MOST_BYTES = 16 << 20;

  private static final String READING = Resources.text(FetchedFiles.class, "read_files.py");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MARK_BYTES = 16;

  private final List<String> paths;
  private final ExecutionLimits ofScript;

  /** The text between the script's output and the files, which the script cannot guess. */
  private final String mark = newMark();

  /**
   * Creates a description of the files to fetch.
   *
   * @param paths their paths, relative to the directory in which the script starts
   * @param ofScript the script's limits
   */
  FetchedFiles(List<String> paths, ExecutionLimits ofScript) {
    this.paths = List.copyOf(paths);
    this.ofScript = ofScript;
  }

  private static String newMark() {
    var random = new byte[MARK_BYTES];
    RANDOM.nextBytes(random);
    return "\0" + HexFormat.of().formatHex(random) + "\0";
  }

  /** Returns true if no file is to be fetched. */
  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Returns the limits of the request. */
  ExecutionLimits limits() {
    if (isEmpty()) {
      return ofScript;
    }
    long more = mark.length() + (long) MOST_BYTES;
    long kept = Math.min(Integer.MAX_VALUE, ofScript.keptOutputBytes() + more);
    return ofScript.toBuilder()
        .outputBytes(Math.min(Long.MAX_VALUE - more, ofScript.outputBytes()) + more)
        .keptOutputBytes((int) kept)
        .build();
  }

  /** Returns the section that prints the files; the name {@code home} must be bound before. */
  Section section() {
    List<GuestValue> names = paths.stream().map(GuestValue::of).toList();
    return Section.setup("read_files.py", READING)
        .with("names", new GuestValue.ListValue(names))
        .with("mark", GuestValue.of(mark))
        .with("room", GuestValue.of(MOST_BYTES));
  }

  /** Returns the files that a result has, by path, in base64. */
  Map<String, String> in(ExecutionResult result) {
    Map<String, String> files = new LinkedHashMap<>();
    String output = result.stdout().text();
    int end = endOfOutput(output);
    if (end < output.length()) {
      output
          .substring(end + mark.length())
          .lines()
          .map(line -> line.split("\0", 2))
          .filter(pair -> pair.length == 2)
          .forEach(pair -> files.put(decoded(pair[0]), pair[1]));
    }
    return files;
  }

  private int endOfOutput(String output) {
    int end = isEmpty() ? -1 : output.lastIndexOf(mark);
    return end < 0 ? output.length() : end;
  }

  /** Returns the path in a line, which the guest has encoded: it may hold any character. */
  private static String decoded(String path) {
    try {
      return new String(Base64.getDecoder().decode(path), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Returns the result of the script alone, which may have exceeded its own limit of output. */
  ExecutionResult without(ExecutionResult result) {
    if (isEmpty()) {
      return result;
    }
    CapturedOutput stdout = ofScript(result.stdout());
    ExecutionResult.Builder alone = result.toBuilder();
    if (stdout.totalBytes() > ofScript.outputBytes()) {
      alone = exceeded(result, "stdout");
    } else if (result.stderr().totalBytes() > ofScript.outputBytes()) {
      alone = exceeded(result, "stderr");
    }
    return alone.output(kept(stdout), kept(result.stderr())).build();
  }

  private CapturedOutput ofScript(CapturedOutput stdout) {
    String text = stdout.text();
    int end = endOfOutput(text);
    long files = text.substring(end).getBytes(StandardCharsets.UTF_8).length;
    return new CapturedOutput(
        text.substring(0, end), stdout.totalBytes() - files, stdout.truncated());
  }

  private ExecutionResult.Builder exceeded(ExecutionResult result, String stream) {
    return ExecutionResult.newBuilder(Outcome.OUTPUT_LIMIT)
        .detail(
            "wrote more than %s to %s".formatted(Quantities.bytes(ofScript.outputBytes()), stream))
        .usage(result.usage())
        .phases(result.phases());
  }

  private CapturedOutput kept(CapturedOutput output) {
    int most = ofScript.keptOutputBytes();
    return output.text().length() <= most
        ? output
        : new CapturedOutput(output.text().substring(0, most), output.totalBytes(), true);
  }
}
