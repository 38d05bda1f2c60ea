// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Caller;
import org.oncetold.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API says what the controllers do, and says it in whole sentences.
@IntegrationTest
class ApiDescriptionModuleTest {

    private static final String ITSELF = "/api/v1/openapi";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private HttpResponse<String> answer;
    private JsonNode api;

    @BeforeEach
    void read() {
        answer = new Caller(port, "").send("GET /openapi", "");
        api = JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void isServedToAnybodyAsOpenApi31() {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("OnceTold");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void namesEveryCallOfTheControllersAndNoOther() {
        var described = new TreeSet<String>();
        api.get("paths")
                .forEachEntry((path, item) ->
                        operations(item)
                                .keySet()
                                .forEach(method -> described.add(call(method, path))));

        assertThat(described)
                .isEqualTo(
                        calls().keySet().stream().collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void explainsEveryOperationParameterAndAnswer() {
        var silent = new ArrayList<String>();

        api.get("paths")
                .forEachEntry((path, item) -> {
                    item.path("parameters").forEach(it -> mustSpeak(path, it, silent));
                    operations(item)
                            .forEach((method, operation) -> {
                                var call = call(method, path);
                                if (operation.path("summary").asString("").isBlank())
                                    silent.add(call);
                                operation
                                        .path("parameters")
                                        .forEach(it -> mustSpeak(call, it, silent));
                                operation
                                        .get("responses")
                                        .forEach(it -> mustSpeak(call, it, silent));
                                assertThat(operation.get("responses").propertyNames())
                                        .as(call)
                                        .contains("401", "403", "404", "500", "503");
                            });
                });

        assertThat(silent).isEmpty();
    }

    @Test
    void explainsEveryFieldAndRefersToNothingThatIsMissing() {
        var silent = new ArrayList<String>();

        api.at("/components/schemas")
                .forEachEntry((name, schema) -> {
                    mustSpeak(name, schema, silent);
                    fields(name, schema, silent);
                });

        assertThat(silent).isEmpty();
        api.findValuesAsString("$ref")
                .forEach(reference ->
                        assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void takesTheFieldsThatTheControllersTake() {
        calls().forEach((call, method) ->
                body(method)
                        .ifPresent(type ->
                                assertThat(fields(schemaOf(call)))
                                        .as(call)
                                        .isEqualTo(components(type))));
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private JsonNode schemaOf(String call) {
        var parts = call.split(" ", 2);
        var body = api.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
        return resolve(body.at("/requestBody/content/application~1json/schema"));
    }

    private static Set<String> fields(JsonNode schema) {
        return Set.copyOf(schema.get("properties").propertyNames());
    }

    private static Optional<Class<?>> body(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst();
    }

    private void fields(String owner, JsonNode schema, List<String> silent) {
        schema.path("properties")
                .forEachEntry((name, field) -> {
                    var place = owner + "." + name;
                    if (field.path("description").asString("").isBlank()) silent.add(place);
                    fields(place, field, silent);
                    fields(place, field.path("items"), silent);
                });
    }

    private void mustSpeak(String place, JsonNode part, List<String> silent) {
        var whole = resolve(part);
        if (whole.path("description").asString("").isBlank())
            silent.add(place + " " + whole.path("name").asString(""));
    }

    private JsonNode resolve(JsonNode part) {
        var reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : api.at(reference.substring(1));
    }

    private static Map<String, JsonNode> operations(JsonNode item) {
        return item.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The controllers' calls below `/api`; names of path variables as the description has them.
    private Map<String, HandlerMethod> calls() {
        return controllers.getHandlerMethods().entrySet().stream()
                .flatMap(entry ->
                        names(entry.getKey()).map(name -> Map.entry(name, entry.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.equals(ITSELF))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> call(method.name(), path)));
    }

    private static String call(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replace("{statement}", "{id}");
    }
}
