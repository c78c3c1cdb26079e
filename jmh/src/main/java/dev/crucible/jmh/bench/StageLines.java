package dev.crucible.jmh.bench;

import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.Stage;
import java.io.PrintWriter;

/** Prints a line for each stage of making a Python environment, which can take minutes. */
record StageLines(PrintWriter to) implements ProgressListener {

  @Override
  public void started(Stage stage) {
    line(stage.title());
  }

  @Override
  public void waiting(String reason) {
    line(reason);
  }

  private void line(String text) {
    to.println(text);
    to.flush();
  }
}
