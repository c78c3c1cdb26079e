package dev.crucible.environment.cache;

import java.nio.file.Path;

/** Which file is where below the cache folder. */
public record CacheLayout(Path root) {

  /** Holds the finished wheel and what it is. */
  public Path wheel(String wheelKey) {
    return root.resolve("wheels").resolve(wheelKey);
  }

  /** Holds the wheels of what an environment has beside NumPy. */
  public Path packages(String environmentKey) {
    return root.resolve("wheels").resolve(environmentKey + "-packages");
  }

  /** Holds all environments. */
  public Path environments() {
    return root.resolve("envs");
  }

  public Path environment(String environmentKey) {
    return environments().resolve(environmentKey);
  }

  /** Scratch of a build; kept after a failure so that the next try goes on from there. */
  public Path build(String wheelKey) {
    return root.resolve("build").resolve(wheelKey);
  }

  /** The launcher, shared by all environments of one GraalPy version. */
  public Path graalPy(String graalPyVersion) {
    return root.resolve("graalpy").resolve(graalPyVersion);
  }

  /** Files as they came from a package index. */
  public Path downloads() {
    return root.resolve("downloads");
  }

  public Path log(String environmentKey) {
    return root.resolve("logs").resolve(environmentKey + ".log");
  }

  public Path lock(String environmentKey) {
    return root.resolve("locks").resolve(environmentKey + ".lock");
  }
}
