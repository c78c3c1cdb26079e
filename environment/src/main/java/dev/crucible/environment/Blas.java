package dev.crucible.environment;

/**
 * The linear algebra library that NumPy reports in {@code numpy.show_config}. Immutable.
 *
 * @param name the library's name, for instance {@code scipy-openblas}
 * @param version the library's version
 */
public record Blas(String name, String version) {}
