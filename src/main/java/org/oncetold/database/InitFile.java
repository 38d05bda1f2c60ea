// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

/// The statements that the server runs before it listens: new passwords, no anonymous users, no
/// test database. One statement a line; a second one on the same line would be skipped without a
/// word.
final class InitFile {

    private InitFile() {}

    static String statements(Account root, Account owner, Account app) {
        return """
        ALTER USER root@localhost IDENTIFIED BY '%1$s';
        DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');
        DROP DATABASE IF EXISTS test;
        FLUSH PRIVILEGES;
        CREATE DATABASE IF NOT EXISTS %2$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER IF NOT EXISTS %3$s@'127.0.0.1';
        ALTER USER %3$s@'127.0.0.1' IDENTIFIED BY '%4$s';
        GRANT ALL ON %2$s.* TO %3$s@'127.0.0.1' WITH GRANT OPTION;
        CREATE USER IF NOT EXISTS %5$s@'127.0.0.1';
        ALTER USER %5$s@'127.0.0.1' IDENTIFIED BY '%6$s';
        GRANT USAGE ON %2$s.* TO %5$s@'127.0.0.1';
        """
                .formatted(
                        root.password(),
                        EmbeddedMariaDb.DATABASE,
                        owner.user(),
                        owner.password(),
                        app.user(),
                        app.password());
    }
}
