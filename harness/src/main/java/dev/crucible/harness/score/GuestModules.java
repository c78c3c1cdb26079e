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
        .guestModule("scicode", source("scicode/__init__.py"))
        .guestModule("scicode.compare", source("scicode/compare/__init__.py"))
        .guestModule("scicode.compare.cmp", source("scicode/compare/cmp.py"));
  }

  /** The text of a file of ours that runs in guests, by its path below {@code guest}. */
  public static String source(String resource) {
    try (InputStream in =
        GuestModules.class.getResourceAsStream("/dev/crucible/harness/guest/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
