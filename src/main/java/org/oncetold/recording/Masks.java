// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Comparator;
import java.util.List;
import org.oncetold.access.AccessGrant;
import org.springframework.stereotype.Service;

/// Where no sound is kept because the person asked for it. The chunks tell where, and the manifest
/// proves it; the marks tell why.
@Service
public class Masks {

    private final Sounds sounds;
    private final Markers markers;

    Masks(Sounds sounds, Markers markers) {
        this.sounds = sounds;
        this.markers = markers;
    }

    /// Numbers alone.
    public List<MaskedSpan> spans(Recording recording) {
        return sounds.masked(recording).inOrder();
    }

    public List<Masked> of(Recording recording, AccessGrant grant) {
        var reasons = markers.of(recording.id(), MarkerKind.MASKED, grant);
        return spans(recording).stream()
                .map(span -> masked(recording.shape(), span, reasons))
                .toList();
    }

    private static Masked masked(AudioShape shape, MaskedSpan span, List<Marker> reasons) {
        return new Masked(
                shape.duration(span.from()),
                shape.duration(span.to()),
                reasons.stream()
                        .filter(reason -> isAbout(span, reason, shape))
                        .filter(reason -> !reason.detail().reveal().isBlank())
                        .sorted(Comparator.comparing(Marker::madeAt))
                        .map(reason -> new Masked.Reason(reason.madeAt(), reason.detail()))
                        .toList());
    }

    /// The key is pressed a moment before the first sample that is not kept.
    private static boolean isAbout(MaskedSpan span, Marker reason, AudioShape shape) {
        return reason.atSample() >= span.from() - shape.sampleRate()
                && reason.atSample() < span.to();
    }
}
