/** What the service shows of itself: metrics, health, the status page, and its OpenAPI document. */
package dev.crucible.serve.status;
