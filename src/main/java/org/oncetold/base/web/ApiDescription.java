// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// Hands out what `openapi.yaml` says of this API (OpenAPI 3.1), to anybody: it holds no data.
@RestController
class ApiDescription {

    private static final int MOST_ALIASES = 200;

    private final byte[] description;

    ApiDescription(JsonMapper json) throws IOException {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try (var file = new ClassPathResource("openapi.yaml").getInputStream()) {
            Map<String, Object> read = new Yaml(new SafeConstructor(options)).load(file);
            read.keySet().removeIf(name -> name.startsWith("x-"));
            description = json.writeValueAsBytes(read);
        }
    }

    @GetMapping(path = "/api/v1/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] description() {
        return description;
    }
}
