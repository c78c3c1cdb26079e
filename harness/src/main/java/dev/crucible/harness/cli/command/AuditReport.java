package dev.crucible.harness.cli.command;

import dev.crucible.harness.audit.Audit;
import dev.crucible.harness.audit.Audited;
import dev.crucible.harness.audit.Finding;
import dev.crucible.harness.cli.console.ConsoleWriter;
import dev.crucible.harness.cli.console.Palette;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.report.VisibleText;
import dev.crucible.runtime.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A printer of audits: each execution on which the verdicts differ, and then the numbers. */
final class AuditReport {
  private final PrintWriter out;
  private final Palette palette;

  /** Creates a printer to {@code out}, in the colours of that stream. */
  AuditReport(PrintWriter out) {
    this.out = out;
    this.palette = ConsoleWriter.paletteOf(out);
  }

  /** Prints an audit, which is kept in {@code file}. */
  void print(Audit audit, Path file) {
    audit.listed().forEach(this::listed);
    out.printf("%naudited   %s%n", audited(audit));
    out.printf(
        Locale.ROOT,
        "agreement  %s of %s (%s; 95 %% interval %s)%n",
        Formats.count(audit.agreeing()),
        Formats.count(audit.comparable()),
        Formats.percent(audit.agreement()),
        Formats.interval(audit.interval()));
    audit
        .verdicts()
        .forEach((recorded, counts) ->
            out.printf(
                "%s %s%n",
                palette.outcome(recorded, "  %-12s".formatted(recorded)), inCPython(counts)));
    int apart = audit.count(Finding.POLICY) + audit.count(Finding.POLICY_ALONE);
    if (apart > 0) {
      out.printf(
          "apart      %d whose verdict only Crucible's policy gives; %d pass in CPython%n",
          apart, audit.count(Finding.POLICY_ALONE));
    }
    out.printf("python     %s%n", audit.python());
    out.printf("audit      %s%n", file);
  }

  private static String audited(Audit audit) {
    String some =
        "%s of %s with seed %d"
            .formatted(
                Formats.count(audit.audited().size()),
                Formats.count(audit.population(), "different execution"),
                audit.seed());
    String refused =
        audit.refused() == 0
            ? ""
            : "; %s that were FORBIDDEN or TAMPERED not executed"
                .formatted(Formats.count(audit.refused()));
    String skipped =
        audit.skipped() == 0 ? "" : "; %s not judged".formatted(Formats.count(audit.skipped()));
    return some + refused + skipped;
  }

  private String inCPython(Map<Outcome, Integer> counts) {
    return "in CPython: "
        + counts.entrySet().stream()
            .map(count -> count.getValue() + " " + palette.outcome(count.getKey()))
            .collect(Collectors.joining(", "));
  }

  private void listed(Audited one) {
    Audited.Comparison comparison = one.comparison().orElseThrow();
    out.printf(
        "%n%s%n", palette.heading("%s, sample %d".formatted(one.stepNumber(), one.sample())));
    if (!comparison.explanation().isEmpty()) {
      out.printf("  %s%n", comparison.explanation());
    }
    side("run", one.recorded(), comparison.run());
    side("CPython", one.cpython(), comparison.cpython());
    out.println("  code");
    indented(comparison.code());
  }

  private void side(String name, Outcome outcome, Audited.Side side) {
    String place = side.place().isEmpty() ? "" : side.place() + ": ";
    out.printf(
        Locale.ROOT,
        "  %-8s %s  %.3f s  %s%n",
        name,
        palette.outcome(outcome),
        side.seconds(),
        VisibleText.text(place + side.detail()).lines().findFirst().orElse(""));
    indented(side.traceback());
  }

  private void indented(String text) {
    VisibleText.text(text).lines().forEach(line -> out.println("    " + line));
  }
}
