package dev.crucible.jmh.micro;

import dev.crucible.jmh.Figure;
import java.util.LinkedHashMap;
import java.util.List;

/** A call's time in CPython and in GraalPy, side by side. */
final class CallFigure {
  private CallFigure() {}

  /** The figure of a call; a ratio above 1 is how many times slower GraalPy is. */
  static Figure of(NumpyCall call, double cpythonMicros, double graalPyMicros) {
    var params = new LinkedHashMap<String, String>();
    params.put("call", call.title());
    return new Figure(
        "cpython-calls",
        "A call in CPython and in GraalPy",
        params,
        List.of("CPython, µs", "GraalPy, µs", "ratio"),
        List.of(List.of(cpythonMicros, graalPyMicros, graalPyMicros / cpythonMicros)),
        Figure.Kind.TABLE);
  }
}
