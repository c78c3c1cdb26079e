package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.cell.PCell;
import com.oracle.graal.python.builtins.objects.function.PBuiltinFunction;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.method.PBuiltinMethod;
import com.oracle.graal.python.builtins.objects.method.PMethod;
import com.oracle.graal.python.builtins.objects.type.PythonAbstractClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cells of closures that hold code: a function's wrapper calls what is in its cell, and anybody
 * who has the wrapper can write to it. Cells with other content are variables of the closure, which
 * it may bind anew. Not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
final class CellStates {
  private final List<CellState> states = new ArrayList<>();

  private record CellState(PCell cell, Object code, String owner) {
    boolean same() {
      return cell.getRef() == code;
    }
  }

  /**
   * Adds a cell, if it holds code.
   *
   * @param owner the name of the function whose closure has the cell
   */
  void add(PCell cell, String owner) {
    Object content = cell.getRef();
    if (isCode(content)) {
      states.add(new CellState(cell, content, owner));
    }
  }

  private static boolean isCode(Object content) {
    return content instanceof PFunction
        || content instanceof PBuiltinFunction
        || content instanceof PMethod
        || content instanceof PBuiltinMethod
        || content instanceof PythonAbstractClass;
  }

  /** Passes the name of the function of each cell that has changed to a consumer. */
  void changed(Consumer<String> consumer) {
    for (CellState state : states) {
      if (!state.same()) {
        consumer.accept(state.owner());
      }
    }
  }

  /** Returns true if every cell has its recorded content. */
  boolean same() {
    return states.stream().allMatch(CellState::same);
  }
}
