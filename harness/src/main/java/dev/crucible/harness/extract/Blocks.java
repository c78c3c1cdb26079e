package dev.crucible.harness.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Definitions and assignments in the blocks of {@code if}, {@code try}, {@code with} and loops. */
final class Blocks {
  private static final Pattern HEAD =
      Pattern.compile("\\s*+(?:if|try|with|for|while|match)\\b[^\n]*+:");
  private static final Pattern DEFINITION =
      Pattern.compile("[ \t]*+(?:def|class)[ \t]++(\\w++)[^\n]*+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ASYNC = Pattern.compile("[ \t]*+async[ \t]++def\\b[^\n]*+");

  private Blocks() {}

  /** Returns how well a compound statement, without strings and comments, provides {@code name}. */
  static Provision provision(String code, String name) {
    if (!HEAD.matcher(code).lookingAt()) {
      return Provision.NONE;
    }
    int inner = -1; // The indentation of the enclosing function or class, or -1.
    var best = Provision.NONE;
    for (String line : code.lines().filter(line -> !line.isBlank()).toList()) {
      int indent = line.length() - line.stripLeading().length();
      if (inner >= 0 && indent > inner) {
        continue;
      }
      Matcher definition = DEFINITION.matcher(line);
      boolean defines = definition.matches();
      inner = defines || ASYNC.matcher(line).matches() ? indent : -1;
      if (defines && definition.group(1).equals(name)) {
        return Provision.DEFINED;
      }
      if (Assigned.isCallable(line, name)) {
        best = Provision.ASSIGNED;
      }
    }
    return best;
  }
}
