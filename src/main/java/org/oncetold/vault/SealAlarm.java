// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes a broken seal known: an entry in the access log and a line for the operator.
@Component
class SealAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(SealAlarm.class);

    private final ObjectProvider<AccessLog> log;

    SealAlarm(ObjectProvider<AccessLog> log) {
        this.log = log;
    }

    SealBroken raise(AccessGrant grant, Place place, SealBroken broken) {
        LOG.error(
                "integrity: {} of {} of statement {} is not what was sealed there",
                place.where(),
                place.object(),
                place.statement());
        try {
            log.getObject()
                    .outcome(grant, ObjectRef.of("seal-broken", place.object()), Outcome.FAILED, 0);
        } catch (Refusal unwritable) {
            broken.addSuppressed(unwritable);
        }
        return broken;
    }
}
