package dev.crucible.harness.cli.option;

import dev.crucible.harness.sample.SampleOrigin;
import picocli.CommandLine.Option;

/** Options that say what a run is called in reports. */
public final class RunOptions {

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model that wrote the samples; what their files say of it unless given.")
  private String model;

  @Option(
      names = "--setting",
      paramLabel = "TEXT",
      description =
          "How they were generated, such as 'with background'; what their files say unless given.")
  private String setting;

  public String model(SampleOrigin origin) {
    return model == null ? origin.model() : model;
  }

  public String setting(SampleOrigin origin) {
    return setting == null ? origin.setting() : setting;
  }
}
