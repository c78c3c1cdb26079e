package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.cache.CacheLayout;
import dev.crucible.environment.wheel.WheelStore;
import java.nio.file.Path;

/**
 * The names and locations that follow from a specification on this machine. Immutable; creating one
 * takes microseconds.
 *
 * @param cache the layout of the cache directory
 * @param host the platform of this machine
 * @param recipe the versions of the build tools
 * @param graalPyVersion the version of GraalPy, for instance {@code 25.2.4}
 * @param pythonVersion the Python version that GraalPy implements, for instance {@code 3.12}
 * @param wheelKey the key of NumPy's wheel
 * @param key the key of the environment
 * @param hasPackages true if the environment has packages beside NumPy
 */
public record EnvironmentPlan(
    CacheLayout cache,
    HostPlatform host,
    BuildRecipe recipe,
    String graalPyVersion,
    String pythonVersion,
    String wheelKey,
    String key,
    boolean hasPackages) {

  /** Returns the plan for a specification, this machine, and a GraalPy. */
  public static EnvironmentPlan of(EnvironmentSpec spec, GraalPyJars jars) {
    HostPlatform host = HostPlatform.ofThisMachine();
    BuildRecipe recipe = BuildRecipe.load();
    String graalPy = jars.version();
    String wheelKey = CacheKeys.wheel(graalPy, spec.numpyVersion(), host, recipe);
    return new EnvironmentPlan(
        new CacheLayout(spec.cache()),
        host,
        recipe,
        graalPy,
        jars.wheelTag().pythonVersion(),
        wheelKey,
        CacheKeys.environment(wheelKey, recipe, spec.isolatedCopies(), spec.packages()),
        !spec.packages().isEmpty());
  }

  /** Returns the virtual environment, which need not exist. */
  public Venv venv() {
    return new Venv(cache.environment(key), pythonVersion);
  }

  /** Returns the store of NumPy's wheel. */
  public WheelStore wheels() {
    return new WheelStore(cache.wheel(wheelKey));
  }

  /** Returns the store of the wheels of the packages beside NumPy. */
  public WheelStore packages() {
    return new WheelStore(cache.packages(key));
  }

  /** Returns the layout of NumPy's build. */
  public BuildSite buildSite() {
    return BuildSite.ofNumpy(cache.build(wheelKey));
  }

  /** Returns the store of SciPy's wheel, which several environments can share. */
  WheelStore scipyWheel(String version) {
    return new WheelStore(cache.wheel(scipyKey(version)));
  }

  BuildSite scipyBuildSite(String version) {
    return BuildSite.ofScipy(cache.build(scipyKey(version)));
  }

  private String scipyKey(String version) {
    return CacheKeys.scipyWheel(version, wheelKey, host, recipe);
  }

  /** Returns the launcher of GraalPy, which all environments of one GraalPy version share. */
  public Launcher launcher() {
    return new Launcher(cache.graalPy(graalPyVersion));
  }

  /** Returns the log file of the tools that make the environment. */
  public Path log() {
    return cache.log(key);
  }

  /**
   * Returns the lock file. There is one for each NumPy wheel, because environments with the same
   * wheel share one build.
   */
  public Path lock() {
    return cache.lock(wheelKey);
  }
}
