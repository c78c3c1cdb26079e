package dev.crucible.harness.validate;

import java.util.List;

/**
 * What a look at a sub-step's gold code shows.
 *
 * @param flaws what does not fit the sub-step's other fields, each a sentence
 * @param mutants some of the code's mutants
 * @param possible how many mutants the code has
 * @param degenerates answers that return the same whatever they are asked
 */
record Examination(
    List<String> flaws, List<Mutant> mutants, int possible, List<Degenerate> degenerates) {
  Examination {
    flaws = List.copyOf(flaws);
    mutants = List.copyOf(mutants);
    degenerates = List.copyOf(degenerates);
  }
}
