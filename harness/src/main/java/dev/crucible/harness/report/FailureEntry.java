package dev.crucible.harness.report;

import dev.crucible.environment.support.Quantities;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A failing execution on the page: a line that is always visible, and details that open under it.
 */
final class FailureEntry {
  private static final int CODE = 24_000;
  private static final int TRACEBACK = 8_000;
  private static final int OUTPUT = 4_000;
  private static final int DETAIL = 1_500;
  private static final int REASON = 160;
  private static final int DRAWS = 120;

  private FailureEntry() {}

  static Html line(FailureGroup group, Optional<ExecutionRecord> execution) {
    String count =
        group.samples().size() == 1 ? "" : " (%s)".formatted(Formats.count(group.samples().size()));
    var html = new Html();
    html.open("summary");
    html.element("b", group.step().toString()).text(" ");
    html.element("span", Formats.name(group.outcome()), "class", "tag").text(" ");
    if (group.samples().stream().anyMatch(ScoredSample::cutOff)) {
      html.element("span", "cut off", "class", "tag").text(" ");
    }
    html.element("span", shortened(group.draws(), DRAWS) + count, "class", "draws").text(" ");
    html.element("span", execution.map(FailureEntry::reason).orElse(""), "class", "why");
    return html.close("summary");
  }

  /** Returns the place and the reason of the failure in one short line. */
  private static String reason(ExecutionRecord execution) {
    String place = execution.failure().map(failure -> failure.place() + ": ").orElse("");
    return shortened((place + execution.detail()).lines().findFirst().orElse(""), REASON);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : cut(text, length) + "…";
  }

  /** Returns the first characters, without half of a surrogate pair at the end. */
  private static String cut(String text, int length) {
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  static Html body(ExecutionRecord execution) {
    var html = new Html();
    html.open("div", "class", "body");
    html.element("p", facts(execution), "class", "facts");
    if (!execution.detail().isEmpty()) {
      html.element("p", detail(execution.detail()), "class", "detail");
    }
    execution
        .failure()
        .ifPresent(failure -> block(html, "Traceback", withoutMiddle(failure.traceback())));
    block(html, "Code", start(execution.code()));
    output(html, "stdout", execution.stdout());
    output(html, "stderr", execution.stderr());
    return html.close("div");
  }

  /** Returns a reason, shortened if it is long. */
  static String detail(String text) {
    return shortened(text, DETAIL);
  }

  /** Returns the start of code, with the number of characters that are cut. */
  static String start(String code) {
    return start(code, CODE);
  }

  /**
   * Returns the start and the end of a traceback. The end gets more space, because it has the
   * exception.
   */
  static String withoutMiddle(String traceback) {
    return withoutMiddle(traceback, TRACEBACK);
  }

  private static String facts(ExecutionRecord execution) {
    String failed =
        execution.failedTests().isEmpty()
            ? ""
            : "; not: "
                + execution.failedTests().stream()
                    .map(number -> "test " + number)
                    .collect(Collectors.joining(", "));
    return "%d of %s held%s · %s, %s of processor time · %s of heap, %s of native memory"
        .formatted(
            execution.testsPassed(),
            Formats.count(execution.tests(), "test"),
            failed,
            Formats.time(execution.wallTime()),
            Formats.time(execution.cpuTime()),
            Quantities.bytes(execution.heapBytes()),
            Quantities.bytes(execution.nativeBytes()));
  }

  private static void output(Html html, String name, CapturedOutput output) {
    if (output.totalBytes() == 0) {
      return;
    }
    String kept = start(output.text(), OUTPUT);
    boolean whole = !output.truncated();
    block(
        html,
        whole
            ? name
            : "%s (%s in all, of which the run kept %s)"
                .formatted(
                    name,
                    Quantities.bytes(output.totalBytes()),
                    Quantities.bytes(output.text().getBytes(StandardCharsets.UTF_8).length)),
        kept);
  }

  static void block(Html html, String title, String text) {
    html.element("h4", title);
    html.element("pre", text, "tabindex", "0", "dir", "ltr", "aria-label", title);
  }

  /** Returns the first characters, with the number of those that are cut. */
  private static String start(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    String kept = cut(text, length);
    return kept + cutNote(text.length() - kept.length());
  }

  /** Returns the first and the last characters, with the number of those that are cut. */
  private static String withoutMiddle(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    String head = cut(text, length / 4);
    int from = text.length() - 3 * length / 4;
    String tail = text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    return head + cutNote(text.length() - head.length() - tail.length()) + tail;
  }

  private static String cutNote(int characters) {
    return "\n[… %s cut …]\n".formatted(Formats.count(characters, "character"));
  }
}
