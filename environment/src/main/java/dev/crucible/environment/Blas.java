package dev.crucible.environment;

/**
 * The linear algebra library NumPy says it uses.
 *
 * @param name as {@code numpy.show_config} calls it
 * @param version as {@code numpy.show_config} says it
 */
public record Blas(String name, String version) {}
