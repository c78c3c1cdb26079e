package dev.crucible.harness.report;

import dev.crucible.environment.PackageSpec;
import dev.crucible.harness.metric.Losses;
import dev.crucible.harness.metric.MissingImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The {@link Losses} of a run, in one sentence for each reason. */
public final class LossSentences {
  private static final int NAMED = 5;

  private LossSentences() {}

  /**
   * Returns the sentences by the name of their reason, without those of reasons that did not occur.
   *
   * @param samples the number of samples that the run has
   */
  public static SequencedMap<String, String> of(Losses losses, int samples) {
    var sentences = new LinkedHashMap<String, String>();
    if (losses.cutOff() > 0) {
      sentences.put(
          "cut off",
          "%s of %s reached the limit of tokens (%s); %s of them failed"
              .formatted(
                  Formats.count(losses.cutOff()),
                  Formats.count(samples, "answer"),
                  Formats.percent((double) losses.cutOff() / samples),
                  Formats.count(losses.cutOffFailed())));
    }
    if (!losses.missingImports().isEmpty()) {
      sentences.put("imports", imports(losses));
    }
    if (losses.vacuous() > 0) {
      sentences.put(
          "vacuous",
          "%s FAILED at a test that holds by a vacuous comparison only, which --official counts as passed"
              .formatted(Formats.count(losses.vacuous(), "sample")));
    }
    return sentences;
  }

  private static String imports(Losses losses) {
    List<MissingImport> all = losses.missingImports();
    List<String> named = new ArrayList<>();
    all.stream().limit(NAMED).map(LossSentences::named).forEach(named::add);
    if (all.size() > NAMED) {
      named.add("%s more".formatted(Formats.count((long) all.size() - NAMED)));
    }
    String lost =
        "%s lost to imports that were not found: %s"
            .formatted(
                Formats.count(losses.samplesWithoutImports(), "sample"), String.join(", ", named));
    String installable = installable(all);
    return installable.isEmpty()
        ? lost
        : lost + "; to install what can be: crucible env --with " + installable;
  }

  /** Formats a missing import, such as {@code pandas (2 ERROR)}. */
  static String named(MissingImport missing) {
    List<String> counts = new ArrayList<>();
    if (missing.errors() > 0) {
      counts.add(Formats.count(missing.errors()) + " ERROR");
    }
    if (missing.skipped() > 0) {
      counts.add(Formats.count(missing.skipped()) + " SKIPPED");
    }
    return "%s (%s)".formatted(missing.name(), String.join(", ", counts));
  }

  /**
   * Returns the missing package or name. If samples are SKIPPED, the whole package is missing;
   * otherwise the package may be installed and lack the name.
   */
  private static String lacking(MissingImport missing) {
    int dot = missing.name().indexOf('.');
    return missing.skipped() > 0 && dot > 0 ? missing.name().substring(0, dot) : missing.name();
  }

  /**
   * Returns the packages with which Crucible is tested and that bring a missing module, as an
   * argument of {@code --with}: SymPy, for instance, brings mpmath.
   */
  private static String installable(List<MissingImport> missing) {
    Map<String, String> packages = PackageSpec.byModule();
    return missing.stream()
        .map(LossSentences::lacking)
        .filter(packages::containsKey)
        .map(packages::get)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }
}
