/**
 * The verdicts on requests: why a request ended, and the outcome and sentence that follow from it.
 */
package dev.crucible.runtime.internal.verdict;
