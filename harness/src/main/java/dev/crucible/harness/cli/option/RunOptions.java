package dev.crucible.harness.cli.option;

import dev.crucible.harness.sample.SampleOrigin;
import picocli.CommandLine.Option;

/** Options for the description of a run in reports. */
public final class RunOptions {

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model that wrote the samples (default: what their files say).")
  private String model;

  @Option(
      names = "--setting",
      paramLabel = "TEXT",
      description =
          "How they were generated, such as 'with background' (default: what their files say).")
  private String setting;

  /** Returns the model's name; default: that in the samples' files. */
  public String model(SampleOrigin origin) {
    return model == null ? origin.model() : model;
  }

  /** Returns the setting of the generation; default: that in the samples' files. */
  public String setting(SampleOrigin origin) {
    return setting == null ? origin.setting() : setting;
  }
}
