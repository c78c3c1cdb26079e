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
 * How a {@link Sandbox} is set up. Immutable.
 *
 * @since 0.1
 */
public final class SandboxConfig {
  /** Default of {@link #contexts}. */
  public static final int DEFAULT_CONTEXTS = 1;

  /** Default of {@link #workers}. */
  public static final int DEFAULT_WORKERS = 1;

  /** Default of {@link #spareWorkers}. */
  public static final int DEFAULT_SPARE_WORKERS = 1;

  /** Default of {@link #cancelGrace}, in seconds. */
  public static final int DEFAULT_CANCEL_GRACE_SECONDS = 20;

  private static final long MOST_NATIVE_BYTES = 6L << 30;

  private final Values values;

  /** Gives configurations their equality and their text. */
  private record Values(
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
      SequencedMap<String, String> guestModules) {}

  private SandboxConfig(Values values) {
    this.values = values;
  }

  /** Returns a builder for the venv whose {@code bin/python} is given. */
  public static Builder newBuilder(Path pythonExecutable) {
    return new Builder(pythonExecutable);
  }

  /** Returns what a worker may take of the memory of the machine or its container. */
  private static long nativeBudget() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? Math.min(MOST_NATIVE_BYTES, Math.max(1, system.getTotalMemorySize() / 10 * 6))
        : MOST_NATIVE_BYTES;
  }

  /** Returns the {@code bin/python} of a GraalPy venv that has NumPy. */
  public Path pythonExecutable() {
    return values.pythonExecutable;
  }

  /** Returns how requests are kept apart. */
  public Isolation isolation() {
    return values.isolation;
  }

  /**
   * Returns how many requests can run at the same time in one JVM; each takes a context of its own.
   */
  public int contexts() {
    return values.contexts;
  }

  /**
   * Returns the worker processes of a {@linkplain Sandbox#supervised supervised} sandbox, each with
   * {@link #contexts} contexts; without meaning in process.
   */
  public int workers() {
    return values.workers;
  }

  /**
   * Returns the worker processes kept warm beside them, to replace one that dies; without meaning
   * in process.
   */
  public int spareWorkers() {
    return values.spareWorkers;
  }

  /**
   * Returns how long a cancelled request may take to stop before its context, or its worker, is
   * given up.
   */
  public Duration cancelGrace() {
    return values.cancelGrace;
  }

  /** Returns when contexts and workers are replaced. */
  public Retirement retirement() {
    return values.retirement;
  }

  /**
   * Returns the native memory, where NumPy's arrays are, that a worker may take for all its
   * requests together, beside what its JVM needs; beyond it the guest gets a {@code MemoryError}.
   * Without meaning in process.
   */
  public long nativeBytes() {
    return values.nativeBytes;
  }

  /**
   * Returns more options for the workers' JVMs, after those that Crucible sets; without meaning in
   * process.
   */
  public List<String> workerOptions() {
    return values.workerOptions;
  }

  /** Returns how tests are run and what they may accept. */
  public TestRules testRules() {
    return values.testRules;
  }

  /**
   * Returns the source text of modules that every context can import, by dotted name, in the order
   * of installing. Modules that define functions {@code sample_begins(filename, names)}, {@code
   * test_begins()}, {@code request_ends()} or {@code rewrite(source, parse)} have them called as a
   * request goes on.
   */
  public SequencedMap<String, String> guestModules() {
    return values.guestModules;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SandboxConfig config && values.equals(config.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "SandboxConfig" + values.toString().substring("Values".length());
  }

  /** Collects settings; not thread-safe. */
  public static final class Builder {
    private final Path pythonExecutable;
    private Isolation isolation = Isolation.RECYCLED;
    private int contexts = DEFAULT_CONTEXTS;
    private int workers = DEFAULT_WORKERS;
    private int spareWorkers = DEFAULT_SPARE_WORKERS;
    private Duration cancelGrace = Duration.ofSeconds(DEFAULT_CANCEL_GRACE_SECONDS);
    private Retirement retirement = Retirement.DEFAULT;
    private long nativeBytes = nativeBudget();
    private List<String> workerOptions = List.of();
    private TestRules testRules = TestRules.DEFAULT;
    private final SequencedMap<String, String> guestModules = new LinkedHashMap<>();

    private Builder(Path pythonExecutable) {
      this.pythonExecutable = Objects.requireNonNull(pythonExecutable, "pythonExecutable");
    }

    /** Sets how requests are kept apart; {@link Isolation#RECYCLED} by default. */
    public Builder isolation(Isolation choice) {
      isolation = Objects.requireNonNull(choice, "isolation");
      return this;
    }

    /** Sets how many requests can run at the same time in one JVM; default: 1. */
    public Builder contexts(int count) {
      contexts = count;
      return this;
    }

    /** Sets how many worker processes a supervised sandbox has; default: 1. */
    public Builder workers(int count) {
      workers = count;
      return this;
    }

    /** Sets how many worker processes are kept warm beside those that work; default: 1. */
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
      retirement = Objects.requireNonNull(when, "retirement");
      return this;
    }

    /**
     * Sets how much native memory a worker may take; 6 GiB or 60 % of the machine's (or its
     * container's) memory, whichever is less, by default.
     */
    public Builder nativeBytes(long bytes) {
      nativeBytes = bytes;
      return this;
    }

    /** Sets more options for the workers' JVMs. */
    public Builder workerOptions(List<String> options) {
      workerOptions = List.copyOf(options);
      return this;
    }

    /** Sets how tests are run and what they may accept; {@link TestRules#DEFAULT} by default. */
    public Builder testRules(TestRules rules) {
      testRules = Objects.requireNonNull(rules, "testRules");
      return this;
    }

    /** Makes {@code source} importable as {@code name} in every context. */
    public Builder guestModule(String name, String source) {
      guestModules.put(name, source);
      return this;
    }

    /**
     * Returns the configuration as set so far.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public SandboxConfig build() {
      requireAtLeast("contexts", contexts, 1);
      requireAtLeast("workers", workers, 1);
      requireAtLeast("spareWorkers", spareWorkers, 0);
      requireAtLeast("nativeBytes", nativeBytes, 1);
      if (!cancelGrace.isPositive()) {
        throw new IllegalArgumentException("cancelGrace must be positive, not " + cancelGrace);
      }
      return new SandboxConfig(
          new Values(
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
              Collections.unmodifiableSequencedMap(new LinkedHashMap<>(guestModules))));
    }

    private static void requireAtLeast(String name, long value, long least) {
      if (value < least) {
        throw new IllegalArgumentException(
            "%s must be %d or more, not %d".formatted(name, least, value));
      }
    }
  }
}
