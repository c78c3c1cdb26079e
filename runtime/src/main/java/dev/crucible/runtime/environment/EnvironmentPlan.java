package dev.crucible.runtime.environment;

import java.nio.file.Path;

/**
 * Everything that follows from a request on this machine: names and places. Making one takes
 * microseconds.
 */
record EnvironmentPlan(
    CacheLayout cache,
    HostPlatform host,
    BuildRecipe recipe,
    String graalPyVersion,
    String pythonVersion,
    String wheelKey,
    String key,
    boolean hasPackages) {

  static EnvironmentPlan of(EnvironmentSpec spec, GraalPyJars jars) {
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

  Venv venv() {
    return new Venv(cache.environment(key), pythonVersion);
  }

  WheelStore wheels() {
    return new WheelStore(cache.wheel(wheelKey));
  }

  /** Wheels of what is installed beside NumPy. */
  PackageStore packages() {
    return new PackageStore(cache.packages(key));
  }

  BuildSite buildSite() {
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

  Launcher launcher() {
    return cache.launcher(graalPyVersion);
  }

  Path log() {
    return cache.log(key);
  }

  /** Per wheel, not per environment: environments that differ in little else share one build. */
  Path lock() {
    return cache.lock(wheelKey);
  }
}
