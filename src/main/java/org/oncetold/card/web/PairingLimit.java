// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.oncetold.base.Refusal;
import org.oncetold.card.CodesGuessed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets as many codes be tried as people mistype, from one address and from all of them together,
/// before anything is looked up: whoever guesses must not keep the database from those who record.
/// A code that was right does not count.
@Component
class PairingLimit {

    static final int FROM_ONE_ADDRESS = 20;
    static final int FROM_EVERYWHERE = 120;

    private static final int MOST_ADDRESSES = 10_000;

    private final Bucket everywhere = aMinute(FROM_EVERYWHERE);
    private final Bucket told = aMinute(1);
    private final Map<String, Bucket> addresses =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                            return size() > MOST_ADDRESSES;
                        }
                    });
    private final ApplicationEventPublisher events;

    PairingLimit(ApplicationEventPublisher events) {
        this.events = events;
    }

    /// @throws Refusal (too many) when the minute's tries are used up
    <T> T within(String address, Supplier<T> pairing) {
        var own = addresses.computeIfAbsent(address, _ -> aMinute(FROM_ONE_ADDRESS));
        if (!own.tryConsume(1) || !everywhere.tryConsume(1)) throw tooMany();
        var paired = pairing.get();
        own.addTokens(1);
        everywhere.addTokens(1);
        return paired;
    }

    private Refusal tooMany() {
        if (told.tryConsume(1)) events.publishEvent(new CodesGuessed());
        return new Refusal(Refusal.Kind.TOO_MANY, "card.refusal.tooMany");
    }

    private static Bucket aMinute(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, Duration.ofMinutes(1)))
                .build();
    }
}
