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
 * The configuration of a {@link Sandbox}: its Python environment, its contexts and workers, and the
 * rules by which they are used. Immutable.
 *
 * @since 0.1
 */
public final class SandboxConfig {
  /** The default of {@link #contexts()}: 1. */
  public static final int DEFAULT_CONTEXTS = 1;

  /** The default of {@link #workers()}: 1. */
  public static final int DEFAULT_WORKERS = 1;

  /** The default of {@link #spareWorkers()}: 1. */
  public static final int DEFAULT_SPARE_WORKERS = 1;

  /** The default of {@link #cancelGrace()}, in seconds: 20. */
  public static final int DEFAULT_CANCEL_GRACE_SECONDS = 20;

  private static final long MOST_NATIVE_BYTES = 6L << 30;

  private final Values values;

  /** The settings: a record, for its {@code equals} and its {@code toString}. */
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
      boolean closedAtShutdown,
      NumpyLoading numpyLoading,
      SequencedMap<String, String> guestModules) {}

  private SandboxConfig(Values values) {
    this.values = values;
  }

  /**
   * Returns a builder in which each setting has its default.
   *
   * @param pythonExecutable the {@code bin/python} of a GraalPy virtual environment that has NumPy
   * @throws NullPointerException if the path is null
   */
  public static Builder newBuilder(Path pythonExecutable) {
    return new Builder(pythonExecutable);
  }

  /**
   * Returns the default of {@link #nativeBytes()}, for the memory of the machine or its container.
   */
  private static long nativeBudget() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? Math.min(MOST_NATIVE_BYTES, Math.max(1, system.getTotalMemorySize() / 10 * 6))
        : MOST_NATIVE_BYTES;
  }

  /** Returns the {@code bin/python} of a GraalPy virtual environment that has NumPy. */
  public Path pythonExecutable() {
    return values.pythonExecutable;
  }

  /** Returns the way to isolate requests from each other. */
  public Isolation isolation() {
    return values.isolation;
  }

  /**
   * Returns the number of contexts in one JVM, which is the number of requests that can run there
   * at the same time.
   */
  public int contexts() {
    return values.contexts;
  }

  /**
   * Returns the number of worker processes of a {@linkplain Sandbox#supervised supervised} sandbox,
   * each with {@link #contexts()} contexts. No effect in process.
   */
  public int workers() {
    return values.workers;
  }

  /**
   * Returns the number of worker processes that are kept warm in addition, to replace one that
   * dies. No effect in process.
   */
  public int spareWorkers() {
    return values.spareWorkers;
  }

  /**
   * Returns the time that a cancelled request may take to stop. After it, the request's context, or
   * its worker, is abandoned.
   */
  public Duration cancelGrace() {
    return values.cancelGrace;
  }

  /** Returns the rule by which contexts and workers are replaced. */
  public Retirement retirement() {
    return values.retirement;
  }

  /**
   * Returns the limit of native memory, where NumPy's arrays are, for all requests of a worker
   * together, in bytes. Memory that the worker's JVM needs is not counted. A guest that exceeds the
   * limit gets a {@code MemoryError}. No effect in process.
   */
  public long nativeBytes() {
    return values.nativeBytes;
  }

  /**
   * Returns further options of the workers' JVMs, which follow those that Crucible sets. No effect
   * in process.
   */
  public List<String> workerOptions() {
    return values.workerOptions;
  }

  /** Returns the rules for the execution of tests. */
  public TestRules testRules() {
    return values.testRules;
  }

  /** Returns when contexts load NumPy. */
  public NumpyLoading numpyLoading() {
    return values.numpyLoading;
  }

  /**
   * Returns true if the sandbox is closed as soon as this JVM begins to shut down, and requests
   * that still run are cancelled; if false, a shutdown hook of the caller's can let them finish,
   * and must close the sandbox. Workers end with this JVM either way. No effect in process.
   */
  public boolean closedAtShutdown() {
    return values.closedAtShutdown;
  }

  /**
   * Returns the source text of additional modules that every context can import, by dotted name, in
   * the order of their installation. A module that imports NumPy, and does not go on without it, is
   * found only in contexts with NumPy; a request that imports it needs one.
   *
   * <p>A module may define functions that are called during a request: {@code
   * sample_begins(filename, names)} before a sample runs, {@code test_begins()} before each test,
   * {@code request_ends()} after the request, and {@code rewrite(source, parse)} for set-up code
   * and samples, which returns a syntax tree to run instead or {@code None}.
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

  /** A builder of configurations. Not thread-safe. */
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
    private boolean closedAtShutdown = true;
    private NumpyLoading numpyLoading = NumpyLoading.EAGER;
    private final SequencedMap<String, String> guestModules = new LinkedHashMap<>();

    private Builder(Path pythonExecutable) {
      this.pythonExecutable = Objects.requireNonNull(pythonExecutable, "pythonExecutable");
    }

    /** Sets the way to isolate requests from each other; default: {@link Isolation#RECYCLED}. */
    public Builder isolation(Isolation choice) {
      isolation = Objects.requireNonNull(choice, "isolation");
      return this;
    }

    /** Sets the number of contexts in one JVM; 1 or more; default: 1. */
    public Builder contexts(int count) {
      contexts = count;
      return this;
    }

    /** Sets the number of worker processes of a supervised sandbox; 1 or more; default: 1. */
    public Builder workers(int count) {
      workers = count;
      return this;
    }

    /** Sets the number of worker processes kept warm in addition; 0 or more; default: 1. */
    public Builder spareWorkers(int count) {
      spareWorkers = count;
      return this;
    }

    /**
     * Sets the time that a cancelled request may take to stop; more than 0; default: 20 seconds.
     */
    public Builder cancelGrace(Duration grace) {
      cancelGrace = grace;
      return this;
    }

    /** Sets the rule for replacing contexts and workers; default: {@link Retirement#DEFAULT}. */
    public Builder retirement(Retirement when) {
      retirement = Objects.requireNonNull(when, "retirement");
      return this;
    }

    /**
     * Sets the limit of native memory of a worker, in bytes; 1 or more; default: 6 GiB, or 60 % of
     * the memory of the machine or its container if that is less.
     */
    public Builder nativeBytes(long bytes) {
      nativeBytes = bytes;
      return this;
    }

    /** Sets further options of the workers' JVMs; default: none. */
    public Builder workerOptions(List<String> options) {
      workerOptions = List.copyOf(options);
      return this;
    }

    /** Sets the rules for the execution of tests; default: {@link TestRules#DEFAULT}. */
    public Builder testRules(TestRules rules) {
      testRules = Objects.requireNonNull(rules, "testRules");
      return this;
    }

    /** Sets whether the sandbox is closed when this JVM begins to shut down; default: true. */
    public Builder closedAtShutdown(boolean closed) {
      closedAtShutdown = closed;
      return this;
    }

    /** Sets when contexts load NumPy; default: {@link NumpyLoading#EAGER}. */
    public Builder numpyLoading(NumpyLoading when) {
      numpyLoading = Objects.requireNonNull(when, "numpyLoading");
      return this;
    }

    /**
     * Adds a module that every context can import; see {@link SandboxConfig#guestModules()}.
     *
     * @param name the module's dotted name; modules are installed in the order of these calls
     * @param source the module's source text
     */
    public Builder guestModule(String name, String source) {
      guestModules.put(name, source);
      return this;
    }

    /**
     * Returns a configuration with the settings made so far.
     *
     * @throws IllegalArgumentException if a number or a time is out of its range
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
              closedAtShutdown,
              numpyLoading,
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
