package dev.crucible.harness.target;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Python's {@code float(text)}, whose syntax differs from Java's ({@code 1_000}, {@code 1f}). */
final class PythonFloat {

  private static final String DIGITS = "[0-9]+(?:_[0-9]+)*";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:D(?:\\.(?:D)?)?|\\.D)(?:[eE][+-]?D)?".replace("D", DIGITS));

  private static final Pattern NAMED = Pattern.compile("([+-]?)(inf|infinity|nan)");

  private PythonFloat() {}

  /** The value, or empty where Python raises {@code ValueError}. */
  static Optional<Double> parse(String text) {
    String number = text.strip();
    if (NUMBER.matcher(number).matches()) {
      return Optional.of(Double.parseDouble(number.replace("_", "")));
    }
    var named = NAMED.matcher(number.toLowerCase(Locale.ROOT));
    if (!named.matches()) {
      return Optional.empty();
    }
    double value = named.group(2).equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
    return Optional.of(named.group(1).equals("-") ? -value : value);
  }
}
