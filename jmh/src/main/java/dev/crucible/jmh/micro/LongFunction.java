package dev.crucible.jmh.micro;

import java.util.List;

/** Source code of Python functions like those of samples, of any length. */
final class LongFunction {
  private static final List<String> BODY =
      List.of(
          "    total = total + weights[%d] * np.sqrt(values[%d])",
          "    if total > limit * %d.5 and values[%d] > 0:",
          "        total = float(np.clip(total, -%d, %d))",
          "    for k in range(%d, len(values) - %d):",
          "        result[k] = (values[k] - %d.25) ** 2 / (1.0 + weights[k] * %d)");

  private LongFunction() {}

  /**
   * Returns the source code of a function.
   *
   * @param lines the number of lines, 3 or more
   * @param salt a number that makes the text different from texts with other numbers
   */
  static String source(int lines, long salt) {
    var text = new StringBuilder("def compute(values, weights, limit):\n");
    text.append("    total, result = %d.0, np.zeros(len(values))\n".formatted(salt));
    for (int left = lines - 3; left > 0; left--) {
      String line = BODY.get((lines - 3 - left) % BODY.size());
      // A line that opens a block cannot be the last.
      String fitting = left == 1 && line.endsWith(":") ? BODY.getFirst() : line;
      text.append(fitting.formatted(left, left + 1)).append('\n');
    }
    return text.append("    return total, result\n").toString();
  }
}
