/**
 * What Spark itself loads and sends to executors: functions over rows. This package uses nothing
 * but Spark and the JDK. All else of Crucible is loaded by a class loader of its own, because
 * Spark's class path has older versions of the same libraries; see {@link
 * dev.crucible.spark.job.Library}.
 */
package dev.crucible.spark.job;
