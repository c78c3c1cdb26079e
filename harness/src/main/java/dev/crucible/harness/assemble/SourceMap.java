package dev.crucible.harness.assemble;

import dev.crucible.harness.problem.StepId;
import java.util.List;
import java.util.Optional;

/**
 * Tells which part of joined code a line comes from.
 *
 * @param sections the parts, in order; each starts where the one before it ends
 */
public record SourceMap(List<Section> sections) {
  public SourceMap {
    sections = List.copyOf(sections);
  }

  /** Where code comes from. */
  public sealed interface Origin {

    /** The problem's {@code required_dependencies}. */
    record Dependencies() implements Origin {
      @Override
      public String toString() {
        return "required dependencies";
      }
    }

    /** The code of a sub-step. */
    record Step(StepId id) implements Origin {
      @Override
      public String toString() {
        return "step " + id;
      }
    }
  }

  /**
   * A part of the joined code.
   *
   * @param firstLine its first line in the joined code, counted from 1
   * @param lineCount how many lines it has
   */
  public record Section(Origin origin, int firstLine, int lineCount) {

    boolean contains(int line) {
      return firstLine <= line && line < firstLine + lineCount;
    }
  }

  /**
   * A line of a part.
   *
   * @param line counted from 1 within the part
   */
  public record Location(Origin origin, int line) {
    @Override
    public String toString() {
      return origin + ", line " + line;
    }
  }

  /** The map of the same parts below so many more lines. */
  SourceMap below(int lines) {
    return new SourceMap(
        sections.stream()
            .map(section ->
                new Section(section.origin(), section.firstLine() + lines, section.lineCount()))
            .toList());
  }

  /** Where {@code line} of the joined code, counted from 1, comes from; empty if it has no such. */
  public Optional<Location> locate(int line) {
    return sections.stream()
        .filter(section -> section.contains(line))
        .map(section -> new Location(section.origin(), line - section.firstLine() + 1))
        .findFirst();
  }
}
