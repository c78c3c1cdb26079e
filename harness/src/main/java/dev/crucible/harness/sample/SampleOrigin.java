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
 * What files say of how their samples were made; nothing, where they say nothing.
 *
 * @param models the models that wrote them
 * @param settings how the models were asked, in words
 * @param previous whose code of earlier sub-steps the models were shown
 */
public record SampleOrigin(
    SortedSet<String> models, SortedSet<String> settings, Set<PreviousSteps> previous) {

  /** Of samples that nothing is known of. */
  public static final SampleOrigin UNKNOWN =
      new SampleOrigin(new TreeSet<>(), new TreeSet<>(), Set.of());

  public SampleOrigin {
    models = Collections.unmodifiableSortedSet(new TreeSet<>(models));
    settings = Collections.unmodifiableSortedSet(new TreeSet<>(settings));
    previous = Set.copyOf(previous);
  }

  /** Where a part is known. */
  static SampleOrigin of(
      Optional<String> model, Optional<String> setting, Optional<PreviousSteps> previous) {
    return new SampleOrigin(
        model.stream().collect(Collectors.toCollection(TreeSet::new)),
        setting.stream().collect(Collectors.toCollection(TreeSet::new)),
        previous.stream().collect(Collectors.toSet()));
  }

  /** What all of them say. */
  static SampleOrigin joined(Collection<SampleOrigin> origins) {
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

  /** The models in one text, empty if none is known. */
  public String model() {
    return String.join(", ", models);
  }

  /** The settings in one text, empty if none is known. */
  public String setting() {
    return String.join("; ", settings);
  }
}
