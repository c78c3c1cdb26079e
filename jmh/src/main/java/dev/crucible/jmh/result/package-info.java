/** Figures that were measured, and the machine they were measured on. */
package dev.crucible.jmh.result;
