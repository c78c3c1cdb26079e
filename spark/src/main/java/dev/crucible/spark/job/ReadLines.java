package dev.crucible.spark.job;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Reads rows of {@link Columns#LINES} as rows of {@link Columns#SAMPLES}. */
public record ReadLines(NodeFiles files) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> lines) {
    Node node = Nodes.of(files);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
        .flatMap(line -> read(node, line).stream())
        .iterator();
  }

  private static List<Row> read(Node node, Row line) {
    if (line.<String>getAs(Columns.TEXT).isBlank()) {
      return Collections.emptyList();
    }
    String file = line.getAs(Columns.FILE);
    try {
      return node.read(line, file);
    } catch (RuntimeException e) {
      // Once more, for a message with the line's number.
      String where = Places.of(file, line.<Long>getAs(Columns.POSITION));
      try {
        return node.read(line, where);
      } catch (RuntimeException again) {
        throw NodeFailure.ofInput(again);
      }
    }
  }
}
