/**
 * Analysis of Python's source text without executing it. Part of the stable API; see {@link
 * dev.crucible.runtime}.
 *
 * @since 0.1
 */
package dev.crucible.runtime.source;
