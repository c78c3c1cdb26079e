package dev.crucible.jmh.bench;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The log file of JMH and of the JVMs that it starts, shared by all runners of a run. */
final class JmhLog implements OutputFormat {
  private final PrintStream file;
  private final OutputFormat format;

  JmhLog(Path path) {
    try {
      file = new PrintStream(Files.newOutputStream(path), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another directory with --out.".formatted(path, e), e);
    }
    format = OutputFormatFactory.createFormatInstance(file, VerboseMode.NORMAL);
  }

  /**
   * Flushes the log. A runner closes its output when it ends, but the next runner writes to the
   * same file.
   */
  @Override
  public void close() {
    format.flush();
  }

  /** Closes the file. */
  void end() {
    file.close();
  }

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams params, int iteration) {
    format.iteration(benchmark, params, iteration);
  }

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams params, int iteration, IterationResult data) {
    format.iterationResult(benchmark, params, iteration, data);
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {
    format.startBenchmark(benchmark);
  }

  @Override
  public void endBenchmark(BenchmarkResult result) {
    format.endBenchmark(result);
  }

  @Override
  public void startRun() {
    format.startRun();
  }

  @Override
  public void endRun(Collection<RunResult> result) {
    format.endRun(result);
  }

  @Override
  public void print(String text) {
    format.print(text);
  }

  @Override
  public void println(String text) {
    format.println(text);
  }

  @Override
  public void flush() {
    format.flush();
  }

  @Override
  public void verbosePrintln(String text) {
    format.verbosePrintln(text);
  }

  @Override
  public void write(int character) {
    format.write(character);
  }

  @Override
  public void write(byte[] text) throws IOException {
    format.write(text);
  }
}
