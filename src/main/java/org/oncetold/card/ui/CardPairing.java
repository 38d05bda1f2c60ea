// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.UUID;
import org.oncetold.card.CardWords;
import org.oncetold.card.Cards;
import org.oncetold.card.Pairing;
import org.oncetold.card.Touch;

/// Shows how a second device becomes the person's card: a picture for its camera, or a code to
/// type. Says so when it has.
public class CardPairing extends Div {

    private final transient Cards cards;
    private final transient CardWords words;
    private final transient PairedCards paired;
    private final UUID session;
    private final Select<String> language = new Select<>();
    private final Div offer = new Div();
    private boolean saysPaired;
    private transient Registration watching = () -> {};

    CardPairing(UUID session, String wanted, Cards cards, CardWords words, PairedCards paired) {
        this.session = session;
        this.cards = cards;
        this.words = words;
        this.paired = paired;
        addClassName("card-pairing");
        fillLanguages(wanted);
        add(language, offer);
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        watching = paired.watch(session, () -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.remove();
    }

    private void fillLanguages(String wanted) {
        var offered = words.offered();
        language.setLabel(getTranslation("card.pairing.language"));
        language.setItems(List.copyOf(offered.keySet()));
        language.setItemLabelGenerator(this::named);
        language.setHelperText(getTranslation("card.pairing.languageHint"));
        if (offered.containsKey(wanted)) language.setValue(wanted);
        language.addValueChangeListener(_ -> renew());
    }

    private String named(String tag) {
        return words.find(tag).map(this::named).orElse(tag);
    }

    private String named(CardWords.Language found) {
        if (found.worded() < Touch.values().length)
            return getTranslation(
                    "card.pairing.few", found.name(), found.worded(), Touch.values().length);
        return found.original() || !found.checkedBy().isBlank()
                ? found.name()
                : getTranslation("card.pairing.draft", found.name());
    }

    private void show() {
        if (!cards.isPaired(session)) renew();
        else if (!saysPaired) showPaired();
    }

    private void showPaired() {
        saysPaired = true;
        offer.removeAll();
        var again = new Button(getTranslation("card.pairing.again"), _ -> renew());
        again.addClassName("quiet");
        var text = new Paragraph(getTranslation("card.pairing.paired"));
        text.getElement().setAttribute("role", "status");
        offer.add(text, again);
    }

    private void renew() {
        saysPaired = false;
        var pairing = cards.offer(session);
        offer.removeAll();
        offer.add(picture(pairing), byHand(pairing));
    }

    private Div picture(Pairing pairing) {
        var spoken = language.getValue() == null ? "" : "." + language.getValue();
        var address = origin() + "/card#" + pairing.code().reveal() + spoken;
        var frame = new Div(QrPicture.of(address, getTranslation("card.pairing.picture")));
        frame.addClassName("card-picture");
        return frame;
    }

    private Div byHand(Pairing pairing) {
        var code = new Span(pairing.spoken());
        code.addClassName("card-code");
        code.setId("card-code");
        var hand = new Div();
        hand.add(
                new Paragraph(getTranslation("card.pairing.how", origin() + "/card")),
                code,
                new Paragraph(getTranslation("card.pairing.life", Cards.CODE_LIFE.toMinutes())));
        return hand;
    }

    private static String origin() {
        var request = VaadinServletRequest.getCurrent();
        if (request == null) return "";
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return request.getScheme()
                + "://"
                + request.getServerName()
                + port
                + request.getContextPath();
    }
}
