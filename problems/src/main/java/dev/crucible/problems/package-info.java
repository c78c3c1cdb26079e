/**
 * Crucible's own problem set in SciCode's formats, with gold code, targets and samples with known
 * outcomes.
 */
package dev.crucible.problems;
