package dev.crucible.runtime;

import dev.crucible.runtime.value.GuestValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A piece of a request's code. Sections run one after another in one namespace.
 *
 * @param name the file name that tracebacks show
 * @param role whose code it is
 * @param source Python source text
 * @param bindings values bound to names in the namespace before the section runs
 * @param sharedLines how many of its first lines many samples share; see {@link #sharing}
 */
public record Section(
    String name, Role role, String source, Map<String, GuestValue> bindings, int sharedLines) {

  /** Whose code a section is. */
  public enum Role {
    /**
     * Trusted code that runs before the sample, such as the imports that a problem gives. The names
     * that it binds, and that tests use, must still be bound to the same objects when tests run:
     * else the outcome is {@link Outcome#TAMPERED}.
     */
    SETUP,
    /** The code under judgement. */
    SAMPLE,
    /**
     * The code that judges: an assertion that fails here makes the outcome {@link Outcome#FAILED}.
     */
    TEST
  }

  public Section {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(source, "source");
    bindings = Map.copyOf(bindings);
    if (sharedLines < 0) {
      throw new IllegalArgumentException("a negative number of shared lines: " + sharedLines);
    }
  }

  /** Trusted code that runs before the sample. */
  public static Section setup(String name, String source) {
    return new Section(name, Role.SETUP, source, Map.of(), 0);
  }

  /** Code under judgement. */
  public static Section sample(String name, String source) {
    return new Section(name, Role.SAMPLE, source, Map.of(), 0);
  }

  /** A test without bindings. */
  public static Section test(String name, String source) {
    return new Section(name, Role.TEST, source, Map.of(), 0);
  }

  /** This section with one more binding. */
  public Section with(String bindingName, GuestValue value) {
    var more = new HashMap<>(bindings);
    more.put(bindingName, value);
    return new Section(name, role, source, more, sharedLines);
  }

  /**
   * This section, whose first lines many samples begin with, such as the right code of earlier
   * sub-steps: they are compiled once, and kept. What the section does is the same.
   *
   * @param lines how many; 0 for none
   * @throws IllegalArgumentException if it is negative
   */
  public Section sharing(int lines) {
    return new Section(name, role, source, bindings, lines);
  }
}
