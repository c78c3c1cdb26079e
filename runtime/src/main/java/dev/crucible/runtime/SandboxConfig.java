package dev.crucible.runtime;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * How a {@link Sandbox} is set up. Immutable; made by {@link #builder(Path)}.
 *
 * @param pythonExecutable {@code bin/python} of a GraalPy venv that has NumPy
 * @param isolation how requests are kept apart
 * @param contexts how many requests can run at the same time in one JVM; each takes a context of
 *     its own
 * @param workers worker processes of a {@linkplain Sandbox#supervised supervised} sandbox, each
 *     with {@code contexts} contexts
 * @param spareWorkers worker processes kept warm beside them, to take the place of one that dies
 * @param cancelGrace how long a request that ran out of time may take to stop before its context,
 *     or its worker, is given up
 * @param retirement when contexts and workers are replaced
 * @param nativeBytes native memory, where NumPy's arrays are, that a worker may take for all its
 *     requests together, beside what its JVM needs; beyond it the guest gets a {@code MemoryError}
 * @param workerOptions more options for the workers' JVMs, after those that Crucible sets
 * @param testRules how tests are run and what they may accept
 * @param guestModules source text of modules that every context can import, by dotted name, in the
 *     order of installing. Those that define functions {@code sample_begins(filename, names)},
 *     {@code test_begins()}, {@code request_ends()} or {@code rewrite(source, parse)} have them
 *     called as a request goes on
 */
public record SandboxConfig(
    Path pythonExecutable,
    Isolation isolation,
    int contexts,
    int workers,
    int spareWorkers,
    Duration cancelGrace,
    Retirement retirement,
    long nativeBytes,
    List<String> workerOptions,
    TestRules testRules,
    SequencedMap<String, String> guestModules) {

  private static final long MOST_NATIVE_BYTES = 6L << 30;

  public SandboxConfig {
    Objects.requireNonNull(pythonExecutable, "pythonExecutable");
    Objects.requireNonNull(isolation, "isolation");
    Objects.requireNonNull(retirement, "retirement");
    Objects.requireNonNull(testRules, "testRules");
    if (contexts < 1) {
      throw new IllegalArgumentException("contexts must be 1 or more, not " + contexts);
    }
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be 1 or more, not " + workers);
    }
    if (spareWorkers < 0) {
      throw new IllegalArgumentException("spareWorkers must be 0 or more, not " + spareWorkers);
    }
    if (!cancelGrace.isPositive()) {
      throw new IllegalArgumentException("cancelGrace must be positive, not " + cancelGrace);
    }
    if (nativeBytes < 1) {
      throw new IllegalArgumentException("nativeBytes must be 1 or more, not " + nativeBytes);
    }
    workerOptions = List.copyOf(workerOptions);
    guestModules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(guestModules));
  }

  /** The memory of the machine, or of the container that this JVM is in, that a worker may take. */
  private static long nativeBudget() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? Math.min(MOST_NATIVE_BYTES, Math.max(1, system.getTotalMemorySize() / 10 * 6))
        : MOST_NATIVE_BYTES;
  }

  /** A builder of configurations for the venv whose {@code bin/python} is given. */
  public static Builder builder(Path pythonExecutable) {
    return new Builder(pythonExecutable);
  }

  /** Collects settings; not thread-safe. */
  public static final class Builder {
    private final Path pythonExecutable;
    private Isolation isolation = Isolation.RECYCLED;
    private int contexts = 1;
    private int workers = 1;
    private int spareWorkers = 1;
    private Duration cancelGrace = Duration.ofSeconds(20);
    private Retirement retirement = Retirement.DEFAULT;
    private long nativeBytes = nativeBudget();
    private List<String> workerOptions = List.of();
    private TestRules testRules = TestRules.DEFAULT;
    private final SequencedMap<String, String> guestModules = new LinkedHashMap<>();

    private Builder(Path pythonExecutable) {
      this.pythonExecutable = pythonExecutable;
    }

    /** Sets how requests are kept apart; {@link Isolation#RECYCLED} unless told. */
    public Builder isolation(Isolation choice) {
      isolation = choice;
      return this;
    }

    /** Sets how many requests can run at the same time in one JVM; 1 unless told. */
    public Builder contexts(int count) {
      contexts = count;
      return this;
    }

    /** Sets how many worker processes a supervised sandbox has; 1 unless told. */
    public Builder workers(int count) {
      workers = count;
      return this;
    }

    /** Sets how many worker processes are kept warm beside those that work; 1 unless told. */
    public Builder spareWorkers(int count) {
      spareWorkers = count;
      return this;
    }

    /** Sets how long a cancelled request may take to stop before its context is given up. */
    public Builder cancelGrace(Duration grace) {
      cancelGrace = grace;
      return this;
    }

    /** Sets when contexts and workers are replaced. */
    public Builder retirement(Retirement when) {
      retirement = when;
      return this;
    }

    /**
     * Sets how much native memory a worker may take; 6 GiB or 60 % of the machine's (or its
     * container's) memory, whichever is less, unless told.
     */
    public Builder nativeBytes(long bytes) {
      nativeBytes = bytes;
      return this;
    }

    /** Sets more options for the workers' JVMs. */
    public Builder workerOptions(List<String> options) {
      workerOptions = options;
      return this;
    }

    /** Sets how tests are run and what they may accept; {@link TestRules#DEFAULT} unless told. */
    public Builder testRules(TestRules rules) {
      testRules = rules;
      return this;
    }

    /** Makes {@code source} importable as {@code name} in every context. */
    public Builder guestModule(String name, String source) {
      guestModules.put(name, source);
      return this;
    }

    /** The configuration as set so far. */
    public SandboxConfig build() {
      return new SandboxConfig(
          pythonExecutable,
          isolation,
          contexts,
          workers,
          spareWorkers,
          cancelGrace,
          retirement,
          nativeBytes,
          workerOptions,
          testRules,
          guestModules);
    }
  }
}
