package dev.crucible.runtime;

import dev.crucible.runtime.value.GuestValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A section of a request's code: set-up code, a sample, or a test. The sections of a request run
 * one after another in one namespace. Immutable.
 *
 * @param name the file name that tracebacks show
 * @param role the section's role
 * @param shared the beginning of the source text, if many samples have the same one, such as the
 *     reference code of earlier sub-steps; whole lines, or empty. It is compiled once and sent to
 *     each worker once, if the same object is passed each time. The section behaves as if {@link
 *     #text()} were compiled as a whole
 * @param source the source text that follows {@code shared}
 * @param bindings the values bound to names before the section runs; those of a test are visible to
 *     that test only, by default (see {@link TestRules}), and those of a script are its standard
 *     input and its arguments
 * @since 0.1
 */
public record Section(
    String name, Role role, String shared, String source, Map<String, GuestValue> bindings) {

  /** The name in {@link #bindings} of a script's standard input: a text. */
  public static final String INPUT = "stdin";

  /** The name in {@link #bindings} of a script's arguments: a list of texts. */
  public static final String ARGUMENTS = "argv";

  /** The roles of sections. */
  public enum Role {
    /**
     * Trusted code that runs before the sample, such as the imports that a problem prescribes. If a
     * sample rebinds a name that this code binds and that a test uses, the outcome is {@link
     * Outcome#TAMPERED}.
     */
    SETUP,
    /** The untrusted code to judge. */
    SAMPLE,
    /**
     * The untrusted program to judge. It does not run at its turn, but each time that a test calls
     * {@code run_program(text)}: as a script, in a new module {@code __main__}, with the text as
     * its standard input. The call returns the program's standard output as a string. It raises
     * what the program raises, except that an exit ends the program only.
     */
    PROGRAM,
    /**
     * An untrusted program that runs at its turn, once, as an interpreter runs a script: in a new
     * module {@code __main__}, with a standard input and arguments of its own. An exit with status
     * 0 runs the section to its end.
     *
     * @see Section#script
     */
    SCRIPT,
    /**
     * Trusted code that judges the sample. If one of its assertions does not hold, the outcome is
     * {@link Outcome#FAILED}.
     */
    TEST
  }

  /**
   * Creates a section, with a copy of the map of bindings.
   *
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if {@code shared} is not empty and does not end with a line
   *     feed
   */
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

  /** Returns a section of set-up code, without bindings. */
  public static Section setup(String name, String source) {
    return new Section(name, Role.SETUP, "", source, Map.of());
  }

  /** Returns a section with a sample, without bindings. */
  public static Section sample(String name, String source) {
    return new Section(name, Role.SAMPLE, "", source, Map.of());
  }

  /** Returns a section with a program, without bindings. */
  public static Section program(String name, String source) {
    return new Section(name, Role.PROGRAM, "", source, Map.of());
  }

  /**
   * Returns a section with a script. An exit, also by {@code os._exit} in its main thread, ends the
   * script only; that of another thread is a violation.
   *
   * @param input the script's standard input, which it reads encoded in UTF-8
   * @param arguments the script's arguments, which follow its name in {@code sys.argv}
   */
  public static Section script(String name, String source, String input, List<String> arguments) {
    List<GuestValue> values = arguments.stream().map(GuestValue::of).toList();
    return new Section(
        name,
        Role.SCRIPT,
        "",
        source,
        Map.of(INPUT, GuestValue.of(input), ARGUMENTS, new GuestValue.ListValue(values)));
  }

  /** Returns a section with a test, without bindings. */
  public static Section test(String name, String source) {
    return new Section(name, Role.TEST, "", source, Map.of());
  }

  /** Returns a copy of this section with one more binding, which replaces one of the same name. */
  public Section with(String bindingName, GuestValue value) {
    var more = new HashMap<>(bindings);
    more.put(bindingName, value);
    return new Section(name, role, shared, source, more);
  }

  /**
   * Returns a copy of this section with another {@link #shared()} text.
   *
   * @throws IllegalArgumentException if the text is not empty and does not end with a line feed
   */
  public Section after(String sharedText) {
    return new Section(name, role, sharedText, source, bindings);
  }

  /** Returns true if the section is code to judge, and not code of those who judge. */
  public boolean isUntrusted() {
    return role != Role.SETUP && role != Role.TEST;
  }

  /** Returns the whole source text: the shared text and the text that follows it. */
  public String text() {
    return shared.isEmpty() ? source : shared + source;
  }

  /** Returns true if the source text contains {@code part}, which must not contain a line feed. */
  public boolean mentions(String part) {
    return source.contains(part) || shared.contains(part); // Shared text ends with a line feed.
  }
}
