// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.recording.ChannelNaming;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.recording.ImportProgress;
import org.oncetold.recording.Imports;
import org.oncetold.recording.MaskedSpan;
import org.oncetold.recording.Masks;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingDesk;
import org.oncetold.recording.RecordingId;
import org.oncetold.statement.ui.OpenStatement;
import org.springframework.beans.factory.ObjectProvider;

/// The recordings of a statement in the order they were made, each with a player, and with the file
/// it was made from.
final class SoundList extends Div {

    /// What decides on a line. While a file is taken in, the line tells how far by itself.
    private record Standing(
            RecordingId id,
            Optional<Recording> recording,
            Optional<String> problem,
            boolean canBeNamed) {}

    private final transient OpenStatement open;
    private final transient RecordingDesk desk;
    private final transient Masks masks;
    private final transient Imports imports;
    private final transient HandedInFiles files;
    private final transient ChannelNaming naming;
    private final transient ObjectProvider<AudioPlayer> players;
    private final transient SteadyParts<Optional<Standing>> lines = new SteadyParts<>(this);

    SoundList(
            OpenStatement open,
            RecordingDesk desk,
            Masks masks,
            Imports imports,
            HandedInFiles files,
            ChannelNaming naming,
            ObjectProvider<AudioPlayer> players) {
        this.open = open;
        this.desk = desk;
        this.masks = masks;
        this.imports = imports;
        this.files = files;
        this.naming = naming;
        this.players = players;
        addClassName("sound-list");
        refresh();
    }

    /// A recording that is as it was keeps its line, and what plays there plays on.
    void refresh() {
        var all = desk.of(open.id());
        if (all.isEmpty()) lines.show(List.of(Optional.empty()), _ -> none());
        else
            lines.show(
                    all.stream().map(this::standing).map(Optional::of).toList(),
                    standing -> line(of(standing.orElseThrow(), all)));
    }

    private static Recording of(Standing standing, List<Recording> all) {
        return all.stream().filter(it -> it.id().equals(standing.id())).findFirst().orElseThrow();
    }

    private Standing standing(Recording recording) {
        var now = imports.progress(recording.id());
        var isUnderWay = now.filter(ImportProgress::isUnderWay).isPresent();
        return new Standing(
                recording.id(),
                isUnderWay ? Optional.empty() : Optional.of(recording),
                now.flatMap(ImportProgress::problem),
                naming.isOpen(recording));
    }

    private EmptyState none() {
        return new EmptyState(
                getTranslation("recording.sound.none"), getTranslation("recording.sound.noneYet"));
    }

    private Section line(Recording recording) {
        var formats = new Formats(getLocale());
        var title = new H3(formats.dateTime(recording.beganAt()));
        var facts =
                new Paragraph(
                        String.join(
                                " · ",
                                List.of(
                                        getTranslation("recording.source." + recording.source()),
                                        formats.offset(recording.duration()),
                                        getTranslation("recording.state." + recording.state()),
                                        speakers(recording))));
        facts.addClassName("t2");
        var line = new Section(title, facts);
        line.addClassName("sound-line");
        intake(recording, line);
        naming(recording, line);
        if (!recording.isOpen() && recording.samples() > 0) player(recording, line);
        return line;
    }

    private String speakers(Recording recording) {
        if (!recording.speakers().areSeparate()) return getTranslation("recording.speakers.one");
        return recording.speakers().ofChannels().stream()
                .map(speaker -> getTranslation("recording.speakers." + speaker))
                .collect(Collectors.joining(", "));
    }

    /// Whose voice is on which channel can be said again until the words are written down.
    private void naming(Recording recording, Section line) {
        if (!Deed.WRITE_INTERVIEW.permitted(open.role()) || !naming.isOpen(recording)) return;
        var choices = SpeakerSelect.orders(recording.shape().channels()).toList();
        var whose = new SpeakerSelect(choices, recording.speakers());
        var message = new Message();
        whose.addValueChangeListener(event -> {
            try {
                naming.name(recording.id(), event.getValue());
                refresh();
            } catch (Refusal refusal) {
                message.say(refusal);
            }
        });
        line.add(whose, message);
    }

    private void intake(Recording recording, Section line) {
        var mayStop = Deed.IMPORT.permitted(open.role());
        var now = imports.progress(recording.id());
        if (now.filter(ImportProgress::isUnderWay).isPresent())
            line.add(new IntakeLine(recording.id(), imports, mayStop, this::refresh));
        now.flatMap(ImportProgress::problem)
                .ifPresent(key ->
                        line.add(new Span(getTranslation(key, recording.duration().toSeconds()))));
        files.find(recording.id()).ifPresent(file -> line.add(new HandedInLine(open, files, file)));
    }

    /// What was asked not to be kept stands there before anybody hears it, and without its reason.
    private void player(Recording recording, Section line) {
        var player = players.getObject();
        var object = ObjectRef.of("recording", recording.id().value());
        player.setSound(recording, () -> open.grant(Deed.HEAR_SOUND, object));
        var spans = masks.spans(recording);
        player.setMasks(spans);
        spans.forEach(span -> line.add(masked(recording, span)));
        line.add(player);
    }

    private Paragraph masked(Recording recording, MaskedSpan span) {
        var formats = new Formats(getLocale());
        var from = formats.offset(recording.shape().duration(span.from()));
        var to = formats.offset(recording.shape().duration(span.to()));
        var text = new Paragraph(getTranslation("recording.sound.masked", from, to));
        text.addClassName("t2");
        return text;
    }
}
