/**
 * Our own problem set in SciCode's formats, with gold code, targets and samples of known outcome.
 */
package dev.crucible.problems;
