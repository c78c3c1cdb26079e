/**
 * The code in a model's answer: what is code and what is prose, and repairs of habits that would
 * keep right code from running.
 */
package dev.crucible.harness.extract;
