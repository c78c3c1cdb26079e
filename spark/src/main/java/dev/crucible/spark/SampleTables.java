package dev.crucible.spark;

import static org.apache.spark.sql.functions.*;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.SampleOrigin;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.LinesOfSplit;
import dev.crucible.spark.job.NodeFiles;
import dev.crucible.spark.job.Places;
import dev.crucible.spark.job.ReadLines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaHadoopRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/** Reads samples into tables. */
final class SampleTables {
  private static final String GIVEN = "given";
  private static final String ORDERED = "ordered";
  private static final String PLACE = "place";

  private SampleTables() {}

  /** Returns samples as {@link Columns#SAMPLES}, not all with numbers. */
  static Dataset<Row> read(SparkSession spark, NodeFiles files, List<String> paths) {
    Dataset<Row> lines = null;
    for (int i = 0; i < paths.size(); i++) {
      Dataset<Row> of =
          Places.isParquet(paths.get(i))
              ? ofParquet(spark, paths.get(i), i)
              : ofText(spark, paths.get(i), i);
      lines = lines == null ? of : lines.union(of);
    }
    return lines.mapPartitions(new ReadLines(files), Encoders.row(Columns.SAMPLES));
  }

  private static Dataset<Row> ofText(SparkSession spark, String path, int source) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var file =
        (JavaHadoopRDD<LongWritable, Text>)
            context.hadoopFile(path, TextInputFormat.class, LongWritable.class, Text.class);
    return spark.createDataFrame(
        file.mapPartitionsWithInputSplit(new LinesOfSplit(source), true), Columns.LINES);
  }

  private static Dataset<Row> ofParquet(SparkSession spark, String path, int source) {
    return spark
        .read()
        .parquet(path)
        .select(
            lit(source).as(Columns.SOURCE),
            col("_metadata.file_path").as(Columns.FILE),
            col("_metadata.row_index").as(Columns.POSITION),
            // A field that is null is an answer without text. Without the option it is left out.
            to_json(struct(col("*")), Map.of("ignoreNullFields", "false")).as(Columns.TEXT));
  }

  /** Returns the sub-step in a row whose first two columns name it. */
  static StepId step(Row row) {
    return new StepId(row.getString(0), row.getInt(1));
  }

  /** Returns the sub-steps that have samples. */
  static Set<StepId> steps(Dataset<Row> samples) {
    return samples.select(Columns.PROBLEM, Columns.STEP).distinct().collectAsList().stream()
        .map(SampleTables::step)
        .collect(Collectors.toSet());
  }

  /** Returns the joined origin of samples. */
  static SampleOrigin origin(Dataset<Row> samples) {
    List<SampleOrigin> origins =
        samples
            .select(Columns.MODEL, Columns.SETTING, Columns.PREVIOUS)
            .distinct()
            .collectAsList()
            .stream()
            .map(row ->
                SampleOrigin.of(
                    Optional.ofNullable(row.getString(0)),
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).flatMap(PreviousSteps::ofWord)))
            .toList();
    return SampleOrigin.joined(origins);
  }

  /**
   * Returns samples with the numbers that they give, or else by their order, as {@code
   * SampleReader} has it for one file: here for each of the paths that the user named.
   *
   * @throws DataException if two samples of a sub-step have the same number
   */
  static Dataset<Row> numbered(Dataset<Row> samples) {
    Dataset<Row> sources =
        samples.groupBy(Columns.SOURCE).agg(max(col(Columns.NUMBER).isNotNull()).as(GIVEN));
    Column inOrder = not(col(GIVEN)).or(col(Columns.DRAWS).gt(1));
    Column place =
        row_number()
            .over(
                Window.partitionBy(Columns.SOURCE, Columns.PROBLEM, Columns.STEP, ORDERED)
                    .orderBy(Columns.FILE, Columns.POSITION, Columns.DRAW))
            .minus(1);
    Dataset<Row> marked =
        samples.join(broadcast(sources), Columns.SOURCE).withColumn(ORDERED, inOrder);
    Dataset<Row> all =
        noneOrdered(sources, samples)
            ? marked.withColumn(Columns.NUMBER, coalesce(col(Columns.NUMBER), lit(0)))
            : marked.withColumn(
                Columns.NUMBER,
                when(col(ORDERED), place).otherwise(coalesce(col(Columns.NUMBER), lit(0))));
    requireDistinct(all);
    return all.drop(GIVEN, ORDERED);
  }

  /** Returns true if no sample is numbered by its order, so that nothing needs to be sorted. */
  private static boolean noneOrdered(Dataset<Row> sources, Dataset<Row> samples) {
    return sources.filter(not(col(GIVEN))).isEmpty()
        && samples.filter(col(Columns.DRAWS).gt(1)).isEmpty();
  }

  private static void requireDistinct(Dataset<Row> samples) {
    Column place = struct(Columns.FILE, Columns.POSITION);
    List<Row> doubled =
        samples
            .groupBy(Columns.PROBLEM, Columns.STEP, Columns.NUMBER)
            .agg(count(lit(1)).as("count"), min(place).as(PLACE), max(place).as("other"))
            .filter(col("count").gt(1))
            .limit(1)
            .collectAsList();
    if (doubled.isEmpty()) {
      return;
    }
    Row row = doubled.getFirst();
    throw new DataException(
        "%s: \"sample\" makes this sample %d of %s again, after %s; give each sample of a sub-step its own \"sample\" number."
            .formatted(place(row, "other"), row.getInt(2), step(row), place(row, PLACE)));
  }

  private static String place(Row row, String column) {
    Row place = row.getStruct(row.fieldIndex(column));
    return Places.of(place.getString(0), place.getLong(1));
  }
}
