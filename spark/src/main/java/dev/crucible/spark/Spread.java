package dev.crucible.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The spread of executions over tasks. The slow sub-steps come first, as Spark starts tasks in
 * their order, and each in small tasks: so no long task is left alone at the end ("longest
 * processing time first", Graham, SIAM J. Appl. Math. 17, 1969), and a lost executor costs little.
 *
 * @param shares the tasks of each sub-step
 * @param tasks the number of tasks
 */
record Spread(List<Share> shares, int tasks) {
  /** The expected seconds of a task, on one context. */
  static final double TASK_SECONDS = 20;

  /** The most samples of a task. */
  static final int TASK_SAMPLES = 1000;

  /** The least number of tasks for each slot, as far as there are samples. */
  private static final int TASKS_A_SLOT = 4;

  /**
   * The work on a sub-step.
   *
   * @param problem the sub-step's problem
   * @param step its number
   * @param count the number of executions
   * @param seconds the expected seconds of one
   */
  record Work(String problem, int step, long count, double seconds) {
    double total() {
      return count * seconds;
    }
  }

  /**
   * The tasks of a sub-step.
   *
   * @param problem the sub-step's problem
   * @param step its number
   * @param first the number of the first task
   * @param tasks the number of tasks, which follow each other
   */
  record Share(String problem, int step, int first, int tasks) {}

  Spread {
    shares = List.copyOf(shares);
  }

  /**
   * Spreads work.
   *
   * @param slots the number of tasks that the cluster runs at a time
   */
  static Spread of(List<Work> work, int slots) {
    double all = work.stream().mapToDouble(Work::total).sum();
    long samples = work.stream().mapToLong(Work::count).sum();
    double seconds = Math.clamp(all / (slots * TASKS_A_SLOT), 0.001, TASK_SECONDS);
    long most = Math.clamp(samples / ((long) slots * TASKS_A_SLOT), 1, TASK_SAMPLES);
    var shares = new ArrayList<Share>();
    int next = 0;
    double inTask = 0; // How full the task before `next` is, which small sub-steps share.
    for (Work one :
        work.stream().sorted(Comparator.comparingDouble(Work::seconds).reversed()).toList()) {
      double load = Math.max(one.total() / seconds, (double) one.count() / most);
      if (load <= 1) {
        if (next == 0 || inTask == 0 || inTask + load > 1) {
          next++;
          inTask = 0;
        }
        inTask += load;
        shares.add(new Share(one.problem(), one.step(), next - 1, 1));
      } else {
        int own = Math.toIntExact(Math.min(one.count(), (long) Math.ceil(load)));
        shares.add(new Share(one.problem(), one.step(), next, own));
        next += own;
        inTask = 0;
      }
    }
    return new Spread(shares, Math.max(1, next));
  }
}
