package dev.crucible.runtime.hostile;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One file of the corpus: a sample, its tests, and the outcome that it must get. The format is
 * described in {@code hostile/README.md}.
 *
 * @param name the path within the corpus
 * @param outcomes the outcomes that are right
 * @param detail a text that the result's detail contains, in upper or lower case
 * @param onlySupervised true if the sample may end its process
 * @param slow true if it takes seconds, mostly because the next sample needs a new context
 * @param limits the sample's limits
 * @param sections the set-up, the sample and the tests
 */
record CorpusSample(
    String name,
    Set<Outcome> outcomes,
    String detail,
    boolean onlySupervised,
    boolean slow,
    ExecutionLimits limits,
    List<Section> sections) {

  /** The source of a module that tests of the corpus import. */
  static final String COMPARE =
      "import numpy as np\n\n\ndef close(a, b):\n    return bool(np.allclose(a, b))\n";

  private static final Section SETUP = Section.setup("setup.py", "import numpy as np\n");

  /** The honest solution of the standard problem. */
  static final CorpusSample HONEST =
      parse(
          "honest",
          """
          # outcome: PASSED
          def solve(x):
              return 2 * x
          # === test
          assert np.allclose(solve(np.array([1.0, 2.0])), target)
          """);

  static CorpusSample parse(String name, String text) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    String detail = "";
    boolean onlySupervised = false;
    boolean slow = false;
    ExecutionLimits.Builder limits = ExecutionLimits.DEFAULT.toBuilder();
    for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
      String value = line.substring(line.indexOf(':') + 1).strip();
      if (line.startsWith("# outcome:")) {
        Arrays.stream(value.split("\\|"))
            .map(String::strip)
            .map(Outcome::valueOf)
            .forEach(outcomes::add);
      } else if (line.startsWith("# detail:")) {
        detail = value;
      } else if (line.startsWith("# placement:")) {
        onlySupervised = value.equals("supervised");
      } else if (line.startsWith("# slow:")) {
        slow = value.equals("yes");
      } else if (line.startsWith("# limits:")) {
        Arrays.stream(value.split("\\s+")).forEach(limit -> set(limits, limit));
      }
    }
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException(name + " has no '# outcome:' line");
    }
    return new CorpusSample(
        name, outcomes, detail, onlySupervised, slow, limits.build(), sections(text));
  }

  private static void set(ExecutionLimits.Builder limits, String text) {
    String name = text.substring(0, text.indexOf('='));
    String value = text.substring(text.indexOf('=') + 1);
    switch (name) {
      case "wall" -> limits.wallTime(seconds(value));
      case "cpu" -> limits.cpuTime(seconds(value));
      case "heap" -> limits.heapBytes(bytes(value));
      case "native" -> limits.nativeBytes(bytes(value));
      case "output" -> limits.outputBytes(bytes(value));
      case "scratch" -> limits.scratchBytes(bytes(value));
      case "threads" -> limits.threads(Integer.parseInt(value));
      case "recursion" -> limits.recursionDepth(Integer.parseInt(value));
      default -> throw new IllegalArgumentException("unknown limit: " + text);
    }
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis((long) (1000 * Double.parseDouble(text)));
  }

  private static long bytes(String text) {
    int unit = " KMG".indexOf(text.charAt(text.length() - 1));
    return unit <= 0
        ? Long.parseLong(text)
        : Long.parseLong(text, 0, text.length() - 1, 10) << (10 * unit);
  }

  private static List<Section> sections(String text) {
    List<String> parts = Arrays.asList(text.split("(?m)^# === test.*$"));
    List<Section> sections = new ArrayList<>();
    sections.add(SETUP);
    sections.add(Section.sample("sample.py", parts.getFirst()));
    for (int i = 1; i < parts.size(); i++) {
      sections.add(Section.test("test " + i, parts.get(i)).with("target", target()));
    }
    return sections;
  }

  private static GuestValue target() {
    return new GuestValue.NdArray(
        ElementType.FLOAT64,
        List.of(2L),
        false,
        Arena.ofAuto().allocateFrom(ValueLayout.JAVA_DOUBLE, 2, 4));
  }

  /** Returns the directory that the file is in. */
  String kind() {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  ExecutionRequest request() {
    return new ExecutionRequest(name, sections, limits);
  }

  /** Returns true if a result is one that this sample must get. */
  boolean fits(ExecutionResult result) {
    return outcomes.contains(result.outcome())
        && result.detail().toLowerCase(Locale.ROOT).contains(detail.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name;
  }
}
