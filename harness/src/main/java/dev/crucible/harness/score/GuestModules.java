package dev.crucible.harness.score;

import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The modules that the benchmark's tests import: our own implementation of {@code
 * scicode.compare.cmp}.
 */
public final class GuestModules {

  private GuestModules() {}

  /** Makes the modules importable in every context. */
  public static SandboxConfig.Builder addTo(SandboxConfig.Builder config) {
    return config
        .guestModule("scicode", text("scicode/__init__.py"))
        .guestModule("scicode.compare", text("scicode/compare/__init__.py"))
        .guestModule("scicode.compare.cmp", text("scicode/compare/cmp.py"));
  }

  private static String text(String resource) {
    try (InputStream in =
        GuestModules.class.getResourceAsStream("/dev/crucible/harness/guest/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
