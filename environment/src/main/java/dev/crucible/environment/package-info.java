/**
 * The Python environment: a GraalPy virtual environment with NumPy, made once and kept in the
 * user's cache directory.
 *
 * <p>{@link dev.crucible.environment.PythonEnvironments} is the entry point. Nothing in this
 * package runs guest code.
 */
package dev.crucible.environment;
