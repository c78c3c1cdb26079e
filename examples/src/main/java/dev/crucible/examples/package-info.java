/** Programs that show how Crucible is used; {@code examples/README.md} has their output. */
package dev.crucible.examples;
