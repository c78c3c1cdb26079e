package dev.crucible.harness.assemble;

import dev.crucible.harness.problem.StepId;
import java.util.List;
import java.util.Optional;

/**
 * A map from the lines of joined code to the parts from which they come. Immutable.
 *
 * @param sections the parts, in order; each starts where the one before it ends
 */
public record SourceMap(List<Section> sections) {
  public SourceMap {
    sections = List.copyOf(sections);
  }

  /** The origin of a part. */
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
   * @param origin the origin of the part
   * @param firstLine the part's first line in the joined code, counted from 1
   * @param lineCount the number of lines in the part
   */
  public record Section(Origin origin, int firstLine, int lineCount) {

    boolean contains(int line) {
      return firstLine <= line && line < firstLine + lineCount;
    }
  }

  /**
   * A line of a part.
   *
   * @param origin the origin of the part
   * @param line the number of the line within the part, counted from 1
   */
  public record Location(Origin origin, int line) {
    @Override
    public String toString() {
      return origin + ", line " + line;
    }
  }

  /** Returns the map of the same parts, each moved down by {@code lines} lines. */
  SourceMap below(int lines) {
    return new SourceMap(
        sections.stream()
            .map(section ->
                new Section(section.origin(), section.firstLine() + lines, section.lineCount()))
            .toList());
  }

  /**
   * Returns the place from which a line of the joined code comes; empty if there is no such line.
   *
   * @param line the number of the line, counted from 1
   */
  public Optional<Location> locate(int line) {
    return sections.stream()
        .filter(section -> section.contains(line))
        .map(section -> new Location(section.origin(), line - section.firstLine() + 1))
        .findFirst();
  }
}
