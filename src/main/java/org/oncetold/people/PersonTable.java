// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.base.Refusal;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `person`.
@Repository
class PersonTable {

    private static final String SELECT =
            "SELECT id, login, name, role, unit, language, active FROM person ";

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> byId(PersonId id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id.bytes())
                .query(PersonTable::person)
                .optional();
    }

    Person require(PersonId id) {
        return byId(id).orElseThrow(() -> Refusal.notFound("people.refusal.unknownPerson"));
    }

    Optional<Person> byLogin(String login) {
        return jdbc.sql(SELECT + "WHERE login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query(PersonTable::person)
                .optional();
    }

    List<Person> active() {
        return jdbc.sql(SELECT + "WHERE active ORDER BY name, id")
                .query(PersonTable::person)
                .list();
    }

    List<Person> inUnit(String unit) {
        return jdbc.sql(SELECT + "WHERE unit = ? AND active ORDER BY name, id")
                .param(unit)
                .query(PersonTable::person)
                .list();
    }

    List<PersonLine> lines() {
        return jdbc.sql(
                        """
                        SELECT id, login, name, role, unit, language, active,
                               password IS NOT NULL AS has_password, last_sign_in_at
                        FROM person ORDER BY active DESC, name, id
                        """)
                .query(PersonTable::line)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM person").query(Long.class).single() == 0;
    }

    /// Locks the rows of the active administrators, so that two of them cannot switch each other
    /// off at once.
    List<PersonId> lockedAdministrators() {
        return jdbc.sql(
                        """
                        SELECT id FROM person WHERE role = 'ADMINISTRATOR' AND active
                        ORDER BY id FOR UPDATE
                        """)
                .query((row, _) -> PersonId.of(row.getBytes("id")))
                .list();
    }

    void insert(PersonId id, NewPerson person, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO person (id, login, name, role, unit, language, active, added_at)
                        VALUES (:id, :login, :name, :role, :unit, :language, TRUE, :at)
                        """)
                .param("id", id.bytes())
                .param("login", person.login())
                .param("name", person.name())
                .param("role", person.role().name())
                .param("unit", person.unit())
                .param("language", person.language().toLanguageTag())
                .param("at", Utc.toColumn(at))
                .update();
    }

    boolean setActive(PersonId id, boolean active) {
        return jdbc.sql("UPDATE person SET active = ? WHERE id = ? AND active <> ?")
                        .params(active, id.bytes(), active)
                        .update()
                == 1;
    }

    void setLanguage(PersonId id, Locale language) {
        jdbc.sql("UPDATE person SET language = ? WHERE id = ?")
                .params(language.toLanguageTag(), id.bytes())
                .update();
    }

    void setPassword(PersonId id, String hash) {
        jdbc.sql("UPDATE person SET password = ? WHERE id = ?").params(hash, id.bytes()).update();
    }

    void setSignedIn(PersonId id, Instant at) {
        jdbc.sql("UPDATE person SET last_sign_in_at = ? WHERE id = ?")
                .params(Utc.toColumn(at), id.bytes())
                .update();
    }

    Optional<String> password(PersonId id) {
        return jdbc.sql("SELECT password FROM person WHERE id = ? AND password IS NOT NULL")
                .param(id.bytes())
                .query(String.class)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                PersonId.of(row.getBytes("id")),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("unit"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("active"));
    }

    private static PersonLine line(ResultSet row, int number) throws SQLException {
        return new PersonLine(
                person(row, number),
                row.getBoolean("has_password"),
                Utc.ifInColumn(row, "last_sign_in_at"));
    }
}
