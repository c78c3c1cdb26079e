package dev.crucible.harness.report;

import dev.crucible.harness.metric.ProblemScores;
import dev.crucible.harness.metric.StepScores;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import java.util.List;
import java.util.Set;

/**
 * A table with a row for each problem and a cell for each sub-step, shaded by the share of samples
 * that passed.
 */
final class HeatMap {
  private static final int SHADES = 10;

  private HeatMap() {}

  /**
   * Returns the table. The cells of the sub-steps in {@code failing} link to their failing samples.
   */
  static Html of(List<ProblemScores> problems, Set<StepId> failing) {
    int most =
        problems.stream()
            .flatMap(problem -> problem.steps().stream())
            .mapToInt(step -> step.step().step())
            .max()
            .orElse(0);
    var html = new Html();
    html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Heat map");
    html.open("table", "class", "heat").open("thead").open("tr");
    html.element("th", "Problem", "scope", "col").element("th", "Whole", "scope", "col");
    for (int i = 1; i <= most; i++) {
      html.element("th", "." + i, "scope", "col");
    }
    html.close("tr", "thead").open("tbody").line();
    for (ProblemScores problem : problems) {
      html.open("tr").open("th", "scope", "row");
      html.element("b", problem.problem().id()).text(" ");
      html.element("span", problem.problem().name(), "class", "name").close("th");
      List<StepScores> steps =
          problem.steps().stream().filter(step -> !step.step().isTask()).toList();
      String ofTask = steps.isEmpty() ? link(problem.steps().getFirst().step(), failing) : "";
      cell(html, "problem " + problem.problem().id(), problem.samples(), ofTask);
      int column = 1;
      for (StepScores step : steps) {
        for (; column < step.step().step(); column++) {
          html.element("td", "", "class", "none");
        }
        column++;
        cell(html, step.step().toString(), step.samples(), link(step.step(), failing));
      }
      for (; column <= most; column++) {
        html.element("td", "", "class", "none");
      }
      html.close("tr").line();
    }
    return html.close("tbody", "table", "div");
  }

  private static String link(StepId step, Set<StepId> failing) {
    return failing.contains(step) ? "#" + FailureSection.anchor(step) : "";
  }

  private static void cell(Html html, String what, Summary.Rate rate, String link) {
    html.open("td", "class", shade(rate), "title", what + ": " + spoken(rate));
    if (link.isEmpty()) {
      html.text(shown(rate));
    } else {
      html.element("a", shown(rate), "href", link);
    }
    html.close("td");
  }

  private static String spoken(Summary.Rate rate) {
    if (rate.total() == 0) {
      return "no samples";
    }
    String skipped =
        rate.judged() == rate.total()
            ? ""
            : ", %s not judged".formatted(Formats.count(rate.total() - rate.judged()));
    return Formats.of(rate) + " passed" + skipped;
  }

  /** Returns the text of a cell: a sign for a single sample, a percentage for several. */
  private static String shown(Summary.Rate rate) {
    if (rate.total() == 0) {
      return "–";
    }
    if (rate.judged() == 0) {
      return "?";
    }
    if (rate.total() > 1) {
      return Math.round(100 * rate.ofAll()) + "";
    }
    return rate.passed() == 1 ? "✓" : "✗";
  }

  private static String shade(Summary.Rate rate) {
    return rate.judged() == 0 ? "none" : "h" + (int) Math.floor(SHADES * rate.ofAll());
  }
}
