/**
 * What the host answers for tests, so that nothing that a sample has changed can judge it. See
 * {@code docs/design/judging.md}.
 */
package dev.crucible.runtime.internal.graalpy.judge;
