package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.generate.GenerationTotals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A printer of a generation's results. */
final class GenerateReport {

  private final PrintWriter out;

  GenerateReport(PrintWriter out) {
    this.out = out;
  }

  void print(GenerationTotals totals, StageTimes times, Path answers, Path failures) {
    line("answers", answers(totals));
    if (totals.failed() > 0) {
      line("failed", "%d requests; the reasons are in %s".formatted(totals.failed(), failures));
    }
    if (totals.notAsked() > 0) {
      line("not asked", notAsked(totals));
    }
    if (totals.retries() > 0) {
      line("repeated", "%d requests".formatted(totals.retries()));
    }
    if (totals.usage().total() > 0) {
      line(
          "tokens",
          "%d in prompts, %d in answers"
              .formatted(totals.usage().promptTokens(), totals.usage().completionTokens()));
    }
    line("time", times.toString());
    line("samples", answers.toString());
    if (!totals.complete()) {
      out.println("The same command asks for what is missing.");
    }
    out.flush();
  }

  private static String answers(GenerationTotals totals) {
    var text = new StringBuilder();
    text.append("%d of %d".formatted(totals.resumed() + totals.answered(), totals.wanted()));
    if (totals.resumed() > 0) {
      text.append(", %d of them from an earlier run".formatted(totals.resumed()));
    }
    List<String> flaws = new ArrayList<>();
    if (totals.empty() > 0) {
      flaws.add(totals.empty() + " empty");
    }
    if (totals.cut() > 0) {
      flaws.add(totals.cut() + " cut at the limit of tokens (see --max-tokens)");
    }
    return flaws.isEmpty() ? text.toString() : text + "; " + String.join(", ", flaws);
  }

  private static String notAsked(GenerationTotals totals) {
    return totals.gaveUp()
        ? "%d: too many requests in a row failed (see --give-up-after)".formatted(totals.notAsked())
        : "%d, which need the code of an answer that failed".formatted(totals.notAsked());
  }

  private void line(String name, String value) {
    out.printf("%-10s %s%n", name, value);
  }
}
