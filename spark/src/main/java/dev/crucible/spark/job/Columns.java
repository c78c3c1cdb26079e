package dev.crucible.spark.job;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the job's tables. */
public final class Columns {
  /** The sub-step's problem, or the task. */
  public static final String PROBLEM = "problem";

  /** The number of the sub-step; 0 for a task. */
  public static final String STEP = "step";

  /** The number of the sample, from 0. */
  public static final String NUMBER = "sample";

  /** The key of the execution. */
  public static final String KEY = "key";

  /** Whether the sample is the first one of its key, which is executed. */
  public static final String FIRST = "first";

  /** Whether the answer reached the limit of tokens. */
  public static final String CUT_OFF = "cut_off";

  /** The sample's own code as a string of JSON in ASCII: a row cannot hold half a surrogate. */
  public static final String CODE = "code";

  /** The samples of earlier sub-steps that this one runs after. */
  public static final String EARLIER = "earlier";

  /** The place of the samples among those that the user named. */
  public static final String SOURCE = "source";

  /** The file of a line. */
  public static final String FILE = "file";

  /** The place of a line in its file: a byte, or the row of a Parquet file. */
  public static final String POSITION = "position";

  /** A line's text. */
  public static final String TEXT = "text";

  /** The number of a draw within its line. */
  public static final String DRAW = "draw";

  /** The number of draws in the line. */
  public static final String DRAWS = "draws";

  /** The model that wrote a sample. */
  public static final String MODEL = "model";

  /** How a sample was generated. */
  public static final String SETTING = "setting";

  /** Whose code of earlier sub-steps the prompt showed. */
  public static final String PREVIOUS = "previous";

  /** The outcome. */
  public static final String OUTCOME = "outcome";

  /** The seconds of wall-clock time. */
  public static final String SECONDS = "seconds";

  /** The executor's host. */
  public static final String HOST = "host";

  /** The result as a line of the run's journal. */
  public static final String LINE = "line";

  /** Lines of samples files. */
  public static final StructType LINES =
      new StructType()
          .add(SOURCE, DataTypes.IntegerType, false)
          .add(FILE, DataTypes.StringType, false)
          .add(POSITION, DataTypes.LongType, false)
          .add(TEXT, DataTypes.StringType, false);

  /** Samples as they were read. */
  public static final StructType SAMPLES =
      new StructType()
          .add(SOURCE, DataTypes.IntegerType, false)
          .add(FILE, DataTypes.StringType, false)
          .add(POSITION, DataTypes.LongType, false)
          .add(DRAW, DataTypes.IntegerType, false)
          .add(DRAWS, DataTypes.IntegerType, false)
          .add(PROBLEM, DataTypes.StringType, false)
          .add(STEP, DataTypes.IntegerType, false)
          .add(NUMBER, DataTypes.IntegerType, true)
          .add(CODE, DataTypes.StringType, false)
          .add(CUT_OFF, DataTypes.BooleanType, false)
          .add(MODEL, DataTypes.StringType, true)
          .add(SETTING, DataTypes.StringType, true)
          .add(PREVIOUS, DataTypes.StringType, true);

  /** An earlier sub-step's sample. */
  static final StructType EARLIER_SAMPLE =
      new StructType()
          .add(STEP, DataTypes.IntegerType, false)
          .add(CODE, DataTypes.StringType, false);

  /** Samples to score, with the key of their execution. */
  public static final StructType KEYED =
      new StructType()
          .add(PROBLEM, DataTypes.StringType, false)
          .add(STEP, DataTypes.IntegerType, false)
          .add(NUMBER, DataTypes.IntegerType, false)
          .add(KEY, DataTypes.StringType, false)
          .add(CUT_OFF, DataTypes.BooleanType, false)
          .add(CODE, DataTypes.StringType, false)
          .add(EARLIER, DataTypes.createArrayType(EARLIER_SAMPLE, false), false);

  /** Samples to score, of which one has each execution. */
  public static final StructType MATCHED = KEYED.add(FIRST, DataTypes.BooleanType, false);

  /** Results of executions. */
  public static final StructType RESULTS =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(PROBLEM, DataTypes.StringType, false)
          .add(STEP, DataTypes.IntegerType, false)
          .add(NUMBER, DataTypes.IntegerType, false)
          .add(OUTCOME, DataTypes.StringType, false)
          .add(SECONDS, DataTypes.DoubleType, false)
          .add(HOST, DataTypes.StringType, false)
          .add(LINE, DataTypes.StringType, false);

  private Columns() {}
}
