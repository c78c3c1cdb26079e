package dev.crucible.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Options for JVMs that run guests. */
public final class JvmOptions {
  private static final String RESOURCE = "jvm.options";

  private JvmOptions() {}

  /**
   * What workers and the command line are started with, and what a program that embeds {@link
   * Sandbox#inProcess} should be started with: without native access GraalPy does not load NumPy,
   * all else is for speed.
   */
  public static List<String> ofGuests() {
    try (InputStream in = JvmOptions.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("-"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What workers are given beside these if each is to run thousands of requests: C2's thresholds
   * are HotSpot's own then. C2 takes more of the first minute, and the guests are a fifth faster
   * later.
   */
  public static List<String> ofLongRuns() {
    return List.of(
        "-XX:Tier4InvocationThreshold=5000",
        "-XX:Tier4MinInvocationThreshold=600",
        "-XX:Tier4CompileThreshold=15000",
        "-XX:Tier4BackEdgeThreshold=40000");
  }
}
