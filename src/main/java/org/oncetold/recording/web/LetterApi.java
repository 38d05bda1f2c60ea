// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.base.Refusal;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.KeptLetter;
import org.oncetold.recording.Letterboxes;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.TakenIn;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes the letters of a recorder that comes back after a crash: chunks it kept on its device and
/// cannot read itself. One after the other, each as `seq u64be | first sample u64be | samples u32be
/// | length u32be | letter`.
@RestController
@RequestMapping("/api/v1/recordings/{id}")
class LetterApi {

    private static final int AT_ONCE = 32;
    private static final int AROUND_A_CHUNK = 256;

    /// So many of the largest chunks there are.
    private static final int MOST_BYTES = AT_ONCE * (ChunkUpload.MOST_BYTES + AROUND_A_CHUNK);

    private final Letterboxes letterboxes;

    LetterApi(Letterboxes letterboxes) {
        this.letterboxes = letterboxes;
    }

    /// @param keep whether the sound in them is kept, or only the digest state asked for
    @PostMapping("/kept")
    TakenIn takeIn(
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean keep,
            HttpServletRequest request)
            throws IOException {
        var recording = RecordingId.parse(id);
        var letters = letters(request);
        return keep ? letterboxes.takeIn(recording, letters) : letterboxes.look(recording, letters);
    }

    static List<KeptLetter> letters(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES)
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "recording.refusal.manyLetters", MOST_BYTES >> 20);
        var letters = new ArrayList<KeptLetter>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) letters.add(letter(in));
        } catch (EOFException e) {
            throw Refusal.unreadable("recording.refusal.letters", Letterboxes.MOST);
        }
        return letters;
    }

    private static KeptLetter letter(DataInputStream in) throws IOException {
        var seq = in.readLong();
        var firstSample = in.readLong();
        var samples = in.readInt();
        var length = in.readInt();
        if (samples < 0
                || samples > ChunkUpload.MOST_BYTES
                || length < 0
                || length > in.available()) throw new EOFException();
        return new KeptLetter(seq, firstSample, samples, in.readNBytes(length));
    }
}
