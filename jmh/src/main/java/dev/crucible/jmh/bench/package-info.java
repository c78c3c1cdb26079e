/**
 * The command {@code crucible bench}, which runs the benchmarks and creates their page, their
 * comparison with a baseline and the README's table.
 */
package dev.crucible.jmh.bench;
