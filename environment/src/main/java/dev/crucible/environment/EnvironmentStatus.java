package dev.crucible.environment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is there of an environment, seen without changing anything.
 *
 * @param state whether it can be used
 * @param root where it is or would be
 * @param environment the environment, when it is ready
 * @param wheel the NumPy wheel kept for it, if one is
 * @param environmentBytes what its folder takes on disk, in bytes
 * @param cacheBytes what the whole cache folder takes, in bytes
 */
public record EnvironmentStatus(
    State state,
    Path root,
    Optional<PythonEnvironment> environment,
    Optional<Wheel> wheel,
    long environmentBytes,
    long cacheBytes) {

  /** How far an environment is. */
  public enum State {
    /** Nothing is there. */
    ABSENT,
    /** Its making was cut off, or files were lost: the next use makes it anew. */
    BROKEN,
    /** It can be used. */
    READY
  }
}
