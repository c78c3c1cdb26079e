package dev.crucible.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.serve.http.AccessLog;
import dev.crucible.serve.http.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files in {@code deploy/}: they are well-formed, and name what the service has. */
final class DeploymentTest {
  private static final Path DIRECTORY = Path.of("deploy");
  private static final Pattern METRIC = Pattern.compile("\\bcrucible_\\w+");
  private static final Pattern SERIES = Pattern.compile("_(bucket|sum|count)$");

  private static List<JsonNode> documents(String file) throws IOException {
    try (MappingIterator<JsonNode> documents =
        YAMLMapper.shared()
            .readerFor(JsonNode.class)
            .readValues(Files.readString(DIRECTORY.resolve(file)))) {
      return documents.readAll();
    }
  }

  private static Set<String> metrics(String text) {
    return METRIC
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(name -> SERIES.matcher(name).replaceFirst(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyMetricOfTheDashboardExists() throws Exception {
    JsonNode dashboard =
        JsonMapper.shared().readTree(Files.readString(DIRECTORY.resolve("grafana.json")));
    List<String> queries = dashboard.findValuesAsString("expr");
    assertThat(queries).hasSizeGreaterThan(10);
    Set<String> named = metrics(String.join("\n", queries));
    try (var service = RunningService.starting(Tokens.NONE, AccessLog.none(), 1, 1)) {
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
      Set<String> served = metrics(service.get("/metrics").body());
      assertThat(served).containsAll(named);
      // What is measured is shown.
      assertThat(named).containsAll(served);
    }
  }

  @Test
  void panelsHaveNumbersAndPlacesOfTheirOwn() throws Exception {
    JsonNode panels =
        JsonMapper.shared()
            .readTree(Files.readString(DIRECTORY.resolve("grafana.json")))
            .path("panels");
    assertThat(panels.valueStream().map(panel -> panel.path("id").asInt()))
        .doesNotHaveDuplicates()
        .isNotEmpty();
    assertThat(
            panels
                .valueStream()
                .map(
                    panel -> panel.at("/gridPos/x").asInt() + " " + panel.at("/gridPos/y").asInt()))
        .doesNotHaveDuplicates();
  }

  @Test
  void thePodHasNoPrivilegesAndItsProbesExist() throws Exception {
    JsonNode deployment = documents("kubernetes.yaml").getFirst();
    JsonNode pod = deployment.at("/spec/template/spec");
    JsonNode container = pod.at("/containers/0");
    assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/seccompProfile/type").asString())
        .isEqualTo("RuntimeDefault");
    JsonNode rights = container.path("securityContext");
    assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(rights.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
    assertThat(container.at("/resources/limits").propertyNames()).contains("cpu", "memory");
    try (var service = RunningService.starting(Tokens.NONE, AccessLog.none(), 1, 1)) {
      assertThat(service.get(container.at("/livenessProbe/httpGet/path").asString()).statusCode())
          .isEqualTo(200);
      for (String probe : List.of("startupProbe", "readinessProbe")) {
        String path = container.path(probe).at("/httpGet/path").asString();
        assertThat(service.get(path).statusCode()).as(probe).isEqualTo(503);
      }
    }
  }

  @Test
  void theServiceInTheClusterLeadsToThePod() throws Exception {
    List<JsonNode> documents = documents("kubernetes.yaml");
    assertThat(documents.stream().map(document -> document.path("kind").asString()))
        .containsExactly("Deployment", "Service", "NetworkPolicy");
    JsonNode labels = documents.getFirst().at("/spec/template/metadata/labels");
    assertThat(documents.get(1).at("/spec/selector")).isEqualTo(labels);
    assertThat(documents.get(2).at("/spec/podSelector/matchLabels")).isEqualTo(labels);
    assertThat(documents.get(1).at("/spec/ports/0/targetPort").asString())
        .isEqualTo(
            documents.getFirst().at("/spec/template/spec/containers/0/ports/0/name").asString());
  }

  @Test
  void requestsThatRunHaveTheTimeToFinish() throws Exception {
    JsonNode pod = documents("kubernetes.yaml").getFirst().at("/spec/template/spec");
    assertThat(pod.path("terminationGracePeriodSeconds").asInt())
        .isGreaterThan(grace(pod.at("/containers/0/args")) + 10);
    JsonNode compose = documents("compose.yaml").getFirst().at("/services/crucible");
    assertThat(compose.path("stop_grace_period").asString()).matches("\\d+s");
    assertThat(Integer.parseInt(compose.path("stop_grace_period").asString().replace("s", "")))
        .isGreaterThan(grace(compose.path("command")) + 10);
  }

  /** Returns the value of {@code --grace}, of arguments that the command must know. */
  private static int grace(JsonNode arguments) {
    List<String> texts = arguments.valueStream().map(JsonNode::asString).toList();
    assertThat(texts).first().isEqualTo("serve");
    var command = new CommandLine(new ServeCommand());
    CommandLine.ParseResult parsed =
        command.parseArgs(texts.subList(1, texts.size()).toArray(String[]::new));
    assertThat(parsed.hasMatchedOption("--token-file")).isTrue();
    return parsed.matchedOptionValue("--grace", 0);
  }

  @Test
  void theContainerOfComposeHasNoPrivileges() throws Exception {
    JsonNode service = documents("compose.yaml").getFirst().at("/services/crucible");
    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(service.at("/cap_drop/0").asString()).isEqualTo("ALL");
    assertThat(service.at("/security_opt/0").asString()).isEqualTo("no-new-privileges:true");
    assertThat(service.at("/ports/0").asString()).startsWith("127.0.0.1:");
    assertThat(service.has("privileged")).isFalse();
  }
}
