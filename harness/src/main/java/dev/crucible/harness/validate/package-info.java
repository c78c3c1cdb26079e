/** Checks of a problem set: its fields, its gold code, the teeth of its tests, known samples. */
package dev.crucible.harness.validate;
