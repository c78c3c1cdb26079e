/**
 * {@code crucible bench}: runs the benchmarks, and makes their page, their comparison with a
 * baseline and the README's table.
 */
package dev.crucible.jmh.bench;
