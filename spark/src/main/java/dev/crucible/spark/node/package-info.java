/** What an executor does with samples, in terms of Crucible. */
package dev.crucible.spark.node;
