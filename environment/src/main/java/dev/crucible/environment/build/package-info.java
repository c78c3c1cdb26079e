/**
 * Makes environments: builds NumPy and SciPy for GraalPy, installs packages, and checks the result.
 */
package dev.crucible.environment.build;
