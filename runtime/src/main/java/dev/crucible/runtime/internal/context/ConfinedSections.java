package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.graalpy.syntax.Confinement;
import dev.crucible.runtime.value.GuestValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether all sections of one request that have run so far are confined, taken together: a section
 * can use what earlier ones have bound. Used by one thread.
 */
final class ConfinedSections {
  private final Set<String> builtins;
  private final Runnable notConfined;
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> ofSample = new HashMap<>();
  private final Set<String> opaque = new HashSet<>();
  private final Set<String> mentioned = new HashSet<>();
  private boolean all = true;

  /**
   * Creates the record of a request.
   *
   * @param builtins the names of all builtins
   * @param notConfined called whenever a section is added and not all are confined
   */
  ConfinedSections(Set<String> builtins, Runnable notConfined) {
    this.builtins = builtins;
    this.notConfined = notConfined;
  }

  /** Notes that a section, or a part of it, is about to run. */
  void add(Section section, Confinement confinement) {
    note(section, confinement);
    if (!all) {
      notConfined.run();
    }
  }

  private void note(Section section, Confinement confinement) {
    all = all && confinement.confined() && areConfined(section.bindings());
    if (!all) {
      return;
    }
    opaque.addAll(confinement.opaque());
    mentioned.addAll(confinement.mentioned());
    all =
        areDisjoint(opaque, confinement.mentioned())
            && areDisjoint(confinement.opaque(), mentioned);
    if (section.role() == Section.Role.SETUP) {
      section.bindings().keySet().forEach(name -> given.put(name, Confinement.OWN));
      given.putAll(confinement.bound());
    } else if (section.isUntrusted()) {
      section.bindings().keySet().forEach(name -> ofSample.put(name, Confinement.OWN));
      confinement
          .bound()
          .forEach((name, meaning) -> ofSample.merge(name, meaning, Confinement::common));
    }
  }

  /**
   * Returns true if the sections that have been added can have changed nothing but objects of their
   * own.
   */
  boolean all() {
    return all;
  }

  /**
   * Returns true if the sections are confined, and the sample cannot have given another meaning to
   * a name of set-up code. Confined code never does so to a builtin.
   */
  boolean keepMeanings() {
    return all && ofSample.entrySet().stream().allMatch(this::isOwnOrSame);
  }

  private boolean isOwnOrSame(Map.Entry<String, String> bound) {
    String before = given.get(bound.getKey());
    return before == null || (!before.equals(Confinement.OWN) && before.equals(bound.getValue()));
  }

  // Without streams, since this runs for each section of each sample.

  private boolean areConfined(Map<String, GuestValue> bindings) {
    for (var binding : bindings.entrySet()) {
      if (builtins.contains(binding.getKey()) || !isPlain(binding.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areDisjoint(Set<String> few, Set<String> many) {
    for (String name : few) {
      if (many.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** Returns true for a value of which no part is an object of a class that Python code defines. */
  private boolean isPlain(GuestValue value) {
    return switch (value) {
      case GuestValue.ListValue list -> list.items().stream().allMatch(this::isPlain);
      case GuestValue.TupleValue tuple -> tuple.items().stream().allMatch(this::isPlain);
      case GuestValue.DictValue dict ->
          dict.entries().stream()
              .allMatch(entry -> isPlain(entry.getKey()) && isPlain(entry.getValue()));
      case GuestValue.ObjectArray array -> array.items().stream().allMatch(this::isPlain);
      case GuestValue.SparseMatrix _ -> false;
      default -> true;
    };
  }
}
