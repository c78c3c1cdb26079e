package dev.crucible.harness.report;

import dev.crucible.harness.metric.Losses;
import dev.crucible.harness.metric.MissingImport;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@link Losses} of a run as JSON. */
public final class LossJson {

  private LossJson() {}

  /** Adds the losses to a run's object. */
  public static void add(ObjectNode run, Losses losses) {
    run.putObject("cut_off").put("samples", losses.cutOff()).put("failed", losses.cutOffFailed());
    ObjectNode imports = run.putObject("missing_imports");
    imports.put("samples", losses.samplesWithoutImports());
    ArrayNode names = imports.putArray("names");
    for (MissingImport missing : losses.missingImports()) {
      names
          .addObject()
          .put("name", missing.name())
          .put("errors", missing.errors())
          .put("skipped", missing.skipped());
    }
    run.putObject("vacuous").put("samples", losses.vacuous());
  }

  /** Adds the number of samples that make the share of tests a lower bound. */
  public static void addBound(ObjectNode tests, Losses losses) {
    tests.put("lower_bound", losses.stopped() > 0);
    tests.put("samples_stopped_at_a_test", losses.stopped());
  }
}
