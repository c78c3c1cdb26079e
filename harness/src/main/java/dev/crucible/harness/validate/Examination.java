package dev.crucible.harness.validate;

import java.util.List;

/**
 * The result of examining a sub-step's gold code.
 *
 * @param flaws contradictions between the code and the sub-step's other fields, one sentence each
 * @param mutants some of the code's mutants
 * @param possible the number of mutants that the code has
 * @param degenerates degenerate answers for the sub-step
 */
record Examination(
    List<String> flaws, List<Mutant> mutants, int possible, List<Degenerate> degenerates) {
  Examination {
    flaws = List.copyOf(flaws);
    mutants = List.copyOf(mutants);
    degenerates = List.copyOf(degenerates);
  }
}
