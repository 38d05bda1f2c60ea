// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the vault is unlocked.
///
/// @param secretFile the file with the operator's secret; best on another medium than the home (a
///   systemd credential, a USB stick). Without it OnceTold makes one in the home and warns.
@ConfigurationProperties("oncetold.vault")
record VaultSettings(@Nullable Path secretFile) {

    Optional<Path> ownSecretFile() {
        return Optional.ofNullable(secretFile);
    }
}
