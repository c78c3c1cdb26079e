package dev.crucible.harness.benchmark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import java.util.HashSet;
import java.util.Set;

/** The names of the tasks of a file, each of which may appear once. Not thread-safe. */
final class UniqueIds {
  private final Set<String> ids = new HashSet<>();

  /**
   * Returns {@code problem}.
   *
   * @throws DataException if an earlier line has its name
   */
  Problem checked(JsonRecord line, Problem problem) {
    if (!ids.add(problem.id())) {
      throw line.error(
          Task.ID, "is " + problem.id() + " again", "give each task a task_id of its own");
    }
    return problem;
  }
}
