package dev.crucible.harness.cli.command;

import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of the bundled problem 1001, with changes. */
final class EditedProblems {

  private EditedProblems() {}

  /**
   * Writes {@code problems.jsonl} into {@code directory}, after {@code edit} has changed the
   * problem's record.
   */
  static Path write(Path directory, Consumer<ObjectNode> edit) throws IOException {
    try (InputStream in = BundledProblems.problems()) {
      String line =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
      var problem = (ObjectNode) JsonMapper.shared().readTree(line);
      edit.accept(problem);
      return Files.writeString(
          directory.resolve("problems.jsonl"),
          JsonMapper.shared().writeValueAsString(problem) + "\n");
    }
  }

  /** Returns sub-step {@code number} of the problem, from 1. */
  static ObjectNode step(ObjectNode problem, int number) {
    return (ObjectNode) problem.get("sub_steps").get(number - 1);
  }
}
