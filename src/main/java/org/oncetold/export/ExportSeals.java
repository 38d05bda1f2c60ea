// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Confidential;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.stereotype.Component;

/// What is sealed in the register: the terms, the reason of a refusal, the file.
@Component
class ExportSeals {

    private static final String TABLE = "export_register";
    private static final String MEDIA_TYPE = "application/pdf";

    private final Vault vault;
    private final Register register;

    ExportSeals(Vault vault, Register register) {
        this.vault = vault;
        this.register = register;
    }

    byte[] seal(Export export, Terms terms) {
        return vault.seal(field(export, "terms"), terms.toBytes());
    }

    Terms terms(Export export, AccessGrant grant) {
        return Terms.of(vault.open(field(export, "terms"), register.terms(export.id()), grant));
    }

    byte[] sealReason(Export export, Confidential<String> reason) {
        return vault.seal(
                field(export, "reason"), reason.reveal().getBytes(StandardCharsets.UTF_8));
    }

    Optional<Confidential<String>> reason(Export export, AccessGrant grant) {
        return register.reason(export.id())
                .map(sealed -> vault.open(field(export, "reason"), sealed, grant))
                .map(plain -> Confidential.of(new String(plain, StandardCharsets.UTF_8)));
    }

    byte[] seal(Export export, byte[] file) {
        return vault.seal(blob(export), file);
    }

    byte[] open(Export export, byte[] sealed, AccessGrant grant) {
        return vault.open(blob(export), sealed, grant);
    }

    private static Place field(Export export, String column) {
        return new Place.Field(export.statement(), TABLE, export.id().value(), column);
    }

    private static Place blob(Export export) {
        return new Place.Blob(export.statement(), export.id().value(), MEDIA_TYPE);
    }
}
