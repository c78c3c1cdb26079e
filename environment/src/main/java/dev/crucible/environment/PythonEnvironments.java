package dev.crucible.environment;

import dev.crucible.environment.build.EnvironmentBuilder;
import dev.crucible.environment.build.EnvironmentPlan;
import dev.crucible.environment.build.GraalPyJars;
import dev.crucible.environment.build.Marker;
import dev.crucible.environment.build.SelfCheck;
import dev.crucible.environment.build.Venv;
import dev.crucible.environment.cache.CacheLock;
import dev.crucible.environment.support.Directories;
import dev.crucible.environment.support.Sha256;
import dev.crucible.environment.wheel.WheelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The entry point to Python environments: finds, makes and inspects them. Thread-safe, also between
 * processes: of several callers that need the same environment, one makes it and the others wait.
 */
public final class PythonEnvironments {
  private PythonEnvironments() {}

  /**
   * Returns the requested environment, and makes it first if necessary. If the environment exists,
   * the call reads one small file; if NumPy has to be compiled, the call takes minutes.
   *
   * @throws EnvironmentException if the environment cannot be made, or if the thread is interrupted
   */
  public static PythonEnvironment ensure(EnvironmentSpec spec, ProgressListener listener) {
    GraalPyJars jars = GraalPyJars.ofThisProcess();
    EnvironmentPlan plan = EnvironmentPlan.of(spec, jars);
    return ready(spec, plan, jars).orElseGet(() -> make(spec, plan, jars, listener, false));
  }

  /**
   * Returns the requested environment if it exists. The call reads one small file, and downloads
   * and compiles nothing.
   */
  public static Optional<PythonEnvironment> find(EnvironmentSpec spec) {
    GraalPyJars jars = GraalPyJars.ofThisProcess();
    return ready(spec, EnvironmentPlan.of(spec, jars), jars);
  }

  /**
   * Returns the requested environment, which must exist already: nothing is downloaded or compiled.
   *
   * @throws EnvironmentException if the environment does not exist or is broken
   */
  public static PythonEnvironment existing(EnvironmentSpec spec) {
    return find(spec)
        .orElseThrow(() ->
            new EnvironmentException(
                "There is no environment with %s yet: make it with '%s'."
                    .formatted(spec.describe(), spec.command())));
  }

  /**
   * Makes the requested environment, including NumPy's wheel, even if it exists already.
   *
   * @throws EnvironmentException if the environment cannot be made, or if the thread is interrupted
   */
  public static PythonEnvironment rebuild(EnvironmentSpec spec, ProgressListener listener) {
    GraalPyJars jars = GraalPyJars.ofThisProcess();
    return make(spec, EnvironmentPlan.of(spec, jars), jars, listener, true);
  }

  /**
   * Returns the state of an environment, without making or repairing anything. The call adds up
   * file sizes over the whole cache directory, so it is not for a hot path.
   *
   * @throws EnvironmentException if the cache directory cannot be read
   */
  public static EnvironmentStatus status(EnvironmentSpec spec) {
    EnvironmentPlan plan = EnvironmentPlan.of(spec, GraalPyJars.ofThisProcess());
    Venv venv = plan.venv();
    Optional<PythonEnvironment> environment = usable(plan).map(marker -> describe(plan, marker));
    EnvironmentStatus.State state =
        environment.isPresent()
            ? EnvironmentStatus.State.READY
            : Files.exists(venv.root())
                ? EnvironmentStatus.State.BROKEN
                : EnvironmentStatus.State.ABSENT;
    try {
      return new EnvironmentStatus(
          state,
          venv.root(),
          environment,
          plan.wheels().get().map(WheelStore.Kept::wheel),
          Directories.bytes(venv.root()),
          Directories.bytes(spec.cache()));
    } catch (IOException e) {
      throw new EnvironmentException(
          "The cache directory %s cannot be read.".formatted(spec.cache()), e);
    }
  }

  /**
   * Returns the number of contexts of one process whose copies of the native libraries exist
   * already, for the environment of the executable {@code bin/python}; 0 if the executable is not
   * in an environment that Crucible made. The number is the recorded one: the files are not
   * counted.
   */
  public static int isolatedCopies(Path executable) {
    Path root = executable.toAbsolutePath().resolve("../..").normalize();
    return Marker.read(root).map(Marker::isolatedCopies).orElse(0);
  }

  private static Optional<PythonEnvironment> ready(
      EnvironmentSpec spec, EnvironmentPlan plan, GraalPyJars jars) {
    return usable(plan)
        .filter(marker -> spec.wheels().isEmpty() || holds(spec.wheels().get(), marker))
        .map(marker -> describe(plan, withLiveLauncher(plan, marker, jars)));
  }

  static Optional<Marker> usable(EnvironmentPlan plan) {
    Venv venv = plan.venv();
    return Marker.read(venv.root())
        .filter(marker -> marker.key().equals(plan.key()))
        .filter(marker -> venv.looksWhole());
  }

  /** Returns true if the environment was made from the wheels that are in {@code directory} now. */
  private static boolean holds(Path directory, Marker marker) {
    return holds(directory, marker.wheel())
        && marker.packageWheels().stream().allMatch(wheel -> holds(directory, wheel));
  }

  private static boolean holds(Path directory, Wheel wheel) {
    Path file = directory.resolve(wheel.fileName());
    try {
      return Files.isRegularFile(file) && Sha256.of(file).equals(wheel.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Rewrites the launcher if its JDK or jars were moved. The environment itself stays as it is, so
   * no Python is started.
   */
  private static Marker withLiveLauncher(EnvironmentPlan plan, Marker marker, GraalPyJars jars) {
    if (marker.launcherFilesExist() && plan.launcher().isComplete()) {
      return marker;
    }
    try {
      List<Path> classPath = jars.classPath();
      plan.launcher().write(classPath);
      Marker renewed = marker.withLauncherFiles(EnvironmentBuilder.launcherFiles(classPath));
      renewed.write(plan.venv().root());
      return renewed;
    } catch (IOException e) {
      throw failure(e, plan);
    }
  }

  private static PythonEnvironment make(
      EnvironmentSpec spec,
      EnvironmentPlan plan,
      GraalPyJars jars,
      ProgressListener listener,
      boolean anew) {
    checkWritable(plan);
    try (CacheLock _ = CacheLock.acquire(plan.lock(), listener::waiting)) {
      Optional<PythonEnvironment> made = anew ? Optional.empty() : ready(spec, plan, jars);
      if (made.isPresent()) {
        return made.get(); // Made by the process that held the lock before.
      }
      if (anew) {
        forget(plan);
      }
      return describe(plan, new EnvironmentBuilder(spec, plan, jars, listener).create());
    } catch (EnvironmentException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnvironmentException(
          "The making of the Python environment was interrupted.", plan.log(), e);
    } catch (Exception e) {
      throw failure(e, plan);
    }
  }

  private static void checkWritable(EnvironmentPlan plan) {
    Path root = plan.cache().root();
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw unwritable(root, e);
    }
    if (!Files.isWritable(root)) {
      throw unwritable(root, null);
    }
  }

  private static EnvironmentException unwritable(Path root, IOException cause) {
    return new EnvironmentException(
        "The cache directory %s cannot be written: set CRUCIBLE_CACHE to another one."
            .formatted(root),
        cause);
  }

  private static void forget(EnvironmentPlan plan) throws IOException {
    Files.deleteIfExists(Marker.in(plan.venv().root()));
    Directories.delete(plan.wheels().directory());
    Directories.delete(plan.packages().directory());
    Directories.delete(plan.buildSite().root());
  }

  private static EnvironmentException failure(Exception cause, EnvironmentPlan plan) {
    return new EnvironmentException(
        "The Python environment in %s could not be made: %s: %s."
            .formatted(plan.cache().root(), cause.getClass().getSimpleName(), cause.getMessage()),
        plan.log(),
        cause);
  }

  private static PythonEnvironment describe(EnvironmentPlan plan, Marker marker) {
    return describe(plan.venv().root(), marker);
  }

  static PythonEnvironment describe(Path root, Marker marker) {
    SelfCheck.Facts check = marker.check();
    Venv venv = new Venv(root, minor(check.pythonVersion()));
    return new PythonEnvironment(
        marker.key(),
        venv.root(),
        venv.executable(),
        venv.sitePackages(),
        marker.graalPyVersion(),
        check.numpyVersion(),
        marker.wheel(),
        marker.packages(),
        marker.packageWheels(),
        new Blas(check.blasName(), check.blasVersion()),
        marker.buildOptions(),
        marker.isolatedCopies(),
        marker.stages());
  }

  /** Returns the major and minor version, for instance 3.12 for 3.12.8. */
  private static String minor(String version) {
    return version.substring(0, version.indexOf('.', version.indexOf('.') + 1));
  }
}
