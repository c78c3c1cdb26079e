package dev.crucible.environment.cache;

import java.nio.file.Path;

/**
 * The layout of the cache directory.
 *
 * @param root the cache directory
 */
public record CacheLayout(Path root) {

  /** Returns the directory of one built or downloaded wheel and its description. */
  public Path wheel(String wheelKey) {
    return root.resolve("wheels").resolve(wheelKey);
  }

  /** Returns the directory of the wheels of the packages beside NumPy. */
  public Path packages(String environmentKey) {
    return root.resolve("wheels").resolve(environmentKey + "-packages");
  }

  /** Returns the directory that holds all environments. */
  public Path environments() {
    return root.resolve("envs");
  }

  /** Returns the directory of one environment. */
  public Path environment(String environmentKey) {
    return environments().resolve(environmentKey);
  }

  /**
   * Returns the working directory of a build. It is kept after a failure, so that the next attempt
   * resumes the build.
   */
  public Path build(String wheelKey) {
    return root.resolve("build").resolve(wheelKey);
  }

  /** Returns the directory of the launcher, which all environments of one GraalPy version share. */
  public Path graalPy(String graalPyVersion) {
    return root.resolve("graalpy").resolve(graalPyVersion);
  }

  /** Returns the directory of the files that were downloaded from a package index. */
  public Path downloads() {
    return root.resolve("downloads");
  }

  /** Returns the log file of the tools that make an environment. */
  public Path log(String environmentKey) {
    return root.resolve("logs").resolve(environmentKey + ".log");
  }

  /** Returns the lock file for a key. */
  public Path lock(String environmentKey) {
    return root.resolve("locks").resolve(environmentKey + ".lock");
  }
}
