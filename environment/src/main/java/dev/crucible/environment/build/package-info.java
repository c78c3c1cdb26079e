/**
 * The making of environments: builds of NumPy and SciPy for GraalPy, the installation of packages,
 * and the check of the result.
 */
package dev.crucible.environment.build;
