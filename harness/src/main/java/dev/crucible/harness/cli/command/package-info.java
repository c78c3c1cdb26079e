/** The commands of the program, and the printers of their results. */
package dev.crucible.harness.cli.command;
