package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.option.OfficialOptions;
import dev.crucible.harness.metric.GroupRates;
import dev.crucible.harness.metric.Losses;
import dev.crucible.harness.metric.ProblemScores;
import dev.crucible.harness.report.LossJson;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.RunData;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run's summary for programs, as one JSON object on one line. */
final class ScoreJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ScoreJson() {}

  static String of(RunData data, Path directory) {
    Summary summary = Summary.of(data.samples());
    ObjectNode line = JSON.createObjectNode();
    line.put("run", directory.toString());
    String rules = data.info().fact(OfficialOptions.RULES);
    if (!rules.isEmpty()) {
      line.put("rules", rules);
    }
    rate(line.putObject("sub_steps"), summary.subSteps());
    rate(line.putObject("problems"), ProblemScores.rate(data));
    groups(line, GroupRates.of(data));
    Losses losses = Losses.of(data);
    ObjectNode tests = line.putObject("tests");
    tests.put("mean_share", summary.tests().ofAll());
    tests.put("mean_share_of_judged", summary.tests().ofJudged());
    LossJson.addBound(tests, losses);
    ObjectNode outcomes = line.putObject("outcomes");
    summary.outcomes().forEach((outcome, count) -> outcomes.put(outcome.name(), count));
    LossJson.add(line, losses);
    return JSON.writeValueAsString(line);
  }

  /** Adds the rates on groups of tests, if there are any. */
  private static void groups(ObjectNode line, List<GroupRates> groups) {
    if (groups.isEmpty()) {
      return;
    }
    ArrayNode array = line.putArray("groups");
    for (GroupRates group : groups) {
      ObjectNode node = array.addObject().put("name", group.name());
      rate(node, group.samples());
      ArrayNode passAtK = node.putArray("pass_at_k");
      group.passAtK().forEach((k, value) -> passAtK.addObject().put("k", k).put("value", value));
    }
  }

  private static void rate(ObjectNode node, Summary.Rate rate) {
    node.put("passed", rate.passed());
    node.put("judged", rate.judged());
    node.put("total", rate.total());
    node.put("rate", rate.ofAll());
  }
}
