// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The keys that somebody chose for playing, beside the usual ones. They go with the person to
/// every machine; a foot pedal sends a key like any other.
@Service
public class PlayKeys {

    /// As a browser names them: `F4`, `MediaPlayPause`, `q`.
    private static final Pattern NAME = Pattern.compile("[!-~]|[A-Z][A-Za-z0-9]{1,23}");

    private static final Set<String> TAKEN = Set.of("Tab", "Enter", "Escape", "?", "/");

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    PlayKeys(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public Map<PlayAction, String> own() {
        return jdbc
                .sql("SELECT action, key_name FROM own_key WHERE person_id = ?")
                .param(me())
                .query((row, _) ->
                        Map.entry(
                                PlayAction.valueOf(row.getString("action")),
                                row.getString("key_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A key does one thing: what it did before it does no more.
    ///
    /// @throws Refusal unfit for a key that does something else on every page
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    @Transactional
    public void choose(PlayAction action, String key) {
        if (!NAME.matcher(key).matches() || TAKEN.contains(key))
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.key");
        jdbc.sql("DELETE FROM own_key WHERE person_id = ? AND (action = ? OR key_name = ?)")
                .params(me(), action.name(), key)
                .update();
        jdbc.sql("INSERT INTO own_key (person_id, action, key_name) VALUES (?, ?, ?)")
                .params(me(), action.name(), key)
                .update();
    }

    /// Only the usual keys from now on.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public void forget(PlayAction action) {
        jdbc.sql("DELETE FROM own_key WHERE person_id = ? AND action = ?")
                .params(me(), action.name())
                .update();
    }

    private byte[] me() {
        return Ids.bytes(current.require().id().value());
    }
}
