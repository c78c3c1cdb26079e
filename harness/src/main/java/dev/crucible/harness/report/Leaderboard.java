package dev.crucible.harness.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.GroupMetrics;
import dev.crucible.harness.metric.PassAtKPoint;
import dev.crucible.harness.metric.RateEstimate;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run's row of a leaderboard, with pass@k, as Markdown and JSON.
 *
 * @param run the run
 * @param metrics the run's metrics
 */
public record Leaderboard(RunData run, RunMetrics metrics) {
  /** The meaning of the rates on groups of tests, which follows their names. */
  static final String GROUPS = "the sub-steps' samples that pass the tests of these groups";

  /** Returns the tables as Markdown. */
  public String markdown() {
    RunInfo info = run.info();
    var text = new StringBuilder();
    row(
        text,
        Stream.of("Run", "Model", "Setting", "Main problems", "Sub-steps"),
        metrics.groups().stream().map(group -> cell(group.label())),
        Stream.of("Tests"));
    text.append("| --- | --- | --- | --- | --- |%s --- |\n".formatted(groupCells(" --- |")));
    row(
        text,
        Stream.of(
            cell(info.name()),
            cell(info.fact("model")),
            cell(info.fact("setting")),
            rate(metrics.problems()),
            rate(metrics.subSteps())),
        metrics.groups().stream().map(group -> rate(group.rate())),
        Stream.of(tests()));
    passAtK(text);
    text.append("\nIn brackets: %s.\n".formatted(metrics.options().describe()));
    text.append("\nTests: the mean share of a sub-step's tests that a sample passed.\n");
    if (!metrics.groups().isEmpty()) {
      text.append("\n%s: %s.\n".formatted(cell(groupLabels(metrics)), GROUPS));
    }
    LossSentences.of(metrics.losses(), run.samples().size())
        .forEach((_, sentence) -> text.append("\n%s.\n".formatted(cell(sentence))));
    if (!run.complete()) {
      text.append(
          "\nThe run was interrupted: %s of %s are scored.\n"
              .formatted(
                  Formats.count(run.samples().size()), Formats.count(run.expected(), "sample")));
    }
    return text.toString();
  }

  private void passAtK(StringBuilder text) {
    text.append('\n');
    row(
        text,
        Stream.of("k", "pass@k, main problems", "pass@k, sub-steps"),
        metrics.groups().stream().map(group -> "pass@k, " + cell(group.label())),
        Stream.empty());
    text.append("| ---: | --- | --- |%s\n".formatted(groupCells(" --- |")));
    for (int i = 0; i < metrics.problemPassAtK().size(); i++) {
      int place = i;
      row(
          text,
          Stream.of(
              Integer.toString(metrics.problemPassAtK().get(i).k()),
              point(metrics.problemPassAtK().get(i), "problem"),
              point(metrics.subStepPassAtK().get(i), "sub-step")),
          metrics.groups().stream().map(group -> point(group.passAtK().get(place), "sub-step")),
          Stream.empty());
    }
  }

  private String groupCells(String cell) {
    return cell.repeat(metrics.groups().size());
  }

  /** Adds the row of a table; columns of groups of tests are between the others. */
  private static void row(
      StringBuilder text, Stream<String> first, Stream<String> groups, Stream<String> last) {
    text.append(
        Stream.concat(Stream.concat(first, groups), last)
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** Returns the names of the columns of groups of tests: {@code base, base+plus}. */
  static String groupLabels(RunMetrics metrics) {
    return metrics.groups().stream().map(GroupMetrics::label).collect(Collectors.joining(", "));
  }

  private String tests() {
    return Formats.percent(metrics.tests().ofAll().value(), metrics.losses().stopped() > 0)
        + interval(metrics.tests().ofAll());
  }

  private static String rate(RateEstimate rate) {
    String all =
        "%s (%s)%s"
            .formatted(
                Formats.percent(rate.ofAll().value()),
                Formats.of(rate.count()),
                interval(rate.ofAll()));
    return rate.count().judged() == rate.count().total()
        ? all
        : all
            + "; %s of the %s judged"
                .formatted(
                    Formats.percent(rate.ofJudged().value()), Formats.count(rate.count().judged()));
  }

  /**
   * Formats a value of pass@k, with the number of units it is over if others have too few samples.
   */
  static String point(PassAtKPoint point, String noun) {
    if (!point.known()) {
      return "unknown: no %s has %s".formatted(noun, Formats.count(point.k(), "sample"));
    }
    String value = Formats.percent(point.estimate().value()) + interval(point.estimate());
    return point.lacking() == 0
        ? value
        : value
            + ", over %s; %s %s fewer samples"
                .formatted(
                    Formats.count(point.units(), noun),
                    Formats.count(point.lacking()),
                    point.lacking() == 1 ? "has" : "have");
  }

  private static String interval(Estimate estimate) {
    return estimate.interval().isEmpty() ? "" : " [" + Formats.interval(estimate) + "]";
  }

  /** Escapes text for a cell of a Markdown table. */
  private static String cell(String text) {
    return text.isEmpty()
        ? "-"
        : VisibleText.text(text.replaceAll("\\s+", " "))
            .replace("\\", "\\\\")
            .replaceAll("([|`*_\\[\\]])", "\\\\$1")
            .replace("&", "&amp;")
            .replace("<", "&lt;");
  }

  /** Returns the row, pass@k, outcomes and subfields as a JSON object. */
  public String json() {
    RunInfo info = run.info();
    ObjectNode node = Json.object();
    node.put("run", info.name());
    node.put("started", info.started().toString());
    node.put("model", info.fact("model"));
    node.put("setting", info.fact("setting"));
    node.put("engine", info.fact("engine"));
    node.put("complete", run.complete());
    node.put("samples_scored", run.samples().size());
    node.put("samples_expected", run.expected());
    ObjectNode facts = node.putObject("facts");
    info.facts().forEach(facts::put);
    Json.rate(node.putObject("main_problems"), metrics.problems());
    Json.rate(node.putObject("sub_steps"), metrics.subSteps());
    if (!metrics.groups().isEmpty()) {
      groups(node.putArray("groups"));
    }
    ObjectNode tests = node.putObject("tests");
    Json.estimate(tests, "mean_share", metrics.tests().ofAll());
    Json.estimate(tests, "mean_share_of_judged", metrics.tests().ofJudged());
    LossJson.addBound(tests, metrics.losses());
    node.put("problem_samples_without_a_sub_step", metrics.incomplete());
    passAtK(node.putArray("pass_at_k"));
    outcomes(node.putObject("outcomes"));
    LossJson.add(node, metrics.losses());
    subfields(node.putArray("subfields"));
    Json.options(node.putObject("intervals"), metrics.options());
    return Json.text(node);
  }

  private void passAtK(ArrayNode array) {
    for (int i = 0; i < metrics.problemPassAtK().size(); i++) {
      ObjectNode node = array.addObject();
      node.put("k", metrics.problemPassAtK().get(i).k());
      point(node.putObject("main_problems"), metrics.problemPassAtK().get(i));
      point(node.putObject("sub_steps"), metrics.subStepPassAtK().get(i));
    }
  }

  private void groups(ArrayNode array) {
    for (GroupMetrics group : metrics.groups()) {
      ObjectNode node = array.addObject().put("name", group.name());
      Json.rate(node, group.rate());
      ArrayNode passAtK = node.putArray("pass_at_k");
      group.passAtK().forEach(point -> point(passAtK.addObject().put("k", point.k()), point));
    }
  }

  private static void point(ObjectNode node, PassAtKPoint point) {
    if (point.known()) {
      Json.estimate(node, "value", point.estimate());
    } else {
      node.putNull("value").putNull("value_low").putNull("value_high");
    }
    node.put("units", point.units());
    node.put("units_with_fewer_samples", point.lacking());
  }

  private void outcomes(ObjectNode node) {
    metrics
        .outcomes()
        .forEach((outcome, share) -> {
          ObjectNode of = node.putObject(outcome.name());
          of.put("samples", share.samples());
          Json.estimate(of, "share", share.share());
        });
  }

  private void subfields(ArrayNode array) {
    metrics
        .subfields()
        .forEach((name, subfield) -> {
          ObjectNode of = array.addObject();
          of.put("subfield", name);
          of.put("problems", subfield.problemCount());
          Json.rate(of.putObject("main_problems"), subfield.problems());
          Json.rate(of.putObject("sub_steps"), subfield.subSteps());
        });
  }
}
