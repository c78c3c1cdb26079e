/**
 * Extraction of code from a model's answer: separation of code from prose, and repairs of habits
 * that would keep correct code from running.
 */
package dev.crucible.harness.extract;
