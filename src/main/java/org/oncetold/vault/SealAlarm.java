// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes it known that something stored is not what was sealed: an entry in the access log and a
/// line for the operator, which name the object and nothing of its content.
@Component
public class SealAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(SealAlarm.class);

    private final ObjectProvider<AccessLog> log;

    SealAlarm(ObjectProvider<AccessLog> log) {
        this.log = log;
    }

    /// @param grant under which it was to be opened; the entry follows that of the grant
    public SealBroken raise(AccessGrant grant, Place place) {
        return raise(grant, place, new SealBroken(place));
    }

    /// Where it shows without anybody having asked for content.
    public SealBroken raise(Place place) {
        var broken = new SealBroken(place);
        tell(place);
        write(broken, () -> log.getObject().record(withoutGrant(place)));
        return broken;
    }

    SealBroken raise(AccessGrant grant, Place place, SealBroken broken) {
        tell(place);
        write(broken, () -> log.getObject().outcome(grant, object(place), Outcome.FAILED, 0));
        return broken;
    }

    private static void tell(Place place) {
        LOG.error(
                "integrity: {} of {} of statement {} is not what was sealed there",
                place.where(),
                place.object(),
                place.statement());
    }

    private static void write(SealBroken broken, Runnable entry) {
        try {
            entry.run();
        } catch (Refusal unwritable) {
            broken.addSuppressed(unwritable);
        }
    }

    private static AccessEvent withoutGrant(Place place) {
        return AccessEvent.of(EventClass.SYSTEM, "SEAL_BROKEN", new Actor.SystemTask("vault"))
                .on(place.statement())
                .on(object(place))
                .failed();
    }

    private static ObjectRef object(Place place) {
        return ObjectRef.of("seal-broken", place.object());
    }
}
