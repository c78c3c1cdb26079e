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
 * @param shared Python source text that many samples begin with, such as the right code of earlier
 *     sub-steps; whole lines, or empty. It is compiled once and kept, and sent to a worker once:
 *     give the same object each time. What the section does is that of the whole text
 * @param source Python source text that follows it
 * @param bindings values bound to names in the namespace before the section runs
 */
public record Section(
    String name, Role role, String shared, String source, Map<String, GuestValue> bindings) {

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
    Objects.requireNonNull(shared, "shared");
    Objects.requireNonNull(source, "source");
    bindings = Map.copyOf(bindings);
    if (!shared.isEmpty() && !shared.endsWith("\n")) {
      throw new IllegalArgumentException("shared text that does not end with a line");
    }
  }

  /** Trusted code that runs before the sample. */
  public static Section setup(String name, String source) {
    return new Section(name, Role.SETUP, "", source, Map.of());
  }

  /** Code under judgement. */
  public static Section sample(String name, String source) {
    return new Section(name, Role.SAMPLE, "", source, Map.of());
  }

  /** A test without bindings. */
  public static Section test(String name, String source) {
    return new Section(name, Role.TEST, "", source, Map.of());
  }

  /** This section with one more binding. */
  public Section with(String bindingName, GuestValue value) {
    var more = new HashMap<>(bindings);
    more.put(bindingName, value);
    return new Section(name, role, shared, source, more);
  }

  /** This section, after text that many samples begin with; see {@link #shared}. */
  public Section after(String sharedText) {
    return new Section(name, role, sharedText, source, bindings);
  }

  /** All of the source text. */
  public String text() {
    return shared.isEmpty() ? source : shared + source;
  }

  /** Returns true if the source text has {@code part}, which must not have a line end in it. */
  public boolean mentions(String part) {
    return source.contains(part) || shared.contains(part); // Shared text ends with a line.
  }
}
