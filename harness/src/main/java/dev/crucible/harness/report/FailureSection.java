package dev.crucible.harness.report;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.runtime.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The section on failing samples, with a filter. Equal executions appear once. The size of the
 * section is bounded: groups without space are counted, and space goes to sub-steps and outcomes in
 * turn, so that each has a share of it.
 */
final class FailureSection {
  /**
   * The space of the section.
   *
   * @param lines bytes of lines
   * @param bodies bytes of the details that open under them
   */
  record Budget(int lines, int bodies) {
    static final Budget USUAL = new Budget(7_000_000, 13_000_000);
  }

  private final List<FailureGroup> groups;
  private final IdentityHashMap<FailureGroup, Html> shown = new IdentityHashMap<>();
  private int withoutBody;

  FailureSection(RunData run, Budget budget) {
    groups = FailureGroup.of(run);
    int lines = budget.lines();
    int bodies = budget.bodies();
    for (FailureGroup group : FailureGroup.inTurns(groups)) {
      if (bytes(line(group, Optional.empty())) > lines) {
        continue; // The line with the execution's reason is longer still.
      }
      Optional<ExecutionRecord> execution = run.executions().apply(group.execution());
      Html entry = line(group, execution);
      int size = bytes(entry);
      if (size > lines) {
        continue;
      }
      lines -= size;
      if (execution.isEmpty()) {
        entry.element("p", "The run's store has no record of this execution.", "class", "body");
      } else {
        Html body = FailureEntry.body(execution.get());
        int bodySize = bytes(body);
        if (bodySize <= bodies) {
          bodies -= bodySize;
          entry.add(body);
        } else {
          withoutBody++;
          entry.element("p", "Left out to keep the page small.", "class", "body");
        }
      }
      shown.put(group, entry.close("details").line());
    }
  }

  private static Html line(FailureGroup group, Optional<ExecutionRecord> execution) {
    return start(group).add(FailureEntry.line(group, execution));
  }

  private static Html start(FailureGroup group) {
    return new Html()
        .open(
            "details",
            "class",
            "sample",
            "data-problem",
            group.step().problem(),
            "data-step",
            group.step().toString(),
            "data-outcome",
            group.outcome().name());
  }

  private static int bytes(Html html) {
    return html.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the anchor of a sub-step's failing samples. */
  static String anchor(StepId step) {
    return "step-" + step.toString().replaceAll("[^A-Za-z0-9]", "-");
  }

  /** Returns the sub-steps that have an anchor: those with a failing sample. */
  Set<StepId> anchors() {
    var steps = new HashSet<StepId>();
    groups.forEach(group -> steps.add(group.step()));
    return steps;
  }

  Html html() {
    var html = new Html();
    html.open("section", "id", "failures").element("h2", "Failing samples").line();
    if (groups.isEmpty()) {
      return html.element("p", "None: every sample that was judged has passed.").close("section");
    }
    html.element("p", introduction()).line();
    html.add(filter()).line();
    html.open("div", "id", "samples").line();
    StepId step = null;
    int leftOut = 0;
    for (FailureGroup group : groups) {
      if (!group.step().equals(step)) {
        leftOut(html, leftOut);
        leftOut = 0;
        step = group.step();
        html.element("h3", "Sub-step " + step, "id", anchor(step), "data-step", step.toString());
      }
      Html entry = shown.get(group);
      if (entry == null) {
        leftOut++;
      } else {
        html.add(entry);
      }
    }
    leftOut(html, leftOut);
    return html.close("div", "section");
  }

  private static void leftOut(Html html, int executions) {
    if (executions > 0) {
      html.element(
          "p",
          "%s more left out to keep the page small."
              .formatted(Formats.count(executions, "execution")),
          "class",
          "left-out");
    }
  }

  private String introduction() {
    int samples = groups.stream().mapToInt(group -> group.samples().size()).sum();
    var text = new StringBuilder();
    text.append(
        "%s failed, with %s. Samples with equal code share one."
            .formatted(
                Formats.count(samples, "sample"),
                Formats.count(groups.size(), "different execution")));
    int leftOut = groups.size() - shown.size();
    if (withoutBody > 0 || leftOut > 0) {
      text.append(
          " To keep the page small, %s shown without code and traceback, and %s not shown at all;"
              .formatted(are(withoutBody), are(leftOut)));
      text.append(" the run's store has them all.");
    }
    return text.toString();
  }

  private static String are(int executions) {
    return Formats.count(executions, "execution") + (executions == 1 ? " is" : " are");
  }

  /** Returns the filter, which is hidden until the script, which implements it, shows it. */
  private Html filter() {
    var problems = new LinkedHashSet<String>();
    var outcomes = new TreeSet<Outcome>();
    groups.stream().map(FailureGroup::step).sorted().map(StepId::problem).forEach(problems::add);
    groups.forEach(group -> {
      outcomes.add(group.outcome());
    });
    var html = new Html();
    html.open("form", "id", "filter", "role", "search", "hidden", "");
    html.open("label").text("Problem ").open("select", "name", "problem");
    html.element("option", "all", "value", "");
    problems.forEach(p -> html.element("option", p, "value", p));
    html.close("select", "label").line();
    html.open("label").text("Outcome ").open("select", "name", "outcome");
    html.element("option", "all", "value", "");
    outcomes.forEach(o -> html.element("option", Formats.name(o), "value", o.name()));
    html.close("select", "label").line();
    html.open("label").text("Text ");
    html.open(
        "input", "type", "search", "name", "text", "placeholder", "in code, traceback, output");
    html.close("label").line();
    html.element("button", "Open all shown", "type", "button", "id", "toggle").line();
    html.element("output", "", "id", "shown", "aria-live", "polite");
    return html.close("form");
  }
}
