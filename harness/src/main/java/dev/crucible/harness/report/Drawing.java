package dev.crucible.harness.report;

import java.util.Locale;

/** An SVG picture being drawn, in its own units; what is where is said by style classes. */
public final class Drawing {
  private final Html svg = new Html();

  /** A picture that is read out as {@code label}. */
  public Drawing(int width, int height, String label) {
    svg.open(
        "svg",
        "class",
        "chart",
        "viewBox",
        "0 0 %d %d".formatted(width, height),
        "role",
        "img",
        "aria-label",
        label);
  }

  public void line(String kind, double x1, double y1, double x2, double y2) {
    svg.open("line", "class", kind, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2))
        .close("line");
  }

  public void rectangle(String kind, double x, double y, double width, double height) {
    svg.open("rect", "class", kind, "x", n(x), "y", n(y), "width", n(width), "height", n(height))
        .close("rect");
  }

  public void circle(String kind, double x, double y, double radius) {
    svg.open("circle", "class", kind, "cx", n(x), "cy", n(y), "r", n(radius)).close("circle");
  }

  /** {@code points}: x and y in turn. */
  public void polyline(String kind, double... points) {
    svg.open("polyline", "class", kind, "points", points(points)).close("polyline");
  }

  public void polygon(String kind, double... points) {
    svg.open("polygon", "class", kind, "points", points(points)).close("polygon");
  }

  /** {@code anchor}: start, middle or end. */
  public void text(String kind, String anchor, double x, double y, String text) {
    svg.element("text", text, "class", kind, "text-anchor", anchor, "x", n(x), "y", n(y));
  }

  public Html done() {
    return svg.close("svg");
  }

  private static String points(double... points) {
    var text = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      text.append(n(points[i])).append(',').append(n(points[i + 1])).append(' ');
    }
    return text.toString().strip();
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
