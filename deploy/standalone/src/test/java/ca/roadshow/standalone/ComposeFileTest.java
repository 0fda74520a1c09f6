package ca.roadshow.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpApplication;
import ca.roadshow.gateway.GatewayApplication;
import ca.roadshow.notifications.NotificationsApplication;
import ca.roadshow.registration.RegistrationApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The compose file and the script that builds the images agree with the applications and with the documents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeFileTest {

    /** @param port whose readiness the image checks */
    record Image(String name, Class<?> application, String module, int port) {}

    private static final Pattern COMMON_START = Pattern.compile("(?:start with )?`(roadshow\\.[a-z.-]*\\.)`");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    private Map<String, Map<String, Object>> containers = Map.of();
    private Map<String, Map<String, Object>> secrets = Map.of();
    private String buildScript = "";
    private String secretsScript = "";
    private String settings = "";

    static Stream<Image> images() {
        return Stream.of(
                new Image("registration", RegistrationApplication.class, "registration-service", 8101),
                new Image("cfp", CfpApplication.class, "cfp-service", 8102),
                new Image("notifications", NotificationsApplication.class, "notifications-service", 8103),
                new Image("gateway", GatewayApplication.class, "deploy/gateway", 8180));
    }

    @BeforeAll
    void reads() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(Files.readString(DEPLOY.resolve("compose/compose.yaml"), UTF_8));
        containers = file.get("services");
        secrets = file.get("secrets");
        buildScript = Files.readString(DEPLOY.resolve("images/build"), UTF_8);
        secretsScript = Files.readString(DEPLOY.resolve("compose/secrets"), UTF_8);
        settings = Files.readString(DEPLOY.resolve("settings.md"), UTF_8);
    }

    @ParameterizedTest
    @MethodSource("images")
    void imagesRunTheApplications(Image image) throws IOException {
        assertThat(buildScript)
                .contains("image %s %s %s %d\n"
                        .formatted(
                                image.name(),
                                image.module(),
                                image.application().getName(),
                                image.port()));
        assertThat(containers.get(image.name()).get("image")).asString().startsWith("roadshow/" + image.name() + ":");
        var yaml = Files.readString(
                DEPLOY.resolveSibling(image.module()).resolve("src/main/resources/" + image.name() + ".yml"), UTF_8);
        assertThat(yaml).containsPattern("port: (\\$\\{roadshow.gateway.management-port:)?" + image.port());
    }

    @ParameterizedTest
    @MethodSource("images")
    void variablesNameDocumentedSettings(Image image) {
        var prefix = image.name().toUpperCase(Locale.ROOT) + "_";
        var variables = variables(image.name());
        assertThat(variables)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable).startsWith(prefix));
        assertThat(variables.stream().map(variable -> variable.substring(prefix.length())))
                .allSatisfy(variable -> assertThat(documented()).contains(variable));
    }

    @ParameterizedTest
    @MethodSource("images")
    void runWithoutRightsAndWithinLimits(Image image) {
        assertThat(containers.get(image.name()))
                .containsEntry("read_only", true)
                .containsEntry("tmpfs", List.of("/tmp"))
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("restart", "unless-stopped")
                .containsKey("mem_limit")
                .doesNotContainKey("ports");
    }

    @Test
    void secretsAreMadeByTheScriptAndNamedLikeSettings() {
        assertThat(secrets).hasSizeGreaterThan(5).allSatisfy((name, secret) -> {
            assertThat(secret).containsEntry("file", "./.secrets/" + name);
            assertThat(secretsScript).containsPattern("for name in [^\n]*\\b" + name + "\\b");
        });
        assertThat(Stream.of("registration", "cfp", "notifications").flatMap(this::targets))
                .contains("roadshow.link-secret", "roadshow.events.master-key", "spring.datasource.password")
                .allSatisfy(target -> assertThat(documented()).contains(variable(target)));
    }

    @Test
    void onlyTheOriginAndTheMailboxHavePorts() {
        assertThat(containers.entrySet().stream()
                        .filter(container -> container.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("origin", "mailbox");
        assertThat(containers)
                .allSatisfy((name, container) -> assertThat(container).containsKey("mem_limit"));
    }

    @SuppressWarnings("unchecked")
    private List<String> variables(String container) {
        var environment = (Map<String, Object>) containers.get(container).get("environment");
        return List.copyOf(environment.keySet());
    }

    @SuppressWarnings("unchecked")
    private Stream<String> targets(String container) {
        var used = (List<Map<String, String>>) containers.get(container).get("secrets");
        return used.stream().map(secret -> secret.get("target"));
    }

    /** The settings in the first column of the tables, as variables. A text above a table may say how all names start. */
    private List<String> documented() {
        var start = "";
        var names = new ArrayList<String>();
        for (var line : settings.lines().toList()) {
            if (line.startsWith("## ")) start = "";
            var common = COMMON_START.matcher(line);
            if (common.find()) start = common.group(1);
            if (line.startsWith("| `")) names.addAll(namesIn(line.split("\\|")[1], start));
        }
        return names.stream().map(ComposeFileTest::variable).toList();
    }

    /** Returns the names in a cell, in which later ones may leave out what they share with the first. */
    private static List<String> namesIn(String cell, String start) {
        var names = new ArrayList<String>();
        for (var name :
                NAME.matcher(cell).results().map(found -> found.group(1)).toList()) {
            if (name.startsWith(".")) {
                names.add(names.getFirst().replaceFirst("\\.[^.]+$", "") + name);
            } else {
                names.add(name.startsWith("roadshow.") || name.startsWith("spring.") ? name : start + name);
            }
        }
        return names;
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
