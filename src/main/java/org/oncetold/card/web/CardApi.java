// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.oncetold.card.CardScreen;
import org.oncetold.card.CardScreens;
import org.oncetold.card.CardWords;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/// What the card's page asks: to be paired, what to show, and to hand on a touch.
@RestController
@RequestMapping("/card/api")
class CardApi {

    private static final String SCHEME = "Bearer ";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    record Offer(@Nullable String code) {
        String given() {
            return code == null ? "" : code;
        }
    }

    record Pass(String pass) {}

    /// @param number grows from touch to touch of this device
    record Said(@Nullable String touch, @Nullable Long number) {}

    record Tongue(String tag, String name) {}

    private final Cards cards;
    private final PairingLimit limit;
    private final CardScreens screens;
    private final CardWords words;

    CardApi(Cards cards, PairingLimit limit, CardScreens screens, CardWords words) {
        this.cards = cards;
        this.limit = limit;
        this.screens = screens;
        this.words = words;
    }

    @PostMapping("/pairings")
    Pass pair(@RequestBody Offer offer, HttpServletRequest request) {
        var pass = limit.within(request.getRemoteAddr(), () -> cards.pair(offer.given()));
        return new Pass(pass.reveal());
    }

    @PostMapping("/touches")
    CardScreen touch(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            @RequestBody Said said) {
        return cards.touch(pass(authorization), known(said.touch()), known(said.number()));
    }

    /// Answers as soon as the screen is another than the one the card has.
    ///
    /// @param after the revision the card shows; 0 for none
    @GetMapping("/screen")
    DeferredResult<CardScreens.Numbered> screen(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            @RequestParam(defaultValue = "0") long after) {
        var session = cards.session(pass(authorization));
        var answer = new DeferredResult<CardScreens.Numbered>(LONGEST_WAIT.toMillis());
        answer.onTimeout(() -> answer.setResult(screens.numbered(session)));
        var watch = screens.watch(session, answer::setResult);
        answer.onCompletion(watch);
        var now = screens.numbered(session);
        if (now.revision() != after) answer.setResult(now);
        return answer;
    }

    @GetMapping("/languages")
    List<Tongue> languages() {
        return words.offered().values().stream()
                .map(language -> new Tongue(language.tag(), language.name()))
                .toList();
    }

    @GetMapping("/words/{tag}")
    Map<String, String> words(@PathVariable String tag) {
        return words.said(tag).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    private static Touch known(@Nullable String name) {
        for (var touch : Touch.values()) if (touch.name().equals(name)) return touch;
        throw Refusal.unreadable("card.refusal.touch");
    }

    private static long known(@Nullable Long number) {
        if (number == null || number < 1) throw Refusal.unreadable("card.refusal.touch");
        return number;
    }

    private static String pass(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME))
            throw new Refusal(Refusal.Kind.NOT_SIGNED_IN, "card.refusal.pass");
        return authorization.substring(SCHEME.length()).strip();
    }
}
