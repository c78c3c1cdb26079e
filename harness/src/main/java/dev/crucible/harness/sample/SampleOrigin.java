package dev.crucible.harness.sample;

import dev.crucible.harness.problem.PreviousSteps;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The origin of samples, as far as their files record it. Unknown parts are empty. Immutable.
 *
 * @param models the names of the models that wrote the samples
 * @param settings descriptions of the settings in which the models were asked
 * @param previous whose code of earlier sub-steps the prompts showed
 */
public record SampleOrigin(
    SortedSet<String> models, SortedSet<String> settings, Set<PreviousSteps> previous) {

  /** The origin of samples of which nothing is known. */
  public static final SampleOrigin UNKNOWN =
      new SampleOrigin(new TreeSet<>(), new TreeSet<>(), Set.of());

  public SampleOrigin {
    models = Collections.unmodifiableSortedSet(new TreeSet<>(models));
    settings = Collections.unmodifiableSortedSet(new TreeSet<>(settings));
    previous = Set.copyOf(previous);
  }

  /** Returns the origin with the parts that are known. */
  public static SampleOrigin of(
      Optional<String> model, Optional<String> setting, Optional<PreviousSteps> previous) {
    return new SampleOrigin(
        model.stream().collect(Collectors.toCollection(TreeSet::new)),
        setting.stream().collect(Collectors.toCollection(TreeSet::new)),
        previous.stream().collect(Collectors.toSet()));
  }

  /** Returns the union of {@code origins}. */
  public static SampleOrigin joined(Collection<SampleOrigin> origins) {
    var models = new TreeSet<String>();
    var settings = new TreeSet<String>();
    var previous = EnumSet.noneOf(PreviousSteps.class);
    for (SampleOrigin origin : origins) {
      models.addAll(origin.models);
      settings.addAll(origin.settings);
      previous.addAll(origin.previous);
    }
    return new SampleOrigin(models, settings, previous);
  }

  /** Returns the models as one text; empty if none is known. */
  public String model() {
    return String.join(", ", models);
  }

  /** Returns the settings as one text; empty if none is known. */
  public String setting() {
    return String.join("; ", settings);
  }
}
