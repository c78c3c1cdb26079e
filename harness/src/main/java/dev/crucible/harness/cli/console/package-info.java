/** Colours, progress, and the environment in which the program was started. */
package dev.crucible.harness.cli.console;
