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
 * What a benchmark shows beside its score: a curve, or a table of percentiles. A benchmark runs in
 * a JVM of its own, so it leaves its figures as files, in the folder that the system property
 * {@code crucible.bench.figures} names; without that they are dropped.
 *
 * @param id what it is of, the same for all runs of a benchmark: {@code warm-up}
 * @param title for people
 * @param params the parameters of the benchmark, by name
 * @param columns what each column holds, with its unit
 * @param rows the values; each as long as {@code columns}
 * @param kind how it is drawn
 */
public record Figure(
    String id,
    String title,
    SequencedMap<String, String> params,
    List<String> columns,
    List<List<Double>> rows,
    Kind kind) {

  /** How a figure is drawn. */
  public enum Kind {
    /** As a table alone. */
    TABLE,
    /** The other columns over the first, as lines. */
    LINES
  }

  /** The system property that names the folder. */
  public static final String FOLDER = "crucible.bench.figures";

  public Figure {
    params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Leaves the figure in the folder, if there is one. */
  public void leave() {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      return;
    }
    try {
      Path file = Files.createTempFile(Files.createDirectories(Path.of(folder)), id + "-", ".json");
      JsonMapper.shared().writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures in a folder, by id and then in the order in which they were left. */
  public static List<Figure> in(Path folder) {
    List<Figure> figures = new ArrayList<>();
    try (var files = Files.list(folder)) {
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
