package dev.crucible.jmh.report;

import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.result.Amount;
import java.util.List;

/** The results of a run for the README, in Markdown. */
public final class ReadmeTable {
  private final BenchReport report;
  private final StringBuilder text = new StringBuilder();

  private ReadmeTable(BenchReport report) {
    this.report = report;
  }

  /**
   * Returns the tables: one of executors, one of calls.
   *
   * @throws DataException if the run measured nothing that the README shows
   */
  public static String of(BenchReport report) {
    if (report.peers().isEmpty() && report.overhead().isEmpty() && report.calls().isEmpty()) {
      throw new DataException(
          "This run measured nothing that the README's table shows: run 'crucible bench' with all"
              + " groups.");
    }
    var table = new ReadmeTable(report);
    report.whyNoPeers().ifPresent(why -> table.paragraph(escape(why)));
    table.peers();
    report
        .overhead()
        .ifPresent(score ->
            table.paragraph(
                "The fixed cost of a sample, without NumPy: " + Wording.amount(score) + "."));
    table.losses();
    table.paragraph(
        "%s. %s Ranges are of 95 %%. Made by `crucible bench --readme`."
            .formatted(escape(Wording.conditions(report.on())), Wording.kind(report.on())));
    return table.text.toString().strip();
  }

  private void paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
  }

  private void row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
  }

  private void peers() {
    if (report.peers().isEmpty()) {
      return;
    }
    paragraph("Each executor with the same samples, in one run:");
    row("samples", "executor", "samples/s", "Crucible is", "range");
    row("---", "---", "---:", "---", "---");
    report.peers().forEach(this::peers);
    text.append('\n');
  }

  private void peers(PeerTable table) {
    String samples = escape(table.settingText());
    for (PeerTable.Row row : table.rows()) {
      String ratio = row.ratio().map(Wording::ratio).orElse("");
      row(
          samples,
          escape(row.title()),
          Amount.of(row.samplesPerSecond().value()),
          row.wins() ? "**%s**".formatted(ratio) : ratio,
          row.ratio().map(Wording::ratioInterval).orElse(""));
      samples = ""; // Only the first row names them.
    }
  }

  private void losses() {
    List<CallCost> calls = report.calls();
    if (calls.isEmpty()) {
      return;
    }
    paragraph("Single calls, where an interpreter on top of NumPy's C API loses most:");
    row("call", "Crucible", "CPython", "times as long");
    row("---", "---:", "---:", "---:");
    for (CallCost call : calls) {
      row(
          escape(call.call()),
          Wording.time(call.seconds()),
          Wording.time(call.cpythonSeconds()),
          Amount.of(call.times()));
    }
    text.append('\n');
  }

  /** Escapes text, so that no cell ends early and no text becomes a tag or a comment. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("`", "\\`")
        .replaceAll("\\s+", " ");
  }
}
