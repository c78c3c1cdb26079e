/**
 * Checks of a problem set: its fields, its gold code, how well its tests find mistakes, and samples
 * with known outcomes.
 */
package dev.crucible.harness.validate;
