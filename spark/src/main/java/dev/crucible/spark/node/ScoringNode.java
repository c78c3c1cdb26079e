package dev.crucible.spark.node;

import dev.crucible.harness.cluster.NodeScorer;
import dev.crucible.harness.data.AsciiJson;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleLine;
import dev.crucible.harness.sample.SampleOrigin;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.Node;
import dev.crucible.spark.job.NodeFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import tools.jackson.databind.json.JsonMapper;

/** A node that scores in a sandbox with workers, by {@link NodeScorer}. Thread-safe. */
public class ScoringNode implements Node {
  private static final JsonMapper JSON = AsciiJson.mapper();

  private final NodeScorer scorer;

  /**
   * Creates a node.
   *
   * @param directory the files of its setup
   * @param slots the number of tasks that run on this executor at a time
   * @throws IOException if the files cannot be read
   */
  public ScoringNode(Path directory, int slots) throws IOException {
    this(NodeScorer.open(directory, slots));
  }

  /** Creates a node with another scorer. */
  protected ScoringNode(NodeScorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public void start() throws InterruptedException {
    scorer.start();
  }

  @Override
  public List<Row> read(Row line, String where) {
    byte[] text = line.<String>getAs(Columns.TEXT).getBytes(StandardCharsets.UTF_8);
    SampleLine read = scorer.read(where, text);
    int draws = read.codes().size();
    return IntStream.range(0, draws).mapToObj(draw -> sample(line, read, draw)).toList();
  }

  private static Row sample(Row line, SampleLine read, int draw) {
    SampleOrigin origin = read.origin();
    return RowFactory.create(
        line.getAs(Columns.SOURCE),
        line.getAs(Columns.FILE),
        line.getAs(Columns.POSITION),
        draw,
        read.codes().size(),
        read.step().problem(),
        read.step().step(),
        read.number().isPresent() ? (Integer) read.number().getAsInt() : null,
        JSON.writeValueAsString(read.codes().get(draw)),
        read.cutOff(),
        origin.models().stream().findFirst().orElse(null),
        origin.settings().stream().findFirst().orElse(null),
        origin.previous().stream().map(PreviousSteps::word).findFirst().orElse(null));
  }

  @Override
  public List<Row> match(List<Row> samples, String previous) {
    PreviousSteps after = previous(previous);
    var before = new ArrayList<Sample>();
    var earlier = new ArrayList<Row>();
    var matched = new ArrayList<Row>();
    for (Row row : samples) {
      Sample sample = sample(row);
      before.add(sample);
      if (scorer.scores(sample.step())) {
        matched.add(
            RowFactory.create(
                sample.step().problem(),
                sample.step().step(),
                sample.index(),
                scorer.key(sample.draw(), before, after),
                sample.cutOff(),
                row.getAs(Columns.CODE),
                earlier.toArray(Row[]::new)));
      }
      earlier.add(RowFactory.create(sample.step().step(), row.getAs(Columns.CODE)));
    }
    return matched;
  }

  @Override
  public Row score(Row row, String previous) throws InterruptedException {
    Sample sample = sample(row);
    NodeScorer.Result result = result(row, sample, previous(previous));
    return RowFactory.create(
        result.sample().execution(),
        sample.step().problem(),
        sample.step().step(),
        sample.index(),
        result.sample().outcome().name(),
        result.sample().wallTime().toNanos() / 1e9,
        NodeFailure.host(),
        result.line());
  }

  /**
   * Returns the result of a sample.
   *
   * @param row the sample as a row of {@link Columns#KEYED}
   */
  protected NodeScorer.Result result(Row row, Sample sample, PreviousSteps previous)
      throws InterruptedException {
    var samples = new ArrayList<Sample>();
    for (Row earlier : row.<Row>getList(row.fieldIndex(Columns.EARLIER))) {
      var step = new StepId(sample.step().problem(), earlier.getInt(0));
      samples.add(new Sample(step, sample.index(), code(earlier.getString(1))));
    }
    samples.add(sample);
    return scorer.score(sample, row.getAs(Columns.KEY), samples, previous);
  }

  private static Sample sample(Row row) {
    return new Sample(
        new StepId(row.getAs(Columns.PROBLEM), row.<Integer>getAs(Columns.STEP)),
        row.<Integer>getAs(Columns.NUMBER),
        code(row.getAs(Columns.CODE)),
        row.<Boolean>getAs(Columns.CUT_OFF));
  }

  private static String code(String json) {
    return JSON.readValue(json, String.class);
  }

  private static PreviousSteps previous(String word) {
    return PreviousSteps.ofWord(word).orElseThrow();
  }
}
