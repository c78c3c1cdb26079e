/**
 * Scoring on the machines of a cluster, apart from the cluster itself: what each machine is sent,
 * and what it does there with samples. A {@link dev.crucible.harness.cluster.ClusterProvider} of
 * another module brings the cluster.
 */
package dev.crucible.harness.cluster;
