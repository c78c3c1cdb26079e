package dev.crucible.runtime.environment;

import java.nio.file.Path;

/** Which file is where below the cache folder. */
record CacheLayout(Path root) {

  /** Holds the finished wheel and what it is. */
  Path wheel(String wheelKey) {
    return root.resolve("wheels").resolve(wheelKey);
  }

  /** Holds the wheels of what an environment has beside NumPy. */
  Path packages(String environmentKey) {
    return root.resolve("wheels").resolve(environmentKey + "-packages");
  }

  /** Holds all environments. */
  Path environments() {
    return root.resolve("envs");
  }

  Path environment(String environmentKey) {
    return environments().resolve(environmentKey);
  }

  /** Scratch of a build; kept after a failure so that the next try goes on from there. */
  Path build(String wheelKey) {
    return root.resolve("build").resolve(wheelKey);
  }

  /** The launcher, shared by all environments of one GraalPy version. */
  Launcher launcher(String graalPyVersion) {
    return new Launcher(root.resolve("graalpy").resolve(graalPyVersion));
  }

  /** Files as they came from a package index. */
  Path downloads() {
    return root.resolve("downloads");
  }

  Path log(String environmentKey) {
    return root.resolve("logs").resolve(environmentKey + ".log");
  }

  Path lock(String environmentKey) {
    return root.resolve("locks").resolve(environmentKey + ".lock");
  }
}
