/**
 * The Python environment: a GraalPy virtual environment with NumPy, made once and kept in the
 * user's cache folder.
 *
 * <p>{@link dev.crucible.environment.PythonEnvironments} is the way in. Nothing here runs guest
 * code.
 */
package dev.crucible.environment;
