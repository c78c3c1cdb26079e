/** What the parts of executing a sample cost: one warm context, in this JVM. */
package dev.crucible.jmh.micro;
