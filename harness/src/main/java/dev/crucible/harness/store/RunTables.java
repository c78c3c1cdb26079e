package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a run store, over one connection. Used by one thread at a time. */
final class RunTables {
  // Names of facts that are not a run's own.
  private static final String FORMAT = "format";
  private static final String NAME = "name";
  private static final String STARTED = "started";
  private static final String EXPECTED = "expected";
  private static final List<String> OWN = List.of(FORMAT, NAME, STARTED, EXPECTED);

  private static final String SAMPLE_COLUMNS =
      """
      s.problem as sample_problem, s.step as sample_step, s.sample as sample_index, s.execution as
      sample_execution, s.reused as sample_reused, e.outcome as outcome, e.tests as tests,
      e.tests_passed as tests_passed, e.wall_nanos as wall_nanos
      """;

  private final Connection connection;

  /** Something that is read. */
  interface Reading<T> {
    T from(RunTables tables) throws SQLException;
  }

  RunTables(Connection connection) {
    this.connection = connection;
  }

  // Written once

  void create(String format, RunInfo info, List<ProblemEntry> problems, int expected)
      throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(schema());
      insertFacts(format, info, expected);
      insertProblems(problems);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static String schema() {
    try (InputStream in = RunTables.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insertFacts(String format, RunInfo info, int expected) throws SQLException {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(FORMAT, format);
    facts.put(NAME, info.name());
    facts.put(STARTED, info.started().toString());
    facts.put(EXPECTED, Integer.toString(expected));
    facts.putAll(info.facts());
    try (PreparedStatement insert = prepare("insert into fact values (?, ?, ?)")) {
      int place = 0;
      for (Map.Entry<String, String> fact : facts.entrySet()) {
        insert.setInt(1, place++);
        insert.setString(2, fact.getKey());
        insert.setString(3, fact.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void insertProblems(List<ProblemEntry> problems) throws SQLException {
    try (PreparedStatement problem = prepare("insert into problem values (?, ?, ?)");
        PreparedStatement step = prepare("insert into step values (?, ?)")) {
      for (ProblemEntry entry : problems) {
        problem.setInt(1, entry.id());
        problem.setString(2, entry.name());
        problem.setString(3, entry.subfield());
        problem.addBatch();
        for (StepId id : entry.steps()) {
          step.setInt(1, id.problem());
          step.setInt(2, id.step());
          step.addBatch();
        }
      }
      problem.executeBatch();
      step.executeBatch();
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  // Written as results come

  void insertSamples(List<ScoredSample> samples) throws SQLException {
    if (samples.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = prepare("insert into sample values (?, ?, ?, ?, ?)")) {
      for (ScoredSample sample : samples) {
        insert.setInt(1, sample.draw().step().problem());
        insert.setInt(2, sample.draw().step().step());
        insert.setInt(3, sample.draw().index());
        insert.setString(4, sample.execution());
        insert.setBoolean(5, sample.reused());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  void insertExecutions(List<Execution> executions) throws SQLException {
    if (executions.isEmpty()) {
      return;
    }
    String marks = Stream.generate(() -> "?").limit(21).collect(Collectors.joining(", "));
    try (PreparedStatement insert = prepare("insert into execution values (" + marks + ")")) {
      for (Execution execution : executions) {
        set(insert, execution);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, Execution execution) throws SQLException {
    Optional<Execution.Failure> failure = execution.failure();
    Object[] values = {
      execution.key(),
      execution.outcome().name(),
      text(execution.detail()),
      execution.tests(),
      execution.failedTests().stream().map(Object::toString).collect(Collectors.joining(" ")),
      execution.testsPassed(),
      failure.map(Execution.Failure::place).map(RunTables::text).orElse(null),
      failure.map(Execution.Failure::type).map(RunTables::text).orElse(null),
      failure.map(Execution.Failure::message).map(RunTables::text).orElse(null),
      failure.map(Execution.Failure::traceback).map(RunTables::text).orElse(null),
      execution.wallTime().toNanos(),
      execution.cpuTime().toNanos(),
      execution.heapBytes(),
      execution.nativeBytes(),
      text(execution.stdout().text()),
      execution.stdout().totalBytes(),
      execution.stdout().truncated(),
      text(execution.stderr().text()),
      execution.stderr().totalBytes(),
      execution.stderr().truncated(),
      text(execution.code())
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
  }

  /** What a guest wrote may have half a surrogate pair, which UTF-8 does not. */
  private static String text(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  // Read

  void requireFormat(String wanted) throws SQLException {
    String format = facts().get(FORMAT);
    if (!wanted.equals(format)) {
      throw new DataException(
          "The run's store has format %s, and this version of Crucible reads %s: use the version that wrote it."
              .formatted(format, wanted));
    }
  }

  private SequencedMap<String, String> facts() throws SQLException {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select name, value from fact order by place")) {
      while (row.next()) {
        facts.put(row.getString(1), row.getString(2));
      }
    }
    return facts;
  }

  RunInfo info() throws SQLException {
    SequencedMap<String, String> facts = facts();
    String name = facts.get(NAME);
    Instant started = Instant.parse(facts.get(STARTED));
    OWN.forEach(facts::remove);
    return new RunInfo(name, started, facts);
  }

  Map<Draw, ScoredSample> done() throws SQLException {
    Map<Draw, ScoredSample> done = new HashMap<>();
    samples().forEach(sample -> done.put(sample.draw(), sample));
    return done;
  }

  RunData data() throws SQLException {
    int expected = Integer.parseInt(facts().get(EXPECTED));
    return new RunData(info(), problems(), expected, samples(), this::execution);
  }

  private List<ProblemEntry> problems() throws SQLException {
    Map<Integer, List<StepId>> steps = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select problem, step from step order by all")) {
      while (row.next()) {
        steps
            .computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
            .add(new StepId(row.getInt(1), row.getInt(2)));
      }
    }
    List<ProblemEntry> problems = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id, name, subfield from problem")) {
      while (row.next()) {
        int id = row.getInt(1);
        problems.add(
            new ProblemEntry(
                id, row.getString(2), row.getString(3), steps.getOrDefault(id, List.of())));
      }
    }
    return problems;
  }

  private List<ScoredSample> samples() throws SQLException {
    List<ScoredSample> samples = new ArrayList<>();
    Map<String, String> keys = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select "
                    + SAMPLE_COLUMNS
                    + " from sample s join execution e on e.key = s.execution")) {
      while (row.next()) {
        samples.add(sample(row, keys));
      }
    }
    return samples;
  }

  /** {@code keys} holds each key once, however many samples share it. */
  private static ScoredSample sample(ResultSet row, Map<String, String> keys) throws SQLException {
    String key = row.getString("sample_execution");
    return new ScoredSample(
        new Draw(
            new StepId(row.getInt("sample_problem"), row.getInt("sample_step")),
            row.getInt("sample_index")),
        keys.computeIfAbsent(key, k -> k),
        row.getBoolean("sample_reused"),
        Outcome.valueOf(row.getString("outcome")),
        row.getInt("tests"),
        row.getInt("tests_passed"),
        Duration.ofNanos(row.getLong("wall_nanos")));
  }

  private Optional<Execution> execution(String key) {
    try (PreparedStatement select = prepare("select * from execution where key = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(execution(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DataException("The run's store cannot be read (%s).".formatted(e), e);
    }
  }

  private static Execution execution(ResultSet row) throws SQLException {
    String exception = row.getString("exception");
    return new Execution(
        row.getString("key"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("detail"),
        row.getInt("tests"),
        Stream.of(row.getString("failed_tests").split(" "))
            .filter(number -> !number.isEmpty())
            .map(Integer::valueOf)
            .toList(),
        row.getInt("tests_passed"),
        exception == null
            ? Optional.empty()
            : Optional.of(
                new Execution.Failure(
                    row.getString("place"),
                    exception,
                    row.getString("message"),
                    row.getString("traceback"))),
        Duration.ofNanos(row.getLong("wall_nanos")),
        Duration.ofNanos(row.getLong("cpu_nanos")),
        row.getLong("heap_bytes"),
        row.getLong("native_bytes"),
        output(row, "stdout"),
        output(row, "stderr"),
        row.getString("code"));
  }

  private static CapturedOutput output(ResultSet row, String name) throws SQLException {
    return new CapturedOutput(
        row.getString(name), row.getLong(name + "_bytes"), row.getBoolean(name + "_truncated"));
  }

  void forEach(BiConsumer<ScoredSample, Execution> action) throws SQLException {
    Map<String, String> keys = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select e.*, "
                    + SAMPLE_COLUMNS
                    + " from sample s join execution e on e.key = s.execution"
                    + " order by s.problem, s.step, s.sample")) {
      while (row.next()) {
        action.accept(sample(row, keys), execution(row));
      }
    }
  }

  void copyTo(Path file, String format) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (from result) to '%s' (format %s)"
              .formatted(file.toString().replace("'", "''"), format));
    }
  }
}
