// SPDX-License-Identifier: Apache-2.0
package org.oncetold.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oncetold.base.OnceToldHome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The file `demo/tokens.json` in the demo's home, readable by its owner only: for each invented
/// person the sign-in name, a bearer token for the API and the passphrase for the pages.
@Component
@ConditionalOnProperty("oncetold.demo")
class DemoAccounts {

    record Account(String login, String token, String passphrase) {}

    private final Path file;
    private final JsonMapper json;

    DemoAccounts(OnceToldHome home, JsonMapper json) {
        this.file = home.folder("demo").resolve("tokens.json");
        this.json = json;
    }

    boolean written() {
        return Files.exists(file);
    }

    Path file() {
        return file;
    }

    void write(Map<DemoPerson, Account> accounts) {
        var byKey = new LinkedHashMap<String, Account>();
        accounts.forEach((person, account) -> byKey.put(person.key(), account));
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            var draft = Files.createTempFile(file.getParent(), "tokens", ".json", onlyOwner);
            Files.writeString(
                    draft, json.writerWithDefaultPrettyPrinter().writeValueAsString(byKey));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Account read(DemoPerson person) {
        var account = json.readTree(file.toFile()).path(person.key());
        return new Account(
                account.path("login").asString(),
                account.path("token").asString(),
                account.path("passphrase").asString());
    }
}
