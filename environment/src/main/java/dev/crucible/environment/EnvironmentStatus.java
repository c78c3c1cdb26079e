package dev.crucible.environment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The state of an environment on disk, determined without changing anything. Immutable.
 *
 * @param state the state of the environment
 * @param root the directory of the environment, which need not exist
 * @param environment the environment; empty if it is not ready
 * @param wheel the NumPy wheel kept for the environment, if there is one
 * @param environmentBytes the size on disk of the environment's directory, in bytes
 * @param cacheBytes the size on disk of the whole cache directory, in bytes
 */
public record EnvironmentStatus(
    State state,
    Path root,
    Optional<PythonEnvironment> environment,
    Optional<Wheel> wheel,
    long environmentBytes,
    long cacheBytes) {

  /** The degree to which an environment exists. */
  public enum State {
    /** The environment's directory does not exist. */
    ABSENT,
    /**
     * The directory is incomplete, because its creation was interrupted or files were lost. The
     * next use recreates the environment.
     */
    BROKEN,
    /** The environment is ready to use. */
    READY
  }
}
