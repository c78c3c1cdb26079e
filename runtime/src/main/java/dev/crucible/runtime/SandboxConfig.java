package dev.crucible.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * How a {@link Sandbox} is set up. Immutable; made by {@link #builder(Path)}.
 *
 * @param pythonExecutable {@code bin/python} of a GraalPy venv that has NumPy
 * @param contexts how many requests can run at the same time; each takes a context of its own
 * @param cancelGrace how long a request that ran out of time may take to stop before its context is
 *     given up
 * @param guestModules source text of modules that every context can import, by dotted name, in the
 *     order of installing
 */
public record SandboxConfig(
    Path pythonExecutable,
    int contexts,
    Duration cancelGrace,
    SequencedMap<String, String> guestModules) {

  public SandboxConfig {
    Objects.requireNonNull(pythonExecutable, "pythonExecutable");
    if (contexts < 1) {
      throw new IllegalArgumentException("contexts must be 1 or more, not " + contexts);
    }
    if (!cancelGrace.isPositive()) {
      throw new IllegalArgumentException("cancelGrace must be positive, not " + cancelGrace);
    }
    guestModules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(guestModules));
  }

  /** A builder of configurations for the venv whose {@code bin/python} is given. */
  public static Builder builder(Path pythonExecutable) {
    return new Builder(pythonExecutable);
  }

  /** Collects settings; not thread-safe. */
  public static final class Builder {
    private final Path pythonExecutable;
    private int contexts = 1;
    private Duration cancelGrace = Duration.ofSeconds(20);
    private final SequencedMap<String, String> guestModules = new LinkedHashMap<>();

    private Builder(Path pythonExecutable) {
      this.pythonExecutable = pythonExecutable;
    }

    /** Sets how many requests can run at the same time; 1 unless told. */
    public Builder contexts(int count) {
      contexts = count;
      return this;
    }

    /** Sets how long a cancelled request may take to stop before its context is given up. */
    public Builder cancelGrace(Duration grace) {
      cancelGrace = grace;
      return this;
    }

    /** Makes {@code source} importable as {@code name} in every context. */
    public Builder guestModule(String name, String source) {
      guestModules.put(name, source);
      return this;
    }

    /** The configuration as set so far. */
    public SandboxConfig build() {
      return new SandboxConfig(pythonExecutable, contexts, cancelGrace, guestModules);
    }
  }
}
