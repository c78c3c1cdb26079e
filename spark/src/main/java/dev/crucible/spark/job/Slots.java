package dev.crucible.spark.job;

import org.apache.spark.SparkConf;

/** The number of tasks that run at a time. */
public final class Slots {
  private Slots() {}

  /** Returns the slots of an executor with some cores; at least one. */
  public static int of(SparkConf conf, int cores) {
    return Math.max(1, cores / conf.getInt("spark.task.cpus", 1));
  }
}
