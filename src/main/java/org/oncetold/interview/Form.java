// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.RecordField.Choice;
import org.oncetold.protocol.RecordField.Entries;
import org.oncetold.protocol.RecordField.Text;
import org.oncetold.protocol.RecordField.YesNo;
import org.oncetold.protocol.StepSheet;

/// A sheet that is the same in every protocol, because the law or the person's safety asks for it
/// whatever the guide. Where a step opens the sheet and asks the same itself, in a field of the
/// same id, its answer counts and the sheet does not ask again. The words of a sheet are
/// `interview.form.<NAME>.<field>`. None of them holds a score.
public enum Form {
    /// The gate before a person is asked once more.
    WHY_AGAIN(
            new Text("already-known", false),
            new Text("still-missing", false),
            new Text("why-from-person", false),
            new Text("decided-by", false),
            must("wished"),
            new Entries(Form.TOLD_ELSEWHERE, true, 1)),

    /// The interpreter as a part of the record. The private yes is asked without them.
    INTERPRETER(
            new Text("language", false),
            new Choice("chosen-by", false, List.of("person", "agency", "only-one")),
            new Text("reference", false),
            new Choice("mode", false, List.of("room", "telephone", "video")),
            must("no-conflict"),
            must("pledge"),
            must("briefed"),
            new YesNo("private-yes", true, List.of("yes", "not-asked")),
            new Entries("doubts", true, 1),
            new Entries("changes", true, 1)),

    /// Reading back or replaying. Corrections are addenda.
    READ_BACK(
            new Choice("way", false, List.of("read-aloud", "replayed", "summary", "not-wished")),
            new Text("language", true)),

    /// What must be settled before the person goes home.
    SAFE_ENDING(
            new Text("how", false),
            new YesNo("safe-tonight", false),
            new Text("who-knows", true),
            new YesNo("way-home", false),
            new YesNo("safe-contact", false),
            new Text("words-to-use", true),
            new YesNo("emergency-word", true),
            new Text("what-next", false),
            new YesNo("therapy-told", true),
            new YesNo("no-promises", false)),

    /// The work, never the person: what is left open, what is done next, how the staff are.
    EVALUATION(
            new Text("explanations-left", false),
            new Entries("to-check", true, 1),
            new Entries("actions", false, 1),
            new Text("needs", true),
            new Text("well", true),
            new Text("otherwise", true),
            new YesNo("debriefed", true),
            new Text("own-care", true));

    static final String TOLD_ELSEWHERE = "told-elsewhere";

    private final List<RecordField> fields;

    Form(RecordField... fields) {
        this.fields = List.of(fields);
    }

    /// What must be so before the session begins.
    private static YesNo must(String id) {
        return new YesNo(id, false, List.of("yes"));
    }

    public List<RecordField> fields() {
        return fields;
    }

    public Optional<RecordField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /// Whether a field of this sheet belongs to the plan: what is written there once the session
    /// runs changes it. Of the interpreter that is what must be known before; the private yes,
    /// doubts and changes come later by nature.
    boolean isPlanned(String id) {
        return this == WHY_AGAIN
                || this == INTERPRETER && field(id).filter(field -> !field.optional()).isPresent();
    }

    /// As protocols name it.
    StepSheet sheet() {
        return StepSheet.valueOf(name());
    }

    /// The beginning of the keys of its words.
    public String key() {
        return "interview.form." + name();
    }
}
