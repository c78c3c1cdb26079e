/** Tables, charts and the page made of measured figures. */
package dev.crucible.jmh.report;
