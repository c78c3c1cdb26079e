package dev.crucible.harness.report;

import java.util.Locale;

/**
 * A builder of an SVG picture. Coordinates are in the picture's own units, from its top left
 * corner. The {@code kind} of a shape is its CSS class, which sets its style. Not thread-safe.
 */
public final class Drawing {
  private final Html svg = new Html();

  /**
   * Starts a picture.
   *
   * @param label the text that screen readers read out
   */
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

  /** Draws a line. */
  public void line(String kind, double x1, double y1, double x2, double y2) {
    svg.open("line", "class", kind, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2))
        .close("line");
  }

  /** Draws a rectangle with its top left corner at {@code x} and {@code y}. */
  public void rectangle(String kind, double x, double y, double width, double height) {
    svg.open("rect", "class", kind, "x", n(x), "y", n(y), "width", n(width), "height", n(height))
        .close("rect");
  }

  /** Draws a circle around {@code x} and {@code y}. */
  public void circle(String kind, double x, double y, double radius) {
    svg.open("circle", "class", kind, "cx", n(x), "cy", n(y), "r", n(radius)).close("circle");
  }

  /**
   * Draws an open polygon.
   *
   * @param points the coordinates of the points: x and y in turn
   */
  public void polyline(String kind, double... points) {
    svg.open("polyline", "class", kind, "points", points(points)).close("polyline");
  }

  /**
   * Draws a closed polygon.
   *
   * @param points the coordinates of the points: x and y in turn
   */
  public void polygon(String kind, double... points) {
    svg.open("polygon", "class", kind, "points", points(points)).close("polygon");
  }

  /**
   * Draws text at {@code x}, with its baseline at {@code y}.
   *
   * @param anchor the part of the text that is at {@code x}: start, middle or end
   */
  public void text(String kind, String anchor, double x, double y, String text) {
    svg.element("text", text, "class", kind, "text-anchor", anchor, "x", n(x), "y", n(y));
  }

  /** Completes the picture and returns it. */
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
