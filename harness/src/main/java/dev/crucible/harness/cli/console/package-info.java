/** Colours, progress lines, and what the process was started on. */
package dev.crucible.harness.cli.console;
