package dev.crucible.jmh.micro;

import java.util.List;

/** Python source text of a function as samples have them, of any length. */
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
   * The text.
   *
   * @param lines how many lines it has, 3 at least
   * @param salt texts of other numbers differ
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
