/** What the scoring core does with whole sets of samples. */
package dev.crucible.jmh.macro;
