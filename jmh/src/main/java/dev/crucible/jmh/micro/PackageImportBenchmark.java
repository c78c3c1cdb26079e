package dev.crucible.jmh.micro;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.limit.ResidentMemory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first import of a module of SciPy or SymPy in a warm context, and the memory that it leaves
 * resident: the waiting time of the first sample that needs the module. The benchmark needs an
 * environment with these packages ({@code crucible env --with scipy,sympy}).
 *
 * <p>The benchmark is cold on purpose: one shot for each JVM. The figure {@code imports} has the
 * memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PackageImportBenchmark extends GuestBenchmark {
  private static final double MEBIBYTE = 1 << 20;

  /** The imported module. */
  @Param({
    "scipy.constants",
    "scipy.special",
    "scipy.linalg",
    "scipy.sparse",
    "scipy.integrate",
    "scipy.optimize",
    "scipy.interpolate",
    "scipy.signal",
    "scipy.stats",
    "sympy"
  })
  public String module;

  private Sandbox sandbox;
  private ExecutionResult result;
  private double before;

  /** Returns the environment with these packages; empty if it does not exist. */
  public static Optional<PythonEnvironment> environment() {
    return PythonEnvironments.find(EnvironmentSpec.standard().withPackages(PackageSpec.tested()));
  }

  /** Starts a context. */
  @Setup(Level.Trial)
  public void open() {
    PythonEnvironment environment =
        environment()
            .orElseThrow(
                () -> new IllegalStateException("make it first: crucible env --with scipy,sympy"));
    sandbox = Sandbox.inProcess(SandboxConfig.newBuilder(environment.executable()).build());
    before = resident();
  }

  private static double resident() {
    System.gc();
    return ResidentMemory.ofThisProcess() / MEBIBYTE;
  }

  /** Runs a request that imports the module and does nothing else. */
  @Benchmark
  public ExecutionResult load() throws InterruptedException {
    result =
        sandbox.run(
            ExecutionRequest.of(
                module, Section.sample("import.py", "import %s%n".formatted(module))));
    if (result.outcome() != Outcome.PASSED) {
      throw new IllegalStateException("%s: %s".formatted(module, result.detail()));
    }
    return result;
  }

  /** Writes the figure, and closes the context. */
  @TearDown(Level.Trial)
  public void close() {
    var params = new LinkedHashMap<>(Map.of("module", module));
    double seconds = (double) result.phases().of(Phase.LOADING).toMillis() / 1000;
    new Figure(
            "imports",
            "First import of a package",
            params,
            List.of("import, s", "resident, MiB"),
            List.of(List.of(seconds, resident() - before)),
            Figure.Kind.TABLE)
        .leave();
    sandbox.close();
  }
}
