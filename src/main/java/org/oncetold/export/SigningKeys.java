// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.base.Utc;
import org.oncetold.export.pdf.Signer;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The key pair this installation signs exports with. Made at first use; the private key is sealed
/// with the installation's own key.
@Component
class SigningKeys {

    private static final String CREDENTIAL = "export-signing-key";
    private static final int NAME_LENGTH = 8;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccessLog log;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, Vault vault, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    Signer current() {
        return find().orElseGet(this::create);
    }

    /// Two nodes may make one at the same time: the first one counts.
    private Signer create() {
        log.record(
                AccessEvent.of(
                        EventClass.KEYS, "SIGNING_KEY_MADE", new Actor.SystemTask("export")));
        var name = "OnceTold " + UUID.randomUUID().toString().substring(0, NAME_LENGTH);
        var signer = Signer.create(name, clock.instant(), new SecureRandom());
        jdbc.sql(
                        """
                        INSERT IGNORE INTO export_signing_key (id, certificate, sealed_key, made_at)
                        VALUES (1, ?, ?, ?)
                        """)
                .params(certificate(signer), seal(signer), Utc.toColumn(clock.instant()))
                .update();
        return find().orElseThrow();
    }

    private Optional<Signer> find() {
        return jdbc.sql("SELECT sealed_key, certificate FROM export_signing_key WHERE id = 1")
                .query((row, _) -> open(row.getBytes("sealed_key"), row.getBytes("certificate")))
                .optional();
    }

    private byte[] seal(Signer signer) {
        var plain = signer.key().getEncoded();
        try {
            return vault.sealCredential(CREDENTIAL, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private Signer open(byte[] sealed, byte[] certificate) {
        var plain = vault.openCredential(CREDENTIAL, sealed);
        try {
            return Signer.of(plain, certificate);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] certificate(Signer signer) {
        try {
            return signer.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
