package dev.crucible.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * The version that {@code crucible --version} prints and benchmark results record. Maven writes it
 * into a resource, so that only the poms have it.
 */
final class CrucibleVersion implements IVersionProvider {
  private static final String FILE = "version.properties";

  @Override
  public String[] getVersion() {
    var properties = new Properties();
    try (InputStream in = CrucibleVersion.class.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String[] {text(properties.getProperty("version", ""))};
  }

  /** Returns the line for a version, which is absent or a placeholder if Maven did not run. */
  static String text(String version) {
    return "crucible "
        + (version.isEmpty() || version.startsWith("${")
            ? "(unknown version: not built by Maven)"
            : version);
  }
}
