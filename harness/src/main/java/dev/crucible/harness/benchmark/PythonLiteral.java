package dev.crucible.harness.benchmark;

import java.math.BigInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Python expressions for values of JSON, as {@code json.loads} would return them. */
final class PythonLiteral {
  private PythonLiteral() {}

  /**
   * Returns a literal for a text. A string of JSON is one of Python, too, if it has no lone
   * surrogates.
   */
  static String of(String text) {
    return StringNode.valueOf(text).toString();
  }

  /** Returns an expression that consists of literals only. */
  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY ->
          value.valueStream().map(PythonLiteral::of).collect(Collectors.joining(", ", "[", "]"));
      case OBJECT ->
          value
              .propertyStream()
              .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case STRING -> of(value.stringValue());
      case BOOLEAN -> value.booleanValue() ? "True" : "False";
      case NUMBER -> number(value);
      case NULL, BINARY, MISSING, POJO -> "None";
    };
  }

  /** Returns a literal, in which long numbers are hexadecimal: Python limits decimal digits. */
  private static String integer(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.toString();
    }
    return (value.signum() < 0 ? "-0x" : "0x") + value.abs().toString(16);
  }

  private static String number(JsonNode value) {
    if (value.isIntegralNumber()) {
      return integer(value.bigIntegerValue());
    }
    double number = value.doubleValue();
    if (Double.isNaN(number)) {
      return "(1e999 - 1e999)";
    }
    return Double.isInfinite(number) ? (number > 0 ? "1e999" : "-1e999") : Double.toString(number);
  }
}
