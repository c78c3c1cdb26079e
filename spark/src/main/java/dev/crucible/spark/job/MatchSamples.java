package dev.crucible.spark.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Finds the keys of samples, rows of {@link Columns#SAMPLES}, as rows of {@link Columns#KEYED}.
 *
 * @param files what the nodes need
 * @param previous the word for whose code of earlier sub-steps they run after
 * @param together whether the samples of a problem and number stand together, by sub-step, and run
 *     after each other
 */
public record MatchSamples(NodeFiles files, String previous, boolean together)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> samples) {
    return new Matching(Nodes.of(files), samples);
  }

  private final class Matching implements Iterator<Row> {
    private final Node node;
    private final Iterator<Row> samples;
    private Row first;
    private Iterator<Row> matched = List.<Row>of().iterator();

    Matching(Node node, Iterator<Row> samples) {
      this.node = node;
      this.samples = samples;
    }

    @Override
    public boolean hasNext() {
      while (!matched.hasNext()) {
        List<Row> group = nextGroup();
        if (group.isEmpty()) {
          return false;
        }
        try {
          matched = node.match(group, previous).iterator();
        } catch (RuntimeException e) {
          throw NodeFailure.ofInput(e);
        }
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return matched.next();
    }

    private List<Row> nextGroup() {
      var group = new ArrayList<Row>();
      if (first != null) {
        group.add(first);
        first = null;
      }
      while (samples.hasNext()) {
        Row sample = samples.next();
        if (!group.isEmpty() && !(together && sameRun(group.getFirst(), sample))) {
          first = sample;
          break;
        }
        group.add(sample);
      }
      return group;
    }

    private static boolean sameRun(Row one, Row other) {
      return one.getAs(Columns.NUMBER).equals(other.getAs(Columns.NUMBER))
          && one.getAs(Columns.PROBLEM).equals(other.getAs(Columns.PROBLEM));
    }
  }
}
