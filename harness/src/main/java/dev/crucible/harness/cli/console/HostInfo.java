package dev.crucible.harness.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine and its JVM, as text for people. */
public final class HostInfo {

  private HostInfo() {}

  /** Returns the vendor and version of this JVM. */
  public static String jdk() {
    return "%s %s"
        .formatted(System.getProperty("java.vendor"), System.getProperty("java.runtime.version"));
  }

  /** Returns the processor's name, and the number of processors that this JVM may use. */
  public static String cpu() {
    return "%s, %d cores".formatted(cpuModel(), Runtime.getRuntime().availableProcessors());
  }

  /** Returns the processor's name, or its architecture if the system does not report a name. */
  public static String cpuModel() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  /** Returns the operating system, its version and the architecture. */
  public static String system() {
    return "%s %s, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
