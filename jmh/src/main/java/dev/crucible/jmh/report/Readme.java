package dev.crucible.jmh.report;

import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.InputFile;
import dev.crucible.jmh.result.BenchFile;
import java.nio.file.Path;

/** A README with a place for the table between two comments, which are kept. */
public final class Readme {
  /** The comment before the table. */
  public static final String BEGIN = "<!-- bench:begin -->";

  /** The comment after the table. */
  public static final String END = "<!-- bench:end -->";

  private Readme() {}

  /**
   * Replaces the text between the comments by a table.
   *
   * @throws DataException if the file cannot be read or written, or if it does not have both
   *     comments once and in order
   */
  public static void rewrite(Path file, String table) {
    InputFile.require(file, "a README");
    OutputFile.write(file, withTable(file, BenchFile.read(file), table));
  }

  private static String withTable(Path file, String text, String table) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    boolean once = begin == text.lastIndexOf(BEGIN) && end == text.lastIndexOf(END);
    if (begin < 0 || end < begin || !once) {
      throw new DataException(
          "%s has no place for the table: put the lines %s and %s into it, once and in this order."
              .formatted(file, BEGIN, END));
    }
    return text.substring(0, begin + BEGIN.length())
        + "\n\n"
        + table
        + "\n\n"
        + text.substring(end);
  }
}
