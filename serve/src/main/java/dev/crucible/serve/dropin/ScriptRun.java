package dev.crucible.serve.dropin;

import dev.crucible.environment.support.Resources;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.GuestError;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.GuestValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script with its input and files, and how its end looks to someone who expects a process.
 *
 * @param name the script's file name
 * @param source its source text
 * @param input its standard input
 * @param arguments its arguments
 * @param files files that are there when it starts, by relative path
 * @param fetched the relative paths of the files to return
 */
record ScriptRun(
    String name,
    String source,
    String input,
    List<String> arguments,
    Map<String, byte[]> files,
    List<String> fetched) {
  private static final String BEFORE = Resources.text(ScriptRun.class, "write_files.py");

  /** What scripts find themselves by: their own name, and the contents of their directory. */
  private static final List<String> WAYS_TO_LOOK =
      List.of("__file__", "listdir", "scandir", "walk", "glob", "rglob", "iterdir", "getsource");

  private static final String ARGUMENTS = "argv";
  private static final Pattern LOOKS_AT_FILES =
      Pattern.compile(
          "\\b(%s|%s\\s*\\[\\s*0)\\b".formatted(String.join("|", WAYS_TO_LOOK), ARGUMENTS));

  private static final int LOWEST_BYTE = 0xff;

  /** The exit statuses of processes that a signal ends, as Python's subprocess module says. */
  private static final int SEGMENTATION_FAULT = -11;

  private static final int KILLED = -9;
  private static final int INTERRUPTED = -2;

  /** Creates a run, with copies of the collections. */
  ScriptRun {
    arguments = List.copyOf(arguments);
    files = Map.copyOf(files);
    fetched = List.copyOf(fetched);
  }

  /**
   * A run's request.
   *
   * @param request the request
   * @param fetched the files that are fetched after the script
   */
  record Prepared(ExecutionRequest request, FetchedFiles fetched) {}

  /**
   * How a script ended.
   *
   * @param timedOut whether its time was up
   * @param status the exit status, as a process would have it; empty if its time was up
   * @param stdout what it wrote to standard output
   * @param stderr what it wrote to standard error, and the traceback that a process would write
   * @param files the files that were fetched, by path, in base64
   */
  record Ended(
      boolean timedOut,
      Optional<Integer> status,
      String stdout,
      String stderr,
      Map<String, String> files) {}

  /** Returns the request that runs this script. */
  Prepared prepare(String id, ExecutionLimits limits) {
    List<Section> sections = new ArrayList<>();
    Map<String, byte[]> written = written();
    var after = new FetchedFiles(fetched, limits);
    if (!written.isEmpty() || !after.isEmpty()) {
      sections.add(Section.setup("write_files.py", BEFORE).with("files", contents(written)));
    }
    sections.add(Section.script(name, source, input, arguments));
    if (!after.isEmpty()) {
      sections.add(after.section());
    }
    return new Prepared(new ExecutionRequest(id, sections, after.limits(), true), after);
  }

  /**
   * Returns the files to write. The script itself is among them only if it might look for itself:
   * few do, and writing takes time.
   */
  private Map<String, byte[]> written() {
    if (!looksAtFiles() && !source.contains(name) && !fetched.contains(name)) {
      return files;
    }
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.putIfAbsent(name, source.getBytes(StandardCharsets.UTF_8));
    return all;
  }

  private boolean looksAtFiles() {
    // Searching each script for the pattern took a quarter of the service's time.
    boolean mayLook =
        source.contains(ARGUMENTS) || WAYS_TO_LOOK.stream().anyMatch(source::contains);
    return mayLook && LOOKS_AT_FILES.matcher(source).find();
  }

  private static GuestValue contents(Map<String, byte[]> written) {
    List<Map.Entry<GuestValue, GuestValue>> entries = new ArrayList<>();
    written.forEach((path, content) ->
        entries.add(Map.entry(GuestValue.of(path), GuestValue.Bytes.of(content))));
    return new GuestValue.DictValue(entries);
  }

  /** Returns how a run ended. */
  static Ended ended(ExecutionResult whole, FetchedFiles fetched) {
    Map<String, String> files = fetched.in(whole);
    ExecutionResult result = fetched.without(whole);
    String output = result.stdout().text();
    String stderr = result.stderr().text();
    return switch (result.outcome()) {
      case PASSED -> new Ended(false, Optional.of(0), output, stderr, files);
      case TIME_LIMIT -> new Ended(true, Optional.empty(), output, stderr, files);
      case CRASHED ->
          new Ended(false, Optional.of(SEGMENTATION_FAULT), output, told(stderr, result), files);
      case OUTPUT_LIMIT ->
          new Ended(false, Optional.of(KILLED), output, told(stderr, result), files);
      default -> {
        Optional<Integer> exit = result.error().flatMap(GuestError::exitStatus);
        yield exit.isPresent()
            ? new Ended(false, exit.map(status -> status & LOWEST_BYTE), output, stderr, files)
            : new Ended(
                false, Optional.of(afterError(result)), output, told(stderr, result), files);
      }
    };
  }

  /** Returns the exit status after an error. CPython ends itself with SIGINT after an interrupt. */
  private static int afterError(ExecutionResult result) {
    boolean interrupted =
        result.error().filter(error -> error.type().equals("KeyboardInterrupt")).isPresent();
    return interrupted ? INTERRUPTED : 1;
  }

  /** Returns the standard error, with the traceback or the reason why the script ended. */
  private static String told(String stderr, ExecutionResult result) {
    String reason =
        result
            .error()
            .map(GuestError::traceback)
            .filter(traceback -> !traceback.isEmpty())
            .orElseGet(() -> "crucible: " + result.detail());
    String separator = stderr.isEmpty() || stderr.endsWith("\n") ? "" : "\n";
    return stderr + separator + reason.stripTrailing() + "\n";
  }
}
