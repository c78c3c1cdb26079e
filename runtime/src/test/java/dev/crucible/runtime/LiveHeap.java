package dev.crucible.runtime;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Measures the objects of this JVM. */
final class LiveHeap {

  private LiveHeap() {}

  /**
   * Returns the bytes of all live objects. What is in use of the heap also counts the objects with
   * which the collector fills gaps. The heap is collected twice: on a busy machine a closed context
   * outlived the first collection, and never the second.
   */
  static long bytes() throws JMException {
    var _ = bytesAfterCollection();
    return bytesAfterCollection();
  }

  private static long bytesAfterCollection() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return histogram
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length >= 4 && words[0].matches("\\d+:"))
        .filter(words -> !words[3].contains("jdk.internal.vm.Filler"))
        .mapToLong(words -> Long.parseLong(words[2]))
        .sum();
  }
}
