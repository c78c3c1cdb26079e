package dev.crucible.environment.build;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.cache.CacheLayout;
import dev.crucible.environment.wheel.PackageStore;
import dev.crucible.environment.wheel.WheelStore;
import java.nio.file.Path;

/**
 * Everything that follows from a request on this machine: names and places. Making one takes
 * microseconds.
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

  public Venv venv() {
    return new Venv(cache.environment(key), pythonVersion);
  }

  public WheelStore wheels() {
    return new WheelStore(cache.wheel(wheelKey));
  }

  /** Wheels of what is installed beside NumPy. */
  public PackageStore packages() {
    return new PackageStore(cache.packages(key));
  }

  public BuildSite buildSite() {
    return BuildSite.ofNumpy(cache.build(wheelKey));
  }

  /** SciPy's own wheel, which several environments can share. */
  WheelStore scipyWheel(String version) {
    return new WheelStore(cache.wheel(scipyKey(version)));
  }

  BuildSite scipyBuildSite(String version) {
    return BuildSite.ofScipy(cache.build(scipyKey(version)));
  }

  private String scipyKey(String version) {
    return CacheKeys.scipyWheel(version, wheelKey, host, recipe);
  }

  public Launcher launcher() {
    return new Launcher(cache.graalPy(graalPyVersion));
  }

  public Path log() {
    return cache.log(key);
  }

  /** Per wheel, not per environment: environments that differ in little else share one build. */
  public Path lock() {
    return cache.lock(wheelKey);
  }
}
