package dev.crucible.jmh.micro;

import dev.crucible.jmh.Figure;
import java.util.LinkedHashMap;
import java.util.List;

/** The times of a call in CPython and in GraalPy, side by side. */
final class CallFigure {
  private CallFigure() {}

  /** Returns the figure of a call. A ratio above 1 means that GraalPy is slower by that factor. */
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
