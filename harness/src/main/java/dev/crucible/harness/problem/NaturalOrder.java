package dev.crucible.harness.problem;

/** The order of names by their parts, numbers by value: {@code 9} before {@code 10}. */
public final class NaturalOrder {
  private NaturalOrder() {}

  /** Compares two names. Returns 0 only if they are equal. */
  public static int compare(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = endOfNumber(a, i);
      int endB = endOfNumber(b, j);
      int order =
          endA > i && endB > j
              ? compareNumbers(a, i, endA, b, j, endB)
              : Character.compare(a.charAt(i), b.charAt(j));
      if (order != 0) {
        return order;
      }
      i = Math.max(endA, i + 1);
      j = Math.max(endB, j + 1);
    }
    int order = Integer.compare(a.length() - i, b.length() - j);
    return order != 0 ? order : a.compareTo(b);
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
    int startA = withoutZeros(a, i, endA);
    int startB = withoutZeros(b, j, endB);
    int order = Integer.compare(endA - startA, endB - startB);
    return order != 0 ? order : a.substring(startA, endA).compareTo(b.substring(startB, endB));
  }

  private static int withoutZeros(String text, int start, int end) {
    int first = start;
    while (first < end - 1 && text.charAt(first) == '0') {
      first++;
    }
    return first;
  }
}
