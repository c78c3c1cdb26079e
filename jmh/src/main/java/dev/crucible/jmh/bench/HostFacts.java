package dev.crucible.jmh.bench;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.harness.cli.console.HostInfo;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.runtime.EngineInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The description of this machine, this JVM and this version of Crucible. */
final class HostFacts {
  private static final double GIBIBYTE = 1L << 30;

  private HostFacts() {}

  /**
   * Returns all facts, by name.
   *
   * @param crucible the version of Crucible
   */
  static SequencedMap<String, String> of(
      String crucible, EngineInfo engine, PythonEnvironment python) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(MeasuredOn.MODE, "%s (%s)".formatted(engine.mode(), engine.reason()));
    facts.put(MeasuredOn.GRAALPY, engine.version());
    facts.put(
        MeasuredOn.NUMPY,
        "%s with %s %s"
            .formatted(python.numpyVersion(), python.blas().name(), python.blas().version()));
    facts.put(MeasuredOn.JVM, HostInfo.jdk());
    facts.put("JVM options", options());
    facts.put(MeasuredOn.CPU, HostInfo.cpuModel());
    facts.put(MeasuredOn.CORES, String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put(MeasuredOn.MEMORY, memory());
    facts.put(MeasuredOn.SYSTEM, HostInfo.system());
    facts.put("Crucible", crucible + commit().map(commit -> ", commit " + commit).orElse(""));
    return facts;
  }

  /** Returns the JVM options that affect speed; the others name paths. */
  private static String options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .collect(Collectors.joining(" "));
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? String.format(Locale.ROOT, "%.1f GiB", system.getTotalMemorySize() / GIBIBYTE)
        : "unknown";
  }

  /**
   * Returns the commit of the sources that this program runs from; empty without git or outside of
   * a checkout.
   */
  private static Optional<String> commit() {
    try {
      Path code =
          Path.of(HostFacts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
              .directory(code.getParent().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!git.waitFor(10, TimeUnit.SECONDS)) {
        git.destroy();
        return Optional.empty();
      }
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return Optional.of(text).filter(_ -> git.exitValue() == 0);
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
