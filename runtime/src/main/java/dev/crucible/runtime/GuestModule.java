package dev.crucible.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guest's side of the runtime: Python modules of ours, which are resources. */
public final class GuestModule {

  private GuestModule() {}

  /** The source text of {@code guest/<name>.py}. */
  public static String source(String name) {
    String resource = "guest/" + name + ".py";
    try (InputStream in = GuestModule.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
