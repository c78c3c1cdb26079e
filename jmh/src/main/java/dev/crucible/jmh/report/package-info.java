/** Tables, charts and the page of the results. */
package dev.crucible.jmh.report;
