// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Recording;
import org.oncetold.recording.SoundTap;
import org.oncetold.recording.SoundTap.Piece;
import org.oncetold.transcription.LiveEvent.Final;
import org.oncetold.transcription.LiveEvent.Gap;
import org.oncetold.transcription.LiveEvent.Gap.Why;
import org.oncetold.transcription.LiveEvent.Pace;
import org.oncetold.transcription.LiveEvent.Pace.State;
import org.oncetold.transcription.LiveEvent.Partial;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.Word;
import org.oncetold.transcription.worker.LiveHearing;

/// The way of one recording's sound through its recognisers, one after the other when one is lost:
/// what comes is heard in order, what is understood is told, and so is what is missing.
final class LiveCourse implements LiveHearing.Told {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration SILENT = Duration.ofSeconds(3);
    private static final Duration FAR = Duration.ofSeconds(3);
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Recording recording;
    private final AudioShape shape;
    private final SoundTap tap;
    private final Audience audience;
    private final Clock clock;
    private final InOrder order = new InOrder();
    private final String[] partials;

    /// Up to which sample everything said on a channel has been told.
    private final long[] told;

    /// Where the stretch began in which no sound is kept, as long as it lasts.
    private OptionalLong unkept = OptionalLong.empty();

    private long heard;
    private boolean hasHeard;
    private Instant lastSound;
    private Pace pace = new Pace(State.STARTING, Duration.ZERO);
    private Instant paced = Instant.MIN;
    private boolean isBack = true;

    LiveCourse(Recording recording, SoundTap tap, Audience audience, Clock clock) {
        this.recording = recording;
        this.tap = tap;
        this.audience = audience;
        this.clock = clock;
        shape = recording.shape();
        partials = new String[shape.channels()];
        told = new long[shape.channels()];
        Arrays.fill(partials, "");
        heard = tap.takenIn();
        lastSound = clock.instant();
    }

    /// Waits a moment for sound, and has it heard.
    ///
    /// @return whether there may be more at once
    boolean step(LiveHearing hearing) throws RecognizerLost, InterruptedException {
        var patience = order.isReady() ? Duration.ZERO : LOOK;
        tap.next(patience).ifPresent(piece -> order.add(piece, clock.instant()));
        switch (order.step(clock.instant(), tap.dropped())) {
            case InOrder.Sound(var piece) when piece.masked() -> passOver(hearing, piece);
            case InOrder.Sound(var piece) -> hear(hearing, piece);
            case InOrder.Hole(var from, var to) -> leaveOut(hearing, from, to);
            case InOrder.Nothing() -> {
                waitQuietly(hearing);
                return !order.isEmpty();
            }
        }
        return true;
    }

    /// Ends what is being said, as the sound does.
    void rest(LiveHearing hearing) throws RecognizerLost {
        hearing.rest(this);
        Arrays.fill(told, heard);
    }

    /// What was being said is lost with the recogniser; the next one goes on behind it.
    void lost() {
        var from = Arrays.stream(told).min().orElse(heard);
        if (hasHeard && from < heard) tell(from, heard, Why.RECOGNISER);
        for (var channel = 0; channel < partials.length; channel++) partial(channel, "");
        Arrays.fill(told, heard);
        isBack = true;
    }

    void pace(State state) {
        var behind = shape.duration(Math.max(0, tap.takenIn() - heard));
        var now = clock.instant();
        if (state == pace.state() && now.isBefore(paced.plus(OFTEN))) return;
        pace = new Pace(state, behind);
        paced = now;
        audience.tell(pace);
    }

    @Override
    public void utterance(int channel, List<Word> words) {
        partials[channel] = "";
        told[channel] = heard;
        audience.tell(new Final(channel, recording.speakers().of(channel), words));
    }

    @Override
    public void partial(int channel, String text) {
        if (text.isEmpty()) told[channel] = heard;
        if (text.equals(partials[channel])) return;
        partials[channel] = text;
        audience.tell(new Partial(channel, recording.speakers().of(channel), text));
    }

    private void hear(LiveHearing hearing, Piece piece) throws RecognizerLost {
        if (!hasHeard) Arrays.fill(told, piece.firstSample());
        unkept = OptionalLong.empty();
        came(piece);
        for (var channel = 0; channel < hearing.channels(); channel++)
            hearing.hear(channel, piece.firstSample(), channel(piece, channel), this);
        Arrays.fill(told, hearing.channels(), told.length, heard);
        pace(isFar() ? State.LAGGING : State.FOLLOWING);
    }

    /// No sound is kept because the person asked for it: nothing is heard, and that is told from
    /// the beginning of the stretch on.
    private void passOver(LiveHearing hearing, Piece piece) throws RecognizerLost {
        if (unkept.isEmpty()) {
            rest(hearing);
            unkept = OptionalLong.of(piece.firstSample());
        }
        came(piece);
        Arrays.fill(told, heard);
        tell(unkept.getAsLong(), heard, Why.NOT_KEPT);
        pace(State.FOLLOWING);
    }

    private void came(Piece piece) {
        hasHeard = true;
        heard = piece.end();
        lastSound = clock.instant();
        isBack = false;
    }

    private boolean isFar() {
        return shape.duration(tap.takenIn() - heard).compareTo(FAR) > 0;
    }

    private void leaveOut(LiveHearing hearing, long from, long to) throws RecognizerLost {
        rest(hearing);
        unkept = OptionalLong.empty();
        var dropped = tap.dropped() > from;
        tell(from, to, isBack ? Why.RECOGNISER : dropped ? Why.BEHIND : Why.SOUND_LATE);
        heard = to;
        Arrays.fill(told, to);
    }

    /// A rest of the recording leaves nobody's words in the air.
    private void waitQuietly(LiveHearing hearing) throws RecognizerLost {
        if (clock.instant().isBefore(lastSound.plus(SILENT))) return;
        if (pace.state() != State.NO_SOUND) rest(hearing);
        pace(State.NO_SOUND);
    }

    private void tell(long from, long to, Why why) {
        audience.tell(new Gap(shape.duration(from), shape.duration(to), why));
    }

    private byte[] channel(Piece piece, int channel) {
        if (shape.channels() == 1) return piece.bytes();
        var one = new byte[(int) piece.samples() * 2];
        for (var sample = 0; sample < piece.samples(); sample++) {
            var at = sample * shape.bytesPerSample() + channel * 2;
            one[sample * 2] = piece.bytes()[at];
            one[sample * 2 + 1] = piece.bytes()[at + 1];
        }
        return one;
    }
}
