/** Executes Python in isolated GraalPy contexts under limits. */
package dev.crucible.runtime;
