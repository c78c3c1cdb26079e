package dev.crucible.harness.cli;

import picocli.CommandLine.Option;

/** Options that say what a run is called in reports. */
final class RunOptions {

  @Option(names = "--model", paramLabel = "NAME", description = "The model that wrote the samples.")
  private String model = "";

  @Option(
      names = "--setting",
      paramLabel = "TEXT",
      description = "How they were generated, such as 'with background, gold previous steps'.")
  private String setting = "";

  String model() {
    return model;
  }

  String setting() {
    return setting;
  }
}
