/**
 * Comparison of Crucible with other ways to score samples: the same samples, limits and
 * concurrency.
 */
package dev.crucible.jmh.peer;
