package dev.crucible.harness.store;

import dev.crucible.environment.support.Resources;
import dev.crucible.runtime.CapturedOutput;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A writer of the tables of a run's database, over one connection. Not thread-safe. */
final class RunTables implements AutoCloseable {
  private final DuckDBConnection connection;
  private final StepGroups groups;
  private final DuckDBAppender samples;
  private final DuckDBAppender executions;

  /** Creates the tables, and inserts the run's description. */
  RunTables(DuckDBConnection connection, RunDescription run) throws SQLException {
    this.connection = connection;
    this.groups = StepGroups.of(run.problems());
    try (Statement statement = connection.createStatement()) {
      statement.execute(schema());
    }
    insertFacts(run);
    insertProblems(run);
    samples = connection.createAppender("sample");
    executions = connection.createAppender("execution");
  }

  private static String schema() {
    return Resources.text(RunTables.class, "schema.sql");
  }

  private void insertFacts(RunDescription run) throws SQLException {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("format", RunDescription.FORMAT);
    facts.put("name", run.info().name());
    facts.put("started", run.info().started().toString());
    facts.put("expected", Integer.toString(run.expected()));
    facts.putAll(run.info().facts());
    try (PreparedStatement insert =
        connection.prepareStatement("insert into fact values (?, ?, ?)")) {
      int place = 0;
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        insert.setInt(1, place++);
        insert.setString(2, fact.getKey());
        insert.setString(3, text(fact.getValue()));
        insert.execute();
      }
    }
  }

  private void insertProblems(RunDescription run) throws SQLException {
    try (DuckDBAppender problems = connection.createAppender("problem");
        DuckDBAppender steps = connection.createAppender("step")) {
      for (ProblemEntry problem : run.problems()) {
        problems.beginRow();
        problems.append(problem.id()).append(problem.name()).append(problem.subfield());
        problems.endRow();
        for (var step : problem.steps()) {
          steps.beginRow().append(step.problem()).append(step.step()).endRow();
        }
      }
    }
  }

  /** Adds a result, and its execution if the line has it. */
  void add(LineDecoder.Whole line) throws SQLException {
    ScoredSample sample = line.sample();
    samples.beginRow();
    samples.append(sample.draw().step().problem());
    samples.append(sample.draw().step().step());
    samples.append(sample.draw().index());
    samples.append(sample.execution());
    samples.append(sample.reused());
    samples.append(sample.cutOff());
    samples.endRow();
    if (line.execution().isPresent()) {
      add(line.execution().get(), groups.passed(sample));
    }
  }

  private void add(ExecutionRecord execution, Optional<List<String>> groupsPassed)
      throws SQLException {
    executions.beginRow();
    executions.append(execution.key());
    executions.append(execution.outcome().name());
    executions.append(text(execution.detail()));
    executions.append(execution.tests());
    executions.append(
        execution.failedTests().stream().map(Object::toString).collect(Collectors.joining(" ")));
    executions.append(execution.testsPassed());
    if (groupsPassed.isPresent()) {
      executions.append(String.join(" ", groupsPassed.get()));
    } else {
      executions.appendNull();
    }
    if (execution.failure().isPresent()) {
      ExecutionRecord.Failure failure = execution.failure().get();
      executions.append(text(failure.place())).append(text(failure.type()));
      executions.append(text(failure.message())).append(text(failure.traceback()));
    } else {
      executions.appendNull().appendNull().appendNull().appendNull();
    }
    executions.append(execution.wallTime().toNanos());
    executions.append(execution.cpuTime().toNanos());
    executions.append(execution.heapBytes());
    executions.append(execution.nativeBytes());
    add(execution.stdout());
    add(execution.stderr());
    executions.append(text(execution.code()));
    executions.endRow();
  }

  private void add(CapturedOutput output) throws SQLException {
    executions.append(text(output.text()));
    executions.append(output.totalBytes());
    executions.append(output.truncated());
  }

  /** Replaces unpaired surrogates, which a guest can print and UTF-8 cannot encode. */
  private static String text(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Writes the added rows. */
  @Override
  public void close() throws SQLException {
    samples.close();
    executions.close();
  }
}
