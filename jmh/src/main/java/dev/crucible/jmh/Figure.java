package dev.crucible.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A result of a benchmark in addition to its score: a curve, or a table of percentiles. A benchmark
 * runs in a separate JVM, so it writes its figures to files, in the directory that the system
 * property {@code crucible.bench.figures} names. Without that property, figures are dropped.
 * Immutable.
 *
 * @param id the subject of the figure, the same for all runs of a benchmark: {@code warm-up}
 * @param title the title on the page
 * @param params the parameters of the benchmark, by name
 * @param columns the headings of the columns, each with its unit
 * @param rows the values; each row is as long as {@code columns}
 * @param kind the form of the figure
 */
public record Figure(
    String id,
    String title,
    SequencedMap<String, String> params,
    List<String> columns,
    List<List<Double>> rows,
    Kind kind) {

  /** The form in which a figure is drawn. */
  public enum Kind {
    /** A table. */
    TABLE,
    /** Lines: the other columns over the first column. */
    LINES
  }

  /** The system property that names the directory. */
  public static final String DIRECTORY = "crucible.bench.figures";

  /** Copies the collections. */
  public Figure {
    params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Writes the figure to a new file in the directory, if the system property is set.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void leave() {
    String directory = System.getProperty(DIRECTORY);
    if (directory == null) {
      return;
    }
    try {
      Path file =
          Files.createTempFile(Files.createDirectories(Path.of(directory)), id + "-", ".json");
      JsonMapper.shared().writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the figures in a directory, sorted by id and then by the time at which they were
   * written.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Figure> in(Path directory) {
    List<Figure> figures = new ArrayList<>();
    try (var files = Files.list(directory)) {
      for (Path file : files.sorted(Comparator.comparingLong(Figure::modified)).toList()) {
        figures.add(JsonMapper.shared().readValue(file.toFile(), Figure.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    figures.sort(Comparator.comparing(Figure::id));
    return figures;
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }
}
