/** The JSON of requests and results, which all endpoints share. */
package dev.crucible.serve.json;
